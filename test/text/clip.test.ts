import assert from "node:assert/strict";
import { it } from "node:test";
import { clip, clipCodeUnits } from "../../src/text/clip.ts";

it("cuts after a number of characters, an emoji counting as one", () => {
  assert.equal(clip("abc", 3), "abc");
  assert.equal(clip("abcd", 3), "ab…");
  assert.equal(clip("a bcd", 3), "a…");
  assert.equal(clip("😀😀😀", 3), "😀😀😀");
  assert.equal(clip("😀".repeat(20), 3), "😀😀…");
});

it("cuts after a number of code units, and no surrogate pair in two", () => {
  assert.equal(clipCodeUnits("abcd", 4), "abcd");
  assert.equal(clipCodeUnits("abcde", 4), "abc…");
  assert.equal(clipCodeUnits("ab😀de", 4), "ab…");
});
