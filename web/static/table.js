// The rows of a result, sorted by the heads of the columns and narrowed by words.
// Without this file the table stands as the query gave it. Only the rows that the page shows are meant.

const bare = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D");
const small = (text) => text.normalize("NFC").toLowerCase();
const STEPS = { none: "ascending", ascending: "descending", descending: "none" };

function attach(table) {
  const told = table.dataset;
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const heads = [...table.tHead.rows[0].cells];
  const order = new Intl.Collator("vi", { numeric: true });

  const keyOf = (row, column) => row.cells[column].dataset.sort ?? row.cells[column].textContent.trim();

  // Rows without a value stand last, whichever way the others go.
  function sort(column, way) {
    const keys = new Map(rows.map((row) => [row, keyOf(row, column)]));
    const filled = rows.filter((row) => keys.get(row) !== "");
    const numbers = filled.every((row) => Number.isFinite(Number(keys.get(row))));
    const compare = numbers
      ? (one, other) => Number(keys.get(one)) - Number(keys.get(other))
      : (one, other) => order.compare(keys.get(one), keys.get(other));
    const turn = way === "descending" ? -1 : 1;
    const sorted = way === "none" ? rows : [...filled].sort((one, other) => turn * compare(one, other));
    const empty = way === "none" ? [] : rows.filter((row) => keys.get(row) === "");
    body.append(...sorted, ...empty);
    for (const [index, head] of heads.entries()) {
      if (index === column && way !== "none") head.setAttribute("aria-sort", way);
      else head.removeAttribute("aria-sort");
    }
  }

  for (const [column, head] of heads.entries()) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.textContent = head.textContent;
    head.replaceChildren(button);
    button.addEventListener("click", () => sort(column, STEPS[head.getAttribute("aria-sort") ?? "none"]));
  }

  const box = document.createElement("p");
  const label = document.createElement("label");
  const input = document.createElement("input");
  const status = document.createElement("span");
  box.className = "sift";
  input.type = "search";
  input.id = `${table.id}-words`;
  input.autocomplete = "off";
  input.spellcheck = false;
  label.htmlFor = input.id;
  label.textContent = told.sift;
  status.className = "number";
  status.setAttribute("role", "status");
  box.append(label, " ", input, " ", status);
  table.parentElement.before(box);

  // Words without diacritics mean both, words with them only what is written so.
  function fits(text, word) {
    return (bare(word) === word ? bare(text) : text).includes(word);
  }

  input.addEventListener("input", () => {
    const words = small(input.value).split(/\s+/).filter(Boolean);
    for (const row of rows) {
      const text = small(row.textContent);
      row.hidden = !words.every((word) => fits(text, word));
    }
    const left = rows.filter((row) => !row.hidden).length;
    status.textContent = words.length ? told.left.replace("{left}", left).replace("{all}", rows.length) : "";
  });
}

for (const table of document.querySelectorAll("table[data-sift]")) attach(table);
