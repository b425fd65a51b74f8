import { posix } from "node:path";
import type { MeasuredRunbook } from "../../metrics/coverage.ts";
import type { MeasuredRepository } from "../../metrics/measured-repository.ts";
import { recordsOf } from "../../records/catalog.ts";
import type { Evidence } from "../../records/evidence.ts";
import type { IncidentRecord, Postmortem, Runbook } from "../../records/model.ts";
import { formatCount } from "../../text/count.ts";
import { formatDay } from "../../time/format.ts";
import { recordHeading, recordLink, section, sourceAddress, sourceLink, tag, titleOf } from "../elements.ts";
import { type Content, type Html, html, joinHtml, trustedHtml } from "../html.ts";
import { severityTag } from "../incident-table.ts";
import { ownItemTable } from "../item-table.ts";
import { type Column, column, listing } from "../listing.ts";
import { renderMarkdown } from "../markdown.ts";
import { framePage, type Page, pageAt, type SiteFile } from "../page.ts";
import type { Site } from "../site-model.ts";

/** A post-mortem as it was written, with the present state of its action items. */
export function postmortemPage(site: Site, postmortem: Postmortem): SiteFile {
  const page = pageAt(site, site.addresses.of(postmortem));
  const title = titleOf(postmortem);
  const { repository, links, assessment } = site.repositoryOf(postmortem);
  const incidents = links.incidentsOf(postmortem);
  const parents =
    incidents.length > 0
      ? incidents.map((incident) => recordLink(page, incident))
      : [html`<a href="${page.root}incidents/index.html">Incidents</a>`];
  const crumb = html`${joinHtml(parents, ", ")} / Post-mortem${repository && ` / ${repository}`}`;
  const { severity } = assessment.postmortem(postmortem);
  const { status, date } = postmortem;
  const tags = [
    severityTag({ severity: severity?.id ?? postmortem.severity?.value ?? null, rank: severity?.rank ?? 5 }),
    [" ", status && tag(status.value)],
    [" ", date && html`<span class="muted">${formatDay(date.value)}</span>`],
  ];
  const items = site.itemsOf(postmortem);
  const table = ownItemTable(page, items, "Action items of this post-mortem, as they stand");
  const content = [
    recordHeading(crumb, title, tags),
    items.length > 0 && section("today", "Its action items today", table),
    documentSection(page, postmortem, "The post-mortem"),
  ];
  return framePage(page, { title, content });
}

/** A runbook as it was written, with the evidence of incidents about it. */
export function runbookPage(site: Site, about: MeasuredRunbook): SiteFile {
  const { runbook, repository, used, evidence, freshness } = about;
  const page = pageAt(site, site.addresses.of(runbook));
  const title = titleOf(runbook);
  const { services, owner, lastReviewed } = runbook;
  const crumb = html`<a href="${page.root}runbooks/index.html">Runbooks</a>${repository && ` / ${repository}`}`;
  const tags = [
    services.map(({ value }) => [tag(value, "plain"), " "]),
    owner && html`<span class="muted">owned by ${owner.value}</span>`,
    [" ", lastReviewed && html`<span class="muted">reviewed ${formatDay(lastReviewed.value)}</span>`],
    [" ", freshness === "due" && tag("review due", "warn")],
  ];
  const latest = used.slice(-20).reverse();
  const links = latest.map((incident) => html`<li>${recordLink(page, incident)}</li>`);
  const usedIn =
    used.length > 0
      ? html`<p>${formatCount(used.length, "incident")}; the latest:</p>\n<ul>${links}</ul>\n`
      : html`<p class="empty">No incident names it yet.</p>\n`;
  const content = [
    recordHeading(crumb, title, tags),
    wrongStepsNotice(page, about),
    runbook.causes.length > 0 && evidenceSection(page, evidence),
    documentSection(page, runbook, "The runbook"),
    section("used", "Used in", usedIn),
  ];
  return framePage(page, { title, content });
}

function wrongStepsNotice(page: Page, { runbook, wrongSteps }: MeasuredRunbook): Html | null {
  if (wrongSteps.length === 0) return null;
  const repository = page.site.repositoryOf(runbook);
  const steps = wrongSteps.map(({ postmortem, line, text }) => {
    const href = sourceAddress(repository, postmortem.source, line);
    const place = href === null ? `line ${line}` : html`<a href="${href}" rel="noreferrer">line ${line}</a>`;
    return html`<li>“${text}” (${recordLink(page, postmortem)}, ${place})</li>`;
  });
  return html`
    <section class="notice" aria-labelledby="wrong">
    <h2 id="wrong">Post-mortems called it wrong</h2>
    <ul>${steps}</ul>
    </section>
  `;
}

const evidenceHeadings = ["Cause", "Stated place", "By evidence", "Stated", "Recorded", "Incidents"];
const evidenceColumns = evidenceHeadings.map(
  (heading, at): Column<readonly Content[]> =>
    column(heading, (cells) => cells[at], { className: at === 0 ? "title-cell" : "number" }),
);

function evidenceSection(page: Page, { ranking, unlisted, incidents, contradiction, runbook }: Evidence): Html {
  const stated = new Map(runbook.causes.map((cause, at) => [cause, at + 1]));
  const known = incidents.length > 0;
  const ranked = ranking.map(({ cause, incidents: n, share }, at) => {
    const place = stated.get(cause) === at + 1 ? at + 1 : html`<strong>${at + 1}</strong>`;
    const frequency = cause.frequency ? `${cause.frequency.value}%` : "–";
    return [cause.title.value, stated.get(cause), known ? place : "–", frequency, known ? `${share}%` : "–", n];
  });
  const others = unlisted.map(({ slug, incidents: n, share }) => {
    return [[`${slug} `, tag("not in the runbook", "warn")], "–", "–", "–", `${share}%`, n];
  });
  const many = formatCount(incidents.length, "incident");
  const caption = html`The runbook's causes, ranked by what ${many} recorded`;
  const [above, below] = [contradiction?.above.cause.title.value, contradiction?.below.cause.title.value];
  return section("evidence", "Causes by evidence", [
    contradiction &&
      html`<p class="notice">The ranking no longer holds: more incidents recorded “${below}” than “${above}”, which stands above it.</p>\n`,
    listing(page, evidenceColumns, [...ranked, ...others], { caption }),
    html`<p class="small muted">From ${many} with a recorded cause that named this runbook, or, naming none, one of its services.</p>\n`,
  ]);
}

/** The document itself, as far as a page should hold it, and where its file is. */
function documentSection(page: Page, record: Postmortem | Runbook, label: string): Html {
  const { text, isCut } = renderMarkdown({
    markdown: record.source.text,
    title: titleOf(record),
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
    const linked = recordsByFile(site.repositoryOf(record).catalog).get(file);
    return linked ? `${root}${site.addresses.of(linked)}` : null;
  };
}

const indexes = new WeakMap<MeasuredRepository["catalog"], ReadonlyMap<string, IncidentRecord>>();

function recordsByFile(catalog: MeasuredRepository["catalog"]): ReadonlyMap<string, IncidentRecord> {
  const known = indexes.get(catalog);
  if (known) return known;
  const index = new Map(recordsOf(catalog).map((record) => [record.source.file, record]));
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
