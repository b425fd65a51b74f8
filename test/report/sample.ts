/** A year of incidents of a shop for the tests of the site, with hostile text. */

import { measureRepository } from "../../src/metrics/measured-repository.ts";
import { measure } from "../../src/metrics/metrics.ts";
import { readPolicy } from "../../src/policy/read-policy.ts";
import { schedule } from "../../src/policy/rotation.ts";
import { assess } from "../../src/process/assess.ts";
import type { Catalog } from "../../src/records/model.ts";
import type { SiteInput } from "../../src/report/site-model.ts";
import { Source } from "../../src/text/source.ts";
import type { Instant } from "../../src/time/instant.ts";
import { catalog, closings, incident, postmortem, runbook } from "../metrics/records.ts";

export const now: Instant = Date.parse("2026-06-15T09:00:00Z");

export const configuration = `version: 1
people:
  sarah: { name: Sarah K., github: sarahk }
  dana: { name: Dana W., github: danaw }
  alex: { name: Alex, github: alexgh }
teams:
  platform: { name: Platform, github: acme/platform, lead: alex, members: [alex] }
  payments: { name: Payments, github: acme/payments, lead: dana, members: [dana] }
commander-rotation: { starts: 2026-01-05T09:00, every: 1w, members: [sarah, dana] }
`;

/** A record can contain anything: pages show it and run none of it. */
export const hostile = `</title><script>alert(1)</script><img src=x onerror=alert(1)> "quoted" {{7*7}} ::error:: @everyone`;

export const secret = "SECRET customer Initech, card numbers in the log of host db-7";

/** @param words what a title, a note and an impact say that may say anything */
export function sampleCatalog(words = hostile): Catalog {
  return catalog({
    incidents: [
      incident("2025-08-12-search-slow", {
        title: "Search answers slowly",
        severity: "SEV-3",
        status: "resolved",
        commander: "dana",
        services: ["search"],
        causes: ["database-overload"],
        timeline: [
          ["09:00", "detected"],
          ["09:20", "acknowledged"],
          ["13:10", "resolved"],
        ],
      }),
      incident("2025-11-28-checkout-overload", {
        title: "Checkout fails on the busiest day",
        severity: "SEV-1",
        status: "resolved",
        commander: "sarah",
        services: ["checkout"],
        causes: ["database-overload"],
        runbooks: ["checkout-error-rate"],
        timeline: [
          ["17:00", "detected", "Alert fires (checkout error rate > 5%)"],
          ["17:03", "acknowledged"],
          ["17:08", "declared"],
          [
            "17:15",
            "update",
            "We're investigating elevated error rates on checkout.",
            { audience: "public", status: "investigating" },
          ],
          ["18:05", "update", "A fix is in place; we're watching.", { audience: "public", status: "monitoring" }],
          ["18:10", "mitigated"],
          ["19:30", "resolved"],
        ],
      }),
      incident("2026-02-03-login-errors", {
        title: words,
        severity: "SEV-2",
        status: "resolved",
        commander: "dana",
        services: ["login"],
        causes: ["third-party-outage"],
        impact: words,
        timeline: [
          ["10:00", "detected", words],
          ["10:04", "acknowledged", words, { by: words }],
          ["10:30", "update", `Sign-in fails for some. ${words}`, { audience: "public", status: "identified" }],
          ["10:50", "mitigated"],
          ["11:15", "resolved"],
        ],
      }),
      incident("2026-04-20-checkout-deploy", {
        title: "Checkout errors after a deployment",
        severity: "SEV-2",
        status: "resolved",
        commander: "sarah",
        services: ["checkout"],
        causes: ["bad-deployment"],
        runbooks: ["checkout-error-rate"],
        timeline: [
          ["14:00", "detected"],
          ["14:02", "acknowledged"],
          ["14:05", "declared"],
          ["14:20", "update", secret],
          ["14:31", "mitigated"],
          ["14:58", "resolved"],
        ],
      }),
      incident("2026-05-29-checkout-errors", {
        title: "Checkout error rate above 5%",
        severity: "SEV-1",
        status: "resolved",
        commander: "sarah",
        responders: ["alex"],
        services: ["checkout"],
        causes: ["bad-deployment"],
        runbooks: ["checkout-error-rate"],
        related: ["2026-04-20-checkout-deploy"],
        impact: "2,340 failed checkout attempts, estimated $47K lost revenue",
        timeline: [
          ["04:02", "detected", "Alert fires (checkout error rate > 5%)"],
          ["04:07", "acknowledged", "On-call acknowledges, begins investigation", { by: "alex" }],
          ["04:12", "commander-assigned", "IC assigned, incident channel created", { by: "sarah" }],
          [
            "04:15",
            "update",
            "We're investigating elevated error rates on checkout.",
            { audience: "public", status: "investigating" },
          ],
          ["04:18", "cause-identified", `Stripe webhook endpoint returns 500. ${secret}`],
          ["04:22", "mitigation-started", "Hotfix deployed (bypass failing webhook handler)"],
          ["04:35", "mitigated", "Error rate returns to normal"],
          ["04:47", "resolved", "Monitoring confirmed stable"],
          [
            "04:48",
            "update",
            "Issue resolved. Checkout is operating normally.",
            { audience: "public", status: "resolved" },
          ],
        ],
      }),
      incident("2026-06-15-payments-declined", {
        title: "Card payments declined",
        severity: "SEV-2",
        status: "identified",
        commander: "dana",
        services: ["payments"],
        timeline: [
          ["08:10", "detected", "Payment failures > 2%"],
          ["08:14", "acknowledged"],
          ["08:20", "declared"],
          [
            "08:30",
            "update",
            "Some card payments fail. We know why and work on it.",
            { audience: "public", status: "identified" },
          ],
        ],
      }),
    ],
    postmortems: [
      postmortem("2025-11-28-checkout-overload", {
        title: "Checkout fails on the busiest day",
        date: "2025-11-30",
        severity: "SEV-1",
        published: "2025-12-03",
        factors: ["No load test before the sale", "Connection pool too small"],
        items: [
          { title: "Load test before each sale", owner: "Platform", due: "2026-01-15", status: "done" },
          { title: "Double the connection pool", owner: "Alex", due: "2025-12-12", status: "done" },
        ],
      }),
      postmortem("2026-04-20-checkout-deploy", {
        title: "Checkout errors after a deployment",
        date: "2026-04-21",
        severity: "SEV-2",
        published: "2026-04-21",
        factors: ["No post-deploy monitoring"],
        items: [
          { title: "Add post-deploy smoke test for payment flows", owner: "Alex", due: "2026-05-15" },
          { title: words, owner: "Dana W.", due: "2026-06-20", status: "in-progress" },
        ],
      }),
      postmortem("2026-05-29-checkout-errors", {
        title: "Checkout Outage - May 29, 2026",
        date: "2026-05-29",
        severity: "SEV-1",
        published: "2026-05-30",
        text: articlePostmortem,
        factors: [
          "No integration tests for webhook handler edge cases",
          "no post-deploy monitoring.",
          "Alert threshold too high (5%)",
        ],
        items: [
          { title: "Add integration tests for all webhook event types", owner: "Alex", due: "2026-06-05" },
          { title: "Lower checkout error alert threshold to 2%", owner: "Platform", due: "2026-06-02", status: "done" },
          { title: "Block deployments between 12-6 AM without approval", owner: "DevOps", due: "2026-06-16" },
          { title: "Find out who owns the night deployments" },
        ],
      }),
      postmortem("2026-01-09-stock-drift", {
        title: "Stock levels drift",
        date: "2026-01-09",
        severity: "SEV-3",
        from: "2026-01-09T08:00:00Z",
        to: "2026-01-09T12:30:00Z",
        factors: ["No load test before the sale"],
      }),
    ],
    runbooks: [
      runbook("checkout-error-rate", {
        title: "Checkout Error Rate Spike",
        services: ["checkout"],
        alerts: ["checkout error rate"],
        owner: "Platform",
        lastReviewed: "2026-01-10",
        causes: { "payment-provider-outage": 40, "bad-deployment": 30, "database-overload": 15 },
        text: articleRunbook,
      }),
      runbook("certificates", { title: "Certificates expire", services: ["edge"], owner: "DevOps" }),
    ],
  });
}

