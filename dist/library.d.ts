interface ReadingOptions {
    /** The configuration file, relative to the folder; `.github/incidents.yml` by default. */
    readonly config?: string | undefined;
    /** Files, relative to the folder, to read as records wherever they are. */
    readonly also?: readonly string[];
    /** Opens what earlier runs found in a repository; nothing is kept without it. */
    readonly openCache?: ((root: string, policy: Policy) => ResultCache | null) | undefined;
}

/** The team's process: the configuration with every default filled in. */
interface Policy {
    /** The configuration file, for findings that point into it; null when there is none. */
    readonly source: Source | null;
    /** IANA zone in which due dates, business days and times without a zone count. */
    readonly timezone: string;
    readonly calendar: Calendar;
    /** Globs, relative to the workspace. */
    readonly paths: {
        readonly incidents: readonly string[];
        readonly postmortems: readonly string[];
        readonly runbooks: readonly string[];
    };
    /** Globs of documents that look like records and are none. */
    readonly ignoredPaths: readonly string[];
    /** The severity matrix, the highest first. */
    readonly severities: readonly Severity[];
    readonly people: readonly Person[];
    readonly teams: readonly Team[];
    /** Leads and members of teams that `people` does not list. */
    readonly unlisted: readonly UnlistedPerson[];
    /** Finds the person or team that an owner's words name. */
    readonly owners: Owners;
    /** Who is Incident Commander when. */
    readonly rotation: Rotation | null;
    /** Who is on call when: separate from the commander rotation. */
    readonly onCall: Rotation | null;
    readonly roles: readonly Role[];
    readonly actionItems: ActionItemPolicy;
    /** Settings of rules from the configuration or the preset, by rule id: see `levelOf`. */
    readonly rules: Readonly<Record<string, RuleSettings>>;
    readonly waivers: readonly Waiver[];
    readonly statusPage: StatusPagePolicy;
    /** Where incidents are reported outside of GitHub. */
    readonly messages: readonly MessageTarget[];
    /** By the alert's source (`alertmanager`), where its payload has the incident's facts. */
    readonly alerts: Readonly<Record<string, AlertMapping>>;
    readonly issues: IssuePolicy;
    /** After an action item is done: when to check whether its incident came back. */
    readonly effectiveness: readonly Duration[];
}

/** One file's text. Line starts are computed when first needed: for most files they never are. */
declare class Source {
    #private;
    /** Path relative to the workspace, with forward slashes. */
    readonly file: string;
    /** The text after the byte order mark, line endings as they are. */
    readonly text: string;
    /** The byte order mark of the file, or nothing: a rewritten file keeps it. */
    readonly mark: "" | "\uFEFF";
    constructor(file: string, text: string);
    /** The same text under another path. */
    at(file: string): Source;
    /** `file:line:column`; only the file where nothing was read of it. */
    placeOf({ start }: Range): string;
    position(offset: number): Position;
    /** The 1-based line that holds `offset`. */
    line(offset: number): number;
    /** The text of a 1-based line, without its line ending; empty past the end. */
    lineText(line: number): string;
    slice(range: Range): string;
}

/** A half-open span of a source text, in UTF-16 code units: `text.slice(start, end)`. */
interface Range {
    readonly start: number;
    readonly end: number;
}

/** A place as people and editors count: both 1-based, columns in UTF-16 code units. */
interface Position {
    readonly line: number;
    readonly column: number;
}

/** When a team works. */
interface Calendar {
    /** IANA zone. */
    readonly timezone: string;
    /** 0 is Sunday, 6 Saturday; never empty. */
    readonly workdays: ReadonlySet<number>;
    readonly holidays: ReadonlySet<CalendarDate>;
    /** Minutes after local midnight; `opens` before `closes`. */
    readonly opens: number;
    readonly closes: number;
}

/** A calendar day without a zone, `YYYY-MM-DD`. */
type CalendarDate = string;

