import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Rule } from "../src/rules/rule.ts";
import type { Range } from "../src/text/source.ts";

/** A repository of a few files on a rule's page, and what `incident check` prints about it. */
export interface PageExample {
  readonly name: string;
  /** Path → text. */
  readonly files: Readonly<Record<string, string>>;
  /** The time after `--now`, if the example names one. */
  readonly now: string | undefined;
  /** Where the expected output is on the page; null where the example has none. */
  readonly output: Range | null;
}

/** `docs/rules/<id>.md`: the source of a rule's explanation and examples. CONTRIBUTING.md describes its form. */
export interface RulePage {
  readonly text: string;
  /** Everything above `## Why`: what the rule's object says too. */
  readonly head: Range;
  /** Why the rule matters and how to fix what it finds, in markdown. */
  readonly why: string;
  readonly invalid: readonly PageExample[];
  readonly valid: readonly PageExample[];
  /** The code blocks of its last section: parts of `.github/incidents.yml`. */
  readonly configurations: readonly string[];
}

const folder = join(import.meta.dirname, "../docs/rules");

export function pagePath(id: string): string {
  return join(folder, `${id}.md`);
}

/** @throws Error that names the line where the page does not have the form of a rule's page */
export function readRulePage(id: string): RulePage {
  return parseRulePage(readFileSync(pagePath(id), "utf8"), `docs/rules/${id}.md`);
}

/** What every page begins with, as the rule's object says it. */
export function headOf(rule: Rule): string {
  return `# ${rule.id}\n\nFires when ${rule.summary}.\n\n**Default**: ${levelsOf(rule)}\n\n> ${rule.article}\n\n`;
}

/** `error`, or `error; warning` of a rule with two levels. */
export function levelsOf({ level, lesserLevel }: Rule): string {
  return lesserLevel ? `${level}; ${lesserLevel}` : level;
}

const SECTIONS = ["Why", "Invalid", "Valid", "Configuration"] as const;

export function parseRulePage(text: string, file: string): RulePage {
  const blocks = blocksOf(text);
  const fail: Fail = ({ start }, problem) => {
    throw new Error(`${file}:${text.slice(0, start).split("\n").length}: ${problem}`);
  };
  const headings = blocks.filter(({ kind, level }) => kind === "heading" && level === 2);
  if (headings.map((heading) => heading.text).join() !== SECTIONS.join()) {
    fail(headings[0] ?? { start: 0 }, `the sections are ${SECTIONS.join(", ")}, in this order`);
  }
  const ends = [...headings.slice(1).map(({ start }) => start), text.length];
  const [why, invalid, valid, configuration] = headings.map(({ end }, at) => ({ start: end, end: ends[at]! }));
  const within = ({ start, end }: Range) => blocks.filter((block) => start <= block.start && block.start < end);
  return {
    text,
    head: { start: 0, end: headings[0]!.start },
    why: text.slice(why!.start, why!.end).trimEnd(),
    invalid: examplesOf(within(invalid!), fail),
    valid: examplesOf(within(valid!), fail),
    configurations: within(configuration!)
      .filter(({ kind }) => kind === "code")
      .map((block) => block.text),
  };
}

/** A heading, a code block or a paragraph. */
interface Block extends Range {
  readonly kind: "heading" | "code" | "paragraph";
  /** Of a heading, 1 to 3. */
  readonly level?: number;
  /** Of a code block: the word after its fence. */
  readonly language?: string;
  /** Without hashes and fences. */
  readonly text: string;
}

type Fail = (place: Pick<Range, "start">, problem: string) => never;

function blocksOf(text: string): Block[] {
  const blocks =
    /^(?<fence>`{3,})(?<language>\w*)\n(?<code>[\s\S]*?)^\k<fence>$|^(?<hashes>#{1,3}) (?<heading>.+)(?:\n|$)|^(?:(?!#{1,3} |```).+(?:\n|$))+/gm;
  return [...text.matchAll(blocks)].map(({ 0: match, index: start, groups }): Block => {
    const { language, code, hashes, heading } = groups!;
    const range = { start, end: start + match.length };
    if (code !== undefined) return { ...range, kind: "code", language: language!, text: code };
    if (heading !== undefined) return { ...range, kind: "heading", level: hashes!.length, text: heading };
    return { ...range, kind: "paragraph", text: match.trimEnd() };
  });
}

function examplesOf(blocks: readonly Block[], fail: Fail): PageExample[] {
  const starts = blocks.flatMap(({ kind }, at) => (kind === "heading" ? [at] : []));
  if (starts[0] !== 0) fail(blocks[0] ?? { start: 0 }, "an example begins with a heading (###)");
  return starts.map((start, at) => {
    const [heading, ...rest] = blocks.slice(start, starts[at + 1]);
    return exampleOf(heading!, rest, fail);
  });
}

function exampleOf(heading: Block, blocks: readonly Block[], fail: Fail): PageExample {
  const files: Record<string, string> = {};
  let output: Range | null = null;
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== "code") continue;
    if (output) fail(block, "the expected output comes last");
    if (block.language === "text") {
      const start = block.start + "```text\n".length;
      output = { start, end: start + block.text.length };
      continue;
    }
    const path = /^`(\S+)`:$/.exec(blocks[at - 1]?.text ?? "")?.[1];
    if (path === undefined || Object.hasOwn(files, path)) fail(block, "a file has its own path above it: `PATH`:");
    files[path!] = block.text;
  }
  if (Object.keys(files).length === 0) fail(heading, "an example has at least one file");
  const prose = blocks.filter(({ kind }) => kind === "paragraph").map(({ text }) => text);
  return { name: heading.text, files, now: /--now (\S+?)`/.exec(prose.join("\n"))?.[1], output };
}
