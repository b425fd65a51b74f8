import type { Instant } from "../../time/instant.ts";

/** One alert, whichever tool sent it. */
export interface Alert {
  /** The tool: `alertmanager`, `pagerduty`, `grafana`, `datadog`, or a name of `alerts:`. */
  readonly source: string;
  readonly state: "firing" | "acknowledged" | "resolved";
  /** The same for every message about one alert: what tells two alerts apart. */
  readonly id: string;
  /** The rule's name (`CheckoutErrors`), for the incident's id and for runbooks; null where the tool has none. */
  readonly name: string | null;
  readonly title: string;
  /** What its labels say of the severity, for the matrix to read. */
  readonly severity: readonly string[];
  readonly services: readonly string[];
  readonly startedAt: Instant | null;
  /** When it became acknowledged or resolved. */
  readonly changedAt: Instant | null;
  /** Who acknowledged or resolved it, in the tool's words. */
  readonly by: string | null;
  readonly url: string | null;
  /** Address or id of the runbook that the alert names. */
  readonly runbook: string | null;
}

/** A payload that opens nothing: a message of no interest, or one that can't be read. */
export type NoAlert =
  | { readonly kind: "ignored"; readonly message: string }
  /** `message`: what was found and what was expected; `help`: the next step. */
  | { readonly kind: "unreadable"; readonly message: string; readonly help: string };

export function isAlert(read: Alert | NoAlert): read is Alert {
  return "state" in read;
}
