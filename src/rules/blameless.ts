import type { Incident, Postmortem } from "../records/model.ts";
import { quote } from "../text/messages.ts";
import type { Spanned } from "../text/source.ts";
import { findBlame } from "./blame.ts";
import { nameAmong, wordsRange } from "./people.ts";
import type { ReportedFinding, Rule, RuleInput } from "./rule.ts";

export const blameless: Rule = {
  id: "blameless",
  level: "warning",
  summary: "wording blames a person",
  article: "Rule 4: Blameless post-mortems. The goal is prevention, not punishment.",
  *check(input) {
    for (const postmortem of input.catalog.postmortems) yield* inPostmortem(postmortem, input);
    for (const incident of input.catalog.incidents) yield* inIncident(incident, input);
  },
};

function* inPostmortem(postmortem: Postmortem, { policy }: RuleInput): Generator<ReportedFinding> {
  const { source, actionItems, commander } = postmortem;
  const isPerson = personAmong(() => [commander, ...actionItems.map(({ owner }) => owner)], policy);
  for (const { start, end, help } of findBlame(source.text, isPerson)) {
    yield { source, range: { start, end }, message: messageFor(source.text.slice(start, end)), help };
  }
}

function* inIncident(incident: Incident, { policy }: RuleInput): Generator<ReportedFinding> {
  const { source, title, impact, timeline } = incident;
  const isPerson = personAmong(() => [incident.commander, ...incident.responders], policy);
  for (const text of [title, impact, ...timeline.map(({ note }) => note)]) {
    if (!text) continue;
    for (const { start, end, help } of findBlame(text.value, isPerson)) {
      const words = text.value.slice(start, end);
      yield { source, range: wordsRange(source, text.range, words), message: messageFor(words), help };
    }
  }
}

function messageFor(words: string): string {
  return `${quote(words)} blames a person; describe the conditions instead`;
}

/** Whether a name is of the configuration or of the record: `named` gives those, and is called only when there is a name to look up. */
function personAmong(
  named: () => readonly (Spanned<string> | null)[],
  { people }: RuleInput["policy"],
): (name: string) => boolean {
  return nameAmong(() => {
    const names = [...named().map((name) => name?.value), ...people.flatMap(({ id, name }) => [id, name])];
    return names.filter((name) => typeof name === "string");
  });
}
