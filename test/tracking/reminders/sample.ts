import type { Policy } from "../../../src/policy/policy.ts";
import { readPolicy } from "../../../src/policy/read-policy.ts";
import { type AssessmentInput, assess } from "../../../src/process/assess.ts";
import { openItemsOf } from "../../../src/records/action-items/item-state.ts";
import type { ActionItem, Catalog, Incident, Postmortem, Runbook, TimelineEntry } from "../../../src/records/model.ts";
import { startOf } from "../../../src/records/timeline/start.ts";
import { templatesWith } from "../../../src/render/templates.ts";
import { Source, type Spanned } from "../../../src/text/source.ts";
import { parseInstant } from "../../../src/time/instant.ts";
import type { DeadlineInput, DeadlineTexts } from "../../../src/tracking/reminders/deadlines.ts";
import { issuesOfKind, type TrackedIssue } from "../../../src/tracking/reminders/tracked-issue.ts";

const nowhere = { start: 0, end: 0 };

function fact<T>(value: T): Spanned<T> {
  return { value, range: nowhere };
}

function optional<T>(value: T | null | undefined): Spanned<T> | null {
  return value === null || value === undefined ? null : fact(value);
}

export function instant(text: string): number {
  const at = parseInstant(text);
  if (at === null) throw new Error(`no time: ${text}`);
  return at;
}

/** A policy from configuration text; with people and teams unless the text brings its own. */
export function policyOf(text = ""): Policy {
  const people = /^people:/m.test(text)
    ? ""
    : `people: { alex: { name: Alex, github: alexk }, sarah: { name: Sarah K., github: sarahk }, dana: { name: Dana } }
teams: { platform: { name: Platform, github: acme/platform, lead: sarah, members: [alex] }, ops: { name: Ops, github: acme/ops } }
`;
  const { policy, problems } = readPolicy(new Source(".github/incidents.yml", `version: 1\n${people}${text}`));
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join("\n"));
  return policy;
}

export interface ItemSample {
  readonly n?: number | null;
  readonly title?: string;
  readonly owner?: string | null | undefined;
  readonly due?: string | null | undefined;
  readonly status?: ActionItem["status"]["value"];
}

export interface PostmortemSample {
  readonly id?: string;
  readonly severity?: string | null;
  readonly resolved?: string | null;
  readonly date?: string;
  readonly commander?: string;
  readonly status?: "draft" | "in-review" | "published";
  readonly published?: string;
  readonly items?: readonly ItemSample[];
}

const id = "2026-05-29-checkout-errors";

export function postmortem(sample: PostmortemSample = {}): Postmortem {
  const own = sample.id ?? id;
  return {
    kind: "postmortem",
    id: own,
    idRange: nowhere,
    source: new Source(`postmortems/${own}.md`, ""),
    title: fact("Checkout Outage"),
    date: optional(sample.date),
    severity: optional(sample.severity === undefined ? "SEV-1" : sample.severity),
    status: optional(sample.status),
    meeting: null,
    published: optional(sample.published),
    commander: optional(sample.commander ?? "sarah"),
    resolvedAt: optional(sample.resolved === undefined ? instant("2026-05-29T04:47:00Z") : time(sample.resolved)),
    actionItems: (sample.items ?? [{}]).map((item, index) => actionItem(own, item, index + 1)),
    incidents: [],
    startedAt: null,
    durationMinutes: null,
    impact: null,
    rootCause: null,
    contributingFactors: [],
    lessonsLearned: [],
    timeline: [],
    get openItems() {
      return openItemsOf(this);
    },
    sections: [],
    problems: [],
  };
}

function time(text: string | null): number | null {
  return text === null ? null : instant(text);
}

function actionItem(record: string, sample: ItemSample, position: number): ActionItem {
  const number = sample.n === undefined ? position : sample.n;
  const due = sample.due === undefined ? "2026-06-05" : sample.due;
  return {
    key: number === null ? null : `${record}#${number}`,
    number: optional(number === null ? null : String(number)),
    title: fact(sample.title ?? "Add integration tests"),
    owner: optional(sample.owner === undefined ? "Alex" : sample.owner),
    due: due === null ? null : { text: due, date: due, range: nowhere },
    status: fact(sample.status ?? "open"),
    kind: null,
    priority: null,
    issue: null,
    addresses: [],
    criterion: null,
    evidence: null,
    range: nowhere,
    form: { kind: "list", ordered: true, task: null, text: nowhere },
  };
}

export interface IncidentSample {
  readonly id?: string;
  readonly severity?: string;
  readonly commander?: string | null;
  readonly communications?: string;
  readonly resolved?: string | null;
}

export function incident(sample: IncidentSample = {}): Incident {
  const own = sample.id ?? id;
  const resolved = sample.resolved === undefined ? "2026-05-29T04:47:00Z" : sample.resolved;
  const entry = (type: "detected" | "resolved", at: string): TimelineEntry => ({
    range: nowhere,
    at: fact(instant(at)),
    timeText: fact(at),
    note: null,
    type: fact(type),
    by: null,
    audience: "internal",
    status: null,
    severity: null,
  });
  return {
    kind: "incident",
    id: own,
    idRange: nowhere,
    source: new Source(`incidents/${own}.yml`, ""),
    title: fact("Checkout error rate above 5%"),
    severity: fact(sample.severity ?? "SEV-1"),
    status: null,
    commander: optional(sample.commander === undefined ? "sarah" : sample.commander),
    communications: optional(sample.communications),
    responders: [],
    channel: null,
    services: [],
    runbooks: [],
    causes: [],
    related: [],
    impact: null,
    timeline: resolved === null ? [] : [entry("resolved", resolved)],
    get start() {
      return startOf(this);
    },
    problems: [],
  };
}

export function runbook(lastReviewed: string | null, more: { owner?: string; reviewEvery?: string } = {}): Runbook {
  return {
    kind: "runbook",
    id: "checkout-error-rate",
    idRange: nowhere,
    source: new Source("runbooks/checkout-error-rate.md", ""),
    title: fact("Checkout Error Rate Spike"),
    services: [],
    alerts: [],
    owner: optional(more.owner),
    lastReviewed: optional(lastReviewed),
    reviewEvery: optional(more.reviewEvery),
    quickAssessment: [],
    causes: [],
    escalation: [],
    sections: [],
    problems: [],
  };
}

export function catalog(records: Partial<Catalog>): Catalog {
  return { incidents: [], postmortems: [], runbooks: [], unreadable: [], ...records };
}

export function issue(key: string, more: Partial<TrackedIssue> = {}): TrackedIssue {
  return {
    kind: "item",
    key,
    number: 12,
    open: true,
    duplicateOf: null,
    body: "",
    labels: ["action-item", "sev-1"],
    milestone: null,
    createdAt: null,
    closedAt: null,
    comments: [],
    ...more,
  };
}

/** What deadlines are planned from. */
export interface DeadlineSample extends Pick<AssessmentInput, "now" | "history"> {
  readonly catalog: Catalog;
  readonly policy: Policy;
  readonly issues?: readonly TrackedIssue[];
}

export function deadlineInput({ catalog, policy, issues = [], ...known }: DeadlineSample): DeadlineInput {
  const items = [...issuesOfKind(issues, "item").values()];
  return { assessment: assess(catalog, policy, { ...known, issues: items }), issues };
}

export const texts: DeadlineTexts = {
  templates: templatesWith(),
  folder: "",
  reportUrl: null,
  trend: "",
};
