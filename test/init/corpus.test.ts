import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import picomatch from "picomatch/posix.js";
import { detectFormat } from "../../src/init/detect-format.ts";
import { scanRepository } from "../../src/init/repository-scan.ts";
import { Source } from "../../src/text/source.ts";

const corpus = process.env.CORPUS_DIR;
const labelled = corpus ? join(corpus, "labelled") : "";
const skip = existsSync(labelled) ? false : "CORPUS_DIR is not set: other teams' documents are not looked at";

const kindOf = (name: string) => (name.startsWith("rb-") ? "runbook" : "postmortem");

describe("other teams' documents, all in one folder whose name says nothing", { skip }, () => {
  const names = skip ? [] : readdirSync(labelled).sort();
  const pathOf = (name: string) => `docs/${name.replace(/^rb-/, "")}`;

  it("are never taken for the other kind, and most are taken", () => {
    let taken = 0;
    for (const name of names) {
      const found = detectFormat(new Source(pathOf(name), readFileSync(join(labelled, name), "utf8")));
      if (!found?.isSure) continue;
      taken++;
      assert.equal(found.kind, kindOf(name), name);
    }
    assert.ok(taken >= names.length * 0.7, `${taken} of ${names.length}`);
  });

  it("are each in exactly one place, or named as unsure, or like any other page", () => {
    const texts = new Map(names.map((name) => [pathOf(name), readFileSync(join(labelled, name), "utf8")]));
    const found = scanRepository([...texts.keys()], (path) => new Source(path, texts.get(path)!));
    const placesOf = (path: string) =>
      [found.places.postmortems, found.places.runbooks].filter((globs) => picomatch.isMatch(path, [...globs])).length;
    const placed = [...texts.keys()].filter((path) => placesOf(path) > 0);
    assert.equal(placed.length, found.postmortems + found.runbooks);
    for (const path of placed) assert.equal(placesOf(path), 1, path);
    for (const path of found.unsure) assert.ok(!placed.includes(path), path);
  });
});
