import type { Measure, MeasuredIncident } from "../../metrics/measured-incident.ts";
import type { MeasuredRepository } from "../../metrics/measured-repository.ts";
import type { Recurrence } from "../../metrics/recurrence.ts";
import type { PostmortemAssessment } from "../../process/postmortem.ts";
import type { Incident, IncidentRecord } from "../../records/model.ts";
import { formatCount } from "../../text/count.ts";
import type { Spanned } from "../../text/source.ts";
import { formatDateTime, formatMinutes } from "../../time/format.ts";
import { personLink, recordHeading, recordLink, section, sourceLink, tag, timeElement } from "../elements.ts";
import { attribute, type Content, type Html, html, joinHtml } from "../html.ts";
import { formatMeasure, postmortemState, severityTag } from "../incident-table.ts";
import { ownItemTable } from "../item-table.ts";
import { framePage, type Page, pageAt, type SiteFile } from "../page.ts";
import type { Site } from "../site-model.ts";
import { timelineSection } from "../timeline.ts";

/** One incident: what it cost, how it went to scale, what followed from it. */
export function incidentPage(site: Site, incident: MeasuredIncident): SiteFile {
  const record = incident.record as Incident;
  const page = pageAt(site, site.addresses.of(record));
  const repository = site.repositoryOf(record);
  const { timezone } = repository.policy;
  const items = repository.links.postmortemsOf(record).flatMap((postmortem) => site.itemsOf(postmortem));
  const content = html`
    ${heading(page, incident, timezone)}${recurrenceNotices(page, record)}<dl class="facts">
    ${durations(incident)}</dl>
    ${timelineSection(incident, timezone, site.now)}<div class="columns">
    ${aboutCard(page, incident, repository)}${postmortemCard(page, incident, repository)}</div>
    ${items.length > 0 && section("items", "Action items", ownItemTable(page, items, "Action items of this incident"))}`;
  return framePage(page, { title: incident.title, content });
}

function heading({ root }: Page, incident: MeasuredIncident, timezone: string): Html {
  const { title, repository, services, start, isOpen } = incident;
  const { status, impact } = incident.record as Incident;
  const tags = [
    [severityTag(incident), " ", isOpen ? tag(status?.value || "open", "bad") : tag("resolved", "good"), " "],
    services.map((service) => [tag(service, "plain"), " "]),
    start !== null &&
      html`<span class="muted">${timeElement(start, formatDateTime(start, timezone))} (${timezone})</span>`,
  ];
  const crumb = html`<a href="${root}incidents/index.html">Incidents</a>${repository && ` / ${repository}`}`;
  const lead = html`${impact?.value && html`<p class="lead">${impact.value}</p>`}\n`;
  return recordHeading(crumb, title, tags, lead);
}

function recurrenceNotices(page: Page, record: Incident): Content {
  const recurrence = page.site.recurrenceOf(record);
  const later = page.site
    .repeatsOf(record)
    .slice(0, 20)
    .map(({ incident, days }) => html`${recordLink(page, incident)} after ${formatCount(days, "day")}`);
  return [
    recurrence && cameBack(page, recurrence),
    later.length > 0 && html`<p class="notice bad"><strong>It happened again:</strong> ${joinHtml(later, "; ")}.</p>\n`,
  ];
}

function cameBack(page: Page, { earlier, days, service, cause, openThen, openNow }: Recurrence): Html {
  const then = formatCount(openThen.length, "of its action items was", "of its action items were");
  const now = openNow.length > 0 && `; ${formatCount(openNow.length, "is", "are")} open today`;
  const open = openThen.length > 0 && [` ${then} still open when this one began`, now, "."];
  const again = html`${formatCount(days, "day")} after ${recordLink(page, earlier)}, with the same service (${service}) and cause (${cause}).`;
  return html`<p class="notice bad"><strong>It came back:</strong> ${again}${open}</p>\n`;
}

function durations({ acknowledge, mitigate, resolve, cadence }: MeasuredIncident): Html[] {
  const measured = (name: string, measure: Measure) => duration(name, formatMeasure(measure), measure.excluded);
  const isLate = cadence.excluded === null && cadence.neverTooLate === false;
  const silence = cadence.excluded === null ? formatMinutes(cadence.longestSilence) : null;
  return [
    measured("Time to acknowledge", acknowledge),
    measured("Time to mitigate", mitigate),
    measured("Time to resolve", resolve),
    duration("Longest silence", silence, isLate ? "above the severity's limit" : cadence.excluded, isLate && "is-bad"),
  ];
}

function duration(name: string, value: string | null, note: string | null, className: false | string = false): Html {
  const small = note && html`<span class="note">${note}</span>`;
  return html`<div><dt>${name}</dt><dd${className && attribute("class", className)}>${value ?? "–"}${small}</dd></div>\n`;
}

function aboutCard(page: Page, incident: MeasuredIncident, { links }: MeasuredRepository): Html {
  const { commander, causes } = incident;
  const { communications, responders, channel, runbooks, related } = incident.record as Incident;
  const linked = (record: IncidentRecord | null, id: string) => (record ? recordLink(page, record) : id);
  const terms = [
    commander && term("Incident Commander", [personLink(page, commander)]),
    communications && term("Communications", [communications.value]),
    term("Responders", texts(responders)),
    channel && term("Channel", [channel.value]),
    term(
      "Causes",
      causes.map((cause) => [tag(cause, "plain"), " "]),
      "",
    ),
    term(
      "Runbooks",
      texts(runbooks).map((id) => linked(links.runbook(id), id)),
    ),
    term(
      "Related",
      texts(related).map((id) => linked(links.incident(id), id)),
    ),
    term("Record", [sourceLink(page, incident.record)]),
  ];
  return html`
    <section class="card" aria-labelledby="about">
    <h2 id="about">About</h2>
    <dl class="terms">
    ${terms}</dl>
    </section>
  `;
}

function texts(values: readonly Spanned<string>[]): string[] {
  return values.map(({ value }) => value);
}

/** A term with its values; nothing where there is none. */
function term(name: string, values: readonly Content[], separator = ", "): Html | null {
  return values.length === 0 ? null : html`<dt>${name}</dt><dd>${joinHtml(values, separator)}</dd>\n`;
}

function postmortemCard(page: Page, incident: MeasuredIncident, { links, policy }: MeasuredRepository): Html {
  const state = postmortemState(incident);
  const written = links.postmortemsOf(incident.record as Incident);
  const content = state
    ? [
        html`<p>${tag(state.text, state.tone)}${dueTime(incident.postmortem, policy.timezone)}</p>\n`,
        written.map((postmortem) => html`<p>${recordLink(page, postmortem)}</p>\n`),
      ]
    : html`<p class="empty">None, and its severity asks for none.</p>\n`;
  return html`
    <section class="card" aria-labelledby="postmortem">
    <h2 id="postmortem">Post-mortem</h2>
    ${content}</section>
  `;
}

/** Until when it had to be there, and what that counts from where no resolution is known. */
function dueTime({ state, deadline, missed }: PostmortemAssessment, timezone: string): Html | null {
  const due = missed ?? deadline;
  if (due === null || state === "not-required" || state === "unknown") return null;
  const counted = due.since === "last entry" && ", counted from its last entry: none says when it was resolved";
  return html` <span class="muted small">due by ${formatDateTime(due.at, timezone)}${counted}</span>`;
}
