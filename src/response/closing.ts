import { postmortemDueAt } from "../process/postmortem.ts";
import { Markdown, type TemplateData } from "../render/templates.ts";
import { formatLocalTime, localClock, spanInWords } from "../time/format.ts";
import type { Instant } from "../time/instant.ts";
import type { Operation } from "../tracking/operation.ts";
import { botComments, markedComment, targetOf } from "./bot-comments.ts";
import type { IncidentView } from "./incident-body.ts";
import { shown } from "./inline-text.ts";
import type { IssueThread } from "./issue-thread.ts";
import { activeCommander, type LiveIncident } from "./live-incident.ts";
import type { ResponseInput } from "./response-plan.ts";

/**
 * First the issue closes, then the summary is posted: so an open issue with a summary is one that a person reopened. A
 * resolution that was taken back by deleting its comment opens the issue again.
 */
export function closingOperations({ thread, view, templates, pullRequestUrl }: ResponseInput): Operation[] {
  const { incident } = view;
  const target = targetOf(thread, incident);
  const resolutions = incident.timeline.filter(({ type }) => type === "resolved").map(({ comment }) => comment);
  const of = incident.resolvedAt === null ? null : (resolutions.at(-1) ?? null);
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
      : operations;
  }
  if (thread.isOpen) operations.push({ action: "close", ...target, reason: "resolved", stateReason: "completed" });
  if (summaries.some(({ mark }) => mark.of === of)) return operations;
  const text = templates.render("incident/summary", summaryFacts(view, pullRequestUrl));
  return [...operations, markedComment(target, "final summary", { kind: "summary", of }, text)];
}

/** True when the resolution that is in force was summed up already. */
export function hasSummary({ comments }: IssueThread, { timeline }: LiveIncident): boolean {
  const of = timeline.findLast(({ type }) => type === "resolved")?.comment ?? null;
  return botComments(comments, "summary").some(({ mark }) => mark.of === of);
}

function summaryFacts({ incident, policy }: IncidentView, pullRequestUrl: string | null): TemplateData {
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
    pullRequest: pullRequestUrl === null ? null : new Markdown(pullRequestUrl),
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
