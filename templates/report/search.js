/*! Contains MiniSearch, Copyright 2022 Luca Ongaro, MIT License: https://github.com/lucaong/minisearch/blob/master/LICENSE.txt */
import MiniSearch from "minisearch";

const field = document.querySelector("#search-field");
const list = document.querySelector("#search-results");
const status = document.querySelector("#search-status");
const shards = Number(list.dataset.shards);
/** More results than anybody reads. */
const mostResults = 50;

const index = new MiniSearch({
  fields: ["title", "labels", "text"],
  storeFields: ["title", "labels", "href", "kind", "excerpt"],
  searchOptions: { boost: { title: 4, labels: 2 }, prefix: true, fuzzy: (term) => (term.length > 4 ? 0.2 : false) },
});

// Script files rather than fetched data: a page opened from the file system may load the one and not the other.
globalThis.addSearchRecords = (records) => index.addAll(records.map((record, at) => ({ id: index.documentCount + at, ...record })));

field.value = new URLSearchParams(location.search).get("q") ?? "";
status.textContent = "Loading …";
loadShards().then(() => {
  field.addEventListener("input", search);
  search();
});

async function loadShards() {
  for (let number = 1; number <= shards; number++) {
    await new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = `assets/records-${number}.js`;
      script.onload = resolve;
      script.onerror = reject;
      document.head.append(script);
    });
  }
}

function search() {
  const words = field.value.trim();
  const found = words === "" ? [] : index.search(words);
  list.replaceChildren(...found.slice(0, mostResults).map(showResult));
  if (words === "") status.textContent = `${index.documentCount} records can be searched.`;
  else if (found.length === 0) status.textContent = "Nothing found.";
  else if (found.length > mostResults) status.textContent = `The best ${mostResults} of ${found.length} records.`;
  else status.textContent = found.length === 1 ? "1 record." : `${found.length} records.`;
}

function showResult({ title, labels, href, kind, excerpt }) {
  const item = document.createElement("li");
  const link = Object.assign(document.createElement("a"), { href, textContent: title });
  const about = document.createElement("div");
  about.className = "small muted";
  about.textContent = [kind, ...labels.split("\n").filter(Boolean)].join(" · ");
  item.append(link, about);
  if (excerpt) item.append(Object.assign(document.createElement("div"), { className: "small", textContent: excerpt }));
  return item;
}
