import type { Policy } from "../policy/policy.ts";
import { NOBODY } from "../policy/rotation.ts";
import { recordsOf } from "../records/catalog.ts";
import type { IncidentRecord } from "../records/model.ts";
import { idFromFile } from "../records/record-id.ts";
import { quote, suggestion } from "../text/messages.ts";
import { nearest } from "../text/nearest.ts";
import type { Spanned } from "../text/source.ts";
import { helpForUnknown, nameFix, wordsRange } from "./people.ts";
import type { ReportedFinding, Rule, RuleInput } from "./rule.ts";

type Kind = IncidentRecord["kind"];
const nouns: Readonly<Record<Kind, string>> = {
  incident: "an incident",
  postmortem: "a post-mortem",
  runbook: "a runbook",
};

export const reference: Rule = {
  id: "reference",
  level: "error",
  lesserLevel: "warning",
  summary:
    "an incident, post-mortem or runbook id does not exist or is used twice; as a warning, a person or team that is not in the configuration, once `people` or `teams` is there",
  article: "It's about having a system that […] prevents the same incident from happening twice.",
  *check(input) {
    yield* input.diagnostics.get("reference") ?? [];
    if (!input.policy.owners.isEmpty) yield* unknownPeople(input);
  },
  *checkAll(input) {
    yield* idsUsedTwice(input);
    yield* danglingIds(input);
    yield* unlistedPeople(input.policy);
  },
};

function* idsUsedTwice({ catalog }: RuleInput): Generator<ReportedFinding> {
  for (const records of [catalog.incidents, catalog.postmortems, catalog.runbooks]) {
    const firsts = new Map<string, IncidentRecord>();
    for (const record of records) {
      const first = firsts.get(record.id);
      if (!first) {
        firsts.set(record.id, record);
        continue;
      }
      yield {
        source: record.source,
        range: record.idRange,
        message: `id ${quote(record.id)} is used by two ${record.kind === "postmortem" ? "post-mortem" : record.kind}s`,
        help: `give one of the two its own id: \`id: ${record.id}-2\``,
        related: [{ source: first.source, range: first.idRange, message: "first defined here" }],
      };
    }
  }
}

function* danglingIds(input: RuleInput): Generator<ReportedFinding> {
  const { catalog } = input;
  const [incidents, runbooks] = [knownIds(input, "incident"), knownIds(input, "runbook")];
  for (const incident of catalog.incidents) {
    yield* dangling(incident, incident.runbooks, runbooks);
    yield* dangling(incident, incident.related, incidents);
  }
  for (const postmortem of catalog.postmortems) yield* dangling(postmortem, postmortem.incidents, incidents);
}

interface KnownIds {
  readonly kind: Kind;
  readonly ids: ReadonlySet<string>;
  /** The most similar id. */
  nearest(id: string): string | null;
}

/** The ids of one kind, those of unreadable files by their names: what can't be read still exists. */
function knownIds(input: RuleInput, kind: Kind): KnownIds {
  const ids = new Set<string>();
  for (const record of recordsOf(input.catalog)) if (record.kind === kind) ids.add(record.id);
  for (const { source } of input.catalog.unreadable) ids.add(idFromFile(source.file));
  let guesses = GUESSES;
  return { kind, ids, nearest: (id) => (guesses-- > 0 ? nearest(id, [...ids]) : null) };
}

/** How often a run looks for a similar id: each time it compares all ids, and so many findings have another cause than typos. */
const GUESSES = 100;

function* dangling(
  { source }: IncidentRecord,
  ids: readonly Spanned<string>[],
  known: KnownIds,
): Generator<ReportedFinding> {
  for (const id of ids) {
    if (known.ids.has(id.value)) continue;
    const near = known.nearest(id.value);
    const message = `unknown ${known.kind} ${quote(id.value)}${suggestion(near)}`;
    const help = near === null ? `add ${nouns[known.kind]} with this id, or correct the id` : `write \`${near}\``;
    yield { source, range: id.range, message, help };
  }
}

/** Leads, members and people on call who have left `people`: nobody would be reminded in their place. */
function* unlistedPeople({ source, people, owners, unlisted, onCall }: Policy): Generator<ReportedFinding> {
  const known = people.filter(({ id }) => unlisted.every((other) => other.id !== id)).map(({ id }) => id);
  const shifts =
    onCall === null || known.length === 0
      ? []
      : [...onCall.lists.flatMap(({ members }) => members), ...onCall.overrides];
  const called = shifts
    .filter(({ who }) => who !== NOBODY && owners.person(who) === null)
    .map(({ who, range }) => ({ id: who, range }));
  for (const { id, range } of [...unlisted, ...called]) {
    const near = nearest(id, known);
    yield {
      source: source!,
      range,
      message: `unknown person ${quote(id)}${suggestion(near)}`,
      help:
        near === null
          ? `name somebody of \`people\`, or add them: \`people: { ${id}: { name: NAME, github: LOGIN } }\``
          : `write \`${near}\``,
      level: "warning",
    };
  }
}

function* unknownPeople(input: RuleInput): Generator<ReportedFinding> {
  const { owners } = input.policy;
  for (const record of recordsOf(input.catalog)) {
    const reported = new Set<string>();
    for (const { role, name } of peopleIn(record)) {
      for (const owner of owners.resolve(name.value)) {
        if (owner.kind !== "unknown" || reported.has(owner.words)) continue;
        reported.add(owner.words);
        const message = `unknown ${role} ${quote(owner.words)}${suggestion(owner.nearest)}`;
        const range = wordsRange(record.source, name.range, owner.words);
        const help = helpForUnknown(owner);
        yield { source: record.source, range, message, help, level: "warning", fix: nameFix(range, owner) };
      }
    }
  }
}

function* peopleIn(record: IncidentRecord): Generator<{ role: string; name: Spanned<string> }> {
  if (record.kind === "runbook") {
    if (record.owner) yield { role: "owner", name: record.owner };
    return;
  }
  if (record.commander) yield { role: "commander", name: record.commander };
  if (record.kind === "postmortem") return;
  if (record.communications) yield { role: "communications lead", name: record.communications };
  for (const name of record.responders) yield { role: "responder", name };
  for (const { by } of record.timeline) if (by) yield { role: "person", name: by };
}
