import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const root = join(import.meta.dirname, "../..");

/** A code block of a document. */
export interface Block {
  /** `docs/guides/report.md:12`, for messages. */
  readonly place: string;
  readonly document: string;
  /** The word after the fence; empty for none, and for an indented block. */
  readonly language: string;
  readonly text: string;
}

/** Documents for people: every markdown file of the project but records, fixtures and templates. */
export const documents: readonly string[] = execFileSync(
  "git",
  ["ls-files", "--cached", "--others", "--exclude-standard", "*.md"],
  { cwd: root, encoding: "utf8" },
)
  .split("\n")
  .filter(
    (path) =>
      path !== "" &&
      !/^(?:test|examples|starter(?!.*\/SKILL\.md)|scripts)\//.test(path) &&
      existsSync(join(root, path)),
  );

/** Documents whose examples are right. A rule's own page shows wrong ones too, which the rule's tests run. */
export const guides = documents.filter((path) => !/^docs\/rules\/(?!README)/.test(path));

export function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** The fenced blocks of a document, also those within lists, and its indented ones. */
export function blocksOf(document: string): readonly Block[] {
  const blocks: Block[] = [];
  let open: { readonly fence: string; readonly language: string; readonly line: number; lines: string[] } | null = null;
  let indented: { readonly line: number; lines: string[] } | null = null;
  const lines = read(document).split("\n");
  const add = (line: number, language: string, text: readonly string[]) =>
    blocks.push({ place: `${document}:${line}`, document, language, text: dedented(text) });
  for (const [at, line] of lines.entries()) {
    const fence = line.match(/^\s*(`{3,})\s*([\w-]*)/);
    if (open) {
      if (line.trim() === open.fence) {
        add(open.line, open.language, open.lines);
        open = null;
      } else open.lines.push(line);
    } else if (fence) {
      open = { fence: fence[1]!, language: fence[2]!, line: at + 1, lines: [] };
    } else if (/^ {4}\S/.test(line) || (indented && /^ {4}/.test(line))) {
      indented ??= lines[at - 1]?.trim() === "" ? { line: at + 1, lines: [] } : null;
      indented?.lines.push(line);
      continue;
    }
    if (indented) add(indented.line, "", indented.lines);
    indented = null;
  }
  return blocks;
}

function dedented(lines: readonly string[]): string {
  const margin = Math.min(...lines.filter((line) => line.trim()).map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(Number.isFinite(margin) ? margin : 0)).join("\n");
}

/** A document without its code: what a reader sees as text. */
export function proseOf(document: string): string {
  return read(document)
    .replace(/^([ \t]*)(`{3,})[\s\S]*?^[ \t]*\2[ \t]*$/gm, "")
    .replace(/^ {4}.*$/gm, "")
    .replace(/<!--[\s\S]*?-->/g, "");
}
