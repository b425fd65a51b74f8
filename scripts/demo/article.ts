import { join } from "node:path";
import { Checkout } from "../../test/action/job.ts";
import { Rehearsal, textsOf } from "./rehearsal.ts";
import type { Say } from "./show.ts";
import { Story } from "./story.ts";

const example = join(import.meta.dirname, "../../examples/checkout");
/** When it happened: ISO. */
export const times = {
  proposed: "2026-05-30T09:00:00Z",
  mended: "2026-05-30T09:10:00Z",
  merged: "2026-05-30T10:00:00Z",
  late: "2026-06-13T09:00:00Z",
} as const;
export const POSTMORTEM = "postmortems/2026-05-29-checkout-errors.md";

/** The article's team: its configuration, incident and runbook are on GitHub, and a pull request brings the post-mortem with two mistakes. */
export async function beginArticle(): Promise<Rehearsal> {
  const checkout = new Checkout(example);
  const paths = checkout.git("ls-files").trim().split("\n");
  checkout.write(POSTMORTEM, (text) => text.replace("| Alex | Jun 5 |", "| Alxe |  |"));
  checkout.commit("Add the post-mortem of the checkout outage");
  return Rehearsal.begin(checkout, [POSTMORTEM], {
    author: "sarahk",
    title: "Add the post-mortem of the checkout outage",
    collaborators: { alexgh: "push", sarahk: "admin", danab: "push" },
    files: textsOf(
      checkout,
      paths.filter((path) => path !== POSTMORTEM),
    ),
  });
}

/** Fixes both mistakes. */
export async function mend(rehearsal: Rehearsal): Promise<void> {
  rehearsal.checkout.write(POSTMORTEM, (text) => text.replace("| Alxe |  |", "| Alex | Jun 5 |"));
  await rehearsal.push("Name the owner and the date", [POSTMORTEM]);
}

/** The main job on the article's incident, as its team would see it. */
export async function tellArticle(say: Say): Promise<void> {
  const rehearsal = await beginArticle();
  try {
    const story = new Story(say);
    await story.check("A pull request adds a post-mortem, with two mistakes", times.proposed, rehearsal);
    await mend(rehearsal);
    await story.check("The mistakes are fixed: the comment is edited in place", times.mended, rehearsal);
    await story.mergeAndFollowUp({ ...times, lateInWords: "Two weeks later" }, rehearsal);
  } finally {
    await rehearsal.end();
  }
}
