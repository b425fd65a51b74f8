import { readMarker, writeMarker } from "../marker.ts";
import type { RecordState } from "../marker-state.ts";

/** What the marker of a write-back pull request records: what it changes, and which requested changes it has read. */
export interface WriteBackState {
  /** By `#<issue>`, the state that it writes: keys may be another item's later. */
  readonly states: Readonly<Record<string, Exclude<RecordState, "gone">>>;
  /** By comment, the fact in the record when the requested change was first read; empty for none. */
  readonly requestedChanges: Readonly<Record<string, string>>;
  /** By runbook, the order of its causes that it writes. */
  readonly rankings: Readonly<Record<string, string>>;
  /** Comments up to this one are not read again. */
  readonly settled: number;
  /** ISO instant: issues that have not changed since were read. */
  readonly upTo: string;
}

/** A pull request from the write-back's branch. */
export interface WriteBackPull {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  /** Its page. */
  readonly url: string;
  readonly state: "open" | "closed";
  readonly isMerged: boolean;
  /** Login. */
  readonly author: string;
}

/** A state that a merged write-back wrote to the record: the issue has it already. */
export interface WrittenBackState {
  readonly state: Exclude<RecordState, "gone">;
  readonly pull: number;
}

/** What the write-back's pull requests of a repository add up to. */
export interface PullRequestHistory {
  readonly open: (WriteBackPull & { readonly writeBackState: WriteBackState }) | null;
  /** Whether there are pull requests and all of them are merged or closed. */
  readonly isSettled: boolean;
  /** By `#<issue>`, in older pull requests by key, the last state that was merged. */
  readonly writtenBack: ReadonlyMap<string, WrittenBackState>;
  /** By runbook, the last order of its causes that people decided on, by a merge or by closing the pull request. */
  readonly ranked: ReadonlyMap<string, string>;
  /** Comments up to this one are settled: their pull request was merged or closed. */
  readonly settled: number;
  /** ISO instant: all comments of issues that have not changed since are settled; empty before the first pull request. */
  readonly settledUpTo: string;
}

const KIND = "catch-up";

export function encodeWriteBack({ states, requestedChanges, rankings, settled, upTo }: WriteBackState): string {
  return writeMarker({ kind: KIND, key: KIND, data: { states, wishes: requestedChanges, rankings, settled, upTo } });
}

/** The state that is written already, where only `upTo` differs: that alone is no reason to write. */
export function unchangedWriteBack(
  writeBackState: WriteBackState,
  written: WriteBackState | undefined,
): WriteBackState {
  const content = ({ states, requestedChanges, rankings, settled }: WriteBackState) =>
    JSON.stringify([states, requestedChanges, rankings, settled]);
  return written && content(written) === content(writeBackState) ? written : writeBackState;
}

/** Reads the states of pull requests. Only those that this tool's own accounts opened count. */
export function pullRequestHistory(pulls: readonly WriteBackPull[], accounts: ReadonlySet<string>): PullRequestHistory {
  const writtenBack = new Map<string, WrittenBackState>();
  const ranked = new Map<string, string>();
  let open: PullRequestHistory["open"] = null;
  let hasAny = false;
  let settled = 0;
  let settledUpTo = "";
  for (const pull of [...pulls].sort((a, b) => a.number - b.number)) {
    const writeBackState = accounts.has(pull.author.toLowerCase()) ? writeBackStateIn(pull.body) : null;
    if (!writeBackState) continue;
    hasAny = true;
    settled = Math.max(settled, writeBackState.settled);
    if (pull.state === "open") {
      open = { ...pull, writeBackState };
      continue;
    }
    settled = Math.max(settled, ...Object.keys(writeBackState.requestedChanges).map(Number));
    if (writeBackState.upTo > settledUpTo) settledUpTo = writeBackState.upTo;
    for (const [runbook, order] of Object.entries(writeBackState.rankings)) ranked.set(runbook, order);
    if (!pull.isMerged) continue;
    for (const [key, state] of Object.entries(writeBackState.states))
      writtenBack.set(key, { state, pull: pull.number });
  }
  return { open, isSettled: open === null && hasAny, writtenBack, ranked, settled, settledUpTo };
}

function writeBackStateIn(body: string): WriteBackState | null {
  const marker = readMarker(body);
  if (marker?.kind !== KIND) return null;
  const { states, wishes: requestedChanges, rankings, settled, upTo } = marker.data;
  return {
    states: entries(
      states,
      (value) => value === "open" || value === "done" || value === "dropped",
    ) as WriteBackState["states"],
    requestedChanges: entries(
      requestedChanges,
      (value, key) => typeof value === "string" && /^\d{1,15}$/.test(key),
    ) as WriteBackState["requestedChanges"],
    rankings: entries(rankings, (value) => typeof value === "string") as WriteBackState["rankings"],
    settled: typeof settled === "number" ? settled : 0,
    upTo: typeof upTo === "string" && /^\d{4}-\d\d-\d\dT/.test(upTo) ? upTo : "",
  };
}

function entries(value: unknown, fits: (value: unknown, key: string) => boolean): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return {};
  return Object.fromEntries(Object.entries(value).filter(([key, entry]) => fits(entry, key)));
}
