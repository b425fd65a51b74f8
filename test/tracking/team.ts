import type { Policy } from "../../src/policy/policy.ts";
import { readPolicy } from "../../src/policy/read-policy.ts";
import { readIncident } from "../../src/records/incident.ts";
import type { Catalog } from "../../src/records/model.ts";
import { readPostmortem } from "../../src/records/postmortem.ts";
import { templatesWith } from "../../src/render/templates.ts";
import { Source } from "../../src/text/source.ts";
import type { GitHubState } from "../../src/tracking/issue.ts";
import { type Matched, matchRecords } from "../../src/tracking/match.ts";
import { observe, type TrackedRecords } from "../../src/tracking/observe.ts";

/** A team of two people and a team, as most tests need it. */
export const configuration = `
version: 1
people:
  alex: { name: Alex, github: alexk }
  dana: { name: Dana, github: dana }
  mira: { name: Mira, github: gone }
teams:
  platform: { name: Platform, github: acme/platform, lead: dana, members: [alex, dana] }
`;

export interface Row {
  readonly n?: string | number;
  readonly title?: string;
  readonly owner?: string;
  readonly due?: string;
  readonly status?: string;
  readonly issue?: string;
}

/** A post-mortem whose action items are these rows. */
export function postmortem(
  rows: readonly Row[],
  facts: { readonly title?: string; readonly severity?: string; readonly id?: string } = {},
): string {
  const cells = rows.map(
    ({ n = "", title = "Add tests", owner = "Alex", due = "2026-06-05", status = "open", issue = "" }) =>
      [n, title, owner, due, status, issue].join(" | "),
  );
  return [
    ...(facts.id ? ["---", `id: ${facts.id}`, "---", ""] : []),
    `# Post-Mortem: ${facts.title ?? "Checkout Outage"} - May 29, 2026`,
    "",
    "**Duration**: 45 minutes (4:02 AM - 4:47 AM UTC)",
    `**Severity**: ${facts.severity ?? "SEV-1"}`,
    "",
    "## Action Items",
    "",
    "| # | Action | Owner | Due Date | Status | Issue |",
    "|---|---|---|---|---|---|",
    ...cells.map((row) => `| ${row} |`),
    "",
  ].join("\n");
}

/** Path → text. What ends in `.broken.md` stands for a file that can't be read. */
export type Files = Readonly<Record<string, string>>;

export function catalogOf(files: Files): Catalog {
  const sources = Object.entries(files).map(([file, text]) => new Source(file, text));
  const context = { timezone: "UTC", incidentDate: () => null };
  const readable = sources.filter(({ text }) => !text.startsWith("\0"));
  return {
    incidents: readable.filter(({ file }) => file.endsWith(".yml")).map((source) => readIncident(source, context)),
    postmortems: readable.filter(({ file }) => file.endsWith(".md")).map((source) => readPostmortem(source, context)),
    runbooks: [],
    unreadable: sources.filter(({ text }) => text.startsWith("\0")).map((source) => ({ source, problems: [] })),
  };
}

export interface World {
  readonly files: Files;
  readonly commit?: string;
  readonly folder?: string;
  readonly configuration?: string;
}

const templates = templatesWith();
const policies = new Map<string, Policy>();

/** A configuration as it is read; each text once, since histories are many. */
function policyOf(text: string): Policy {
  const known = policies.get(text);
  if (known) return known;
  const { policy, problems } = readPolicy(new Source(".github/incidents.yml", text));
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join("\n"));
  policies.set(text, policy);
  return policy;
}

/** Everything a plan needs but what GitHub says. */
export function recordsOf({
  files,
  commit = "a".repeat(40),
  folder = "",
  configuration: text = configuration,
}: World): TrackedRecords {
  return {
    catalog: catalogOf(files),
    policy: policyOf(text),
    templates,
    inCommit: () => "absent",
    origin: { server: "https://github.com", repository: "acme/shop", commit, folder },
  };
}

/** What a plan is made from. */
export function matched(records: TrackedRecords, state: GitHubState): Matched {
  return matchRecords(observe(records, state));
}

export function emptyState(changes: Partial<GitHubState> = {}): GitHubState {
  return {
    repository: "acme/shop",
    folder: "",
    accounts: new Set(["github-actions[bot]"]),
    issues: [],
    hasSubIssues: null,
    assignable: new Map(),
    whereabouts: new Map(),
    labels: new Map(),
    ...changes,
  };
}
