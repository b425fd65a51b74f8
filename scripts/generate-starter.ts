import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Handlebars from "handlebars";

const root = join(import.meta.dirname, "..");

/** The files that `incident init` writes, as a module: those of `starter/`, and the issue form. */
export function generateStarter(): ReadonlyMap<string, string> {
  const names = readdirSync(join(root, "starter"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, "starter/").length).replaceAll("\\", "/"))
    .sort();
  const entries = names.map((name) => {
    const text = readFileSync(join(root, "starter", name), "utf8");
    const compiled = name.endsWith(".hbs") ? compile(text) : JSON.stringify(text);
    return `  ${JSON.stringify(name.replace(/\.hbs$/, ""))}: ${compiled},`;
  });
  const form = readFileSync(join(root, "templates/incident/issue-form.yml"), "utf8");
  const module = [
    "// @ts-nocheck",
    "/** Generated from starter/ by `npm run generate`: texts as they are, and templates compiled. */",
    "export const starter = {",
    ...entries,
    `  ".github/ISSUE_TEMPLATE/incident.yml": ${JSON.stringify(form)},`,
    "};",
    "",
    "export type StarterFile = keyof typeof starter;",
    "",
  ];
  return new Map([["src/generated/starter.ts", module.join("\n")]]);
}

function compile(text: string): string {
  return String(Handlebars.precompile(text, { knownHelpersOnly: true, noEscape: true, strict: true }));
}
