import type { IncidentFacts, Measure } from "../metrics/incident-facts.ts";
import type { ItemFacts } from "../metrics/item-facts.ts";
import type { PostmortemAssessment } from "../metrics/postmortem-assessment.ts";
import { formatDuration } from "../time/durations.ts";
import { formatCount, formatDay, formatMinutes } from "./format.ts";
import type { Site } from "./site-model.ts";

/** How good a thing is: what colours say, and what always stands there in words too. */
export type Tone = "good" | "warn" | "bad" | "plain";

/** A severity as pages mark it; ranks from 5 on look alike. */
export function describeSeverity({ severity, rank }: Pick<IncidentFacts, "severity" | "rank">) {
  return { severity, rank: Math.min(rank, 5) };
}

export function describeMeasure({ minutes }: Measure): string | null {
  return minutes === null ? null : formatMinutes(minutes);
}

/** A post-mortem's state in a word or two. */
export function describePostmortem({
  postmortem,
  verdict,
}: PostmortemAssessment): { words: string; tone: Tone } | null {
  if (verdict.state === null) return postmortem ? { words: "written", tone: "plain" } : null;
  const tones = { "in time": "good", late: "warn", missing: "bad", pending: "plain" } as const;
  const draft = postmortem !== null && (verdict.state === "missing" || verdict.state === "pending");
  return {
    words: draft ? `draft, ${verdict.state === "missing" ? "late" : "in time so far"}` : verdict.state,
    tone: tones[verdict.state],
  };
}

/** One row of a listing of incidents. */
export function incidentRow(site: Site, judged: PostmortemAssessment) {
  const { incident, postmortem } = judged;
  const state = describePostmortem(judged);
  return {
    ...describeSeverity(incident),
    href: site.addresses.of(incident.record),
    title: incident.title,
    repository: incident.repository || null,
    day: incident.day,
    dayWords: incident.day ? formatDay(incident.day) : "no date",
    open: incident.isOpen,
    services: incident.services.join(", "),
    serviceKeys: incident.services.join("\n"),
    acknowledge: describeMeasure(incident.acknowledge) ?? "",
    acknowledgeMinutes: incident.acknowledge.minutes ?? -1,
    mitigate: describeMeasure(incident.mitigate) ?? "",
    mitigateMinutes: incident.mitigate.minutes ?? -1,
    resolve: describeMeasure(incident.resolve) ?? "",
    resolveMinutes: incident.resolve.minutes ?? -1,
    postmortem: state && { ...state, href: postmortem ? site.addresses.of(postmortem) : null },
  };
}

/** One row of a listing of action items. */
export function itemRow(site: Site, item: ItemFacts) {
  const { web } = site.repositoryOf(site.factsOf(item.postmortem));
  const issue = item.issue;
  return {
    key: item.item.key ?? "no number",
    title: item.title,
    href: site.addresses.of(item.postmortem),
    postmortem: item.postmortem.title?.value || item.postmortem.id,
    repository: item.repository || null,
    owners: item.owners.map((name) => ({ name, href: site.addresses.ofPerson(name) })),
    ownerKeys: item.owners.join("\n"),
    team: item.team ?? "",
    severity: item.severity ?? "",
    due: item.due ?? "",
    dueWords: item.due ? formatDay(item.due) : "",
    dueNote: item.isDueByDefault ? "by default" : null,
    ...itemState(item),
    moves: item.moves,
    movesWords: item.moves === 0 ? "" : `moved ${item.moves === 1 ? "once" : `${item.moves} times`}`,
    age: item.ageDays === null ? "" : formatCount(item.ageDays, "day"),
    ageDays: item.ageDays ?? -1,
    issue: issue === null ? null : { number: issue, href: web && `${web.issues}${issue}` },
    effect: describeEffect(site, item),
  };
}

/** Whether a finished item did what it was for, by the longest time after which it was looked at. */
function describeEffect(site: Site, { checks }: ItemFacts) {
  const failed = checks.find(({ repeats }) => repeats.length > 0);
  const check = failed ?? checks.at(-1);
  if (!check) return null;
  return {
    tone: failed ? "bad" : "good",
    words: failed ? `came back within ${formatDuration(check.after)}` : `held for ${formatDuration(check.after)}`,
    incidents: check.repeats
      .slice(0, 3)
      .map((repeat) => ({ title: repeat.title?.value || repeat.id, href: site.addresses.of(repeat) })),
  };
}

/** What is to know first about an item: the key is what filters match, the words are what people read. */
export function itemState(item: ItemFacts): { state: string; stateWords: string; tone: Tone } {
  if (!item.isOpen) {
    return item.state === "dropped"
      ? { state: "dropped", stateWords: "dropped", tone: "plain" }
      : { state: "done", stateWords: "done", tone: "good" };
  }
  switch (item.stage) {
    case "overdue":
      return { state: "overdue", stateWords: `${formatCount(item.daysOverdue, "day")} overdue`, tone: "bad" };
    case "due-today":
      return { state: "due soon", stateWords: "due today", tone: "warn" };
    case "due-soon":
      return { state: "due soon", stateWords: "due soon", tone: "warn" };
    case "undated":
      return { state: "no due date", stateWords: "no due date", tone: "warn" };
    default:
      return { state: "open", stateWords: item.state === "in-progress" ? "in progress" : "open", tone: "plain" };
  }
}
