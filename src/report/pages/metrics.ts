import type { Breakdown, Exclusion } from "../../metrics/breakdown.ts";
import type { Count, Metrics, Share } from "../../metrics/metrics.ts";
import type { QuantileSummary } from "../../metrics/quantiles.ts";
import type { Recurrence } from "../../metrics/recurrence.ts";
import { formatCount, formatNumber, formatPercent } from "../../text/count.ts";
import { formatMinutes } from "../../time/format.ts";
import { numberRow, recordLink } from "../elements.ts";
import { type Content, type Html, html } from "../html.ts";
import { type Column, column, tableHead, tableRow } from "../listing.ts";
import { framePage, type Page, pageAt, type SiteFile } from "../page.ts";
import type { Site } from "../site-model.ts";

/** Rows of a table of services, causes or factors; metrics.json has all. */
const rowsShown = 40;

/** Every metric with n, what it leaves out, and how it is defined. */
export function metricsPage(site: Site): SiteFile {
  const page = pageAt(site, "figures.html");
  const { metrics } = site;
  const times = [
    breakdown("Time to acknowledge", metrics.times.acknowledge),
    breakdown("Time to mitigate", metrics.times.mitigate),
    breakdown("Time to resolve", metrics.times.resolve),
  ];
  const cards = [updates, postmortems, actionItems, causes, factors].map((card) => card(metrics));
  const content = html`
    <div class="heading"><h1>Figures</h1>
    <p class="lead">Medians and 90th percentiles with their n, never means: one long night hides what is usual. What a figure leaves out is shown next to it.</p></div>
    <section id="times" aria-labelledby="times-heading">
    <h2 id="times-heading">Response times</h2>
    <div class="columns three">
    ${times}</div>
    </section>
    <div class="columns">
    ${cards}</div>
    ${recurrence(page)}${definitions(metrics)}`;
  return framePage(page, { title: "Figures", content });
}

function breakdown(title: string, measured: Breakdown): Html {
  const group = (name: string, facets: Breakdown["bySeverity"]) =>
    facets.slice(0, rowsShown).map((facet, at) => {
      const heading = at === 0 && html`<tr><th scope="colgroup" colspan="4" class="muted small">${name}</th></tr>`;
      return [heading, breakdownRow(facet.key, facet), "\n"];
    });
  return html`
    <div class="card"><table>
    <caption><h3>${title}</h3>Left out: ${exclusions(measured.excluded) ?? "nothing"}.</caption>
    <thead><tr><td></td><th scope="col" class="number">Median</th><th scope="col" class="number">p90</th><th scope="col" class="number">n</th></tr></thead>
    <tbody>${breakdownRow(html`<strong>All</strong>`, measured)}
    ${group("By severity", measured.bySeverity)}${group("By service", measured.byService)}${group("By quarter", measured.byQuarter)}</tbody></table></div>
  `;
}

function breakdownRow(heading: Content, { median, p90, n }: QuantileSummary): Html {
  return numberRow(heading, [quantile(median, formatMinutes), quantile(p90, formatMinutes), formatNumber(n)]);
}

function card(id: string, title: string, content: Content, headingId = `${id}-heading`): Html {
  return html`
    <section id="${id}" class="card" aria-labelledby="${headingId}"><h2 id="${headingId}">${title}</h2>
    ${content}</section>
  `;
}

function updates({ updates: { everyTime, neverTooLate, longestSilence } }: Metrics): Html {
  const content = html`
    <dl class="terms stacked">
    <dt>Updates never further apart than update-every</dt><dd>${share(everyTime)}</dd>
    <dt>Never silent for longer than update-at-latest</dt><dd>${share(neverTooLate)}</dd>
    <dt>Longest silence</dt><dd>${quantiles(longestSilence, formatMinutes)}</dd>
    </dl>`;
  return card("updates", "Status updates", content);
}

function postmortems({ postmortems: counts }: Metrics): Html {
  const excluded = exclusions(counts.excluded);
  const content = html`
    <dl class="terms">
    <dt>Published in time</dt><dd>${share({ ...counts, excluded: [] })}</dd>
    <dt>Late</dt><dd>${formatNumber(counts.late)}</dd><dt>Missing</dt><dd>${formatNumber(counts.missing)}</dd><dt>Still in their time</dt><dd>${formatNumber(counts.pending)}</dd>
    ${excluded && html`<dt>Left out</dt><dd>${excluded}</dd>`}
    </dl>`;
  return card("post-mortems", "Post-mortems", content, "postmortems-heading");
}

function actionItems({ actionItems: items }: Metrics): Html {
  const content = html`
    <dl class="terms">
    <dt>Open</dt><dd>${items.open} of ${items.total}; ${items.overdue} overdue, ${items.dueSoon} due soon, ${items.withoutOwner} without owner, ${items.withoutDueDate} without due date${items.old > 0 && `, ${items.old} old and undecided`}</dd>
    <dt>Done on time</dt><dd>${share({ ...items.completion, kept: items.completion.onTime })}</dd>
    <dt>Age of open ones</dt><dd>${quantiles(items.openAge, days)}</dd>
    <dt>Time to complete</dt><dd>${quantiles(items.timeToComplete, days)}</dd>
    <dt>Due dates moved</dt><dd>${items.slipped.items} items, ${items.slipped.moves} times</dd>
    </dl>
    ${items.byTeam.length > 0 && teamTable(items.byTeam)}
  `;
  return card("action-items", "Action items", content, "items-heading");
}

