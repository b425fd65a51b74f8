
/**
 * A day, YYYY-MM-DD.
 *
 * This interface was referenced by `Configuration`'s JSON-Schema
 * via the `definition` "day".
 */
export type Day = string;
/**
 * Some words.
 *
 * This interface was referenced by `Configuration`'s JSON-Schema
 * via the `definition` "text".
 */
export type Text = string;
/**
 * One person.
 *
 * This interface was referenced by `Configuration`'s JSON-Schema
 * via the `definition` "personEntry".
 */
export type PersonEntry = null | {
  /**
   * Some words.
   */
  name?: string;
  /**
   * Who gets the issue.
   */
  github?: string;
};
/**
 * A span of time: 15m, 1h30m, 48h, 30d, 2w; 4bh and 5bd count business hours and days of the calendar; also in words.
 *
 * This interface was referenced by `Configuration`'s JSON-Schema
 * via the `definition` "duration".
 */
export type Duration = string;
/**
 * A duration, or off for no clock.
 *
 * This interface was referenced by `Configuration`'s JSON-Schema
 * via the `definition` "clock".
 */
export type Clock = Duration | "off";
/**
 * How much a finding of the rule matters: only errors make `check` fail, unless --fail-on says otherwise.
 *
 * This interface was referenced by `Configuration`'s JSON-Schema
 * via the `definition` "level".
 */
export type Level = "error" | "warning" | "off";
/**
 * A label's name, at most 50 characters: GitHub's limit.
 *
 * This interface was referenced by `Configuration`'s JSON-Schema
 * via the `definition` "label".
 */
export type Label = string;
/**
 * Letters, digits, hyphens, underscores and dots; it begins with a letter or digit.
 *
 * This interface was referenced by `Configuration`'s JSON-Schema
 * via the `definition` "slug".
 */
export type Slug = string;
/**
 * A day or a time: YYYY-MM-DD, YYYY-MM-DDTHH:MM, or with an offset. Without an offset it is local in `timezone`.
 *
 * This interface was referenced by `Configuration`'s JSON-Schema
 * via the `definition` "moment".
 */
export type Moment = string;
/**
 * One glob or several, relative to the root of the repository.
 *
 * This interface was referenced by `Configuration`'s JSON-Schema
 * via the `definition` "globs".
 */
export type Globs = Text | Text[];
/**
 * Id of a rule.
 *
 * This interface was referenced by `Configuration`'s JSON-Schema
 * via the `definition` "ruleId".
 */
export type RuleId =
  | "syntax"
  | "schema"
  | "reference"
  | "single-commander"
  | "acknowledge-in-time"
  | "respond-in-time"
  | "status-page-in-time"
  | "status-update-cadence"
  | "mitigate-first"
  | "timeline-order"
  | "timeline-complete"
  | "duration-consistent"
  | "channel-name"
  | "blameless"
  | "postmortem-required"
  | "postmortem-in-time"
  | "postmortem-sections"
  | "postmortem-action-items"
  | "action-item-id"
  | "action-item-owner"
  | "action-item-due"
  | "action-item-evidence"
  | "factor-addressed"
  | "severity-consistent"
  | "closure-postmortem"
  | "closure-times"
  | "closure-issues"
  | "closure-factors"
  | "runbook-sections"
  | "runbook-causes-ranked"
  | "runbook-mitigation"
  | "runbook-escalation"
  | "runbook-review"
  | "runbook-evidence"
  | "repeat-incident"
  | "rotation-covered";
/**
 * People in the order of their turns, a team standing for its members; or dated lists of them, so that the past does not change when members do.
 *
 * This interface was referenced by `Configuration`'s JSON-Schema
 * via the `definition` "members".
 */
export type Members =
  | Text[]
  | {
      /**
       * A day, YYYY-MM-DD.
       */
      from: string;
      /**
       * People in the order of their turns.
       *
       * @minItems 1
       */
      members: Text[];
    }[];

/**
 * A team's process, in .github/incidents.yml. Every key is optional; what is not said is the framework's default.
 */
