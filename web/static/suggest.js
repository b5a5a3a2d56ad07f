// Completions below a search box: an editable combobox with a list (WAI-ARIA 1.2).
// Without this file, or without an answer to what it asks, the box stays a plain search form.

const WAIT = 120; // milliseconds from the last key to the question

function attach(form) {
  const input = form.querySelector('input[type="search"]');
  const list = document.createElement("ul");
  let found = [];
  let active = -1;
  let timer = 0;
  let question = new AbortController();

  list.id = `${input.id}-suggestions`;
  list.className = "suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", form.dataset.label);
  input.after(list);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");

  function close() {
    clearTimeout(timer);
    question.abort();
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    choose(-1);
  }

  function choose(position) {
    active = position;
    for (const [index, option] of [...list.children].entries()) {
      option.setAttribute("aria-selected", String(index === active));
    }
    if (active < 0) {
      input.removeAttribute("aria-activedescendant");
    } else {
      input.setAttribute("aria-activedescendant", list.children[active].id);
      list.children[active].scrollIntoView({ block: "nearest" });
    }
  }

  function move(step) {
    // Beyond either end lies the box itself.
    const places = found.length + 1;
    choose(((active + 1 + step + places) % places) - 1);
  }

  function option(suggestion, index) {
    const item = document.createElement("li");
    const name = document.createElement("span");
    const kind = document.createElement("span");
    item.id = `${list.id}-${index}`;
    item.setAttribute("role", "option");
    name.lang = suggestion.lang ?? "vi";
    name.textContent = suggestion.text;
    kind.className = "number";
    kind.textContent = suggestion.kind;
    item.append(name, " ", kind);
    item.addEventListener("click", () => location.assign(suggestion.page));
    return item;
  }

  async function ask() {
    question.abort();
    question = new AbortController();
    const typed = input.value;
    if (!typed.trim()) {
      close();
      return;
    }
    try {
      const address = new URL(form.dataset.suggest, location.href);
      address.searchParams.set("q", typed);
      const answer = await fetch(address, {
        headers: { "Accept-Language": document.documentElement.lang },
        signal: question.signal,
      });
      found = answer.ok ? told(await answer.json()) : [];
    } catch {
      // A later key has asked anew, or nobody answers: then the form still searches.
      return;
    }
    list.replaceChildren(...found.map(option));
    choose(-1);
    list.hidden = found.length === 0 || document.activeElement !== input;
    input.setAttribute("aria-expanded", String(!list.hidden));
  }

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
  });
  input.addEventListener("blur", close);
  form.addEventListener("submit", close);
  // The box keeps the focus while the list is pressed.
  list.addEventListener("pointerdown", (event) => event.preventDefault());

  input.addEventListener("keydown", (event) => {
    // Keys that compose a Vietnamese letter belong to the keyboard, not to the list.
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const open = !list.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (open) move(event.key === "ArrowDown" ? 1 : -1);
      else ask();
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      close();
    } else if (event.key === "Enter" && open && active >= 0) {
      event.preventDefault();
      location.assign(found[active].page);
    }
  });
}

// Completions come as they are shown; concepts come with their names in both languages.
function told(answer) {
  const lang = document.documentElement.lang;
  const other = lang === "vi" ? "en" : "vi";
  return (
    answer.suggestions ??
    answer.concepts.map(({ label, page }) => ({ text: label[lang], kind: label[other], lang, page }))
  );
}

for (const form of document.querySelectorAll("form[data-suggest]")) attach(form);
