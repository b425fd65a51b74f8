import type { Assessment } from "../process/assess.ts";
import type { PostmortemAssessment } from "../process/postmortem.ts";
import type { Postmortem } from "../records/model.ts";
import { formatDuration } from "../time/durations.ts";
import { formatSpan } from "../time/format.ts";
import { placeOf } from "./places.ts";
import { sinceWords } from "./postmortem-required.ts";
import type { ReportedFinding, Rule } from "./rule.ts";

export const postmortemInTime: Rule = {
  id: "postmortem-in-time",
  level: "warning",
  summary:
    "a post-mortem was published (`published:`, else the commit that added it) more than 48 h after the resolution, or is a draft by then",
  article: "Schedule post-mortem within 48 hours.",
  *check({ catalog, assessment }) {
    for (const postmortem of catalog.postmortems) {
      const assessed = assessment.postmortem(postmortem);
      yield* publication(postmortem, assessed, assessment);
      yield* firstDraft(postmortem, assessed);
    }
  },
};

function* publication(
  postmortem: Postmortem,
  { timing, deadline, publishedAt, severity }: PostmortemAssessment,
  assessment: Assessment,
): Generator<ReportedFinding> {
  if (!deadline || (timing !== "late" && timing !== "draft-late")) return;
  const { source, published, status } = postmortem;
  const expected = `limit for a ${severity!.id}: ${formatDuration(deadline.limit)}`;
  const since = sinceWords(deadline);
  if (timing === "late") {
    yield {
      source,
      range: published?.range ?? placeOf(postmortem),
      message: `published ${formatSpan(publishedAt! - deadline.from)} after the ${since} (${expected})`,
      help: published
        ? "if the day is right, say in the post-mortem what delayed it; a waiver excuses one record"
        : "if it was published earlier, say so: `published: YYYY-MM-DD`",
    };
  } else {
    yield {
      source,
      range: status!.range,
      message: `still ${status!.value === "draft" ? "a draft" : "in review"} ${formatSpan(assessment.now - deadline.from)} after the ${since} (${expected})`,
      help: "agree on it, then write `status: published` and `published: YYYY-MM-DD`",
    };
  }
}

function* firstDraft(postmortem: Postmortem, assessed: PostmortemAssessment): Generator<ReportedFinding> {
  const { firstDraft: deadline, severity } = assessed;
  if (!deadline) return;
  // The first question about a commit starts git, so it is asked only where the answer matters.
  const { addedAt } = assessed;
  if (addedAt === null || addedAt <= deadline.at) return;
  const message = `first draft ${formatSpan(addedAt - deadline.from)} after detection (limit for a ${severity!.id}: ${formatDuration(deadline.limit)})`;
  const help = "begin the next one earlier: `incident postmortem ID` drafts it from the timeline";
  yield { source: postmortem.source, range: placeOf(postmortem), message, help };
}
