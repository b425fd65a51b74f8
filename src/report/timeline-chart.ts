import type { IncidentFacts, Silence } from "../metrics/incident-facts.ts";
import type { TimelineEntry } from "../records/model.ts";
import { firstOf } from "../records/timeline/milestones.ts";
import type { Instant } from "../time/instant.ts";
import { formatMinutes } from "./format.ts";

const milestones = new Set(["detected", "acknowledged", "declared", "cause-identified", "mitigated", "resolved"]);

/** An incident's course on a line from its start to its end; places and widths are in percent of that span. */
export interface TimelineChart {
  readonly phases: readonly {
    readonly label: string;
    readonly className: string;
    readonly width: string;
    readonly length: string;
  }[];
  readonly marks: readonly { readonly at: string; readonly className: string }[];
  readonly silences: readonly { readonly at: string; readonly width: string }[];
  readonly scale: readonly string[];
}

/** Draws to scale; null for an incident without a span. An open one is drawn until `now`. */
export function drawTimeline(facts: IncidentFacts, silences: readonly Silence[], now: Instant): TimelineChart | null {
  const { start, record } = facts;
  const end = facts.resolvedAt ?? (facts.isOpen ? now : lastTime(record.timeline));
  if (start === null || end === null || end <= start) return null;
  const percent = (instant: Instant) =>
    `${Math.round(((clamp(instant, start, end) - start) * 10_000) / (end - start)) / 100}%`;
  const width = (from: Instant, to: Instant) => percent(start + clamp(to, start, end) - clamp(from, start, end));
  return {
    phases: phasesOf(facts, end)
      .filter(({ from, to }) => to > from)
      .map(({ label, className, from, to }) => ({
        label,
        className,
        width: width(from, to),
        length: formatMinutes((to - from) / 60_000),
      })),
    marks: record.timeline.flatMap((entry) => {
      if (!entry.at || entry.at.value < start || entry.at.value > end) return [];
      return { at: percent(entry.at.value), className: classOf(entry) };
    }),
    silences: silences.map(({ from, to }) => ({ at: percent(from), width: width(from, to) })),
    scale: [0, 0.25, 0.5, 0.75, 1].map((part) => `+${formatMinutes(((end - start) * part) / 60_000)}`),
  };
}

/** How an entry is marked on the line and in the list. */
export function classOf({ type, audience }: TimelineEntry): "milestone" | "update" | "" {
  if (type && milestones.has(type.value)) return "milestone";
  return type?.value === "update" || audience === "public" ? "update" : "";
}

interface Phase {
  readonly label: string;
  readonly className: string;
  readonly from: Instant;
  readonly to: Instant;
}

function phasesOf({ record, start }: IncidentFacts, end: Instant): Phase[] {
  const moment = (type: "acknowledged" | "mitigated") => {
    const at = firstOf(record, type)?.at?.value;
    return at === undefined ? null : clamp(at, start!, end);
  };
  const acknowledged = moment("acknowledged");
  const mitigated = moment("mitigated");
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
