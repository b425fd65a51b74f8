import type { Duration, Policy } from "../policy/policy.ts";
import type { Runbook, TimelineType } from "../records/model.ts";
import { addresseeOf, type Escalation, readEscalation } from "../response/escalation.ts";
import type { LiveEntry, LiveIncident } from "../response/live-incident.ts";
import type { Participant } from "../response/participants.ts";
import { slugOf } from "../text/channel-slug.ts";
import { addDuration } from "../time/calendar.ts";
import type { Instant } from "../time/instant.ts";
import { formatInstant } from "../time/instant.ts";

type TargetKind = "acknowledge" | "respond" | "status-page" | "update" | "silence" | "escalation";

/** A deadline of a running incident. */
export interface ResponseTarget {
  readonly kind: TargetKind;
  /** The same clock has the same key in every run: what makes a missed one be said once. */
  readonly key: string;
  readonly deadline: Instant;
  /** What the severity matrix or the runbook grants. */
  readonly allowance: Duration;
  /** When what was waited for happened. */
  readonly metAt: Instant | null;
  readonly state: "running" | "missed" | "met" | "late";
  /** Who can act. */
  readonly actor: Participant | null;
  /** The runbook's line, for an escalation. */
  readonly escalation: Escalation | null;
}

/** All clocks of an incident at a moment: those of its severity, then those of the runbook's escalation. */
export function responseTargets(
  incident: LiveIncident,
  runbook: Runbook | null,
  { policy, now }: { readonly policy: Policy; readonly now: Instant },
): ResponseTarget[] {
  const { severity, startedAt, timeline } = incident;
  const commander = incident.commander ?? incident.onRotation;
  const spokesperson = incident.communications ?? commander;
  const updates = timeline.filter(isStatusUpdate);
  const lastWord = updates.at(-1)?.at ?? incident.declaredAt ?? startedAt;
  const since = formatInstant(lastWord);
  const end = incident.resolvedAt;
  const clock = (kind: TargetKind, key: string, running: Running | null): ResponseTarget[] => {
    if (running === null || running.allowance === null) return [];
    const { from, allowance, metAt, actor, escalation = null } = running;
    const deadline = addDuration(from, allowance, policy.calendar);
    return [{ kind, key, deadline, allowance, metAt, state: stateOf(deadline, metAt ?? end, now), actor, escalation }];
  };
  const response = severity.commander ? firstOf(timeline, "commander-assigned") : firstByPerson(timeline);
  const silence = end === null ? { from: lastWord, metAt: null } : null;
  return [
    ...clock("acknowledge", "acknowledge", {
      from: startedAt,
      allowance: severity.acknowledge,
      metAt: firstOf(timeline, "acknowledged"),
      actor: incident.responders[0] ?? commander,
    }),
    ...clock("respond", "respond", { from: startedAt, allowance: severity.respond, metAt: response, actor: commander }),
    ...clock("status-page", "status-page", {
      from: startedAt,
      allowance: severity.statusPage,
      metAt: updates.find(({ audience }) => audience === "public")?.at ?? null,
      actor: spokesperson,
    }),
    ...clock(
      "update",
      `update:${since}`,
      silence && { ...silence, allowance: severity.updateEvery, actor: spokesperson },
    ),
    ...clock(
      "silence",
      `silence:${since}`,
      silence && { ...silence, allowance: severity.updateAtLatest, actor: commander },
    ),
    ...(runbook?.escalation ?? []).flatMap(({ value }) => {
      const escalation = readEscalation(value);
      if (!escalation.clock) return [];
      const { after, until } = escalation.clock;
      const metAt = until === "resolved" ? end : firstOf(timeline, until);
      const actor = addresseeOf(escalation.step, policy.owners) ?? commander;
      return clock("escalation", `escalation:${slugOf(value)}`, {
        from: startedAt,
        allowance: after,
        metAt,
        actor,
        escalation,
      });
    }),
  ];
}

/** The questions of a runbook's escalation that only people can answer. */
export function escalationQuestions(runbook: Runbook | null): Escalation[] {
  return (runbook?.escalation ?? []).map(({ value }) => readEscalation(value)).filter(({ clock }) => clock === null);
}

/** Anything said to people: an update of either audience, or any entry that was made public. */
export function isStatusUpdate(entry: LiveEntry): boolean {
  return entry.type === "update" || entry.audience === "public";
}

interface Running {
  readonly from: Instant;
  readonly allowance: Duration | null;
  readonly metAt: Instant | null;
  readonly actor: Participant | null;
  readonly escalation?: Escalation;
}

function firstOf(timeline: readonly LiveEntry[], type: TimelineType): Instant | null {
  return timeline.find((entry) => entry.type === type)?.at ?? null;
}

/** For a severity without a commander, whoever does the first thing responds. */
function firstByPerson(timeline: readonly LiveEntry[]): Instant | null {
  return timeline.find(({ by, type }) => by !== null && type !== "declared")?.at ?? null;
}

/** With the resolution every clock stands still. */
function stateOf(deadline: Instant, stoppedAt: Instant | null, now: Instant): ResponseTarget["state"] {
  if (stoppedAt === null) return now > deadline ? "missed" : "running";
  return stoppedAt > deadline ? "late" : "met";
}
