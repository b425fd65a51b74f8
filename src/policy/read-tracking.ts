import type { ActionItems, Issues } from "#schemas/configuration";
import type { Duration } from "../time/durations.ts";
import type { YamlPath } from "../yaml/yaml.ts";
import type { ConfigurationReader } from "./configuration-reader.ts";
import type { Owners } from "./people.ts";
import type { ActionItemPolicy, EscalationStep, EscalationTarget, IssuePolicy } from "./policy.ts";

const REMIND_BEFORE: Duration = { amount: 3, unit: "day" };
/** Without a severity nothing says how urgent an item is: twice the 15 days that the framework gives to the highest one. */
const DUE: Duration = { amount: 30, unit: "day" };
/** An owner is named in the week of the post-mortem; a week is also the first step of the default `escalate` to the lead. */
const ASSIGN_BY: Duration = { amount: 7, unit: "day" };
/** Without configuration: the owner on the day after, the lead after a week. */
const ESCALATE: readonly EscalationStep[] = [
  { after: { amount: 0, unit: "day" }, to: { kind: "owner" } },
  { after: { amount: 7, unit: "day" }, to: { kind: "lead" } },
];

/** When people are reminded of their action items. */
export function readActionItemPolicy(
  entry: ActionItems,
  owners: Owners,
  reader: ConfigurationReader,
): ActionItemPolicy {
  const path = ["action-items"];
  const steps = entry.escalate?.flatMap(({ after, to }, index) => {
    const at = [...path, "escalate", index];
    const duration = reader.duration(after, [...at, "after"]);
    const target = readTarget(to, [...at, "to"], owners, reader);
    return duration && target ? [{ after: duration, to: target }] : [];
  });
  return {
    remindBefore: reader.duration(entry["remind-before"], [...path, "remind-before"]) ?? REMIND_BEFORE,
    escalate: steps?.sort((a, b) => roughDays(a.after) - roughDays(b.after)) ?? ESCALATE,
    since: entry.since !== undefined && reader.isDay(entry.since, [...path, "since"]) ? entry.since : null,
    due: entry.due === undefined ? DUE : reader.duration(entry.due, [...path, "due"]),
    assignBy:
      entry["assign-by"] === undefined ? ASSIGN_BY : reader.duration(entry["assign-by"], [...path, "assign-by"]),
    business: entry.business ?? false,
    require: entry.require ?? [],
  };
}

function readTarget(
  words: string,
  path: YamlPath,
  owners: Owners,
  reader: ConfigurationReader,
): EscalationTarget | null {
  if (words === "owner" || words === "lead") return { kind: words };
  if (words === "commander" || words === "communications") return { kind: "role", role: words };
  const [owner] = owners.resolve(words);
  if (owner?.kind === "login") return { kind: "login", login: owner.login };
  const named = owner?.kind === "person" ? owner.person : owner?.kind === "team" ? owner.team : null;
  if (named?.github) return { kind: "login", login: named.github };
  const meant = owner?.kind === "unknown" && owner.nearest !== null ? [owner.nearest] : [];
  reader.reject(path, words, {
    expected: named
      ? "somebody with a `github` name"
      : "owner, lead, commander, communications, a person or team, or a @login",
    candidates: ["owner", "lead", "commander", "communications", ...meant],
  });
  return null;
}

/** Steps are ordered by length; a workday counts as a day and two fifths. */
function roughDays({ amount, unit }: Duration): number {
  const days = { minute: 1 / (24 * 60), day: 1, "business-minute": 1.4 / (8 * 60), "business-day": 1.4 };
  return amount * days[unit];
}

const standardLabels = {
  ...{ "action-item": "action-item", overdue: "overdue", "due-soon": "due-soon" },
  ...{ postmortem: "postmortem", incident: "incident", digest: "incident-digest" },
};

/** An issue is known by its label: two uses of one would take an action item for an incident, and late for due soon. */
function refuseSharedLabels(
  names: Readonly<Record<string, string>>,
  written: NonNullable<Issues["labels"]>,
  reader: ConfigurationReader,
): void {
  const uses = Object.entries(written);
  for (const [at, [use, name]] of uses.entries()) {
    const below = new Set(uses.slice(at).map(([one]) => one));
    const isShared = (one: string) => !below.has(one) && names[one]!.toLowerCase() === name.toLowerCase();
    const other = Object.keys(names).find(isShared);
    if (other === undefined) continue;
    const help = `write another one: \`${other}\` has it, too`;
    reader.reject(["issues", "labels", use], name, { expected: "a label of its own", help });
  }
}

/** How issues are labelled and filled, and what is written back from them. */
export function readIssuePolicy({ labels = {}, ...issues }: Issues, reader: ConfigurationReader): IssuePolicy {
  if (issues.templates !== undefined) reader.isInside(issues.templates, ["issues", "templates"]);
  const names = { ...standardLabels, ...labels };
  refuseSharedLabels(names, labels, reader);
  return {
    labels: {
      actionItem: names["action-item"],
      overdue: names.overdue,
      dueSoon: names["due-soon"],
      postmortem: names.postmortem,
      incident: names.incident,
      digest: names.digest,
    },
    writeBack: issues["write-back"] ?? "pull-request",
    templates: issues.templates ?? null,
    dueDateField: issues["due-date-field"] ?? null,
    type: issues.type ?? null,
    milestone: issues.milestone ?? null,
    project: issues.project ?? null,
    account: issues.account ?? null,
    respectMilestones: issues["respect-milestones"] ?? false,
  };
}
