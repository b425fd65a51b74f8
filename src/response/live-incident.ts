import type { Policy } from "../policy/policy.ts";
import type { Severity } from "../policy/severities.ts";
import { higherSeverity } from "../process/highest-severity.ts";
import { beforeDeclaration } from "../process/timeline-events.ts";
import type { Audience, IncidentStatus, TimelineType } from "../records/model.ts";
import { distinctBy } from "../text/collections.ts";
import { type Instant, parseInstant } from "../time/instant.ts";
import { type AlertHistory, alertHistory } from "./alerts/alert-history.ts";
import { botComments } from "./bot-comments.ts";
import {
  type CommandEffect,
  type DraftActionItem,
  type InvalidCommand,
  isInvalid,
  parseCommand,
} from "./command-effect.ts";
import { type AlertNoteMetadata, decodeMetadata } from "./comment-metadata.ts";
import { bodyHash } from "./decisions.ts";
import type { Declaration } from "./declaration.ts";
import { incidentTitle } from "./form.ts";
import type { IssueThread, ThreadComment } from "./issue-thread.ts";
import { type Participant, participantOf, participantOfId, participantOfLogin } from "./participants.ts";
import { slashCommands } from "./slash-commands.ts";

/** One moment of a running incident. */
export interface LiveEntry {
  readonly at: Instant;
  readonly type: TimelineType;
  readonly note: string | null;
  readonly by: Participant | null;
  readonly audience: Audience;
  readonly status: IncidentStatus | null;
  /** The comment that effects it; null for what the opening says. */
  readonly comment: number | null;
  /** True for what an alert's tool says of a person: an acknowledgement there assesses nothing. */
  readonly byTool?: true;
}

/** A comment that was not understood, or whose author may not change the incident. */
export interface RejectedComment {
  readonly comment: number;
  readonly author: string;
  readonly reason: "no-write-access" | "invalid-command";
  readonly invalid: readonly InvalidCommand[];
  /** Of its text. */
  readonly hash: string;
  /** Logins that it names and that are unknown. */
  readonly unknown: readonly string[];
}

/** An incident as its issue tells it: the opening, and every comment since. */
export interface LiveIncident {
  readonly opening: Declaration;
  readonly title: string;
  readonly severity: Severity;
  /** The highest that it had: what has to follow. */
  readonly highestSeverity: Severity;
  readonly status: IncidentStatus;
  /** Who took command; null until somebody has. */
  readonly commander: Participant | null;
  /** Everyone who took command, and since when, in the order of their times. */
  readonly commanders: readonly { readonly at: Instant; readonly who: Participant }[];
  /** Who the rotation names for the moment the incident was opened. */
  readonly onRotation: Participant | null;
  readonly communications: Participant | null;
  /** Never the commander. */
  readonly responders: readonly Participant[];
  readonly causes: readonly string[];
  /** The runbook's id that a person named last; `none` for no runbook, null where nobody did. */
  readonly runbook: string | null;
  readonly impact: string | null;
  /** When the impact was last stated; the start where it never was. */
  readonly impactAt: Instant;
  /** In the order of time; what was effects first comes first where times are equal. */
  readonly timeline: readonly LiveEntry[];
  readonly actions: readonly DraftActionItem[];
  /** Impact and action items as notes: what a merged record no longer takes up by itself. */
  readonly lateNotes: readonly LiveEntry[];
  readonly startedAt: Instant;
  /** When a person first took it for an incident; null while nobody has. */
  readonly declaredAt: Instant | null;
  readonly resolvedAt: Instant | null;
  /** The issue that a person named as the same incident; null where nobody did. */
  readonly duplicateOf: number | null;
  readonly rejected: readonly RejectedComment[];
  readonly alerts: AlertHistory;
}

/** What the fold needs next to the comments. */
export interface ReplayContext {
  readonly policy: Policy;
  readonly opening: Declaration;
  /** A person's id, from the rotation. */
  readonly onRotation: string | null;
  /** Cause slugs of the runbooks with their titles. */
  readonly causes: ReadonlyMap<string, string>;
  /** Ids of the runbooks. */
  readonly runbooks: readonly string[];
}

interface TimedEffect {
  readonly at: Instant;
  readonly by: Participant | null;
  readonly comment: number;
  readonly effect: CommandEffect;
  readonly byTool?: true;
}

