import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { PhraseTable, phrases } from "../../src/text/phrases.ts";

/** A phrase, a text, and whether the text holds it. */
const cases: readonly (readonly [phrase: string, text: string, holds: boolean])[] = [
  ["root cause", "The root cause", true],
  ["root cause", "Root-cause analysis", true],
  ["root cause", "root of the cause", false],
  ["root cause", "grassroot causes", false],
  ["follow up(s)", "Follow-ups", true],
  ["recover(s/ed/y)", "recovery", true],
  ["recover(s/ed/y)", "recoverable", false],
  ["fix|hotfix deployed", "hotfix deployed", true],
  ["fix|hotfix deployed", "fix was deployed", false],
  ["investigat*", "while investigating", true],
  ["investigat*", "reinvestigating", false],
  ["*障害*|*復旧*", "全面障害です", true],
  ["the? issue $", "issue", true],
  ["the? issue $", "the issue", true],
  ["the? issue $", "the issue at hand", false],
  ["the? issue $", "the issue?", false],
  ["^ cause", "cause of it", true],
  ["^ cause", "the cause of it", false],
  ["^1 alert(s) $", "alerts", true],
  ["^1 alert(s) $", "firing alerts", true],
  ["^1 alert(s) $", "two firing alerts", false],
  ["fix ..2 deployed", "fix deployed", true],
  ["fix ..2 deployed", "fix for it deployed", true],
  ["fix ..2 deployed", "fix for all of it deployed", false],
  ["fix ..5 deployed", "a fix. Nothing deployed", false],
  ["severity ..1 $", "severity", true],
  ["severity ..1 $", "severity level", true],
  ["severity ..1 $", "severity level one", false],
  ["contact(s) !form", "contacts", true],
  ["contact(s) !form", "contact form", false],
  ["!no|future action(s)", "actions", true],
  ["!no|future action(s)", "future actions", false],
  ["plan d action(s)", "Plan d'actions", true],
  ["item #", "item #", true],
  ["item #", "item", false],
  ["ic", "IC", true],
  ["ic", "IC.", true],
  ["ic", "traffic", false],
  ["échéance", "Échéance", true],
  ["x", "", false],
];

describe("a phrase table", () => {
  for (const [phrase, text, holds] of cases) {
    it(`${holds ? "finds" : "does not find"} "${phrase}" in "${text}"`, () => {
      assert.equal(new PhraseTable([["it", `nothing of it, ${phrase}`]]).match(text), holds ? "it" : null);
    });
  }

  const table = new PhraseTable([
    ["over", "resolved, all clear"],
    ["told", "status page updated"],
    ["found", "alert(s) ..3 fire(s/d)"],
  ]);

  it("tells the first meaning of its table, wherever the words stand", () => {
    assert.equal(table.match("An alert fired, now resolved"), "over");
  });

  it("tells all meanings in the table's order", () => {
    assert.deepEqual(table.matchAll("Alert fires; status page updated; resolved"), ["over", "told", "found"]);
    assert.deepEqual(table.matchAll("Nothing"), []);
  });

  it("tells what a text means only if it is a phrase from end to end", () => {
    assert.equal(table.matchWhole("All clear!"), "over");
    assert.equal(table.matchWhole("All clear now"), null);
    assert.equal(table.matchWhole(""), null);
  });

  it("answers a word that it has met before as the first time", () => {
    const twice = ["alerts fire", "fire", "alerts fire"].map((text) => table.match(text));
    assert.deepEqual(twice, ["found", null, "found"]);
  });

  it("finds the phrase at an offset, with its meaning and its end", () => {
    const counts = new PhraseTable([
      [1, "a|an|one"],
      [0.5, "half an"],
      [7, "segunda feira"],
    ]);
    assert.deepEqual(counts.matchAt("in half an hour", 3), { meaning: 0.5, start: 3, end: 10 });
    assert.deepEqual(counts.matchAt("Segunda-feira, 5", 0), { meaning: 7, start: 0, end: 13 });
    assert.deepEqual(counts.matchAt("_One_ hour", 1), { meaning: 1, start: 1, end: 4 });
    for (const [text, at] of [
      ["half a day", 0],
      [" an hour", 0],
      ["one5", 0],
      ["", 0],
    ] as const)
      assert.equal(counts.matchAt(text, at), null, text);
  });

  it("passes over the marks that a text begins with", () => {
    const kinds = phrases("incident? post mortem", "incident? postmortem");
    assert.deepEqual(kinds.matchStart("# 📕 Incident Post-Mortem: Checkout"), { meaning: true, start: 5, end: 25 });
    assert.equal(kinds.matchStart("The post-mortem"), null);
    assert.equal(kinds.matchStart("# "), null);
  });

  it("takes no longer for a long text without words", () => {
    const spaces = " ".repeat(1_000_000);
    const found = phrases("just after").matchAt(`just${spaces}`, 0);
    assert.equal(found, null);
  });
});
