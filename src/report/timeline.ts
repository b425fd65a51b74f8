import type { MeasuredIncident, Silence } from "../metrics/measured-incident.ts";
import type { TimelineEntry } from "../records/model.ts";
import { clip } from "../text/clip.ts";
import { formatCount } from "../text/count.ts";
import { formatDay, formatMinutes, formatTime } from "../time/format.ts";
import type { Instant } from "../time/instant.ts";
import { MINUTE } from "../time/instant.ts";
import { localDate } from "../time/zone.ts";
import { section, tag, timeElement } from "./elements.ts";
import { attribute, type Html, html } from "./html.ts";

/** Entries of a timeline that a page shows. */
const entriesShown = 1000;
/** Characters of one entry's note that a page shows. */
const noteShown = 4000;

const milestones = new Set(["detected", "acknowledged", "declared", "cause-identified", "mitigated", "resolved"]);

/** An incident's timeline: drawn to scale, then entry by entry. */
export function timelineSection(incident: MeasuredIncident, timezone: string, now: Instant): Html {
  const { length } = incident.record.timeline;
  const hidden = formatCount(length - entriesShown, "more entry", "more entries");
  const list =
    length === 0
      ? html`<p class="card empty">The record has no timeline.</p>\n`
      : html`
        <ol class="timeline">
        ${entryList(incident, timezone)}</ol>
        ${length > entriesShown && html`<p class="muted">${hidden} in the record.</p>`}
      `;
  return section("timeline", "Timeline", [timelineChart(incident, now), list]);
}

/** Draws to scale; nothing for an incident without a span. An open one is drawn until `now`. */
function timelineChart(incident: MeasuredIncident, now: Instant): Html | null {
  const { start, record } = incident;
  const end = incident.resolvedAt ?? (incident.isOpen ? now : lastTime(record.timeline));
  if (start === null || end === null || end <= start) return null;
  const percent = (instant: Instant) =>
    `${Math.round(((clamp(instant, start, end) - start) * 10_000) / (end - start)) / 100}%`;
  const width = (from: Instant, to: Instant) => percent(start + clamp(to, start, end) - clamp(from, start, end));
  const phases = phasesOf(incident, end).filter(({ from, to }) => to > from);
  const marks = record.timeline.flatMap((entry) => {
    if (!entry.at || entry.at.value < start || entry.at.value > end) return [];
    return html`<i class="${classOf(entry)}" style="left: ${percent(entry.at.value)}"></i>`;
  });
  const silences = silencesOf(incident).map(
    ({ from, to }) => html`<i style="left: ${percent(from)}; width: ${width(from, to)}"></i>`,
  );
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((part) => formatMinutes(((end - start) * part) / MINUTE));
  const legend = [
    phases.map(({ label, className }) => html`<li style="--swatch: var(--${className})">${label}</li>`),
    html`<li class="dot" style="--swatch: var(--ink)">milestone</li>`,
    html`<li class="dot" style="--swatch: var(--accent)">update</li>`,
    silences.length > 0 && html`<li style="--swatch: var(--bad)">silence above the limit</li>`,
  ];
  return html`
    <div class="card course" aria-hidden="true">
    <div class="phases">${phases.map(({ label, className, from, to }) => {
      const length = formatMinutes((to - from) / MINUTE);
      return html`<span class="${className}" style="width: ${width(from, to)}" title="${label}: ${length}">${length}</span>`;
    })}</div>
    <div class="marks">${marks}</div>
    ${silences.length > 0 && html`<div class="silences">${silences}</div>`}
    <div class="scale">${ticks.map((tick) => html`<span>+${tick}</span>`)}</div>
    <ul class="legend">${legend}</ul>
    </div>
  `;
}

function silencesOf({ cadence }: MeasuredIncident): readonly Silence[] {
  return cadence.excluded === null ? cadence.silences : [];
}

/** How an entry is marked on the line and in the list. */
function classOf({ type, audience }: TimelineEntry): "milestone" | "update" | "" {
  if (type && milestones.has(type.value)) return "milestone";
  return type?.value === "update" || audience === "public" ? "update" : "";
}

interface Phase {
  readonly label: string;
  readonly className: string;
  readonly from: Instant;
  readonly to: Instant;
}

function phasesOf({ assessed, start }: MeasuredIncident, end: Instant): Phase[] {
  const timeOf = (type: "acknowledged" | "mitigated") => {
    const event = assessed.first(type);
    return event && clamp(event.at, start!, end);
  };
  const acknowledged = timeOf("acknowledged");
  const mitigated = timeOf("mitigated");
  const impactFrom = acknowledged ?? start!;
  return [
    ...(acknowledged === null
      ? []
      : [{ label: "until acknowledged", className: "phase-1", from: start!, to: acknowledged }]),
    { label: "until mitigated", className: "phase-2", from: impactFrom, to: mitigated ?? end },
    ...(mitigated === null
      ? []
      : [{ label: "until resolved", className: "phase-3", from: Math.max(mitigated, impactFrom), to: end }]),
  ];
}

function lastTime(timeline: readonly TimelineEntry[]): Instant | null {
  const times = timeline.flatMap(({ at }) => at?.value ?? []);
  return times.length === 0 ? null : times.reduce((latest, time) => Math.max(latest, time));
}

function clamp(instant: Instant, from: Instant, to: Instant): Instant {
  return Math.min(Math.max(instant, from), to);
}

function entryList(incident: MeasuredIncident, timezone: string): Html[] {
  const { record, start } = incident;
  const silences = new Map(silencesOf(incident).map(({ from, to }) => [from, to - from]));
  let day = start === null ? null : localDate(start, timezone);
  return record.timeline.slice(0, entriesShown).map((entry) => {
    const at = entry.at?.value ?? null;
    const silence = at === null ? undefined : silences.get(at);
    if (at !== null) silences.delete(at);
    const entryDay = at === null ? day : localDate(at, timezone);
    const newDay = entryDay !== day && entryDay !== null && html`<small>${formatDay(entryDay)}</small>`;
    day = entryDay;
    const time = at === null ? (entry.timeText?.value ?? "no time") : timeElement(at, formatTime(at, timezone));
    const elapsed = at !== null && start !== null && html`<small>${formatElapsed(at - start)}</small>`;
    const after =
      silence !== undefined && html`<div class="silence">${formatMinutes(silence / MINUTE)} without an update</div>`;
    return html`<li${attribute("class", classOf(entry) || null)}><div class="when">${newDay}${time}${elapsed}</div>${entryBody(entry)}${after}</li>\n`;
  });
}

function entryBody({ type, note, by, audience, status }: TimelineEntry): Html {
  const tags = [
    type && html`<strong>${type.value.replace(/-/g, " ")}</strong>`,
    audience === "public" && [" ", tag("public", "accent")],
    status && [" ", tag(status.value)],
    by && html` <span class="muted small">by ${by.value}</span>`,
  ];
  return html`<div class="body"><div class="tags">${tags}</div>${note && html`<div>${clip(note.value, noteShown)}</div>`}</div>`;
}

function formatElapsed(milliseconds: number): string {
  const sign = milliseconds < 0 ? "−" : "+";
  return `${sign}${formatMinutes(Math.abs(milliseconds) / MINUTE)}`;
}
