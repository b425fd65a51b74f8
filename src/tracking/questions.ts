import { loginsOf } from "./assignees.ts";
import type { PlanInput } from "./desired.ts";
import { identify } from "./identity.ts";
import { issueNumber, type Questions } from "./issue.ts";
import { markerStateOf } from "./marker-state.ts";
import { isOpen, matchItems } from "./match.ts";

/**
 * What to ask before planning: who can be assigned, of those who are not assigned yet; what became of issues that records
 * name and no list shows; and whether the labels are there that issue forms give. For a state in which nothing changes those
 * labels alone.
 */
export function questions({ catalog, policy, templates, state }: PlanInput, formLabels: readonly string[]): Questions {
  const listed = new Set(state.issues.map(({ number }) => number));
  const logins = new Set<string>();
  const issues = new Set<number>();
  for (const { item, marked } of matchItems(catalog.postmortems, identify(state), templates).items) {
    if (!marked && !isOpen(item)) continue;
    const known = marked ? [...marked.issue.assignees, ...markerStateOf(marked.marker).unassignable] : [];
    const lower = new Set(known.map((login) => login.toLowerCase()));
    for (const login of loginsOf(item.owner?.value ?? null, policy))
      if (!lower.has(login.toLowerCase())) logins.add(login);
    const number = marked ? null : issueNumber(item.issue?.value ?? null, state.repository);
    if (number !== null && !listed.has(number)) issues.add(number);
  }
  return { logins: [...logins], issues: [...issues], labels: formLabels };
}
