import { formatDuration } from "../policy/durations.ts";
import type { Policy } from "../policy/policy.ts";
import type { Links } from "../records/links.ts";
import { mention, neutralInline } from "../render/neutral.ts";
import { type Facts, Markdown, type Templates } from "../render/templates.ts";
import type { Operation } from "../tracking/operation.ts";
import { formatTime } from "./digest-view.ts";
import type { DueReview, LatePostmortem } from "./late-records.ts";
import { type Recipient, recipientsNamed } from "./recipients.ts";

/** A record that somebody has to bring: an issue of its own asks for it, once, and closes when it is there. */
export interface RecordRequest {
  /** Names the record and, for what comes round again, the round: a review that is due again is another request. */
  readonly key: string;
  readonly kind: RequestKind;
  readonly reason: string;
  readonly to: readonly Recipient[];
  readonly facts: Facts;
}

export type RequestKind = "late-postmortem" | "runbook-review";

/** The issue of a request, as far as asking concerns it. */
export interface RequestIssue {
  readonly key: string;
  readonly number: number | null;
  readonly open: boolean;
}

/** Asks the commander for the post-mortem that an incident has to have. */
export function requestPostmortem(
  { incident, severity, resolvedAt, dueAt }: LatePostmortem,
  policy: Policy,
): RecordRequest {
  return {
    key: postmortemRequestKey(incident.id),
    kind: "late-postmortem",
    reason: `the post-mortem of a ${severity.id} was due on ${formatTime(dueAt, policy)}`,
    to: recipientsNamed(incident.commander?.value ?? null, policy),
    facts: {
      title: incident.title?.value ?? incident.id,
      incident: incident.id,
      severity: severity.id,
      resolved: formatTime(resolvedAt, policy),
      due: formatTime(dueAt, policy),
      within: formatDuration(severity.postmortem.within!),
      record: incident.source.file,
    },
  };
}

/** Asks a runbook's owner for its review. */
export function requestReview({ runbook, lastReviewed, due }: DueReview, policy: Policy): RecordRequest {
  return {
    key: reviewRequestKey(runbook.id, lastReviewed),
    kind: "runbook-review",
    reason: `its review of ${lastReviewed} was good until ${due}`,
    to: recipientsNamed(runbook.owner?.value ?? null, policy),
    facts: { title: runbook.title?.value ?? runbook.id, lastReviewed, due, record: runbook.source.file },
  };
}

export function postmortemRequestKey(incident: string): string {
  return `late-postmortem:${incident}`;
}

export function reviewRequestKey(runbook: string, lastReviewed: string): string {
  return `runbook-review:${runbook}:${lastReviewed}`;
}

/** What a request is planned with. */
export interface Asking {
  readonly links: Links;
  readonly templates: Templates;
  /** The hidden words by which an issue of this key is found again. */
  readonly marker: (key: string) => string;
}

/** Opens an issue for each new request, and closes those whose record came; one that people closed stays closed. */
export function planRequests(
  requests: readonly RecordRequest[],
  issues: readonly RequestIssue[],
  asking: Asking,
): readonly Operation[] {
  const asked = new Set(issues.map(({ key }) => key));
  const wanted = new Set(requests.map(({ key }) => key));
  return [
    ...requests.filter(({ key }) => !asked.has(key)).map((request) => openRequest(request, asking)),
    ...issues.filter(({ key, open }) => open && !wanted.has(key)).map((issue) => closeRequest(issue, asking)),
  ];
}

function openRequest({ key, kind, reason, to, facts }: RecordRequest, { templates, marker }: Asking): Operation {
  const names = to.map(({ login, name }) => new Markdown(login === null ? neutralInline(name) : mention(login)));
  return {
    action: "open",
    key,
    issue: null,
    reason,
    title: templates.renderTitle(`${kind}-title`, facts),
    body: `${marker(key)}\n\n${templates.render(kind, { ...facts, to: names })}`,
    labels: [kind],
    assignees: to.flatMap(({ login }) => (login === null || login.includes("/") ? [] : [login])),
    parent: null,
  };
}

function closeRequest({ key, number }: RequestIssue, { links, templates }: Asking): Operation {
  const kind = kindOf(key)!;
  const record = kind === "late-postmortem" ? postmortemBrought(key, links) : reviewBrought(key, links);
  return {
    action: "close",
    key,
    issue: number,
    reason: record ? `it is there: ${record}` : "it is no longer asked for",
    stateReason: record ? "completed" : "not_planned",
    comment: templates.render("request-done", { record }),
  };
}

/** The kind of request that a marker's key stands for; null for the key of anything else. */
export function kindOf(key: string): RequestKind | null {
  if (key.startsWith("late-postmortem:")) return "late-postmortem";
  return key.startsWith("runbook-review:") ? "runbook-review" : null;
}

function postmortemBrought(key: string, links: Links): string | null {
  const incident = links.incident(key.slice(key.indexOf(":") + 1));
  return (incident && links.postmortemsOf(incident)[0]?.source.file) ?? null;
}

function reviewBrought(key: string, links: Links): string | null {
  const runbook = links.runbook(key.slice(key.indexOf(":") + 1, key.lastIndexOf(":")));
  const isNewer = runbook?.lastReviewed && runbook.lastReviewed.value > key.slice(key.lastIndexOf(":") + 1);
  return isNewer ? runbook.source.file : null;
}
