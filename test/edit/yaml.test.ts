import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { applyEdits } from "../../src/edit/edits.ts";
import { writeKey } from "../../src/edit/yaml.ts";
import { Source } from "../../src/text/source.ts";
import { readYaml } from "../../src/yaml/yaml.ts";
import fc from "../fast-check.ts";
import { type Facts, lineDiff, written } from "./written.ts";

function set(text: string, path: readonly (string | number)[], key: string, value: string | number): string {
  const source = new Source("a.yml", text);
  const document = readYaml(source);
  const mapping = path.reduce<unknown>((inside, step) => (inside as Record<string, unknown>)[step], document.value);
  const edit = writeKey(source, { places: document, path, value: mapping as Record<string, unknown> }, key, value);
  return applyEdits(source, [edit]).text;
}

describe("a value of an incident's YAML", () => {
  const incident = `title: Checkout errors   # what users saw
severity: 'sev 1'
status:
impact: { summary: "2,340 failed" } # so far
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - at: 2026-05-29T04:07:00Z
    type: acknowledged   # by phone
`;

  it("takes the old one's place, in its quotes, comments kept", () => {
    assert.deepEqual(lineDiff(incident, set(incident, [], "severity", "SEV-1")), [
      "- severity: 'sev 1'",
      "+ severity: 'SEV-1'",
    ]);
    assert.deepEqual(lineDiff(incident, set(incident, [], "status", "resolved")), ["- status:", "+ status: resolved"]);
    assert.deepEqual(lineDiff(incident, set(incident, ["impact"], "summary", 'none, "really"')), [
      '- impact: { summary: "2,340 failed" } # so far',
      '+ impact: { summary: "none, \\"really\\"" } # so far',
    ]);
  });

  it("is added behind the last key, under the first, in block and flow", () => {
    assert.equal(set(incident, ["timeline", 1], "by", "alex"), `${incident}    by: alex\n`);
    assert.deepEqual(lineDiff(incident, set(incident, ["timeline", 0], "by", "@alex")), [
      "-   - { at: 2026-05-29T04:02:00Z, type: detected }",
      '+   - { at: 2026-05-29T04:02:00Z, type: detected, by: "@alex" }',
    ]);
    assert.equal(set(incident, [], "channel", "#inc-x"), `${incident}channel: "#inc-x"\n`);
  });

  it("is added with the file's line endings, also where the last line has none", () => {
    assert.equal(set("a: 1\r\nb: 2", [], "c", "x"), "a: 1\r\nb: 2\r\nc: x");
  });

  it("is read as the text it was, whatever it holds", () => {
    const text = fc
      .string({ unit: "grapheme", minLength: 1 })
      .map((words) => words.replace(/[\s\p{Cc}]+/gu, " ").trim());
    const place = fc.constantFrom("a: old\n", "a: 'old'\n", 'a: "old" # said\n', "{ a: old, b: 1 }\n", "b: 1\n");
    fc.assert(
      fc.property(place, text, (before, words) => {
        fc.pre(words !== "");
        const after = set(before, [], "a", words);
        assert.equal(readYaml(new Source("a.yml", after)).value?.a, words, after);
      }),
    );
  });
});

describe("a fact in front matter", () => {
  const before = `---
title: Checkout   # the outage
action_items:
  - id: 1
    title: Add tests
    owner: "Alex"   # for now
    due: Jun 5

  # the second one
  - { id: 2, title: Lower it, issue: null }
  -   title: Look
      status: open
tags: [a, b]
---
# Checkout
`;
  const cases: readonly (readonly [name: string, facts: Facts, diff: readonly string[]])[] = [
    [
      "a value in quotes",
      [[0, "owner", "@dana"]],
      ['-     owner: "Alex"   # for now', '+     owner: "@dana"   # for now'],
    ],
    [
      "a value in a mapping on one line",
      [[1, "issue", "#12"]],
      ["-   - { id: 2, title: Lower it, issue: null }", "+   - { id: 2, title: Lower it, issue: 12 }"],
    ],
    [
      "a new key in a mapping on one line",
      [[1, "status", "done"]],
      ["-   - { id: 2, title: Lower it, issue: null }", "+   - { id: 2, title: Lower it, issue: null, status: done }"],
    ],
    ["a value in an indented mapping", [[2, "status", "dropped"]], ["-       status: open", "+       status: dropped"]],
  ];
  for (const [name, facts, diff] of cases) {
    it(`is written: ${name}`, () => assert.deepEqual(lineDiff(before, written(before, facts)), diff));
  }

  it("is added under the item's other keys", () => {
    assert.equal(
      written(before, [[0, "evidence", "https://example.org/1"]]),
      before.replace("    due: Jun 5\n", "    due: Jun 5\n    evidence: https://example.org/1\n"),
    );
    assert.equal(
      written(before, [[2, "number", "3"]]),
      before.replace("  -   title: Look\n", "  -   id: 3\n      title: Look\n"),
    );
  });

  it("is written above where the text below repeats the item", () => {
    const both = `${before.slice(0, before.indexOf("  -   title: Look"))}---\n# Checkout\n\n## Action Items\n\n1. Add tests\n2. Lower it\n`;
    assert.deepEqual(lineDiff(both, written(both, [[0, "owner", "@dana"]])), [
      '-     owner: "Alex"   # for now',
      '+     owner: "@dana"   # for now',
    ]);
  });

  it("is refused in TOML, whose values have no known place", () => {
    const toml = `+++\ntitle = "X"\n[[action_items]]\nid = 1\ntitle = "Add tests"\n+++\n# X\n`;
    assert.throws(() => written(toml, [[0, "status", "done"]]), /status done/);
  });
});
