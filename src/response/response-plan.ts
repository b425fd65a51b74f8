import { addDuration } from "../policy/calendar.ts";
import type { Instant } from "../records/model.ts";
import { neutralInline } from "../render/neutral.ts";
import { type Facts, Markdown, type Templates } from "../render/templates.ts";
import { longestBody, replaceBlock } from "../tracking/block.ts";
import type { Marker } from "../tracking/marker.ts";
import type { Notice, Operation, Plan } from "../tracking/operation.ts";
import type { Channel, ChannelComment } from "./channel.ts";
import type { Clock } from "./clocks.ts";
import { clockFacts, incidentBody, type Situation, shown } from "./incident-body.ts";
import { inCharge, type LiveIncident, type Unheard } from "./live-incident.ts";
import { localClock } from "./local-clock.ts";
import { type Mark, markerOf, readMark, writeMark } from "./marks.ts";
import { openingMark } from "./opening.ts";
import { spanWords } from "./span-words.ts";
import { keepTicks } from "./ticks.ts";

/** For the hidden opening of a new issue (characters). */
const ROOM_FOR_MARKS = 8_000;

/** What a response is planned from. */
export interface Response {
  readonly channel: Channel;
  readonly situation: Situation;
  readonly templates: Templates;
  /** Where the records of a resolved incident are; null while there is no such pull request. */
  readonly pullRequestUrl: string | null;
}

/** What has to be written so that the issue shows its incident. Empty when it does. */
export function responsePlan(response: Response): Plan {
  const { channel, situation } = response;
  const operations = [
    ...openingOperations(response),
    ...bodyOperations(response),
    ...labelOperations(response),
    ...answerOperations(response),
    ...missedOperations(response),
    ...endOperations(response),
  ];
  return { operations, notices: noticesOf(channel, situation.incident) };
}

/** The issue of a new incident. */
export function openOperation(situation: Situation, templates: Templates): Operation {
  const { incident, policy } = situation;
  return {
    action: "open",
    key: keyOf(incident),
    issue: null,
    reason: incident.opening.alert ? `alert of ${incident.opening.alert.source}` : "declared",
    title: templates.renderTitle("incident/title", { title: incident.title }),
    body: replaceBlock("", {
      marker: openingMarker(incident),
      text: incidentBody(situation, templates, longestBody - ROOM_FOR_MARKS),
    }),
    labels: [policy.issues.labels.incident, severityLabel(incident.severity.id)],
    assignees: [],
    parent: null,
  };
}

function keyOf({ opening }: LiveIncident): string {
  return opening.id;
}

function openingMarker({ opening }: LiveIncident): Marker {
  return markerOf({ kind: "opening", opening: openingMark(opening) }, opening.id);
}

/** An issue that a person opened keeps its opening in a comment, which only we can have written. */
function openingOperations({ channel, situation, templates }: Response): Operation[] {
  if (keepsOpening(channel)) return [];
  const { incident } = situation;
  const text = templates.render("incident/opened", {
    severity: incident.severity.id,
    needsCommander: incident.severity.commander,
    onRotation: incident.onRotation && shown(incident.onRotation),
  });
  return [
    comment(targetOf(channel, incident), "declared", { kind: "opening", opening: openingMark(incident.opening) }, text),
  ];
}

/** True when a text of ours holds the opening. */
function keepsOpening(channel: Channel): boolean {
  return (
    ownMarks(channel).some(({ mark }) => mark.kind === "opening") ||
    (channel.isOurs && readMark(channel.body)?.kind === "opening")
  );
}

function bodyOperations({ channel, situation, templates }: Response): Operation[] {
  const { incident } = situation;
  // In an issue of somebody else's a marker proves nothing; it only shows where our part of the body is.
  const marker = channel.isOurs ? openingMarker(incident) : { kind: "incident-body", key: keyOf(incident), memory: {} };
  const before = unixLines(channel.body);
  const peoples = replaceBlock(before, { marker, text: "" }).length;
  const text = incidentBody(situation, templates, longestBody - peoples);
  const body = keepTicks(before, replaceBlock(before, { marker, text }));
  if (body === before) return [];
  return [{ action: "update", ...targetOf(channel, incident), reason: `status ${incident.status}`, body }];
}

