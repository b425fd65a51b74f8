import assert from "node:assert/strict";
import { it } from "node:test";
import { isQuickGlob } from "../../src/policy/configuration-reader.ts";

it("takes the globs that teams write", () => {
  for (const glob of [
    "incidents/**/*.{yml,yaml}",
    "**/postmortems/**/*.md",
    "docs/postmortems/20??-*.md",
    "postmortems/!(README|template)*.md",
    "c++/*.md",
  ]) {
    assert.ok(isQuickGlob(glob), glob);
  }
});

it("refuses those whose matching can take forever", () => {
  for (const glob of [
    "*a*a*a*b",
    "+(*a)b",
    "*(*a)b",
    "(a+)+b",
    "[a-z]+[a-z]+9",
    "**/a/**/a/**/a/**/b",
    "{a,b}{a,b}{a,b}{a,b}",
  ]) {
    assert.ok(!isQuickGlob(glob), glob);
  }
});
