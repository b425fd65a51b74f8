import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, it } from "node:test";
import {
  headOf,
  type PageExample,
  pagePath,
  parseRulePage,
  type RulePage,
  readRulePage,
} from "../../scripts/rule-page.ts";
import { findingInText } from "../../src/output/text.ts";
import { readPolicy } from "../../src/policy/read-policy.ts";
import { applyRules } from "../../src/rules/check.ts";
import { rules } from "../../src/rules/registry.ts";
import type { Rule } from "../../src/rules/rule.ts";
import { Source } from "../../src/text/source.ts";
import { assertReadable } from "./grammar.ts";
import { contextOf } from "./repository.ts";

describe("docs/rules", () => {
  it("has a page for every rule, and none for a rule that is gone", () => {
    const pages = readdirSync(dirname(pagePath("syntax"))).filter((name) => name !== "README.md");
    assert.deepEqual(pages.sort(), rules.map(({ id }) => `${id}.md`).sort());
  });

  for (const rule of rules) {
    describe(`${rule.id}.md`, () => {
      if (process.env.UPDATE_GOLDEN === "1") updatePage(rule);
      const page = readRulePage(rule.id);

      it("begins with what the rule's object says", () => {
        assert.equal(page.text.slice(page.head.start, page.head.end), headOf(rule));
      });

      it("explains the rule, and shows what is invalid and what is valid", () => {
        assert.ok(page.why.trim() !== "" && page.invalid.length > 0 && page.valid.length > 0);
      });

      for (const example of page.invalid) {
        it(`invalid: ${example.name}`, () => {
          assert.ok(example.output, "an invalid example shows what `incident check` prints: ```text");
          const expected = page.text.slice(example.output.start, example.output.end);
          assert.notEqual(expected, "", "an invalid example has a finding");
          assert.equal(printed(rule, example), expected);
        });
      }

      for (const example of page.valid) {
        it(`valid: ${example.name}`, () => {
          assert.equal(example.output, null, "a valid example prints nothing");
          assert.equal(printed(rule, example), "");
        });
      }

      it("shows how to configure the rule", () => {
        assert.ok(page.configurations.some((text) => text.includes(`  ${rule.id}: `)));
        for (const text of page.configurations) {
          const { problems } = readPolicy(new Source(".github/incidents.yml", `version: 1\n${text}`));
          assert.deepEqual(problems, []);
        }
      });
    });
  }
});

/** What `incident check` prints about the rule's findings in an example. */
function printed({ id }: Rule, { files, now }: PageExample): string {
  const all = applyRules(contextOf(files, now)).findings;
  for (const finding of all) assertReadable(finding);
  const findings = all.filter(({ rule }) => rule === id);
  for (const { source, range } of findings) {
    assert.match(source.slice(range), /^.+$/, "an underline shows all of a range that is within one line");
  }
  return findings.map((finding) => findingInText(finding, { color: false })).join("\n");
}

/** Writes what the rule says and finds today into its page, to be read in the diff. */
function updatePage(rule: Rule): void {
  const page = readRulePage(rule.id);
  const outputs = page.invalid.map((example) => ({ range: example.output, text: printed(rule, example) }));
  const texts = [{ range: page.head, text: headOf(rule) }, ...outputs];
  const updated = texts.reduceRight((text, part) => {
    return part.range ? text.slice(0, part.range.start) + part.text + text.slice(part.range.end) : text;
  }, page.text);
  if (updated !== page.text) writeFileSync(pagePath(rule.id), updated);
}

describe("a rule's page that nobody could test", () => {
  const page = (invalid: string, valid = "### b\n\n`incidents/a.yml`:\n\n```yaml\ntitle: A\n```\n") =>
    parseRulePage(
      `# x\n\n## Why\n\nBecause.\n\n## Invalid\n\n${invalid}\n## Valid\n\n${valid}\n## Configuration\n`,
      "x.md",
    );
  const refused: readonly (readonly [string, () => RulePage, RegExp])[] = [
    ["a missing section", () => parseRulePage("# x\n\n## Why\n", "x.md"), /^Error: x\.md:3: the sections are Why, Inv/],
    [
      "a file without its path",
      () => page("### a\n\n```yaml\ntitle: A\n```\n"),
      /^Error: x\.md:11: a file has its own path/,
    ],
    [
      "one path for two files",
      () => page("### a\n\n`a.yml`:\n\n```yaml\na: 1\n```\n\n`a.yml`:\n\n```yaml\na: 2\n```\n"),
      /^Error: x\.md:19: a file has its own path/,
    ],
    ["no example", () => page("Nothing.\n"), /^Error: x\.md:9: an example begins with a heading/],
    ["an example without a file", () => page("### a\n\nNothing.\n"), /^Error: x\.md:9: an example has at least one/],
    [
      "a file below the output",
      () => page("### a\n\n`a.yml`:\n\n```yaml\na: 1\n```\n\n```text\n```\n\n`b.yml`:\n\n```yaml\na: 2\n```\n"),
      /^Error: x\.md:22: the expected output comes last/,
    ],
  ];
  for (const [name, read, expected] of refused) it(`is refused: ${name}`, () => assert.throws(read, expected));

  it("is read with headings and fences inside its files", () => {
    const file = "# A\n\n## Why\n\n```yaml\na: 1\n```\n";
    const { invalid } = page(
      `### a\n\nChecked with \`--now 2026-06-02T00:00:00Z\`.\n\n\`a.md\`:\n\n\`\`\`\`markdown\n${file}\`\`\`\`\n`,
    );
    assert.deepEqual(invalid, [{ name: "a", files: { "a.md": file }, now: "2026-06-02T00:00:00Z", output: null }]);
  });
});

describe("the words of a rule", () => {
  const folder = join(import.meta.dirname, "../../src/rules");
  const sources = readdirSync(folder).filter((name) => name !== "baseline.ts");
  it("say what is wrong, and no more: what is missing, unknown, late or in conflict", () => {
    const old = sources.filter((name) =>
      /[`"]unexpected [^`"]*expected /.test(readFileSync(join(folder, name), "utf8")),
    );
    assert.deepEqual(old, []);
  });
});
