import { createHash } from "node:crypto";
import type { CanonicalForm } from "../../edit/canonical/canonical.ts";
import { orderByEvidence } from "../../edit/canonical/evidence-order.ts";
import { type Evidence, weighRunbooks } from "../../process/evidence.ts";
import type { Catalog, Runbook } from "../../records/model.ts";
import type { Source } from "../../text/source.ts";
import type { PullRequestHistory } from "./write-back-state.ts";

/** Runbooks that one pull request orders: a reviewer reads each. The rest follows after the merge. */
const MAX_RANKED = 5;

/** A runbook whose ranking the incidents contradict, and its text as they rank it. */
export interface Ranking {
  readonly before: Runbook;
  readonly after: Source;
  /** What changes, for people, at the lines of the runbook as it is. */
  readonly changes: CanonicalForm["corrections"];
  /** The order that is proposed, as a ledger remembers it; percentages, which each incident moves, are no part of it. */
  readonly order: string;
}

/** What rankings are made with. */
export interface RankingView {
  readonly incidents: Catalog["incidents"];
  readonly history: Pick<PullRequestHistory, "ranked">;
  readonly reread: (source: Source, record: Runbook) => Runbook;
}

/**
 * The runbooks to be ordered anew. A ranking that holds is left alone, whatever its percentages say; so is one for which
 * people have seen the same order before, and merged it or closed its pull request: it is theirs.
 */
export function rankingsOf(runbooks: readonly Runbook[], { incidents, history, reread }: RankingView): Ranking[] {
  const evidenceOf = weighRunbooks({ incidents });
  const rankings = runbooks.flatMap((runbook): Ranking[] => {
    const evidence = evidenceOf(runbook);
    const order = orderOf(evidence);
    if (!evidence.contradiction || history.ranked.get(runbook.id) === order) return [];
    const ordered = orderByEvidence(evidence, (source) => reread(source, runbook));
    return ordered ? [{ before: runbook, after: ordered.source, changes: ordered.corrections, order }] : [];
  });
  return rankings.slice(0, MAX_RANKED);
}

function orderOf({ ranking }: Evidence): string {
  const slugs = ranking.map(({ cause }) => cause.slug.value);
  return createHash("sha256").update(JSON.stringify(slugs)).digest("hex").slice(0, 16);
}
