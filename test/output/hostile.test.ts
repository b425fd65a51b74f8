import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { formatFindings } from "../../src/output/format.ts";
import type { Finding } from "../../src/rules/rule.ts";
import { Source } from "../../src/text/source.ts";
import fc from "../fast-check.ts";
import { assertLinear } from "../growth.ts";
import { outputOf } from "./sample.ts";
import { parseXml } from "./xml.ts";

const attacks = [
  "\n::error::x",
  "\r::stop-commands::t",
  "::error file=x::y",
  "##[error]z",
  "\u001b[2J",
  "\u009b1m",
  "\u202e",
  "\u2028",
  "%0A::warning::",
  "]]><x/>",
  "<!--",
  '"',
  "\\",
  "\ud800",
  "\0",
  "\ufffe",
  "](https://x.example)",
  "é",
  "東",
  "\t",
  "a b",
];
const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...attacks), fc.string({ unit: "binary", maxLength: 8 })), { maxLength: 12 })
  .map((parts) => parts.join(""));

const place = fc
  .record({ file: hostileText, text: hostileText, start: fc.nat(80), length: fc.nat(40), message: hostileText })
  .map(({ file, text, start, length, message }) => {
    const from = Math.min(start, text.length);
    return {
      source: new Source(file, text),
      range: { start: from, end: Math.min(from + length, text.length) },
      message,
    };
  });

const finding: fc.Arbitrary<Finding> = fc
  .record({
    place,
    level: fc.constantFrom("error" as const, "warning" as const),
    help: hostileText,
    related: fc.array(place, { maxLength: 2 }),
  })
  .map(({ place, level, help, related }) => ({ rule: "schema", level, help, related, ...place }));

const findings = fc.array(finding, { maxLength: 4 });

/** What GitHub's runner takes for a command: `::name` at the beginning of a line, `##[name]` anywhere in it. */
function commands(log: string): readonly string[] {
  return log.split(/\r\n|\r|\n/).filter((line) => line.trim().startsWith("::") || line.includes("##["));
}

/** Nothing but printable characters and line breaks: no escape, no override, nothing unseen. */
const SAFE_FOR_TERMINAL = /^(?:\n|[\u200C\u200D]|[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}])*$/u;

describe("whatever a finding holds", () => {
  it("text is safe to read, in a terminal and in a log", async () => {
    await fc.assert(
      fc.asyncProperty(findings, async (list) => {
        const text = await formatFindings("text", outputOf(list));
        assert.match(text, SAFE_FOR_TERMINAL);
        assert.deepEqual(commands(text), []);
      }),
    );
  });

  it("each annotation is one command", async () => {
    await fc.assert(
      fc.asyncProperty(findings, async (list) => {
        const log = await formatFindings("github", outputOf(list));
        assert.match(log, SAFE_FOR_TERMINAL);
        assert.equal(log.split(/\r\n|\r|\n/).length - 1, list.length);
        assert.equal(commands(log).length, list.length);
        const own = /^::(error|warning) file=[^,:]*,line=\d+,endLine=\d+(,col=\d+,endColumn=\d+)?,title=schema::/;
        for (const line of commands(log)) assert.match(line, own);
      }),
    );
  });

  it("JSON and SARIF give back what went in, safely", async () => {
    await fc.assert(
      fc.asyncProperty(findings, async (list) => {
        const json = await formatFindings("json", outputOf(list));
        const back = JSON.parse(json).findings as readonly { message: string; help: string }[];
        assert.deepEqual(
          back.map(({ message, help }) => ({ message, help })),
          list.map(({ message, help }) => ({ message, help })),
        );
        const sarif = await formatFindings("sarif", outputOf(list));
        assert.equal(JSON.parse(sarif).runs[0].results.length, list.length);
        for (const text of [json, sarif]) {
          assert.match(text.replace(/[\u200C\u200D]/g, ""), SAFE_FOR_TERMINAL);
          assert.deepEqual(commands(text), []);
        }
      }),
    );
  });

  it("JUnit is well-formed", async () => {
    await fc.assert(
      fc.asyncProperty(findings, async (list) => {
        const xml = await formatFindings("junit", outputOf(list));
        const isTold = ({ name }: { readonly name: string }) => name === "failure" || name === "skipped";
        assert.equal(parseXml(xml).filter(isTold).length, list.length);
        assert.match(xml, SAFE_FOR_TERMINAL);
        assert.deepEqual(commands(xml), []);
      }),
    );
  });
});

describe("size", () => {
  const findingsOfLine = (count: number) => {
    const source = new Source("a.yml", `x: ${"y".repeat(count * 2_500)}`);
    return Array.from(
      { length: count },
      (_, index): Finding => ({
        rule: "schema",
        level: "error",
        source,
        range: { start: index * 2_500, end: index * 2_500 + 5 },
        message: "m",
        help: "write it",
        related: [],
      }),
    );
  };
  for (const format of ["text", "sarif", "github", "junit"] as const) {
    it(`${format}: a line of megabytes with many findings is not read again for each`, () =>
      assertLinear(findingsOfLine, 250, (list) => formatFindings(format, outputOf(list))));
  }
});
