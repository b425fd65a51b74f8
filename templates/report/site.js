// Sorts and filters the rows of a listing that is already there: without this script it is complete, in its own order.
for (const listing of document.querySelectorAll("[data-listing]")) {
  const table = listing.querySelector("table");
  const rows = [...table.tBodies[0].rows];
  const filters = document.querySelector(`[data-filters="${listing.dataset.listing}"]`);
  makeSortable(table, rows);
  if (filters) makeFilterable(filters, rows);
}

function makeSortable(table, rows) {
  for (const [column, heading] of [...table.tHead.rows[0].cells].entries()) {
    if (heading.dataset.sort === undefined) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener("click", () => {
      const ascending = heading.getAttribute("aria-sort") !== "ascending";
      for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
      heading.setAttribute("aria-sort", ascending ? "ascending" : "descending");
      const value = (row) => row.cells[column].dataset.value ?? row.cells[column].textContent.trim();
      const numeric = heading.dataset.sort === "number";
      const compare = numeric
        ? (a, b) => Number(value(a)) - Number(value(b))
        : (a, b) => value(a).localeCompare(value(b));
      const sorted = rows.toSorted ? rows.toSorted(compare) : [...rows].sort(compare);
      table.tBodies[0].append(...(ascending ? sorted : sorted.reverse()));
    });
  }
}

function makeFilterable(filters, rows) {
  const fields = [...filters.querySelectorAll("select, input")];
  const output = filters.querySelector("output");
  const asked = new URLSearchParams(location.search);
  for (const field of fields) {
    if (asked.has(field.name)) field.value = asked.get(field.name);
    field.addEventListener("input", apply);
  }
  filters.hidden = false;
  apply();

  function apply() {
    let shown = 0;
    for (const row of rows) {
      row.hidden = !fields.every((field) => matches(row, field));
      if (!row.hidden) shown++;
    }
    output.textContent = `${shown} of ${rows.length} shown`;
  }

  function matches(row, field) {
    const wanted = field.value.trim().toLowerCase();
    if (wanted === "") return true;
    if (field.name === "text") return row.textContent.toLowerCase().includes(wanted);
    return (row.dataset[field.name] ?? "").toLowerCase().split("\n").includes(wanted);
  }
}
