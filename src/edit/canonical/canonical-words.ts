import type { ActionColumn, ActionItemStatus, SectionTerm } from "../../records/model.ts";

/*
 * Words that mean the same as the canonical one for certain. The readers understand many more; what could also mean
 * something else ("blocked", "Date", "Follow-ups") stays as its author wrote it.
 */

const statuses: readonly (readonly [ActionItemStatus, RegExp])[] = [
  ["done", /^(?:done|completed?|closed|finished|✅|☑️?|✔️?)$/i],
  ["in-progress", /^(?:in[- _]?progress|wip|work in progress|ongoing|started|doing)$/i],
  ["open", /^(?:open|to[- ]?do|not started|not yet started)$/i],
  ["dropped", /^(?:dropped|won['’]?t (?:do|fix)|wontfix|cancell?ed|abandoned|not planned)$/i],
];

/** The canonical status that a cell's words spell; null for words that may say more. */
export function canonicalStatus(words: string): ActionItemStatus | null {
  return statuses.find(([, form]) => form.test(words.trim()))?.[0] ?? null;
}

const columns: Readonly<Partial<Record<ActionColumn, readonly [string, RegExp]>>> = {
  number: ["#", /^(?:#|no\.?|nr\.?|n°|№|num(?:ber)?)$/i],
  title: ["Action", /^(?:actions?|action[- ]items?)$/i],
  owner: ["Owner", /^(?:owners?|assignees?|assigned to|action owner)$/i],
  due: ["Due Date", /^(?:due|due[- ]?dates?|due (?:by|on)|date due|deadline)$/i],
  kind: ["Kind", /^kind$/i],
  priority: ["Priority", /^(?:priority|prio)$/i],
  status: ["Status", /^status$/i],
  issue: ["Issue", /^(?:issue|github issue|tracking issue|issue (?:#|link))$/i],
  addresses: ["Addresses", /^addresses$/i],
  criterion: ["Criterion", /^(?:criterion|success criterion)$/i],
  evidence: ["Evidence", /^evidence$/i],
};

/** The canonical name of a column; null for a header that may say more than its synonyms do. */
export function canonicalColumn(column: ActionColumn, words: string): string | null {
  const known = columns[column];
  return known?.[1].test(words.replace(/:$/, "").trim()) ? known[0] : null;
}

const headings: Readonly<Partial<Record<SectionTerm, readonly [string, RegExp]>>> = {
  timeline: ["Timeline", /^(?:time[- ]?line|incident timeline|timeline of events)$/i],
  "root-cause": ["Root Cause", /^root[- ]?cause$/i],
  "contributing-factors": ["Contributing Factors", /^(?:contributing|contributory) factors?$/i],
  "action-items": ["Action Items", /^action[- ](?:items?|points)$/i],
  "lessons-learned": ["Lessons Learned", /^lessons?[- ]learn(?:ed|t)$/i],
};

/** The canonical words of a heading; null for one that may say more. */
export function canonicalHeading(term: SectionTerm, words: string): string | null {
  const known = headings[term];
  return known?.[1].test(words.replace(/:$/, "").trim()) ? known[0] : null;
}
