import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Postmortem, TimelineEntry } from "../../src/records/model.ts";
import { readPostmortem } from "../../src/records/postmortem.ts";
import { Source } from "../../src/text/source.ts";
import { formatInstant } from "../../src/time/instant.ts";

/** The article's own post-mortem, as its text has it. */
const ARTICLE = readFileSync(join(import.meta.dirname, "../records/fixtures/article-postmortem.md"), "utf8");

function read(text: string): Postmortem {
  const context = { timezone: "UTC", incidentDate: () => "2026-05-29" };
  return readPostmortem(new Source("postmortems/2026-05-29-checkout-errors.md", text), context);
}

/** `04:18 cause-identified`: what happened when, whatever the words. */
function milestone({ at, type }: TimelineEntry): string {
  return `${at && formatInstant(at.value).slice(11, 16)} ${type?.value ?? "note"}`;
}

function itemsOf({ actionItems }: Postmortem): string[] {
  return actionItems.map(({ title, owner, due }, index) => {
    return `${index + 1} ${title.value} | ${owner?.value ?? "nobody"} | ${due?.date ?? "no date"}`;
  });
}

/**
 * What a replay's post-mortem has otherwise than the article's: start, end, severity, impact, commander, every moment of
 * the timeline and every action item. A replay may tell more (further updates); it may lack or change nothing.
 *
 * @param draft as the pull request proposes it, before people write root cause, factors and lessons
 */
export function differencesFromArticle(draft: string): readonly string[] {
  const [article, replay] = [read(ARTICLE), read(draft)];
  const facts = (one: Postmortem): Readonly<Record<string, string | number | undefined>> => ({
    Severity: one.severity?.value,
    Impact: one.impact?.value,
    "Incident Commander": one.commander?.value,
    Duration: one.durationMinutes?.value,
    Start: one.startedAt?.value,
    End: one.resolvedAt?.value,
  });
  const [expected, found] = [facts(article), facts(replay)];
  const told = new Set(replay.timeline.map(milestone));
  const [items, replayed] = [itemsOf(article), itemsOf(replay)];
  return [
    ...Object.keys(expected).filter((name) => expected[name] !== found[name]),
    ...article.timeline.map(milestone).filter((moment) => !told.has(moment)),
    ...items.filter((item, index) => item !== replayed[index]),
    ...replayed.slice(items.length),
  ];
}

/** The draft with the words of the article where people write. */
export function completedByArticle(draft: string): string {
  const section = (name: string) => new RegExp(`### ${name}\n([\\s\\S]*?)(?=\n### |$)`).exec(ARTICLE)![1]!;
  return ["Root Cause", "Contributing Factors", "Lessons Learned"].reduce(
    (text, name) =>
      text.replace(new RegExp(`(## ${name}\n)[\\s\\S]*?(?=\n## |$)`), (_, heading) => `${heading}\n${section(name)}\n`),
    draft.replace("status: draft", "status: published\npublished: 2026-05-29"),
  );
}