/** One row of the severity matrix. A limit that is null does not apply. */
interface Severity {
    /** Its id, `SEV-1`. */
    readonly id: string;
    /** `Critical`; its id when it has no name. */
    readonly name: string;
    /** 1 for the highest. */
    readonly rank: number;
    readonly summary: string | null;
    readonly acknowledge: Duration | null;
    readonly respond: Duration | null;
    /** Until the first public update. */
    readonly statusPage: Duration | null;
    readonly updateEvery: Duration | null;
    readonly updateAtLatest: Duration | null;
    /** Who is involved, in the team's words. */
    readonly roles: readonly string[];
    readonly communication: "public" | "internal";
    readonly examples: readonly string[];
    /** True: an incident of this severity has an Incident Commander and a channel. */
    readonly commander: boolean;
    readonly postmortem: PostmortemRequirement;
    /** Default due date of an action item, counted from its post-mortem's date. */
    readonly actionItems: Duration | null;
}

/**
 * A span of time as the process counts it. Minutes pass around the clock; days keep the local time of day across clock
 * changes; business minutes pass in working hours only; business days end when their working hours do.
 */
interface Duration {
    /** Whole and not negative. */
    readonly amount: number;
    readonly unit: "minute" | "day" | "business-minute" | "business-day";
}

interface PostmortemRequirement {
    readonly required: boolean;
    /** Counted from the resolution. */
    readonly within: Duration | null;
    /** Until a first draft exists, counted from detection. */
    readonly preliminary: Duration | null;
}

interface Person {
    readonly id: string;
    readonly name: string | null;
    /** GitHub login, without `@`. */
    readonly github: string | null;
}

interface Team {
    readonly id: string;
    readonly name: string | null;
    /** `org/team`, without `@`. */
    readonly github: string | null;
    /** A person's id. */
    readonly lead: string | null;
    /** People's ids. */
    readonly members: readonly string[];
}

/** A lead or member of a team that `people` does not list, though it lists others. */
interface UnlistedPerson {
    readonly id: string;
    /** Where the team names them. */
    readonly range: Range;
}

/** Finds people and teams by their names and logins. */
interface Owners {
    /** True without people and teams: then no owner can be unknown. */
    readonly isEmpty: boolean;
    /** The owners that a cell names, in its order: `Alex`, `@alexgh`, `acme/platform`, `Alex and Dana`. */
    resolve(words: string): Owner[];
    person(id: string): Person | null;
    team(id: string): Team | null;
    /** A team's own lead, or the lead of the first team that lists the person, else of the one that they lead. */
    leadOf(owner: Owner): Person | null;
}

/** Who is named by an owner cell. */
type Owner = {
    readonly kind: "person";
    readonly words: string;
    readonly person: Person;
} | {
    readonly kind: "team";
    readonly words: string;
    readonly team: Team;
}
/** `@login` or `@org/team` that the configuration does not list; the login is without `@`. */
 | {
    readonly kind: "login";
    readonly words: string;
    readonly login: string;
}
/** `nearest`: the configured name that was probably meant. */
 | {
    readonly kind: "unknown";
    readonly words: string;
    readonly nearest: string | null;
};

/** Who takes turns, and when. Shifts begin at one local hour, across clock changes. */
interface Rotation {
    /** IANA zone of the hand-over's local time. */
    readonly timezone: string;
    /** The first hand-over, local: a day and minutes after midnight, seconds as a fraction. It may be an hour that its day skips. */
    readonly starts: {
        readonly date: CalendarDate;
        readonly minutes: number;
    };
    readonly every: Turns;
    /** Each list is used from the first hand-over on its day or later; the earliest first. */
    readonly lists: readonly RotationList[];
    /** The same for the shadow of the commander; empty without shadows. */
    readonly shadows: readonly RotationList[];
    /** The last one that covers a time wins. */
    readonly overrides: readonly RotationOverride[];
    /** Its range in the configuration. */
    readonly range: Range;
}

/**
 * How often a turn ends. `days`, `hours`: after so many, by the local clock. `weekdays`: on Saturday and on Monday, so that
 * the days from Monday to Friday are one turn, and the weekend is the next.
 */
type Turns = {
    readonly kind: "days";
    readonly days: number;
} | {
    readonly kind: "hours";
    readonly hours: number;
} | {
    readonly kind: "weekdays";
};

interface RotationList {
    /** Null: from the start of the rotation. */
    readonly from: CalendarDate | null;
    /** People's ids, in the order of their turns. */
    readonly members: readonly {
        readonly who: string;
        readonly range: Range;
    }[];
}

