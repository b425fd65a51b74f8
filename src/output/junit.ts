import type { Finding } from "../rules/rule.ts";
import { showControlChars } from "../text/control-chars.ts";
import { type CheckOutput, extent, findingsByFile, messageWithHelp } from "./check-output.ts";

/**
 * JUnit's XML: a test suite a file, in it a failed test case a finding, whose level is the failure's type; a file
 * without findings is one passed test case.
 */
export function formatJunit(output: CheckOutput): string {
  const found = findingsByFile(output.findings);
  const files = new Set([...output.files, ...found.keys()]);
  const suites = [...files].sort().map((file) => testSuite(file, found.get(file) ?? []));
  const counts = { tests: testCount(suites), failures: output.findings.length, errors: 0 };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: "incident check", ...counts })}>`,
    ...suites.map((suite) => suite.xml),
    "</testsuites>",
    "",
  ].join("\n");
}

interface Suite {
  readonly tests: number;
  readonly xml: string;
}

function testCount(suites: readonly Suite[]): number {
  return suites.reduce((tests, suite) => tests + suite.tests, 0);
}

function testSuite(file: string, findings: readonly Finding[]): Suite {
  const cases = findings.length === 0 ? [passedCase(file)] : findings.map(failedCase);
  const counts = { tests: cases.length, failures: findings.length, errors: 0, skipped: 0 };
  const xml = [`  <testsuite${attributes({ name: file, ...counts, time: 0 })}>`, ...cases, "  </testsuite>"].join("\n");
  return { tests: cases.length, xml };
}

function passedCase(file: string): string {
  return `    <testcase${attributes({ classname: file, name: "no findings", file, time: 0 })}/>`;
}

function failedCase(finding: Finding): string {
  const { rule, level, source, range, message } = finding;
  const { file } = source;
  const { line, column } = extent(source, range);
  const named = { classname: file, name: `${rule} at ${line}:${column}`, file, line, time: 0 };
  const text = showControlChars(`${file}:${line}:${column}: `) + messageWithHelp(finding);
  return [
    `    <testcase${attributes(named)}>`,
    `      <failure${attributes({ type: level, message })}>${escapeXml(text)}</failure>`,
    "    </testcase>",
  ].join("\n");
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