/** The input of a site over these records. */
export function siteInput(
  records: Catalog = sampleCatalog(),
  { repository = "", at = now, address = null as string | null, configured = configuration } = {},
): SiteInput {
  const { policy } = readPolicy(new Source(".github/incidents.yml", configured));
  const closed: Record<string, string> = {
    "2025-11-28-checkout-overload#1": "2026-01-20",
    "2025-11-28-checkout-overload#2": "2025-12-10",
    "2026-05-29-checkout-errors#2": "2026-06-02",
  };
  const measured = measureRepository(assess(records, policy, { now: at, history: closings(closed) }), repository);
  return {
    title: "Acme Shop",
    now: at,
    metrics: measure([measured], at),
    repositories: [
      {
        ...measured,
        web:
          address === null
            ? null
            : { files: `${address}/blob/0123456/`, latestFiles: `${address}/blob/HEAD/`, issues: `${address}/issues/` },
        shifts: policy.rotation ? schedule(policy.rotation, at, 4) : [],
      },
    ],
    calendars: [],
    url: null,
  };
}

const articlePostmortem = `---
published: 2026-05-30
---
# Post-Mortem: Checkout Outage - May 29, 2026

**Duration**: 45 minutes (4:02 AM - 4:47 AM UTC)
**Severity**: SEV-1

## Root Cause
A deployment at 3:45 AM introduced a type error in the Stripe webhook handler. ${hostile}

The runbook checkout-error-rate was wrong: step 2 names a status page that no longer exists.

[run](javascript:alert(1)) [inc](../incidents/2026-05-29-checkout-errors.yml) [out](https://example.com/a?b=1&c=2) ![graph](https://example.com/graph.png)

### Action Items
| # | Action | Owner | Due Date |
|---|--------|-------|----------|
| 1 | Add integration tests for all webhook event types | Alex | Jun 5 |

\`\`\`sql
select * from "</pre><script>alert(2)</script>"
\`\`\`
`;

const articleRunbook = `# Runbook: Checkout Error Rate Spike

### Quick Assessment
1. Check deployment log: did we deploy in the last 2 hours?
   → If yes: rollback first, investigate later

### Common Causes (ranked by frequency)
1. Payment provider outage (40% of incidents)
   → Mitigation: Switch to backup provider
2. Bad deployment (30%)
   → Mitigation: Rollback to last known good
3. Database overload (15%)
   → Mitigation: Kill long-running queries, scale read replicas

### Escalation
- If not resolved in 30 min: Page engineering manager
`;
