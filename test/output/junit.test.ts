import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { formatJunit } from "../../src/output/junit.ts";
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
});