export interface Configuration {
  /**
   * Version of this format.
   */
  version?: 1;
  /**
   * Whose published numbers fill in what this file does not say, instead of the default framework's.
   */
  preset?: "default" | "pagerduty" | "gitlab" | "atlassian" | "ccadb";
  /**
   * IANA zone in which due dates, business days and times without a zone count.
   */
  timezone?: string;
  calendar?: Calendar;
  /**
   * Where the records are.
   */
  paths?: {
    /**
     * Where incidents are.
     */
    incidents?: Text | Text[];
    /**
     * Where post-mortems are.
     */
    postmortems?: Text | Text[];
    /**
     * Where runbooks are.
     */
    runbooks?: Text | Text[];
  };
  /**
   * Who is who: an id of your choice for each person.
   */
  people?: {
    [k: string]: PersonEntry;
  };
  /**
   * Teams, by an id of your choice.
   */
  teams?: {
    [k: string]: TeamEntry;
  };
  /**
   * The severity matrix. Rows named as in the preset change it; other names replace it.
   */
  severities?: {
    [k: string]: Severity;
  };
  "commander-rotation"?: Rotation;
  "action-items"?: ActionItems;
  /**
   * The level of each rule, also by path.
   */
  rules?: {
    /**
     * Its level, or its level with other levels by path.
     */
    [k: string]: Level | RuleSettings;
  };
  /**
   * Rules that one record may break for a while, by somebody's decision.
   */
  waivers?: Waiver[];
  /**
   * Where the facts of an incident stand in an alert's payload, by the alert's source.
   */
  alerts?: {
    [k: string]: AlertMapping;
  };
  issues?: Issues;
  /**
   * How long after an action item is done to look whether its incident came back.
   */
  effectiveness?: Duration[];
}
/**
 * When the team works: what business hours and business days are.
 */
export interface Calendar {
  /**
   * The days on which business hours and days count.
   *
   * @minItems 1
   *
   * Items: A day of the week.
   */
  workdays?: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
  /**
   * From when to when business hours count, local.
   */
  hours?: string;
  /**
   * Days on which nobody works.
   */
  holidays?: Day[];
}
/**
 * One team.
 *
 * This interface was referenced by `Configuration`'s JSON-Schema
 * via the `definition` "teamEntry".
 */
export interface TeamEntry {
  /**
   * Some words.
   */
  name?: string;
  /**
   * The team on GitHub, org/team.
   */
  github?: string;
  /**
   * Some words.
   */
  lead?: string;
  /**
   * Ids of its people.
   */
  members?: Text[];
}
/**
 * One row of the severity matrix. What it does not say is inherited from the row of the same number in the preset.
 *
 * This interface was referenced by `Configuration`'s JSON-Schema
 * via the `definition` "severity".
 */
export interface Severity {
  /**
   * Some words.
   */
  name?: string;
  /**
   * Some words.
   */
  summary?: string;
  /**
   * From detection until somebody has acknowledged.
   */
  acknowledge?: Duration | "off";
  /**
   * From detection until the incident is declared.
   */
  respond?: Duration | "off";
  /**
   * From detection until the first public update.
   */
  "status-page"?: Duration | "off";
  /**
   * The longest time between two updates before a warning. Rule 3: silence is worse than "still investigating".
   */
  "update-every"?: Duration | "off";
  /**
   * The longest time between two updates before an error: what a commander never lets happen.
   */
  "update-at-latest"?: Duration | "off";
  /**
   * The roles that take part, in the team's words.
   */
  roles?: Text[];
  /**
   * Whether the incident is told to the public.
   */
  communication?: "public" | "internal";
  /**
   * Incidents of this severity, for whoever has to choose one at 4 AM.
   */
  examples?: Text[];
  /**
   * Whether such an incident has an Incident Commander and a channel.
   */
  commander?: boolean;
  /**
   * Within what time after the resolution every such incident has its post-mortem; off when it needs none.
   */
  postmortem?: Clock | PostmortemDuty;
  /**
   * A duration, or off for no clock.
   */
  "action-items"?: Duration | "off";
}
/**
 * When a post-mortem is due, in detail.
 *
 * This interface was referenced by `Configuration`'s JSON-Schema
 * via the `definition` "postmortemDuty".
 */
export interface PostmortemDuty {
  /**
   * Whether every such incident needs one.
   */
  required?: boolean;
  /**
   * A duration, or off for no clock.
   */
  within?: Duration | "off";
  /**
   * A duration, or off for no clock.
   */
  preliminary?: Duration | "off";
}
/**
 * Who is Incident Commander when. The article: rotate weekly, separate from on-call.
 */
export interface Rotation {
  /**
   * The first hand-over; local in `timezone` without an offset. A day alone means the start of its working hours.
   */
  starts: string;
  /**
   * Days or weeks from one hand-over to the next; the local hour stays across clock changes.
   */
  every?: string;
  /**
   * People in the order of their turns, or dated lists of them.
   */
  members:
    | Text[]
    | {
        /**
         * A day, YYYY-MM-DD.
         */
        from: string;
        /**
         * People in the order of their turns.
         *
         * @minItems 1
         */
        members: Text[];
      }[];
  /**
   * Who learns beside the commander, in the order of their turns, or dated lists of them; nobody beside oneself.
   */
  shadows?:
    | Text[]
    | {
        /**
         * A day, YYYY-MM-DD.
         */
        from: string;
        /**
         * People in the order of their turns.
         *
         * @minItems 1
         */
        members: Text[];
      }[];
  /**
   * Who stands in when; the last one that covers a moment holds.
   */
  overrides?: Override[];
}
/**
 * One person for some time.
 *
 * This interface was referenced by `Configuration`'s JSON-Schema
 * via the `definition` "override".
 */
