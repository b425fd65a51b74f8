import { explanationOf } from "../output/rule-page.ts";
import type { Policy } from "../policy/policy.ts";
import type { Severity } from "../policy/severities.ts";
import type { ItemAssessment } from "../process/action-item.ts";
import type { Assessment } from "../process/assess.ts";
import { recordsWithId } from "../records/catalog.ts";
import type { IncidentRecord } from "../records/model.ts";
import { oneLine } from "../render/escape-markdown.ts";
import { rules } from "../rules/registry.ts";
import type { Finding } from "../rules/rule.ts";
import { counted } from "../text/count.ts";
import type { Range } from "../text/source.ts";
import { formatDuration } from "../time/durations.ts";
import { formatLongDay } from "../time/format.ts";
import { formatInstant } from "../time/instant.ts";
import { schemasAt } from "../yaml/schema-description.ts";
import { cursorAt, fileKind, schemaOf } from "./completion.ts";
import { allNames, type Name, nameAt, namesIn } from "./names.ts";
import type { WorkspaceModel } from "./workspace-model.ts";

/** What is shown at a place, in markdown. Texts of records are inert in it. */
export interface Hover {
  readonly text: string;
  readonly range: Range;
}

/** Lists show this many entries. */
const SHOWN = 8;

/**
 * What is known of a place: the rules that are broken there, who or what a word names, an action item's state, and what a key
 * is for.
 */
export function hoverAt(
  model: WorkspaceModel,
  at: { readonly file: string; readonly offset: number },
  findings: readonly Finding[],
  rulePages: string | null,
): Hover | null {
  const { file, offset } = at;
  const { assessment, policy } = model;
  const here = findings.filter(({ range }) => range.start <= offset && offset <= range.end);
  const parts = here.map((finding) => ({ text: ruleText(finding.rule, rulePages), range: finding.range }));
  if (assessment && policy) {
    const name = nameAt(namesIn(model, file), offset);
    const text = name && nameText(name, { model, assessment, policy, rulePages });
    if (name && text) parts.push({ text, range: name.range });
    const item = itemAt(assessment, file, offset);
    if (item) parts.push({ text: itemText(item), range: item.item.range });
  }
  const key = keyText(model, file, offset);
  if (key) parts.push(key);
  const [first] = parts;
  return first ? { text: [...new Set(parts.map(({ text }) => text))].join("\n\n---\n\n"), range: first.range } : null;
}

function ruleText(id: string, rulePages: string | null): string {
  const rule = rules.find((one) => one.id === id);
  if (!rule) return `**${id}**`;
  const page = rulePages === null ? `\`incident explain ${id}\`` : `[${id}](${rulePages}/${id}.md)`;
  const why = explanationOf(id)
    .split(/\n\n/)[0]!
    .replace(/\]\((?!https?:)[^)]*\)/g, "]")
    .replace(/\[([^\]]*)\](?!\()/g, "$1");
  return `**${id}**: ${rule.summary}\n\n> ${rule.article}\n\n${why}\n\n${page}`;
}

interface NameContext {
  readonly model: WorkspaceModel;
  readonly assessment: Assessment;
  readonly policy: Policy;
  readonly rulePages: string | null;
}

function nameText(name: Name, context: NameContext): string | null {
  const { assessment, policy, model } = context;
  switch (name.kind) {
    case "person":
      return personText(name.id, assessment);
    case "team":
      return teamText(name.id, assessment);
    case "severity": {
      const severity = policy.severities.find(({ id }) => id === name.id);
      return severity ? severityText(severity) : null;
    }
    case "rule":
      return ruleText(name.id, context.rulePages);
    case "service":
    case "cause":
      return usesText(name, model);
    default: {
      const records = recordsWithId(model.catalog, name.id).filter(({ kind }) =>
        name.kind === "record" || name.isDefinition ? true : kind === name.kind,
      );
      return records.map((record) => recordText(record, assessment)).join("\n\n") || null;
    }
  }
}

function personText(id: string, assessment: Assessment): string | null {
  const { owners, teams } = assessment.policy;
  const person = owners.person(id);
  if (!person) return null;
  const own = teams.filter(({ members, lead }) => members.includes(id) || lead === id);
  const lines = own.map((team) => `${team.lead === id ? "leads" : "in"} ${shown(team.name ?? team.id)}`);
  const who = [`**${shown(person.name ?? id)}**`, person.github && `@${person.github}`, ...lines]
    .filter(Boolean)
    .join(" · ");
  return `${who}\n\n${itemList(assessment, (words) => owners.resolve(words).some((one) => one.kind === "person" && one.person.id === id))}`;
}

function teamText(id: string, assessment: Assessment): string | null {
  const { owners } = assessment.policy;
  const team = owners.team(id);
  if (!team) return null;
  const lead = team.lead === null ? null : `lead ${shown(owners.person(team.lead)?.name ?? team.lead)}`;
  const members = team.members.map((member) => shown(owners.person(member)?.name ?? member)).join(", ");
  const who = [`**${shown(team.name ?? id)}**`, team.github && `@${team.github}`, lead, members]
    .filter(Boolean)
    .join(" · ");
  return `${who}\n\n${itemList(assessment, (words) => owners.resolve(words).some((one) => one.kind === "team" && one.team.id === id))}`;
}

function itemList({ items }: Assessment, isTheirs: (owner: string) => boolean): string {
  const open = items.filter((item) => item.isOpen && item.owner && isTheirs(item.owner.value));
  if (open.length === 0) return "No open action items.";
  const overdue = open.filter(({ daysOverdue }) => daysOverdue > 0).length;
  const head = `${counted(open.length, "open action item")}${overdue > 0 ? `, ${overdue} overdue` : ""}:`;
  const lines = open.slice(0, SHOWN).map((item) => `- ${shown(item.item.title.value)} (${dueText(item)})`);
  const rest = open.length > SHOWN ? [`- … and ${open.length - SHOWN} more`] : [];
  return [head, "", ...lines, ...rest].join("\n");
}

