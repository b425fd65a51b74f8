import type { Policy } from "../../policy/policy.ts";
import type { PostmortemAssessment } from "../../process/postmortem.ts";
import type { RunbookReview } from "../../process/runbook-review.ts";
import type { Links } from "../../records/links.ts";
import type { TemplateData, Templates } from "../../render/templates.ts";
import { formatDuration } from "../../time/durations.ts";
import { formatLocalTime } from "../../time/format.ts";
import { writeBlock } from "../block.ts";
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
  const missing = requests.filter(({ key }) => !issues.has(key));
  const fulfilled = [...issues.values()].filter(({ key, open }) => open && !wanted.has(key));
  return {
    operations: [
      ...missing.map((request) => openRequest(request, context)),
      ...fulfilled.map((issue) => closeRequest(issue, context)),
    ],
    notices: [],
  };
}

function openRequest(
  { key, kind, reason, to, facts }: RecordRequest,
  { templates, folder }: RequestContext,
): Operation {
  return {
    action: "open",
    key,
    issue: null,
    reason,
    title: templates.renderTitle(`${kind}-title`, facts),
    body: writeBlock({
      marker: { kind: REQUEST, key, folder, data: {} },
      text: templates.render(kind, { ...facts, to: mentions(to) }),
    }),
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
