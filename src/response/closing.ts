import { meetingAfter, postmortemWantedBy, REMINDER } from "../process/meeting.ts";
import { postmortemDueAt } from "../process/postmortem.ts";
import { Markdown, type TemplateData } from "../render/templates.ts";
import { formatDeadline, formatLocalTime, localClock, spanInWords } from "../time/format.ts";
import { formatInstant, type Instant } from "../time/instant.ts";
import type { Operation } from "../tracking/operation.ts";
import { botComments, isSameText, markedComment, markedText, targetOf } from "./bot-comments.ts";
import type { CommentMetadata, SummaryMetadata } from "./comment-metadata.ts";
import type { IncidentView } from "./incident-body.ts";
import { mentioned, shown } from "./inline-text.ts";
import type { IssueThread } from "./issue-thread.ts";
import { activeCommander, type LiveIncident } from "./live-incident.ts";
import { participantOfLogin } from "./participants.ts";
import type { ResponseInput } from "./response-plan.ts";

/** How far the records of a resolved incident are. */
export interface RecordsState {
  /** Address of the pull request with them; null while there is none. */
  readonly url: string | null;
  /** Id of the last comment that the pull requests tell of; null while there is none. */
  readonly upTo: number | null;
  readonly followUp: SummaryMetadata["followUp"] | null;
  /** Why they could not be written; null where they are. */
  readonly problem: string | null;
}

/**
 * First the issue closes, then the summary is posted: so an open issue with a summary is one that a person reopened. A
 * resolution that was taken back by deleting its comment opens the issue again. The records follow: nothing waits for them.
 */
export function closingOperations({ thread, view, templates, records }: ClosingInput): Operation[] {
  const { incident } = view;
  const target = targetOf(thread, incident);
  const of = resolutionOf(incident);
  const resolutions = incident.timeline.filter(({ type }) => type === "resolved").map(({ comment }) => comment);
  const summaries = botComments(thread.comments, "summary");
  const orphans = summaries.filter(({ mark }) => !resolutions.includes(mark.of));
  const twice = summaries.filter(({ mark }, index) => summaries.findIndex((one) => one.mark.of === mark.of) !== index);
  const operations: Operation[] = [...orphans, ...twice].map(({ comment: { id } }) => ({
    action: "delete-comment",
    ...target,
    reason: "the resolution it sums up is no more",
    comment: id,
  }));
  if (of === null) {
    const isTakenBack = !thread.isOpen && orphans.length > 0;
    return isTakenBack
      ? [...operations, { action: "reopen", ...target, reason: "the resolution was taken back" }]
      : [...operations, ...unresolvedOperations({ thread, view, templates })];
  }
  if (thread.isOpen) operations.push({ action: "close", ...target, reason: "resolved", stateReason: "completed" });
  const posted = summaries.find(({ mark }) => mark.of === of);
  if (posted && !records) return operations;
  const state = records ?? recordsState(thread, incident);
  const text = templates.render("incident/summary", summaryFacts(view, state));
  const mark = summaryMark(of, state);
  if (!posted) return [...operations, markedComment(target, "final summary", mark, text)];
  const body = markedText(mark, target.key, text);
  if (isSameText(posted.comment.body, body)) return operations;
  const reason = state.problem === null ? "where the records are" : "the records could not be written";
  return [...operations, { action: "edit-comment", ...target, reason, comment: posted.comment.id, body }];
}

type ClosingInput = Pick<ResponseInput, "thread" | "view" | "templates"> & { readonly records: RecordsState | null };

/** The comment that resolved the incident; null while it is not resolved. */
function resolutionOf({ resolvedAt, timeline }: LiveIncident): number | null {
  return resolvedAt === null ? null : (timeline.findLast(({ type }) => type === "resolved")?.comment ?? null);
}

function summaryMark(of: number, { url, upTo, followUp }: RecordsState): SummaryMetadata {
  return {
    kind: "summary",
    of,
    ...(url === null ? {} : { records: url }),
    ...(upTo === null ? {} : { upTo }),
    ...(followUp ? { followUp } : {}),
  };
}

/** What the summary of the resolution that is in force says of its records. */
export function recordsState({ comments }: IssueThread, incident: LiveIncident): RecordsState {
  const summaries = botComments(comments, "summary").map(({ mark }) => mark);
  const mark = summaries.find(({ of }) => of === resolutionOf(incident));
  const upTo = summaries.reduce<number | null>(
    (most, one) => (one.upTo === undefined ? most : Math.max(most ?? 0, one.upTo)),
    null,
  );
  return { url: mark?.records ?? null, upTo, followUp: mark?.followUp ?? null, problem: null };
}

