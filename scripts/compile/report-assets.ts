import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "rolldown";
import type { CompiledModule } from "./modules.ts";

/** `#report-assets`: what the report's pages load in the browser: style and scripts, MiniSearch included, as texts. */
export async function compileReportAssets(root: string): Promise<CompiledModule> {
  const folder = join(root, "templates/report");
  const texts = {
    style: readFileSync(join(folder, "site.css"), "utf8"),
    script: await script(folder, "site.js"),
    search: await script(folder, "search.js"),
    statusStyle: readFileSync(join(folder, "status.css"), "utf8"),
    statusScript: await script(folder, "status.js"),
  };
  const constants = Object.entries(texts);
  return {
    code: constants.map(([name, text]) => `export const ${name} = ${JSON.stringify(text)};\n`).join(""),
    types: constants.map(([name]) => `export declare const ${name}: string;\n`).join(""),
  };
}

/** A script with all that it imports, as one file for any browser of the last years. */
async function script(folder: string, name: string): Promise<string> {
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
