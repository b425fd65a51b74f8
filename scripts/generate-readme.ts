import { readFileSync } from "node:fs";
import { join } from "node:path";
import Handlebars from "handlebars";
import { parse } from "yaml";
import { workflowFacts } from "../src/init/workflow.ts";
import { table } from "./reference/markdown.ts";

interface Manifest {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
}

const root = join(import.meta.dirname, "..");

/** The README's workflow, and the tables of inputs and outputs in the action's page, from `action.yml` and `starter/`. */
export function generateReadme(): ReadonlyMap<string, string> {
  const manifest = parse(readFileSync(join(root, "action.yml"), "utf8")) as Manifest;
  return new Map([
    withBlocks("README.md", { workflow: workflow() }),
    withBlocks("docs/reference/action.md", { inputs: inputTable(manifest), outputs: outputTable(manifest) }),
  ]);
}

function withBlocks(file: string, blocks: Readonly<Record<string, string>>): [string, string] {
  let text = readFileSync(join(root, file), "utf8");
  for (const [name, rows] of Object.entries(blocks)) {
    text = text.replace(
      new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(<!-- /${name} -->)`),
      (_, open: string, close: string) => `${open}${rows}\n${close}`,
    );
  }
  return [file, text];
}

/** The workflow that `incident init` writes into an empty repository. */
function workflow(): string {
  const text = readFileSync(join(root, "starter/.github/workflows/incidents.yml.hbs"), "utf8");
  return `\`\`\`yaml\n${Handlebars.compile(text)(workflowFacts({ branch: "main" }))}\`\`\``;
}

function inputTable({ inputs }: Manifest): string {
  const rows = Object.entries(inputs).map(([name, { description, default: value }]) => [
    `\`${name}\``,
    description,
    value ? `\`${value}\`` : "",
  ]);
  return table(["input", "meaning", "default"], rows);
}

function outputTable({ outputs }: Manifest): string {
  return table(
    ["output", "meaning"],
    Object.entries(outputs).map(([name, { description }]) => [`\`${name}\``, description]),
  );
}
