import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { orderByEvidence } from "../../src/edit/evidence-order.ts";
import { weighRunbooks } from "../../src/records/evidence.ts";
import { readRunbook } from "../../src/records/runbook.ts";
import { Source } from "../../src/text/source.ts";
import { incident } from "../metrics/records.ts";

const read = (source: Source) => readRunbook(source, { timezone: "UTC", incidentDate: () => null });
const recorded = ["deployment", "deployment", "deployment", "provider", "deployment"].map((cause, at) =>
  incident(`${at}`, { runbooks: ["checkout"], causes: [cause] }),
);

function ordered(text: string, incidents = recorded): string | null {
  const runbook = read(new Source("runbooks/checkout.md", text));
  return orderByEvidence(weighRunbooks({ incidents })(runbook), read)?.source.text ?? null;
}

const numbered = `# Runbook: Checkout

## Common Causes (ranked by frequency)
1. Payment provider outage (40% of incidents) {#provider}
   → Mitigation: Switch to backup provider
2. Bad **deployment** (30%) {#deployment}
   → Mitigation: Rollback to last known good
   and tell the team

## Escalation
- If not resolved in 30 min: Page engineering manager
`;

describe("the order by evidence", () => {
  it("moves causes with their mitigations, sets percentages, and leaves the rest", () => {
    assert.equal(
      ordered(numbered),
      `# Runbook: Checkout

## Common Causes (ranked by frequency)
1. Bad **deployment** (80%) {#deployment}
   → Mitigation: Rollback to last known good
   and tell the team
2. Payment provider outage (20% of incidents) {#provider}
   → Mitigation: Switch to backup provider

## Escalation
- If not resolved in 30 min: Page engineering manager
`,
    );
  });

  it("is found once", () => {
    assert.equal(ordered(ordered(numbered)!), null);
  });

  it("keeps numbers of headings in their place", () => {
    const headings =
      "# Runbook: Checkout\n\n## Common Causes\n\n### 1. Provider (40%) {#provider}\n\nMitigation: switch\n\n### 2. Deployment (10%) {#deployment}\n\nMitigation: roll back\n\n## Escalation\n";
    assert.match(
      ordered(headings)!,
      /### 1\. Deployment \(80%\)[^#]*\{#deployment\}\n\nMitigation: roll back\n\n### 2\. Provider \(20%\)/,
    );
  });

  it("orders the rows of a table", () => {
    const table =
      "# Runbook: Checkout\n\n## Common Causes\n\n| Cause | Share | Mitigation |\n|---|---|---|\n| Provider {#provider} | 40% | switch |\n| Deployment {#deployment} | 10% | roll back |\n";
    assert.match(
      ordered(table)!,
      /\|---\|\n\| Deployment \{#deployment\} \| 80% \| roll back \|\n\| Provider \{#provider\} \| 20% \| switch \|\n$/,
    );
  });

  it("takes slugs of the front matter along", () => {
    const text =
      "---\ncauses: [provider, deployment]\n---\n# Runbook: Checkout\n\n## Common Causes\n1. The payment provider (40%)\n   → Mitigation: switch\n2. A release (30%)\n   → Mitigation: roll back\n";
    assert.match(ordered(text)!, /causes: \[deployment, provider\]/);
    assert.match(ordered(text)!, /1\. A release \(80%\)\n[^\n]*roll back\n2\. The payment provider \(20%\)/);
  });

  it("says nothing before five incidents", () => {
    assert.equal(ordered(numbered, recorded.slice(0, 4)), null);
  });

  it("tells what it did, line by line", () => {
    const runbook = read(new Source("runbooks/checkout.md", numbered));
    assert.deepEqual(orderByEvidence(weighRunbooks({ incidents: recorded })(runbook), read)?.corrections, [
      {
        line: 4,
        what: 'cause 1: "Payment provider outage" (40%) → "Bad deployment" (80%), recorded by 4 of 5 incidents',
      },
      {
        line: 6,
        what: 'cause 2: "Bad deployment" (30%) → "Payment provider outage" (20%), recorded by 1 of 5 incidents',
      },
    ]);
  });
});