/** An issue that was closed, and nobody has resolved its incident: no record would ever tell of it. */
function unresolvedOperations({ thread, view, templates }: Omit<ClosingInput, "records">): Operation[] {
  const { incident, policy } = view;
  const { closure } = thread;
  if (!isUnresolved(thread, incident) || closure === null) return [];
  const target = targetOf(thread, incident);
  const asked = botComments(thread.comments, "closed");
  const at = formatInstant(closure.at);
  const mark: CommentMetadata = { kind: "closed", at };
  if (!closure.mayWrite) {
    const text = templates.render("incident/closed", { reopened: true, by: null });
    return [
      { action: "reopen", ...target, reason: `closed by ${closure.by}, who has no write access` },
      ...(asked.length > 0 ? [] : [markedComment(target, "closed without write access", mark, text)]),
    ];
  }
  if (asked.some((one) => one.mark.at === at)) return [];
  const by = mentioned(participantOfLogin(closure.by, policy.people));
  const text = templates.render("incident/closed", { reopened: false, by });
  return [markedComment(target, "closed without /resolve", mark, text)];
}

/** True for a closed issue that is no duplicate and whose incident nobody has resolved. */
export function isUnresolved({ isOpen, closure }: IssueThread, { resolvedAt, duplicateOf }: LiveIncident): boolean {
  return !isOpen && resolvedAt === null && duplicateOf === null && closure?.isDuplicate !== true;
}

function summaryFacts({ incident, policy }: IncidentView, { url, followUp, problem }: RecordsState): TemplateData {
  const { startedAt, timeline, severity } = incident;
  const resolvedAt = incident.resolvedAt!;
  const commander = activeCommander(incident);
  const time = localClock(policy.timezone, startedAt);
  const since = (at: Instant | undefined) => (at === undefined ? null : spanInWords(at - startedAt));
  const noteOf = (type: string) => timeline.findLast((entry) => entry.type === type)?.note ?? null;
  const due = postmortemDue(incident, policy);
  return {
    duration: spanInWords(resolvedAt - startedAt),
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
    pullRequest: url === null ? null : new Markdown(url),
    followUp: followUp ? new Markdown(followUp.url) : null,
    pending: url === null && problem === null,
    problem,
    meeting: meetingWords(incident, policy),
    due: due === null ? null : `${formatLocalTime(due, policy.timezone)} ${policy.timezone}`,
  };
}

/** When the post-mortem is due; null where the highest severity reached asks for none, or the incident is not resolved. */
export function postmortemDue(
  { resolvedAt, highestSeverity }: LiveIncident,
  policy: IncidentView["policy"],
): Instant | null {
  return resolvedAt === null ? null : postmortemDueAt(resolvedAt, highestSeverity, policy);
}

/** `2026-05-29 16:00 UTC`, when the post-mortem could be discussed; null for no meeting. */
export function meetingWords(incident: LiveIncident, policy: IncidentView["policy"]): string | null {
  const meeting = meetingOf(incident, policy);
  return meeting === null ? null : `${formatLocalTime(meeting, policy.timezone)} ${policy.timezone}`;
}

export function meetingOf(
  { resolvedAt, highestSeverity }: LiveIncident,
  policy: IncidentView["policy"],
): Instant | null {
  return resolvedAt === null ? null : meetingAfter(resolvedAt, highestSeverity, policy);
}

/** One reminder in the last day before the post-mortem is due, while nobody has published it. */
export function reminderOperations({ thread, view, templates }: ResponseInput): Operation[] {
  const { incident, policy, now, isPostmortemPublished } = view;
  const { resolvedAt, highestSeverity } = incident;
  const due = resolvedAt === null ? null : postmortemWantedBy(resolvedAt, highestSeverity, policy);
  if (due === null || thread.isOpen || isPostmortemPublished || now < due - REMINDER || now >= due) return [];
  const mark = { kind: "postmortem-due", due: formatInstant(due) } as const;
  if (botComments(thread.comments, mark.kind).some((one) => one.mark.due === mark.due)) return [];
  const commander = activeCommander(incident);
  const text = templates.render("incident/postmortem-due", {
    commander: commander && shown(commander),
    due: formatDeadline(due, now),
    dueAt: `${formatLocalTime(due, policy.timezone)} ${policy.timezone}`,
    meeting: meetingWords(incident, policy),
  });
  return [markedComment(targetOf(thread, incident), "the post-mortem is due soon", mark, text)];
}
