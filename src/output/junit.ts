import type { ActionItem } from "../records/model.ts";
import type { Finding } from "../rules/rule.ts";
import { clip } from "../text/clip.ts";
import { showControlChars } from "../text/control-chars.ts";
import { type CheckOutput, extent, failsOn, findingsByFile, messageWithHelp } from "./check-output.ts";

/** Longest quote of a record's words in a test's name, in characters: a name is one line in every viewer. */
const LONGEST_WORDS = 60;

/**
 * JUnit's XML: a test suite per file with a test case per finding. Findings below `--fail-on` are skipped, so that the report
 * fails when the command does; a file without findings is one passed test case. A test keeps its name while lines around it come
 * and go: CI systems compare names from run to run.
 */
export function formatJunit(output: CheckOutput): string {
  const found = findingsByFile(output.findings);
  const files = new Set([...output.files, ...found.keys()]);
  const items = itemsByFile(output);
  const suites = [...files].sort().map((file) => {
    const names = testNames(found.get(file) ?? [], items.get(file) ?? []);
    return testSuite(file, names, output);
  });
  const sum = (key: "tests" | "failures" | "skipped") => suites.reduce((total, { counts }) => total + counts[key], 0);
  const counts = { tests: sum("tests"), failures: sum("failures"), errors: 0, skipped: sum("skipped") };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: "incident check", ...counts })}>`,
    ...suites.map((suite) => suite.xml),
    "</testsuites>",
    "",
  ].join("\n");
}

interface Suite {
  readonly counts: { readonly tests: number; readonly failures: number; readonly skipped: number };
  readonly xml: string;
}

type NamedFinding = readonly [name: string, finding: Finding];

function testSuite(file: string, named: readonly NamedFinding[], { failOn }: CheckOutput): Suite {
  const fails = ({ level }: Finding) => failsOn(level, failOn);
  const failures = named.filter(([, finding]) => fails(finding)).length;
  const cases = named.map(([name, finding]) => testCase(name, finding, fails(finding)));
  if (cases.length === 0) cases.push(passedCase(file));
  const counts = { tests: cases.length, failures, errors: 0, skipped: named.length - failures };
  const xml = [`  <testsuite${attributes({ name: file, ...counts, time: 0 })}>`, ...cases, "  </testsuite>"].join("\n");
  return { counts, xml };
}

function passedCase(file: string): string {
  return `    <testcase${attributes({ classname: file, name: "no findings", file, time: 0 })}/>`;
}

function testCase(name: string, finding: Finding, isFailure: boolean): string {
  const { level, source, range, message } = finding;
  const { file } = source;
  const { line, column } = extent(source, range);
  const text = showControlChars(`${file}:${line}:${column}: `) + messageWithHelp(finding);
  return [
    `    <testcase${attributes({ classname: file, name, file, line, time: 0 })}>`,
    isFailure
      ? `      <failure${attributes({ type: level, message })}>${escapeXml(text)}</failure>`
      : `      <skipped${attributes({ message })}>${escapeXml(text)}</skipped>`,
    "    </testcase>",
  ].join("\n");
}

/** The action items of each file in their order. `files` calls the catalog's files as the reader does, in the catalog's order. */
function itemsByFile({ catalog, files }: CheckOutput): ReadonlyMap<string, readonly ActionItem[]> {
  const { incidents, postmortems } = catalog;
  return new Map(
    postmortems.map(({ actionItems }, index) => [
      files[incidents.length + index]!,
      actionItems.toSorted((a, b) => a.range.start - b.range.start),
    ]),
  );
}

/** The rule, and the action item's key or the words that the finding points at; equal ones are counted. */
function testNames(findings: readonly Finding[], items: readonly ActionItem[]): readonly NamedFinding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const { rule, source, range } = finding;
    const key = itemAt(items, range.start)?.key;
    const words = source.text.slice(range.start, Math.min(range.end, range.start + 4 * LONGEST_WORDS));
    const subject = key ?? clip(words.replace(/\s+/g, " ").trim(), LONGEST_WORDS);
    const name = subject === "" ? rule : `${rule}: ${subject}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return [count === 1 ? name : `${name} (${count})`, finding];
  });
}

/** The item whose range holds the offset; `items` are in the order of their places. */
function itemAt(items: readonly ActionItem[], offset: number): ActionItem | undefined {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.range.start <= offset) low = middle + 1;
    else high = middle;
  }
  const item = items[low - 1];
  return item && offset <= item.range.end ? item : undefined;
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXml(showControlChars(String(value)))}"`)
    .join("");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  // Two beginnings of a workflow command, for a log that the XML is printed to.
  "::": "&#58;:",
  "##[": "##&#91;",
};

/** Text that was made visible holds none of the characters that XML can't carry. */
function escapeXml(text: string): string {
  return text.replace(/[&<>"]|::|##\[/g, (found) => ENTITIES[found]!);
}