function labelOperations({ channel, situation }: Response): Operation[] {
  const { incident, policy } = situation;
  const wanted = [policy.issues.labels.incident, severityLabel(incident.severity.id)];
  const has = (label: string) => channel.labels.some((other) => other.toLowerCase() === label.toLowerCase());
  const others = policy.severities.map(({ id }) => severityLabel(id)).filter((label) => !wanted.includes(label));
  const add = wanted.filter((label) => !has(label));
  const remove = others.filter(has);
  if (add.length + remove.length === 0) return [];
  return [{ action: "label", ...targetOf(channel, incident), reason: `severity ${incident.severity.id}`, add, remove }];
}

function severityLabel(id: string): string {
  return id.toLowerCase();
}

/** One answer for each comment that needs one, as it needs it now; answers that nobody needs any more go. */
function answerOperations({ channel, situation, templates }: Response): Operation[] {
  const { incident } = situation;
  const answers = ownMarks(channel).filter(({ mark }) => mark.kind === "answer") as OwnMark<"answer">[];
  const needed = new Map(incident.unheard.map((unheard) => [unheard.comment, unheard]));
  const kept = new Set<number>();
  const operations: Operation[] = [];
  for (const { mark, comment: old } of answers) {
    const unheard = needed.get(mark.to);
    if (unheard && !kept.has(mark.to) && isSameText(old.body, answerText(unheard, keyOf(incident), templates)))
      kept.add(mark.to);
    else
      operations.push({
        action: "delete-comment",
        ...targetOf(channel, incident),
        reason: "no longer an answer",
        comment: old.id,
      });
  }
  const open = incident.unheard.filter((unheard) => !kept.has(unheard.comment));
  const said = open.map(
    (unheard): Operation => ({
      action: "comment",
      ...targetOf(channel, incident),
      reason: unheard.reason === "misread" ? "a command that can't be read" : "a command without write access",
      body: answerText(unheard, keyOf(incident), templates),
      replaces: null,
    }),
  );
  return [...operations, ...said];
}

function answerText({ comment: to, author, reason, misread }: Unheard, id: string, templates: Templates): string {
  const text =
    reason === "no-write-access"
      ? templates.render("incident/no-access", { author })
      : templates.render("incident/answer", {
          misread: misread.map(({ word, message, form }) => ({ word, message, form: new Markdown(`\`${form}\``) })),
        });
  return `${writeMark({ kind: "answer", to }, id)}\n${text}`;
}

/** Clocks that ran out are said once: in one comment, however many they are. */
function missedOperations({ channel, situation, templates }: Response): Operation[] {
  const { incident, policy } = situation;
  if (!channel.isOpen || incident.resolvedAt !== null) return [];
  const said = new Set(ownMarks(channel).flatMap(({ mark }) => (mark.kind === "missed" ? mark.clocks : [])));
  const missed = situation.clocks.filter(({ state, key }) => state === "missed" && !said.has(key));
  if (missed.length === 0) return [];
  const time = localClock(policy.timezone, incident.startedAt);
  const text = templates.render("incident/missed", {
    needsCommander: incident.severity.commander,
    clocks: graver(missed).map((clock) => clockFacts(clock, time)),
  });
  const mark: Mark = { kind: "missed", clocks: missed.map(({ key }) => key) };
  return [comment(targetOf(channel, incident), `missed: ${missed.map(({ kind }) => kind).join(", ")}`, mark, text)];
}

/** Half an hour of silence says all that a quarter of an hour does. */
function graver(missed: readonly Clock[]): readonly Clock[] {
  return missed.some(({ kind }) => kind === "silence") ? missed.filter(({ kind }) => kind !== "update") : missed;
}

/**
 * First the issue closes, then the summary is posted: so an open issue with a summary is one that a person reopened. A
 * resolution that was taken back by deleting its comment opens the issue again.
 */
