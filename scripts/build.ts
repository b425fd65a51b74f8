/**
 * Bundles the command and the action into `dist/`: ES modules, split so that each command loads only what it needs.
 * `--check` builds beside it and fails when the committed `dist/` is not what the sources give.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, type Metafile, type Plugin } from "esbuild";
import { writeLibraryTypes } from "./library-types.ts";

const root = join(import.meta.dirname, "..");

/** These packages only define things when loaded, but don't say so; saying it for them lets unused parts be dropped. */
const pure = /\/node_modules\/(?:@actions\/|@octokit\/|undici|yaml|js-yaml|temporal-polyfill|handlebars)/;
const sideEffectFree: Plugin = {
  name: "side-effect-free",
  setup(context) {
    context.onResolve({ filter: /./ }, async ({ path, pluginData, ...options }) => {
      if (pluginData === "resolving" || options.kind === "entry-point") return undefined;
      const resolved = await context.resolve(path, { ...options, pluginData: "resolving" });
      return pure.test(resolved.path) ? { ...resolved, sideEffects: false } : resolved;
    });
  },
};

/** Bundled CommonJS packages ask for Node's own modules through `require`, which an ES module has to make for them. */
const requireForCommonJs =
  'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);';

async function bundle(outdir: string): Promise<Metafile> {
  const result = await build({
    absWorkingDir: root,
    entryPoints: { cli: "src/cli.ts", index: "src/action.ts", library: "src/library.ts" },
    outdir,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    mainFields: ["module", "main"],
    conditions: ["module"],
    chunkNames: "chunks/[name]-[hash]",
    banner: { js: requireForCommonJs },
    legalComments: "none",
    minifySyntax: true,
    minifyWhitespace: true,
    charset: "utf8",
    plugins: [sideEffectFree],
    define: manifest(),
    metafile: true,
    logLevel: "warning",
  });
  writeFileSync(join(outdir, "licenses.txt"), licences([result.metafile, await pageScripts()]));
  writeLibraryTypes(join(outdir, "types"));
  return result.metafile;
}

/** What the bundle knows of its own package. */
function manifest(): Record<string, string> {
  const { version, homepage } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return { __VERSION__: JSON.stringify(version), __HOMEPAGE__: JSON.stringify(homepage) };
}

/** What the report's pages run in the browser: the bundle holds it as text. */
async function pageScripts(): Promise<Metafile> {
  const entryPoints = readdirSync(join(root, "templates/report"))
    .filter((name) => name.endsWith(".js"))
    .map((name) => `templates/report/${name}`);
  const options = { absWorkingDir: root, outdir: "pages", bundle: true, write: false, metafile: true } as const;
  return (await build({ ...options, entryPoints })).metafile;
}

/** The licence text of every package that ended up in the bundles. */
function licences(metafiles: readonly Metafile[]): string {
  const packages = new Set<string>();
  const outputs = metafiles.flatMap(({ outputs }) => Object.values(outputs));
  for (const input of outputs.flatMap(({ inputs }) => Object.keys(inputs))) {
    const folder = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
    if (folder) packages.add(folder);
  }
  return [...packages].sort().map(licenceOf).join("\n");
}

function licenceOf(folder: string): string {
  const manifest = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
  const names = readdirSync(join(root, folder));
  const licence = names.find((name) => /^(licen[cs]e|copying)/i.test(name));
  if (!licence) throw new Error(`${folder} brings no licence: its text has to be given away with it`);
  // The Apache licence asks for the notice too.
  const files = [licence, ...names.filter((name) => /^notice/i.test(name))];
  const texts = files.map((name) => readFileSync(join(root, folder, name), "utf8").trim());
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
