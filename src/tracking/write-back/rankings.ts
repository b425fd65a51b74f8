import { createHash } from "node:crypto";
import type { CanonicalForm } from "../../edit/canonical.ts";
import { orderByEvidence } from "../../edit/evidence-order.ts";
import { type Evidence, weighRunbooks } from "../../records/evidence.ts";
import type { Catalog, Runbook } from "../../records/model.ts";
import type { Source } from "../../text/source.ts";
import type { PullRequestHistory } from "./write-back-state.ts";

/** The most runbooks that one pull request reorders: a reviewer reads each. The rest follows after the merge. */
const MAX_RANKED = 5;

/** A runbook whose ranking the incidents contradict, and its text as they rank it. */
export interface Ranking {
  readonly before: Runbook;
  readonly after: Source;
  /** What changes, for people, at the lines of the runbook as it is. */
  readonly changes: CanonicalForm["corrections"];
  /** A hash of the proposed order, without the percentages, which change with each incident. */
  readonly order: string;
}

/** What rankings are computed from. */
export interface RankingView {
  readonly incidents: Catalog["incidents"];
  readonly history: Pick<PullRequestHistory, "ranked">;
  readonly reread: (source: Source, record: Runbook) => Runbook;
}

/**
 * The runbooks to reorder. A ranking whose order is still true is left alone, whatever its percentages; so is one whose new
 * order people have decided on before, by merging or closing its pull request.
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
