import { parseInstant } from "../../time/instant.ts";
import type { Alert, NoAlert } from "./alert.ts";
import { payloadText, valueAt, webAddress } from "./payload.ts";

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
