import configurationSchema from "../../schemas/configuration.schema.json" with { type: "json" };
import incidentSchema from "../../schemas/incident.schema.json" with { type: "json" };
import postmortemSchema from "../../schemas/postmortem.schema.json" with { type: "json" };
import runbookSchema from "../../schemas/runbook.schema.json" with { type: "json" };
import type { Policy } from "../policy/policy.ts";
import { recordsOf } from "../records/catalog.ts";
import { readFrontMatter } from "../records/front-matter/front-matter.ts";
import type { Catalog } from "../records/model.ts";
import { rules } from "../rules/registry.ts";
import type { Range } from "../text/source.ts";
import { addDuration, addWorkdays } from "../time/calendar.ts";
import { formatLongDay } from "../time/format.ts";
import { type CalendarDate, formatInstant } from "../time/instant.ts";
import { addDays, instantOf, localDate, weekday, zoneNames } from "../time/zone.ts";
import { type Schema, schemasAt } from "../yaml/schema-description.ts";
import { type CursorContext, markdownCursor, yamlCursor } from "./cursor.ts";
import type { WorkspaceModel } from "./workspace-model.ts";

/** Something that can be written at a place. */
export interface Choice {
  readonly label: string;
  /** What is written; the label where it is missing. */
  readonly text?: string;
  readonly detail?: string;
  readonly documentation?: string;
  readonly kind: "person" | "team" | "record" | "value" | "key" | "date";
}

export interface Choices {
  /** The words that a choice replaces. */
  readonly range: Range;
  readonly choices: readonly Choice[];
}

type FileKind = "configuration" | "incident" | "postmortem" | "runbook";

/** With their descriptions, which the compiled validators lack. */
const schemas: Readonly<Record<FileKind, Schema>> = {
  configuration: configurationSchema,
  incident: incidentSchema,
  postmortem: postmortemSchema,
  runbook: runbookSchema,
};

export function schemaOf(kind: FileKind): Schema {
  return schemas[kind];
}

/** The schema of a file, and what of its text it describes; null for a file without one. */
export function fileKind(model: WorkspaceModel, file: string): FileKind | null {
  return file === model.configurationFile ? "configuration" : model.kind(file);
}

/** What is being written at a place. */
export function cursorAt(model: WorkspaceModel, file: string, offset: number): CursorContext | null {
  const kind = fileKind(model, file);
  const source = model.text(file);
  if (!kind || !source) return null;
  if (kind === "configuration" || kind === "incident") return yamlCursor(source.text, offset);
  const { body } = readFrontMatter(source);
  const fence = /^---[ \t]*\r?\n/.exec(source.text)?.[0].length ?? null;
  if (fence !== null && offset >= fence && (offset < body.start || body.start === 0))
    return yamlCursor(source.text, offset, fence);
  return markdownCursor(source.text, offset);
}

/** What can be written at a place; nothing where there is nothing to choose. */
export function completeAt(model: WorkspaceModel, file: string, offset: number): Choices | null {
  const cursor = cursorAt(model, file, offset);
  const { policy } = model;
  const kind = fileKind(model, file);
  if (!cursor || !policy || !kind) return null;
  const context = { model, policy, file };
  if (cursor.kind === "key") return { range: cursor.range, choices: keysFor(schemas[kind], cursor) };
  const choices = cursor.kind === "value" ? valuesFor(kind, cursor.path, context) : wordsFor(cursor, context);
  return choices.length > 0 ? { range: cursor.range, choices } : null;
}

interface ChoiceContext {
  readonly model: WorkspaceModel;
  readonly policy: Policy;
  readonly file: string;
}

function keysFor(schema: Schema, { path, present, isFlow }: Extract<CursorContext, { kind: "key" }>): Choice[] {
  const taken = new Set(present);
  const parts = schemasAt(schema, withIndexes(path));
  const named = parts
    .flatMap((part) => alternatives(part, schema))
    .flatMap(({ properties }) => Object.keys((properties ?? {}) as object));
  return [...new Set(named)]
    .filter((name) => !taken.has(name))
    .map((name): Choice => {
      const own = schemasAt(schema, [...withIndexes(path), name])[0] ?? {};
      const isNested = !isFlow && (own.type === "object" || own.type === "array");
      return {
        label: name,
        text: `${name}:${isNested ? "" : " "}`,
        kind: "key",
        ...(typeof own.title === "string" && { detail: own.title }),
        ...(typeof own.description === "string" && { documentation: own.description }),
      };
    });
}

