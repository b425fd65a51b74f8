import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { commands } from "../src/commands/index.ts";

interface Manifest {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
}

const root = join(import.meta.dirname, "..");

/** The README's tables of commands, inputs and outputs, from the code and `action.yml`. */
export function generateReadme(): ReadonlyMap<string, string> {
  const manifest = parse(readFileSync(join(root, "action.yml"), "utf8")) as Manifest;
  let text = readFileSync(join(root, "README.md"), "utf8");
  for (const [name, table] of Object.entries({
    commands: commandTable(),
    inputs: inputTable(manifest),
    outputs: outputTable(manifest),
  })) {
    text = text.replace(
      new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(<!-- /${name} -->)`),
      (_, open: string, close: string) => `${open}${table}\n${close}`,
    );
  }
  return new Map([["README.md", text]]);
}

function commandTable(): string {
  return table(
    ["command", "does"],
    commands.map(({ name, summary }) => [`\`incident ${name}\``, summary]),
  );
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

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(header), `|${header.map(() => "---").join("|")}|`, ...rows.map(line)].join("\n");
}
