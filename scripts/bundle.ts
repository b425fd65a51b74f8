import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build, type OutputChunk, type Plugin } from "rolldown";
import { requiredBuiltins } from "./builtins.ts";
import { chunkFileName, chunkGroups } from "./chunks.ts";
import { compiledFile, refreshCompiledModules } from "./compile/modules.ts";
import { eagerFunctions } from "./eager-functions.ts";
import { licenses } from "./licenses.ts";

const root = join(import.meta.dirname, "..");

/** These packages only define things when loaded, but don't say so; saying it for them lets unused parts be dropped. */
const pure =
  /[\\/]node_modules[\\/](?:@actions|@octokit|undici|yaml|js-yaml|handlebars|@modelcontextprotocol|zod)[\\/]/;

/** Finds what sources import by a name with `#`; packages have names with `#` of their own. */
const compiledModules: Plugin = {
  name: "compiled-modules",
  buildStart: refreshCompiledModules,
  resolveId: {
    filter: { id: /^#/ },
    handler: (id, importer) => (importer?.includes("node_modules") ? null : compiledFile(id)),
  },
};

/** A server of the agents' protocol may show forms, and check what people enter: ours shows none, so the checker stays out. */
const withoutForms: Plugin = {
  name: "without-forms",
  resolveId: { filter: { id: /validation\/ajv-provider\.js$/ }, handler: (id) => `\0${id}` },
  load: { filter: { id: /^\0.*ajv-provider\.js$/ }, handler: () => "export class AjvJsonSchemaValidator {}" },
};

/**
 * The command, the action and the library as ES modules, split so that each command loads only what it needs, with the
 * licenses of what is in them: path below `dist/` → text.
 *
 * @param plugins run before the build's own
 */
export async function bundle(plugins: readonly Plugin[] = []): Promise<ReadonlyMap<string, string>> {
  const { output } = await build({
    cwd: root,
    input: { cli: "src/cli.ts", index: "src/action.ts", library: "src/library.ts", relay: "src/relay.ts" },
    platform: "node",
    // A module that is imported in both ways needs no file between that only passes its names on.
    preserveEntrySignatures: "allow-extension",
    resolve: { mainFields: ["module", "main"] },
    plugins: [...plugins, compiledModules, withoutForms, requiredBuiltins, eagerFunctions],
    treeshake: { moduleSideEffects: (id) => !pure.test(id) },
    transform: { target: "node20", define: manifest() },
    // Each command is a module of its own that is loaded when it is called, `completion` and `schema` by each other too.
    checks: { ineffectiveDynamicImport: false },
    write: false,
    output: {
      format: "esm",
      entryFileNames: "[name].js",
      chunkFileNames: chunkFileName,
      // What a chunk imports is loaded with it, and not with the person who may call it.
      hoistTransitiveImports: false,
      codeSplitting: { groups: chunkGroups },
      // A short name would be another one as soon as a chunk exports one thing more, in each file that imports it.
      minifyInternalExports: false,
      minify: { compress: true, mangle: { toplevel: false }, codegen: { removeWhitespace: true } },
      comments: false,
    },
  });
  const chunks = output.filter((file) => file.type === "chunk");
  return new Map([
    ...chunks.map(({ fileName, code }) => [fileName, code] as const),
    ["licenses.txt", licenses([...chunks, ...(await pageScripts())])],
  ]);
}

/** What the bundle knows of its own package. */
function manifest(): Record<string, string> {
  const { version, homepage } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return { __VERSION__: JSON.stringify(version), __HOMEPAGE__: JSON.stringify(homepage) };
}

/** What the report's pages run in the browser: the bundle holds it as text. */
async function pageScripts(): Promise<OutputChunk[]> {
  const folder = join(root, "templates/report");
  const scripts = readdirSync(folder).filter((name) => name.endsWith(".js"));
  const built = scripts.map((name) => build({ input: join(folder, name), write: false }));
  return (await Promise.all(built)).map(({ output: [chunk] }) => chunk);
}