/** A schema and the branches of its choices, with what they refer to. */
function alternatives(schema: Schema, root: Schema): Schema[] {
  const { $ref, anyOf = [] } = schema as { $ref?: string; anyOf?: Schema[] };
  const definitions = root.$defs as Readonly<Record<string, Schema>> | undefined;
  const referred = $ref === undefined ? undefined : definitions?.[$ref.slice("#/$defs/".length)];
  return [
    schema,
    ...(referred ? alternatives(referred, root) : []),
    ...anyOf.flatMap((branch) => alternatives(branch, root)),
  ];
}

function withIndexes(path: readonly string[]): (string | number)[] {
  return path.map((step) => (step === "*" ? 0 : step));
}

type Source = (context: ChoiceContext) => Choice[];

/** Where values come from, by kind of file and path; the first that matches counts. */
const sources: readonly (readonly [path: RegExp, source: Source])[] = [
  [/^(?:incident|postmortem) (?:.*\.)?severity$/, severities],
  [/^(?:incident|postmortem) (?:commander|communications|responders\.\*|timeline\.\*\.by)$/, people],
  [/^(?:postmortem action_items\.\*\.owner|runbook owner)$/, peopleAndTeams],
  [/^(?:incident|runbook|postmortem) services\.\*$/, services],
  [/^incident runbooks\.\*$/, (context) => records(context, ["runbooks"])],
  [/^incident causes\.\*$/, causes],
  [/^(?:incident related\.\*|postmortem incidents?(?:\.\*)?)$/, (context) => records(context, ["incidents"])],
  [/^incident timeline\.\*\.at$/, times],
  [/^incident channel$/, channel],
  [
    /^postmortem (?:date|published|action_items\.\*\.due)$|^runbook last_reviewed$|^configuration waivers\.\*\.until$/,
    dates,
  ],
  [
    /^configuration (?:teams\.[^.]+\.(?:lead|members\.\*)|(?:commander-rotation|on-call)\..*(?:members\.\*|who)|waivers\.\*\.approved-by)$/,
    people,
  ],
  [/^configuration waivers\.\*\.rule$/, ruleIds],
  [/^configuration waivers\.\*\.record$/, (context) => records(context, ["incidents", "postmortems", "runbooks"])],
  [/^configuration timezone$/, () => zoneNames().map((label) => ({ label, kind: "value" }))],
  [/^configuration alerts\..*\.severities\./, severities],
];

function valuesFor(kind: FileKind, path: readonly string[], context: ChoiceContext): Choice[] {
  const words = `${kind} ${path.join(".")}`;
  const own = sources.find(([pattern]) => pattern.test(words))?.[1](context);
  if (own && own.length > 0) return own;
  const schema = schemas[kind];
  const parts = schemasAt(schema, withIndexes(path)).flatMap((part) => alternatives(part, schema));
  const allowed = parts.flatMap((part) => [
    ...((part.enum as unknown[] | undefined) ?? []),
    ...(part.const === undefined ? [] : [part.const]),
    ...(part.type === "boolean" ? [true, false] : []),
  ]);
  return [...new Set(allowed.map(String))].map((label) => ({ label, kind: "value" }));
}

/** What is written in a post-mortem's table, or behind a label. */
function wordsFor(cursor: Extract<CursorContext, { kind: "cell" | "label" }>, context: ChoiceContext): Choice[] {
  const what = cursor.kind === "cell" ? cursor.column : cursor.label;
  if (what === "owner" || what === "assignee" || what === "assigned to") return peopleAndTeams(context, "name");
  if (what === "due" || what === "due date" || what === "date" || what === "published") return dates(context);
  if (what === "severity") return severities(context);
  if (/commander|^ic$/.test(what)) return people(context, "name");
  if (what === "status" && cursor.kind === "cell") return words(["open", "in-progress", "done", "dropped"]);
  if (what === "status") return words(["draft", "in-review", "published"]);
  if (what === "kind") return words(["prevent", "detect", "mitigate", "process"]);
  if (what === "addresses") return factors(context);
  return [];
}

function words(labels: readonly string[]): Choice[] {
  return labels.map((label) => ({ label, kind: "value" }));
}

function people({ policy }: ChoiceContext, written: "id" | "name" = "id"): Choice[] {
  return policy.people.map(({ id, name, github }) => ({
    label: written === "name" ? (name ?? id) : id,
    detail: [written === "name" ? id : name, github && `@${github}`].filter(Boolean).join(" · "),
    kind: "person",
  }));
}

