import { quote } from "../../text/messages.ts";
import type { Fact } from "../../text/source.ts";
import { findDate, resolveNearest } from "../../time/dates.ts";
import { parseInstant } from "../../time/instant.ts";
import type { Document } from "../document.ts";
import { disagreement } from "../front-matter/conflicts.ts";
import { textAt } from "../front-matter/front-facts.ts";
import type { Problem } from "../model.ts";
import { isPlaceholder } from "../placeholders.ts";

/** When a post-mortem was published: a day or an ISO 8601 time; words that say neither stay as they are, and are told. */
export interface Publication {
  readonly published: Fact<string> | null;
  readonly problems: readonly Problem[];
}

export function readPublication({ frontMatter, metadata, source }: Document): Publication {
  const above = textAt(frontMatter, ["published"]);
  const below = metadata.get("published") ?? null;
  const [published, inText] = [timeOf(above), timeOf(below)];
  const problems = [
    ...unreadable(above),
    ...unreadable(below).map((problem) => ({ ...problem, level: "warning" as const })),
  ];
  const apart = disagreement(source, { name: "publication", above: dayOf(published), below: dayOf(inText) });
  return { published: published ?? inText ?? above ?? below, problems: problems.length > 0 ? problems : apart };
}

function timeOf(written: Fact<string> | null): Fact<string> | null {
  if (!written || parseInstant(written.value) !== null) return written;
  const found = findDate(written.value);
  const day = found && found.date.year !== null ? resolveNearest(found.date, null) : null;
  return day ? { value: day, range: written.range } : null;
}

function dayOf(time: Fact<string> | null): Fact<string> | null {
  return time && { value: time.value.slice(0, "2026-05-30".length), range: time.range };
}

function unreadable(written: Fact<string> | null): Problem[] {
  if (!written || isPlaceholder(written.value) || timeOf(written)) return [];
  const message = `unexpected publication ${quote(written.value)}, expected a day or an ISO 8601 time, such as 2026-05-30`;
  return [{ rule: "schema", range: written.range, message, help: "write the day as YYYY-MM-DD" }];
}
