import { type ItemChange, writeItems } from "../../edit/item.ts";
import type { ActionItem, Postmortem } from "../../records/model.ts";
import { groupBy } from "../../text/collections.ts";
import type { Source } from "../../text/source.ts";
import { type Drift, type Drifts, factOf, type RequestedChange } from "./drift.ts";
import type { Ranking } from "./rankings.ts";
import type { PullRequestHistory, WriteBackState } from "./write-back-state.ts";

type RecordState = WriteBackState["states"][string];

/** The most states and requested changes in one pull request: more do not fit into its marker. The rest follows after the merge. */
const MOST_REMEMBERED = 150;

/** Reads another text of a record as the record itself was read. */
export type Reread = (source: Source, record: Postmortem) => Postmortem;

/** The records with their changes, and what became of each drift. */
export interface WriteBackEdits {
  readonly records: readonly { readonly before: Postmortem; readonly after: Source }[];
  readonly written: readonly Drift[];
  /** Drifts that can't be written without changing something else. */
  readonly unwritable: readonly Drift[];
}

/** As many drifts as fit into one pull request: issue numbers, then states, then requested changes, the oldest first. */
export function firstDrifts(drifts: readonly Drift[]): readonly Drift[] {
  const requestedAt = ({ cause }: Drift): number =>
    cause.kind === "requested-change" ? cause.requestedChange.comment : 0;
  const remembered = drifts
    .filter(({ cause }) => cause.kind !== "number")
    .sort((a, b) => requestedAt(a) - requestedAt(b));
  const left = new Set(remembered.slice(MOST_REMEMBERED));
  return drifts.filter((drift) => !left.has(drift));
}

/** Writes drifts to their records. */
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
  /** The record on the branch. */
  readonly now: Postmortem;
  /** What this tool had written, and what people changed it to. */
  readonly edits: readonly { readonly ours: Postmortem; readonly theirs: Postmortem }[];
}

/** The record's text for the branch: facts that people changed there stay, the others are updated. */
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

/** What a run compared. */
export interface ComparedState {
  readonly requestedChanges: readonly RequestedChange[];
  readonly rankings: readonly Ranking[];
  readonly history: PullRequestHistory;
  /** ISO instant of the newest change to an issue that was read. */
  readonly upTo: string;
}

/** What the pull request's marker records: what it changes, and the requested changes that were read. */
export function writeBackStateOf(
  { written, unwritable }: WriteBackEdits,
  { superseded, onReopened }: Drifts,
  { requestedChanges, rankings, history, upTo }: ComparedState,
): WriteBackState {
  const known = history.open?.writeBackState.requestedChanges ?? {};
  const states: Record<string, WriteBackState["states"][string]> = {};
  const answered: Record<string, string> = {};
  const answer = ({ comment }: RequestedChange, current: string | null): void => {
    answered[comment] = known[comment] ?? current ?? "";
  };
  for (const { issue, to, cause } of written) if (cause.kind === "state") states[`#${issue}`] = to as RecordState;
  for (const { from, cause } of [...written, ...unwritable])
    if (cause.kind === "requested-change") answer(cause.requestedChange, from);
  for (const { requestedChange, current } of superseded) answer(requestedChange, current);
  for (const { requestedChange, current, closes } of onReopened) if (!closes) answer(requestedChange, current);
  const pending = Math.min(...Object.keys(answered).map(Number));
  const before = requestedChanges.map(({ comment }) => comment).filter((comment) => comment < pending);
  const orders = Object.fromEntries(rankings.map(({ before: { id }, order }) => [id, order]));
  return { states, requestedChanges: answered, rankings: orders, settled: Math.max(history.settled, ...before), upTo };
}
