import { search } from "#report-assets";
import { recordsOf } from "../../records/catalog.ts";
import type { IncidentRecord } from "../../records/model.ts";
import { clip } from "../../text/clip.ts";
import type { Spanned } from "../../text/source.ts";
import { titleOf } from "../elements.ts";
import { html } from "../html.ts";
import { framePage, pageAt, type SiteFile } from "../page.ts";
import type { Site } from "../site-model.ts";

/** Characters of one file of records: a browser loads several small scripts sooner than a large one. */
const shardSize = 700_000;
/** Characters of all records together, and of one record at most and at least. */
const allText = 6_000_000;
const mostText = 3_000;
const leastText = 200;

interface SearchRecord {
  readonly kind: string;
  readonly title: string;
  readonly labels: string;
  readonly href: string;
  readonly excerpt: string;
  readonly text: string;
}

/** The search page, its script, and the records as scripts that it loads. */
export function* searchPages(site: Site): Generator<SiteFile> {
  const records = site.metrics.records;
  const count = records.incidents + records.postmortems + records.runbooks;
  const limit = Math.min(mostText, Math.max(leastText, Math.floor(allText / Math.max(1, count))));
  let shards = 0;
  let lines: string[] = [];
  let size = 0;
  const flush = (): SiteFile => {
    const text = `addSearchRecords([\n${lines.join(",\n")}\n]);\n`;
    lines = [];
    size = 0;
    return { path: `assets/records-${++shards}.js`, text };
  };
  for (const record of site.repositories.flatMap(({ catalog }) => recordsOf(catalog))) {
    const line = JSON.stringify(searchRecord(site, record, limit)).replace(/</g, "\\u003c");
    lines.push(line);
    size += line.length;
    if (size > shardSize) yield flush();
  }
  if (lines.length > 0) yield flush();
  yield { path: "assets/search.js", text: search };
  const content = html`
    <div class="heading"><h1>Search</h1></div>
    <section aria-label="Search">
    <label for="search-field" class="visually-hidden">Words to search for</label>
    <input type="search" id="search-field" autocomplete="off">
    <p id="search-status" class="muted" role="status">Searching needs JavaScript.</p>
    <ul class="results" id="search-results" data-shards="${shards}"></ul>
    </section>
  `;
  yield framePage(pageAt(site, "search.html"), { title: "Search", content, script: "assets/search.js" });
}

const kinds = { incident: "Incident", postmortem: "Post-mortem", runbook: "Runbook" } as const;

/** @param limit characters of its text */
function searchRecord(site: Site, record: IncidentRecord, limit: number): SearchRecord {
  const { repository } = site.repositoryOf(record);
  const { labels, excerpt, text } = searchedText(record);
  const texts = labels.flatMap((label) => (label ? clip(label.value, 100) : []));
  return {
    kind: repository === "" ? kinds[record.kind] : `${kinds[record.kind]}, ${repository}`,
    title: clip(titleOf(record), 300),
    labels: texts.slice(0, 20).join("\n"),
    href: site.addresses.of(record),
    excerpt: clip(excerpt, 160),
    text: clip(text, limit),
  };
}

function searchedText(record: IncidentRecord): {
  readonly labels: readonly (Spanned<string> | null)[];
  readonly excerpt: string;
  readonly text: string;
} {
  if (record.kind === "incident") {
    const { id, severity, services, causes, timeline } = record;
    const impact = record.impact?.value ?? "";
    const notes = timeline.flatMap(({ note }) => note?.value ?? []).join(" ");
    return { labels: [severity, ...services, ...causes], excerpt: impact, text: `${id} ${impact} ${notes}` };
  }
  const { text } = record.source;
  return record.kind === "postmortem"
    ? { labels: [record.severity], excerpt: record.rootCause?.value ?? "", text }
    : { labels: record.services, excerpt: "", text };
}
