/**
 * Bundles the command and the action into `dist/`: ES modules, split so that each command loads only what it needs.
 * `--check` builds beside it and fails when the committed `dist/` is not what the sources give.
 */
import buffer from "node:buffer";
import fs, { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, type OutputChunk, type Plugin } from "rolldown";
import { compiledFile, refreshCompiledModules } from "./compile/modules.ts";
import { compiledWithTheirFile } from "./compiled-with-their-file.ts";
import { writeLibraryTypes } from "./library-types.ts";

const root = join(import.meta.dirname, "..");

/** These packages only define things when loaded, but don't say so; saying it for them lets unused parts be dropped. */
const pure = /[\\/]node_modules[\\/](?:@actions|@octokit|undici|yaml|js-yaml|handlebars)[\\/]/;

/**
 * Imported by name, these read each of their exports, and so load what nothing here needs: streams, files as the web has
 * them. Three milliseconds.
 */
const builtins = { fs, buffer };

const builtinsAlone: Plugin = {
  name: "builtins-alone",
  resolveId: {
    filter: { id: /^node:(?:fs|buffer)$/ },
    handler: (id, importer) => (importer?.startsWith(join(root, "src")) ? `\0${id}` : null),
  },
  load: {
    filter: { id: /^\0node:/ },
    handler: (id) => {
      const name = id.slice("\0node:".length) as keyof typeof builtins;
      const taken = Object.keys(builtins[name]).map((key) => `export const ${key} = /* @__PURE__ */ take("${key}");`);
      return [
        'import { createRequire } from "node:module";',
        `const all = createRequire(import.meta.url)("node:${name}");`,
        "const take = (name) => all[name];",
        ...taken,
      ].join("\n");
    },
  },
};

/** Finds what sources import by a name with `#`. */
const compiledModules: Plugin = {
  name: "compiled-modules",
  buildStart: refreshCompiledModules,
  resolveId: { filter: { id: /^#/ }, handler: compiledFile },
};

/**
 * What is loaded together, in one file instead of dozens: each file costs a start a third of a millisecond. A part never
 * leads to one below it. The rest is split by who needs it.
 */
const parts = [
  { name: "builtins", test: /^\0node:/ },
  {
    name: "command-line",
    test: /src[\\/](?:commands[\\/](?:main|parse|help|index|command|folder|options|git)|output[\\/](?:visible|palette|cells)|records[\\/](?:nearest|text-width|links|time[\\/]instant))\.ts$/,
  },
  {
    name: "records",
    test: /src[\\/](?:commands[\\/]load\.ts|records[\\/](?!canonical|writing)|policy[\\/])|compiled[\\/]schemas[\\/]|node_modules[\\/](?:js-yaml|picomatch|smol-toml)[\\/]/,
  },
  {
    name: "check",
    test: /src[\\/](?:rules[\\/]|commands[\\/](?:check|judge|baseline|selection)\.ts|output[\\/](?:check-output|format|text)\.ts)/,
  },
  { name: "connection", test: /src[\\/]commands[\\/]connection\.ts$/ },
].map((part, index, { length }) => ({ ...part, priority: length - index }));

async function bundle(outdir: string): Promise<void> {
  const { output } = await build({
    cwd: root,
    input: { cli: "src/cli.ts", index: "src/action.ts", library: "src/library.ts" },
    platform: "node",
    resolve: { mainFields: ["module", "main"] },
    plugins: [compiledModules, builtinsAlone, compiledWithTheirFile(parts.map(({ name }) => name))],
    treeshake: { moduleSideEffects: (id) => !pure.test(id) },
    transform: { target: "node20", define: manifest() },
    // Each command is a module of its own that is loaded when it is called, `completion` and `schema` by each other too.
    checks: { ineffectiveDynamicImport: false },
    output: {
      dir: outdir,
      format: "esm",
      entryFileNames: "[name].js",
      chunkFileNames: "chunks/[name]-[hash].js",
      // What a part imports is loaded with it, and not with whoever may call it.
      hoistTransitiveImports: false,
      codeSplitting: { groups: parts },
      minify: { compress: true, mangle: { toplevel: false }, codegen: { removeWhitespace: true } },
      comments: false,
    },
  });
  const chunks = output.filter((file) => file.type === "chunk");
  writeFileSync(join(outdir, "licenses.txt"), licences([...chunks, ...(await pageScripts())]));
  writeLibraryTypes(join(outdir, "types"));
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

/** The licence text of every package that ended up in the bundles. */
function licences(chunks: readonly OutputChunk[]): string {
  const packages = new Set<string>();
  for (const module of chunks.flatMap(({ moduleIds }) => moduleIds)) {
    const folder = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(module)?.[1];
    if (folder) packages.add(folder);
  }
  return [...packages].sort().map(licenceOf).join("\n");
}

function licenceOf(folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const names = readdirSync(folder);
  const licence = names.find((name) => /^(licen[cs]e|copying)/i.test(name));
  if (!licence) throw new Error(`${manifest.name} brings no licence: its text has to be given away with it`);
  // The Apache licence asks for the notice too.
  const files = [licence, ...names.filter((name) => /^notice/i.test(name))];
  const texts = files.map((name) => readFileSync(join(folder, name), "utf8").trim());
  return `${manifest.name} ${manifest.version}\n${"=".repeat(60)}\n${texts.join("\n\n")}\n`;
}

/** File name → content of everything below a folder. */
function contents(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    names.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1), readFileSync(path, "utf8")];
    }),
  );
}

async function check(): Promise<void> {
  const fresh = mkdtempSync(join(tmpdir(), "dist-"));
  try {
    await bundle(fresh);
    const [expected, actual] = [contents(fresh), contents(join(root, "dist"))];
    const stale = [...new Set([...expected.keys(), ...actual.keys()])].filter(
      (name) => expected.get(name) !== actual.get(name),
    );
    if (stale.length > 0) {
      console.error(`dist/ is stale (${stale.slice(0, 5).join(", ")}); run "npm run build" and commit it`);
      process.exitCode = 1;
    }
  } finally {
    rmSync(fresh, { recursive: true });
  }
}

if (process.argv.includes("--check")) await check();
else {
  rmSync(join(root, "dist"), { recursive: true, force: true });
  await bundle(join(root, "dist"));
}
