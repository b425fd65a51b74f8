import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { FINDING_FORMATS, type FindingFormat, formatFindings } from "../../src/output/format.ts";
import { assertGolden } from "./golden.ts";
import { catalogOf, outputOf, sample } from "./sample.ts";

const files: Readonly<Record<FindingFormat, string>> = {
  text: "check.txt",
  json: "check.json",
  github: "check.github.txt",
  sarif: "check.sarif",
  junit: "check.junit.xml",
};

describe("check's formats", () => {
  for (const format of FINDING_FORMATS) {
    it(`${format} is as committed`, async () => assertGolden(files[format], await formatFindings(format, sample)));
  }

  it("say that there is nothing to mend", async () => {
    const clean = outputOf([], { catalog: catalogOf({ incidents: ["incidents/a.yml"] }) });
    assert.equal(await formatFindings("text", clean), "1 file checked: no findings\n");
    assert.equal(await formatFindings("github", clean), "");
    assert.match(await formatFindings("junit", clean), /<testsuites name="incident check" tests="1" failures="0"/);
    assert.deepEqual(JSON.parse(await formatFindings("json", clean)).findings, []);
    assert.deepEqual(JSON.parse(await formatFindings("sarif", clean)).runs[0].results, []);
  });
});
