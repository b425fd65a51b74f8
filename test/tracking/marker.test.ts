import assert from "node:assert/strict";
import { test } from "node:test";
import { readBlock, replaceBlock, writeBlock } from "../../src/tracking/block.ts";
import { type Marker, readMarker, writeMarker } from "../../src/tracking/marker.ts";
import fc from "../fast-check.ts";
import { assertLinear } from "../growth.ts";

const hostile = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(
      fc.constantFrom(
        "-->",
        "<!--",
        "--",
        "->",
        "<!-- incident-as-code v1 item {",
        "}",
        '"',
        "\\",
        "\n",
        "\r",
        "::",
        "##[",
        "@all",
        "\u202e",
        "\u2028",
        "`",
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join("")),
);
const marker: fc.Arbitrary<Marker> = fc.record({
  kind: fc.constantFrom("item", "postmortem", "digest"),
  key: hostile.filter((text) => text !== ""),
  data: fc.dictionary(fc.constantFrom("state", "file", "owner"), hostile),
});

test("a marker gives back what was put in, and nothing in it ends or forges one", () => {
  fc.assert(
    fc.property(marker, (written) => {
      const text = writeMarker(written);
      assert.deepEqual(readMarker(text), { ...written, data: { ...written.data } });
      assert.match(text, /^<!-- incident-as-code v1 [a-z]+ [\x20-\x7e]+ -->$/);
      assert.equal(text.slice(4, -3).includes("--"), false);
      assert.doesNotMatch(text, /::|##|@/);
    }),
    { numRuns: 1_000 },
  );
});

test("replacing a block keeps every character around it", () => {
  const around = fc.string({ unit: "binary" }).filter((text) => !text.includes("<!--"));
  fc.assert(
    fc.property(around, around, marker, marker, (before, after, old, next) => {
      const body = `${before}${writeBlock({ marker: old, text: "old" })}${after}`;
      const changed = replaceBlock(body, { marker: next, text: "new" });
      assert.ok(changed.startsWith(before) && changed.endsWith(after));
      assert.deepEqual(readBlock(changed)?.text, "new");
      assert.deepEqual(replaceBlock(changed, { marker: next, text: "new" }), changed);
    }),
  );
});

test("what is no marker is none", () => {
  for (const text of [
    "",
    "<!-- incident-as-code v1 item {} -->",
    '<!-- incident-as-code v1 item {"key":""} -->',
    '<!-- incident-as-code v1 item {"key":1} -->',
    '<!-- incident-as-code v1 item {"key":"a"',
    "<!-- incident-as-code v1 item [1] -->",
    '<!-- incident-as-code v2 item {"key":"a"} -->',
    '&lt;!-- incident-as-code v1 item {"key":"a"} --&gt;',
  ]) {
    assert.equal(readMarker(text), null, text);
  }
});

test("looking for a marker costs work in proportion to the body", async () => {
  await assertLinear((size) => '<!-- incident-as-code v1 item {"key":"a"'.repeat(size), 2_500, readMarker);
  await assertLinear((size) => `<!-- incident-as-code v1 item ${"{".repeat(size)}`, 60_000, readMarker);
});
