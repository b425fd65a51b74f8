import type { Assessment } from "../process/assess.ts";
import { type Evidence, weighRunbooks } from "../records/evidence.ts";
import type { Links } from "../records/links.ts";
import type { Catalog, Incident, Postmortem, Runbook } from "../records/model.ts";
import { compareText, groupByEach } from "../text/collections.ts";
import { count } from "./breakdown.ts";

/** A line of a post-mortem that says that a runbook was wrong. */
export interface WrongStep {
  readonly postmortem: Postmortem;
  /** 1-based. */
  readonly line: number;
  readonly text: string;
}

export interface MeasuredRunbook {
  readonly repository: string;
  readonly runbook: Runbook;
  /** The incidents that name it. */
  readonly used: readonly Incident[];
  readonly evidence: Evidence;
  readonly wrongSteps: readonly WrongStep[];
  readonly freshness: "fresh" | "due" | "never reviewed";
}

/** Services and alerts without a runbook, the most frequent first. */
export interface Coverage {
  readonly services: readonly { readonly key: string; readonly n: number }[];
  /** What the first line of an incident's timeline says, where neither the incident nor a runbook's `alerts` knows one. */
  readonly alerts: readonly { readonly key: string; readonly n: number }[];
}

export function measureRunbooks({ catalog, links, reviews }: Assessment, repository: string): MeasuredRunbook[] {
  const evidenceOf = weighRunbooks(catalog);
  const late = new Set(reviews.filter(({ isWanted }) => isWanted).map(({ runbook }) => runbook));
  const users = groupByEach(catalog.incidents, ({ runbooks }) => new Set(runbooks.map(({ value }) => value)));
  const wrong = findWrongSteps(catalog, links);
  return catalog.runbooks.map((runbook) => ({
    repository,
    runbook,
    used: users.get(runbook.id) ?? [],
    evidence: evidenceOf(runbook),
    wrongSteps: wrong.get(runbook.id) ?? [],
    freshness: late.has(runbook) ? "due" : runbook.lastReviewed ? "fresh" : "never reviewed",
  }));
}

export function findUncovered(assessment: Assessment): Coverage {
  const { incidents, runbooks } = assessment.catalog;
  const covered = new Set(runbooks.flatMap(({ services }) => services.map(({ value }) => value.toLowerCase())));
  const alerts = runbooks.flatMap((runbook) => runbook.alerts.map(({ value }) => value.toLowerCase()));
  const alone = incidents.filter(({ runbooks: named }) => named.length === 0);
  const bare = (service: string) => !covered.has(service.toLowerCase());
  const alertTexts = alone.flatMap(
    (incident) => assessment.incident(incident).first("detected")?.entry.note?.value ?? [],
  );
  return {
    services: count(incidents.flatMap(({ services }) => services.map(({ value }) => value).filter(bare))),
    alerts: count(alertTexts.filter((text) => !alerts.some((alert) => text.toLowerCase().includes(alert)))),
  };
}

/** What people write about wrong instructions. */
const wrongPattern =
  /\b(?:wrong|incorrect|outdated|out of date|out-of-date|stale|obsolete|misleading|no longer (?:works|valid|exists|applies)|did(?:n['’]t| not) (?:work|help|apply)|missing step|was missing)\b/i;

/**
 * Lines of post-mortems that call a runbook wrong. A line means the runbook whose id it names; one that only says
 * "runbook" means the runbook that its incidents name, if that is one.
 */
function findWrongSteps(catalog: Catalog, links: Links): Map<string, WrongStep[]> {
  const steps = new Map<string, WrongStep[]>();
  const ids = catalog.runbooks.map(({ id }) => id).sort((a, b) => b.length - a.length || compareText(a, b));
  for (const postmortem of catalog.postmortems) {
    const { source } = postmortem;
    if (!/runbook/i.test(source.text) || !wrongPattern.test(source.text)) continue;
    const used = new Set(
      links.incidentsOf(postmortem).flatMap((incident) => incident.runbooks.map(({ value }) => value)),
    );
    for (const [index, text] of source.text.split(/\r\n|\r|\n/).entries()) {
      if (!wrongPattern.test(text)) continue;
      const meant =
        ids.find((id) => text.includes(id)) ?? (/\brunbook/i.test(text) && used.size === 1 ? [...used][0]! : null);
      if (meant === null) continue;
      const step = { postmortem, line: index + 1, text: text.trim() };
      steps.set(meant, [...(steps.get(meant) ?? []), step]);
    }
  }
  return steps;
}
