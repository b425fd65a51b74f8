import { severityNames, severityOf } from "../policy/severities.ts";
import { conflictBetween, contradiction } from "../records/front-matter/conflicts.ts";
import type { Postmortem } from "../records/model.ts";
import type { Diagnostic } from "../text/diagnostic.ts";
import { choiceMeant, didYouMean, listed, quote } from "../text/messages.ts";
import { reportOf } from "./problems.ts";
import type { ReportedFinding, Rule, RuleInput } from "./rule.ts";

export const schema: Rule = {
  id: "schema",
  level: "error",
  summary:
    "a record's shape is wrong: an unknown key, a wrong type, an impossible value, front matter that contradicts the body",
  article: "Build the playbook before you need it.",
  explanation: `
Each record has a shape, described in [schemas/](../../schemas) and offered by editors that know the
\`yaml-language-server\` comment. A key that nobody reads or a value that means nothing is a fact lost; so both are named,
with the key or value that was probably meant. Severities are those of the configuration's matrix, by id or name, in any
spelling (\`SEV-1\`, \`sev1\`, \`Critical\`). Where a post-mortem's front matter and its text disagree, both lines are named:
one of them is wrong.`,
  *check(input) {
    yield* input.problems.get("schema") ?? [];
    yield* unknownSeverities(input);
    for (const postmortem of input.catalog.postmortems) {
      for (const problem of severitiesApart(postmortem, input)) yield reportOf(problem, postmortem.source);
    }
  },
  examples: [
    {
      name: "a severity that the matrix doesn't have",
      files: { "incidents/2026-05-29-checkout-errors.yml": "title: Checkout errors\nseverity: §SEV-9§\n" },
      messages: ['unexpected severity "SEV-9", expected SEV-1, SEV-2, SEV-3 or SEV-4'],
    },
    {
      name: "a severity in another spelling",
      files: { "incidents/2026-05-29-checkout-errors.yml": "title: Checkout errors\nseverity: sev2\n" },
      messages: [],
    },
    {
      name: "front matter and text that name different severities",
      files: {
        "postmortems/2026-05-29-checkout-errors.md":
          "---\nseverity: critical\n---\n# Post-Mortem: Checkout Outage - May 29, 2026\n\n**Severity**: §SEV-2§\n",
      },
      messages: ['unexpected severity "SEV-2" in line 6, expected "critical" as in the front matter, line 2'],
    },
    {
      name: "front matter and text that name one severity in two ways",
      files: {
        "postmortems/2026-05-29-checkout-errors.md":
          "---\nseverity: critical\n---\n# Post-Mortem: Checkout Outage - May 29, 2026\n\n**Severity**: SEV-1\n",
      },
      messages: [],
    },
  ],
};

/** Two names of one row of the matrix agree; words that it does not know are compared as words. */
function severitiesApart({ source, severity, severityInText }: Postmortem, { policy }: RuleInput): Diagnostic[] {
  if (!severity || !severityInText) return [];
  const statement = { name: "severity", above: severity, below: severityInText };
  const [above, below] = [severityOf(policy, severity.value), severityOf(policy, severityInText.value)];
  if (above && above === below) return [];
  return above && below ? contradiction(source, statement) : conflictBetween(source, statement);
}

function* unknownSeverities({ catalog, policy }: RuleInput): Generator<ReportedFinding> {
  for (const { source, severity } of [...catalog.incidents, ...catalog.postmortems]) {
    if (severity === null || severityOf(policy, severity.value)) continue;
    const names = policy.severities.map(({ id }) => id);
    const near = choiceMeant(severity.value, severityNames(policy));
    const message = `unexpected severity ${quote(severity.value)}, expected ${listed(names, "or")}${didYouMean(near)}`;
    yield {
      source,
      range: severity.range,
      message,
      help: `write ${near === null ? "for example " : ""}\`${near ?? names[0]}\``,
    };
  }
}
