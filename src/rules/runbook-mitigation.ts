import { isPlaceholder } from "../records/placeholders.ts";
import { quote } from "../text/messages.ts";
import type { Rule } from "./rule.ts";

export const runbookMitigation: Rule = {
  id: "runbook-mitigation",
  level: "error",
  summary: "a common cause has no mitigation",
  article: "Common Causes: Bad deployment (30%) → Mitigation: Rollback to last known good.",
  explanation: `
A cause without a mitigation tells what is wrong and leaves one alone with it. Write what stops the damage, not what repairs it: roll
back, switch over, turn off, scale up, page whom.`,
  *check({ catalog }) {
    for (const { source, causes } of catalog.runbooks) {
      for (const { title, mitigation } of causes) {
        if (mitigation && !isPlaceholder(mitigation.value)) continue;
        yield {
          source,
          range: title.range,
          message: `unexpected cause ${quote(title.value)} without a mitigation, expected what stops the damage`,
          help: "add below it: `→ Mitigation: WHAT TO DO FIRST`",
        };
      }
    }
  },
  examples: [
    {
      name: "a cause alone",
      files: {
        "runbooks/checkout-error-rate.md": `# Runbook: Checkout Error Rate Spike

## Common Causes (ranked by frequency)
1. Payment provider outage (40%)
   → Mitigation: Switch to backup provider
2. §Bad deployment§ (30%)
`,
      },
      messages: ['unexpected cause "Bad deployment" without a mitigation, expected what stops the damage'],
    },
    {
      name: "each with its mitigation",
      files: {
        "runbooks/checkout-error-rate.md": `# Runbook: Checkout Error Rate Spike

## Common Causes (ranked by frequency)
1. Payment provider outage (40%)
   → Mitigation: Switch to backup provider
2. Bad deployment (30%)
   → Mitigation: Rollback to last known good
`,
      },
      messages: [],
    },
  ],
};
