import type { Policy } from "../policy/policy.ts";
import { severityOf } from "../policy/severities.ts";
import { recordsOf } from "../records/catalog.ts";
import type { Incident, IncidentRecord, Postmortem, Runbook } from "../records/model.ts";
import { wordsRange } from "../rules/people.ts";
import type { Range, Source, Spanned } from "../text/source.ts";
import { readYaml, type YamlDocument, type YamlPath } from "../yaml/yaml.ts";
import type { WorkspaceModel } from "./workspace-model.ts";

/** What a word in a file can name. A `record` is of any kind: an incident and its post-mortem may share an id. */
export type NameKind =
  | "incident"
  | "postmortem"
  | "runbook"
  | "record"
  | "person"
  | "team"
  | "service"
  | "cause"
  | "severity"
  | "rule";

/** A word that names something, at its place. */
export interface Name {
  readonly kind: NameKind;
  /** What it means, however it is written: a person's id, a severity as the matrix has it. */
  readonly id: string;
  readonly source: Source;
  readonly range: Range;
  /** True where it gets the name. */
  readonly isDefinition: boolean;
  /** True for a record whose id is the name of its file. */
  readonly isFileName?: true;
}

type Found = Omit<Name, "source">;

const known = new WeakMap<Source, { readonly policy: Policy; readonly names: readonly Name[] }>();

/** The names in a file of the model, in no order. */
export function namesIn(model: WorkspaceModel, file: string): readonly Name[] {
  const { policy } = model;
  if (policy && file === model.configurationFile) {
    const source = model.text(file);
    return source ? remembered(source, policy, () => namesOfConfiguration(source)) : [];
  }
  const record = model.record(file);
  return policy && record && "kind" in record ? namesOfRecord(record, policy) : [];
}

/** The names in all files. */
export function* allNames(model: WorkspaceModel): Generator<Name> {
  const { policy } = model;
  if (!policy) return;
  yield* namesIn(model, model.configurationFile);
  for (const record of recordsOf(model.catalog)) yield* namesOfRecord(record, policy);
}

function namesOfRecord(record: IncidentRecord, policy: Policy): readonly Name[] {
  return remembered(record.source, policy, () => [...namesWithin(record, policy)]);
}

/** Texts don't change: the names of one are found once. */
function remembered(source: Source, policy: Policy, find: () => readonly Found[]): readonly Name[] {
  const before = known.get(source);
  if (before?.policy === policy) return before.names;
  const names = find().map((name) => ({ ...name, source }));
  known.set(source, { policy, names });
  return names;
}

/** The name at a place: of several the shortest. */
export function nameAt(names: readonly Name[], offset: number): Name | null {
  const here = names.filter(({ range }) => range.start <= offset && offset <= range.end);
  return here.sort((a, b) => a.range.end - a.range.start - (b.range.end - b.range.start))[0] ?? null;
}

function* namesWithin(record: IncidentRecord, policy: Policy): Generator<Found> {
  const isFileName =
    record.idRange.end - record.idRange.start <= 1 && record.source.slice(record.idRange) !== record.id;
  const place = isFileName ? (record.title?.range ?? record.idRange) : record.idRange;
  const own = { kind: record.kind, id: record.id, range: place, isDefinition: true };
  yield isFileName ? { ...own, isFileName } : own;
  if (record.kind === "incident") yield* namesOfIncident(record, policy);
  else if (record.kind === "postmortem") yield* namesOfPostmortem(record, policy);
  else yield* namesOfRunbook(record, policy);
}

function* namesOfIncident(incident: Incident, policy: Policy): Generator<Found> {
  const { source, commander, communications, responders, timeline, severity } = incident;
  yield* severityIn(severity, policy);
  for (const person of [commander, communications, ...responders]) yield* peopleIn(person, source, policy);
  for (const entry of timeline) {
    yield* peopleIn(entry.by, source, policy);
    yield* severityIn(entry.severity, policy);
  }
  yield* plain("service", incident.services);
  yield* plain("runbook", incident.runbooks);
  yield* plain("cause", incident.causes);
  yield* plain("incident", incident.related);
}

