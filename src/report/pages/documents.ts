import { posix } from "node:path";
import type { RunbookFacts } from "../../metrics/coverage.ts";
import type { RepositoryAssessment } from "../../metrics/repository-assessment.ts";
import type { Evidence } from "../../process/evidence.ts";
import type { IncidentRecord, Postmortem, Runbook } from "../../records/model.ts";
import { formatCount, formatDay } from "../format.ts";
import { type Html, html, joinHtml, trustedHtml } from "../html.ts";
import { severityTag } from "../incident-table.ts";
import { ownItemTable } from "../item-table.ts";
import { type Column, listing } from "../listing.ts";
import { renderMarkdown } from "../markdown.ts";
import { framePage, type Page, pageAt, recordLink, type SiteFile, sourceAddress, sourceLink } from "../page.ts";
import type { Site } from "../site-model.ts";

/** A post-mortem as it was written, with its action items as they stand today. */
export function postmortemPage(site: Site, postmortem: Postmortem, facts: RepositoryAssessment): SiteFile {
  const page = pageAt(site, site.addresses.of(postmortem));
  const title = postmortem.title?.value || postmortem.id;
  const incidents = facts.links.incidentsOf(postmortem);
  const crumbs =
    incidents.length > 0
      ? incidents.map((incident) => recordLink(page, incident, incident.id))
      : [html`<a href="${page.root}incidents/index.html">Incidents</a>`];
  const incident = site.incidentOf(incidents[0] ?? postmortem);
  const severity = postmortem.severity?.value ?? incident?.severity ?? null;
  const { status, date } = postmortem;
  const items = site.itemsOf(postmortem);
  const content = html`
    <div class="heading">
    <p class="crumb">${joinHtml(crumbs, ", ")} / Post-mortem${facts.repository && ` / ${facts.repository}`}</p>
    <h1>${title}</h1>
    <div class="tags">${severityTag({ severity, rank: incident?.rank ?? Number.MAX_SAFE_INTEGER })} ${status && html`<span class="tag">${status.value}</span>`} ${date && html`<span class="muted">${formatDay(date.value)}</span>`}</div>
    </div>
    ${
      items.length > 0 &&
      html`
        <section aria-labelledby="today">
        <h2 id="today">Its action items today</h2>
        ${ownItemTable(page, items, "Action items of this post-mortem, as they stand")}
        </section>
      `
    }${documentSection(page, postmortem, "The post-mortem")}`;
  return framePage(page, { title, content });
}

/** A runbook as it was written, beside what incidents say about it. */
export function runbookPage(site: Site, about: RunbookFacts): SiteFile {
  const { runbook, repository, used, evidence, freshness } = about;
  const page = pageAt(site, site.addresses.of(runbook));
  const title = runbook.title?.value || runbook.id;
  const { services, owner, lastReviewed } = runbook;
  const tags = [
    services.map(({ value }) => html`<span class="tag plain">${value}</span> `),
    owner && html`<span class="muted">owned by ${owner.value}</span>`,
    " ",
    lastReviewed && html`<span class="muted">reviewed ${formatDay(lastReviewed.value)}</span>`,
    " ",
    freshness === "due" && html`<span class="tag warn">review due</span>`,
  ];
  const latest = used.slice(-20).reverse();
  const content = html`
    <div class="heading">
    <p class="crumb"><a href="${page.root}runbooks/index.html">Runbooks</a>${repository && ` / ${repository}`}</p>
    <h1>${title}</h1>
    <div class="tags">${tags}</div>
    </div>
    ${wrongStepsNotice(page, about)}${runbook.causes.length > 0 && evidenceSection(page, evidence)}${documentSection(page, runbook, "The runbook")}<section aria-labelledby="used">
    <h2 id="used">Used in</h2>
    ${
      used.length > 0
        ? html`
          <p>${formatCount(used.length, "incident")}; the latest:</p>
          <ul>${latest.map((incident) => html`<li>${recordLink(page, incident, incident.id)}</li>`)}</ul>
        `
        : html`<p class="empty">No incident names it yet.</p>\n`
    }</section>
  `;
  return framePage(page, { title, content });
}

function wrongStepsNotice(page: Page, { runbook, wrongSteps }: RunbookFacts): Html | null {
  if (wrongSteps.length === 0) return null;
  const repository = page.site.repositoryOf(page.site.factsOf(runbook));
  const steps = wrongSteps.map(({ postmortem, line, text }) => {
    const href = sourceAddress(repository, postmortem.source, line);
    const place = href === null ? `line ${line}` : html`<a href="${href}" rel="noreferrer">line ${line}</a>`;
    return html`<li>“${text}” (${recordLink(page, postmortem, postmortem.id)}, ${place})</li>`;
  });
  return html`
    <section class="notice" aria-labelledby="wrong">
    <h2 id="wrong">Post-mortems called it wrong</h2>
    <ul>${steps}</ul>
    </section>
  `;
}

