import { parseInstant } from "../../time/instant.ts";
import type { Alert, NoAlert } from "./alert.ts";
import { asText, payloadText, valueAt, webAddress } from "./payload.ts";

/** The events of an incident that matter here; all others (notes, delegations, priorities) are told in PagerDuty itself. */
const STATES: Readonly<Record<string, Alert["state"]>> = {
  "incident.triggered": "firing",
  "incident.reopened": "firing",
  "incident.acknowledged": "acknowledged",
  "incident.resolved": "resolved",
};

/**
 * PagerDuty knows two urgencies, each of which covers two severities: when unsure, the higher one. A priority, where the
 * account has them, is more exact.
 */
const URGENCIES: Readonly<Record<string, string>> = { high: "critical", low: "warning" };

export function isPagerDuty(payload: unknown): boolean {
  return payloadText(payload, "event.event_type") !== null;
}

/** Reads a webhook of PagerDuty's version 3. */
export function readPagerDuty(payload: unknown): Alert | NoAlert {
  const event = valueAt(payload, "event");
  const type = payloadText(event, "event_type") ?? "";
  const state = Object.hasOwn(STATES, type) ? STATES[type] : undefined;
  if (state === undefined)
    return { kind: "ignored", message: `PagerDuty's event "${type}" opens and changes no incident` };
  const id = payloadText(event, "data.id");
  if (id === null)
    return {
      kind: "unreadable",
      message: `unexpected event "${type}" of PagerDuty without an incident, expected its id at event.data.id`,
      help: "Send the webhook's body as it comes, version 3.",
    };
  const urgency = payloadText(event, "data.urgency")?.toLowerCase() ?? "";
  const service = payloadText(event, "data.service.summary");
  return {
    source: "pagerduty",
    state,
    id,
    name: null,
    title: payloadText(event, "data.title") ?? `PagerDuty incident ${id}`,
    severity: [
      payloadText(event, "data.priority.summary") ?? (Object.hasOwn(URGENCIES, urgency) ? URGENCIES[urgency]! : ""),
    ],
    services: service === null ? [] : [service],
    startedAt: parseInstant(payloadText(event, "data.created_at", "occurred_at") ?? ""),
    changedAt: parseInstant(payloadText(event, "occurred_at") ?? ""),
    by: payloadText(event, "agent.summary"),
    url: webAddress(payloadText(event, "data.html_url")),
    runbook: null,
  };
}

/**
 * Datadog's payload is whatever a team makes of its variables, so a field is known by its name without case and
 * punctuation: `$ALERT_TRANSITION` may stand in `alert_transition` or `alertTransition`.
 */
export function isDatadog(payload: unknown): boolean {
  const field = fields(payload);
  return field("alerttransition") !== null || (field("eventtype") !== null && field("lastupdated") !== null);
}

/** Reads Datadog's default payload and those that a team composes of its variables. */
export function readDatadog(payload: unknown): Alert {
  const field = fields(payload);
  const heading = field("alerttitle", "eventtitle", "title") ?? "Datadog alert";
  // Datadog puts priority and state in front: "[P1] [Triggered on {host:web-1}] Checkout error rate".
  const title = heading.replace(/^\[[^\]]{1,200}\] ?/, "").replace(/^\[[^\]]{1,200}\] ?/, "") || heading;
  const date = Number(field("date", "lastupdated") ?? Number.NaN);
  const at = Number.isFinite(date) && date > 1e12 && date < 1e13 ? date : null;
  const tags = (field("tags", "alertscope") ?? "").split(/[,\s]+/);
  const state = /recovered|\bok\b|resolved/i.test(field("alerttransition") ?? heading) ? "resolved" : "firing";
  return {
    source: "datadog",
    state,
    // The id of the event differs from message to message: the keys that last are preferred to it.
    id: field("alertcyclekey", "aggregkey", "alertid", "monitorid") ?? title,
    name: null,
    title,
    severity: [field("alertpriority", "monitorpriority") ?? field("alerttype") ?? ""],
    services: tags.flatMap((tag) => (tag.startsWith("service:") ? [tag.slice("service:".length)] : [])),
    startedAt: state === "firing" ? at : null,
    changedAt: at,
    by: null,
    url: webAddress(field("link", "url")),
    runbook: field("runbook", "runbookurl"),
  };
}

function fields(payload: unknown): (...names: readonly string[]) => string | null {
  const values = new Map<string, string>();
  if (typeof payload === "object" && payload !== null && !Array.isArray(payload)) {
    for (const [name, value] of Object.entries(payload)) {
      const text = asText(value);
      if (text !== null) values.set(name.toLowerCase().replace(/[^a-z]/g, ""), text);
    }
  }
  return (...names) => names.map((name) => values.get(name)).find((value) => value !== undefined) ?? null;
}
