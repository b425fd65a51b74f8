import type { Severity } from "../policy/policy.ts";
import { severityOf } from "../policy/severities.ts";
import type { Postmortem } from "../records/model.ts";
import { clip } from "../render/escape-markdown.ts";
import type { RecordView } from "./desired.ts";

/** GitHub's longest label, in characters. */
export const longestLabel = 50;

/** The gravest severity that a post-mortem and its incidents name. */
export function highestSeverityOfAll(postmortem: Postmortem, { links, policy }: RecordView): Severity | null {
  const records = [...links.incidentsOf(postmortem), postmortem];
  const named = records.flatMap(({ severity }) => severityOf(policy, severity?.value) ?? []);
  return named.reduce<Severity | null>((worst, one) => (worst && worst.rank <= one.rank ? worst : one), null);
}

/** Label names as GitHub takes them: at most 50 characters, each once whatever its case. */
export function labelNames(names: readonly (string | null)[]): string[] {
  const labels = names.filter((name) => name !== null).map((name) => clip(name, longestLabel));
  return [...new Map(labels.map((label) => [label.toLowerCase(), label])).values()];
}
