import { readFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import { presets } from "../../src/policy/presets.ts";
import { readSchema } from "../schemas.ts";
import { fenced, table } from "./markdown.ts";
import { code, type Field, fieldsOf, type Schema } from "./schema-fields.ts";

const example = join(import.meta.dirname, "../../examples/checkout");
const GENERATED = "<!-- Generated from schemas/ by `npm run build`. -->";

/** The pages of what people write: configuration and records. */
export function recordPages(): ReadonlyMap<string, string> {
  return new Map([
    ["docs/reference/configuration.md", configurationPage()],
    ["docs/reference/incident.md", incidentPage()],
    ["docs/reference/postmortem.md", postmortemPage()],
    ["docs/reference/runbook.md", runbookPage()],
  ]);
}

function configurationPage(): string {
  const schema: Schema = readSchema("configuration");
  const sections = Object.entries(schema.properties ?? {}).flatMap(([key, property]) => {
    const [shown] = property.examples ?? [];
    const fields = fieldsOf({ properties: { [key]: property } }, schema).slice(1);
    return [
      `## ${key}`,
      property.description ?? "",
      ...(property.default === undefined ? [] : [`Default: ${code(property.default)}.`]),
      ...(shown === undefined ? [] : [fenced("yaml", `# .github/incidents.yml\n${stringify({ [key]: shown })}`)]),
      ...(fields.length > 0 ? [fieldTable(fields)] : []),
      ...(key === "severities" ? [defaultMatrix()] : []),
    ];
  });
  return page([
    GENERATED,
    "# Configuration",
    `${schema.description} An unknown key, a wrong type or an impossible value is an error with its place.`,
    "`<id>` is an id of your choice, `[]` an entry of a list. Durations: `15m`, `1h30m`, `48h`, `30d`, `2w`; `4bh` and `5bd` count the business hours and days of `calendar`.",
    ...sections,
  ]);
}

/** The article's matrix, as `severities` has it when a configuration says nothing. */
function defaultMatrix(): string {
  const columns = [
    "acknowledge",
    "respond",
    "status-page",
    "update-every",
    "update-at-latest",
    "action-items",
  ] as const;
  const rows = Object.entries(presets.default.severities ?? {}).map(([id, row]) => [
    `${id} (${row.name})`,
    ...columns.map((column) => row[column] ?? "–"),
    row.commander ? "yes" : "–",
    postmortemWords(row.postmortem),
  ]);
  return ["The default:", table(["severity", ...columns, "commander", "postmortem"], rows)].join("\n\n");
}

function postmortemWords(duty: unknown): string {
  if (duty === null || typeof duty !== "object") return duty === undefined ? "–" : String(duty);
  const { required, within } = duty as { readonly required?: boolean; readonly within?: string };
  return `${within}, ${required === false ? "if there is one" : "required"}`;
}

function incidentPage(): string {
  const schema: Schema = readSchema("incident");
  return page([
    GENERATED,
    "# Incident",
    `A YAML file, by default \`incidents/<id>.yml\`. ${schema.description}`,
    fenced(
      "yaml",
      `# incidents/2026-05-29-checkout-errors.yml\n${exampleText("incidents/2026-05-29-checkout-errors.yml")}`,
    ),
    fieldTable(fieldsOf(schema, schema)),
  ]);
}

function postmortemPage(): string {
  const schema: Schema = readSchema("postmortem");
  return page([
    GENERATED,
    "# Post-mortem",
    "A markdown file, by default `postmortems/<id>.md`. The text is the record; [write a post-mortem](../guides/write-a-postmortem.md) shows what is understood in it. The incident is the one with the same id, or the one that the front matter names.",
    fenced("markdown", exampleText("postmortems/2026-05-29-checkout-errors.md")),
    "## Front matter",
    "Optional. It may say the same facts as the text. Where the two disagree, that is an error that names both lines.",
    ...frontMatter(schema),
  ]);
}

function runbookPage(): string {
  const schema: Schema = readSchema("runbook");
  return page([
    GENERATED,
    "# Runbook",
    "A markdown file, by default `runbooks/<id>.md`: steps of a quick assessment, common causes in the order of their frequency, each with its mitigation, and who to escalate to.",
    fenced("markdown", exampleText("runbooks/checkout-error-rate.md")),
    "A cause is known by a slug: `{#bad-deployment}` at the end of its line, or made from its words.",
    "## Front matter",
    "Optional.",
    ...frontMatter(schema),
  ]);
}

/** Keys that are read in a table; those for other tools in a sentence. */
function frontMatter(schema: Schema): readonly string[] {
  const fields = fieldsOf(schema, schema);
  const foreign = ({ meaning }: Field) => meaning.includes("not read here");
  const names = ["layout", "tags", "weight", ...fields.filter(foreign).map(({ path }) => path)];
  return [
    fieldTable(fields.filter((field) => !foreign(field))),
    `Keys that Jekyll, Hugo, Zola, Docusaurus, MkDocs, VitePress, Astro, Middleman and their themes know (${names.map((name) => `\`${name}\``).join(", ")} and some hundred more) are let through and not read; so is every key that begins with \`x-\` or \`x_\`.`,
  ];
}

function fieldTable(fields: readonly Field[]): string {
  const rows = fields.map((field) => [
    `\`${field.path}\`${field.required ? " (required)" : ""}`,
    field.meaning,
    field.expected,
    field.default === "" ? field.example : `${field.example} (default ${field.default})`,
  ]);
  return table(["key", "meaning", "expected", "such as"], rows);
}

/** Without its first comment, which is for editors. */
function exampleText(path: string): string {
  return readFileSync(join(example, path), "utf8").replace(/^# yaml-language-server.*\n/, "");
}

export function page(blocks: readonly string[]): string {
  return `${blocks.filter(Boolean).join("\n\n")}\n`;
}
