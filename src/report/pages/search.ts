import { search } from "#report-assets";
import type { Incident, Postmortem, Runbook } from "../../records/model.ts";
import { clipText } from "../format.ts";
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
  for (const record of searchRecords(site, limit)) {
    const line = JSON.stringify(record).replace(/</g, "\\u003c");
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

function* searchRecords(site: Site, limit: number): Generator<SearchRecord> {
  for (const { facts } of site.repositories) {
    const { catalog, repository } = facts;
    const entry = (
      kind: string,
      record: Incident | Postmortem | Runbook,
      labels: readonly string[],
      text: string,
      excerpt: string,
    ) => ({
      kind: repository === "" ? kind : `${kind}, ${repository}`,
      title: clipText(record.title?.value || record.id, 300),
      labels: labels
        .slice(0, 20)
        .map((label) => clipText(label, 100))
        .join("\n"),
      href: site.addresses.of(record),
      excerpt: clipText(excerpt, 160),
      text: clipText(text, limit),
    });
    for (const incident of catalog.incidents) {
      const labels = [incident.severity, ...incident.services, ...incident.causes].flatMap(
        (label) => label?.value ?? [],
      );
      const notes = incident.timeline.flatMap(({ note }) => note?.value ?? []).join(" ");
      const impact = incident.impact?.value ?? "";
      yield entry("Incident", incident, labels, `${incident.id} ${impact} ${notes}`, impact);
    }
    for (const postmortem of catalog.postmortems) {
      const labels = postmortem.severity ? [postmortem.severity.value] : [];
      yield entry("Post-mortem", postmortem, labels, postmortem.source.text, postmortem.rootCause?.value ?? "");
    }
    for (const runbook of catalog.runbooks) {
      const labels = runbook.services.map(({ value }) => value);
      yield entry("Runbook", runbook, labels, runbook.source.text, "");
    }
  }
}
