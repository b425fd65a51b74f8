import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Handlebars from "handlebars";

const folder = join(import.meta.dirname, "../templates");

/** `templates/*.hbs`, compiled, so that the product carries Handlebars' small runtime and not its compiler. */
export function generateTemplates(): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".hbs"))
    .map((name) => name.replaceAll("\\", "/").slice(0, -".hbs".length))
    // The report's pages have a module of their own.
    .filter((name) => !name.startsWith("report/"))
    .sort();
  const entries = names.map((name) => {
    const text = readFileSync(join(folder, `${name}.hbs`), "utf8");
    return `  ${JSON.stringify(name)}: ${Handlebars.precompile(text, { knownHelpersOnly: true })},`;
  });
  const module = [
    "// @ts-nocheck",
    "/** Generated from templates/ by `npm run generate`. */",
    "export const templates = {",
    ...entries,
    "};",
    "",
    "export type TemplateName = keyof typeof templates;",
    "",
  ];
  return new Map([["src/generated/templates.ts", module.join("\n")]]);
}
