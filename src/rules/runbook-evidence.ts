import { weighRunbooks } from "../process/evidence.ts";
import { quote } from "../text/messages.ts";
import type { Rule } from "./rule.ts";

const pastIncidents = (causes: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    causes.map((cause, at) => [
      `incidents/${at + 1}.yml`,
      `title: Checkout errors\nrunbooks: [checkout]\ncauses: [${cause}]\n`,
    ]),
  );

const ranked = `# Runbook: Checkout Error Rate Spike

## Common Causes (ranked by frequency)
1. Payment provider outage {#provider-outage}
   → Mitigation: Switch to backup provider
2. §Bad deployment§ {#bad-deployment}
   → Mitigation: Roll back
`;

export const runbookEvidence: Rule = {
  id: "runbook-evidence",
  level: "warning",
  summary: "a runbook's ranking contradicts the causes that past incidents record (five incidents or more)",
  article: "Common Causes (ranked by frequency).",
  explanation: `
A ranking is a guess until incidents are counted. Every incident that names the runbook, or, naming none, one of its services, and
records a cause (\`causes: [bad-deployment]\`) is evidence; the slugs are those of the runbook's causes (\`{#bad-deployment}\` behind
the cause). From five such incidents on, a cause that was recorded more often than one above it is named. \`incident report\` shows
the counts; the pull request of \`incident track\` proposes the order that they give, and \`incident fmt --evidence\` writes it.`,
  *check({ catalog }) {
    const evidenceOf = weighRunbooks(catalog);
    for (const runbook of catalog.runbooks) {
      const { contradiction, incidents } = evidenceOf(runbook);
      if (!contradiction) continue;
      const { above, below } = contradiction;
      const [rare, frequent] = [above, below].map(({ cause }) => quote(cause.title.value));
      yield {
        source: runbook.source,
        range: below.cause.title.range,
        message: `unexpected cause ${frequent} below ${rare}, which fewer incidents recorded, expected the most frequent first`,
        help: `of ${incidents.length} incidents, ${below.incidents} recorded the one and ${above.incidents} the other: \`incident report\` shows all`,
        related: [{ source: runbook.source, range: above.cause.title.range, message: "ranked above it" }],
      };
    }
  },
  examples: [
    {
      name: "four of five incidents say otherwise",
      files: {
        "runbooks/checkout.md": ranked,
        ...pastIncidents(["bad-deployment", "bad-deployment", "provider-outage", "bad-deployment", "bad-deployment"]),
      },
      messages: [
        'unexpected cause "Bad deployment" below "Payment provider outage", which fewer incidents recorded, expected the most frequent first',
      ],
    },
    {
      name: "four incidents are no evidence yet",
      files: {
        "runbooks/checkout.md": ranked.replaceAll("§", ""),
        ...pastIncidents(["bad-deployment", "bad-deployment", "bad-deployment", "bad-deployment"]),
      },
      messages: [],
    },
  ],
};