/**
 * Tells an incident from its comments. They are the timeline: whatever runs were cancelled, whichever comments were
 * edited or deleted since, the same comments give the same incident.
 */
export function liveIncident(
  channel: Pick<IssueThread, "title" | "isOpen" | "comments">,
  context: ReplayContext,
): LiveIncident {
  const { policy, opening } = context;
  const parsed = channel.comments.map((comment) => parseComment(comment, context));
  // Sorting is stable: of two commands with one time the one effects first comes first.
  const effects = parsed.flatMap(({ effects }) => effects).sort((a, b) => a.at - b.at);
  const severities = [
    opening.severity,
    ...effects.flatMap(({ effect }) => (effect.kind === "severity" ? effect.severity : [])),
  ];
  const commanders = effects.flatMap(({ at, effect }) =>
    effect.kind === "commander" ? [{ at, who: effect.who }] : [],
  );
  const commander = commanders.at(-1)?.who ?? null;
  const timeline = timelineOf(effects, opening);
  const resolution = timeline.findLast(({ type }) => type === "resolved") ?? null;
  const isTakenBack = resolution?.comment != null && channel.isOpen && hasSummaryBefore(channel, resolution.comment);
  return {
    opening,
    title: incidentTitle(channel.title),
    severity: severities.at(-1)!,
    highestSeverity: severities.reduce((one, other) => higherSeverity(one, other)!),
    status: statusOf(timeline, isTakenBack),
    commander,
    commanders,
    onRotation: context.onRotation === null ? null : participantOfId(context.onRotation, policy.owners),
    communications: effects.reduce<Participant | null>(
      (current, { effect }) => (effect.kind === "communications" ? effect.who : current),
      null,
    ),
    responders: respondersOf(effects).filter(({ id }) => id !== commander?.id),
    causes: [
      ...new Set(
        effects.flatMap(({ effect }) => (effect.kind === "event" && effect.cause !== null ? [effect.cause] : [])),
      ),
    ],
    runbook: effects.reduce<string | null>(
      (current, { effect }) => (effect.kind === "runbook" ? effect.runbook : current),
      null,
    ),
    impact: effects.reduce<string | null>(
      (current, { effect }) => (effect.kind === "impact" ? effect.note : current),
      opening.impact,
    ),
    impactAt: effects.findLast(({ effect }) => effect.kind === "impact")?.at ?? opening.detectedAt,
    timeline,
    actions: effects.flatMap(({ effect }) => (effect.kind === "action" ? [effect.action] : [])),
    lateNotes: effects.flatMap(lateNote),
    startedAt: opening.detectedAt,
    declaredAt: timeline.find(({ type }) => type === "declared")?.at ?? null,
    resolvedAt: resolution !== null && !isTakenBack ? resolution.at : null,
    duplicateOf: duplicateOf(timeline),
    rejected: parsed.flatMap(({ rejected }) => rejected ?? []),
    alerts: alertHistory(opening, channel.comments, policy.severities),
  };
}

/** What one comment says: its effects, and what could not be carried out. */
function parseComment(
  comment: ThreadComment,
  { policy, opening, causes, runbooks }: ReplayContext,
): { effects: TimedEffect[]; rejected: RejectedComment | null } {
  const { author, id } = comment;
  if (comment.isOurs) return { effects: alertEffects(comment, policy), rejected: null };
  const commands = slashCommands(comment.body);
  if (commands.length === 0) return { effects: [], rejected: null };
  const rejection = { comment: id, author, hash: bodyHash(comment.body) };
  if (!comment.mayWrite)
    return { effects: [], rejected: { ...rejection, reason: "no-write-access", invalid: [], unknown: [] } };
  const by = participantOfLogin(author, policy.people);
  const { unknown = [] } = comment;
  const moment = { saidAt: comment.createdAt, timezone: policy.timezone, startedAt: opening.detectedAt };
  const parsedCommands = commands.map((command) =>
    parseCommand(command, { moment, author: by, policy, causes, runbooks, unknown }),
  );
  const invalid = parsedCommands.filter(isInvalid);
  return {
    effects: parsedCommands.flatMap((one) => (isInvalid(one) ? [] : [{ ...one, by, comment: id }])),
    rejected: invalid.length > 0 ? { ...rejection, reason: "invalid-command", invalid, unknown } : null,
  };
}

