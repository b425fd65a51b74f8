import { readFileSync } from "node:fs";
import { join } from "node:path";
import { rules } from "../src/rules/index.ts";
import type { Rule, RuleExample } from "../src/rules/rule.ts";
import { fenced } from "./reference/markdown.ts";
import { readSchema } from "./schemas.ts";

/** What the rule objects say once and other files repeat: pages, tables, and the ids that a configuration may name. */
export function generateRules(): ReadonlyMap<string, string> {
  const files = new Map(rules.map((rule) => [`docs/rules/${rule.id}.md`, page(rule)]));
  files.set("docs/rules/README.md", overview());
  files.set("schemas/configuration.schema.json", configurationSchema());
  const readme = withTable("README.md");
  if (readme !== null) files.set("README.md", readme);
  return files;
}

function page(rule: Rule): string {
  const wrong = rule.examples.filter(({ messages }) => messages.length > 0);
  const right = rule.examples.filter(({ messages }) => messages.length === 0);
  return [
    `<!-- Generated from src/rules/${rule.id}.ts by \`npm run generate\`. -->`,
    `# ${rule.id}`,
    `Fires when ${rule.summary}.`,
    `**Default**: ${levels(rule)}`,
    `> ${rule.article}`,
    rule.explanation.trim(),
    "## What it finds",
    ...wrong.flatMap((example) => shown(example, rule)),
    "## What it lets pass",
    ...right.flatMap((example) => shown(example, rule)),
    "## Configuration",
    fenced(
      "yaml",
      `# .github/incidents.yml\nrules:\n  ${rule.id}: ${rule.level === "off" ? "warning" : "off"} # error, warning or off`,
    ),
    "One record may break the rule for a while by a [waiver](README.md#waivers).",
    "",
  ]
    .join("\n\n")
    .replace(/\n{3,}/g, "\n\n")
    .trimEnd()
    .concat("\n");
}

function levels({ level, lesserLevel }: Rule): string {
  return lesserLevel ? `${level}; ${lesserLevel}` : level;
}

/** An example as a reader sees it: its files, and what `incident check` prints about them. */
function shown(example: RuleExample, rule: Rule): string[] {
  const files = Object.entries(example.files).map(([path, text]) =>
    fenced(
      path.endsWith(".md") ? "markdown" : "yaml",
      `${path.endsWith(".md") ? `<!-- ${path} -->` : `# ${path}`}\n${text.replaceAll("§", "").trimEnd()}`,
    ),
  );
  const clock = example.now ? [`Checked at ${example.now}.`] : [];
  const printed = places(example).map((place, at) => `${place}: ${example.messages[at]} [${rule.id}]`);
  const output = printed.length > 0 ? [fenced("text", printed.join("\n"))] : [];
  return [`### ${example.name.charAt(0).toUpperCase()}${example.name.slice(1)}`, ...clock, ...files, ...output];
}

/** `path:line:column` of each marked range, in the order of the findings. */
function places({ files }: RuleExample): string[] {
  return Object.keys(files)
    .sort()
    .flatMap((path) => {
      const parts = files[path]!.split("§");
      return parts.flatMap((_, at) => {
        if (at % 2 === 0) return [];
        const lines = parts.slice(0, at).join("").split("\n");
        return [`${path}:${lines.length}:${lines.at(-1)!.length + 1}`];
      });
    });
}

function overview(): string {
  const text = readFileSync(join(import.meta.dirname, "rules-overview.md"), "utf8");
  return `<!-- Generated from src/rules/ and scripts/rules-overview.md by \`npm run generate\`. -->\n\n${text.replace("{{table}}", table(""))}`;
}

/** @param folder where the pages stand, as the table's reader sees it */
function table(folder: string): string {
  const rows = rules.map(
    (rule) => `| [\`${rule.id}\`](${folder}${rule.id}.md) | ${levels(rule)} | ${rule.summary.replaceAll("|", "\\|")} |`,
  );
  return ["| rule | default | fires when |", "|---|---|---|", ...rows].join("\n");
}

/** The file with the table between its two marks; null when it has none. */
function withTable(path: string): string | null {
  let text: string;
  try {
    text = readFileSync(join(import.meta.dirname, "..", path), "utf8");
  } catch {
    return null;
  }
  const marks = /(<!-- rules -->\n)[\s\S]*?(<!-- \/rules -->)/;
  const filled = (_: string, open: string, close: string) => `${open}${table("docs/rules/")}\n${close}`;
  return marks.test(text) ? text.replace(marks, filled) : null;
}

/** The schema with the ids that `rules` and `waivers` may name. */
function configurationSchema(): string {
  const schema = readSchema("configuration") as { $defs: { ruleId: { enum: string[] } } };
  schema.$defs.ruleId.enum = rules.map(({ id }) => id);
  return `${JSON.stringify(schema, null, 2)}\n`;
}
