import type { Audience, IncidentStatus, TimelineType } from "#schemas/incident";
import type { ActionItemStatus, PostmortemStatus } from "#schemas/postmortem";
import type { Diagnostic } from "../text/diagnostic.ts";
import type { Range, Source, Spanned } from "../text/source.ts";
import type { CalendarDate, Instant } from "../time/instant.ts";
import type { Maintenance } from "./maintenance.ts";

export type { ActionItemStatus, Audience, IncidentStatus, PostmortemStatus, TimelineType };

interface RecordBase {
  readonly source: Source;
  /** `id:` if the record has one, else the file name without extension. */
  readonly id: string;
  /** The range of the id; the first character of the file when the id is the file's name. */
  readonly idRange: Range;
  readonly title: Spanned<string> | null;
  readonly problems: readonly Diagnostic[];
}

/** One entry of an incident's timeline. A time that can't be read leaves `at` null and its words in `timeText`. */
export interface TimelineEntry {
  readonly range: Range;
  readonly at: Spanned<Instant> | null;
  /** The time as written. */
  readonly timeText: Spanned<string> | null;
  readonly note: Spanned<string> | null;
  /** Given in an incident record; derived from the words in a post-mortem, null where they are unclear. */
  readonly type: Spanned<TimelineType> | null;
  readonly by: Spanned<string> | null;
  readonly audience: Audience;
  readonly status: Spanned<IncidentStatus> | null;
  /** The new severity of a `severity-changed`, in the record's words; null in a post-mortem, whose words may speak of anything. */
  readonly severity: Spanned<string> | null;
}

export interface Incident extends RecordBase {
  readonly kind: "incident";
  readonly severity: Spanned<string> | null;
  readonly status: Spanned<IncidentStatus> | null;
  readonly commander: Spanned<string> | null;
  readonly communications: Spanned<string> | null;
  readonly responders: readonly Spanned<string>[];
  readonly channel: Spanned<string> | null;
  readonly services: readonly Spanned<string>[];
  readonly runbooks: readonly Spanned<string>[];
  readonly causes: readonly Spanned<string>[];
  readonly related: readonly Spanned<string>[];
  readonly impact: Spanned<string> | null;
  readonly timeline: readonly TimelineEntry[];
  /** When its clocks start: at `detected`, else at the first entry with a readable time; null without one. */
  readonly start: Instant | null;
}

export type ActionItemKind = "prevent" | "detect" | "mitigate" | "process";

/** A due date as written, and the day it means; `date` is null where it can't be read. */
export interface DueDate {
  readonly text: string;
  readonly date: CalendarDate | null;
  readonly range: Range;
}

export interface ActionItem {
  /** `<post-mortem id>#<n>`, or null for an item that has no number. */
  readonly key: string | null;
  readonly number: Spanned<string> | null;
  /** As plain text: emphasis, links' targets and owner or due suffixes taken off. */
  readonly title: Spanned<string>;
  readonly owner: Spanned<string> | null;
  readonly due: DueDate | null;
  readonly kind: Spanned<string> | null;
  readonly priority: Spanned<string> | null;
  /** Without a status that was written, `open` at the item's own range. */
  readonly status: Spanned<ActionItemStatus>;
  readonly issue: Spanned<string> | null;
  /** Numbers of the contributing factors it answers. */
  readonly addresses: readonly Spanned<string>[];
  readonly criterion: Spanned<string> | null;
  readonly evidence: Spanned<string> | null;
  /** The whole item: its row, its list entry, or its front-matter mapping. */
  readonly range: Range;
  readonly form: ActionItemForm;
}

/** How an item is written: where an edit has to change it. */
export type ActionItemForm =
  | { readonly kind: "table"; readonly table: ActionTable; readonly row: number }
  | { readonly kind: "list"; readonly ordered: boolean; readonly task: Range | null; readonly text: Range }
  | { readonly kind: "front-matter"; readonly path: readonly (string | number)[] }
  | { readonly kind: "prose"; readonly text: Range };

export type ActionColumn =
  | "number"
  | "title"
  | "owner"
  | "due"
  | "kind"
  | "priority"
  | "status"
  | "issue"
  | "addresses"
  | "criterion"
  | "evidence"
  | "other";

/** An action-item table: the ranges of its cells' content (trimmed, empty cells as empty ranges between their pipes). */
export interface ActionTable {
  readonly range: Range;
  readonly columns: readonly ActionColumn[];
  readonly header: readonly Range[];
  /** The delimiter row's cells. */
  readonly delimiter: readonly Range[];
  readonly rows: readonly { readonly range: Range; readonly cells: readonly Range[] }[];
}