interface RotationOverride {
    readonly from: Instant;
    readonly to: Instant;
    readonly who: string;
    readonly range: Range;
}

/** Milliseconds since 1970-01-01T00:00:00Z. */
type Instant = number;

/** A name of the severity matrix or of a runbook, and who is meant by it. */
interface Role {
    /** As the configuration writes it: `engineering manager`. */
    readonly name: string;
    readonly owners: readonly Owner[];
}

interface ActionItemPolicy {
    /** How long before its due date an open item is due soon. */
    readonly remindBefore: Duration;
    /** In the order of their start. */
    readonly escalate: readonly EscalationStep[];
    /** Items of post-mortems from before this day are old: people decide whether to keep them. Null: none is. */
    readonly since: CalendarDate | null;
    /** Default due date of an item whose incident has no severity, counted from the incident's end; null for none. */
    readonly due: Duration | null;
    /** How long an item may stay without an owner, counted from its post-mortem's publication. */
    readonly assignBy: Duration | null;
    /** True: days of reminders, escalation and overdue items are workdays. */
    readonly business: boolean;
    /** What every action item of a post-mortem has to state beyond owner and due date. */
    readonly require: readonly ("addresses" | "criterion")[];
}

interface EscalationStep {
    /** Counted from the due date; `0d` begins on the day after it. */
    readonly after: Duration;
    readonly to: EscalationTarget;
}

type EscalationTarget = {
    readonly kind: "owner";
}
/** The lead of the item's team, or of the team that lists its owner. */
 | {
    readonly kind: "lead";
}
/** The person with the role in the incident. */
 | {
    readonly kind: "role";
    readonly role: "commander" | "communications";
}
/** A GitHub login or `org/team`, without `@`. */
 | {
    readonly kind: "login";
    readonly login: string;
};

/** The settings of one rule. */
interface RuleSettings {
    /** Null keeps the rule's own level. */
    readonly level: RuleLevel | null;
    /** Levels for some paths; the last glob that matches a file wins over `level`. */
    readonly paths: readonly {
        readonly glob: string;
        readonly level: RuleLevel;
    }[];
}

type RuleLevel = "error" | "warning" | "off";

/** A decision that a record need not follow a rule for a while. */
interface Waiver {
    readonly rule: string;
    /** Id of the record. */
    readonly record: string;
    readonly approvedBy: string;
    readonly reason: string;
    /** The last day on which it applies, in the policy's zone. */
    readonly until: CalendarDate;
    /** Its range in the configuration. */
    readonly range: Range;
}

/** What the public sees on the status page. */
interface StatusPagePolicy {
    /** The page's title; the report's where it is absent. */
    readonly title: string | null;
    /** Where the page is served, with a closing slash; null where that isn't known. */
    readonly url: string | null;
    /** Path of an image, relative to the workspace. */
    readonly logo: string | null;
    /** Globs of planned maintenance, relative to the workspace. */
    readonly maintenance: readonly string[];
    /** By service: the name that the public knows it by, and the group that it stands in. Those that are listed are shown, in this order. */
    readonly components: Readonly<Record<string, StatusComponent>>;
}

/** A service as the public knows it. */
interface StatusComponent {
    readonly name: string;
    readonly group: string | null;
    /** Its id on a page of Atlassian Statuspage. */
    readonly statuspage: string | null;
    /** Its id on a page of Instatus; null where nobody named it. */
    readonly instatus: string | null;
}

/** A channel, webhook or page that receives incidents. Its address and key come from the environment alone. */
interface MessageTarget {
    readonly to: "slack" | "teams" | "discord" | "webhook" | "statuspage" | "instatus";
    /** The environment variable with its address: two targets never share one, so it names the target, too. */
    readonly urlFrom: string;
    /** The environment variable with what signs a webhook's messages, or with a page's API key. */
    readonly secretFrom: string | null;
    readonly on: ReadonlySet<MessageEvent>;
}

type MessageEvent = (typeof MESSAGE_EVENTS)[number];

/** What is reported outside of GitHub. `postmortem`: one is overdue. `overdue`: the digest of action items. */
declare const MESSAGE_EVENTS: readonly ["declared", "severity", "commander", "update", "escalated", "missed", "mitigated", "resolved", "postmortem", "overdue"];

