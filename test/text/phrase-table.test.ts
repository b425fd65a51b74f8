import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { PhraseTable } from "../../src/text/phrase-table.ts";

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

describe("a lexicon", () => {
  for (const [phrase, text, holds] of cases) {
    it(`${holds ? "finds" : "does not find"} "${phrase}" in "${text}"`, () => {
      assert.equal(new PhraseTable([["it", `nothing of it, ${phrase}`]]).meaningIn(text), holds ? "it" : null);
    });
  }

  const table = new PhraseTable([
    ["over", "resolved, all clear"],
    ["told", "status page updated"],
    ["found", "alert(s) ..3 fire(s/d)"],
  ]);

  it("tells the first meaning of its table, wherever the words stand", () => {
    assert.equal(table.meaningIn("An alert fired, now resolved"), "over");
  });

  it("tells all meanings in the table's order", () => {
    assert.deepEqual(table.meaningsIn("Alert fires; status page updated; resolved"), ["over", "told", "found"]);
    assert.deepEqual(table.meaningsIn("Nothing"), []);
  });

  it("tells what a text means only if it is a phrase from end to end", () => {
    assert.equal(table.meaningOf("All clear!"), "over");
    assert.equal(table.meaningOf("All clear now"), null);
    assert.equal(table.meaningOf(""), null);
  });

  it("answers a word that it has met before as the first time", () => {
    const twice = ["alerts fire", "fire", "alerts fire"].map((text) => table.meaningIn(text));
    assert.deepEqual(twice, ["found", null, "found"]);
  });
});