function dueText({ due, daysOverdue, isOpen }: ItemAssessment): string {
  if (!due) return "no due date";
  const late = isOpen && daysOverdue > 0 ? `, ${counted(daysOverdue, "day")} overdue` : "";
  return `due ${due.date}${late}`;
}

function itemAt({ items }: Assessment, file: string, offset: number): ItemAssessment | null {
  return (
    items.find(
      ({ record, item: { range } }) => record.source.file === file && range.start <= offset && offset <= range.end,
    ) ?? null
  );
}

function itemText(item: ItemAssessment): string {
  const { key, issue } = item.item;
  const due = item.due ? `due ${item.due.date} (${formatLongDay(item.due.date)})` : "no due date";
  const severity = item.due?.counted?.severity ?? null;
  const counting = severity === null ? "" : `, the term of ${shown(severity)}`;
  const late = item.daysOverdue > 0 ? `, **${counted(item.daysOverdue, "day")} overdue**` : "";
  const tracked = issue ? `issue ${shown(issue.value)}` : "no issue yet: `incident sync` opens one";
  return [
    `Action item ${key === null ? "without a number" : `\`${key.replaceAll("`", "")}\``}`,
    item.state,
    `${due}${counting}${late}`,
    tracked,
  ].join(" · ");
}

function severityText(severity: Severity): string {
  const { id, name, summary, roles, communication, postmortem } = severity;
  const rows = [
    ["Acknowledge", severity.acknowledge],
    ["Respond", severity.respond],
    ["Status page", severity.statusPage],
    ["Update every", severity.updateEvery],
    ["Update at the latest", severity.updateAtLatest],
    ["Post-mortem", postmortem.required ? postmortem.within : null],
    ["Action items", severity.actionItems],
  ] as const;
  const targets = rows.flatMap(([label, limit]) => (limit ? [`| ${label} | ${formatDuration(limit)} |`] : []));
  return [
    `**${shown(id)}** ${shown(name)}${summary === null ? "" : `: ${shown(summary)}`}`,
    ...(targets.length > 0 ? ["", "| Target | Within |", "|---|---|", ...targets] : []),
    "",
    `Communication: ${communication}${severity.commander ? " · Incident Commander" : ""}${roles.length > 0 ? ` · ${shown(roles.join(", "))}` : ""}`,
  ].join("\n");
}

function recordText(record: IncidentRecord, assessment: Assessment): string {
  const title = `**${shown(record.title?.value ?? record.id)}** (${record.kind === "postmortem" ? "post-mortem" : record.kind})`;
  if (record.kind === "runbook") {
    const causes = record.causes.map(
      ({ title: cause, frequency }) => `- ${shown(cause.value)}${frequency ? ` (${frequency.value} %)` : ""}`,
    );
    return [title, "", ...causes.slice(0, SHOWN)].join("\n");
  }
  const assessed = assessment.incident(record);
  const facts = [
    assessed.severity?.id,
    record.kind === "incident" ? record.status?.value : undefined,
    assessed.startedAt === null ? undefined : `from ${formatInstant(assessed.startedAt)}`,
    assessed.resolvedAt === null ? undefined : `to ${formatInstant(assessed.resolvedAt)}`,
  ].filter(Boolean);
  const open = assessment.items.filter(
    (item) =>
      item.isOpen &&
      (record.kind === "postmortem"
        ? item.record === record
        : item.postmortem.incidents.some((one) => one.record === record)),
  );
  return `${title}\n\n${[...facts, counted(open.length, "open action item")].join(" · ")}`;
}

function usesText({ kind, id }: Name, model: WorkspaceModel): string {
  const uses = new Set(
    [...allNames(model)].flatMap((name) => (name.kind === kind && name.id === id ? [name.source.file] : [])),
  );
  const [incidents, runbooks] = [model.catalog.incidents, model.catalog.runbooks].map((records) =>
    records.filter(({ source }) => uses.has(source.file)),
  );
  const titles = runbooks!.slice(0, SHOWN).map(({ id: runbook }) => shown(runbook));
  return `${kind === "service" ? "Service" : "Cause"} **${shown(id)}** · ${counted(incidents!.length, "incident")}${titles.length > 0 ? ` · runbooks: ${titles.join(", ")}` : ""}`;
}

/** What the schema says of the key, or of the key whose value is at a place. */
function keyText(model: WorkspaceModel, file: string, offset: number): Hover | null {
  const cursor = cursorAt(model, file, offset);
  const kind = fileKind(model, file);
  const source = model.text(file);
  if (!cursor || !kind || !source || (cursor.kind !== "key" && cursor.kind !== "value")) return null;
  const word = source.slice(cursor.range).trim();
  const path = cursor.kind === "key" ? [...cursor.path, word] : cursor.path;
  const schema = schemaOf(kind);
  const described = schemasAt(
    schema,
    path.map((step) => (step === "*" ? 0 : step)),
  ).find(({ description }) => typeof description === "string");
  if (!described || path.length === 0) return null;
  const name = path.findLast((step) => step !== "*")!;
  return { text: `\`${name.replaceAll("`", "")}\`: ${String(described.description)}`, range: cursor.range };
}

/** Words of a record, which give no command to markdown. */
function shown(words: string): string {
  return oneLine(words.slice(0, 400)).replace(/[\\`*_[\]<>|~&#]/g, "\\$&");
}
