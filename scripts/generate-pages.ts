import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Handlebars from "handlebars";
import { build } from "rolldown";

const folder = join(import.meta.dirname, "../templates/report");

/** The report's page templates, compiled, and what its pages load in the browser: style and scripts, MiniSearch included. */
export async function generatePages(): Promise<ReadonlyMap<string, string>> {
  return new Map([
    ["src/generated/page-templates.ts", pageTemplates()],
    ["src/generated/page-assets.ts", await pageAssets()],
  ]);
}

function pageTemplates(): string {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".hbs"))
    .sort();
  const entries = names.map((name) => {
    const text = readFileSync(join(folder, name), "utf8");
    const compiled = Handlebars.precompile(text, { knownHelpersOnly: true, strict: true });
    return `  ${JSON.stringify(name.slice(0, -".hbs".length))}: ${compiled},`;
  });
  return [
    "// @ts-nocheck",
    "/** Generated from templates/report/ by `npm run generate`. */",
    "export const pageTemplates = {",
    ...entries,
    "};",
    "",
    "export type PageTemplate = keyof typeof pageTemplates;",
    "",
  ].join("\n");
}

async function pageAssets(): Promise<string> {
  const style = readFileSync(join(folder, "site.css"), "utf8");
  const [site, search] = await Promise.all(["site.js", "search.js"].map(script));
  return [
    "/** Generated from templates/report/ by `npm run generate`. */",
    `export const style = ${JSON.stringify(style)};`,
    "",
    `export const script = ${JSON.stringify(site)};`,
    "",
    `export const search = ${JSON.stringify(search)};`,
    "",
  ].join("\n");
}

/** A script with all that it imports, as one file for any browser of the last years. */
async function script(name: string): Promise<string> {
  const { output } = await build({
    input: join(folder, name),
    cwd: folder,
    platform: "browser",
    transform: { target: "es2020" },
    output: { format: "iife", minify: true, comments: { legal: true, annotation: false, jsdoc: false } },
    write: false,
  });
  return output[0].code;
}
