import assert from "node:assert/strict";
import { test } from "node:test";
import { mergeBody, readBlock, replaceBlock, writeBlock } from "../../src/tracking/block.ts";
import fc from "../fast-check.ts";

const block = (text: string, run: number) => ({
  marker: { kind: "incident-opening", key: "a", data: { run } },
  text,
});
const body = (text: string, run = 1) => writeBlock(block(text, run));
const boxes = (...ticks: readonly string[]) => ticks.map((tick, index) => `- [${tick}] Step ${index + 1}`).join("\n");

const cases: readonly { name: string; from: string; now: string; to: string; expected: string }[] = [
  { name: "nothing happened meanwhile", from: body("a"), now: body("a"), to: body("b", 2), expected: body("b", 2) },
  {
    name: "what people wrote around the block stays, and what they wrote into it goes",
    from: `Old\n\n${body("a")}`,
    now: `New\n\n${body("a, they say")}\n\nAnd more`,
    to: `Old\n\n${body("b", 2)}`,
    expected: `New\n\n${body("b", 2)}\n\nAnd more`,
  },
  {
    name: "a box that was ticked meanwhile is ticked",
    from: body(boxes(" ", " ")),
    now: body(boxes("X", " ")),
    to: body(`Status: resolved\n${boxes(" ", " ")}`, 2),
    expected: body(`Status: resolved\n${boxes("x", " ")}`, 2),
  },
  {
    name: "a box whose tick was taken back meanwhile is open",
    from: body(boxes("x", "x")),
    now: body(boxes(" ", "x")),
    to: body(boxes("x", "x"), 2),
    expected: body(boxes(" ", "x"), 2),
  },
  {
    name: "a box that this tool ticks itself is ticked",
    from: body(boxes(" ")),
    now: `${body(boxes(" "))}\n\nMore`,
    to: body(boxes("x"), 2),
    expected: `${body(boxes("x"), 2)}\n\nMore`,
  },
  {
    name: "the block stands above what people made of the whole body",
    from: body("a"),
    now: "Ours alone",
    to: body("b", 2),
    expected: `${body("b", 2)}\n\nOurs alone`,
  },
  {
    name: "GitHub's line ends are no change",
    from: body("a\nb").replaceAll("\n", "\r\n"),
    now: body("a\nb"),
    to: body("c", 2),
    expected: body("c", 2),
  },
];
for (const { name, from, now, to, expected } of cases) {
  test(name, () => assert.equal(mergeBody({ from, to }, now), expected));
}

test("whatever people do meanwhile, the block is this tool's, and all around it theirs", () => {
  const around = fc.string({ unit: "grapheme" }).filter((text) => !text.includes("<!--"));
  fc.assert(
    fc.property(around, around, around, around, (before, after, laterBefore, laterAfter) => {
      const from = `${before}${body("a")}${after}`;
      const to = replaceBlock(from, block("b", 2));
      const now = `${laterBefore}${body("a")}${laterAfter}`;
      const written = mergeBody({ from, to }, now);
      assert.deepEqual(readBlock(written), readBlock(to));
      assert.ok(written.startsWith(laterBefore) && written.endsWith(laterAfter));
      assert.equal(mergeBody({ from: now, to: written }, now), written);
    }),
  );
});
