import type { Source } from "../text/source.ts";
import type { Calendar } from "../time/calendar.ts";
import type { Duration } from "../time/durations.ts";
import type { CalendarDate } from "../time/instant.ts";
import type { Owners, Person, Role, Team, UnlistedPerson } from "./people.ts";
import type { Rotation } from "./rotation.ts";
import type { RuleSettings } from "./rule-levels.ts";
import type { Severity } from "./severities.ts";
import type { Waiver } from "./waivers.ts";

/** The team's process: the configuration with every default filled in. */
export interface Policy {
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

export interface ActionItemPolicy {
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

export interface EscalationStep {
  /** Counted from the due date; `0d` begins on the day after it. */
  readonly after: Duration;
  readonly to: EscalationTarget;
}

export type EscalationTarget =
  | { readonly kind: "owner" }
  /** The lead of the item's team, or of the team that lists its owner. */
  | { readonly kind: "lead" }
  /** The person with the role in the incident. */
  | { readonly kind: "role"; readonly role: "commander" | "communications" }
  /** A GitHub login or `org/team`, without `@`. */
  | { readonly kind: "login"; readonly login: string };

/** What is read of an alert's payload by a path of its own. */
export const ALERT_FIELDS = ["title", "severity", "service", "status", "id", "url", "at", "runbook", "name"] as const;
export type AlertField = (typeof ALERT_FIELDS)[number];

/** What a value of `status` can mean to a team. */
export type MappedState = "firing" | "acknowledged" | "resolved" | "ignored";

/** Where the facts are in an alert's payload, and what its values mean. */
export interface AlertMapping {
  /** Dotted paths (`labels.severity`): the first that exists counts. `id`: the same value twice is the same alert. */
  readonly paths: Readonly<Partial<Record<AlertField, readonly string[]>>>;
  /** Values of `status`, as texts. */
  readonly states: Readonly<Record<MappedState, readonly string[]>>;
  /** Values of `severity`, each with a severity's id. */
  readonly severities: Readonly<Record<string, string>>;
}

/** A service as the public knows it. */
export interface StatusComponent {
  readonly name: string;
  readonly group: string | null;
  /** Its id on a page of Atlassian Statuspage. */
  readonly statuspage: string | null;
  /** Its id on a page of Instatus; null where nobody named it. */
  readonly instatus: string | null;
}

/** What the public sees on the status page. */
export interface StatusPagePolicy {
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

/** What is reported outside of GitHub. `postmortem`: one is overdue. `overdue`: the digest of action items. */
export const MESSAGE_EVENTS = [
  "declared",
  "severity",
  "commander",
  "update",
  "escalated",
  "missed",
  "mitigated",
  "resolved",
  "postmortem",
  "overdue",
] as const;
export type MessageEvent = (typeof MESSAGE_EVENTS)[number];

/** A channel, webhook or page that receives incidents. Its address and key come from the environment alone. */
export interface MessageTarget {
  readonly to: "slack" | "teams" | "discord" | "webhook" | "statuspage" | "instatus";
  /** The environment variable with its address: two targets never share one, so it names the target, too. */
  readonly urlFrom: string;
  /** The environment variable with what signs a webhook's messages, or with a page's API key. */
  readonly secretFrom: string | null;
  readonly on: ReadonlySet<MessageEvent>;
}

export interface IssuePolicy {
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