function peopleAndTeams(context: ChoiceContext, written: "id" | "name" = "id"): Choice[] {
  const teams = context.policy.teams.map(
    ({ id, name, lead }): Choice => ({
      label: written === "name" ? (name ?? id) : id,
      detail: `team${lead === null ? "" : `, lead ${lead}`}`,
      kind: "team",
    }),
  );
  return [...people(context, written), ...teams];
}

function severities({ policy }: ChoiceContext): Choice[] {
  return policy.severities.map(({ id, name, summary }) => ({
    label: id,
    detail: name,
    kind: "value",
    ...(summary !== null && { documentation: summary }),
  }));
}

function counted(values: readonly { readonly value: string }[]): Choice[] {
  const uses = new Map<string, number>();
  for (const { value } of values) uses.set(value, (uses.get(value) ?? 0) + 1);
  return [...uses]
    .sort(([, a], [, b]) => b - a)
    .map(([label, count]) => ({ label, detail: `used ${count} ×`, kind: "value" }));
}

function services({ model }: ChoiceContext): Choice[] {
  const { incidents, runbooks } = model.catalog;
  return counted([...incidents, ...runbooks].flatMap((record) => record.services));
}

function causes({ model }: ChoiceContext): Choice[] {
  const { incidents, runbooks } = model.catalog;
  const ranked = runbooks.flatMap((runbook) =>
    runbook.causes.map(
      ({ slug, title }): Choice => ({ label: slug.value, detail: `${title.value} (${runbook.id})`, kind: "value" }),
    ),
  );
  const known = new Set(ranked.map(({ label }) => label));
  return [
    ...ranked,
    ...counted(incidents.flatMap((incident) => incident.causes)).filter(({ label }) => !known.has(label)),
  ];
}

function records({ model }: ChoiceContext, kinds: readonly ("incidents" | "postmortems" | "runbooks")[]): Choice[] {
  const catalog: Catalog = model.catalog;
  const found = kinds.flatMap((kind) => [...catalog[kind]].reverse());
  const ids = new Map(found.map(({ id, title }) => [id, title?.value]));
  return [...ids].map(([label, detail]) => ({ label, kind: "record", ...(detail !== undefined && { detail }) }));
}

function ruleIds(): Choice[] {
  return rules.map(({ id, summary, level }) => ({ label: id, detail: level, documentation: summary, kind: "value" }));
}

/** Days that people choose, counted from today in the team's calendar. */
function dates({ model, policy, file }: ChoiceContext): Choice[] {
  const { calendar } = policy;
  const today = localDate(model.now, policy.timezone);
  const choice = (label: string, date: CalendarDate): Choice => ({
    label,
    text: date,
    detail: `${date}, ${formatLongDay(date)}`,
    kind: "date",
  });
  const workdays = [1, 2, 3, 5, 10].map((count) =>
    choice(`+${count} working ${count === 1 ? "day" : "days"}`, addWorkdays(today, count, calendar)),
  );
  const weeks = [1, 2, 4].map((count) =>
    choice(`+${count} ${count === 1 ? "week" : "weeks"}`, addDays(today, 7 * count)),
  );
  const monday = addDays(today, 8 - (weekday(today) || 7));
  const own = recordsOf(model.catalog).find(({ source }) => source.file === file);
  const severity = own?.kind === "postmortem" ? model.assessment?.postmortem(own).incidents[0]?.severity : undefined;
  const term = severity?.actionItems;
  const standard = term
    ? [
        choice(
          `${severity.id}'s term`,
          localDate(addDuration(instantOf(today, 0, policy.timezone), term, calendar), policy.timezone),
        ),
      ]
    : [];
  return [choice("today", today), choice("next Monday", monday), ...standard, ...workdays, ...weeks];
}

/** The time it is now, and that of the entries of the timeline. */
function times({ model, file }: ChoiceContext): Choice[] {
  const record = model.record(file);
  const now: Choice = { label: "now", text: formatInstant(model.now), detail: formatInstant(model.now), kind: "date" };
  const last =
    record && "kind" in record && record.kind === "incident" ? record.timeline.findLast(({ at }) => at)?.at : null;
  return last ? [now, { label: formatInstant(last.value), detail: "as the last entry", kind: "date" }] : [now];
}

function channel({ model, file }: ChoiceContext): Choice[] {
  const record = model.record(file);
  return record && "kind" in record ? [{ label: `#inc-${record.id}`, text: `"#inc-${record.id}"`, kind: "value" }] : [];
}

function factors({ model, file }: ChoiceContext): Choice[] {
  const record = model.record(file);
  if (!record || !("kind" in record) || record.kind !== "postmortem") return [];
  return record.contributingFactors.map(({ value }, at) => ({ label: String(at + 1), detail: value, kind: "value" }));
}
