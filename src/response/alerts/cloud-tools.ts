import type { Mapping } from "./mapping.ts";
import { payloadText } from "./payload.ts";
import { type AlertTool, equals, has } from "./tool.ts";

/** Azure counts its severities from 0, others by words: as the matrix reads words. */
const azureSeverities = { Sev0: "critical", Sev1: "error", Sev2: "warning", Sev3: "informational", Sev4: "low" };

/** Monitoring of clouds and applications. */
export const cloudTools: readonly AlertTool[] = [
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

/** Messages of Amazon SNS that carry no alarm, and ask for something else. */
export function snsNotice(payload: unknown): string | null {
  const type = payloadText(payload, "Type");
  if (type === null || !has("TopicArn")(payload)) return null;
  return /^(?:Unsubscribe|Subscription)Confirmation$/.test(type) ? type : null;
}
