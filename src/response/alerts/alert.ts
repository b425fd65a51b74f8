import type { AlertField } from "../../policy/policy.ts";
import type { Instant } from "../../time/instant.ts";

/**
 * `updated`: the alert changed, but neither began nor ended. `partly-resolved`: alerts of the group are over, and the tool
 * left out others, of which nothing is known.
 */
export type AlertState = "firing" | "acknowledged" | "resolved" | "partly-resolved" | "updated";

/** What one alert says, alone or in a group. */
export interface AlertFacts {
  /** The rule's name (`CheckoutErrors`), for the incident's id and for runbooks; null where the tool has none. */
  readonly name: string | null;
  readonly title: string;
  /** Words that may name the severity, for the matrix to read. */
  readonly severity: readonly string[];
  readonly services: readonly string[];
  readonly startedAt: Instant | null;
  readonly url: string | null;
  /** Address or id of the runbook that the alert names. */
  readonly runbook: string | null;
}

/** A firing alert of a group. */
export interface AlertMember extends AlertFacts {
  /** The same in every message, and short: what was reported is remembered by it. */
  readonly key: string;
}

/** A fact with the place in the payload that gave it. */
export interface ReadField {
  readonly field: AlertField | "acknowledged by" | "changed";
  readonly value: string;
  readonly path: string;
}

/** One message about an alert, whichever tool sent it. Of a group, the facts are those of its most severe firing alert. */
export interface Alert extends AlertFacts {
  /** The tool (`alertmanager`), or a name of `alerts:`. */
  readonly source: string;
  readonly state: AlertState;
  /** The same for every message about one alert: what tells two alerts apart. */
  readonly id: string;
  /** When it became acknowledged or resolved; of an alert that fires, the time of the message. */
  readonly changedAt: Instant | null;
  /** Who acknowledged or resolved it, in the tool's words. */
  readonly by: string | null;
  /** The firing alerts of a group, the most severe first; empty for tools without groups. */
  readonly members: readonly AlertMember[];
  /** How many alerts of the group the tool left out. */
  readonly truncated: number;
  /** What was read where, in the order of reading. */
  readonly read: readonly ReadField[];
}

/** A payload that opens nothing: a message of no interest, or one that can't be read. */
export type NoAlert =
  | { readonly kind: "ignored"; readonly message: string }
  /** Its state may mean that all is well, or that nothing is: a person has to add it to the mapping. */
  | { readonly kind: "unknown-state"; readonly message: string }
  /** `message`: what was found and what was expected; `help`: the next step. */
  | { readonly kind: "unreadable"; readonly message: string; readonly help: string };

export function isAlert(read: Alert | NoAlert): read is Alert {
  return "state" in read;
}

/** When the last of its alerts began to fire; null where the tool gives no time. */
export function latestStart({ members, startedAt }: Alert): Instant | null {
  const times = members.flatMap((member) => member.startedAt ?? []);
  return times.reduce<Instant | null>((latest, at) => Math.max(latest ?? at, at), null) ?? startedAt;
}

/** An incident names no more services than this. */
const MOST_SERVICES = 20;

/** The services of a group's alerts, each once. */
export function servicesOf(members: readonly AlertMember[]): string[] {
  return [...new Set(members.flatMap(({ services }) => services))].slice(0, MOST_SERVICES);
}