/** What a heading announces, in the field's words. */
export type SectionTerm =
  | "summary"
  | "impact"
  | "timeline"
  | "root-cause"
  | "contributing-factors"
  | "action-items"
  | "lessons-learned"
  | "detection"
  | "diagnosis"
  | "mitigation"
  | "escalation"
  | "communication"
  | "verification"
  | "rollback"
  | "prerequisites"
  | "metadata"
  | "references"
  | "quick-assessment"
  | "common-causes"
  | "other";

export interface Section {
  readonly heading: Spanned<string>;
  /** 1 to 6; 7 for a line that acts as a heading (bold, a label). */
  readonly level: number;
  readonly term: SectionTerm;
  /** Further meanings of a combined heading ("Lessons learned and follow-ups"). */
  readonly also?: readonly SectionTerm[];
  /** From the end of the heading to the next heading of equal or higher rank. */
  readonly body: Range;
  /** Nothing but white space, comments, and a template's placeholder words. */
  readonly empty: boolean;
}

export interface Postmortem extends RecordBase {
  readonly kind: "postmortem";
  readonly date: Spanned<CalendarDate> | null;
  readonly severity: Spanned<string> | null;
  /** As the text states it, where the front matter states one too: a rule compares them by the matrix. */
  readonly severityInText?: Spanned<string>;
  readonly status: Spanned<PostmortemStatus> | null;
  readonly published: Spanned<string> | null;
  /** When it is discussed; null where nobody says, or the calendar lacks that time. */
  readonly meeting: Spanned<Instant> | null;
  /** Ids of the incidents it belongs to, as its front matter names them; empty when it has the incident's id. */
  readonly incidents: readonly Spanned<string>[];
  readonly commander: Spanned<string> | null;
  /** From the `Duration` line or front matter. */
  readonly startedAt: Spanned<Instant> | null;
  readonly resolvedAt: Spanned<Instant> | null;
  readonly durationMinutes: Spanned<number> | null;
  readonly impact: Spanned<string> | null;
  readonly rootCause: Spanned<string> | null;
  readonly contributingFactors: readonly Spanned<string>[];
  readonly lessonsLearned: readonly Spanned<string>[];
  readonly timeline: readonly TimelineEntry[];
  readonly actionItems: readonly ActionItem[];
  /** Keys of the action items that are still to do; titles, where there is no key. */
  readonly openItems: readonly string[];
  readonly sections: readonly Section[];
}

export interface RunbookCause {
  readonly slug: Spanned<string>;
  readonly title: Spanned<string>;
  /** Percent of incidents, 0 to 100. */
  readonly frequency: Spanned<number> | null;
  readonly mitigation: Spanned<string> | null;
  readonly range: Range;
}

export interface Runbook extends RecordBase {
  readonly kind: "runbook";
  readonly services: readonly Spanned<string>[];
  readonly alerts: readonly Spanned<string>[];
  readonly owner: Spanned<string> | null;
  readonly lastReviewed: Spanned<CalendarDate> | null;
  /** A duration such as `90d`, as written. */
  readonly reviewEvery: Spanned<string> | null;
  readonly quickAssessment: readonly Spanned<string>[];
  readonly causes: readonly RunbookCause[];
  readonly escalation: readonly Spanned<string>[];
  readonly sections: readonly Section[];
}

export type IncidentRecord = Incident | Postmortem | Runbook;

/** What a reader needs to know from outside the file. */
export interface ReadContext {
  /** IANA zone of times that name none. */
  readonly timezone: string;
  /** The day an incident began, for dates without a year and times without a date. */
  incidentDate(id: string): CalendarDate | null;
}

/** A file that could not become a record (not UTF-8, a syntax error, a link out of the workspace), with its problems. */
export interface Unreadable {
  readonly source: Source;
  readonly problems: readonly Diagnostic[];
}

/** All records of a workspace, in the order of their paths. */
export interface Catalog {
  readonly incidents: readonly Incident[];
  readonly postmortems: readonly Postmortem[];
  readonly runbooks: readonly Runbook[];
  readonly unreadable: readonly Unreadable[];
  /** Planned maintenance, in the order of the paths; absent in a part of a catalog. */
  readonly maintenance?: readonly Maintenance[];
}
