import { datadogMapping, isDatadog } from "./datadog.ts";
import { labelsId, located } from "./identity.ts";
import type { Mapping } from "./mapping.ts";
import { asText, listAt, payloadText, valuesAt } from "./payload.ts";

/** A tool whose payloads are known by their shape. */
export interface AlertTool {
  readonly name: string;
  readonly fits: (payload: unknown) => boolean;
  /** True for what its "test" button sends. */
  readonly isTest?: (payload: unknown) => boolean;
  readonly mapping: Mapping;
  /** Where each alert of a group is, and what is read of it. */
  readonly members?: { readonly at: string; readonly mapping: Mapping };
}

/** True where there is a value at each of some paths. */
const has =
  (...paths: readonly string[]) =>
  (payload: unknown) =>
    paths.every((path) => (valuesAt(payload, path)[0]?.value ?? null) !== null);

const equals = (path: string, pattern: RegExp) => (payload: unknown) => pattern.test(payloadText(payload, path) ?? "");

const LABEL_NAMES = ["service", "service_name", "app", "application", "component"];

/** What Alertmanager and Grafana say of each alert. */
const groupMember: Mapping = {
  paths: {
    title: ["annotations.summary", "annotations.title", "annotations.description", "labels.alertname"],
    name: ["labels.alertname"],
    severity: ["labels.severity", "labels.priority", "labels.level"],
    service: LABEL_NAMES.map((name) => `labels.${name}`),
    status: ["status"],
    id: ["fingerprint"],
    at: ["startsAt"],
    changed: ["endsAt"],
    url: ["dashboardURL", "panelURL", "generatorURL"],
    runbook: ["annotations.runbook_url", "annotations.runbook"],
  },
};

/** A group's key stays the same from the first to the last message; where a template leaves it out, receiver and group labels do. */
const group: Mapping = {
  paths: {
    title: ["commonAnnotations.summary", "commonLabels.alertname", "groupLabels.alertname", "title"],
    status: ["status"],
    url: ["externalURL"],
    runbook: ["commonAnnotations.runbook_url", "commonAnnotations.runbook"],
  },
  facts: (payload) => {
    const [key] = valuesAt(payload, "groupKey");
    if (key && asText(key.value) !== null) return { id: [key] };
    const labels = valuesAt(payload, "groupLabels")[0]?.value;
    const receiver = payloadText(payload, "receiver");
    if (labels === undefined && receiver === null) return {};
    return { id: located(`${receiver ?? ""}:${labelsId(labels)}`, "receiver + groupLabels") };
  },
};

const isGroup = (payload: unknown) => listAt(payload, "alerts").length > 0 && has("status")(payload);

/** Azure counts its severities from 0, others by words: as the matrix reads words. */
const azureSeverities = { Sev0: "critical", Sev1: "error", Sev2: "warning", Sev3: "informational", Sev4: "low" };

