import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** How many records of each kind a generated repository holds. */
export interface Sizes {
  readonly incidents: number;
  readonly postmortems: number;
  readonly runbooks: number;
}

/** The mix that all figures are measured on: half incidents, two fifths post-mortems, the rest runbooks. */
export function mix(total: number): Sizes {
  return { incidents: total * 0.5, postmortems: total * 0.4, runbooks: total * 0.1 };
}

const services = ["checkout", "search", "payments", "login", "catalog", "email", "reports", "api"];
const people = ["sarah", "alex", "dana", "kim", "lee", "noor", "ravi", "zoe"];
const causes = ["bad-deployment", "payment-provider-outage", "database-overload", "infrastructure-issue"];

/** Writes a repository of plausible, differing, correct records: the same bytes for the same sizes. */
export function generateRepository(folder: string, sizes: Sizes): void {
  for (const name of [".github", "incidents", "postmortems", "runbooks"]) {
    mkdirSync(join(folder, name), { recursive: true });
  }
  writeFileSync(join(folder, ".github/incidents.yml"), configuration());
  for (let n = 0; n < sizes.incidents; n++) {
    writeFileSync(join(folder, "incidents", `${identity(n)}.yml`), incident(n, sizes));
  }
  for (let n = 0; n < sizes.postmortems; n++) {
    writeFileSync(join(folder, "postmortems", `${identity(n)}.md`), postmortem(n));
  }
  for (let n = 0; n < sizes.runbooks; n++) writeFileSync(join(folder, "runbooks", `${runbookId(n)}.md`), runbook(n));
}

function pick<T>(list: readonly T[], n: number): T {
  return list[n % list.length]!;
}

/** Incident n begins n × 3 hours after the start of 2023. */
function began(n: number): Date {
  return new Date(Date.UTC(2023, 0, 1) + n * 3 * 3_600_000);
}

function time(n: number, minutes: number): string {
  return new Date(began(n).getTime() + minutes * 60_000).toISOString().replace(".000", "");
}

function clock(n: number, minutes: number): string {
  return time(n, minutes).slice(11, 16);
}

function day(n: number, days = 0): string {
  return new Date(began(n).getTime() + days * 86_400_000).toISOString().slice(0, 10);
}

function identity(n: number): string {
  return `${day(n)}-${pick(services, n)}-errors-${n}`;
}

function runbookId(n: number): string {
  return `${pick(services, n)}-error-rate-${n}`;
}

function pull(n: number): string {
  return `https://github.com/acme/shop/pull/${n}`;
}

function configuration(): string {
  const list = people.map(
    (name) => `  ${name}: { name: ${name[0]!.toUpperCase()}${name.slice(1)}, github: ${name}gh }`,
  );
  return `version: 1\ntimezone: UTC\npeople:\n${list.join("\n")}\n`;
}

function severity(n: number, postmortems: number): string {
  // Only the lesser severities need no post-mortem.
  return `SEV-${n < postmortems ? 1 + (n % 4) : 3 + (n % 2)}`;
}

/** Times stand in quotes: ajv-cli's YAML 1.1 takes others for values of their own, and would find every record wrong. */
function incident(n: number, { postmortems, runbooks }: Sizes): string {
  // The lesser severities are communicated internally: nothing of them is on the status page.
  const audience = /[12]$/.test(severity(n, postmortems)) ? "public" : "internal";
  return `title: ${pick(services, n)} error rate above ${2 + (n % 9)}%
severity: ${severity(n, postmortems)}
status: resolved
commander: ${pick(people, n)}
communications: ${pick(people, n + 1)}
responders: [${pick(people, n + 2)}, ${pick(people, n + 3)}]
channel: "#inc-${identity(n)}"
services: [${pick(services, n)}]
runbooks: [${runbooks > 0 ? runbookId(n % runbooks) : ""}]
causes: [${pick(causes, n)}]
related: []
impact:
  summary: "${1000 + n} failed requests, estimated $${n % 50}K lost revenue"
timeline:
  - at: "${time(n, 0)}"
    type: detected
    note: Alert fires (error rate > 5%)
  - at: "${time(n, 4)}"
    type: acknowledged
    by: ${pick(people, n + 2)}
  - at: "${time(n, 5)}"
    type: declared
    note: Incident channel created
  - at: "${time(n, 9)}"
    type: commander-assigned
    by: ${pick(people, n)}
  - at: "${time(n, 12)}"
    type: update
    audience: ${audience}
    status: investigating
    note: We're investigating elevated error rates.
  - at: "${time(n, 20)}"
    type: mitigation-started
    note: Rolled back
  - { at: "${time(n, 24)}", type: update, audience: ${audience}, status: monitoring, note: A fix is in place. }
  - { at: "${time(n, 30)}", type: mitigated }
  - at: "${time(n, 36)}"
    type: resolved
    audience: ${audience}
    status: resolved
    note: Error rate is back to normal
`;
}

