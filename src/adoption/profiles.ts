/*
 * What other tools call the parts of a post-mortem and the columns of their lists, where the reader of records does not
 * know the words by itself. A profile is data: a further tool is a further entry.
 */

/** A column that an action item is made of. */
export type ImportColumn =
  | "incident"
  | "incidentTitle"
  | "title"
  | "owner"
  | "due"
  | "status"
  | "priority"
  | "kind"
  | "issue";

export interface Profile {
  /** Our heading → theirs, in lower case. */
  readonly headings: Readonly<Record<string, readonly string[]>>;
  /** Our column → theirs, in lower case, the most telling first. */
  readonly columns: Readonly<Partial<Record<ImportColumn, readonly string[]>>>;
}

export const profiles = {
  pagerduty: {
    headings: { "Lessons Learned": ["how'd we do?", "how’d we do?"], Timeline: ["incident log"] },
    columns: {
      incident: ["incident number", "incident_number", "incident id", "incident"],
      incidentTitle: ["postmortem", "post-mortem", "postmortem report", "incident title", "incident description"],
      title: ["action item", "follow-up", "title", "summary", "description"],
      owner: ["assigned to", "owner", "assignee", "assigned_to_user_names"],
      issue: ["jira issue", "ticket", "link"],
    },
  },
  jira: {
    headings: { "Contributing Factors": ["backlog check", "recurrence"] },
    columns: {
      incident: ["parent key", "parent", "epic link", "incident"],
      incidentTitle: ["parent summary", "epic name"],
      title: ["summary"],
      owner: ["assignee"],
      due: ["due date", "due"],
      kind: ["custom field (action type)"],
      issue: ["issue key", "key"],
    },
  },
  "incident.io": {
    headings: { "Contributing Factors": ["contributors"], Impact: ["who was affected"] },
    columns: {
      incident: ["incident reference", "incident id", "incident"],
      incidentTitle: ["incident name"],
      title: ["title", "follow-up"],
      owner: ["owner", "assignee", "assignee name"],
      issue: ["external issue url", "external issue", "issue url", "permalink"],
    },
  },
  firehydrant: {
    headings: { Timeline: ["milestones", "starred events", "events"] },
    columns: {
      incident: ["incident number", "incident id", "incident"],
      incidentTitle: ["incident name", "incident title"],
      title: ["summary", "title", "name", "description"],
      owner: ["assigned to", "assignee", "owner"],
      status: ["state", "status"],
      issue: ["remote url", "ticket url", "ticket"],
    },
  },
  "google-sre": { headings: {}, columns: { title: ["action item"], kind: ["type"], issue: ["bug"] } },
  etsy: {
    headings: { "Contributing Factors": ["conditions"], "Action Items": ["tickets"], Timeline: ["chat logs"] },
    columns: {},
  },
  morty: { headings: { "Contributing Factors": ["contributors", "conditions"] }, columns: {} },
} satisfies Record<string, Profile>;

export type ProfileName = keyof typeof profiles;
export const profileNames = Object.keys(profiles) as readonly ProfileName[];

/** Words that lists of any tool use, after a profile's own. */
const common: Readonly<Record<ImportColumn, readonly string[]>> = {
  incident: ["incident", "incident id", "incident number", "incident reference", "postmortem id"],
  incidentTitle: ["incident title", "incident name", "postmortem", "post-mortem"],
  title: ["action item", "title", "summary", "action", "task", "name", "description"],
  owner: ["owner", "assignee", "assigned to", "responsible"],
  due: ["due date", "due", "due on", "due at", "deadline", "target date"],
  status: ["status", "state"],
  priority: ["priority"],
  kind: ["kind", "type", "category"],
  issue: ["issue", "issue key", "key", "url", "link", "ticket"],
};

/** Which of a list's columns is which of ours, by its place; a column is used once, the first of a name counts. */
export function columnsOf(heading: readonly string[], profile: Profile | null): ReadonlyMap<ImportColumn, number> {
  const words = heading.map((cell) => cell.trim().toLowerCase());
  const found = new Map<ImportColumn, number>();
  for (const [column, known] of Object.entries(common) as [ImportColumn, readonly string[]][]) {
    const at = [...(profile?.columns[column] ?? []), ...known].map((name) => words.indexOf(name));
    const free = at.find((index) => index !== -1 && ![...found.values()].includes(index));
    if (free !== undefined) found.set(column, free);
  }
  return found;
}

/** What a heading is called here; null where the profile does not know it. */
export function headingOf(words: string, profile: Profile): string | null {
  const plain = words.trim().toLowerCase();
  return Object.entries(profile.headings).find(([, theirs]) => theirs.includes(plain))?.[0] ?? null;
}
