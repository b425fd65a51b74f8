import { type ItemChange, writeItems } from "../../edit/writing/item.ts";
import type { ActionItem, Postmortem } from "../../records/model.ts";
import { groupBy } from "../../text/collections.ts";
import type { Source } from "../../text/source.ts";
import { type Drift, type Drifts, factOf, type RequestedChange } from "./drift.ts";
import type { Ranking } from "./rankings.ts";
import type { PullRequestHistory, WriteBackState } from "./write-back-state.ts";

type RecordState = WriteBackState["states"][string];

/** States and wishes that one pull request remembers: more would not fit into its marker. The rest follows after the merge. */
const MOST_REMEMBERED = 150;

/** Reads another text of a record as the record itself was read. */
export type Reread = (source: Source, record: Postmortem) => Postmortem;

/** Records as they are to be, and what became of each drift. */
export interface WriteBackEdits {
  readonly records: readonly { readonly before: Postmortem; readonly after: Source }[];
  readonly written: readonly Drift[];
  /** Could not be written without changing something else. */
  readonly unwritable: readonly Drift[];
}

/** As many drifts as one pull request can remember: issues' numbers, then states, then wishes, the first uttered first. */
export function firstDrifts(drifts: readonly Drift[]): readonly Drift[] {
  const requestedAt = ({ cause }: Drift): number =>
    cause.kind === "requested-change" ? cause.requestedChange.comment : 0;
  const remembered = drifts
    .filter(({ cause }) => cause.kind !== "number")
    .sort((a, b) => requestedAt(a) - requestedAt(b));
  const left = new Set(remembered.slice(MOST_REMEMBERED));
  return drifts.filter((drift) => !left.has(drift));
}

/** Writes drifts to the records that they are of. */
export function writeBackEdits(drifts: readonly Drift[], reread: Reread): WriteBackEdits {
  const results = [...groupBy(drifts, ({ tracked }) => tracked.postmortem)].map(([before, own]) => {
    const byChange = new Map(own.map((drift): [ItemChange, Drift] => [changeOf(drift), drift]));
    const { source, written, refused } = writeItems(before, [...byChange.keys()], (text) => reread(text, before));
    const drifted = (changes: readonly ItemChange[]) => changes.map((change) => byChange.get(change)!);
    return { before, after: source, written: drifted(written), unwritable: drifted(refused) };
  });
  return {
    records: results.filter(({ before, after }) => before.source !== after),
    written: results.flatMap(({ written }) => written),
    unwritable: results.flatMap(({ unwritable }) => unwritable),
  };
}

function changeOf({ tracked, fact, to }: Drift): ItemChange {
  return { item: tracked.item, fact, value: to };
}

/** A record on a branch that people have committed to. */
export interface OnBranch {
  /** As it stands there. */
  readonly now: Postmortem;
  /** What people made of what this tool had written. */
  readonly edits: readonly { readonly ours: Postmortem; readonly theirs: Postmortem }[];
}

/** The text that a record gets there: facts that people touched stay as they have them, the others become as wanted. */
export function mergeOnto({ now, edits }: OnBranch, wanted: Postmortem, reread: Reread): Source {
  const changes = now.actionItems.flatMap((item): ItemChange[] => {
    const target = itemOf(wanted, item);
    if (!target) return [];
    return FACTS.flatMap((fact): ItemChange[] => {
      const value = factOf(target, fact);
      if (value === null || value === factOf(item, fact)) return [];
      const isTouched = edits.some(({ ours, theirs }) => factIn(ours, item, fact) !== factIn(theirs, item, fact));
      return isTouched ? [] : [{ item, fact, value }];
    });
  });
  return writeItems(now, changes, (text) => reread(text, now)).source;
}

function factIn(postmortem: Postmortem, item: ActionItem, fact: Drift["fact"]): string | null {
  const found = itemOf(postmortem, item);
  return found ? factOf(found, fact) : null;
}

const FACTS: readonly Drift["fact"][] = ["status", "due", "owner", "issue", "evidence"];

function itemOf({ actionItems }: Postmortem, { key }: ActionItem): ActionItem | undefined {
  return key === null ? undefined : actionItems.find((item) => item.key === key);
}

/** What a run looked at. */
export interface ComparedState {
  readonly requestedChanges: readonly RequestedChange[];
  readonly rankings: readonly Ranking[];
  readonly history: PullRequestHistory;
  /** ISO instant: no issue that was looked at has changed since. */
  readonly upTo: string;
}

/** What the pull request is to remember of what it brings and of the wishes that were looked at. */
export function writeBackStateOf(
  { written, unwritable }: WriteBackEdits,
  { superseded }: Drifts,
  { requestedChanges, rankings, history, upTo }: ComparedState,
): WriteBackState {
  const known = history.open?.writeBackState.requestedChanges ?? {};
  const states: Record<string, WriteBackState["states"][string]> = {};
  const answered: Record<string, string> = {};
  const answer = ({ comment }: RequestedChange, current: string | null): void => {
    answered[comment] = known[comment] ?? current ?? "";
  };
  for (const { tracked, to, cause } of written) if (cause.kind === "state") states[tracked.key] = to as RecordState;
  for (const { from, cause } of [...written, ...unwritable])
    if (cause.kind === "requested-change") answer(cause.requestedChange, from);
  for (const { requestedChange, current } of superseded) answer(requestedChange, current);
  const pending = Math.min(...Object.keys(answered).map(Number));
  const before = requestedChanges.map(({ comment }) => comment).filter((comment) => comment < pending);
  const orders = Object.fromEntries(rankings.map(({ before: { id }, order }) => [id, order]));
  return { states, requestedChanges: answered, rankings: orders, settled: Math.max(history.settled, ...before), upTo };
}
