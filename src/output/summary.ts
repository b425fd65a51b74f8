import type { TemplateName, Templates } from "../render/templates.ts";
import { clipCodeUnits } from "../text/clip.ts";
import { type CheckSummaryView, entryCount, viewSummary } from "./summary-view.ts";

/** GitHub's limit for a comment, in characters; UTF-16 code units are never fewer. */
const LONGEST_COMMENT = 65_536;
/** GitHub's limit for a step's job summary, in bytes. */
const LARGEST_SUMMARY = 1_048_576;
/** No page is read beyond this, and a team's template may loop 10,000 times at most. */
const MOST_ENTRIES = 4_000;

/** The pull request's one comment: findings and what merging would do, as many as GitHub takes, the rest counted. */
export function pullRequestComment(summary: CheckSummaryView, templates: Templates): string {
  return fullest(summary, { templates, name: "pull-request", fits: (text) => text.length <= LONGEST_COMMENT });
}

/**
 * The job summary of a run, as much as GitHub takes, the rest counted. Ends in a line feed.
 *
 * @param room bytes that are left of it
 */
export function jobSummary(summary: CheckSummaryView, templates: Templates, room: number = LARGEST_SUMMARY): string {
  const fits = (text: string) => Buffer.byteLength(text) < room;
  return `${fullest(summary, { templates, name: "summary", fits })}\n`;
}

interface Page {
  readonly templates: Templates;
  readonly name: TemplateName;
  readonly fits: (text: string) => boolean;
}

/** The text with the most entries that fits, found by halving: what an entry takes is the template's affair. */
function fullest(summary: CheckSummaryView, { templates, name, fits }: Page): string {
  const tell = (room: number) => templates.render(name, viewSummary(summary, room));
  let few = 0;
  let many = Math.min(entryCount(summary), MOST_ENTRIES);
  let best = tell(many);
  if (fits(best)) return best;
  best = tell(0);
  while (few < many - 1) {
    const middle = (few + many) >> 1;
    const text = tell(middle);
    if (fits(text)) [few, best] = [middle, text];
    else many = middle;
  }
  // Only a team's own template can be too long without any entry; a code unit takes three bytes at most.
  return fits(best) ? best : clipCodeUnits(best, Math.floor(LONGEST_COMMENT / 3));
}
