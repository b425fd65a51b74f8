import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { type Alert, isAlert, type NoAlert } from "../../src/response/alerts/alert.ts";
import { readAlert } from "../../src/response/alerts/read-alert.ts";
import { declarationOf, startDeclaration } from "../../src/response/declaration.ts";
import { formatInstant } from "../../src/time/instant.ts";
import fc from "../fast-check.ts";
import { at, policyOf } from "./stage.ts";

const folder = join(import.meta.dirname, "fixtures/alerts");
const payload = (name: string): unknown => JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));
const MAPPED = policyOf(`version: 1
alerts:
  uptimebot: { title: check.name, severity: check.level, service: check.host, status: what, id: uid }
  alertmanager: { service: labels.job }
`);

function read(name: string, policy: Parameters<typeof readAlert>[1] = policyOf()): Alert | NoAlert {
  return readAlert(payload(name), policy, null);
}

/** What a message opens, in short. */
function opened(name: string, policy: Parameters<typeof readAlert>[1] = policyOf()): unknown {
  const alert = read(name, policy);
  assert.ok(isAlert(alert), "message" in alert ? alert.message : "");
  const opening = startDeclaration(declarationOf(alert, policyOf().severities), {
    policy: policyOf(),
    openedAt: at("2026-05-29T12:00:00Z"),
    taken: new Set(),
    folder: "",
  });
  const { source, state, id } = alert;
  const { severity, title, services } = opening;
  return [source, state, opening.id, title, severity.id, services.join(), formatInstant(opening.detectedAt), id];
}

describe("alerts", () => {
  it("of Alertmanager: a group is one alert, of the gravest severity, since the first", () => {
    assert.deepEqual(opened("alertmanager-v4"), [
      "alertmanager",
      "firing",
      "2026-05-29-checkout-error-rate",
      "Checkout error rate > 5%",
      "SEV-1",
      "checkout",
      "2026-05-29T04:01:30Z",
      '{}/{severity=~"critical|warning"}:{alertname="CheckoutErrorRate"}',
    ]);
    const resolved = read("alertmanager-v4-resolved");
    assert.ok(isAlert(resolved));
    assert.equal(resolved.state, "resolved");
    assert.equal(formatInstant(resolved.changedAt!), "2026-05-29T04:36:15Z");
  });

  it("of Alertmanager, with the team's own labels", () => {
    assert.equal((opened("alertmanager-v4", MAPPED) as string[])[5], "shop");
  });

  it("of Grafana, wrapped because repository_dispatch takes ten fields at most", () => {
    assert.deepEqual((opened("grafana") as string[]).slice(0, 7), [
      "grafana",
      "firing",
      "2026-05-29-high-memory-usage",
      "Search nodes run out of memory",
      "SEV-2",
      "search",
      "2026-05-29T07:51:03Z",
    ]);
  });

  it("of PagerDuty", () => {
    assert.deepEqual(opened("pagerduty-v3-triggered"), [
      "pagerduty",
      "firing",
      "2026-05-29-checkout-error-rate-5",
      "Checkout error rate > 5%",
      "SEV-1",
      "Checkout",
      "2026-05-29T04:02:09Z",
      "PGR0VU2",
    ]);
    const acknowledged = read("pagerduty-v3-acknowledged");
    assert.ok(isAlert(acknowledged));
    assert.deepEqual(
      [acknowledged.state, acknowledged.by, formatInstant(acknowledged.changedAt!)],
      ["acknowledged", "Alex", "2026-05-29T04:07:01Z"],
    );
    const annotated = read("pagerduty-v3-annotated");
    assert.deepEqual(annotated, {
      kind: "ignored",
      message: 'pagerduty: "incident.annotated" opens and changes no incident',
    });
  });

  it("of Datadog", () => {
    assert.deepEqual(opened("datadog"), [
      "datadog",
      "firing",
      "2026-05-29-checkout-error-rate",
      "Checkout error rate",
      "SEV-1",
      "checkout",
      "2026-05-29T04:02:00Z",
      "9988 service:checkout",
    ]);
  });

  it("of any tool, by its mapping", () => {
    assert.deepEqual((opened("custom", MAPPED) as string[]).slice(0, 6), [
      "uptimebot",
      "firing",
      "2026-05-29-start-page-unreachable",
      "Start page unreachable",
      "SEV-2",
      "www.example.com",
    ]);
    assert.match(
      (readAlert({ foo: 1 }, policyOf(), null) as NoAlert).message,
      /without a title, expected one at title, summary/,
    );
  });

  it("without a severity count as the gravest: when unsure, the higher one", () => {
    const alert = readAlert({ title: "Something is wrong" }, policyOf(), null);
    assert.ok(isAlert(alert));
    const opening = startDeclaration(declarationOf(alert, policyOf().severities), {
      policy: policyOf(),
      openedAt: at("04:02"),
      taken: new Set(["2026-05-29-something-is-wrong"]),
      folder: "",
    });
    assert.deepEqual(
      [opening.severity.id, opening.severityGiven, opening.id],
      ["SEV-1", false, "2026-05-29-something-is-wrong-2"],
    );
  });

  it("of any shape are read or refused, and never throw", () => {
    for (const name of readdirSync(folder)) {
      const value = payload(name.replace(".json", ""));
      const paths = fc.constantFrom(...pathsOf(value));
      fc.assert(
        fc.property(paths, fc.jsonValue(), (path, other) => void readAlert(replaced(value, path, other), MAPPED, null)),
        { numRuns: 50 },
      );
    }
    for (const value of [null, 1, "x", [], {}, { payload: "{" }, JSON.parse('{"__proto__":{"title":"x"}}')]) {
      assert.ok(!isAlert(readAlert(value, MAPPED, null)));
    }
  });
});

describe("an alert's payload of any size", () => {
  it("is read: 200,000 alerts, labels 20,000 levels deep, texts without end", () => {
    const group = payload("am025-group-warning") as { readonly alerts: readonly object[] };
    const many = Array.from({ length: 200_000 }, (_, index) => ({ ...group.alerts[0], fingerprint: String(index) }));
    const alert = readAlert({ ...group, alerts: many }, policyOf(), null);
    assert.ok(isAlert(alert));
    assert.deepEqual([alert.members.length, alert.truncated], [2000, 198_000]);
    let deep: unknown = 1;
    for (let level = 0; level < 20_000; level++) deep = { a: deep };
    const nested = { ...group, groupKey: null, groupLabels: deep, alerts: [{ status: "firing", labels: deep }] };
    assert.ok(isAlert(readAlert(nested, policyOf(), null)));
    assert.ok(!isAlert(readAlert(deep, policyOf(), null)));
    const long = readAlert({ title: `${"9 ".repeat(30_000)}[` }, policyOf(), null);
    assert.ok(isAlert(long) && long.title.length <= 300 && long.id.length <= 300);
  });
});

function pathsOf(value: unknown): string[][] {
  if (typeof value !== "object" || value === null) return [[]];
  return [[], ...Object.entries(value).flatMap(([name, inner]) => pathsOf(inner).map((path) => [name, ...path]))];
}

function replaced(value: unknown, path: readonly string[], other: unknown): unknown {
  const copy = structuredClone({ root: value });
  let at: Record<string, unknown> = copy as never;
  const steps = ["root", ...path];
  for (const step of steps.slice(0, -1)) at = at[step] as never;
  at[steps.at(-1)!] = other;
  return copy.root;
}
