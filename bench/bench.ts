/**
 * Measures the built command against the floor (reading the bytes alone; an empty script) and against its peers, all
 * in one interleaved run, and prints ratios: they hold on any machine, milliseconds don't.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Contender, type Run, race } from "./measure.ts";
import { generateRepository, mix, type Sizes } from "./records.ts";

const root = join(import.meta.dirname, "..");
const cli = join(root, "dist/cli.js");
const action = join(root, "dist/index.js");
const peers = join(root, ".cache/peers");
const rounds = Number(process.env.ROUNDS ?? 5);
const now = "2026-06-01T00:00:00Z";

installPeers();
const folder = mkdtempSync(join(tmpdir(), "incident-bench-"));
// What a first run compiles is kept for the next ones: here, and not among the caches of the person who runs this.
process.env.XDG_CACHE_HOME = folder;
try {
  await startUp();
  await throughput(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The peers are no dependencies of the product: they are installed next to it when first measured. */
function installPeers(): void {
  if (existsSync(join(peers, "node_modules/ajv-cli"))) return;
  mkdirSync(peers, { recursive: true });
  console.log("installing ajv-cli and markdownlint-cli2 to measure against …");
  const packages = ["ajv-cli@5.0.0", "markdownlint-cli2@0.18.1"];
  execFileSync("npm", ["install", "--no-save", "--prefix", peers, ...packages], { stdio: "ignore" });
}

async function startUp(): Promise<void> {
  const example = [cli, "check", "examples/checkout", "--now", now];
  const nothingKept = { NODE_DISABLE_COMPILE_CACHE: "1" };
  // Outputs and summary go nowhere, also where the bench itself is a job.
  const nowhere = { GITHUB_OUTPUT: "", GITHUB_STEP_SUMMARY: "", GITHUB_EVENT_PATH: "" };
  const event = {
    GITHUB_EVENT_NAME: "push",
    GITHUB_WORKSPACE: join(root, "examples/checkout"),
    INPUT_COMMAND: "check",
    INPUT_NOW: now,
  };
  const results = await race(
    [
      { name: "empty script", script: [join(root, "bench/empty.mjs")], cwd: root },
      { name: "incident --version", script: [cli, "--version"], cwd: root },
      { name: "incident check examples/checkout", script: example, cwd: root },
      { name: "the same, nothing kept yet", script: example, cwd: root, env: nothingKept },
      { name: "the action, check examples/checkout", script: [action], cwd: root, env: { ...event, ...nowhere } },
    ],
    rounds * 4,
  );
  const floor = results.get("empty script")!;
  console.log("\n## Start-up\n\n| process | time | × empty script | CPU | × empty script |\n|---|---|---|---|---|");
  for (const [name, { milliseconds, cpu }] of results) {
    const time = `${milliseconds.toFixed(0)} ms | ${(milliseconds / floor.milliseconds).toFixed(2)}`;
    console.log(`| ${name} | ${time} | ${cpu.toFixed(0)} ms | ${(cpu / floor.cpu).toFixed(2)} |`);
  }
}

async function throughput(folder: string): Promise<void> {
  const [small, large, yaml] = [join(folder, "small"), join(folder, "large"), join(folder, "yaml")];
  committed(small, mix(1_000));
  committed(large, mix(10_000));
  committed(yaml, { incidents: 10_000, postmortems: 0, runbooks: 0 });
  const check = (cwd: string) => [cli, "check", "--cwd", cwd, "--now", now, "--format", "json"];
  const ajv = join(peers, "node_modules/ajv-cli/dist/index.js");
  const markdownlint = join(peers, "node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs");
  const schema = join(root, "schemas/incident.schema.json");
  const contenders: (Contender & { readonly files: number })[] = [
    { name: "reading the bytes alone", script: [join(root, "bench/bytes.mjs"), large], cwd: large, files: 10_000 },
    { name: "incident check, 1,000 records", script: check(small), cwd: small, files: 1_000 },
    { name: "incident check, 10,000 records", script: check(large), cwd: large, files: 10_000 },
    { name: "incident check, 10,000 YAML files", script: check(yaml), cwd: yaml, files: 10_000 },
    {
      name: "ajv-cli, 10,000 YAML files",
      script: [ajv, "validate", "--spec=draft2020", "--strict=false", "-s", schema, "-d", "incidents/*.yml"],
      cwd: yaml,
      files: 10_000,
    },
    {
      name: "markdownlint-cli2, 5,000 markdown files",
      script: [markdownlint, "postmortems/*.md", "runbooks/*.md"],
      cwd: large,
      files: 5_000,
      findsFaults: true,
    },
  ];
  const results = await race(contenders, rounds);
  report(contenders, results);
}

/** A generated repository under git, since `check` asks git when post-mortems were added. */
function committed(folder: string, sizes: Sizes): void {
  generateRepository(folder, sizes);
  const git = (...args: string[]) => execFileSync("git", ["-C", folder, ...args], { stdio: "ignore" });
  git("init");
  git("add", ".");
  git("-c", "user.name=bench", "-c", "user.email=bench@example.com", "commit", "--message", "records");
}

function report(contenders: readonly (Contender & { readonly files: number })[], results: Map<string, Run>): void {
  const perFile = (name: string, files: number) => results.get(name)!.milliseconds / files;
  const floor = perFile("reading the bytes alone", 10_000);
  console.log("\n## Throughput\n");
  console.log(
    "| process | files/s | time a file | CPU a file | × bytes alone | peak memory |\n|---|---|---|---|---|---|",
  );
  for (const { name, files } of contenders) {
    const { milliseconds, cpu, memory } = results.get(name)!;
    const rate = Math.round(files / (milliseconds / 1000)).toLocaleString("en");
    const [each, onProcessor] = [milliseconds, cpu].map((time) => `${((time / files) * 1000).toFixed(0)} µs`);
    const ratio = (perFile(name, files) / floor).toFixed(1);
    console.log(`| ${name} | ${rate} | ${each} | ${onProcessor} | ${ratio} | ${memory.toFixed(0)} MiB |`);
  }
  const time = (name: string) => results.get(name)!.milliseconds;
  const versus = (name: string) => (time(name) / time("ajv-cli, 10,000 YAML files")).toFixed(2);
  console.log(`
Against ajv-cli on 10,000 YAML files, our check with all rules takes
${versus("incident check, 10,000 records")} × its time on 10,000 mixed records, ${versus("incident check, 10,000 YAML files")} × on the same YAML files.`);
}
