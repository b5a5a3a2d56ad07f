// Completions beside the caret of the box for SPARQL: terms by their names and labels, prefixes, variables
// of the query, and things by name behind "<". They show while one types and take no key from whoever types
// on: only Alt+Down or Ctrl+Space goes into the list. Without this file the box is a plain one.

const WAIT = 120; // milliseconds from the last key to the list
const MOST = 8;
const LETTER = "\\p{L}\\p{M}\\p{N}_"; // of a name or a variable
const PLAIN = /[^#"'<]+|#.*|"""[^]*?(?:"""|$)|'''[^]*?(?:'''|$)|"(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?|<[^<>"{}|^`\\\s]*>|</gy;
const ENDS = /^(?:"""[^]*"""|'''[^]*'''|"(?!"").*"|'(?!'').*')$/;
const THING = /<(\p{L}[^<>"{}|^`\\\n:?=&]*)$/u;
const VARIABLE = new RegExp(`[?$]([${LETTER}]*)$`, "u");
const NAME = new RegExp(`(?:^|[^${LETTER}.:?$@<-])((?:\\p{L}[${LETTER}.-]*)?:)([${LETTER}-]*)$`, "u");
const WORD = new RegExp(`(?:^|[^${LETTER}.:?$@<-])(\\p{L}[${LETTER}-]*)$`, "u");
const INSIDE = new RegExp(`^[${LETTER}:-]`, "u");
// What stands for itself; whoever types it wants no other word.
const KEYWORDS = (
  "select where filter optional union minus graph service bind values order group having limit offset distinct " +
  "reduced construct describe from named prefix base exists undef true false count sample regex contains strstarts " +
  "strends lang langmatches datatype bound coalesce replace substr strlen ucase lcase concat year month abs round"
).split(" ");

// As people type without diacritics; with them, only what is written so.
const bare = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D");
const small = (text) => text.normalize("NFC").toLowerCase();

// What stands before the caret of a query: its sort, what of it is typed, and where it begins.
function typedAt(text, caret, asked) {
  const before = text.slice(0, caret);
  let start = 0;
  PLAIN.lastIndex = 0;
  for (let found; (found = PLAIN.exec(before)); ) {
    const [token] = found;
    if (token[0] === "#" && PLAIN.lastIndex === caret) return null;
    if (/["']/.test(token[0])) {
      if (!ENDS.test(token.replaceAll("\n", " "))) return null;
      start = PLAIN.lastIndex;
    }
    if (PLAIN.lastIndex === caret) break;
  }
  if (!asked && INSIDE.test(text.slice(caret))) return null;
  const tail = before.slice(start);
  let found;
  if ((found = THING.exec(tail))) return { sort: "thing", typed: found[1], start: caret - found[1].length - 1 };
  if ((found = VARIABLE.exec(tail))) return { sort: "variable", typed: found[1], start: caret - found[1].length };
  if (/<[^<>\s]*$/.test(tail)) return null; // an address that somebody writes out
  found = NAME.exec(tail);
  const [, prefix = "", typed = ""] = found ?? ["", "", WORD.exec(tail)?.[1]];
  if (!prefix && !typed && !asked) return null;
  const left = tail.slice(0, tail.length - prefix.length - typed.length);
  if (/(?:^|\s)prefix\s+$/i.test(left)) return { sort: "prefix", typed, start: left.length + start };
  const isClass = /(?:^|[\s;{])(?:a|rdf:type)\s+$/.test(left);
  return { sort: prefix ? "name" : "word", prefix, typed, isClass, start: left.length + start };
}

// How well a term begins with what is typed: 0 its own name, 1 a label, 2 a word within either; -1 not at all.
function fitness(term, typed) {
  const spelled = bare(typed) === typed ? (text) => small(bare(text)) : small;
  const wanted = spelled(typed);
  const own = term.name.slice(term.name.indexOf(":") + 1);
  const labels = Object.values(term.labels).map(spelled);
  if (small(own).startsWith(wanted)) return 0;
  if (labels.some((label) => label.startsWith(wanted))) return 1;
  const words = [own.replace(/([a-z])([A-Z])/g, "$1 $2").replaceAll("_", " "), ...labels].map(small).join(" ");
  return ` ${words}`.includes(` ${wanted}`) ? 2 : -1;
}

function attach(area) {
  const told = area.dataset;
  const lang = document.documentElement.lang;
  const list = document.createElement("ul");
  const help = document.createElement("p");
  const status = document.createElement("span");
  const mirror = document.createElement("div");
  let vocabulary = null;
  let found = [];
  let active = -1;
  let timer = 0;
  let writing = false;
  let question = new AbortController();

  list.id = `${area.id}-completions`;
  list.className = "suggestions completions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", told.label);
  help.id = `${area.id}-help`;
  help.className = "also";
  help.textContent = told.help;
  status.className = "unseen";
  status.setAttribute("role", "status");
  mirror.className = "mirror";
  mirror.setAttribute("aria-hidden", "true");
  area.parentElement.append(list, help, status, mirror);
  area.setAttribute("aria-autocomplete", "list");
  area.setAttribute("aria-haspopup", "listbox");
  area.setAttribute("aria-controls", list.id);
  area.setAttribute("aria-describedby", [area.getAttribute("aria-describedby"), help.id].filter(Boolean).join(" "));

  async function terms() {
    vocabulary ??= fetch(told.vocabulary).then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)));
    try {
      return await vocabulary;
    } catch {
      vocabulary = null; // It may be had the next time; what needs none is offered meanwhile.
      return { prefixes: {}, classes: [], properties: [], individuals: [] };
    }
  }

  async function things(typed) {
    const address = new URL(told.suggest, location.href);
    address.searchParams.set("q", typed);
    const answer = await fetch(address, { headers: { "Accept-Language": lang }, signal: question.signal });
    const known = answer.ok ? (await answer.json()).suggestions : [];
    return known.map(({ text, iri, kind, hint }) => ({
      text: `<${iri}>`, name: text, lang: "vi", note: hint ? `${kind}, ${hint}` : kind,
    }));
  }

  function variables(at) {
    const rest = area.value.slice(0, at.start) + " " + area.value.slice(area.selectionStart);
    const names = [...rest.matchAll(new RegExp(`[?$]([${LETTER}]+)`, "gu"))].map((one) => one[1]);
    return [...new Set(names)]
      .filter((name) => name !== at.typed && small(name).startsWith(small(at.typed)))
      .map((name) => ({ text: name, name: `?${name}`, code: true, note: told.variable }));
  }

  function prefixed(known, at) {
    return Object.entries(known.prefixes)
      .filter(([prefix]) => prefix.startsWith(small(at.typed)))
      .map(([prefix, namespace]) => ({
        text: at.sort === "prefix" ? `${prefix}: <${namespace}>` : `${prefix}:`,
        name: `${prefix}:`, code: true, note: namespace, prefix: at.sort === "prefix" ? "" : prefix,
      }));
  }

  function named(known, at) {
    const sorts = at.isClass ? ["classes"] : ["properties", "classes", "individuals"];
    return sorts
      .flatMap((sort, rank) => known[sort].map((term) => ({ term, sort, rank, fit: fitness(term, at.typed) })))
      .filter(({ term, fit }) => fit >= 0 && (at.sort !== "name" || term.name.startsWith(at.prefix)))
      .sort((one, other) => one.fit - other.fit || one.rank - other.rank)
      .map(({ term, sort }) => ({
        text: term.name, name: term.name, code: true, prefix: term.name.split(":")[0],
        note: [term.labels[lang], told[sort]].filter(Boolean).join(", "), title: term.comments[lang],
      }));
  }

  async function candidates(at, asked) {
    if (at.sort === "thing") return at.typed.length > 1 ? things(at.typed) : [];
    if (at.sort === "variable") return at.typed || asked ? variables(at) : [];
    const known = await terms();
    if (at.sort === "prefix") return prefixed(known, at);
    if (at.sort === "name") return known.prefixes[at.prefix.slice(0, -1)] ? named(known, at) : [];
    if (asked && !at.typed) return at.isClass ? named(known, at) : [...variables({ ...at, typed: "" }), ...named(known, at)];
    if (asked) return [...named(known, at), ...prefixed(known, at), ...(await things(at.typed).catch(() => []))];
    const keyword = KEYWORDS.some((word) => word.startsWith(small(at.typed)));
    return keyword || at.typed.length < 3 ? [] : [...named(known, at), ...prefixed(known, at)];
  }

  function close() {
    clearTimeout(timer);
    question.abort();
    list.hidden = true;
    status.textContent = "";
    choose(-1);
  }

  function choose(position) {
    active = position;
    for (const [index, option] of [...list.children].entries()) {
      option.setAttribute("aria-selected", String(index === active));
    }
    if (active < 0) area.removeAttribute("aria-activedescendant");
    else area.setAttribute("aria-activedescendant", list.children[active].id);
  }

  function option(candidate, index) {
    const item = document.createElement("li");
    const name = document.createElement(candidate.code ? "code" : "span");
    const note = document.createElement("span");
    item.id = `${list.id}-${index}`;
    item.setAttribute("role", "option");
    if (candidate.title) item.title = candidate.title;
    if (candidate.lang && candidate.lang !== lang) name.lang = candidate.lang;
    name.textContent = candidate.name;
    note.className = "number";
    note.textContent = candidate.note;
    item.append(name, " ", note);
    item.addEventListener("click", () => accept(candidate));
    return item;
  }

  // The list stands below the caret, or as near to it as the box is wide.
  function settle(start) {
    const style = getComputedStyle(area);
    for (const name of ["font", "lineHeight", "padding", "border", "letterSpacing", "tabSize"]) mirror.style[name] = style[name];
    mirror.style.width = `${area.offsetWidth}px`;
    const caret = document.createElement("span");
    caret.textContent = "\u200b";
    mirror.replaceChildren(area.value.slice(0, start), caret);
    list.style.top = `${area.offsetTop + caret.offsetTop + caret.offsetHeight - area.scrollTop}px`;
    list.style.left = `${Math.max(0, Math.min(caret.offsetLeft, area.offsetWidth - list.offsetWidth))}px`;
    mirror.replaceChildren();
  }

  async function show(asked) {
    question.abort();
    question = new AbortController();
    const { signal } = question;
    const caret = area.selectionStart;
    const at = caret === area.selectionEnd ? typedAt(area.value, caret, asked) : null;
    let offered = [];
    try {
      offered = at ? (await candidates(at, asked)).slice(0, MOST) : [];
    } catch {
      return; // A later key has asked anew, or nobody answers: one types on.
    }
    if (signal.aborted) return;
    const whole = at && area.value.slice(at.start, caret);
    if (offered.length === 1 && offered[0].text === whole) offered = [];
    found = offered.map((candidate) => ({ ...candidate, start: at.start, end: caret }));
    list.replaceChildren(...found.map(option));
    choose(-1);
    const fresh = list.hidden;
    list.hidden = !found.length || document.activeElement !== area;
    status.textContent = list.hidden ? (asked ? told.none : "") : told.found;
    if (list.hidden) return;
    if (fresh || asked) settle(at.start);
    if (asked) choose(0);
  }

  // As if it had been typed, so that it can be undone.
  function write(start, end, text) {
    area.setSelectionRange(start, end);
    if (!document.execCommand("insertText", false, text)) area.setRangeText(text, start, end, "end");
  }

  function accept({ start, end, text, prefix }) {
    writing = true;
    area.focus();
    write(start, end, text);
    const declared = new RegExp(`prefix\\s+${prefix}:`, "i");
    vocabulary?.then(({ prefixes }) => {
      if (prefix && !declared.test(area.value)) {
        const caret = area.selectionStart;
        const line = `PREFIX ${prefix}: <${prefixes[prefix]}>\n`;
        write(0, 0, line);
        area.setSelectionRange(caret + line.length, caret + line.length);
      }
    }).catch(() => {}).finally(() => { writing = false; });
    if (!vocabulary) writing = false;
    close();
  }

  function later() {
    clearTimeout(timer);
    timer = setTimeout(show, WAIT, false);
  }

  area.addEventListener("focus", terms, { once: true });
  area.addEventListener("input", (event) => {
    if (writing) return;
    choose(-1);
    // The letters of a word that is being composed belong to the keyboard.
    if (event.isComposing) close();
    else later();
  });
  area.addEventListener("compositionend", later);
  for (const name of ["blur", "pointerdown", "scroll"]) area.addEventListener(name, close);
  area.form.addEventListener("submit", close);
  // The box keeps the focus while the list is pressed.
  list.addEventListener("pointerdown", (event) => event.preventDefault());

  area.addEventListener("keydown", (event) => {
    if (event.isComposing || event.keyCode === 229) return;
    const held = event.ctrlKey || event.metaKey;
    const open = !list.hidden;
    if ((event.ctrlKey && event.code === "Space") || (event.altKey && event.key === "ArrowDown")) {
      event.preventDefault();
      if (open && active < 0) choose(0);
      else if (!open) show(true);
    } else if (held && event.key === "Enter") {
      event.preventDefault();
      area.form.requestSubmit();
    } else if (held || event.altKey || !open) {
      return;
    } else if (event.key === "Escape") {
      event.preventDefault();
      close();
    } else if (active >= 0 && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      const places = found.length;
      choose((active + (event.key === "ArrowDown" ? 1 : places - 1)) % places);
    } else if (active >= 0 && (event.key === "Enter" || event.key === "Tab") && !event.shiftKey) {
      event.preventDefault();
      accept(found[active]);
    } else if (/^(?:Arrow|Page|Home|End|Tab|Enter)/.test(event.key)) {
      close();
    }
  });
}

for (const area of document.querySelectorAll("textarea[data-vocabulary]")) attach(area);
