/**
 * Packages `editor/vscode` with the built server as `.cache/vscode/incident-as-code-VERSION.vsix`. The packager and the client are
 * installed there when they are first needed, in the versions below.
 */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "rolldown";

const packages = ["@vscode/vsce@4.1.0", "vscode-languageclient@11.0.0"];

const root = join(import.meta.dirname, "..");
const cache = join(root, ".cache/vscode");
const tools = join(cache, "tools");
const staged = join(cache, "extension");

if (!existsSync(join(tools, "node_modules/vscode-languageclient"))) {
  mkdirSync(tools, { recursive: true });
  console.log(`installing ${packages.join(" and ")} …`);
  execFileSync("npm", ["install", "--no-save", "--omit=optional", "--prefix", tools, ...packages], {
    stdio: "inherit",
  });
}

rmSync(staged, { recursive: true, force: true });
cpSync(join(root, "editor/vscode"), staged, { recursive: true });
for (const name of ["dist", "LICENSE"])
  cpSync(join(root, name), join(staged, name === "dist" ? "server" : name), { recursive: true });
// What the action and the library are is of no use to an editor.
for (const name of readdirSync(join(staged, "server"))) {
  if (/^(?:index|library|relay)\.|\.d\.ts$/.test(name)) rmSync(join(staged, "server", name));
}
// The server's files are ES modules, the extension is none.
writeFileSync(join(staged, "server/package.json"), '{ "type": "module" }\n');
await build({
  input: join(root, "editor/vscode/extension.js"),
  platform: "node",
  external: ["vscode"],
  resolve: { modules: [join(tools, "node_modules")] },
  output: { file: join(staged, "extension.cjs"), format: "cjs", minify: true },
});

const { version } = JSON.parse(readFileSync(join(staged, "package.json"), "utf8")) as { version: string };
const vsix = join(cache, `incident-as-code-${version}.vsix`);
const vsce = join(tools, "node_modules/@vscode/vsce/vsce");
execFileSync(process.execPath, [vsce, "package", "--no-dependencies", "--out", vsix], {
  cwd: staged,
  stdio: "inherit",
});
console.log(vsix);
