import { applyEdits, type Edit } from "../edit/edits.ts";
import type { Postmortem } from "../records/model.ts";
import { slug } from "../text/slug.ts";
import type { Source } from "../text/source.ts";
import { headingOf, type Profile } from "./profiles.ts";

/**
 * Another tool's post-mortem with our words over its sections. Nothing else changes: what the reader does not
 * understand stays as it was written.
 */
export function withOurHeadings({ source, sections }: Postmortem, profile: Profile): Source {
  const known = new Set(sections.map(({ term }) => term));
  const edits = sections.flatMap(({ heading, term }): Edit[] => {
    const ours = term === "other" ? headingOf(heading.value, profile) : null;
    // A section that is there under its own name is not given a second one.
    return ours === null || known.has(termOf(ours)) ? [] : [{ range: heading.range, text: ours }];
  });
  return applyEdits(source, edits);
}

function termOf(heading: string): Postmortem["sections"][number]["term"] {
  return heading.toLowerCase().replace(" ", "-") as Postmortem["sections"][number]["term"];
}

/** What the file of a document is called: its day and title, as far as it says them. */
export function idOf({ date, title, id }: Postmortem): string {
  return [date?.value, slug(title?.value ?? "") || slug(id)].filter(Boolean).join("-");
}
