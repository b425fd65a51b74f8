import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { withEntries } from "../../src/response/follow-up.ts";
import { Stage } from "./stage.ts";

const record = `title: x
timeline: # ours
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - at: 2026-05-29T04:47:00Z   # by hand
    type: resolved
related: []
`;

function entries(...words: readonly string[]) {
  const stage = new Stage();
  for (const body of words) stage.say("05:00", "alexgh", body);
  return stage.incident().timeline.filter(({ type }) => type === "note");
}

describe("an entry that comes after its incident's record was merged", () => {
  it("gets its place, and nothing else of the file changes", async () => {
    const text = await withEntries(record, entries('/note 04:10 a: "b" #c', "/note later"));
    assert.equal(
      text,
      record
        .replace(
          "  - at: 2026-05-29T04:47",
          "  - { at: 2026-05-29T04:10:00Z, type: note, by: alex, note: 'a: \"b\" #c' }\n  - at: 2026-05-29T04:47",
        )
        .replace("related", "  - { at: 2026-05-29T05:00:00Z, type: note, by: alex, note: later }\nrelated"),
    );
    assert.equal(await withEntries(text!, entries("/note later")), text, "once");
  });

  it("keeps line ends, and a file without an end of line at its end", async () => {
    const crlf = record.replaceAll("\n", "\r\n");
    assert.doesNotMatch((await withEntries(crlf, entries("/note later")))!, /[^\r]\n/);
    const cut = record.slice(0, record.indexOf("\nrelated"));
    assert.match(
      (await withEntries(cut, entries("/note later")))!,
      /type: resolved\n {2}- \{ at: 2026-05-29T05:00:00Z/,
    );
  });

  it("is for people to write where the record has no list of lines", async () => {
    for (const text of [
      "title: x\n",
      "timeline: []\n",
      "timeline: [{ at: 2026-05-29T04:02:00Z, type: detected }]\n",
      "a: [",
    ])
      assert.equal(await withEntries(text, entries("/note later")), null, text);
  });
});
