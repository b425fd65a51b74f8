import { clip } from "../text/clip.ts";
import { formatNumber } from "../text/count.ts";
import type { Source } from "../text/source.ts";
import type { Finding } from "./rule.ts";

/** More findings of one rule in one file have one cause: a generated list, a file that is no record, or an attack. */
const MOST_FINDINGS = 100;

/** How many of them are named; the others are one finding. */
const NAMED_FINDINGS = 20;

/** Characters of a message and of its help: both name what a record says, which can be a megabyte. */
const LONGEST = { message: 1_000, help: 4_000 };

interface Group {
  /** The first of them, at most one more than may be named. */
  readonly first: Finding[];
  count: number;
  hasError: boolean;
  hasNoException: boolean;
}

/** Takes the findings of one rule, and gives those of each file: all of them, or the first and one that counts the others. */
export class FoldedFindings {
  readonly #groups = new Map<Source, Group>();

  add(finding: Finding): void {
    const { source, level, noException } = finding;
    let group = this.#groups.get(source);
    if (!group) {
      group = { first: [], count: 0, hasError: false, hasNoException: false };
      this.#groups.set(source, group);
    }
    group.count++;
    group.hasError ||= level === "error";
    group.hasNoException ||= noException === true;
    if (group.first.length <= MOST_FINDINGS) group.first.push(shortened(finding));
  }

  *[Symbol.iterator](): Generator<Finding> {
    for (const group of this.#groups.values()) {
      if (group.count <= MOST_FINDINGS) yield* group.first;
      else {
        yield* group.first.slice(0, NAMED_FINDINGS);
        yield others(group);
      }
    }
  }
}

function others({ first, count, hasError, hasNoException }: Group): Finding {
  const { rule, source, range } = first[NAMED_FINDINGS]!;
  return {
    rule,
    level: hasError ? "error" : "warning",
    source,
    range,
    message: `${formatNumber(count - NAMED_FINDINGS)} more findings of this rule in this file (shown: at most ${MOST_FINDINGS})`,
    help: `fix the first ${NAMED_FINDINGS}: many of them are often one mistake, and the next check names more`,
    related: [],
    ...(hasNoException && { noException: true }),
  };
}

function shortened(finding: Finding): Finding {
  const { message, help, related } = finding;
  const isShort = message.length <= LONGEST.message && help.length <= LONGEST.help;
  if (isShort && related.every((place) => place.message.length <= LONGEST.message)) return finding;
  return {
    ...finding,
    message: clip(message, LONGEST.message),
    help: clip(help, LONGEST.help),
    related: related.map((place) => ({ ...place, message: clip(place.message, LONGEST.message) })),
  };
}
