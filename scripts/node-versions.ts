/**
 * Runs the built command and action on each line of Node that they are for, and compares: no deprecation warning, and outputs that
 * are equal but for the release of the zone data and the stamps of the run. The programs are npm's packages of Node for this
 * platform, installed into `.cache/tools`.
 */
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Checkout, runJob } from "../test/action/job.ts";
import { startGitHub } from "../test/github/bench.ts";
import { issues } from "../test/github/syncing.ts";
import { cli, installed, root, run } from "./tools/tool.ts";

/** One of each line; 24 runs the action. */
const versions = ["20.20.2", "22.23.5", "24.22.3", "25.9.0", "26.12.1"];
const now = "2026-06-20T12:00:00Z";
const example = join(root, "examples/checkout");

let expected: ReadonlyMap<string, string> | null = null;
for (const version of versions) {
  const node = join(installed(`node-${process.platform}-${process.arch}`, version), "bin/node");
  const tz = run(node, ["-p", "process.versions.tz"]).stdout.trim();
  const outputs = await outputsOn(node);
  expected ??= outputs;
  for (const [name, text] of outputs) {
    assert.equal(withoutStamps(text), withoutStamps(expected.get(name) ?? ""), `Node ${version}: ${name}`);
  }
  assert.deepEqual([...outputs.keys()], [...expected.keys()], version);
  console.log(
    `Node ${version} (zone data ${tz}): check, report and the action, ${outputs.size} outputs as on ${versions[0]}`,
  );
}

function withoutStamps(text: string): string {
  return text.replace(/"timeZoneData": "\w+"/g, '"timeZoneData": "…"').replace(/\b\d+(?:\.\d+)? m?s\b/g, "… s");
}

/** What each command prints and writes, and what the action leaves on GitHub. */
async function outputsOn(node: string): Promise<ReadonlyMap<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), "node-versions-"));
  const outputs = new Map<string, string>();
  try {
    const team = join(folder, "team");
    cpSync(example, team, { recursive: true });
    const command = (...args: string[]) => {
      const ended = run(node, [cli, ...args, "--cwd", team, "--now", now]);
      assert.doesNotMatch(ended.stderr, /warning/i, args.join(" "));
      assert.ok(ended.status === 0 || ended.status === 1, ended.stderr);
      outputs.set(args.filter((word) => !word.startsWith("/")).join(" "), ended.stdout.replaceAll(folder, ""));
    };
    for (const format of ["text", "json", "sarif", "junit", "github"]) command("check", "--format", format);
    command("commander", "--format", "json", "--weeks", "30");
    command("overdue", "--offline", "--format", "json");
    command("export", "--format", "ics");
    const report = join(folder, "report");
    command("report", "--offline", "--out", report);
    for (const file of readdirSync(report, { recursive: true, withFileTypes: true })) {
      if (!file.isFile()) continue;
      const path = join(file.parentPath, file.name);
      outputs.set(path.slice(report.length), readFileSync(path, "utf8"));
    }
    await action(node, outputs);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return outputs;
}

/** A push to the default branch, and the daily schedule after it. */
async function action(node: string, outputs: Map<string, string>): Promise<void> {
  const github = await startGitHub({ collaborators: { sarahk: "push" }, files: { "README.md": "# Shop\n" } });
  const checkout = new Checkout(example);
  try {
    for (const event of ["push", "schedule"]) {
      const { status, stdout, stderr } = await runJob({ event, inputs: { now }, node }, checkout, github);
      assert.equal(status, 0, stdout + stderr);
      assert.doesNotMatch(stdout + stderr, /DeprecationWarning|ExperimentalWarning/);
    }
    const shown = (await issues(github)).map(({ number, title, state }) => `#${number} ${title} ${state}`);
    outputs.set("the action's issues", shown.join("\n"));
    assert.deepEqual(github.violations(), []);
  } finally {
    checkout.remove();
    await github.close();
  }
}
