import { createHash } from "node:crypto";
import { escapeProse } from "../render/escape-markdown.ts";
import { Markdown, type Templates } from "../render/templates.ts";
import { applyFixes } from "../rules/fix.ts";
import type { Finding } from "../rules/rule.ts";
import { clip } from "../text/clip.ts";
import { formatCount } from "../text/count.ts";
import type { Source } from "../text/source.ts";
import { type CheckOutput, findingsByFile, mostImportantFirst, repositoryPath } from "./check-output.ts";

/** More suggestions than this are work for `incident check --fix`. */
const MOST_SUGGESTIONS = 20;
/** A change of more lines than this is not one to accept unread. */
const LONGEST_SUGGESTION = 20;
const LONGEST_MESSAGE = 500;

/** What one click puts in the place of some lines that a pull request changes. */
export interface Suggestion {
  /** From the repository's root. */
  readonly path: string;
  /** The lines that are replaced, 1-based, both included. */
  readonly startLine: number;
  readonly line: number;
  /** The comment on these lines; its first line is a hidden marker, the same as long as lines and suggestion are the same. */
  readonly body: string;
}

export interface SuggestionInput {
  readonly check: CheckOutput;
  /** By path from the repository's root: a file's part of the pull request's diff. Null where GitHub gives none. */
  readonly patches: ReadonlyMap<string, string | null>;
  readonly templates: Templates;
}

/** By what this tool's suggestions in a workspace are found again. */
export function suggestionMarker(directory: string): string {
  return `<!-- incident-as-code:suggestion ${encodeURIComponent(directory)}#`;
}

/** The text of the review that suggestions belong to; it begins with its marker. */
export function reviewText(count: number, directory: string, templates: Templates): string {
  return templates.render("suggestions", {
    marker: new Markdown(reviewMarker(directory)),
    suggestions: count === 0 ? null : formatCount(count, "suggestion"),
  });
}

export function reviewMarker(directory: string): string {
  return `<!-- incident-as-code:suggestions ${encodeURIComponent(directory)} -->`;
}

/**
 * Safe fixes of findings on lines that a pull request changes, the most important ones, in the order of file and line. Each can be
 * applied without the others: fixes that touch the same lines are one suggestion.
 */
export function suggestionsFor({ check, patches, templates }: SuggestionInput): readonly Suggestion[] {
  const fixable = mostImportantFirst(check).filter(({ fix }) => fix !== undefined);
  const found = [...findingsByFile(fixable)].flatMap(([file, findings]) => {
    const path = repositoryPath(check.directory, file);
    const patch = patches.get(path);
    return patch ? ofFile({ path, findings, shown: shownLines(patch), directory: check.directory, templates }) : [];
  });
  return found.slice(0, MOST_SUGGESTIONS).toSorted((a, b) => (a.path === b.path ? a.line - b.line : 0));
}

interface FileInput {
  readonly path: string;
  /** Of one file. */
  readonly findings: readonly Finding[];
  readonly shown: ReadonlyMap<number, ShownLine>;
  readonly directory: string;
  readonly templates: Templates;
}

function ofFile({ path, findings, shown, directory, templates }: FileInput): Suggestion[] {
  const alike = new Map<string, number>();
  return groupsOf(findings).flatMap((group) => {
    const { source } = group.findings[0]!;
    const { after, fixed } = applyFixes(source, group.findings);
    const [before, changed] = replacement(source, after, group);
    if (changed === before || /\r/.test(before + changed) || !isInDiff(source, group, shown)) return [];
    const content = JSON.stringify([path, before, changed]);
    alike.set(content, (alike.get(content) ?? 0) + 1);
    const hash = createHash("sha256")
      .update(`${alike.get(content)} ${content}`)
      .digest("hex")
      .slice(0, 16);
    const words = templates.render("suggestion", {
      marker: new Markdown(`${suggestionMarker(directory)}${hash} -->`),
      findings: fixed.map(({ message, rule }) => ({
        message: new Markdown(escapeProse(clip(message, LONGEST_MESSAGE))),
        rule,
      })),
    });
    return [{ path, startLine: group.first, line: group.last, body: `${words}\n\n${suggestionBlock(changed)}` }];
  });
}

/** Findings whose fixes are on the same lines. */
interface Group {
  first: number;
  last: number;
  readonly findings: Finding[];
}

function groupsOf(findings: readonly Finding[]): readonly Group[] {
  const groups: Group[] = [];
  const spans = findings.flatMap((finding): Group[] => {
    const edits = finding.fix?.() ?? [];
    const starts = edits.map(({ range }) => finding.source.line(range.start));
    const ends = edits.map(({ range }) => finding.source.line(range.end));
    return edits.length === 0 ? [] : [{ first: Math.min(...starts), last: Math.max(...ends), findings: [finding] }];
  });
  for (const span of spans.toSorted((a, b) => a.first - b.first)) {
    const current = groups.at(-1);
    if (!current || span.first > current.last) groups.push(span);
    else {
      current.last = Math.max(current.last, span.last);
      current.findings.push(...span.findings);
    }
  }
  return groups;
}

/** The group's lines, and what fixes make of them; both without the line ending at their end. */
function replacement(source: Source, after: Source, { first, last }: Group): readonly [string, string] {
  const lines = source.text.split("\n");
  const start = lines.slice(0, first - 1).reduce((length, line) => length + line.length + 1, 0);
  const before = lines.slice(first - 1, last).join("\n");
  const behind = source.text.length - start - before.length;
  return [before, after.text.slice(start, after.text.length - behind)];
}

interface ShownLine {
  readonly text: string;
  readonly isAdded: boolean;
  /** Lines of different hunks can't be commented on together. */
  readonly hunk: number;
}

/** The lines of the new file that a patch shows, by number: GitHub takes comments on these only. */
function shownLines(patch: string): ReadonlyMap<number, ShownLine> {
  const shown = new Map<number, ShownLine>();
  let hunk = 0;
  let number = 0;
  for (const line of patch.split("\n")) {
    const header = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(line);
    if (header) {
      hunk++;
      number = Number(header[1]);
    } else if (hunk > 0 && (line.startsWith("+") || line.startsWith(" "))) {
      shown.set(number++, { text: line.slice(1), isAdded: line.startsWith("+"), hunk });
    }
  }
  return shown;
}

/** Whether the diff shows these very lines together, with one that is new: a merge can have moved them since. */
function isInDiff(source: Source, { first, last }: Group, shown: ReadonlyMap<number, ShownLine>): boolean {
  if (last - first >= LONGEST_SUGGESTION) return false;
  const hunk = shown.get(first)?.hunk;
  const numbers = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const isShown = (number: number) => {
    const line = shown.get(number);
    const mark = number === 1 ? source.mark : "";
    return line !== undefined && line.hunk === hunk && line.text === mark + source.lineText(number);
  };
  return numbers.every(isShown) && numbers.some((number) => shown.get(number)!.isAdded);
}

/** Fenced with more backticks than the text has in a row: nothing in it ends the block. */
function suggestionBlock(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = "`".repeat(longest + 1);
  return `${fence}suggestion\n${text}\n${fence}`;
}
