import type { Instant } from "../../time/instant.ts";
import { formatInstant, parseInstant } from "../../time/instant.ts";
import { type Marker, readMarker, writeMarker } from "../marker.ts";

/**
 * What the digest's marker records for the next run: when it was written, the state of every entry then, and what had
 * changed. Each run counts what is late itself; the marker only shows what is new, and which reminders are known to be
 * posted.
 */
export interface DigestMarkerState {
  readonly run: Instant;
  /** The run before it, when that was too long ago; null when no run was missed. */
  readonly missedSince: Instant | null;
  /** The digest that the changes are compared with; null for the first one. */
  readonly since: Instant | null;
  readonly changes: DigestChanges;
  /** Null when there were too many for a marker. */
  readonly states: States | null;
  /** Targets outside of GitHub that have got these changes. */
  readonly sent?: readonly string[];
}

/** The state of each entry, by its name: a short word that changes with the state. */
export type States = ReadonlyMap<string, string>;

/** Names of entries that are late since the last digest, whose state changed, and that are no longer late. */
export interface DigestChanges {
  readonly added: Names;
  readonly changed: Names;
  readonly gone: Names;
}

/** The first of some names, and how many more there are. */
export interface Names {
  readonly names: readonly string[];
  readonly more: number;
}

const MAX_NAMES = 20;
/** Marks the states of entries that are listed but not late: they are no changes. */
const IN_TIME = "~";

export const noChanges: DigestChanges = changesBetween(new Map(), new Map());

export function inTime(state: string): string {
  return `${IN_TIME}${state}`;
}

/** The state without the mark of being in time. */
export function bareState(state: string): string {
  return state.startsWith(IN_TIME) ? state.slice(IN_TIME.length) : state;
}

export function changesBetween(before: States, after: States): DigestChanges {
  const isLate = (state: string | undefined) => state !== undefined && !state.startsWith(IN_TIME);
  const names = (states: States, wanted: (name: string) => boolean) =>
    first([...states.keys()].filter((name) => isLate(states.get(name)) && wanted(name)));
  return {
    added: names(after, (name) => !isLate(before.get(name))),
    changed: names(after, (name) => isLate(before.get(name)) && before.get(name) !== after.get(name)),
    gone: names(before, (name) => !isLate(after.get(name))),
  };
}

function first(all: readonly string[]): Names {
  return { names: all.slice(0, MAX_NAMES), more: Math.max(0, all.length - MAX_NAMES) };
}

export function hasNoChanges({ added, changed, gone }: DigestChanges): boolean {
  return added.names.length + changed.names.length + gone.names.length === 0;
}

/** The entries whose reminders were new when the digest was written. */
export function newNames({ added, changed }: DigestChanges): readonly string[] {
  return [...added.names, ...changed.names];
}

/** Kind and key of the digest's marker. */
export const digestIdentity = { kind: "digest", key: "digest" } as const;

/** The marker that {@link decodeDigest} reads; with less of a state that is too long for a marker. */
export function encodeDigest(
  { run, missedSince, since, changes, states, sent = [] }: DigestMarkerState,
  folder: string,
): Marker {
  const times = {
    run: formatInstant(run),
    missedSince: missedSince === null ? null : formatInstant(missedSince),
    since: since === null ? null : formatInstant(since),
    ...(sent.length > 0 ? { sent } : {}),
  };
  const candidates = [
    { ...times, news: changes, states: states && foldStates(states) },
    { ...times, news: changes, states: null },
    { ...times, news: noChanges, states: null },
  ];
  const fitting = candidates.find((data) => readMarker(writeMarker({ ...digestIdentity, folder, data })));
  return { ...digestIdentity, folder, data: fitting ?? times };
}

/** The state in a digest's marker; null for one that people edited. */
export function decodeDigest({ data }: Marker): DigestMarkerState | null {
  try {
    const { run, missedSince, since, news: changes, states, sent } = data as unknown as StoredState;
    const at = parseInstant(run);
    if (at === null) return null;
    return {
      run: at,
      missedSince: missedSince === null ? null : parseInstant(missedSince),
      since: since === null ? null : parseInstant(since),
      changes: { added: readNames(changes.added), changed: readNames(changes.changed), gone: readNames(changes.gone) },
      states: states && unfoldStates(states),
      ...(sent ? { sent: sent.map(String) } : {}),
    };
  } catch {
    return null;
  }
}

/** The data as `encodeDigest` writes it; reading anything else fails. */
interface StoredState {
  readonly run: string;
  readonly missedSince: string | null;
  readonly since: string | null;
  readonly news: DigestChanges;
  readonly states: FoldedStates | null;
  readonly sent?: readonly string[];
}

function readNames({ names, more }: Names): Names {
  return { names: names.map(String), more: Number(more) || 0 };
}

/** Record → state → numbers of its items, so that each record's id and each state is written once. */
type FoldedStates = Record<string, Record<string, string[]>>;

function foldStates(states: States): FoldedStates {
  const folded: FoldedStates = Object.create(null);
  for (const [name, state] of states) {
    const at = name.lastIndexOf("#") === -1 ? name.length : name.lastIndexOf("#");
    const record = name.slice(0, at);
    folded[record] ??= Object.create(null) as Record<string, string[]>;
    folded[record][state] ??= [];
    folded[record][state].push(name.slice(at));
  }
  return folded;
}

function unfoldStates(folded: FoldedStates): States {
  const states = new Map<string, string>();
  for (const [record, byState] of Object.entries(folded)) {
    for (const [state, numbers] of Object.entries(byState)) {
      for (const number of numbers) states.set(`${record}${number}`, state);
    }
  }
  return states;
}
