/** Records as their readers would give them, in few words: what the tests of figures and pages are about. */
import type { ItemRevision } from "../../src/process/item-history.ts";
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
import { Source, type Spanned } from "../../src/text/source.ts";

const nowhere = { start: 0, end: 0 };

export function fact<T>(value: T): Spanned<T> {
  return { value, range: nowhere };
}

function facts<T>(values: readonly T[] = []): Spanned<T>[] {
  return values.map(fact);
}

function orNull<T>(value: T | undefined): Spanned<T> | null {
  return value === undefined ? null : fact(value);
}

/** `[time, type, note, more]`; times without a day are of the incident's. */
export type Entry = readonly [
  at: string,
  type: TimelineType,
  note?: string,
  more?: { readonly audience?: Audience; readonly status?: IncidentStatus; readonly by?: string },
];

export interface IncidentWords {
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
export function incident(id: string, words: IncidentWords): Incident {
  return {
    kind: "incident",
    source: new Source(`incidents/${id}.yml`, `title: ${words.title ?? id}\n`),
    id,
    idRange: nowhere,
    title: orNull(words.title),
    problems: [],
    severity: orNull(words.severity),
    status: orNull(words.status),
    commander: orNull(words.commander),
    communications: null,
    responders: facts(words.responders),
    channel: null,
    services: facts(words.services),
    runbooks: facts(words.runbooks),
    causes: facts(words.causes),
    related: facts(words.related),
    impact: orNull(words.impact),
    timeline: (words.timeline ?? []).map((entry) => timelineEntry(entry, id.slice(0, 10))),
  };
}

function timelineEntry([at, type, note, more]: Entry, day: string): TimelineEntry {
  return {
    range: nowhere,
    at: fact(Date.parse(at.includes("T") ? at : `${day}T${at}:00Z`)),
    timeText: fact(at),
    note: orNull(note),
    type: fact(type),
    by: orNull(more?.by),
    audience: more?.audience ?? "internal",
    status: orNull(more?.status),
  };
}

export interface ItemWords {
  readonly title: string;
  readonly owner?: string;
  readonly due?: string;
  readonly status?: ActionItemStatus;
  readonly kind?: string;
  readonly issue?: string;
}

export interface PostmortemWords {
  readonly title?: string;
  readonly text?: string;
  readonly date?: string;
  readonly severity?: string;
  readonly status?: "draft" | "in-review" | "published";
  readonly published?: string;
  readonly incidents?: readonly string[];
  readonly factors?: readonly string[];
  readonly items?: readonly ItemWords[];
  readonly from?: string;
  readonly to?: string;
}

export function postmortem(id: string, words: PostmortemWords): Postmortem {
  return {
    kind: "postmortem",
    source: new Source(`postmortems/${id}.md`, words.text ?? `# ${words.title ?? id}\n`),
    id,
    idRange: nowhere,
    title: orNull(words.title),
    problems: [],
    date: orNull(words.date),
    severity: orNull(words.severity),
    status: orNull(words.status),
    published: orNull(words.published),
    incidents: facts(words.incidents),
    commander: null,
    startedAt: words.from === undefined ? null : fact(Date.parse(words.from)),
    resolvedAt: words.to === undefined ? null : fact(Date.parse(words.to)),
    durationMinutes: null,
    impact: null,
    rootCause: null,
    contributingFactors: facts(words.factors),
    lessonsLearned: [],
    timeline: [],
    actionItems: (words.items ?? []).map((item, index) => actionItem(`${id}#${index + 1}`, item)),
    sections: [],
  };
}

function actionItem(key: string, words: ItemWords): ActionItem {
  return {
    key,
    number: fact(key.slice(key.indexOf("#") + 1)),
    title: fact(words.title),
    owner: orNull(words.owner),
    due: words.due === undefined ? null : { text: words.due, date: words.due, range: nowhere },
    kind: orNull(words.kind),
    priority: null,
    status: fact(words.status ?? "open"),
    issue: orNull(words.issue),
    addresses: [],
    criterion: null,
    evidence: null,
    range: nowhere,
    form: { kind: "prose", text: nowhere },
  };
}

export interface RunbookWords {
  readonly title?: string;
  readonly text?: string;
  readonly services?: readonly string[];
  readonly alerts?: readonly string[];
  readonly owner?: string;
  readonly lastReviewed?: string;
  /** Slug → percent. */
  readonly causes?: Readonly<Record<string, number>>;
}

export function runbook(id: string, words: RunbookWords): Runbook {
  return {
    kind: "runbook",
    source: new Source(`runbooks/${id}.md`, words.text ?? `# ${words.title ?? id}\n`),
    id,
    idRange: nowhere,
    title: orNull(words.title),
    problems: [],
    services: facts(words.services),
    alerts: facts(words.alerts),
    owner: orNull(words.owner),
    lastReviewed: orNull(words.lastReviewed),
    reviewEvery: null,
    quickAssessment: [],
    causes: Object.entries(words.causes ?? {}).map(([slug, frequency]) => ({
      slug: fact(slug),
      title: fact(slug.replaceAll("-", " ").replace(/^./, (letter) => letter.toUpperCase())),
      frequency: fact(frequency),
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