function postmortem(n: number): string {
  const service = pick(services, n);
  return `# Post-Mortem: ${service} errors - ${day(n)}

**Duration**: 36 minutes (${clock(n, 0)} - ${clock(n, 36)} UTC)
**Severity**: SEV-${1 + (n % 4)}
**Impact**: ${1000 + n} failed requests, estimated $${n % 50}K lost revenue
**Incident Commander**: ${pick(people, n)}

## Timeline

- ${clock(n, 0)}: Alert fires (${service} error rate > 5%)
- ${clock(n, 4)}: On-call acknowledges, begins investigation
- ${clock(n, 9)}: IC assigned, incident channel created
- ${clock(n, 12)}: Status page updated
- ${clock(n, 18)}: Root cause identified (a [deployment](https://example.com/deploys/${n}) changed \`webhook.ts\`)
- ${clock(n, 20)}: Rollback started
- ${clock(n, 30)}: Error rate returns to normal
- ${clock(n, 36)}: Incident resolved, monitoring confirmed stable

## Root Cause

A deployment introduced a type error in the **${service}** webhook handler. The handler crashed on renewal events
because the new code expected a \`subscription\` field that renewal events don't include.

## Contributing Factors

1. No integration tests for the handler's edge cases
2. Deployment with no post-deploy monitoring
3. Alert threshold too high (5%), which hid the start of it

## Action Items

| # | Action | Owner | Due Date | Status | Evidence |
|---|--------|-------|----------|--------|----------|
| 1 | Add integration tests for all ${service} event types | ${pick(people, n)} | ${day(n, 7)} | Done | ${pull(4 * n + 1)} |
| 2 | Lower the ${service} alert threshold to 2% | ${pick(people, n + 1)} | ${day(n, 4)} | Done | ${pull(4 * n + 2)} |
| 3 | Block deployments between 12-6 AM without approval | ${pick(people, n + 2)} | ${day(n, 7)} | Done | ${pull(4 * n + 3)} |
| 4 | Add a smoke test after each deployment | ${pick(people, n + 3)} | ${day(n, 12)} | Done | ${pull(4 * n + 4)} |

## Lessons Learned

- Handlers need tests for every event type, not just the common ones
- Late-night deployments need automated verification, not manual monitoring
- The alert threshold was set for "something is very broken", not "something is starting to break"
`;
}

function runbook(n: number): string {
  const service = pick(services, n);
  return `# Runbook: ${service} error rate ${n}

## Quick Assessment

1. Check the deployment log: did we deploy in the last 2 hours?
   → If yes: rollback first, investigate later
2. Check third-party status
   → If an external service is down: enable the fallback
3. Check the database: connection pool, query latency, disk space

## Common Causes (ranked by frequency)

1. Bad deployment (${60 - (n % 10)}%)
   → Mitigation: Rollback to last known good
2. Database overload (${20 - (n % 10)}%)
   → Mitigation: Kill long-running queries, scale read replicas
3. Infrastructure issue (5%)
   → Mitigation: Failover to the backup region

## Escalation

- If not resolved in 30 min: Page engineering manager
- If revenue loss > $10K: Notify VP Engineering
- If data breach suspected: Notify security team immediately
`;
}
