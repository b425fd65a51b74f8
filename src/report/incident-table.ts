import type { IncidentFacts, Measure } from "../metrics/incident-facts.ts";
import type { PostmortemAssessment } from "../metrics/postmortem-assessment.ts";
import { recordLink, type Tone, tag } from "./elements.ts";
import { formatDay, formatMinutes } from "./format.ts";
import { type Content, type Html, html } from "./html.ts";
import { type Column, column, listing, numberColumn } from "./listing.ts";
import type { Page } from "./page.ts";

const columns: readonly Column<PostmortemAssessment>[] = [
  column("Incident", titleCell, { className: "title-cell", sort: "text" }),
  column("Date", ({ incident }) => (incident.day ? formatDay(incident.day) : "no date"), {
    className: "nowrap",
    sort: "text",
    sortBy: ({ incident }) => incident.day ?? "",
  }),
  column("Severity", ({ incident }) => severityTag(incident), { sort: "text" }),
  column("Services", ({ incident }) => incident.services.join(", ")),
  durationColumn("Acknowledged", (incident) => incident.acknowledge),
  durationColumn("Mitigated", (incident) => incident.mitigate),
  durationColumn("Resolved", (incident) => incident.resolve),
  column("Post-mortem", postmortemCell),
];

export function incidentTable(page: Page, incidents: readonly PostmortemAssessment[], caption: string): Html {
  const filters = ({ incident: { severity, services } }: PostmortemAssessment) =>
    html` data-severity="${severity}" data-service="${services.join("\n")}"`;
  return listing(page, columns, incidents, { name: "incidents", caption, filters });
}

function titleCell({ incident }: PostmortemAssessment, page: Page): Content {
  const { record, isOpen, repository } = incident;
  return [recordLink(page, record), isOpen && [" ", tag("open", "bad")], repositoryNote(repository)];
}

/** Which repository a row is from, in a site about several. */
export function repositoryNote(repository: string): Html | null {
  return repository === "" ? null : html`<div class="small muted">${repository}</div>`;
}

function durationColumn(
  heading: string,
  measureOf: (incident: IncidentFacts) => Measure,
): Column<PostmortemAssessment> {
  return numberColumn(
    heading,
    ({ incident }) => measureOf(incident).minutes ?? -1,
    ({ incident }) => formatMeasure(measureOf(incident)),
  );
}

function postmortemCell(assessed: PostmortemAssessment, { site, root }: Page): Content {
  const state = postmortemState(assessed);
  if (!state || !assessed.postmortem) return state && tag(state.text, state.tone);
  return html`<a href="${root}${site.addresses.of(assessed.postmortem)}" class="tag ${state.tone}">${state.text}</a>`;
}

/** A severity as pages mark it; ranks from 5 on look alike. */
export function severityTag({ severity, rank }: Pick<IncidentFacts, "severity" | "rank">): Html | null {
  return severity ? html`<span class="severity rank-${Math.min(rank, 5)}">${severity}</span>` : null;
}

export function formatMeasure({ minutes }: Measure): string | null {
  return minutes === null ? null : formatMinutes(minutes);
}

/** A post-mortem's state in a word or two. */
export function postmortemState({ postmortem, verdict }: PostmortemAssessment): { text: string; tone: Tone } | null {
  if (verdict.state === null) return postmortem ? { text: "written", tone: "plain" } : null;
  const tones = { "in time": "good", late: "warn", missing: "bad", pending: "plain" } as const;
  const draft = postmortem !== null && (verdict.state === "missing" || verdict.state === "pending");
  return {
    text: draft ? `draft, ${verdict.state === "missing" ? "late" : "in time so far"}` : verdict.state,
    tone: tones[verdict.state],
  };
}
