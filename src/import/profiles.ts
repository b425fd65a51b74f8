/*
 * What other tools call the parts of a post-mortem and the columns of their lists, where the reader of records does not
 * know the words by itself. A profile is data: a further tool is a further entry.
 */

/** A column that says something about an action item. */
export type ImportColumn =
  | "number"
  | "incident"
  | "incidentTitle"
  | "title"
  | "owner"
  | "due"
  | "status"
  | "statusCategory"
  | "resolution"
  /** When it was done or dropped, or whether it is: Asana's `Completed At`, Linear's `Canceled`, Trello's `Due Complete`. */
  | "completed"
  | "canceled"
  | "priority"
  | "kind"
  | "issue"
  | "issueId";

export interface Profile {
  /** Our heading → theirs, in lower case. */
  readonly headings: Readonly<Record<string, readonly string[]>>;
  /** Our column → theirs as `plainHeading` gives them, the most telling first. */
  readonly columns: Readonly<Partial<Record<ImportColumn, readonly string[]>>>;
}

export const profiles = {
  pagerduty: {
    headings: { "Lessons Learned": ["how'd we do?", "how’d we do?"] },
    columns: {
      incidentTitle: ["postmortem report", "incident description"],
      owner: ["assigned to user names"],
      issue: ["jira issue"],
    },
  },
  // Jira exports the columns in the language of the person who exports.
  jira: {
    headings: {},
    columns: {
      incident: [
        ...["parent key", "clave principal", "clé parent", "chave pai", "custom field (epic link)", "epic link"],
        ...["parent", "parent id", "principal", "pai", "übergeordnet"],
      ],
      incidentTitle: ["parent summary"],
      title: ["summary", "resumen", "résumé", "zusammenfassung", "resumo"],
      owner: ["assignee", "persona asignada", "personne assignée", "zugewiesene person", "responsável"],
      due: ["due date", "fecha de vencimiento", "date d'échéance", "fälligkeitsdatum", "data limite"],
      status: ["status", "estado", "état"],
      statusCategory: ["status category", "categoría de estado", "catégorie d'état", "statuskategorie"],
      resolution: ["resolution", "resolución", "résolution", "lösung", "resolução"],
      priority: ["priority", "prioridad", "priorité", "priorität", "prioridade"],
      kind: ["custom field (action type)"],
      issue: ["issue key", "key", "clave de incidencia", "clé de ticket", "vorgangsschlüssel", "chave da item"],
      issueId: ["issue id", "id de la incidencia", "id de ticket", "vorgangs id", "id da item"],
    },
  },
  "incident.io": {
    headings: { "Contributing Factors": ["contributors"] },
    columns: { owner: ["assignee name"], issue: ["external issue url", "external issue"] },
  },
  firehydrant: {
    headings: { Timeline: ["milestones", "starred events", "events"] },
    columns: { issue: ["remote url"] },
  },
  linear: { headings: {}, columns: { incident: ["parent issue"], issue: ["id"] } },
  "google-sre": { headings: {}, columns: { issue: ["bug"] } },
  // What Morgue's pages and morty's template say, the reader knows by itself.
  etsy: { headings: {}, columns: {} },
  morty: { headings: {}, columns: {} },
} satisfies Record<string, Profile>;

export type ProfileName = keyof typeof profiles;
export const profileNames = Object.keys(profiles) as readonly ProfileName[];

/** Words that lists of any tool use, after a profile's own. */
const common: Readonly<Record<ImportColumn, readonly string[]>> = {
  title: [
    ...["action item", "follow up", "title", "summary", "action", "task", "task name", "card name", "name", "item"],
    ...["work item", "description"],
  ],
  owner: [
    ...["owner", "assignee", "assigned to", "responsible", "assignees", "assign", "owners", "members", "person"],
    ...["people", "dri"],
  ],
  due: ["due date", "due", "due on", "due at", "deadline", "target date", "due date text", "date", "eta"],
  status: ["status", "state", "list name", "section/column", "column"],
  statusCategory: ["status category"],
  resolution: ["resolution"],
  completed: [
    "completed at",
    "completed",
    "completed on",
    "completion date",
    "date completed",
    "due complete",
    "done",
    "closed at",
  ],
  canceled: ["canceled", "cancelled", "canceled at", "cancelled at"],
  priority: ["priority"],
  kind: ["kind", "type", "category"],
  issue: ["issue", "issue key", "key", "issue url", "ticket url", "url", "permalink", "link", "ticket"],
  issueId: ["issue id"],
  incident: ["incident", "incident id", "incident number", "incident reference", "postmortem id", "postmortem"],
  incidentTitle: ["incident title", "incident name", "postmortem", "post mortem"],
  number: ["#", "number", "key"],
};

/** A column's name as names are compared: `Due_Date`, `due-date` and `Due date` are one. */
export function plainHeading(cell: string): string {
  return cell
    .trim()
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/[\s_-]+/g, " ");
}

/** Which of a list's columns is which of ours, by its place; a column is used once, the first of a name counts. */
export function columnsOf(heading: readonly string[], profile: Profile | null): ReadonlyMap<ImportColumn, number> {
  const words = heading.map(plainHeading);
  const found = new Map<ImportColumn, number>();
  for (const [column, known] of Object.entries(common) as [ImportColumn, readonly string[]][]) {
    const at = [...(profile?.columns[column] ?? []), ...known].map((name) => words.indexOf(name));
    const free = at.find((index) => index !== -1 && ![...found.values()].includes(index));
    if (free !== undefined) found.set(column, free);
  }
  return found;
}

/** Columns that list several people. */
const severalPeople = new Set(["assignees", "assign", "owners", "members", "person", "people"]);

/** Whether a column's name says that it can hold several people. */
export function holdsSeveral(heading: string): boolean {
  return severalPeople.has(plainHeading(heading));
}

/** Columns of a board: their names are a team's own, and are a status only where they mean one. */
const boards = new Set(["list name", "section/column", "column"]);

/** Whether a column's name says that it holds the lists of a board. */
export function holdsBoardLists(heading: string): boolean {
  return boards.has(plainHeading(heading));
}

/** What a heading is called here; null where the profile does not know it. */
export function headingOf(words: string, profile: Profile): string | null {
  const plain = words.trim().toLowerCase();
  return Object.entries(profile.headings).find(([, theirs]) => theirs.includes(plain))?.[0] ?? null;
}