/** Where the facts are in an alert's payload, and what its values mean. */
interface AlertMapping {
    /** Dotted paths (`labels.severity`): the first that exists counts. `id`: the same value twice is the same alert. */
    readonly paths: Readonly<Partial<Record<AlertField, readonly string[]>>>;
    /** Values of `status`, as texts. */
    readonly states: Readonly<Record<MappedState, readonly string[]>>;
    /** Values of `severity`, each with a severity's id. */
    readonly severities: Readonly<Record<string, string>>;
}

type AlertField = (typeof ALERT_FIELDS)[number];

/** What is read of an alert's payload by a path of its own. */
declare const ALERT_FIELDS: readonly ["title", "severity", "service", "status", "id", "url", "at", "runbook", "name"];

/** What a value of `status` can mean to a team. */
type MappedState = "firing" | "acknowledged" | "resolved" | "ignored";

interface IssuePolicy {
    readonly labels: {
        readonly actionItem: string;
        readonly overdue: string;
        readonly dueSoon: string;
        readonly postmortem: string;
        readonly incident: string;
        readonly digest: string;
    };
    readonly writeBack: "pull-request" | "off";
    /** Folder, relative to the workspace, whose files replace the templates of the same name. */
    readonly templates: string | null;
    /** Name of an organisation's date field that mirrors the due date. */
    readonly dueDateField: string | null;
    /** Name of an organisation's issue type, title of a milestone, `org/number` of a project: for action items' issues. */
    readonly type: string | null;
    readonly milestone: string | null;
    readonly project: string | null;
    /** Login of a GitHub App whose token writes; null for people and GitHub Actions, whose logins are known. */
    readonly account: string | null;
    /** True: an item on a milestone in the future is listed, not reminded of. */
    readonly respectMilestones: boolean;
}

/** What earlier runs read and found, by what they read it from. */
interface ResultCache {
    readonly records: RecordCache;
    readonly findings: FindingsCache;
    /** Keeps what this run read and found; does nothing where the folder can't be written to. */
    save(): void;
}

/**
 * Records that were read before, from what is kept of them. A text is read again only where more is asked of its record than
 * was kept; the answers are the same.
 */
declare class RecordCache {
    #private;
    constructor(values: KeptValues);
    read<R extends IncidentRecord>(kind: R["kind"], source: Source, read: RecordReader<R>, context: ReadContext): R;
    /** A key for the text that a record was read from; null for one that was not read here. */
    keyOf(source: Source): string | null;
}

/** What is kept from run to run, by key: a value of JSON that was kept under the same key, or undefined. */
interface KeptValues {
    get(key: string): unknown;
    set(key: string, value: unknown): void;
    /** A key for these texts: equal only for equal ones. */
    hash(...texts: readonly string[]): string;
}

type IncidentRecord = Incident | Postmortem | Runbook;

