import { incidentIdsOf } from "../records/links.ts";
import type { ActionItem, Postmortem } from "../records/model.ts";
import { escapeInline } from "../render/escape-markdown.ts";
import { Markdown } from "../render/templates.ts";
import { dayInWords } from "../time/long-dates.ts";
import { formatOwners, loginsOf } from "./assignees.ts";
import type { DesiredIssue, RecordView } from "./desired.ts";
import { formatCheck } from "./effectiveness.ts";
import type { PermalinkTarget } from "./marker-state.ts";
import type { ProjectFields } from "./operation.ts";
import { linkTo, permalink, placeLink } from "./permalink.ts";
import { highestSeverityOfAll, labelNames } from "./severity.ts";

/** The issue of an action item, under `key`: its own, or that of the issue it is matched with while it has no number. */
export function desiredItem(item: ActionItem, key: string, postmortem: Postmortem, view: RecordView): DesiredIssue {
  const { policy, templates, origin } = view;
  const severity = highestSeverityOfAll(postmortem, view);
  const owner = item.owner?.value ?? null;
  const due = item.due ? (item.due.date ?? item.due.text) : null;
  const inProgress = item.status.value === "in-progress";
  return {
    kind: "item",
    key,
    folder: origin.folder,
    title: templates.renderTitle("action-item-title", { title: item.title.value }) || key,
    labels: labelNames([policy.issues.labels.actionItem, severity?.id.toLowerCase() ?? null]),
    logins: loginsOf(owner, policy),
    state: item.status.value === "done" || item.status.value === "dropped" ? item.status.value : "open",
    place: placeOf(item, postmortem, origin.commit),
    facts: {
      "due date": due ?? "none",
      owner: owner ?? "nobody",
      severity: severity?.id ?? "none",
      status: inProgress ? "in progress" : "open",
    },
    projectFields: projectFieldsOf(item, view),
    parent: postmortem.id,
    text: (place, unassignable) =>
      templates.render("action-item", {
        due: item.due?.date ? dayInWords(item.due.date) : (item.due?.text ?? ""),
        owners: formatOwners(owner, policy, unassignable),
        severity: severity?.id,
        inProgress,
        priority: item.priority?.value,
        kind: item.kind?.value,
        incident: formatIncidents(postmortem, view, place.commit),
        factors: item.addresses.map(({ value }) => formatFactor(value, postmortem)),
        criterion: item.criterion?.value,
        checks: view.checksOf(key).map((check) => formatCheck(check, origin)),
        record: placeLink(origin, place),
      }),
  };
}

function placeOf(item: ActionItem, postmortem: Postmortem, commit: string | null): PermalinkTarget {
  return { commit, file: postmortem.source.file, line: postmortem.source.line(item.range.start) };
}

function formatFactor(number: string, postmortem: Postmortem): string {
  return postmortem.contributingFactors[Number(number) - 1]?.value ?? number;
}

/** The incidents that a post-mortem belongs to, linked where they have a record. */
export function formatIncidents(
  postmortem: Postmortem,
  { links, origin }: RecordView,
  commit: string | null,
): Markdown {
  const incidents = links.incidentsOf(postmortem);
  if (incidents.length === 0) return new Markdown(incidentIdsOf(postmortem).map(escapeInline).join(", "));
  const linked = incidents.map(({ id, source }) => linkTo(id, permalink(origin, { commit, file: source.file })));
  return new Markdown(linked.map(({ text }) => text).join(", "));
}

function projectFieldsOf(item: ActionItem, { policy }: RecordView): ProjectFields {
  const { dueDateField, type, milestone, project } = policy.issues;
  return {
    ...(dueDateField ? { dueDate: { field: dueDateField, date: item.due?.date ?? null } } : {}),
    ...(type ? { type } : {}),
    ...(milestone ? { milestone } : {}),
    ...(project ? { project } : {}),
  };
}
