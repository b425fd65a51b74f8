import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Facts, read, written } from "./written.ts";

const list = (...lines: string[]) => `# Post-Mortem: Checkout\n\n## Action Items\n\n${lines.join("\n")}\n`;

interface Case {
  readonly name: string;
  readonly before: string;
  readonly facts: Facts;
  readonly after: string;
}

const cases: readonly Case[] = [
  {
    name: "a task box is ticked",
    before: "1. [ ] Add tests (Owner: Alex, Due: 2026-06-05)",
    facts: [[0, "status", "done"]],
    after: "1. [x] Add tests (Owner: Alex, Due: 2026-06-05)",
  },
  {
    name: "a ticked task box is emptied",
    before: "- [X] Add tests",
    facts: [[0, "status", "open"]],
    after: "- [ ] Add tests",
  },
  {
    name: "an entry without a box gets a ticked one",
    before: "* Add tests",
    facts: [[0, "status", "done"]],
    after: "* [x] Add tests",
  },
  {
    name: "what is dropped is struck out, its remarks stay legible",
    before: "2) [x] Add tests for all types of events (Owner: Alex, Due: 2026-06-05)",
    facts: [[0, "status", "dropped"]],
    after: "2) [ ] ~~Add tests for all types of events~~ (Owner: Alex, Due: 2026-06-05)",
  },
  {
    name: "what was dropped and comes back is not struck out any more",
    before: "- ~~Add tests~~ (Owner: Alex)",
    facts: [[0, "status", "open"]],
    after: "- Add tests (Owner: Alex)",
  },
  {
    name: "a word in brackets goes when the box says it",
    before: "- [ ] Add tests (in progress)",
    facts: [[0, "status", "done"]],
    after: "- [x] Add tests",
  },
  {
    name: "emphasis around the word goes with it",
    before: "- Add tests. **(Done during the incident)**",
    facts: [[0, "status", "open"]],
    after: "- Add tests.",
  },
  {
    name: "a word among others gives way to the new one",
    before: "- Add tests; completed as of 2026-06-01.",
    facts: [[0, "status", "open"]],
    after: "- Add tests; open.",
  },
  {
    name: "where it was done stays",
    before: "- Add tests, done in [#12](https://github.com/acme/shop/issues/12)",
    facts: [[0, "status", "open"]],
    after: "- Add tests, see [#12](https://github.com/acme/shop/issues/12)",
  },
  {
    name: "a remark joins the others",
    before: "1. [ ] Add tests (Owner: Alex, Due: 2026-06-05)",
    facts: [
      [0, "issue", "#12"],
      [0, "status", "done"],
    ],
    after: "1. [x] Add tests (Owner: Alex, Due: 2026-06-05, Issue: #12)",
  },
  {
    name: "a remark takes the place of the old one",
    before: "1. [ ] Add tests (Owner: Alex, Due: Jun 5)",
    facts: [
      [0, "due", "2026-07-01"],
      [0, "owner", "@dana"],
    ],
    after: "1. [ ] Add tests (Owner: @dana, Due: 2026-07-01)",
  },
  {
    name: "the first remark gets brackets of its own, behind a link too",
    before: "- Add tests\n  for renewals. [Docs](https://example.org/a)",
    facts: [[0, "owner", "@dana"]],
    after: "- Add tests\n  for renewals. [Docs](https://example.org/a) (Owner: @dana)",
  },
  {
    name: "an owner named below the item is changed there",
    before: "1. Add tests\n   - Owner: Alex\n   - Due: 2026-06-05",
    facts: [
      [0, "owner", "@dana"],
      [0, "due", "2026-07-01"],
    ],
    after: "1. Add tests\n   - Owner: @dana\n   - Due: 2026-07-01",
  },
];

describe("a fact in a list", () => {
  for (const { name, before, facts, after } of cases) {
    it(name, () => {
      const other = "\n\nAnd so on.  \n";
      assert.equal(written(list(before) + other, facts), list(after) + other);
      assert.equal(written(list(before).replaceAll("\n", "\r\n"), facts), list(after).replaceAll("\n", "\r\n"));
    });
  }

  it("is written to the item that it is of, and to no other", () => {
    const before = list("1. [ ] Add tests", "2. [ ] Add tests", "3. [ ] Add tests");
    assert.equal(
      written(before, [[1, "status", "done"]]),
      list("1. [ ] Add tests", "2. [x] Add tests", "3. [ ] Add tests"),
    );
  });

  it("is written to a paragraph in brackets", () => {
    const before = list("Add tests for renewals.", "", "Lower the threshold.");
    assert.equal(
      written(before, [[1, "status", "done"]]),
      list("Add tests for renewals.", "", "Lower the threshold. (Status: done)"),
    );
  });
});

describe("a number for a bullet", () => {
  it("moves what is nested along", () => {
    const before = list("- [ ] Add tests", "  for renewals", "  - in staging", "", "      code", "- Look");
    assert.equal(
      written(before, [[0, "number", "12"]]),
      list("12. [ ] Add tests", "    for renewals", "    - in staging", "", "        code", "- Look"),
    );
  });

  it("replaces a number that began again", () => {
    const before = list("1. Add tests", "   in staging", "", "### Later", "", "1) Look", "   - up");
    assert.equal(
      written(before, [[1, "number", "12"]]),
      list("1. Add tests", "   in staging", "", "### Later", "", "12) Look", "    - up"),
    );
  });

  it("stays a list on GitHub right below words, where only 1 begins one", () => {
    const before = list("We will:", "- Add tests", "  for renewals", "- Look");
    const after = written(before, [
      [0, "number", "4"],
      [1, "number", "5"],
    ]);
    assert.equal(after, list("We will:", "", "4. Add tests", "   for renewals", "5. Look"));
    assert.equal(read(after).actionItems.length, 2);
  });
});
