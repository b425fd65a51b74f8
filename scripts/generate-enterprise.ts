import { readFileSync } from "node:fs";
import { join } from "node:path";
import { table } from "./reference/markdown.ts";

const root = join(import.meta.dirname, "..");
const guide = "docs/guides/enterprise-server.md";

/** What a published description of a server lacks: `scripts/enterprise.ts` writes it. */
interface Server {
  readonly missing: readonly string[];
  readonly unknown: readonly { readonly operation: string; readonly field: string; readonly value?: string }[];
}

/** What people miss, by the operations or fields behind it, and what happens then. Each thing that is lacking belongs to one. */
const parts: readonly (readonly [name: string, isPart: RegExp, then: string])[] = [
  [
    "sub-issues",
    /\/(?:sub_issues?|parent)$/,
    "noted once a run; action items are linked from their post-mortem's issue instead of below it",
  ],
  ["issue types", /issue-types$|^POST \S+\/issues type$/, "noted once a run; issues are opened without a type"],
  ["date fields", /issue-field/, "noted once a run; the due date is in the issue's body"],
  ["projects", /projectsV2/, "noted once a run; issues are added to no project"],
  [
    "`state_reason: duplicate`",
    /state_reason=duplicate$/,
    "duplicates are closed as not planned, and a comment names the issue that stays",
  ],
];

/** The guide's table of what each version of Enterprise Server lacks. */
export function generateEnterprise(): ReadonlyMap<string, string> {
  const servers: Readonly<Record<string, Server>> = JSON.parse(
    readFileSync(join(root, "test/github/fixtures/enterprise.json"), "utf8"),
  );
  const lacking = Object.entries(servers).map(([version, server]) => [version, lacksOf(server)] as const);
  for (const thing of lacking.flatMap(([, lacks]) => lacks)) {
    if (!parts.some(([, isPart]) => isPart.test(thing))) throw new Error(`${guide} says nothing of ${thing}`);
  }
  const rows = parts.flatMap(([name, isPart, then]) => {
    const without = lacking
      .filter(([, lacks]) => lacks.some((thing) => isPart.test(thing)))
      .map(([version]) => version);
    return without.length === 0 ? [] : [[name, range(without), then]];
  });
  const text = readFileSync(join(root, guide), "utf8").replace(
    /(<!-- lacking -->\n)[\s\S]*?(<!-- \/lacking -->)/,
    (_, open: string, close: string) => `${open}${table(["missing", "in", "then"], rows)}\n${close}`,
  );
  return new Map([[guide, text]]);
}

/** `POST /repos/{owner}/{repo}/issues type`, `PATCH … state_reason=duplicate`, or an operation. */
function lacksOf({ missing, unknown }: Server): readonly string[] {
  const fields = unknown.map(({ operation, field, value }) => `${operation} ${field}${value ? `=${value}` : ""}`);
  return [...missing, ...fields];
}

function range(versions: readonly string[]): string {
  return versions.length === 1 ? versions[0]! : `${versions[0]} to ${versions.at(-1)}`;
}
