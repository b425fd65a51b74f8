import type { IncidentRecord } from "../records/model.ts";
import { didYouMean, quote } from "../text/messages.ts";
import { nearest } from "../text/nearest.ts";
import type { Spanned } from "../text/source.ts";
import { helpWith, wordsRange } from "./people.ts";
import { idFromFile, recordsOf } from "./problems.ts";
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
    yield* input.problems.get("reference") ?? [];
    yield* idsUsedTwice(input);
    yield* danglingIds(input);
    if (!input.policy.owners.isEmpty) yield* unknownPeople(input);
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
        message: `unexpected second ${record.kind === "postmortem" ? "post-mortem" : record.kind} with the id ${quote(record.id)}, expected an id of its own`,
        help: `give one of the two an id of its own: \`id: ${record.id}-2\``,
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
  /** The id that was probably meant. */
  nearest(id: string): string | null;
}

/** The ids of one kind, unreadable files by their names: what can't be read is there all the same. */
function knownIds(input: RuleInput, kind: Kind): KnownIds {
  const ids = new Set<string>();
  for (const record of recordsOf(input.catalog)) if (record.kind === kind) ids.add(record.id);
  for (const { source } of input.catalog.unreadable) ids.add(idFromFile(source.file));
  let guesses = GUESSES;
  return { kind, ids, nearest: (id) => (guesses-- > 0 ? nearest(id, [...ids]) : null) };
}

/** How often a run looks for the id that was meant: each look compares with all ids, and who sees so many findings has another problem. */
const GUESSES = 100;

function* dangling(
  { source }: IncidentRecord,
  facts: readonly Spanned<string>[],
  known: KnownIds,
): Generator<ReportedFinding> {
  for (const fact of facts) {
    if (known.ids.has(fact.value)) continue;
    const near = known.nearest(fact.value);
    const message = `unexpected ${known.kind} ${quote(fact.value)}, expected the id of ${nouns[known.kind]}${didYouMean(near)}`;
    const help = near === null ? `add ${nouns[known.kind]} with this id, or correct the id` : `write \`${near}\``;
    yield { source, range: fact.range, message, help };
  }
}

function* unknownPeople(input: RuleInput): Generator<ReportedFinding> {
  const { owners } = input.policy;
  for (const record of recordsOf(input.catalog)) {
    const told = new Set<string>();
    for (const { role, fact } of peopleIn(record)) {
      for (const owner of owners.resolve(fact.value)) {
        if (owner.kind !== "unknown" || told.has(owner.words)) continue;
        told.add(owner.words);
        const expected = `a person or team of the configuration${didYouMean(owner.nearest)}`;
        const message = `unexpected ${role} ${quote(owner.words)}, expected ${expected}`;
        const range = wordsRange(record.source, fact.range, owner.words);
        yield { source: record.source, range, message, help: helpWith(owner), level: "warning" };
      }
    }
  }
}

function* peopleIn(record: IncidentRecord): Generator<{ role: string; fact: Spanned<string> }> {
  if (record.kind === "runbook") {
    if (record.owner) yield { role: "owner", fact: record.owner };
    return;
  }
  if (record.commander) yield { role: "commander", fact: record.commander };
  if (record.kind === "postmortem") return;
  if (record.communications) yield { role: "communications lead", fact: record.communications };
  for (const fact of record.responders) yield { role: "responder", fact };
  for (const { by } of record.timeline) if (by) yield { role: "person", fact: by };
}
