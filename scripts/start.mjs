// The README's first command: installs what is needed on a fresh clone, then shows the product at work on Node 24.
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname ?? new URL(".", import.meta.url).pathname, "..");
const node = join(root, "node_modules", ".bin", process.platform === "win32" ? "node.cmd" : "node");
const run = (program, args) => spawnSync(program, args, { cwd: root, stdio: "inherit" }).status ?? 1;

if (!existsSync(node)) {
  console.log("Installing what the demo needs …");
  const status = run("npm", ["ci", "--no-audit", "--loglevel=error"]);
  if (status !== 0) process.exit(status);
}
const demo = spawn(node, ["--import", "./scripts/loader.mjs", "scripts/demo.ts", ...process.argv.slice(2)], {
  cwd: root,
  stdio: "inherit",
});
demo.on("close", (status) => process.exit(status ?? 1));
// A terminal's Ctrl-C reaches the demo itself, which then clears up: this process only waits for it.
process.on("SIGINT", () => {});
process.on("SIGTERM", () => demo.kill());
