import type { Measure, MeasuredIncident } from "../metrics/measured-incident.ts";
import { formatDay, formatMinutes } from "../time/format.ts";
import { recordLink, type Tone, tag } from "./elements.ts";
import { type Content, type Html, html } from "./html.ts";
import { type Column, column, listing, numberColumn } from "./listing.ts";
import type { Page } from "./page.ts";

const columns: readonly Column<MeasuredIncident>[] = [
  column("Incident", titleCell, { className: "title-cell", sort: "text" }),
  column("Date", ({ day }) => (day ? formatDay(day) : "no date"), {
    className: "nowrap",
    sort: "text",
    sortBy: ({ day }) => day ?? "",
  }),
  column("Severity", severityTag, { sort: "text" }),
  column("Services", ({ services }) => services.join(", ")),
  durationColumn("Acknowledged", ({ acknowledge }) => acknowledge),
  durationColumn("Mitigated", ({ mitigate }) => mitigate),
  durationColumn("Resolved", ({ resolve }) => resolve),
  column("Post-mortem", postmortemCell),
];

export function incidentTable(page: Page, incidents: readonly MeasuredIncident[], caption: string): Html {
  const filters = ({ severity, services }: MeasuredIncident) =>
    html` data-severity="${severity}" data-service="${services.join("\n")}"`;
  return listing(page, columns, incidents, { name: "incidents", caption, filters });
}

function titleCell({ record, isOpen, repository }: MeasuredIncident, page: Page): Content {
  return [recordLink(page, record), isOpen && [" ", tag("open", "bad")], repositoryNote(repository)];
}

/** Which repository a row is from, in a site about several. */
export function repositoryNote(repository: string): Html | null {
  return repository === "" ? null : html`<div class="small muted">${repository}</div>`;
}

function durationColumn(heading: string, measureOf: (incident: MeasuredIncident) => Measure): Column<MeasuredIncident> {
  return numberColumn(
    heading,
    (incident) => measureOf(incident).minutes ?? -1,
    (incident) => formatMeasure(measureOf(incident)),
  );
}

function postmortemCell(incident: MeasuredIncident, { site, root }: Page): Content {
  const state = postmortemState(incident);
  const { postmortem } = incident.postmortem;
  if (!state || !postmortem) return state && tag(state.text, state.tone);
  return html`<a href="${root}${site.addresses.of(postmortem)}" class="tag ${state.tone}">${state.text}</a>`;
}

/** A severity as pages mark it; ranks from 5 on look alike. */
export function severityTag({ severity, rank }: Pick<MeasuredIncident, "severity" | "rank">): Html | null {
  return severity ? html`<span class="severity rank-${Math.min(rank, 5)}">${severity}</span>` : null;
}

export function formatMeasure({ minutes }: Measure): string | null {
  return minutes === null ? null : formatMinutes(minutes);
}

const tones: Partial<Record<string, Tone>> = { "in time": "good", late: "warn", "draft, late": "bad", missing: "bad" };

/** A post-mortem's state in a word or two; null where there is none and none is required. */
export function postmortemState(incident: MeasuredIncident): { text: string; tone: Tone } | null {
  const text = deadlineText(incident) ?? (incident.postmortem.postmortem && "written");
  return text === null ? null : { text, tone: tones[text] ?? "plain" };
}

/** A post-mortem's state against its deadline; null where it has none. */
function deadlineText({ postmortem: { state, postmortem }, postmortemExcluded }: MeasuredIncident): string | null {
  if (postmortemExcluded !== null && state !== "waived") return null;
  if (state === "draft-late") return "draft, late";
  return state === "pending" && postmortem ? "draft, in time so far" : state.replace("-", " ");
}
