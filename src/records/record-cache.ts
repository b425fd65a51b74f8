import { Source } from "../text/source.ts";
import type { IncidentRecord, ReadContext } from "./model.ts";

/** What is kept of a record: plain data, all that rules which look at all records ask for. It depends on the text alone. */
type KeptRecord = Readonly<Record<string, unknown>>;

/** What is kept from run to run, by key: a value of JSON that was kept under the same key, or undefined. */
export interface KeptValues {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
  /** A key for these texts: equal only for equal ones. */
  hash(...texts: readonly string[]): string;
}

/** Reads a text as one kind of record. */
export type RecordReader<R> = (source: Source, context: ReadContext) => R;

/**
 * Records that were read before, from what is kept of them. A text is read again only where more is asked of its record than
 * was kept; the answers are the same.
 */
export class RecordCache {
  readonly #values: KeptValues;
  readonly #keys = new WeakMap<Source, string>();

  constructor(values: KeptValues) {
    this.#values = values;
  }

  read<R extends IncidentRecord>(kind: R["kind"], source: Source, read: RecordReader<R>, context: ReadContext): R {
    const key = this.#values.hash(kind, source.file, source.mark, source.text);
    this.#keys.set(source, key);
    const earlier = this.#values.get(key) as KeptRecord | undefined;
    if (earlier) return unread({ ...earlier, kind, source }, () => read(source, context));
    const record = read(source, context);
    this.#values.set(key, factsOf(record));
    return record;
  }

  /** A key for the text that a record was read from; null for one that was not read here. */
  keyOf(source: Source): string | null {
    return this.#keys.get(source) ?? null;
  }
}

/** What is kept of each kind of record. */
const kept: { readonly [K in IncidentRecord["kind"]]: readonly (keyof Extract<IncidentRecord, { kind: K }>)[] } = {
  incident: ["id", "services", "runbooks", "causes", "related", "start"],
  postmortem: ["id", "incidents", "openItems"],
  runbook: ["id", "services", "causes"],
};

function factsOf(record: IncidentRecord): KeptRecord {
  return Object.fromEntries(kept[record.kind].map((name) => [name, record[name as keyof IncidentRecord]]));
}

/** A record that answers with what is known of it, and is read at the first other question. */
function unread<R extends IncidentRecord>(known: KeptRecord, read: () => R): R {
  let record: R | undefined;
  const once = () => {
    record ??= read();
    return record;
  };
  return answering(known, once) as R;
}

/** The known part of a value; places, which are mostly worked out when they are asked for, come from the value itself. */
function answering(known: object, whole: () => object): object {
  return new Proxy(known, {
    get(facts, name) {
      const isKnown = Object.hasOwn(facts, name) || Array.isArray(facts);
      const value = Reflect.get(isKnown ? facts : whole(), name);
      const isPart = isKnown && typeof value === "object" && value !== null && !(value instanceof Source);
      return isPart ? answering(value, () => Reflect.get(whole(), name)) : value;
    },
  });
}