export interface Override {
  /**
   * Its first moment; a day alone means the hand-over's hour.
   */
  from: string;
  /**
   * The moment after its last.
   */
  to: string;
  /**
   * Some words.
   */
  who: string;
}
/**
 * When people hear of their action items.
 */
export interface ActionItems {
  /**
   * A span of time: 15m, 1h30m, 48h, 30d, 2w; 4bh and 5bd count business hours and days of the calendar; also in words.
   */
  "remind-before"?: string;
  /**
   * Who hears of an overdue item, and when.
   */
  escalate?: EscalationStep[];
  /**
   * True: days count as workdays of the calendar.
   */
  business?: boolean;
  /**
   * A span of time: 15m, 1h30m, 48h, 30d, 2w; 4bh and 5bd count business hours and days of the calendar; also in words.
   */
  "assign-by"?: string;
  /**
   * What every action item states beyond owner and due date: the factors it addresses, and how we will know that it worked.
   *
   * Items: A fact of an action item.
   */
  require?: ("addresses" | "criterion")[];
}
/**
 * One step of the escalation.
 *
 * This interface was referenced by `Configuration`'s JSON-Schema
 * via the `definition` "escalationStep".
 */
export interface EscalationStep {
  /**
   * A span of time: 15m, 1h30m, 48h, 30d, 2w; 4bh and 5bd count business hours and days of the calendar; also in words.
   */
  after: string;
  /**
   * Some words.
   */
  to: string;
}
/**
 * A rule's level with other levels by path.
 *
 * This interface was referenced by `Configuration`'s JSON-Schema
 * via the `definition` "ruleSettings".
 */
export interface RuleSettings {
  /**
   * How much a finding of the rule matters: only errors make `check` fail, unless --fail-on says otherwise.
   */
  level?: "error" | "warning" | "off";
  /**
   * Levels by glob; the last that matches wins.
   */
  paths?: {
    [k: string]: Level;
  };
}
/**
 * One decision. It ends: after `until` the finding is back, and the waiver is one too.
 *
 * This interface was referenced by `Configuration`'s JSON-Schema
 * via the `definition` "waiver".
 */
export interface Waiver {
  /**
   * Id of a rule.
   */
  rule:
    | "syntax"
    | "schema"
    | "reference"
    | "single-commander"
    | "acknowledge-in-time"
    | "respond-in-time"
    | "status-page-in-time"
    | "status-update-cadence"
    | "mitigate-first"
    | "timeline-order"
    | "timeline-complete"
    | "duration-consistent"
    | "channel-name"
    | "blameless"
    | "postmortem-required"
    | "postmortem-in-time"
    | "postmortem-sections"
    | "postmortem-action-items"
    | "action-item-id"
    | "action-item-owner"
    | "action-item-due"
    | "action-item-evidence"
    | "factor-addressed"
    | "severity-consistent"
    | "closure-postmortem"
    | "closure-times"
    | "closure-issues"
    | "closure-factors"
    | "runbook-sections"
    | "runbook-causes-ranked"
    | "runbook-mitigation"
    | "runbook-escalation"
    | "runbook-review"
    | "runbook-evidence"
    | "repeat-incident"
    | "rotation-covered";
  /**
   * Letters, digits, hyphens, underscores and dots; it begins with a letter or digit.
   */
  record: string;
  /**
   * Some words.
   */
  "approved-by": string;
  /**
   * Some words.
   */
  reason: string;
  /**
   * A day, YYYY-MM-DD.
   */
  until: string;
}
/**
 * Dotted paths into the payload.
 *
 * This interface was referenced by `Configuration`'s JSON-Schema
 * via the `definition` "alertMapping".
 */
export interface AlertMapping {
  /**
   * Some words.
   */
  title?: string;
  /**
   * Some words.
   */
  severity?: string;
  /**
   * Some words.
   */
  service?: string;
  /**
   * Some words.
   */
  status?: string;
  /**
   * Some words.
   */
  id?: string;
  /**
   * Some words.
   */
  url?: string;
}
/**
 * How action items and incidents look on GitHub.
 */
