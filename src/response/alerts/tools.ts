import { cloudTools } from "./cloud-tools.ts";
import { groupTools } from "./group-tools.ts";
import { located } from "./identity.ts";
import type { Mapping } from "./mapping.ts";
import { valuesAt } from "./payload.ts";
import { type AlertTool, equals, has } from "./tool.ts";

/** Pagers, and monitoring of addresses and hosts. */
const otherTools: readonly AlertTool[] = [
  {
    name: "pagerduty",
    fits: has("event.event_type"),
    isTest: equals("event.event_type", /^pagey\.ping$/),
    mapping: {
      paths: {
        title: ["event.data.title"],
        // A priority, where the account has them, is more exact than an urgency.
        severity: ["event.data.priority.summary", "event.data.urgency"],
        service: ["event.data.service.summary"],
        status: ["event.event_type"],
        id: ["event.data.id"],
        url: ["event.data.html_url"],
        at: ["event.data.created_at", "event.occurred_at"],
        changed: ["event.occurred_at"],
        by: ["event.agent.summary"],
      },
      states: {
        firing: ["incident.triggered", "incident.reopened", "incident.unacknowledged"],
        acknowledged: ["incident.acknowledged"],
        resolved: ["incident.resolved"],
        updated: ["incident.priority_updated"],
        ignored: ["*"],
      },
      // Each urgency covers two severities: when unsure, the higher one.
      severities: { high: "critical", low: "warning" },
    },
  },
  {
    name: "opsgenie",
    fits: has("action", "alert.alertId"),
    mapping: {
      paths: {
        title: ["alert.message"],
        severity: ["alert.priority"],
        service: ["alert.details.service", "alert.entity"],
        status: ["action"],
        id: ["alert.alertId"],
        url: ["alert.details.url"],
        at: ["alert.createdAt"],
        changed: ["alert.updatedAt"],
        by: ["alert.username"],
        runbook: ["alert.details.runbook_url", "alert.details.runbook"],
      },
      states: {
        firing: ["Create", "UnAcknowledge"],
        acknowledged: ["Acknowledge"],
        resolved: ["Close", "Delete"],
        updated: ["UpdatePriority"],
        ignored: ["*"],
      },
    },
  },
  {
    name: "betterstack",
    fits: (payload) => has("data.attributes.cause")(payload) || has("data.attributes.started_at")(payload),
    isTest: equals("data.attributes.name", /^test (?:incident|webhook|alert)/i),
    mapping: {
      paths: {
        title: ["data.attributes.name", "data.attributes.cause"],
        service: ["included[type=monitor].attributes.pronounceable_name", "data.attributes.name"],
        status: ["data.attributes.status"],
        id: ["data.id"],
        url: ["data.attributes.origin_url", "data.attributes.url"],
        at: ["data.attributes.started_at"],
        changed: ["data.attributes.resolved_at", "data.attributes.acknowledged_at"],
        by: ["data.attributes.acknowledged_by"],
      },
      states: { ignored: ["Unconfirmed", "Validating"] },
    },
  },
  {
    name: "zabbix",
    fits: (payload) => has("event_value", "event_id")(payload) || has("event_value", "trigger_id")(payload),
    // Zabbix's own test sends its macros as they are written.
    isTest: equals("event_value", /^\{EVENT\./),
    mapping: zabbix(),
  },
  {
    name: "uptime-kuma",
    fits: (payload) => valuesAt(payload, "heartbeat").length > 0 && has("msg")(payload),
    // Also what is no heartbeat: the test button and certificates that expire.
    isTest: (payload) => !has("heartbeat")(payload),
    mapping: {
      paths: {
        title: ["monitor.name", "msg"],
        name: ["monitor.name"],
        severity: ["monitor.tags[name=severity].value"],
        service: ["monitor.tags[name=service].value", "monitor.name"],
        status: ["heartbeat.status"],
        id: ["monitor.id", "heartbeat.monitorID"],
        url: ["monitor.url"],
        at: ["heartbeat.time"],
        changed: ["heartbeat.time"],
      },
      states: { firing: ["0"], resolved: ["1"], ignored: ["2", "3"] },
    },
  },
  {
    name: "checkly",
    fits: equals("alert_type", /^(?:ALERT_|\{\{ALERT_TYPE\}\})/),
    isTest: equals("alert_title", /\btest alert\b/i),
    mapping: {
      paths: {
        title: ["alert_title", "event", "check_name"],
        name: ["check_name"],
        service: ["group_name", "check_name"],
        status: ["alert_type"],
        id: ["check_id"],
        url: ["result_link", "link"],
        at: ["started_at"],
        changed: ["started_at"],
      },
      states: {
        firing: ["ALERT_FAILURE", "ALERT_DEGRADED", "ALERT_SSL"],
        resolved: ["ALERT_RECOVERY", "ALERT_DEGRADED_RECOVERY"],
        updated: ["ALERT_FAILURE_REMAIN", "ALERT_DEGRADED_REMAIN", "ALERT_DEGRADED_FAILURE", "ALERT_FAILURE_DEGRADED"],
      },
    },
  },
  {
    name: "splunk-on-call",
    fits: has("current_alert_phase", "entity_id"),
    mapping: {
      paths: {
        title: ["entity_display_name", "state_message", "entity_id"],
        severity: ["message_type"],
        service: ["service", "routing_key"],
        status: ["current_alert_phase"],
        id: ["entity_id"],
        url: ["url"],
        at: ["state_start_time"],
        changed: ["timestamp"],
        by: ["ack_author"],
      },
      states: { firing: ["UNACKED", "TRIGGERED"], acknowledged: ["ACKED"], resolved: ["RESOLVED"] },
    },
  },
];

/** The first that fits reads a payload. */
export const alertTools: readonly AlertTool[] = [...groupTools, ...cloudTools, ...otherTools];

/** The parameters that Zabbix's own media types use. A problem that a person acknowledges is an update. */
function zabbix(): Mapping {
  return {
    paths: {
      title: ["event_name", "alert_subject"],
      name: ["event_name"],
      severity: ["event_severity", "event_nseverity"],
      service: ["service", "host_name"],
      id: ["event_id", "trigger_id"],
      url: ["url"],
      at: ["event_timestamp"],
      changed: ["event_update_timestamp", "event_recovery_timestamp", "event_timestamp"],
      by: ["event_update_user"],
      runbook: ["runbook"],
    },
    facts: (payload) => {
      const isUpdate = equals("event_update_status", /^1$/)(payload);
      const acknowledges = equals("event_update_action", /(?<!un)acknowledged/i)(payload);
      const [value] = valuesAt(payload, "event_value");
      if (!isUpdate) return { status: value ? [value] : [] };
      return {
        status: located(acknowledges ? "acknowledged" : "updated", "event_update_status + event_update_action"),
      };
    },
    states: { firing: ["1"], resolved: ["0"], updated: ["updated"] },
    severities: {
      Disaster: "critical",
      High: "error",
      Average: "warning",
      Warning: "warning",
      Information: "info",
      "Not classified": "info",
      5: "critical",
      4: "error",
      3: "warning",
      2: "warning",
      1: "info",
      0: "info",
    },
  };
}