function endOperations({ channel, situation, templates, pullRequestUrl }: Response): Operation[] {
  const { incident } = situation;
  const target = targetOf(channel, incident);
  const resolution =
    incident.resolvedAt === null ? null : incident.timeline.findLast(({ type }) => type === "resolved");
  const of = resolution?.comment ?? null;
  const summaries = ownMarks(channel).filter(({ mark }) => mark.kind === "summary") as OwnMark<"summary">[];
  const comments = new Set(channel.comments.map(({ id }) => id));
  const orphans = summaries.filter(({ mark }) => !comments.has(mark.of));
  const twice = summaries.filter(({ mark }, index) => summaries.findIndex((one) => one.mark.of === mark.of) !== index);
  const operations: Operation[] = [...orphans, ...twice].map(({ comment: { id } }) => ({
    action: "delete-comment",
    ...target,
    reason: "the resolution it sums up is no more",
    comment: id,
  }));
  if (of === null) {
    const isTakenBack = !channel.isOpen && orphans.length > 0;
    return isTakenBack
      ? [...operations, { action: "reopen", ...target, reason: "the comment that resolved it was deleted" }]
      : operations;
  }
  if (channel.isOpen) operations.push({ action: "close", ...target, reason: "resolved", stateReason: "completed" });
  if (summaries.some(({ mark }) => mark.of === of)) return operations;
  const text = templates.render("incident/summary", summaryFacts(situation, pullRequestUrl));
  return [...operations, comment(target, "final summary", { kind: "summary", of }, text)];
}

/** True when the resolution that is in force was summed up already. */
export function isSummed(channel: Channel, { timeline }: LiveIncident): boolean {
  const of = timeline.findLast(({ type }) => type === "resolved")?.comment ?? null;
  return ownMarks(channel).some(({ mark }) => mark.kind === "summary" && mark.of === of);
}

function summaryFacts({ incident, policy }: Situation, pullRequestUrl: string | null): Facts {
  const { startedAt, timeline, severity } = incident;
  const resolvedAt = incident.resolvedAt!;
  const commander = inCharge(incident);
  const time = localClock(policy.timezone, startedAt);
  const since = (at: Instant | undefined) => (at === undefined ? null : spanWords(at - startedAt));
  const noteOf = (type: string) => timeline.findLast((entry) => entry.type === type)?.note ?? null;
  const due = postmortemDue(incident, policy);
  return {
    duration: spanWords(resolvedAt - startedAt),
    from: time(startedAt),
    to: time(resolvedAt),
    zone: policy.timezone,
    severity: severity.id,
    commander: commander && shown(commander),
    impact: incident.impact,
    cause: noteOf("cause-identified"),
    mitigation: noteOf("mitigation-started"),
    resolution: noteOf("resolved"),
    acknowledged: since(timeline.find(({ type }) => type === "acknowledged")?.at),
    mitigated: since(timeline.find(({ type }) => type === "mitigated")?.at),
    actions: incident.actions.length || null,
    pullRequest: pullRequestUrl === null ? null : new Markdown(pullRequestUrl),
    due: due === null ? null : `${localClock(policy.timezone, null)(due)} ${policy.timezone}`,
  };
}

/** When the post-mortem is due; null where the severity asks for none, or the incident is not resolved. */
export function postmortemDue(
  { resolvedAt, severity }: LiveIncident,
  { calendar }: Situation["policy"],
): Instant | null {
  const { required, within } = severity.postmortem;
  return resolvedAt === null || !required || within === null ? null : addDuration(resolvedAt, within, calendar);
}

function noticesOf(channel: Channel, { resolvedAt }: LiveIncident): Notice[] {
  if (channel.isOpen || resolvedAt !== null) return [];
  const message = "closed without /resolve: no record was written, and a comment with /resolve writes it";
  return [{ key: null, issue: channel.number, message }];
}

interface OwnMark<K extends Mark["kind"] = Mark["kind"]> {
  readonly mark: Extract<Mark, { kind: K }>;
  readonly comment: ChannelComment;
}

/** Our own comments with what their marks say. */
function ownMarks({ comments }: Channel): OwnMark[] {
  return comments.flatMap((comment) => {
    const mark = comment.isOurs ? readMark(comment.body) : null;
    return mark ? [{ mark, comment }] : [];
  });
}

interface Target {
  readonly key: string;
  readonly issue: number;
}

function targetOf(channel: Channel, incident: LiveIncident): Target {
  return { key: keyOf(incident), issue: channel.number };
}

function comment(target: Target, reason: string, mark: Mark, text: string): Operation {
  return { action: "comment", ...target, reason, body: `${writeMark(mark, target.key)}\n${text}`, replaces: null };
}

function isSameText(one: string, other: string): boolean {
  return unixLines(one).trim() === unixLines(other).trim();
}

function unixLines(text: string): string {
  return text.replace(/\r\n/g, "\n");
}

/** A link to an issue or pull request in our own text. */
export function issueLink(title: string, url: string): Markdown {
  return new Markdown(`[${neutralInline(title)}](${url})`);
}
