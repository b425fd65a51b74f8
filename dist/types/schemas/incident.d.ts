
/**
 * A person's id, name or GitHub login.
 *
 * This interface was referenced by `IncidentFile`'s JSON-Schema
 * via the `definition` "person".
 */
export type Person = string;
/**
 * Letters, digits, hyphens, underscores and dots; it begins with a letter or digit.
 *
 * This interface was referenced by `IncidentFile`'s JSON-Schema
 * via the `definition` "slug".
 */
export type Slug = string;
/**
 * A state of status pages.
 *
 * This interface was referenced by `IncidentFile`'s JSON-Schema
 * via the `definition` "incidentStatus".
 */
export type IncidentStatus = "investigating" | "identified" | "monitoring" | "resolved";
/**
 * A kind of moment; the clocks start and stop at these.
 *
 * This interface was referenced by `IncidentFile`'s JSON-Schema
 * via the `definition` "timelineType".
 */
export type TimelineType =
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
 * Who was told; `public` is the status page.
 *
 * This interface was referenced by `IncidentFile`'s JSON-Schema
 * via the `definition` "audience".
 */
export type Audience = "internal" | "public";

/**
 * One incident: what happened, when, and who did what. Times are ISO 8601; a time without an offset is local in the configured time zone.
 */
export interface IncidentFile {
  /**
   * The record's id, when it is not the file name without extension.
   */
  id?: string;
  /**
   * What is wrong, as users or the alert see it.
   */
  title: string;
  /**
   * A name from the severity matrix; case, spaces and hyphens do not count.
   */
  severity: string | number;
  /**
   * Where the incident stands, in the words of status pages.
   */
  status?: "investigating" | "identified" | "monitoring" | "resolved";
  /**
   * The one person in charge: an id, name or GitHub login. Rule 2: one Incident Commander, not a committee.
   */
  commander?: Person | Person[];
  /**
   * A person's id, name or GitHub login.
   */
  communications?: string;
  /**
   * Who debugs and mitigates. The commander is none of them.
   */
  responders?: Person[];
  /**
   * The chat channel of this incident, by its name with the date: #inc-YYYY-MM-DD-slug.
   */
  channel?: string;
  /**
   * The services that were impaired.
   */
  services?: string[];
  /**
   * Ids of the runbooks that were used.
   */
  runbooks?: Slug[];
  /**
   * What caused it, as slugs shared with the causes of runbooks.
   */
  causes?: Slug[];
  /**
   * Ids of earlier incidents like this one.
   */
  related?: Slug[];
  /**
   * What it meant for users and the business.
   */
  impact?: {
    /**
     * The impact in one sentence, with numbers.
     */
    summary?: string;
  };
  /**
   * What happened when, the earliest first.
   */
  timeline?: TimelineEntry[];
}
/**
 * One moment of the incident.
 *
 * This interface was referenced by `IncidentFile`'s JSON-Schema
 * via the `definition` "timelineEntry".
 */
export interface TimelineEntry {
  /**
   * When: ISO 8601, local in the configured time zone when it has no offset.
   */
  at: string;
  /**
   * What kind of moment it is; the clocks start and stop at these.
   */
  type:
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
   * A person's id, name or GitHub login.
   */
  by?: string;
  /**
   * Who an update was for; `public` is the status page.
   */
  audience?: "internal" | "public";
  /**
   * The state that an update announced.
   */
  status?: "investigating" | "identified" | "monitoring" | "resolved";
  /**
   * The new severity, for `severity-changed`.
   */
  severity?: string;
  /**
   * What happened, in a sentence.
   */
  note?: string;
}




