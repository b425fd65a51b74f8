import { readFileSync } from "node:fs";
import { join } from "node:path";
import { rules } from "../src/rules/registry.ts";
import { table } from "./reference/markdown.ts";
import { levelsOf } from "./rule-page.ts";
import { readSchema } from "./schemas.ts";

/** What the rule objects say and other files repeat: tables, and the ids that a configuration may name. */
export function generateRules(): ReadonlyMap<string, string> {
  return new Map([
    ["docs/rules/README.md", withTable("docs/rules/README.md")],
    ["schemas/configuration.schema.json", configurationSchema()],
  ]);
}

/** The file with the table of all rules between its two marks. */
function withTable(path: string): string {
  const rows = rules.map((rule) => [`[\`${rule.id}\`](${rule.id}.md)`, levelsOf(rule), rule.summary]);
  const text = readFileSync(join(import.meta.dirname, "..", path), "utf8");
  return text.replace(
    /(<!-- rules -->\n)[\s\S]*?(<!-- \/rules -->)/,
    (_, open: string, close: string) => `${open}${table(["rule", "default", "fires when"], rows)}\n${close}`,
  );
}

/** The schema with the ids that `rules` and `waivers` may name. */
function configurationSchema(): string {
  const schema = readSchema("configuration") as { $defs: { ruleId: { enum: string[] } } };
  schema.$defs.ruleId.enum = rules.map(({ id }) => id);
  return `${JSON.stringify(schema, null, 2)}\n`;
}