function teamTable(teams: Metrics["actionItems"]["byTeam"]): Html {
  const headings = ["Open", "Overdue", "On time", "n", "Median age"];
  const rows = teams.slice(0, rowsShown).map(({ team, open, overdue, completion: { onTime, n }, openAge }) => {
    const numbers = [open, overdue, formatPercent(onTime, n), n, quantile(openAge.median, days)];
    return [numberRow(team ?? "No team", numbers), "\n"];
  });
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Action items by team"><table>
    <caption>By team</caption>
    <thead><tr><th scope="col">Team</th>${headings.map((heading) => html`<th scope="col" class="number">${heading}</th>`)}</tr></thead>
    <tbody>${rows}</tbody></table></div>`;
}

function causes({ causes: counts, causesUnknown }: Metrics): Html {
  const unknown =
    causesUnknown > 0 && html`<p class="small muted">${formatCount(causesUnknown, "incident")} recorded none.</p>`;
  return card("causes", "Causes", [frequencies(counts, "No incident records a cause."), "\n", unknown]);
}

function factors({ contributingFactors: counts }: Metrics): Html {
  return card("factors", "Contributing factors", frequencies(counts, "No post-mortem lists any."));
}

function frequencies(counts: readonly Count[], none: string): Html {
  return counts.length > 0 ? bars(counts.slice(0, rowsShown)) : html`<p class="empty">${none}</p>`;
}

const recurrenceColumns: readonly Column<Recurrence>[] = [
  column("Incident", ({ incident }, page) => recordLink(page, incident), { className: "title-cell" }),
  column("Came back after", ({ earlier }, page) => recordLink(page, earlier), { label: "After" }),
  column("Service, cause", ({ service, cause }) => `${service}, ${cause}`),
  column("Days", ({ days: apart }) => apart, { className: "number" }),
  column("Items open then", ({ openThen }) => openThen.length, { className: "number", label: "Open then" }),
  column("Open now", ({ openNow }) => openNow.length, { className: "number" }),
];

function recurrence(page: Page): Html {
  const { metrics, repositories } = page.site;
  const { n, repeated, withOpenItem, excluded } = metrics.recurrence;
  const latest = repositories
    .flatMap(({ recurrences }) => recurrences)
    .slice(-rowsShown)
    .reverse();
  const reasons = exclusions(excluded);
  const left = reasons && html` <span class="muted">Left out: ${reasons}.</span>`;
  const part = `${formatPercent(repeated, n)} of incidents (${formatNumber(repeated)} of ${formatNumber(n)})`;
  return html`
    <section id="recurrence" aria-labelledby="recurrence-heading"><h2 id="recurrence-heading">Recurrence</h2>
    <p>${part} had the service and the cause of one in the 90 days before; ${formatNumber(withOpenItem)} of them met an open action item of the earlier incident.${left}</p>
    ${latest.length > 0 && recurrenceTable(page, latest)}
    </section>
  `;
}

function recurrenceTable(page: Page, recurrences: readonly Recurrence[]): Html {
  return html`<div class="listing"><table>
    <caption class="visually-hidden">Incidents that came back</caption>
    ${tableHead(recurrenceColumns)}
    <tbody>${recurrences.map((one) => tableRow(page, recurrenceColumns, one))}</tbody></table></div>`;
}

function definitions({ quantiles: definition, records }: Metrics): Html {
  return html`
    <section aria-labelledby="definitions"><h2 id="definitions">Definitions</h2>
    <ul>
    <li>Clocks start at the first <code>detected</code> entry, else at the first entry with a readable time. Acknowledge ends at the first <code>acknowledged</code>, mitigate at the first <code>mitigated</code>, resolve at the last <code>resolved</code>.</li>
    <li>Median and p90: ${definition}</li>
    <li>An incident with two services, or two causes, counts in both. Quarters are those of the day it began, in the time zone of its repository.</li>
    <li>An action item was open when its incident came back if it was opened by then and not closed; one that was closed on an unknown day counts as closed.</li>
    <li>On record: ${records.incidents} incidents, ${records.postmortems} post-mortems (of which ${records.standalonePostmortems} without an incident record count as incidents), ${records.runbooks} runbooks; ${records.unreadable} unreadable files are in no figure.</li>
    </ul></section>
  `;
}

function quantiles({ n, median, p90 }: QuantileSummary, format: (value: number) => string): Html {
  return html`median ${quantile(median, format)}, p90 ${quantile(p90, format)}, n = ${formatNumber(n)}`;
}

function quantile(value: number | null, format: (value: number) => string): string {
  return value === null ? "–" : format(value);
}

function share({ kept, n, excluded }: Share): Html {
  const left = exclusions(excluded);
  const note = left && html`<div class="small muted">Left out: ${left}.</div>`;
  return html`<strong>${formatPercent(kept, n)}</strong> (${formatNumber(kept)} of ${formatNumber(n)})${note}`;
}

function exclusions(excluded: readonly Exclusion[]): string | null {
  return excluded.length === 0 ? null : excluded.map(({ reason, n }) => `${formatNumber(n)} (${reason})`).join(", ");
}

/** A count as bars; the widest is the most frequent. */
export function bars(counts: readonly Count[]): Html {
  const most = Math.max(1, ...counts.map(({ n }) => n));
  const width = (n: number) => `${Math.max(1, Math.round((n * 100) / most))}%`;
  return html`
    <ul class="bars">
    ${counts.map(
      ({ key, n }) =>
        html`<li><span>${key}</span><span class="n">${formatNumber(n)}</span><span class="track" aria-hidden="true"><span style="width: ${width(n)}"></span></span></li>\n`,
    )}</ul>
  `;
}

function days(value: number): string {
  return formatCount(value, "day");
}
