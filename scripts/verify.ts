/**
 * Everything that has to hold before a change lands, in one command; each step's output is shown only when it fails.
 * With names, the tests of those rooms or files alone: `npm test -- rules`, `npm test -- rules/check`.
 */
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { refreshCompiledModules } from "./compile/modules.ts";

const root = join(import.meta.dirname, "..");
const bin = join(root, "node_modules", ".bin");

/** What lets Node run the sources. */
const loader = ["--import", "./scripts/loader.mjs"];

interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
}

const checks: readonly Step[] = [
  { name: "types", command: [join(bin, "tsc"), "-p", "."] },
  { name: "lint and format", command: [join(bin, "biome"), "ci", "--colors=off", "--error-on-warnings", "."] },
  { name: "docs and dist are fresh", command: [process.execPath, ...loader, "scripts/build.ts", "--check"] },
  { name: "no dead code", command: [join(bin, "knip"), "--no-progress"] },
];

function run({ name, command: [program, ...args] }: Step): Promise<boolean> {
  const started = performance.now();
  return new Promise((resolve) => {
    let output = "";
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, NO_COLOR: "1" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    child.stdout.on("data", (chunk) => {
      output += chunk;
    });
    child.stderr.on("data", (chunk) => {
      output += chunk;
    });
    child.on("close", (code) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`${code === 0 ? "ok    " : "FAILED"} ${name} (${seconds} s)`);
      if (code !== 0) console.log(output);
      resolve(code === 0);
    });
  });
}

/** The tests print as they go: their closing lines are what a person and a CI log look for. */
function test(files: readonly string[]): Promise<boolean> {
  const options = [
    ...loader,
    "--test",
    "--test-reporter=./scripts/reporter.ts",
    `--test-concurrency=${availableParallelism()}`,
  ];
  return new Promise((resolve) => {
    const env = { ...process.env, COMPILED_MODULES_ARE_FRESH: "1" };
    const child = spawn(process.execPath, [...options, ...files], { cwd: root, env, stdio: "inherit" });
    child.on("close", (code) => resolve(code === 0));
  });
}

/** The test files whose path below `test/` begins with one of the names; all of them without a name. */
function testFiles(names: readonly string[]): string[] {
  const files = readdirSync(join(root, "test"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".test.ts"))
    .map((file) => file.replaceAll("\\", "/"))
    .sort();
  const unknown = names.find((name) => !files.some((file) => file.startsWith(name)));
  if (unknown !== undefined) {
    console.error(
      `unexpected ${JSON.stringify(unknown)}, expected a folder or file below test/, such as rules or rules/check`,
    );
    process.exit(2);
  }
  return files
    .filter((file) => names.length === 0 || names.some((name) => file.startsWith(name)))
    .map((file) => `test/${file}`);
}

await refreshCompiledModules();
const names = process.argv.slice(2).map((name) => name.replace(/^test\//, ""));
const files = testFiles(names);
const results = [];
if (names.length === 0) for (const step of checks) results.push(await run(step));
results.push(await test(files));
process.exitCode = results.every(Boolean) ? 0 : 1;
