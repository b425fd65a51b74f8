import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import Handlebars from "handlebars";

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
  const bundle = (name: string) =>
    build({
      entryPoints: [join(folder, name)],
      absWorkingDir: folder,
      bundle: true,
      minify: true,
      format: "iife",
      target: "es2020",
      charset: "utf8",
      legalComments: "inline",
      write: false,
    }).then(({ outputFiles: [file] }) => file!.text);
  const [style, site, search] = await Promise.all(["site.css", "site.js", "search.js"].map(bundle));
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
