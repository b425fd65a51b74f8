import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { FAIL_ON, type FailOn } from "../../src/output/check-output.ts";
import { formatJunit } from "../../src/output/junit.ts";
import type { Postmortem } from "../../src/records/model.ts";
import { Source } from "../../src/text/source.ts";
import { catalogOf, findingAt, outputOf } from "./sample.ts";
import { parseXml } from "./xml.ts";

describe("JUnit", () => {
  it("counts a passed case for a file without findings", () => {
    const output = outputOf([findingAt("b.md", "§x§"), findingAt("b.md", "x§y§")], {
      catalog: catalogOf({ incidents: ["a.yml"], postmortems: ["b.md"] }),
    });
    const elements = parseXml(formatJunit(output));
    const named = (name: string) => elements.filter((element) => element.name === name);
    assert.equal(named("testsuite").length, 2);
    assert.equal(named("testcase").length, 3);
    assert.equal(named("failure").length, 2);
    const { tests, failures } = named("testsuites")[0]!.attributes;
    assert.deepEqual({ tests, failures }, { tests: "3", failures: "2" });
  });
  it("has a suite for a file that is no record", () =>
    assert.match(
      formatJunit(outputOf([findingAt("x.md", "§x§")], { catalog: catalogOf({}) })),
      /testsuite name="x\.md"/,
    ));
  it("escapes markup and shows what XML can't carry", () => {
    const message = `<b>&amp; "x" ]]> \0 \u001b \ufffe \ud800`;
    const elements = parseXml(formatJunit(outputOf([findingAt("a.md", "§x§", { message, help: "a\nb" })])));
    const failure = elements.find((element) => element.name === "failure")!;
    const shown = `<b>&amp; "x" ]]> ␀ ␛ <U+FFFE> <U+D800>`;
    assert.equal(failure.attributes.message, shown);
    assert.equal(failure.text, `a.md:1:1: ${shown}\nhelp: a\nb`);
  });

  it("fails where the command does: what is below --fail-on is skipped", () => {
    const findings = [findingAt("a.md", "§x§"), findingAt("a.md", "y§z§", { level: "warning" })];
    const counted = (failOn: FailOn) => {
      const elements = parseXml(formatJunit(outputOf(findings, { failOn })));
      const { tests, failures, skipped } = elements.find(({ name }) => name === "testsuites")!.attributes;
      const parts = ["failure", "skipped"].map((part) => elements.filter(({ name }) => name === part).length);
      assert.deepEqual([failures, skipped], parts.map(String), failOn);
      return [tests, failures, skipped].join(" ");
    };
    assert.deepEqual(FAIL_ON.map(counted), ["2 1 1", "2 2 0", "2 0 2"]);
  });
  it("names a test by the rule and the item's key or the words, never by the line", () => {
    const named = (above: string) => {
      const text = `${above}| 1 | Test it |\n| 2 | Watch it |\nthe  cause\nthe cause\n`;
      const source = new Source("pm/a.md", text);
      const range = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
      const at = (words: string, rule: string) => ({
        ...findingAt("pm/a.md", "§x§", { rule }),
        source,
        range: range(words),
      });
      const items = ["| 2 | Watch it |", "| 1 | Test it |"].map((row) => ({
        key: `a#${/\d/.exec(row)![0]}`,
        range: range(row),
      }));
      const catalog = {
        ...catalogOf({ incidents: ["i.yml"] }),
        postmortems: [{ source: new Source("a.md", text), actionItems: items } as unknown as Postmortem],
      };
      const findings = [
        at("Watch it", "action-item-owner"),
        at("1 |", "action-item-due"),
        at("the  cause", "blameless"),
        at("the cause", "blameless"),
        { ...at("", "schema"), range: { start: text.length, end: text.length } },
      ];
      // Checked from a folder above, whose findings have longer paths than the catalog's.
      return parseXml(formatJunit(outputOf(findings, { catalog, files: ["pm/i.yml", "pm/a.md"] })))
        .filter(({ name, attributes }) => name === "testcase" && attributes.classname === "pm/a.md")
        .map(({ attributes }) => attributes.name);
    };
    const names = [
      "action-item-owner: a#2",
      "action-item-due: a#1",
      "blameless: the cause",
      "blameless: the cause (2)",
      "schema",
    ];
    assert.deepEqual(named(""), names);
    assert.deepEqual(named("more\nlines\n"), names);
  });
});