function* namesOfPostmortem(postmortem: Postmortem, policy: Policy): Generator<Found> {
  const { source, commander, severity, severityInText } = postmortem;
  yield* severityIn(severity, policy);
  yield* severityIn(severityInText ?? null, policy);
  yield* peopleIn(commander, source, policy);
  yield* plain("incident", postmortem.incidents);
  for (const { owner } of postmortem.actionItems) yield* peopleIn(owner, source, policy);
}

function* namesOfRunbook({ source, services, owner, causes }: Runbook, policy: Policy): Generator<Found> {
  yield* plain("service", services);
  yield* peopleIn(owner, source, policy);
  for (const { slug } of causes) yield { kind: "cause", id: slug.value, range: slug.range, isDefinition: true };
}

function* plain(kind: NameKind, values: readonly Spanned<string>[]): Generator<Found> {
  for (const { value, range } of values) yield { kind, id: value, range, isDefinition: false };
}

function* severityIn(words: Spanned<string> | null, policy: Policy): Generator<Found> {
  const severity = severityOf(policy, words?.value);
  if (words && severity) yield { kind: "severity", id: severity.id, range: words.range, isDefinition: false };
}

function* peopleIn(words: Spanned<string> | null, source: Source, policy: Policy): Generator<Found> {
  if (!words) return;
  for (const owner of policy.owners.resolve(words.value)) {
    const range = wordsRange(source, words.range, owner.words);
    if (owner.kind === "person") yield { kind: "person", id: owner.person.id, range, isDefinition: false };
    if (owner.kind === "team") yield { kind: "team", id: owner.team.id, range, isDefinition: false };
  }
}

/** What the values of the configuration name, by their paths; `*` is any key or index. */
const configured: readonly (readonly [path: string, kind: NameKind])[] = [
  ["teams.*.lead", "person"],
  ["teams.*.members.*", "person"],
  ...["commander-rotation", "on-call"].flatMap((rotation): [string, NameKind][] => [
    [`${rotation}.members.*`, "person"],
    [`${rotation}.shadows.*`, "person"],
    [`${rotation}.lists.*.members.*`, "person"],
    [`${rotation}.overrides.*.who`, "person"],
  ]),
  ["roles.*", "person"],
  ["waivers.*.rule", "rule"],
  ["waivers.*.record", "record"],
  ["waivers.*.approved-by", "person"],
];

function namesOfConfiguration(source: Source): Found[] {
  const document = readYaml(source);
  const names: Found[] = [];
  const keys: readonly (readonly [string, NameKind])[] = [
    ["people", "person"],
    ["teams", "team"],
    ["severities", "severity"],
    ["rules", "rule"],
  ];
  for (const [key, kind] of keys) {
    for (const id of Object.keys(mappingAt(document, key))) {
      names.push({ kind, id, range: document.keyRangeOf([key, id]), isDefinition: kind !== "rule" });
    }
  }
  const people = mappingAt(document, "people");
  const teams = mappingAt(document, "teams");
  for (const [pattern, kind] of configured) {
    for (const { path, value } of valuesAt(document.value, pattern.split("."))) {
      const isTeam = kind === "person" && !Object.hasOwn(people, value) && Object.hasOwn(teams, value);
      names.push({
        kind: isTeam ? "team" : kind,
        id: value,
        range: unquoted(source, document.rangeOf(path)),
        isDefinition: false,
      });
    }
  }
  return names;
}

function mappingAt(document: YamlDocument, key: string): Readonly<Record<string, unknown>> {
  const value = document.value?.[key];
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

/** The texts at a path with wildcards. */
function* valuesAt(
  value: unknown,
  [step, ...rest]: readonly string[],
  path: YamlPath = [],
): Generator<{ path: YamlPath; value: string }> {
  if (step === undefined) {
    if (typeof value === "string") yield { path, value };
    return;
  }
  if (typeof value !== "object" || value === null) return;
  for (const [key, entry] of Object.entries(value)) {
    if (step === "*" || step === key) yield* valuesAt(entry, rest, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}

/** The words inside quotes. */
export function unquoted(source: Source, range: Range): Range {
  return /^(["']).*\1$/s.test(source.slice(range)) && range.end - range.start >= 2
    ? { start: range.start + 1, end: range.end - 1 }
    : range;
}
