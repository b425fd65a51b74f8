import type { Postmortem } from "../records/model.ts";
import type { Templates } from "../render/templates.ts";
import { dayInWords } from "../time/long-dates.ts";
import type { DesiredIssue, RecordView } from "./desired.ts";
import { formatIncidents } from "./desired-item.ts";
import { linkTo, permalink } from "./permalink.ts";
import { highestSeverityOfAll, labelNames } from "./severity.ts";

export function parentTitle({ id, title }: Postmortem, templates: Templates): string {
  const words = (title?.value ?? id).replace(/^post-?mortem\s*[:–—-]\s*/i, "");
  return templates.renderTitle("postmortem-title", { title: words }) || id;
}

/** The parent issue of a post-mortem's action items: open while one of them is. */
export function desiredPostmortem(
  postmortem: Postmortem,
  items: readonly DesiredIssue[],
  view: RecordView,
): DesiredIssue {
  const { policy, templates, origin } = view;
  const severity = highestSeverityOfAll(postmortem, view);
  return {
    kind: "postmortem",
    key: postmortem.id,
    folder: origin.folder,
    title: parentTitle(postmortem, templates),
    labels: labelNames([policy.issues.labels.postmortem, severity?.id.toLowerCase() ?? null]),
    logins: [],
    state: items.some(({ state }) => state === "open") ? "open" : "done",
    place: { commit: origin.commit, file: postmortem.source.file, line: 1 },
    facts: { severity: severity?.id ?? "none" },
    projectFields: {},
    parent: null,
    text: (place) =>
      templates.render("postmortem", {
        severity: severity?.id,
        date: postmortem.date ? dayInWords(postmortem.date.value) : "",
        commander: postmortem.commander?.value,
        impact: postmortem.impact?.value,
        incident: formatIncidents(postmortem, view, place.commit),
        record: linkTo(place.file, permalink(origin, place)),
      }),
  };
}