export const alertTools: readonly AlertTool[] = [
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
    name: "grafana",
    fits: (payload) =>
      isGroup(payload) && ["orgId", "alerts.0.valueString", "alerts.0.silenceURL"].some((path) => has(path)(payload)),
    isTest: (payload) =>
      equals("commonLabels.alertname", /^TestAlert$/)(payload) && equals("commonLabels.instance", /^Grafana$/)(payload),
    mapping: group,
    members: { at: "alerts", mapping: groupMember },
  },
  { name: "alertmanager", fits: isGroup, mapping: group, members: { at: "alerts", mapping: groupMember } },
  {
    name: "datadog",
    fits: isDatadog,
    isTest: (payload) =>
      Object.values(payload as object).some((value) => /^(?:\[[^\]]*\]\s*){0,3}\[TEST\]/.test(asText(value) ?? "")),
    mapping: datadogMapping,
  },
  {
    name: "sentry",
    fits: (payload) =>
      has("action", "data.metric_alert")(payload) ||
      has("action", "data.event.issue_id")(payload) ||
      has("action", "data.issue.id")(payload),
    isTest: equals("data.event.title", /^This is an example \S+ exception/),
    mapping: {
      paths: {
        title: ["data.metric_alert.title", "data.metric_alert.alert_rule.name", "data.event.title", "data.issue.title"],
        name: ["data.metric_alert.alert_rule.name", "data.issue.shortId"],
        severity: ["data.event.level", "data.issue.level", "action"],
        service: [
          "data.event.tags[0=service].1",
          "data.issue.project.slug",
          "data.event.project_slug",
          "data.metric_alert.projects.0",
        ],
        status: ["action"],
        id: ["data.metric_alert.id", "data.event.issue_id", "data.issue.id"],
        url: ["data.web_url", "data.event.web_url", "data.issue.web_url", "data.issue.permalink"],
        at: ["data.metric_alert.date_started", "data.event.datetime", "data.issue.firstSeen"],
        changed: ["data.metric_alert.date_closed", "data.event.datetime", "data.issue.lastSeen"],
        by: ["actor.name"],
      },
      states: {
        firing: ["triggered", "critical", "warning", "created", "unresolved"],
        acknowledged: ["assigned"],
        resolved: ["resolved", "archived", "ignored"],
        ignored: ["*"],
      },
      severities: { fatal: "critical", triggered: "", created: "", unresolved: "", assigned: "", resolved: "" },
    },
  },
  {
    name: "cloudwatch",
    fits: (payload) => has("Message.AlarmName")(payload) || has("AlarmName", "NewStateValue")(payload),
    mapping: cloudWatchBySns(),
  },
  {
    name: "cloudwatch",
    fits: has("detail.alarmName", "detail.state.value"),
    mapping: {
      paths: {
        title: ["detail.alarmName"],
        name: ["detail.alarmName"],
        service: ["detail.configuration.metrics.metricStat.metric.dimensions.ServiceName"],
        status: ["detail.state.value"],
        id: ["resources.0", "detail.alarmName"],
        at: ["detail.state.timestamp", "time"],
        changed: ["detail.state.timestamp", "time"],
      },
      states: { ignored: ["INSUFFICIENT_DATA"] },
    },
  },
  {
    name: "azure",
    fits: has("data.essentials.monitorCondition"),
    isTest: equals("data.essentials.alertRule", /^test-/),
    mapping: {
      paths: {
        title: ["data.essentials.alertRule"],
        name: ["data.essentials.alertRule"],
        severity: ["data.essentials.severity"],
        service: ["data.essentials.configurationItems"],
        status: ["data.essentials.monitorCondition"],
        id: ["data.essentials.alertId"],
        url: ["data.essentials.investigationLink"],
        at: ["data.essentials.firedDateTime"],
        changed: ["data.essentials.resolvedDateTime"],
      },
      severities: azureSeverities,
    },
  },
  {
    name: "google",
    fits: has("incident.incident_id", "incident.state"),
    isTest: equals("version", /^test$/),
    mapping: {
      paths: {
        title: ["incident.documentation.subject", "incident.policy_name", "incident.summary"],
        name: ["incident.policy_name"],
        severity: ["incident.severity", "incident.policy_user_labels.severity"],
        service: [
          "incident.policy_user_labels.service",
          "incident.resource.labels.service_name",
          "incident.resource_display_name",
          "incident.resource_name",
        ],
        status: ["incident.state"],
        id: ["incident.incident_id"],
        url: ["incident.url"],
        at: ["incident.started_at"],
        changed: ["incident.ended_at"],
        runbook: ["incident.documentation.links.url"],
      },
      severities: { "No severity": "" },
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
    name: "newrelic",
    fits: (payload) => has("issueUrl", "state")(payload) || has("issueId", "state")(payload),
    // The sample issue of the "Send test notification" button.
    isTest: (payload) => /accounts\/1\/issues\/0ea2df1c-/.test(payloadText(payload, "issueUrl") ?? ""),
    mapping: {
      paths: {
        title: ["title"],
        name: ["alertConditionNames"],
        severity: ["priority"],
        service: ["impactedEntities", "entitiesData.entities.name"],
        status: ["state"],
        id: ["id", "issueId"],
        url: ["issueUrl"],
        at: ["createdAt"],
        changed: ["updatedAt"],
        by: ["acknowledgedBy"],
        runbook: ["runbookUrl", "accumulations.runbookUrl"],
      },
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
  {
    name: "honeycomb",
    fits: (payload) => has("trigger_url", "status")(payload) || has("result_url", "trigger_description")(payload),
    isTest: equals("is_test", /^true$/),
    mapping: {
      paths: {
        title: ["name", "summary"],
        name: ["name"],
        service: ["dataset"],
        status: ["status"],
        id: ["id"],
        url: ["result_url", "trigger_url"],
        at: ["timestamp"],
        changed: ["timestamp"],
      },
    },
  },
];

/** SNS wraps the alarm as text in `Message`; with raw delivery it comes alone. */
function cloudWatchBySns(): Mapping {
  const both = (...paths: readonly string[]) => paths.flatMap((path) => [`Message.${path}`, path]);
  return {
    paths: {
      title: both("AlarmName"),
      name: both("AlarmName"),
      service: both("Trigger.Dimensions[name=ServiceName].value"),
      status: both("NewStateValue"),
      id: both("AlarmArn", "AlarmName"),
      at: both("StateChangeTime"),
      changed: both("StateChangeTime"),
    },
    states: { ignored: ["INSUFFICIENT_DATA"] },
  };
}

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

/** Messages of Amazon SNS that carry no alarm, and ask for something else. */
export function snsNotice(payload: unknown): string | null {
  const type = payloadText(payload, "Type");
  if (type === null || !has("TopicArn")(payload)) return null;
  return /^(?:Unsubscribe|Subscription)Confirmation$/.test(type) ? type : null;
}

/** The names of the tools that need no mapping. */
export const toolNames: readonly string[] = [...new Set(alertTools.map(({ name }) => name))];
