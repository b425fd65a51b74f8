/** Short forms of records, as their readers return them, for the tests of metrics and pages. */
import type { ItemRevision } from "../../src/process/item-history.ts";
import { openItemsOf } from "../../src/records/action-items/item-state.ts";
import type {
  ActionItem,
  ActionItemStatus,
  Audience,
  Catalog,
  Incident,
  IncidentStatus,
  Postmortem,
  Runbook,
  TimelineEntry,
  TimelineType,
} from "../../src/records/model.ts";
import { startOf } from "../../src/records/timeline/start.ts";
import { Source, type Spanned } from "../../src/text/source.ts";

const nowhere = { start: 0, end: 0 };

export function spanned<T>(value: T): Spanned<T> {
  return { value, range: nowhere };
}

function spannedAll<T>(values: readonly T[] = []): Spanned<T>[] {
  return values.map(spanned);
}

function orNull<T>(value: T | undefined): Spanned<T> | null {
  return value === undefined ? null : spanned(value);
}

/** `[time, type, note, more]`; times without a day are of the incident's. */
export type Entry = readonly [
  at: string,
  type: TimelineType,
  note?: string,
  more?: { readonly audience?: Audience; readonly status?: IncidentStatus; readonly by?: string },
];

export interface IncidentFields {
  readonly title?: string;
  readonly severity?: string;
  readonly status?: IncidentStatus;
  readonly commander?: string;
  readonly responders?: readonly string[];
  readonly services?: readonly string[];
  readonly runbooks?: readonly string[];
  readonly causes?: readonly string[];
  readonly related?: readonly string[];
  readonly impact?: string;
  readonly timeline?: readonly Entry[];
}

/** An incident on the day that its id begins with. */
export function incident(id: string, fields: IncidentFields): Incident {
  return {
    kind: "incident",
    source: new Source(`incidents/${id}.yml`, `title: ${fields.title ?? id}\n`),
    id,
    idRange: nowhere,
    title: orNull(fields.title),
    problems: [],
    severity: orNull(fields.severity),
    status: orNull(fields.status),
    commander: orNull(fields.commander),
    communications: null,
    responders: spannedAll(fields.responders),
    channel: null,
    services: spannedAll(fields.services),
    runbooks: spannedAll(fields.runbooks),
    causes: spannedAll(fields.causes),
    related: spannedAll(fields.related),
    impact: orNull(fields.impact),
    timeline: (fields.timeline ?? []).map((entry) => timelineEntry(entry, id.slice(0, 10))),
    get start() {
      return startOf(this);
    },
  };
}

function timelineEntry([at, type, note, more]: Entry, day: string): TimelineEntry {
  return {
    range: nowhere,
    at: spanned(Date.parse(at.includes("T") ? at : `${day}T${at}:00Z`)),
    timeText: spanned(at),
    note: orNull(note),
    type: spanned(type),
    by: orNull(more?.by),
    audience: more?.audience ?? "internal",
    status: orNull(more?.status),
    severity: null,
  };
}

export interface ItemFields {
  readonly title: string;
  readonly owner?: string;
  readonly due?: string;
  readonly status?: ActionItemStatus;
  readonly kind?: string;
  readonly issue?: string;
}

export interface PostmortemFields {
  readonly title?: string;
  readonly text?: string;
  readonly date?: string;
  readonly severity?: string;
  readonly status?: "draft" | "in-review" | "published";
  readonly published?: string;
  readonly incidents?: readonly string[];
  readonly factors?: readonly string[];
  readonly items?: readonly ItemFields[];
  readonly from?: string;
  readonly to?: string;
}

export function postmortem(id: string, fields: PostmortemFields): Postmortem {
  return {
    kind: "postmortem",
    source: new Source(`postmortems/${id}.md`, fields.text ?? `# ${fields.title ?? id}\n`),
    id,
    idRange: nowhere,
    title: orNull(fields.title),
    problems: [],
    date: orNull(fields.date),
    severity: orNull(fields.severity),
    status: orNull(fields.status),
    meeting: null,
    published: orNull(fields.published),
    incidents: spannedAll(fields.incidents),
    commander: null,
    startedAt: fields.from === undefined ? null : spanned(Date.parse(fields.from)),
    resolvedAt: fields.to === undefined ? null : spanned(Date.parse(fields.to)),
    durationMinutes: null,
    impact: null,
    rootCause: null,
    contributingFactors: spannedAll(fields.factors),
    lessonsLearned: [],
    timeline: [],
    actionItems: (fields.items ?? []).map((item, index) => actionItem(`${id}#${index + 1}`, item)),
    get openItems() {
      return openItemsOf(this);
    },
    sections: [],
  };
}

function actionItem(key: string, fields: ItemFields): ActionItem {
  return {
    key,
    number: spanned(key.slice(key.indexOf("#") + 1)),
    title: spanned(fields.title),
    owner: orNull(fields.owner),
    due: fields.due === undefined ? null : { text: fields.due, date: fields.due, range: nowhere },
    kind: orNull(fields.kind),
    priority: null,
    status: spanned(fields.status ?? "open"),
    issue: orNull(fields.issue),
    addresses: [],
    criterion: null,
    evidence: null,
    range: nowhere,
    form: { kind: "prose", text: nowhere },
  };
}

export interface RunbookFields {
  readonly title?: string;
  readonly text?: string;
  readonly services?: readonly string[];
  readonly alerts?: readonly string[];
  readonly owner?: string;
  readonly lastReviewed?: string;
  /** Slug → percent. */
  readonly causes?: Readonly<Record<string, number>>;
}

export function runbook(id: string, fields: RunbookFields): Runbook {
  return {
    kind: "runbook",
    source: new Source(`runbooks/${id}.md`, fields.text ?? `# ${fields.title ?? id}\n`),
    id,
    idRange: nowhere,
    title: orNull(fields.title),
    problems: [],
    services: spannedAll(fields.services),
    alerts: spannedAll(fields.alerts),
    owner: orNull(fields.owner),
    lastReviewed: orNull(fields.lastReviewed),
    reviewEvery: null,
    quickAssessment: [],
    causes: Object.entries(fields.causes ?? {}).map(([slug, frequency]) => ({
      slug: spanned(slug),
      title: spanned(slug.replaceAll("-", " ").replace(/^./, (letter) => letter.toUpperCase())),
      frequency: spanned(frequency),
      mitigation: null,
      range: nowhere,
    })),
    escalation: [],
    sections: [],
  };
}

export function catalog(records: Partial<Catalog>): Catalog {
  return { incidents: [], postmortems: [], runbooks: [], unreadable: [], ...records };
}

/** A history in which these items were closed on these days, by their keys. */
export function closings(closed: Readonly<Record<string, string>>): ItemRevision[] {
  const revision = (at: number, key: string, isClosed: boolean): ItemRevision => {
    return { at, dues: new Map(), closed: new Map([[key, isClosed]]) };
  };
  return Object.entries(closed).flatMap(([key, day]) => [
    revision(0, key, false),
    revision(Date.parse(day), key, true),
  ]);
}
