import { type CheckOutput, checkedFiles } from "../../src/output/check-output.ts";
import type { Catalog, Incident, Postmortem, Runbook } from "../../src/records/model.ts";
import type { Finding } from "../../src/rules/rule.ts";
import { Source } from "../../src/text/source.ts";

/** A finding at the text between two `§` in `marked`; the help and the rule can be replaced. */
export function findingAt(file: string, marked: string, rest: Partial<Finding> = {}): Finding {
  const start = marked.indexOf("§");
  const end = marked.indexOf("§", start + 1) - 1;
  const source = new Source(file, marked.replaceAll("§", ""));
  return {
    rule: "action-item-owner",
    level: "error",
    source,
    range: { start, end },
    message: "no owner, expected a person or team",
    help: "write it",
    related: [],
    ...rest,
  };
}

/** A catalog that knows nothing of its records but where they stand. */
export function catalogOf(files: {
  readonly incidents?: readonly string[];
  readonly postmortems?: readonly string[];
  readonly runbooks?: readonly string[];
}): Catalog {
  const records = (paths: readonly string[] = []) =>
    paths.map((file) => ({ source: new Source(file, ""), actionItems: [] }));
  return {
    incidents: records(files.incidents) as unknown as Incident[],
    postmortems: records(files.postmortems) as unknown as Postmortem[],
    runbooks: records(files.runbooks) as unknown as Runbook[],
    unreadable: [],
  };
}

export function outputOf(findings: readonly Finding[], rest: Partial<CheckOutput> = {}): CheckOutput {
  const places = new Set(findings.map((finding) => finding.source.file));
  const catalog = rest.catalog ?? catalogOf({ postmortems: [...places] });
  return {
    findings,
    accepted: 0,
    waived: 0,
    limit: null,
    failOn: "error",
    catalog,
    files: checkedFiles(catalog),
    rules: [
      {
        id: "action-item-owner",
        level: "error",
        summary: "An action item has no owner.",
        article: "Action items have owners and due dates.",
      },
    ],
    version: "1.2.3",
    timeZoneData: "2026c",
    homepage: "https://example.com/incidents",
    rulePages: "https://example.com/docs/rules",
    directory: "",
    changed: new Set(),
    ...rest,
  };
}

const postmortem = [
  "## Post-Mortem: Checkout Outage - May 29, 2026",
  "",
  "| # | Action | Owner | Due Date |",
  "|---|--------|-------|----------|",
  "| 1 | Add integration tests for all webhook event types | Alxe | Jun 5 |",
  "| 2 | Lower checkout error alert threshold to 2% | Platform | Jun 2 |",
  "| 2 | Block deployments between 12-6 AM without approval | DevOps | Jun 5 |",
  "",
].join("\n");
const source = new Source("postmortems/2026-05-29-checkout-errors.md", postmortem);

function rangeOf(text: string, from = 0) {
  const start = postmortem.indexOf(text, from);
  return { start, end: start + text.length };
}

function item(number: number, title: string) {
  const written = rangeOf(title);
  const start = postmortem.lastIndexOf("\n", written.start) + 1;
  const range = { start, end: postmortem.indexOf("\n", start) };
  return { key: `2026-05-29-checkout-errors#${number}`, title: { value: title, range: written }, range };
}

/** The article's post-mortem with three mistakes made in it. */
export const sample: CheckOutput = outputOf(
  [
    {
      rule: "action-item-owner",
      level: "warning",
      source,
      range: rangeOf("Alxe"),
      message: 'unknown owner "Alxe". Did you mean "Alex"?',
      help: "write `Alex`",
      related: [],
    },
    {
      rule: "action-item-id",
      level: "error",
      source,
      range: rangeOf("2", postmortem.indexOf("| 2 | Block") + 1),
      message: "unexpected number 2, expected one of its own for each action item",
      help: "write `3`",
      related: [{ source, range: rangeOf("2", postmortem.indexOf("| 2 | Lower")), message: "first used here" }],
    },
    findingAt("runbooks/checkout.md", "### Common causes\n§1. Bad deployment (30%)\n2. Payment§ provider (40%)\n", {
      rule: "runbook-causes-ranked",
      level: "warning",
      message: "unexpected 40% after 30%, expected the most frequent cause first",
    }),
  ],
  {
    catalog: {
      ...catalogOf({ incidents: ["incidents/2026-05-29-checkout-errors.yml"], runbooks: ["runbooks/checkout.md"] }),
      postmortems: [
        { source, actionItems: [item(2, "Lower checkout error alert threshold to 2%")] } as unknown as Postmortem,
      ],
    },
  },
);
