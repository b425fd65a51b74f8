import type { IncidentFacts, Measure } from "../../metrics/incident-facts.ts";
import type { PostmortemAssessment } from "../../metrics/postmortem-assessment.ts";
import type { Recurrence } from "../../metrics/recurrence.ts";
import type { RepositoryAssessment } from "../../metrics/repository-assessment.ts";
import type { Incident } from "../../records/model.ts";
import { formatCount, formatMinutes, formatMoment } from "../format.ts";
import { attribute, type Content, type Html, html, joinHtml } from "../html.ts";
import { formatMeasure, postmortemState, severityTag } from "../incident-table.ts";
import { ownItemTable } from "../item-table.ts";
import {
  framePage,
  type Page,
  pageAt,
  personLink,
  recordLink,
  type SiteFile,
  sourceLink,
  timeElement,
} from "../page.ts";
import type { Site } from "../site-model.ts";
import { timelineSection } from "../timeline.ts";

/** What an incident's page needs beside the incident itself. */
export interface IncidentContext {
  readonly facts: RepositoryAssessment;
  readonly recurrence: Recurrence | null;
  /** The incidents that repeat this one. */
  readonly repeatedBy: readonly Recurrence[];
}

/** One incident: what it cost, how it went to scale, what followed from it. */
export function incidentPage(site: Site, assessed: PostmortemAssessment, context: IncidentContext): SiteFile {
  const { incident } = assessed;
  const record = incident.record as Incident;
  const page = pageAt(site, site.addresses.of(record));
  const { timezone } = context.facts.policy;
  const items = context.facts.links.postmortemsOf(record).flatMap((postmortem) => site.itemsOf(postmortem));
  const content = html`
    ${heading(page, incident, timezone)}${recurrenceNotices(page, context)}<dl class="facts">
    ${durations(incident)}</dl>
    ${timelineSection(incident, timezone, site.now)}<div class="columns">
    ${aboutCard(page, incident, context.facts)}${postmortemCard(page, assessed, context.facts)}</div>
    ${
      items.length > 0 &&
      html`
      <section aria-labelledby="items">
      <h2 id="items">Action items</h2>
      ${ownItemTable(page, items, "Action items of this incident")}
      </section>
    `
    }`;
  return framePage(page, { title: incident.title, content });
}

function heading({ root }: Page, incident: IncidentFacts, timezone: string): Html {
  const { title, repository, services, start } = incident;
  const { status, impact } = incident.record as Incident;
  const state = incident.isOpen
    ? html`<span class="tag bad">${status?.value || "open"}</span>`
    : html`<span class="tag good">resolved</span>`;
  const began =
    start !== null &&
    html`<span class="muted">${timeElement(start, formatMoment(start, timezone))} (${timezone})</span>`;
  return html`
    <div class="heading">
    <p class="crumb"><a href="${root}incidents/index.html">Incidents</a>${repository && ` / ${repository}`}</p>
    <h1>${title}</h1>
    <div class="tags">${severityTag(incident)} ${state} ${services.map((service) => html`<span class="tag plain">${service}</span> `)}${began}</div>
    ${impact?.value && html`<p class="lead">${impact.value}</p>`}
    </div>
  `;
}

function recurrenceNotices(page: Page, { recurrence, repeatedBy }: IncidentContext): Content {
  const later = repeatedBy
    .slice(0, 20)
    .map(({ incident, days }) => html`${recordLink(page, incident, incident.id)} after ${formatCount(days, "day")}`);
  return [
    recurrence && cameBack(page, recurrence),
    later.length > 0 && html`<p class="notice bad"><strong>It happened again:</strong> ${joinHtml(later, "; ")}.</p>\n`,
  ];
}

function cameBack(page: Page, { earlier, days, service, cause, openThen, openNow }: Recurrence): Html {
  const then = formatCount(openThen.length, "of its action items was", "of its action items were");
  const now = openNow.length > 0 && `; ${formatCount(openNow.length, "is", "are")} open today`;
  const open = openThen.length > 0 && [` ${then} still open when this one began`, now, "."];
  return html`<p class="notice bad"><strong>It came back:</strong> ${formatCount(days, "day")} after ${recordLink(page, earlier, earlier.id)}, with the same service (${service}) and cause (${cause}).${open}</p>\n`;
}

function durations({ acknowledge, mitigate, resolve, cadence }: IncidentFacts): Html[] {
  const measured = (name: string, measure: Measure) => duration(name, formatMeasure(measure), measure.excluded);
  const tooLong = cadence.excluded === null && cadence.neverTooLate === false;
  return [
    measured("Time to acknowledge", acknowledge),
    measured("Time to mitigate", mitigate),
    measured("Time to resolve", resolve),
    cadence.excluded === null
      ? duration(
          "Longest silence",
          formatMinutes(cadence.longestSilence),
          tooLong ? "above the severity's limit" : null,
          tooLong ? "is-bad" : null,
        )
      : duration("Longest silence", null, cadence.excluded),
  ];
}

function duration(name: string, value: string | null, note: string | null, className: string | null = null): Html {
  const small = note && html`<span class="note">${note}</span>`;
  return html`<div><dt>${name}</dt><dd${attribute("class", className)}>${value ?? "–"}${small}</dd></div>\n`;
}

function aboutCard(page: Page, incident: IncidentFacts, { links }: RepositoryAssessment): Html {
  const record = incident.record as Incident;
  const { commander } = incident;
  const linked = (ids: Incident["related"], find: (id: string) => Parameters<typeof recordLink>[1]) =>
    joinHtml(
      ids.map(({ value }) => recordLink(page, find(value), value)),
      ", ",
    );
  const terms: [name: string, content: Content][] = [
    ["Incident Commander", commander && personLink(page, commander)],
    ["Communications", record.communications?.value],
    ["Responders", record.responders.map(({ value }) => value).join(", ")],
    ["Channel", record.channel?.value],
    ["Causes", incident.causes.map((cause) => html`<span class="tag plain">${cause}</span> `)],
    ["Runbooks", linked(record.runbooks, (id) => links.runbook(id))],
    ["Related", linked(record.related, (id) => links.incident(id))],
    ["Record", sourceLink(page, record)],
  ];
  return html`
    <section class="card" aria-labelledby="about">
    <h2 id="about">About</h2>
    <dl class="terms">
    ${terms.map(([name, content]) => {
      const isEmpty = Array.isArray(content) ? content.length === 0 : !content;
      return isEmpty ? null : html`<dt>${name}</dt><dd>${content}</dd>\n`;
    })}</dl>
    </section>
  `;
}

function postmortemCard(page: Page, assessed: PostmortemAssessment, { links, policy }: RepositoryAssessment): Html {
  const state = postmortemState(assessed);
  const { due } = assessed.verdict;
  const written = links.postmortemsOf(assessed.incident.record as Incident);
  return html`
    <section class="card" aria-labelledby="postmortem">
    <h2 id="postmortem">Post-mortem</h2>
    ${
      state
        ? html`
          <p><span class="tag ${state.tone}">${state.text}</span>${due !== null && html` <span class="muted small">due by ${formatMoment(due, policy.timezone)}</span>`}</p>
          ${written.map((postmortem) => html`<p>${recordLink(page, postmortem, postmortem.id)}</p>\n`)}`
        : html`<p class="empty">None, and its severity asks for none.</p>\n`
    }</section>
  `;
}