/** What the alert's tool effects since, which is kept in a comment of ours. */
function alertEffects({ id, body }: ThreadComment, { owners, severities }: Policy): TimedEffect[] {
  const mark = decodeMetadata(body);
  if (mark?.kind !== "alert") return [];
  const by = mark.by === "" ? null : (owners.resolve(mark.by).map(participantOf)[0] ?? null);
  const type = mark.state === "acknowledged" ? "acknowledged" : "note";
  const note = alertNoteText(mark) + (mark.by !== "" && by === null ? ` by ${mark.by}` : "");
  const at = parseInstant(mark.at)!;
  const severity = severities.find((one) => one.id === mark.severity);
  return [
    { at, by, comment: id, byTool: true, effect: { kind: "event", type, note, cause: null } },
    ...(severity
      ? [{ at, by: null, comment: id, effect: { kind: "severity", severity, note: "by its alert" } } as const]
      : []),
  ];
}

const ALERT_NOTES = {
  acknowledged: "Alert acknowledged",
  resolved: "Alert resolved",
  firing: "Alert fires again",
  "partly-resolved": "Alerts of the group resolved, others left out",
} as const;

function alertNoteText({ state, alert, listed = [] }: AlertNoteMetadata): string {
  const [first, ...more] = listed;
  if (state === "firing" && first) {
    const severity = first.severity === "" ? "" : ` (${first.severity})`;
    return `Alert fires: ${first.title}${severity}${more.length > 0 ? `, and ${more.length} more` : ""}`;
  }
  return ALERT_NOTES[state] + (alert ? `: ${alert.title}` : "");
}

/**
 * The tool closes first and sums up then. A resolution that was summed up and whose issue is open was taken back: a
 * person has reopened it.
 */
function hasSummaryBefore({ comments }: Pick<IssueThread, "comments">, resolution: number): boolean {
  return botComments(comments, "summary").some(({ mark }) => mark.of === resolution);
}

/** Who has command: who took it, else who the rotation named. */
export function activeCommander({ commander, onRotation, severity }: LiveIncident): Participant | null {
  return commander ?? (severity.commander ? onRotation : null);
}

/** The responders without the one who commands: a commander does not debug. */
export function respondersBeside({ responders }: LiveIncident, commander: Participant | null): Participant[] {
  return responders.filter(({ id }) => id !== commander?.id);
}

/**
 * When a person assessed the severity: declared the incident with one, acknowledged it as it was, or changed it. Null
 * while only an alert's label names it.
 */
export function assessedAt({ opening, timeline }: LiveIncident): Instant | null {
  if (opening.by !== null && opening.severityGiven) return opening.openedAt;
  return timeline.find(isAssessed)?.at ?? null;
}

function isAssessed({ type, by, byTool }: LiveEntry): boolean {
  return by !== null && !byTool && (type === "acknowledged" || type === "severity-changed");
}

/** Who had taken command at a moment; null before anybody had. */
export function commanderOf({ commanders }: Pick<LiveIncident, "commanders">, moment: Instant): Participant | null {
  return commanders.findLast(({ at }) => at <= moment)?.who ?? null;
}

/** Who acknowledges responds, and so does everybody who is named. */
function respondersOf(effects: readonly TimedEffect[]): Participant[] {
  const parties = effects.flatMap(({ by, effect }) => {
    if (effect.kind === "responders") return effect.who;
    return effect.kind === "event" && effect.type === "acknowledged" && by ? [by] : [];
  });
  return distinctBy(parties, ({ id }) => id);
}

function timelineOf(effects: readonly TimedEffect[], opening: Declaration): LiveEntry[] {
  const start: LiveEntry = { ...SILENT, at: opening.detectedAt, type: "detected", note: opening.detection, by: null };
  let severity = opening.severity;
  const since = effects.flatMap((one, index): LiveEntry[] => {
    const entry = entryOf(one, { severity, earlier: effects.slice(0, index) });
    if (one.effect.kind === "severity") severity = one.effect.severity;
    return entry ? [entry] : [];
  });
  return [start, ...withDeclaration(since, opening)].sort((a, b) => a.at - b.at);
}

const SILENT = { audience: "internal", status: null, comment: null } as const;

