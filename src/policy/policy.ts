import type { CalendarDate, Instant } from "../records/model.ts";

/** The team's process, with every default filled in: what the configuration means. */
export interface Policy {
  readonly timezone: string;
  readonly paths: {
    readonly incidents: readonly string[];
    readonly postmortems: readonly string[];
    readonly runbooks: readonly string[];
  };
  readonly severities: readonly Severity[];
  readonly people: readonly Person[];
  readonly teams: readonly Team[];
  readonly ruleLevels: Readonly<Record<string, "error" | "warning" | "off">>;
  // calendar, rotation, waivers, action-items, alerts, issues: see policy/*.ts
}

/** One row of the severity matrix. Durations in milliseconds. */
export interface Severity {
  /** Its id, `SEV-1`. */
  readonly id: string;
  readonly name: string;
}

export interface Person {
  readonly id: string;
  readonly name: string | null;
  readonly github: string | null;
}

export interface Team {
  readonly id: string;
  readonly name: string | null;
  readonly github: string | null;
  readonly lead: string | null;
  readonly members: readonly string[];
}

export type { CalendarDate, Instant };