export interface Issues {
  /**
   * The names of the labels.
   */
  labels?: {
    /**
     * On every action item.
     */
    "action-item"?: string;
    /**
     * On an item past its due date.
     */
    overdue?: string;
    /**
     * On an item that is due soon.
     */
    "due-soon"?: string;
    /**
     * On the parent issue of a post-mortem.
     */
    postmortem?: string;
    /**
     * On an incident's issue.
     */
    incident?: string;
    /**
     * On the digest of what is late.
     */
    digest?: string;
  };
  /**
   * How what happened on GitHub comes back to the records: by one rolling pull request, or not at all.
   */
  "write-back"?: "pull-request" | "off";
  /**
   * Some words.
   */
  templates?: string;
  /**
   * Some words.
   */
  "due-date-field"?: string;
  /**
   * Some words.
   */
  type?: string;
  /**
   * Some words.
   */
  milestone?: string;
  /**
   * Organisation and number of a project that issues of action items are added to: `acme/7`. A job's own token sees no projects: use that of an App.
   */
  project?: string;
  /**
   * Some words.
   */
  account?: string;
  /**
   * True: an item on a milestone in the future is listed, and nobody is reminded of it.
   */
  "respect-milestones"?: boolean;
}
/**
 * When the team works.
 *
 * This interface was referenced by `Configuration`'s JSON-Schema
 * via the `definition` "calendar".
 */
export interface Calendar1 {
  /**
   * The days on which business hours and days count.
   *
   * @minItems 1
   *
   * Items: A day of the week.
   */
  workdays?: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
  /**
   * From when to when business hours count, local.
   */
  hours?: string;
  /**
   * Days on which nobody works.
   */
  holidays?: Day[];
}
/**
 * Who is Incident Commander when.
 *
 * This interface was referenced by `Configuration`'s JSON-Schema
 * via the `definition` "rotation".
 */
export interface Rotation1 {
  /**
   * The first hand-over; local in `timezone` without an offset. A day alone means the start of its working hours.
   */
  starts: string;
  /**
   * Days or weeks from one hand-over to the next; the local hour stays across clock changes.
   */
  every?: string;
  /**
   * People in the order of their turns, or dated lists of them.
   */
  members:
    | Text[]
    | {
        /**
         * A day, YYYY-MM-DD.
         */
        from: string;
        /**
         * People in the order of their turns.
         *
         * @minItems 1
         */
        members: Text[];
      }[];
  /**
   * Who learns beside the commander, in the order of their turns, or dated lists of them; nobody beside oneself.
   */
  shadows?:
    | Text[]
    | {
        /**
         * A day, YYYY-MM-DD.
         */
        from: string;
        /**
         * People in the order of their turns.
         *
         * @minItems 1
         */
        members: Text[];
      }[];
  /**
   * Who stands in when; the last one that covers a moment holds.
   */
  overrides?: Override[];
}
/**
 * When people hear of their action items.
 *
 * This interface was referenced by `Configuration`'s JSON-Schema
 * via the `definition` "actionItems".
 */
export interface ActionItems1 {
  /**
   * A span of time: 15m, 1h30m, 48h, 30d, 2w; 4bh and 5bd count business hours and days of the calendar; also in words.
   */
  "remind-before"?: string;
  /**
   * Who hears of an overdue item, and when.
   */
  escalate?: EscalationStep[];
  /**
   * True: days count as workdays of the calendar.
   */
  business?: boolean;
  /**
   * A span of time: 15m, 1h30m, 48h, 30d, 2w; 4bh and 5bd count business hours and days of the calendar; also in words.
   */
  "assign-by"?: string;
  /**
   * What every action item states beyond owner and due date: the factors it addresses, and how we will know that it worked.
   *
   * Items: A fact of an action item.
   */
  require?: ("addresses" | "criterion")[];
}
/**
 * How records look on GitHub.
 *
 * This interface was referenced by `Configuration`'s JSON-Schema
 * via the `definition` "issues".
 */
export interface Issues1 {
  /**
   * The names of the labels.
   */
  labels?: {
    /**
     * On every action item.
     */
    "action-item"?: string;
    /**
     * On an item past its due date.
     */
    overdue?: string;
    /**
     * On an item that is due soon.
     */
    "due-soon"?: string;
    /**
     * On the parent issue of a post-mortem.
     */
    postmortem?: string;
    /**
     * On an incident's issue.
     */
    incident?: string;
    /**
     * On the digest of what is late.
     */
    digest?: string;
  };
  /**
   * How what happened on GitHub comes back to the records: by one rolling pull request, or not at all.
   */
  "write-back"?: "pull-request" | "off";
  /**
   * Some words.
   */
  templates?: string;
  /**
   * Some words.
   */
  "due-date-field"?: string;
  /**
   * Some words.
   */
  type?: string;
  /**
   * Some words.
   */
  milestone?: string;
  /**
   * Organisation and number of a project that issues of action items are added to: `acme/7`. A job's own token sees no projects: use that of an App.
   */
  project?: string;
  /**
   * Some words.
   */
  account?: string;
  /**
   * True: an item on a milestone in the future is listed, and nobody is reminded of it.
   */
  "respect-milestones"?: boolean;
}



