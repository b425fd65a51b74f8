import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { libraryTypes } from "../../scripts/library-types.ts";
import { check, plan, readRecords, UsageError } from "../../src/library.ts";
import { startGitHub } from "../github/bench.ts";
import { workspace } from "./run.ts";

/** The programs of the library's guide. */
const programs = [
  ...readFileSync(join(import.meta.dirname, "../../docs/guides/library.md"), "utf8").matchAll(/^```ts\n(.*?)^```$/gms),
].map(([, program]) => program!);
const root = join(import.meta.dirname, "../..");
const loader = join(root, "scripts/loader.mjs");
const checkout = join(root, "examples/checkout");
const now = Date.UTC(2026, 5, 20);

describe("the library", () => {
  it("reads a folder through a link as it reads the folder", (test) => {
    const link = join(workspace(test, {}), "link");
    symlinkSync(checkout, link);
    const named = { config: ".github/incidents.yml", also: [join(link, "incidents")] };
    for (const options of [{}, named]) {
      const { catalog, policy } = readRecords(link, options);
      assert.equal(catalog.postmortems.length + catalog.incidents.length + catalog.runbooks.length, 3);
      assert.notEqual(policy.source, null, "its configuration too");
    }
  });

  it("reads a folder's records and judges them at a time", (test) => {
    const records = readRecords(checkout);
    assert.deepEqual(
      records.catalog.postmortems.map(({ id }) => id),
      ["2026-05-29-checkout-errors"],
    );
    assert.deepEqual(
      check(records, { now }).filter(({ level }) => level === "error"),
      [],
    );
    const wrong = readRecords(workspace(test, { "postmortems/a.md": "# A\n\n## Action items\n\n- Mend it\n" }));
    const [finding] = check(wrong, { now }).filter(({ rule }) => rule === "action-item-owner");
    assert.equal(finding!.source.position(finding!.range.start).line, 5);
  });

  it("reads with another configuration, and files that stand elsewhere", (test) => {
    const folder = workspace(test, {
      "other.yml": "timezone: Europe/Berlin\n",
      "notes/outage.md": "# Post-mortem: X\n",
    });
    const { policy, catalog } = readRecords(folder, { config: "other.yml", also: ["notes/outage.md"] });
    assert.equal(policy.timezone, "Europe/Berlin");
    assert.equal(catalog.postmortems.length, 1);
    assert.throws(() => readRecords(folder, { config: "none.yml" }), UsageError);
  });

  it("plans without GitHub, and with it", async () => {
    const records = readRecords(checkout);
    const opened = (operations: readonly { action: string }[]) =>
      operations.filter(({ action }) => action === "open").length;
    const offline = await plan(records, { now });
    assert.ok(opened(offline.operations) >= 5);
    const github = await startGitHub();
    try {
      const { repository, token, url: apiUrl } = github;
      const { operations } = await plan(records, { now, github: { repository, token, apiUrl } });
      assert.equal(opened(operations), opened(offline.operations));
      assert.deepEqual(github.writes(), []);
    } finally {
      await github.close();
    }
  });

  it("has types that a strict program compiles against", () => {
    const folder = mkdtempSync(join(tmpdir(), "consumer-"));
    try {
      writeFileSync(join(folder, "library.d.ts"), libraryTypes().get("library.d.ts")!);
      writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
      const program = [
        'import { check, plan, readRecords, type Finding, type Plan } from "./library.js";',
        'const records = readRecords(".", { also: ["a.md"] });',
        "const findings: Finding[] = check(records, { now: 0 });",
        "const planned: Promise<Plan> = plan(records, { now: 0 });",
        "// @ts-expect-error: a time is needed",
        "check(records);",
        "export { findings, planned };",
      ];
      writeFileSync(join(folder, "program.ts"), `${program.join("\n")}\n`);
      symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
      const strict = ["--strict", "--noEmit", "--module", "nodenext", "--target", "es2022", "--types", "node"];
      const documented = programs.map((text, index) => {
        writeFileSync(join(folder, `${index}.ts`), text.replace('"incident-as-code"', '"./library.js"'));
        return `${index}.ts`;
      });
      const files = ["program.ts", ...documented];
      execFileSync(join(root, "node_modules/.bin/tsc"), [...strict, ...files], { cwd: folder, encoding: "utf8" });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("does what its guide shows", (test) => {
    assert.equal(programs.length, 2);
    const folder = workspace(test, {
      "postmortems/a.md": "# A\n\n## Action items\n\n- Mend it\n",
      "package.json": '{ "type": "module" }',
    });
    const outputs = programs.map((text, index) => {
      const program = text
        .replace('"incident-as-code"', JSON.stringify(join(root, "src/library.ts")))
        .replace('"path/to/repository"', '"."');
      writeFileSync(join(folder, `${index}.ts`), program);
      return execFileSync(process.execPath, ["--import", loader, `${index}.ts`], { cwd: folder, encoding: "utf8" });
    });
    assert.match(outputs[0]!, /^error postmortems\/a\.md:5:3 .* \[action-item-due\]$/m);
    assert.match(outputs[1]!, /^postmortems\/a\.md:5 Mend it$/m);
  });
});
