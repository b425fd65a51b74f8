import { pages } from "#rule-pages";
import type { Palette } from "./terminal.ts";

/** Why a rule matters and how to fix what it finds: that section of its page, in markdown. */
export function explanationOf(rule: string): string {
  return /^## Why\n([\s\S]*?)(?=^## )/m.exec(pages[rule]!)![1]!.trim();
}

/** A rule's page as a terminal shows it: headings stand out, code is indented, links are their words. */
export function formatRulePage(rule: string, { strong, faint }: Palette): string {
  let fence: string | null = null;
  const lines = pages[rule]!.trimEnd()
    .split("\n")
    .flatMap((line) => {
      const mark = /^`{3,}/.exec(line)?.[0] ?? null;
      if (fence === null && mark !== null) {
        fence = mark;
        return [];
      }
      if (fence !== null && line === fence) {
        fence = null;
        return [];
      }
      if (fence !== null) return [line === "" ? "" : faint(`    ${line}`)];
      const heading = /^#{1,3} (.*)$/.exec(line)?.[1];
      return [heading === undefined ? withoutMarks(line) : strong(heading)];
    });
  return `${lines.join("\n")}\n`;
}

function withoutMarks(line: string): string {
  return line
    .replace(/\[([^\]]+)\]\([^)]+\)/g, "$1")
    .replace(/\*\*([^*]+)\*\*/g, "$1")
    .replace(/`([^`]+)`/g, "$1")
    .replace(/^> /, "  ");
}