interface Incident extends RecordBase {
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

interface RecordBase {
    readonly source: Source;
    /** `id:` if the record has one, else the file name without extension. */
    readonly id: string;
    /** The range of the id; the first character of the file when the id is the file's name. */
    readonly idRange: Range;
    readonly title: Spanned<string> | null;
    readonly problems: readonly Diagnostic[];
}

/** A value together with the place it was read from. Edits are splices at that place; findings point at it. */
interface Spanned<T> {
    readonly value: T;
    readonly range: Range;
}

/** A part of a file that a reader could not understand; becomes a finding of the named rule. */
interface Diagnostic {
    readonly rule: "syntax" | "schema" | "reference" | "action-item-due" | "action-item-id" | "timeline-complete";
    readonly range: Range;
    /** What was found and what was expected. */
    readonly message: string;
    /** The next step: what to write, to run or to look at. */
    readonly help: string;
    /** The other place of a conflict. */
    readonly related?: {
        readonly range: Range;
        readonly message: string;
    };
    /** Overrides the rule's own level. */
    readonly level?: "error" | "warning";
}

/**
 * A state of status pages.
 *
 * This interface was referenced by `IncidentFile`'s JSON-Schema
 * via the `definition` "incidentStatus".
 */
type IncidentStatus = "investigating" | "identified" | "monitoring" | "resolved";

/** One entry of an incident's timeline. A time that can't be read leaves `at` null and its words in `timeText`. */
interface TimelineEntry {
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

/**
 * A kind of moment; the clocks start and stop at these.
 *
 * This interface was referenced by `IncidentFile`'s JSON-Schema
 * via the `definition` "timelineType".
 */
type TimelineType =
  | "detected"
  | "acknowledged"
  | "declared"
  | "commander-assigned"
  | "severity-changed"
  | "escalated"
  | "update"
  | "cause-identified"
  | "mitigation-started"
  | "mitigated"
  | "resolved"
  | "note";

/**
 * Who was informed; `public` is the status page.
 *
 * This interface was referenced by `IncidentFile`'s JSON-Schema
 * via the `definition` "audience".
 */
type Audience = "internal" | "public";

interface Postmortem extends RecordBase {
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

/**
 * Where a post-mortem stands.
 *
 * This interface was referenced by `PostmortemFrontMatter`'s JSON-Schema
 * via the `definition` "postmortemStatus".
 */
type PostmortemStatus = "draft" | "in-review" | "published";

interface ActionItem {
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

/** A due date as written, and the day it means; `date` is null where it can't be read. */
interface DueDate {
    readonly text: string;
    readonly date: CalendarDate | null;
    readonly range: Range;
}

/**
 * Where an action item stands.
 *
 * This interface was referenced by `PostmortemFrontMatter`'s JSON-Schema
 * via the `definition` "actionItemStatus".
 */
type ActionItemStatus = "open" | "in-progress" | "done" | "dropped";

/** How an item is written: where an edit has to change it. */
type ActionItemForm = {
    readonly kind: "table";
    readonly table: ActionTable;
    readonly row: number;
} | {
    readonly kind: "list";
    readonly ordered: boolean;
    readonly task: Range | null;
    readonly text: Range;
} | {
    readonly kind: "front-matter";
    readonly path: readonly (string | number)[];
} | {
    readonly kind: "prose";
    readonly text: Range;
};

/** An action-item table: the ranges of its cells' content (trimmed, empty cells as empty ranges between their pipes). */
interface ActionTable {
    readonly range: Range;
    readonly columns: readonly ActionColumn[];
    readonly header: readonly Range[];
    /** The delimiter row's cells. */
    readonly delimiter: readonly Range[];
    readonly rows: readonly {
        readonly range: Range;
        readonly cells: readonly Range[];
    }[];
}

type ActionColumn = "number" | "title" | "owner" | "due" | "kind" | "priority" | "status" | "issue" | "addresses" | "criterion" | "evidence" | "other";

interface Section {
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

/** What a heading announces, in the field's words. */
type SectionTerm = "summary" | "impact" | "timeline" | "root-cause" | "contributing-factors" | "action-items" | "lessons-learned" | "detection" | "diagnosis" | "mitigation" | "escalation" | "communication" | "verification" | "rollback" | "prerequisites" | "metadata" | "references" | "quick-assessment" | "common-causes" | "other";

interface Runbook extends RecordBase {
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

interface RunbookCause {
    readonly slug: Spanned<string>;
    readonly title: Spanned<string>;
    /** Percent of incidents, 0 to 100. */
    readonly frequency: Spanned<number> | null;
    readonly mitigation: Spanned<string> | null;
    readonly range: Range;
}

/** Reads a text as one kind of record. */
type RecordReader<R> = (source: Source, context: ReadContext) => R;

/** What a reader needs to know from outside the file. */
interface ReadContext {
    /** IANA zone of times that name none. */
    readonly timezone: string;
    /** The day an incident began, for dates without a year and times without a date. */
    incidentDate(id: string): CalendarDate | null;
}

/**
 * Findings of groups of records that were judged before. A finding that was kept has no fix: who fixes judges again.
 */
declare class FindingsCache {
    #private;
    constructor(values: KeptValues, records: RecordCache);
    /** What the group of `context.catalog` shows: as kept, else as judged. */
    findingsOf(context: RuleContext, judge: (context: RuleContext) => Finding[]): readonly Finding[];
}

/** What `check` reads, and the time that it uses as "now". */
interface RuleContext {
    readonly catalog: Catalog;
    readonly policy: Policy;
    /** Milliseconds since 1970-01-01T00:00:00Z. */
    readonly now: Instant;
    /** The day it is at `now` in the policy's zone; worked out where it is absent. */
    readonly today?: CalendarDate;
    /** When a file was added to the repository; null if unknown. Called only if the record has no date. */
    addedAt?(file: string): Instant | null;
    /** The action items of a post-mortem as the default branch has them; null if unknown, or if nothing changed. */
    itemsBefore?(postmortem: Postmortem): readonly ActionItem[] | null;
}

/** All records of a workspace, in the order of their paths. */
interface Catalog {
    readonly incidents: readonly Incident[];
    readonly postmortems: readonly Postmortem[];
    readonly runbooks: readonly Runbook[];
    readonly unreadable: readonly Unreadable[];
    /** Planned maintenance, in the order of the paths; absent in a part of a catalog. */
    readonly maintenance?: readonly Maintenance[];
}

/** A file that could not become a record (not UTF-8, a syntax error, a link out of the workspace), with its problems. */
interface Unreadable {
    readonly source: Source;
    readonly problems: readonly Diagnostic[];
}

/** A planned maintenance. All of it is public. */
interface Maintenance {
    readonly source: Source;
    readonly title: string | null;
    readonly from: Instant | null;
    readonly to: Instant | null;
    /** Services, as incidents name them. */
    readonly components: readonly Spanned<string>[];
    /** In the order of the file; those without a readable time are left out. */
    readonly updates: readonly MaintenanceUpdate[];
    readonly problems: readonly Diagnostic[];
}

/** What a maintenance page says to customers. */
interface MaintenanceUpdate {
    readonly at: Instant;
    readonly status: MaintenanceStatus | null;
    readonly note: string;
}

/**
 * How far a maintenance is.
 *
 * This interface was referenced by `MaintenanceFile`'s JSON-Schema
 * via the `definition` "maintenanceStatus".
 */
type MaintenanceStatus = "scheduled" | "in-progress" | "completed" | "cancelled";

/** One place that breaks a rule. */
interface Finding {
    readonly rule: string;
    readonly level: Level;
    readonly source: Source;
    readonly range: Range;
    /** What was found and what was expected, in one sentence. */
    readonly message: string;
    /** The next step: what to write, run or look at. */
    readonly help: string;
    /** The other places of a conflict. */
    readonly related: readonly Location[];
    /** True: no level and no baseline excuses it, only a waiver. */
    readonly noException?: true;
    readonly fix?: Fix;
}

type Level = "error" | "warning";

/** Another place that a finding refers to: "first defined here". */
interface Location {
    readonly source: Source;
    readonly range: Range;
    readonly message: string;
}

/** The edits of a finding's file that follow its help, where nobody has to decide anything; made when they are asked for. */
type Fix = () => readonly Edit[];

/** Puts `text` in the place of a range; an empty range inserts. */
interface Edit {
    readonly range: Range;
    readonly text: string;
}

/**
 * Reads a team's process and all of its records. Records that are wrong are read as far as they go, and know what is
 * wrong with them.
 *
 * @param folder the repository's root
 * @throws UsageError for a configuration that is missing though named, or wrong; Error for a folder that does not exist
 */
declare function readRecords(folder: string, { config, also, openCache }?: ReadingOptions): Repository;

/** What commands work on: the team's files, its process, and all of its records. */
interface Repository {
    readonly workspace: Workspace;
    readonly policy: Policy;
    readonly catalog: Catalog;
    /** What earlier runs found; absent where nothing is kept. */
    readonly cache?: ResultCache | null;
}

/** A folder of a team's files, read-only: symbolic links can't lead outside. */
declare class Workspace {
    #private;
    /** Absolute, with links resolved. */
    readonly root: string;
    /** @throws Error when `folder` does not exist. */
    constructor(folder: string);
    /**
     * Paths, relative to the root and sorted, of the files that match any of the globs, and of the folders there that may not
     * be read; none that leads out of the workspace.
     */
    find(globs: readonly string[]): string[];
    /** The files below `path`, or `path` itself when it is a file; null when it does not exist. */
    below(path: string): string[] | null;
    /**
     * Files near the root, those in the fewest folders first. Hidden folders, and those that never contain records, are left out.
     *
     * @param levels how many folders deep
     * @param most stops after so many entries: a look around must not take as long as the work
     */
    nearby(levels: number, most: number): string[];
    /** The path from the root, for a path typed relative to `cwd`. */
    relative(path: string, cwd?: string): string;
    /** True when the path exists, whatever it is. */
    exists(path: string): boolean;
    isFile(path: string): boolean;
    /** A file's text, or why it was not read. Never throws: a file that can't be read must not hide the others. */
    read(path: string): Source | Unreadable;
}

interface Time {
    /** The time to use as "now", in milliseconds since 1970: no clock is read. */
    readonly now: Instant;
}

/** GitHub refused or could not be reached. The message says what was asked and what came back. */
declare class GitHubError extends ProductError<GitHubErrorKind> {
    readonly name = "GitHubError";
    readonly status: number | null;
    readonly resumesAt: number | null;
    readonly scope: string | null;
    readonly movedTo: string | null;
    constructor(message: string, { status, resumesAt, scope, movedTo, ...details }: Details);
    /** True where this run has used up what it may write within an hour: GitHub itself refused nothing. */
    get isBudget(): boolean;
    /** True where every further request would meet the same answer. */
    get stopsEverything(): boolean;
}

/**
 * Every error that people can do something about. The message names the problem: `unknown X "…" (did you mean "Z"?)`,
 * `missing X`, `X takes Y, not Z` or `could not X: Y`; `help` is the next step: a command or a line to write.
 */
declare class ProductError<Kind extends ErrorKind = ErrorKind> extends Error {
    readonly kind: Kind;
    readonly help: string;
    /** The message without the places that `diagnostics` has. */
    readonly summary: string;
    readonly diagnostics: FileDiagnostics | null;
    readonly details: readonly string[];
    constructor(message: string, { kind, help, diagnostics, details }: ErrorDetails<Kind>);
}

/**
 * What an error is about.
 *
 * - `usage`: the command line, a job's inputs, or a file that they name.
 * - `configuration`: what the team keeps for this product: its configuration, baseline and templates.
 * - What GitHub answered. `credentials`: the token is not accepted. `permission`: it may not do this. `limit`: GitHub
 *   wants a pause. `unavailable`: no usable answer after all attempts. `missing`: there is no such
 *   thing (404, 410), or it has moved. `refused`: GitHub understood and declined. `conflict`: another
 *   run or a person was faster, and doing it again from what is there now may help.
 */
type ErrorKind = "usage" | "configuration" | GitHubErrorKind;

type GitHubErrorKind = "credentials" | "permission" | "limit" | "unavailable" | "missing" | "refused" | "conflict";

/** What is wrong in one file. */
interface FileDiagnostics {
    readonly source: Source;
    readonly problems: readonly Diagnostic[];
}

interface ErrorDetails<Kind extends ErrorKind> {
    readonly kind: Kind;
    /** The next step: a sentence, with what to write, to run, to grant or to wait for. */
    readonly help: string;
    /** The places in a file: the message names each of them. */
    readonly diagnostics?: FileDiagnostics | null;
    /** Further lines, printed below the next step. */
    readonly details?: readonly string[];
}

interface Details extends ErrorDetails<GitHubErrorKind> {
    /** Of GitHub's answer; null when there was none. */
    readonly status?: number | null;
    /** Milliseconds since 1970: when it is worth trying again. */
    readonly resumesAt?: number | null;
    /** The permission that is missing, as a workflow names it: `pull-requests`. */
    readonly scope?: string | null;
    /** `owner/name#12`: where a transferred issue went. */
    readonly movedTo?: string | null;
}

/** The command line is wrong, or a file that the caller answers for. */
declare class UsageError extends ProductError<"usage" | "configuration"> {
    readonly name = "UsageError";
    constructor(message: string, help: string, details?: Partial<ErrorDetails<"usage" | "configuration">>);
}

/**
 * One change on GitHub, as data. What is printed by `plan`, `--dry-run` and the pull-request comment is exactly what
 * the writer applies; `reason` is a clause that people can read ("due date 2026-06-05 → 2026-06-12").
 */
type Operation = OperationBase & ({
    readonly action: "open";
    readonly title: string;
    readonly body: string;
    readonly labels: readonly string[];
    readonly assignees: readonly string[];
    /** Key of the issue this one becomes a sub-issue of. */
    readonly parent: string | null;
    readonly mirrors?: ProjectFields;
} | ({
    readonly action: "update";
} & Rewriting) | ({
    readonly action: "close";
    readonly stateReason: "completed" | "not_planned" | "duplicate";
    /** Posted before closing, unless a comment with its marker is there already. */
    readonly comment?: string;
    /** The issue that this one is a duplicate of. */
    readonly duplicateOf?: number;
} & Rewriting) | ({
    readonly action: "reopen";
} & Rewriting) | {
    readonly action: "label";
    readonly add: readonly string[];
    readonly remove: readonly string[];
} | {
    readonly action: "assign";
    readonly add: readonly string[];
    readonly remove: readonly string[];
}
/** Posts a comment; the comment named by `replaces` is deleted, so that the new one's mention notifies. */
 | {
    readonly action: "comment";
    readonly body: string;
    readonly replaces: number | null;
}
/** Changes a comment of ours: nobody is notified. */
 | {
    readonly action: "edit-comment";
    readonly comment: number;
    readonly body: string;
} | {
    readonly action: "delete-comment";
    readonly comment: number;
}
/** Makes the issue a sub-issue of the one with the key `parent`. */
 | {
    readonly action: "link";
    readonly parent: string;
}
/** Creates a label; its name is the operation's key. */
 | {
    readonly action: "create-label";
});

interface OperationBase {
    /** `<post-mortem id>#<n>` for an action item, `<post-mortem id>` for its parent, or another marker key. */
    readonly key: string;
    /** Null until the issue exists: later operations on the same key find it by the key. */
    readonly issue: number | null;
    readonly reason: string;
}

/** Fields of an issue that show its record's due date, or values of the configuration. */
interface ProjectFields {
    /** Name of an organisation's issue type; of a new issue only. */
    readonly type?: string;
    /** A milestone's title; of a new issue only. */
    readonly milestone?: string;
    /** An organisation's date field, by its name, and the day (`YYYY-MM-DD`), null to clear it. */
    readonly dueDate?: {
        readonly field: string;
        readonly date: string | null;
    };
    /** `<owner>/<number>` of a project that the issue is added to. */
    readonly project?: string;
}

/** Title and body are sent in the same request as a change of state, so that no failure leaves half of it. */
interface Rewriting {
    readonly title?: string;
    readonly body?: string;
    readonly mirrors?: ProjectFields;
}

interface Plan {
    readonly operations: readonly Operation[];
    readonly notices: readonly Notice[];
}

/** Something that people should know and that needs no write: an owner who can't be assigned, a copied marker, an item without a number. */
interface Notice {
    readonly key: string | null;
    readonly issue: number | null;
    readonly message: string;
}

/** What `readRecords` reads: the folder, the team's process, and all records with what could not be read. */
type Records = Repository;

/** Checks all records by all rules, before the baseline of accepted findings applies. Git knows when files were added. */
declare function check(records: Records, time: Time): Finding[];

interface PlanOptions extends Time {
    /** The repository on GitHub to compare with; without it GitHub is taken for empty. */
    readonly github?: Pick<Connection, "repository" | "token" | "apiUrl">;
}

interface Connection {
    /** `owner/name`. */
    readonly repository: string;
    readonly token: string;
    /** API root; default `https://api.github.com`. An Enterprise Server's ends in `/api/v3`. */
    readonly apiUrl?: string | undefined;
    /** The proxy that the API is reached through; none without it. */
    readonly proxy?: URL | null;
    /** Milliseconds between two writes; 0 turns all pacing off. GitHub asks for 1,000. */
    readonly writeInterval: number;
    /** Milliseconds to wait for one answer; default 30,000. */
    readonly timeout?: number;
    readonly clock?: WaitClock;
}

/** Time, as the caller hands it in: tests have their own. */
interface WaitClock {
    /** Milliseconds since 1970-01-01T00:00:00Z. */
    now(): number;
    sleep(milliseconds: number): Promise<void>;
}

/**
 * What `sync` and then `overdue` would change on GitHub; it writes nothing.
 *
 * @throws GitHubError when GitHub refuses or can't be reached
 */
declare function planChanges(records: Records, { now, github }: PlanOptions): Promise<Plan>;

export { ReadingOptions, readRecords, Time, GitHubError, Finding, UsageError, Operation, Plan, Records, check, PlanOptions, planChanges as plan };
