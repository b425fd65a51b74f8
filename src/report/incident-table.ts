import type { IncidentFacts, Measure } from "../metrics/incident-facts.ts";
import type { PostmortemAssessment } from "../metrics/postmortem-assessment.ts";
import { formatDay, formatMinutes } from "./format.ts";
import { type Html, html } from "./html.ts";
import { type Column, tableHead, tableRows } from "./listing.ts";
import { type Page, recordLink, type Tone } from "./page.ts";

const columns: readonly Column<PostmortemAssessment>[] = [
  {
    heading: "Incident",
    className: "title-cell",
    sort: "text",
    cell: ({ incident }, page) => [
      recordLink(page, incident.record, incident.title),
      incident.isOpen && html` <span class="tag bad">open</span>`,
      incident.repository && html`<div class="small muted">${incident.repository}</div>`,
    ],
  },
  {
    heading: "Date",
    className: "nowrap",
    sort: "text",
    sortBy: ({ incident }) => incident.day ?? "",
    cell: ({ incident }) => (incident.day ? formatDay(incident.day) : "no date"),
  },
  { heading: "Severity", sort: "text", cell: ({ incident }) => severityTag(incident) },
  { heading: "Services", cell: ({ incident }) => incident.services.join(", ") },
  durationColumn("Acknowledged", (incident) => incident.acknowledge),
  durationColumn("Mitigated", (incident) => incident.mitigate),
  durationColumn("Resolved", (incident) => incident.resolve),
  {
    heading: "Post-mortem",
    cell: (assessed, { site, root }) => {
      const state = postmortemState(assessed);
      if (!state) return null;
      return assessed.postmortem
        ? html`<a href="${root}${site.addresses.of(assessed.postmortem)}" class="tag ${state.tone}">${state.text}</a>`
        : html`<span class="tag ${state.tone}">${state.text}</span>`;
    },
  },
];

function durationColumn(
  heading: string,
  measureOf: (incident: IncidentFacts) => Measure,
): Column<PostmortemAssessment> {
  return {
    heading,
    className: "number",
    sort: "number",
    sortBy: ({ incident }) => measureOf(incident).minutes ?? -1,
    cell: ({ incident }) => formatMeasure(measureOf(incident)),
  };
}

export function incidentTable(page: Page, incidents: readonly PostmortemAssessment[], caption: string): Html {
  const filtered = ({ incident }: PostmortemAssessment) =>
    html` data-severity="${incident.severity}" data-service="${incident.services.join("\n")}"`;
  return html`
    <div class="listing" data-listing="incidents">
    <table>
    <caption class="visually-hidden">${caption}</caption>
    ${tableHead(columns)}
    <tbody>
    ${tableRows(page, columns, incidents, filtered)}</tbody>
    </table>
    </div>`;
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
