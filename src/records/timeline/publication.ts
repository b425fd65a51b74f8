import type { Diagnostic } from "../../text/diagnostic.ts";
import { quote } from "../../text/messages.ts";
import type { Spanned } from "../../text/source.ts";
import { findDate, resolveNearest } from "../../time/dates.ts";
import { parseInstant } from "../../time/instant.ts";
import type { Document } from "../document.ts";
import { conflictBetween } from "../front-matter/conflicts.ts";
import { textAt } from "../front-matter/front-matter-values.ts";
import { isPlaceholder } from "../placeholders.ts";

/** When a post-mortem was published: a day or an ISO 8601 time; words that say neither stay as they are, and are told. */
export interface Publication {
  readonly published: Spanned<string> | null;
  readonly problems: readonly Diagnostic[];
}

export function readPublication({ frontMatter, metadata, source }: Document): Publication {
  const above = textAt(frontMatter, ["published"]);
  const below = metadata.get("published") ?? null;
  const [published, inText] = [timeOf(above), timeOf(below)];
  const problems = [
    ...unreadable(above),
    ...unreadable(below).map((problem) => ({ ...problem, level: "warning" as const })),
  ];
  const apart = conflictBetween(source, { name: "publication", above: dayOf(published), below: dayOf(inText) });
  return { published: published ?? inText ?? above ?? below, problems: problems.length > 0 ? problems : apart };
}

function timeOf(written: Spanned<string> | null): Spanned<string> | null {
  if (!written || parseInstant(written.value) !== null) return written;
  const found = findDate(written.value);
  const day = found && found.date.year !== null ? resolveNearest(found.date, null) : null;
  return day ? { value: day, range: written.range } : null;
}

function dayOf(time: Spanned<string> | null): Spanned<string> | null {
  return time && { value: time.value.slice(0, "2026-05-30".length), range: time.range };
}

function unreadable(written: Spanned<string> | null): Diagnostic[] {
  if (!written || isPlaceholder(written.value) || timeOf(written)) return [];
  const message = `unexpected publication ${quote(written.value)}, expected a day or an ISO 8601 time, such as 2026-05-30`;
  return [{ rule: "schema", range: written.range, message, help: "write the day as YYYY-MM-DD" }];
}
