import { formatInstant, parseInstant } from "../records/instant.ts";
import type { Instant } from "../records/model.ts";

/**
 * What a digest issue remembers for the next run, in a hidden comment of its body: when it was written, what was late
 * then, and what was news. It serves only to tell news; what is late is counted anew by each run.
 */
export interface DigestMemory {
  readonly run: Instant;
  /** The run before it, when that lay too far back; null when the schedule was kept. */
  readonly missedSince: Instant | null;
  /** The digest that the news are counted from; null for the first one. */
  readonly since: Instant | null;
  readonly news: News;
  /** The stage of each late entry by its name; null when there were too many to remember. */
  readonly late: Stages | null;
}

export type Stages = ReadonlyMap<string, string>;

/** Names of entries that are new, have reached another stage, and are late no more. */
export interface News {
  readonly added: Names;
  readonly escalated: Names;
  readonly gone: Names;
}

/** The first of some names, and how many more there are. */
export interface Names {
  readonly names: readonly string[];
  readonly more: number;
}

const MAX_NAMES = 20;
/** A third of the 65,536 characters that GitHub allows a body. */
const MAX_LATE_LENGTH = 20_000;

export const noNews: News = newsBetween(new Map(), new Map());

export function newsBetween(before: Stages, after: Stages): News {
  return {
    added: first([...after.keys()].filter((name) => !before.has(name))),
    escalated: first([...after.keys()].filter((name) => before.has(name) && before.get(name) !== after.get(name))),
    gone: first([...before.keys()].filter((name) => !after.has(name))),
  };
}

function first(all: readonly string[]): Names {
  return { names: all.slice(0, MAX_NAMES), more: Math.max(0, all.length - MAX_NAMES) };
}

export function isNothing({ added, escalated, gone }: News): boolean {
  return added.names.length + escalated.names.length + gone.names.length === 0;
}

const OPENING = "<!-- incident-digest ";
const CLOSING = " -->";

/** The hidden comment that {@link readMemory} finds again. */
export function formatMemory({ run, missedSince, since, news, late }: DigestMemory): string {
  const foldedLate = late && foldStages(late);
  const json = JSON.stringify({
    run: formatInstant(run),
    missedSince: missedSince === null ? null : formatInstant(missedSince),
    since: since === null ? null : formatInstant(since),
    news,
    late: foldedLate && JSON.stringify(foldedLate).length <= MAX_LATE_LENGTH ? foldedLate : null,
  });
  // Ids are people's words: none may end the comment.
  return `${OPENING}${json.replace(/[<>]/g, (sign) => (sign === "<" ? "\\u003c" : "\\u003e"))}${CLOSING}`;
}

/** What a digest's body remembers; null where it holds no memory, or one that was tampered with. */
export function readMemory(body: string): DigestMemory | null {
  const start = body.lastIndexOf(OPENING);
  const end = body.indexOf(CLOSING, start);
  if (start === -1 || end === -1) return null;
  try {
    const read = JSON.parse(body.slice(start + OPENING.length, end));
    const run = parseInstant(read.run);
    if (run === null) return null;
    return {
      run,
      missedSince: read.missedSince === null ? null : parseInstant(read.missedSince),
      since: read.since === null ? null : parseInstant(read.since),
      news: {
        added: readNames(read.news.added),
        escalated: readNames(read.news.escalated),
        gone: readNames(read.news.gone),
      },
      late: read.late === null ? null : unfoldStages(read.late),
    };
  } catch {
    return null;
  }
}

function readNames({ names, more }: { names: unknown[]; more: unknown }): Names {
  return { names: names.map(String), more: Number(more) || 0 };
}

/** By what stands before the `#`, so that a post-mortem's id is written once for all of its items. */
function foldStages(late: Stages): Record<string, Record<string, string>> {
  const folded = new Map<string, [string, string][]>();
  for (const [name, stage] of late) {
    const at = name.lastIndexOf("#");
    const record = at === -1 ? name : name.slice(0, at);
    const entries = folded.get(record) ?? [];
    entries.push([at === -1 ? "" : name.slice(at), stage]);
    folded.set(record, entries);
  }
  return Object.fromEntries([...folded].map(([record, entries]) => [record, Object.fromEntries(entries)]));
}

function unfoldStages(folded: Record<string, Record<string, string>>): Stages {
  const entries = Object.entries(folded).flatMap(([record, stages]) =>
    Object.entries(stages).map(([number, stage]): [string, string] => [`${record}${number}`, String(stage)]),
  );
  return new Map(entries);
}
