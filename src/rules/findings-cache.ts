import type { Policy } from "../policy/policy.ts";
import { recordsOf } from "../records/catalog.ts";
import type { ActionItem, Catalog, Postmortem } from "../records/model.ts";
import type { KeptValues, RecordCache } from "../records/record-cache.ts";
import type { Source } from "../text/source.ts";
import type { CalendarDate, Instant } from "../time/instant.ts";
import { localDate } from "../time/zone.ts";
import type { Finding, RuleContext } from "./rule.ts";

/** What a group showed, and what was asked beyond its texts: it holds while the answers are the same. */
interface KeptFindings {
  readonly asked: Asked;
  readonly findings: readonly KeptFinding[];
}

interface Asked {
  now?: Instant;
  today?: CalendarDate;
  /** Of each file the time at which it was added. */
  readonly added: [file: string, at: Instant | null][];
  /** Files of post-mortems whose action items are those of the default branch. */
  readonly unchanged: string[];
}

type KeptFinding = Omit<Finding, "source" | "related" | "fix"> & {
  readonly file: string;
  readonly related: readonly (Omit<Finding["related"][number], "source"> & { readonly file: string })[];
};

/**
 * Findings of groups of records that were judged before. A finding that was kept has no fix: who fixes judges again.
 */
export class FindingsCache {
  readonly #values: KeptValues;
  readonly #records: RecordCache;

  constructor(values: KeptValues, records: RecordCache) {
    this.#values = values;
    this.#records = records;
  }

  /** What the group of `context.catalog` shows: as kept, else as judged. */
  findingsOf(context: RuleContext, judge: (context: RuleContext) => Finding[]): readonly Finding[] {
    const key = this.#keyOf(context.catalog);
    if (key === null) return judge(context);
    const sources = sourcesOf(context);
    const kept = this.#values.get(key) as KeptFindings | undefined;
    if (kept && holds(kept.asked, context)) return kept.findings.map((finding) => revived(finding, sources));
    const inquiry = new Inquiry(context);
    const findings = judge(inquiry);
    if (inquiry.asked !== null && findings.every((finding) => refersTo(sources, finding))) {
      this.#values.set(key, { asked: inquiry.asked, findings: findings.map(keptFinding) });
    }
    return findings;
  }

  /** Null for a group with a file that could not be read: why it could not is in no text. */
  #keyOf(group: Catalog): string | null {
    if (group.unreadable.length > 0) return null;
    const keys = recordsOf(group).map(({ source }) => this.#records.keyOf(source));
    return keys.includes(null) ? null : this.#values.hash("findings", ...(keys as string[]));
  }
}

/** A context that notes what is asked of it beyond the records. */
class Inquiry implements RuleContext {
  readonly catalog: Catalog;
  readonly policy: Policy;
  /** Null once an answer was given that can't be compared with a later one. */
  asked: Asked | null = { added: [], unchanged: [] };
  readonly #context: RuleContext;

  constructor(context: RuleContext) {
    this.#context = context;
    this.catalog = context.catalog;
    this.policy = context.policy;
  }

  get now(): Instant {
    const { now } = this.#context;
    if (this.asked) this.asked.now = now;
    return now;
  }

  get today(): CalendarDate {
    const today = todayOf(this.#context);
    if (this.asked) this.asked.today = today;
    return today;
  }

  addedAt(file: string): Instant | null {
    const at = this.#context.addedAt?.(file) ?? null;
    this.asked?.added.push([file, at]);
    return at;
  }

  itemsBefore(postmortem: Postmortem): readonly ActionItem[] | null {
    const items = this.#context.itemsBefore?.(postmortem) ?? null;
    if (items !== null) this.asked = null;
    this.asked?.unchanged.push(postmortem.source.file);
    return items;
  }
}

function todayOf({ now, policy }: RuleContext): CalendarDate {
  return localDate(now, policy.timezone);
}

function holds({ now, today, added, unchanged }: Asked, context: RuleContext): boolean {
  if (now !== undefined && now !== context.now) return false;
  if (today !== undefined && today !== todayOf(context)) return false;
  if (!added.every(([file, at]) => (context.addedAt?.(file) ?? null) === at)) return false;
  const files = new Set(unchanged);
  const asked = context.catalog.postmortems.filter(({ source }) => files.has(source.file));
  return asked.every((postmortem) => (context.itemsBefore?.(postmortem) ?? null) === null);
}

function sourcesOf({ catalog, policy }: RuleContext): ReadonlyMap<string, Source> {
  const sources = recordsOf(catalog).map(({ source }) => source);
  return new Map([...(policy.source ? [policy.source] : []), ...sources].map((source) => [source.file, source]));
}

function refersTo(sources: ReadonlyMap<string, Source>, { source, related }: Finding): boolean {
  return [source, ...related.map((place) => place.source)].every((one) => sources.get(one.file) === one);
}

function keptFinding({ source, related, fix, ...finding }: Finding): KeptFinding {
  const places = related.map(({ source: { file }, ...place }) => ({ ...place, file }));
  return { ...finding, file: source.file, related: places };
}

function revived({ file, related, ...finding }: KeptFinding, sources: ReadonlyMap<string, Source>): Finding {
  const places = related.map(({ file: other, ...place }) => ({ ...place, source: sources.get(other)! }));
  return { ...finding, source: sources.get(file)!, related: places };
}