/** A cause in the ranking by evidence: one of the runbook, or one that only incidents name. */
interface EvidenceRow {
  readonly title: string;
  /** Its place in the runbook, from 1; null for a cause that isn't in it. */
  readonly stated: number | null;
  /** Its place by evidence. */
  readonly place: number | null;
  readonly frequency: number | null;
  /** Percent of the incidents; null where there is none. */
  readonly share: number | null;
  readonly incidents: number;
}

const evidenceColumns: readonly Column<EvidenceRow>[] = [
  {
    heading: "Cause",
    className: "title-cell",
    cell: ({ title, stated }) =>
      stated === null ? html`${title} <span class="tag warn">not in the runbook</span>` : title,
  },
  { heading: "Stated place", className: "number", cell: ({ stated }) => stated ?? "–" },
  {
    heading: "By evidence",
    className: "number",
    cell: ({ stated, place, share }) => {
      if (place === null || share === null) return "–";
      return place === stated ? place : html`<strong>${place}</strong>`;
    },
  },
  { heading: "Stated", className: "number", cell: ({ frequency }) => percent(frequency) },
  { heading: "Recorded", className: "number", cell: ({ share }) => percent(share) },
  { heading: "Incidents", className: "number", cell: ({ incidents }) => incidents },
];

function percent(value: number | null): string {
  return value === null ? "–" : `${value}%`;
}

function evidenceSection(page: Page, evidence: Evidence): Html {
  const { contradiction } = evidence;
  const incidents = formatCount(evidence.incidents.length, "incident");
  return html`
    <section aria-labelledby="evidence">
    <h2 id="evidence">Causes by evidence</h2>
    ${
      contradiction &&
      html`<p class="notice">The ranking no longer holds: more incidents recorded “${contradiction.below.cause.title.value}” than “${contradiction.above.cause.title.value}”, which stands above it.</p>\n`
    }${listing(page, evidenceColumns, rankedCauses(evidence), { caption: html`The runbook's causes, ranked by what ${incidents} recorded` })}<p class="small muted">From ${incidents} with a recorded cause that named this runbook, or, naming none, one of its services.</p>
    </section>
  `;
}

function rankedCauses({ ranking, unlisted, incidents, runbook }: Evidence): EvidenceRow[] {
  const stated = new Map(runbook.causes.map((cause, at) => [cause, at + 1]));
  return [
    ...ranking.map(({ cause, incidents: n, share }, at) => ({
      title: cause.title.value,
      stated: stated.get(cause)!,
      place: at + 1,
      frequency: cause.frequency?.value ?? null,
      share: incidents.length === 0 ? null : share,
      incidents: n,
    })),
    ...unlisted.map(({ slug, incidents: n, share }) => ({
      title: slug,
      stated: null,
      place: null,
      frequency: null,
      share,
      incidents: n,
    })),
  ];
}

/** The document itself, as far as a page should hold it, and where its file is. */
function documentSection(page: Page, record: Postmortem | Runbook, label: string): Html {
  const { text, isCut } = renderMarkdown({
    markdown: record.source.text,
    title: record.title?.value || record.id,
    resolve: linkResolver(page, record),
  });
  const cut =
    isCut && html`<p class="notice">The document is longer than a page should be: the rest is in its file.</p>`;
  return html`
    <section aria-label="${label}">
    <article class="card"><div class="document">
    ${trustedHtml(text)}${cut}
    </div></article>
    <p class="small muted">${sourceLink(page, record)}</p>
    </section>
  `;
}

/** Leads a document's links to the pages of other records, to its own headings, or out into the web; else nowhere. */
function linkResolver({ site, root }: Page, record: Postmortem | Runbook): (target: string) => string | null {
  return (target) => {
    if (/^(?:https?:|mailto:)/i.test(target)) return target;
    if (/^[a-z][a-z\d+.-]*:|^\/\/|^#/i.test(target)) return null;
    const file = posix.normalize(posix.join(posix.dirname(record.source.file), decode(target.replace(/[?#].*$/s, ""))));
    const linked = recordsByFile(site.factsOf(record).catalog).get(file);
    return linked ? `${root}${site.addresses.of(linked)}` : null;
  };
}

const indexes = new WeakMap<RepositoryAssessment["catalog"], ReadonlyMap<string, IncidentRecord>>();

function recordsByFile(catalog: RepositoryAssessment["catalog"]): ReadonlyMap<string, IncidentRecord> {
  const known = indexes.get(catalog);
  if (known) return known;
  const all = [...catalog.incidents, ...catalog.postmortems, ...catalog.runbooks];
  const index = new Map(all.map((record): [string, IncidentRecord] => [record.source.file, record]));
  indexes.set(catalog, index);
  return index;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
