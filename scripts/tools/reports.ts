import assert from "node:assert/strict";
import { chmodSync, cpSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { incident, installed, root, run, type Tool, versionOf, write } from "./tool.ts";

const now = ["--now", "2026-06-20T12:00:00Z"];

/** A team with findings of both levels, in words that markup and control characters are in. */
function teamIn(folder: string): string {
  const team = join(folder, "team");
  cpSync(join(root, "examples/checkout"), team, { recursive: true });
  write(
    join(team, "incidents/2026-06-10-odd.yml"),
    'title: "A <b>&\\u001b[31m\\u0085 ]]> title"\nseverity: SEV-9\ntimeline: []\n',
  );
  const late = "title: Late\nseverity: SEV-2\nstatus: resolved\ncommander: sarah\ntimeline:\n";
  const entry = (time: string, type: string) => `  - { at: 2026-06-11T${time}:00Z, type: ${type}, by: sarah }\n`;
  write(join(team, "incidents/2026-06-11-late.yml"), late + entry("10:00", "detected") + entry("11:00", "resolved"));
  return team;
}

/** The report's files, once made. */
function reportIn(folder: string): string {
  const report = join(folder, "report");
  const made = incident(["report", "--cwd", teamIn(folder), "--offline", "--out", report, ...now]);
  assert.equal(made.status, 0, made.stderr);
  return report;
}

export const promtool: Tool = {
  name: "promtool",
  from: "Debian: prometheus",
  version: () => versionOf("promtool", "--version"),
  check(folder) {
    const text = readFileSync(join(reportIn(folder), "metrics.txt"), "utf8");
    const { status, stdout, stderr } = run("promtool", ["check", "metrics"], { input: text });
    assert.deepEqual({ status, stdout, stderr }, { status: 0, stdout: "", stderr: "" });
    return `${text.match(/^# TYPE/gm)!.length} metrics, nothing to say`;
  },
};

const MULTITOOL = "5.7.0";

export const sarifMultitool: Tool = {
  name: "SARIF Multitool",
  from: "npm: @microsoft/sarif-multitool",
  version: () => MULTITOOL,
  check(folder) {
    const { stdout } = incident(["check", "--format", "sarif", "--cwd", teamIn(folder), ...now]);
    const file = join(folder, "check.sarif");
    write(file, stdout);
    const tool = installed("@microsoft/sarif-multitool", MULTITOOL);
    const program = join(tool, "../sarif-multitool-linux/Sarif.Multitool");
    // npm runs no install scripts here; this is all that the package's own does.
    chmodSync(program, 0o755);
    const args = ["validate", file, "--rule-kind", "Sarif;Gh", "--level", "Error;Warning"];
    const output = run(program, args, { env: { DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: "1" } });
    assert.equal(output.status, 0, output.stdout);
    assert.doesNotMatch(output.stdout, /(?:error|warning) (?:SARIF|GH)\d+/, output.stdout);
    return `${JSON.parse(stdout).runs[0].results.length} results, no error or warning of its own rules and GitHub's`;
  },
};

const CTRF = "0.0.14";

export const junitReader: Tool = {
  name: "junit-to-ctrf",
  from: "npm: junit-to-ctrf",
  version: () => CTRF,
  async check(folder) {
    const tool = installed("junit-to-ctrf", CTRF);
    const team = teamIn(folder);
    const { convertJUnitToCTRFReport } = await import(
      pathToFileURL(createRequire(`${tool}/`).resolve("junit-to-ctrf")).href
    );
    const read = async (...args: string[]) => {
      const { status, stdout } = incident(["check", "--format", "junit", "--cwd", team, ...args, ...now]);
      const file = join(folder, "junit.xml");
      write(file, stdout);
      const { results } = await convertJUnitToCTRFReport(file);
      const { passed, failed, skipped } = results.summary;
      assert.equal(failed > 0, status === 1, `${failed} failed, and the command ended with ${status}`);
      return { failed, skipped, passed, names: results.tests.map(({ name }: { name: string }) => name) };
    };
    const all = await read();
    assert.ok(all.failed > 0 && all.skipped > 0, JSON.stringify(all));
    assert.equal((await read("--fail-on", "warning")).skipped, 0);
    assert.equal((await read("--fail-on", "never")).failed, 0);
    write(
      join(team, "incidents/2026-06-11-late.yml"),
      `# A line more\n${readFileSync(join(team, "incidents/2026-06-11-late.yml"), "utf8")}`,
    );
    assert.deepEqual((await read()).names, all.names, "names stay when lines are added above");
    return `${all.failed} failed, ${all.skipped} skipped, ${all.passed} passed; names stay`;
  },
};

export const xmllint: Tool = {
  name: "xmllint",
  from: "Debian: libxml2-utils",
  version: () => versionOf("xmllint", "--version"),
  check(folder) {
    const report = reportIn(folder);
    const { stdout } = incident(["check", "--format", "junit", "--cwd", teamIn(folder), ...now]);
    write(join(report, "junit.xml"), stdout);
    const files = readdirSync(report, { recursive: true, encoding: "utf8" }).filter((name) =>
      /\.(?:xml|svg)$/.test(name),
    );
    for (const file of files) {
      const { status, stderr } = run("xmllint", ["--noout", "--nonet", join(report, file)]);
      assert.deepEqual({ status, stderr }, { status: 0, stderr: "" }, file);
    }
    return `${files.length} files are well-formed: ${files.slice(0, 3).join(", ")}, …`;
  },
};
