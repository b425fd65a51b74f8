import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import { formatSarif } from "../../src/output/sarif.ts";
import { fixture } from "./golden.ts";
import { findingAt, outputOf, sample } from "./sample.ts";

const formats = {
  uri: (text: string) => URL.canParse(text),
  "uri-reference": (text: string) =>
    /^(?:[\w.~!$&'()*+,;=:@/?#-]|%[0-9A-F]{2})*$/.test(text) && !/^[^/?#]*:/.test(text),
};
const validate = new Ajv2020({ allErrors: true, formats }).compile(JSON.parse(fixture("sarif-2.1.0.schema.json")));

function runOf(output: Parameters<typeof formatSarif>[0]) {
  const sarif = formatSarif(output);
  assert.ok(validate(JSON.parse(sarif)), JSON.stringify(validate.errors, null, 2));
  return JSON.parse(sarif).runs[0];
}

describe("SARIF", () => {
  it("is valid", () => assert.equal(runOf(sample).results.length, 3));

  it("names the product's page, and no rule twice", () => {
    const { driver } = runOf(sample).tool;
    assert.equal(driver.informationUri, "https://example.com/incidents");
    assert.ok(
      driver.rules.every((rule: object) => !("name" in rule)),
      "a name that equals the id (SARIF1001)",
    );
    assert.equal(runOf({ ...sample, homepage: null }).tool.driver.informationUri, undefined);
  });

  it("tells each rule's meaning and page", () => {
    const [rule] = runOf(sample).tool.driver.rules;
    assert.equal(rule.helpUri, "https://example.com/docs/rules/action-item-owner.md");
    assert.equal(rule.defaultConfiguration.level, "error");
  });

  it("carries the edits of a fix", () => {
    const finding = findingAt("a.md", "| 1 | §Alxe§ |\n");
    const fix = () => [{ range: finding.range, text: "Alex" }];
    const [result] = runOf(outputOf([{ ...finding, fix }], { directory: "ops" })).results;
    assert.deepEqual(result.fixes[0].artifactChanges, [
      {
        artifactLocation: { uri: "ops/a.md", uriBaseId: "%SRCROOT%" },
        replacements: [
          {
            deletedRegion: { startLine: 1, startColumn: 7, endLine: 1, endColumn: 11 },
            insertedContent: { text: "Alex" },
          },
        ],
      },
    ]);
  });

  it("keeps a fingerprint when lines are added above", () => {
    const prints = (marked: string) =>
      runOf(outputOf([findingAt("a.md", marked)])).results[0].partialFingerprints["ruleAndLine/v1"];
    assert.equal(prints("| 1 | §Alxe§ |\n"), prints("new\nlines\n| 1 |   §Alxe§ |\r\nmore"));
    assert.notEqual(prints("| 1 | §Alxe§ |\n"), prints("| 2 | §Alxe§ |\n"));
  });
  it("tells equal lines apart", () => {
    const { results } = runOf(outputOf([findingAt("a.md", "§x§\nx"), findingAt("a.md", "x\n§x§")]));
    const [first, second] = results.map((result: { partialFingerprints: object }) => result.partialFingerprints);
    assert.notDeepEqual(first, second);
  });

  it("percent-encodes paths", () => {
    const finding = findingAt("post mortems/50% #1:é\ud800.md", "§x§");
    const [{ locations }] = runOf(outputOf([finding], { directory: "ops" })).results;
    assert.deepEqual(locations[0].physicalLocation.artifactLocation, {
      uri: "ops/post%20mortems/50%25%20%231%3A%C3%A9%EF%BF%BD.md",
      uriBaseId: "%SRCROOT%",
    });
  });
  it("lets no link out of a record", () => {
    const finding = findingAt("a.md", "§x§", { message: 'unexpected owner "[click](https://evil.example)"' });
    assert.doesNotMatch(runOf(outputOf([finding])).results[0].message.text, /\]\(/);
  });
  it("keeps to the number of results that code scanning takes, errors first", () => {
    const warning = findingAt("a.md", "§x§", { level: "warning" });
    const findings = [...Array.from({ length: 25_000 }, () => warning), findingAt("a.md", "§x§")];
    const run = runOf(outputOf(findings));
    assert.equal(run.results.length, 25_000);
    assert.equal(run.results[0].level, "error");
    assert.match(run.invocations[0].toolExecutionNotifications[0].message.text, /^1 finding left out/);
  });
});
