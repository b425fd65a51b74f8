import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import Handlebars from "handlebars";
import type { CompiledModule } from "./modules.ts";

/** `#templates`: `templates/**.hbs`, compiled, so that the product carries Handlebars' small runtime and not its compiler. */
export function compileTemplates(root: string): CompiledModule {
  const folder = join(root, "templates");
  const names = filesBelow(folder).filter((name) => name.endsWith(".hbs"));
  const compiled = names.map((name) => [withoutExtension(name), precompile(join(folder, name), {})] as const);
  return tableOf("templates", "TemplateName", compiled);
}

/** `#starter`: the files that `incident init` writes, those of `starter/` and the issue form: texts as is, and templates. */
export function compileStarter(root: string): CompiledModule {
  const files = filesBelow(join(root, "starter")).map((name) => {
    const file = join(root, "starter", name);
    const content = name.endsWith(".hbs") ? precompile(file, { noEscape: true, strict: true }) : textOf(file);
    return [withoutExtension(name), content] as const;
  });
  const form = textOf(join(root, "templates/incident/issue-form.yml"));
  return tableOf("starter", "StarterFile", [...files, [".github/ISSUE_TEMPLATE/incident.yml", form]]);
}

/** A module that exports one table: name → text, or what `Handlebars.template` makes a function of. */
function tableOf(constant: string, type: string, entries: readonly (readonly [string, string])[]): CompiledModule {
  const lines = entries.map(([name, content]) => `  ${JSON.stringify(name)}: ${content},`);
  const value = constant === "starter" ? "string | object" : "object";
  const names = entries.map(([name]) => JSON.stringify(name)).join(" | ");
  return {
    code: `export const ${constant} = {\n${lines.join("\n")}\n};\n`,
    types: `export type ${type} = ${names};\nexport declare const ${constant}: Readonly<Record<${type}, ${value}>>;\n`,
  };
}

const withoutExtension = (name: string) => name.replace(/\.hbs$/, "");

const textOf = (file: string) => JSON.stringify(readFileSync(file, "utf8"));

function precompile(file: string, options: PrecompileOptions): string {
  return String(Handlebars.precompile(readFileSync(file, "utf8"), { knownHelpersOnly: true, ...options }));
}

/** Paths of all files below a folder, relative to it, sorted. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
}
