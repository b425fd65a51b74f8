import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isAlert } from "../../src/response/alerts/alert.ts";
import { readAlert } from "../../src/response/alerts/read-alert.ts";
import { policyOf } from "../response/stage.ts";
import { read } from "./documents.ts";

/** What each tool would put in place of a variable of the guide's templates. */
const values: Readonly<Record<string, string>> = {
  $ALERT_TITLE: "[P2] [Triggered on {service:checkout}] Checkout error rate",
  $ALERT_TRANSITION: "Triggered",
  $ALERT_PRIORITY: "P2",
  $ALERT_ID: "9988",
  $ALERT_SCOPE: "service:checkout",
  $TAGS: "service:checkout,team:shop",
  $DATE: "1780027320000",
  $LINK: "https://app.datadoghq.com/event/1",
  "{{ALERT_TITLE}}": "Checkout API has failed",
  "{{ALERT_TYPE}}": "ALERT_FAILURE",
  "{{CHECK_ID}}": "abc",
  "{{CHECK_NAME}}": "Checkout API",
  "{{GROUP_NAME}}": "checkout",
  "{{RESULT_LINK}}": "https://app.checklyhq.com/checks/abc",
  "{{STARTED_AT}}": "2026-05-29T04:02:00.000Z",
  "${{STATE.CURRENT_ALERT_PHASE}}": "UNACKED",
  "${{STATE.ENTITY_ID}}": "checkout/errors",
  "${{ALERT.entity_display_name}}": "Checkout error rate",
  "${{ALERT.message_type}}": "CRITICAL",
  "${{ALERT.routing_key}}": "checkout",
  "${{STATE.INCIDENT_TIMESTAMP}}": "1780027320000",
  "${{STATE.LAST_TIMESTAMP}}": "1780027320000",
  "{{ json issueId }}": '"d1b1f3fd"',
  "{{ json issuePageUrl }}": '"https://radar-api.service.newrelic.com/accounts/3/issues/d1b1f3fd"',
  "{{ json annotations.title.[0] }}": '"Error percentage > 5"',
  "{{ json priority }}": '"CRITICAL"',
  "{{ json state }}": '"ACTIVATED"',
  "{{ json createdAt }}": "1780027320000",
  "{{ json updatedAt }}": "1780027320000",
  "{{ json entitiesData.names }}": '["checkout"]',
  "{{ json accumulations.conditionName }}": '["Checkout errors"]',
  "{{ json accumulations.runbookUrl }}": '["https://wiki.example.com/runbooks/checkout"]',
  "{{ heartbeatJSON | json }}": '{"monitorID":29,"status":0,"time":"2026-05-29 04:02:00.527"}',
  "{{ monitorJSON | json }}":
    '{"id":29,"name":"Checkout","url":"https://shop.example.com","tags":[{"name":"service","value":"checkout"}]}',
  "{{ msg | json }}": '"[Checkout] Down"',
  "<detail>": '{"alarmName":"checkout-5xx","state":{"value":"ALARM"}}',
  "<resources>": '["arn:aws:cloudwatch:eu-central-1:111122223333:alarm:checkout-5xx"]',
  "<time>": '"2026-05-29T04:02:00Z"',
  "{{ toJson .Name }}": '"Checkout errors"',
  "{{ toJson .ID }}": '"fS7vfB81Wcy"',
  "{{ toJson .Alert.Status }}": '"TRIGGERED"',
  "{{ toJson .Alert.Summary }}": '"TRIGGERED: Checkout errors"',
  "{{ toJson .Datasets }}": '["checkout"]',
  "{{ toJson .URL }}": '"https://ui.honeycomb.io/acme/triggers/1"',
  "{{ toJson .Result.URL }}": '"https://ui.honeycomb.io/acme/result/1"',
  "{{ toJson .Alert.Timestamp }}": '"2026-05-29T04:02:00Z"',
  "{{ toJson .Alert.IsTest }}": "false",
};

/** The request's body that a section of the guide has its tool send. */
function bodyIn(section: string): unknown {
  const text =
    read("docs/guides/alerts.md")
      .split(/^### /m)
      .find((part) => part.startsWith(`${section}\n`)) ?? "";
  const template = [...text.matchAll(/```(?:json|text)\n([\s\S]*?)```/g)]
    .map(([, block]) => block!)
    .find((block) => block.includes("event_type"));
  assert.ok(template, section);
  const byLength = Object.entries(values).toSorted(([a], [b]) => b.length - a.length);
  return JSON.parse(byLength.reduce((filled, [name, value]) => filled.replaceAll(name, value), template));
}

describe("what the guide tells a tool to send", () => {
  const sections = {
    Datadog: ["datadog", "9988 service:checkout", "checkout"],
    "CloudWatch by EventBridge": ["cloudwatch", "arn:aws:cloudwatch:eu-central-1:111122223333:alarm:checkout-5xx", ""],
    "New Relic": ["newrelic", "d1b1f3fd", "checkout"],
    "Uptime Kuma": ["uptime-kuma", "29", "checkout"],
    Checkly: ["checkly", "abc", "checkout"],
    "Splunk On-Call": ["splunk-on-call", "checkout/errors", "checkout"],
    Honeycomb: ["honeycomb", "fS7vfB81Wcy", "checkout"],
  } as const;
  for (const [section, [source, id, services]] of Object.entries(sections)) {
    it(`is read: ${section}`, () => {
      const body = bodyIn(section) as { readonly event_type: string; readonly client_payload: object };
      assert.equal(body.event_type, "alert");
      assert.ok(Object.keys(body.client_payload).length <= 10, "GitHub takes ten fields");
      const alert = readAlert(body.client_payload, policyOf(), null);
      assert.ok(isAlert(alert), JSON.stringify(alert));
      assert.deepEqual([alert.source, alert.state, alert.id, alert.services.join()], [source, "firing", id, services]);
      assert.equal(alert.startedAt, Date.parse("2026-05-29T04:02:00Z") + (section === "Uptime Kuma" ? 527 : 0));
    });
  }
});
