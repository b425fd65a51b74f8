import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { hasItemCommand, itemCommands } from "../../../src/tracking/write-back/item-commands.ts";
import fc from "../../fast-check.ts";

const day = "2026-06-01";
const commandsOf = (body: string) =>
  itemCommands(body, day).commands.map(({ fact, value, reason }) => [fact, value, reason]);

describe("commands on an action item's issue", () => {
  const cases: readonly (readonly [body: string, commands: readonly unknown[]])[] = [
    ["/done", [["status", "done", null]]],
    ["/Done merged in #12", [["status", "done", "merged in #12"]]],
    ["/drop the alert covers it", [["status", "dropped", "the alert covers it"]]],
    ["/due 2026-07-01 the vendor is late", [["due", "2026-07-01", "the vendor is late"]]],
    ["/due Jul 1: the vendor\nis late", [["due", "2026-07-01", "the vendor is late"]]],
    ["/due Jan 5", [["due", "2027-01-05", null]]],
    ["/owner @dana", [["owner", "@dana", null]]],
    ["/owner @acme/platform, they know it", [["owner", "@acme/platform", "they know it"]]],
    ["/owner @dana_acme, she knows it", [["owner", "@dana_acme", "she knows it"]]],
    ["/owner Sarah K.", [["owner", "Sarah K.", null]]],
    ["/evidence https://example.org/a?b=1 see there", [["evidence", "https://example.org/a?b=1", "see there"]]],
    ["/evidence https://example.org/a(b),c|d", [["evidence", "https://example.org/a%28b%29%2Cc%7Cd", null]]],
    ["/evidence #12", [["evidence", "#12", null]]],
    ["/evidence acme/shop#12", [["evidence", "acme/shop#12", null]]],
    [
      "\n/due 2026-07-01 late\nvendor\n/owner @dana\n/done",
      [
        ["due", "2026-07-01", "late vendor"],
        ["owner", "@dana", null],
        ["status", "done", null],
      ],
    ],
    ["/drop see\n```\n/done\n```", [["status", "dropped", "see ``` /done ```"]]],
    ["/owner @dana\n\nOn Fri, 29 May 2026 Sam <sam@example.org> wrote:\n> hello\n/done", [["owner", "@dana", null]]],
    ["    /done", []],
    ["> /done", []],
    ["I think /done is too early", []],
    ["/etc/hosts is wrong", []],
    ["", []],
  ];
  for (const [body, commands] of cases) it(JSON.stringify(body), () => assert.deepEqual(commandsOf(body), commands));

  it("that can't be understood say what was expected", () => {
    const problemsOf = (body: string) => itemCommands(body, day).problems;
    assert.deepEqual(problemsOf("/dnoe"), [
      'unexpected command "/dnoe", expected /done, /drop, /due, /owner or /evidence (did you mean "/done"?)',
    ]);
    assert.match(problemsOf("/frobnicate")[0]!, /expected \/done, \/drop, \/due, \/owner or \/evidence$/);
    assert.match(problemsOf("/due someday")[0]!, /^\/due: unexpected "someday", expected a day such as/);
    assert.match(problemsOf("/due 2026-02-30")[0]!, /^\/due: unexpected "2026-02-30", expected a day that exists/);
    assert.match(
      problemsOf("/due 03/04/2026")[0]!,
      /^\/due: unexpected "03\/04\/2026", expected a form that can't be misread, .*: this could be the/,
    );
    assert.match(problemsOf("/owner | x |")[0]!, /^\/owner: unexpected/);
    assert.match(problemsOf("/evidence it works")[0]!, /^\/evidence: unexpected "it works", expected an address/);
  });

  it("never throw, and hold nothing that could end a cell, a line or a remark", () => {
    const words = fc.constantFrom(
      "/due ",
      "/owner ",
      "/evidence ",
      "/done ",
      "@a",
      "|",
      "\n",
      "https://x.y/",
      "(",
      "2026-07-01",
      "]",
      " ",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string())), (parts) => {
        const body = parts.join("");
        const { commands, problems } = itemCommands(body, day);
        for (const { value } of commands) assert.doesNotMatch(value, /[\n\r|()\][]/);
        if (commands.length + problems.length > 0) assert.ok(hasItemCommand(body));
      }),
    );
  });
});