/** Who opens an incident declares it. An alert only detects: the person who does the first thing about it declares it. */
function withDeclaration(since: readonly LiveEntry[], { openedAt, by, severity }: Declaration): readonly LiveEntry[] {
  const declared = (at: Instant, who: Participant | null): LiveEntry => {
    return { ...SILENT, at, type: "declared", note: null, by: who };
  };
  if (by) return [declared(openedAt, by), ...since];
  const isPersons = ({ type, by }: LiveEntry) => type !== "severity-changed" || by !== null;
  // A person who acknowledges it as it is has assessed the severity: with a commander, that declares it.
  const isAssessment = (entry: LiveEntry) => severity.commander && entry.type === "acknowledged" && isAssessed(entry);
  const index = since.findIndex(
    (entry) => isAssessment(entry) || (!beforeDeclaration.has(entry.type) && isPersons(entry)),
  );
  if (index === -1) return since;
  const first = since[index]!;
  return since.toSpliced(isAssessment(first) ? index + 1 : index, 0, declared(first.at, first.by));
}

function entryOf(
  { at, by, comment, effect, byTool }: TimedEffect,
  { severity: before, earlier }: { readonly severity: Severity; readonly earlier: readonly TimedEffect[] },
): LiveEntry | null {
  const entry = { at, by, comment, audience: "internal", status: null, ...(byTool ? { byTool } : {}) } as const;
  switch (effect.kind) {
    case "event":
      return { ...entry, type: effect.type, note: effect.note };
    case "update":
      return { ...entry, type: "update", note: effect.note, audience: effect.audience, status: effect.status };
    case "commander":
      return {
        ...entry,
        type: "commander-assigned",
        note: join(`${effect.who.name} is Incident Commander${cameFrom(effect.who, earlier)}`, effect.note),
      };
    case "communications":
      return { ...entry, type: "note", note: join(`${effect.who.name} is communications lead`, effect.note) };
    case "severity":
      return { ...entry, type: "severity-changed", note: join(`${before.id} → ${effect.severity.id}`, effect.note) };
    case "responders":
    case "runbook":
    case "impact":
    case "action":
      return null;
  }
}

function lateNote({ at, by, comment, effect }: TimedEffect): LiveEntry[] {
  const entry = { ...SILENT, at, by, comment, type: "note" } as const;
  if (effect.kind === "impact") return [{ ...entry, note: `Impact: ${effect.note}` }];
  return effect.kind === "action" ? [{ ...entry, note: `${ACTION_NOTE}${actionInWords(effect.action)}` }] : [];
}

/** Begins the note that stands for an action item. */
export const ACTION_NOTE = "Action item: ";

/** `Add tests (Owner: Alex, Due: 2026-06-05)`. */
function actionInWords({ title, owner, due }: DraftActionItem): string {
  const facts = [...(owner ? [`Owner: ${owner.name}`] : []), ...(due ? [`Due: ${due}`] : [])];
  return facts.length > 0 ? `${title} (${facts.join(", ")})` : title;
}

/** `/note duplicate of #12` */
function duplicateOf(timeline: readonly LiveEntry[]): number | null {
  const named = timeline.findLast(({ type, note }) => type === "note" && DUPLICATE.test(note ?? ""));
  return named ? Number(DUPLICATE.exec(named.note!)![1]) : null;
}

const DUPLICATE = /^duplicate of #(\d{1,9})\b/i;

/** What command is taken from: the record keeps that a commander was a responder before, and who commanded until then. */
function cameFrom({ id }: Participant, earlier: readonly TimedEffect[]): string {
  const before = earlier.findLast(({ effect }) => effect.kind === "commander")?.effect;
  const takesOver = before?.kind === "commander" && before.who.id !== id ? `, takes over from ${before.who.name}` : "";
  const responded = respondersOf(earlier).some((one) => one.id === id) && takesOver === "" && before === undefined;
  return responded ? ", a responder until now" : takesOver;
}

function join(words: string, note: string | null): string {
  return note === null ? words : `${words}: ${note}`;
}

/** What the last entry that speaks of the status says. */
function statusOf(timeline: readonly LiveEntry[], isTakenBack: boolean): IncidentStatus {
  const implied: Partial<Record<TimelineType, IncidentStatus>> = {
    "cause-identified": "identified",
    mitigated: "monitoring",
    resolved: isTakenBack ? "investigating" : "resolved",
  };
  return timeline.reduce<IncidentStatus>(
    (current, { type, status }) => status ?? implied[type] ?? current,
    "investigating",
  );
}
