import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import Ajv from "ajv/dist/2020.js";
import { renderSite } from "../../src/report/site.ts";
import { catalog, incident, postmortem } from "../metrics/records.ts";
import { hostile, siteInput } from "./sample.ts";

type Input = Parameters<typeof renderSite>[0];

function fileOf(path: string, input: Input = siteInput()): string {
  for (const file of renderSite(input)) if (file.path === path) return file.text;
  throw new Error(`${path} is missing`);
}

const schema = JSON.parse(readFileSync(join(import.meta.dirname, "../../schemas/metrics.schema.json"), "utf8"));

describe("metrics.json", () => {
  const ajv = new Ajv.Ajv2020({ strict: true, allowUnionTypes: true, validateFormats: false });
  const validate = ajv.compile(schema);

  for (const [name, input] of [
    ["a year of incidents", siteInput()],
    ["no records", siteInput(catalog({}))],
  ] as const) {
    it(`is as its schema says: ${name}`, () => {
      validate(JSON.parse(fileOf("metrics.json", input)));
      assert.deepEqual(validate.errors, null);
    });
  }
});

describe("metrics.txt", () => {
  it("is OpenMetrics", () => {
    const records = catalog({
      incidents: [
        incident("2026-01-01-a", {
          severity: 'new\n"line\\',
          timeline: [
            ["01:00", "detected"],
            ["01:30", "resolved"],
          ],
        }),
      ],
    });
    for (const text of [fileOf("metrics.txt"), fileOf("metrics.txt", siteInput(records))]) {
      const lines = text.split("\n");
      assert.equal(lines.at(-1), "");
      assert.equal(lines.at(-2), "# EOF");
      const families = new Set<string>();
      for (const line of lines.slice(0, -2)) {
        const [, keyword, name] = /^# (TYPE|UNIT|HELP) (\w+) \S/.exec(line) ?? [];
        if (keyword === "TYPE") {
          assert.ok(!families.has(name!), `${name} twice`);
          families.add(name!);
        } else if (!keyword) {
          assert.match(
            line,
            /^\w+(?:\{\w+="(?:[^"\\]|\\["\\n])*"(?:,\w+="(?:[^"\\]|\\["\\n])*")*\})? -?[\d.]+(?:e[-+]\d+)?$/,
          );
          assert.ok(
            [...families].at(-1) === line.match(/^\w+/)![0].replace(/_count$/, "") ||
              families.has(line.match(/^\w+/)![0]),
            line,
          );
        }
      }
    }
  });

  it("says when it was made, and keeps Prometheus' suffixes for what they mean", () => {
    const text = fileOf("metrics.txt");
    const made = /^incident_report_timestamp_seconds (.*)$/m.exec(text)![1];
    assert.equal(Number(made) * 1000, siteInput().metrics.now);
    assert.match(text, /^incident_records\{severity="SEV-1"\} \d+$/m);
    for (const [, name] of text.matchAll(/^# TYPE (\w+) gauge$/gm)) {
      assert.doesNotMatch(name!, /_(?:count|sum|bucket|total|info|created)$/);
    }
  });

  it("gives spans in seconds", () => {
    assert.match(
      fileOf("metrics.txt"),
      /incident_time_to_acknowledge_seconds\{severity="SEV-1",quantile="0\.5"\} 240\n/,
    );
  });
});

describe("CSV", () => {
  it("keeps a spreadsheet from running a title", () => {
    const records = catalog({
      incidents: [incident("2026-01-01-a", { title: '=HYPERLINK("http://x","y")' })],
      postmortems: [postmortem("b", { items: [{ title: "@SUM(1)", owner: "-2" }] })],
    });
    assert.match(fileOf("incidents.csv", siteInput(records)), /,"'=HYPERLINK\(""http:\/\/x"",""y""\)",/);
    assert.match(fileOf("action-items.csv", siteInput(records)), /,'@SUM\(1\),'-2,/);
  });

  it("has a row for each record", () => {
    assert.equal(fileOf("incidents.csv").split("\r\n").length, 1 + 7 + 1);
    assert.equal(fileOf("action-items.csv").split("\r\n").length, 1 + 8 + 1);
    assert.ok(fileOf("incidents.csv").includes(hostile.replaceAll('"', '""')));
  });
});

describe("badges", () => {
  it("say what they show to who can't see it", () => {
    assert.match(fileOf("badges/action-items.svg"), /aria-label="action items: 3 of 5 overdue"/);
    assert.match(fileOf("badges/incidents.svg"), /1 open/);
    assert.match(fileOf("badges/postmortems.svg", siteInput(catalog({}))), /none due/);
  });
});
