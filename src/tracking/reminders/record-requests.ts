import type { Policy } from "../../policy/policy.ts";
import type { PostmortemAssessment } from "../../process/postmortem.ts";
import type { RunbookReview } from "../../process/runbook-review.ts";
import type { Links } from "../../records/links.ts";
import type { TemplateData, Templates } from "../../render/templates.ts";
import { groupBy } from "../../text/collections.ts";
import { formatDuration } from "../../time/durations.ts";
import { formatLocalTime } from "../../time/format.ts";
import { type ManagedBlock, replaceBlock, writeBlock } from "../block.ts";
import { writeMarker } from "../marker.ts";
import type { Operation, Plan } from "../operation.ts";
import { mentions, type Recipient, recipientsNamed } from "./recipients.ts";
import type { TrackedIssue } from "./tracked-issue.ts";

/** A record that is missing: one issue asks for it, and closes when it is there. */
export interface RecordRequest {
  /** Identifies the record and, for a review, the last one: a review that is due again is another request. */
  readonly key: string;
  readonly kind: RequestKind;
  readonly reason: string;
  readonly to: readonly Recipient[];
  readonly facts: TemplateData;
}

/** The kind of a request's marker. */
export const REQUEST = "request";

export type RequestKind = "late-postmortem" | "runbook-review";

/** Asks the commander for the post-mortem that an incident requires. */
export function requestPostmortem(
  { incidents, severity, commander, missed }: PostmortemAssessment,
  policy: Policy,
): RecordRequest {
  const { record } = incidents[0]!;
  const { what, since, from, at, limit } = missed!;
  const begun = (wanted: typeof since) => (since === wanted ? formatLocalTime(from, policy.timezone) : null);
  const counted = since === "last entry" ? ", counted from its last entry: none says when it was resolved" : "";
  return {
    key: `late-postmortem:${record.id}`,
    kind: "late-postmortem",
    reason: `the ${what} of a ${severity!.id} was due on ${formatLocalTime(at, policy.timezone)}${counted}`,
    to: recipientsNamed(commander, policy),
    facts: {
      title: record.title?.value ?? record.id,
      incident: record.id,
      severity: severity!.id,
      resolved: begun("resolution"),
      lastEntry: begun("last entry"),
      detected: begun("detection"),
      due: formatLocalTime(at, policy.timezone),
      within: formatDuration(limit),
      record: record.source.file,
    },
  };
}

/** Asks a runbook's owner for its review. */
export function requestReview({ runbook, lastReviewed, due }: RunbookReview, policy: Policy): RecordRequest {
  return {
    key: `runbook-review:${runbook.id}:${lastReviewed}`,
    kind: "runbook-review",
    reason: `its review of ${lastReviewed} was good until ${due}`,
    to: recipientsNamed(runbook.owner?.value ?? null, policy),
    facts: { title: runbook.title?.value ?? runbook.id, lastReviewed, due, record: runbook.source.file },
  };
}

/** What requests are written with. */
export interface RequestContext {
  readonly links: Links;
  readonly templates: Templates;
  /** Of the records. */
  readonly folder: string;
}

/** Opens an issue for each new request, and closes those whose record is there. One that people closed stays closed. */
export function planRequests(
  requests: readonly RecordRequest[],
  issues: ReadonlyMap<string, TrackedIssue>,
  context: RequestContext,
): Plan {
  const wanted = new Set(requests.map(({ key }) => key));
  const unknown = requests.filter(({ key }) => !issues.has(key));
  const renamed = renamedRequests(unknown, issues, context);
  const missing = unknown.filter((request) => !renamed.has(request));
  const kept = new Set(renamed.values());
  const fulfilled = [...issues.values()].filter((issue) => issue.open && !wanted.has(issue.key) && !kept.has(issue));
  return {
    operations: [
      ...missing.map((request) => openRequest(request, context)),
      ...[...renamed].flatMap(([request, issue]) => (issue.open ? [renameRequest(request, issue, context)] : [])),
      ...fulfilled.map((issue) => closeRequest(issue, context)),
    ],
    notices: [],
  };
}

/** The issues of records whose file was renamed: of one title, one to one, and the record of the old name is gone. */
function renamedRequests(
  requests: readonly RecordRequest[],
  issues: ReadonlyMap<string, TrackedIssue>,
  { links, templates }: RequestContext,
): ReadonlyMap<RecordRequest, TrackedIssue> {
  const renamed = new Map<RecordRequest, TrackedIssue>();
  if (requests.length === 0) return renamed;
  const left = [...issues.values()].filter(({ key }) => !isOfRecord(key, links));
  const titled = groupBy(requests, ({ kind, facts }) => `${kind} ${templates.renderTitle(`${kind}-title`, facts)}`);
  const byTitle = groupBy(left, ({ key, title }) => `${key.slice(0, key.indexOf(":"))} ${title}`);
  for (const [title, [request, ...others]] of titled) {
    const [issue, ...more] = byTitle.get(title) ?? [];
    if (issue && others.length + more.length === 0) renamed.set(request!, issue);
  }
  return renamed;
}

function isOfRecord(key: string, links: Links): boolean {
  const name = key.slice(key.indexOf(":") + 1);
  if (key.startsWith("late-postmortem:")) return links.incident(name) !== null;
  return links.runbook(name.slice(0, Math.max(0, name.lastIndexOf(":")))) !== null;
}

function renameRequest(request: RecordRequest, issue: TrackedIssue, context: RequestContext): Operation {
  const body = replaceBlock(issue.body, blockOf(request, context));
  return { action: "update", key: request.key, issue: issue.number, reason: `key ${issue.key} → ${request.key}`, body };
}

function blockOf({ key, kind, to, facts }: RecordRequest, { templates, folder }: RequestContext): ManagedBlock {
  return {
    marker: { kind: REQUEST, key, folder, data: {} },
    text: templates.render(kind, { ...facts, to: mentions(to) }),
  };
}

function openRequest(request: RecordRequest, context: RequestContext): Operation {
  const { key, kind, reason, to, facts } = request;
  return {
    action: "open",
    key,
    issue: null,
    reason,
    title: context.templates.renderTitle(`${kind}-title`, facts),
    body: writeBlock(blockOf(request, context)),
    labels: [kind],
    assignees: to.flatMap(({ login }) => (login === null || login.includes("/") ? [] : [login])),
    parent: null,
  };
}

function closeRequest({ key, number }: TrackedIssue, { links, templates }: RequestContext): Operation {
  const record = key.startsWith("late-postmortem:") ? addedPostmortem(key, links) : newerReview(key, links);
  return {
    action: "close",
    key,
    issue: number,
    reason: record ? `it is there: ${record}` : "it is no longer asked for",
    stateReason: record ? "completed" : "not_planned",
    comment: `${writeMarker({ kind: "request-done", key, data: {} })}\n${templates.render("request-done", { record })}`,
  };
}

function addedPostmortem(key: string, links: Links): string | null {
  const incident = links.incident(key.slice(key.indexOf(":") + 1));
  return (incident && links.postmortemsOf(incident)[0]?.source.file) ?? null;
}

function newerReview(key: string, links: Links): string | null {
  const runbook = links.runbook(key.slice(key.indexOf(":") + 1, key.lastIndexOf(":")));
  const isNewer = runbook?.lastReviewed && runbook.lastReviewed.value > key.slice(key.lastIndexOf(":") + 1);
  return isNewer ? runbook.source.file : null;
}
