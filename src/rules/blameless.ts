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
  explanation: `
"Human error" ends an investigation where it should begin: people do what seems right with what they see. Whoever fears blame hides what
happened. So the rule names wording that judges a person (\`careless\`, \`should have known\`, \`Alex forgot to\`, \`the engineer's fault\`)
and offers wording that asks what made it possible.

It reads the author's own words in post-mortems, and titles, notes and impact in incidents. Not judged: code, block quotes, words in
quotation marks, chat logs; what is denied or guarded against ("no human error", "to prevent user error"); a team that speaks of
itself ("we should have tested"); and systems ("the script failed to check").

Measured on 100 public post-mortems of eighteen organisations: five hits, each read by eye. Four judge what somebody did ("the developer
forgot to", "user error was made here"), one the author's own act ("an act of laziness"); none is a false alarm. Another 30
post-mortems and runbooks, and 81 runbooks read as if they were post-mortems, gave none.`,
  *check(input) {
    for (const postmortem of input.catalog.postmortems) yield* inPostmortem(postmortem, input);
    for (const incident of input.catalog.incidents) yield* inIncident(incident, input);
  },
  examples: [
    {
      name: "three ways to blame",
      files: {
        "postmortems/2026-05-29-checkout-errors.md": `# Post-Mortem: Checkout Outage - May 29, 2026

## Root Cause
The outage was caused by §human error§. §Alex forgot to§ run the tests, and §the reviewer should have noticed§.
`,
      },
      messages: [
        'unexpected blame in "human error", expected what made it possible',
        'unexpected blame in "Alex forgot to", expected what made it possible',
        'unexpected blame in "the reviewer should have noticed", expected what made it possible',
      ],
    },
    {
      name: "systems, quotations, denials, and a team that speaks of itself",
      files: {
        "postmortems/2026-05-29-checkout-errors.md": `# Post-Mortem: Checkout Outage - May 29, 2026

## Root Cause
The server failed to respond, and the script forgot to check its answer. We should have noticed it earlier.
It was not Alex's fault, and "human error" is no root cause.

> alex: I forgot to run the tests, sorry

## Action Items
1. Ask before a deletion, to prevent human error (Owner: Alex, Due: 2026-06-05)
`,
      },
      messages: [],
    },
  ],
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
  for (const fact of [title, impact, ...timeline.map(({ note }) => note)]) {
    if (!fact) continue;
    for (const { start, end, help } of findBlame(fact.value, isPerson)) {
      const words = fact.value.slice(start, end);
      yield { source, range: wordsRange(source, fact.range, words), message: messageFor(words), help };
    }
  }
}

function messageFor(words: string): string {
  return `unexpected blame in ${quote(words)}, expected what made it possible`;
}

/** Asks `named` for the people of a record when there is a name to look for among them: most records blame nobody. */
function personAmong(
  named: () => readonly (Spanned<string> | null)[],
  { people }: RuleInput["policy"],
): (name: string) => boolean {
  return nameAmong(() => {
    const names = [...named().map((fact) => fact?.value), ...people.flatMap(({ id, name }) => [id, name])];
    return names.filter((name) => typeof name === "string");
  });
}
