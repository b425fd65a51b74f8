import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { rules } from "../../src/rules/registry.ts";
import { run, workspace } from "./run.ts";

const postmortem = (items: readonly string[]) =>
  `# Checkout errors\n\n## Action Items\n\n| # | Action | Owner | Due Date |\n|---|---|---|---|\n${items.map((item) => `| ${item} |\n`).join("")}`;

/** 40 action items without an owner and without a due date in one file, 40 without a due date in another. */
const items = Array.from({ length: 40 }, (_, n) => n + 1);
const backlog = {
  ".github/incidents.yml": "version: 1\n",
  "postmortems/2026-05-01-one.md": postmortem(items.map((n) => `${n} | Fix part ${n} | | `)),
  "postmortems/2026-05-02-two.md": postmortem(items.map((n) => `${n} | Fix part ${n} | @alex | `)),
};

describe("check of many findings", () => {
  it("shows 50, says how to see the others, and counts by rule", async (test) => {
    const { status, out } = await run(workspace(test, backlog), "check");
    assert.equal(status, 1);
    assert.equal(out.match(/^postmortems\/\S+:\d+:\d+: /gm)?.length, 50);
    const left =
      /^… and (\d+) more findings in 2 files\.\n {2}Those of one file: incident check (\S+)\n {2}Those of one rule: incident check --rule (\S+)$/m;
    const [, count, file, rule] = left.exec(out) ?? assert.fail(out);
    assert.equal(file, "postmortems/2026-05-02-two.md");
    assert.ok(rules.some(({ id }) => id === rule));
    const counts = [...out.matchAll(/^ +(\d+) {2}(error|warning) +\S+$/gm)].map((line) => Number(line[1]));
    assert.equal(
      counts.reduce((sum, one) => sum + one, 0),
      50 + Number(count),
    );
    assert.match(out, /^ +80 {2}error {4}action-item-due$/m);
    assert.match(out, /^ +40 {2}error {4}action-item-owner$/m);
  });

  it("shows errors rather than warnings", async (test) => {
    const warnings = "rules: { action-item-owner: warning }\nversion: 1\n";
    const { out } = await run(workspace(test, { ...backlog, ".github/incidents.yml": warnings }), "check");
    assert.doesNotMatch(out, /\[action-item-owner\]/);
  });

  it("shows all of a file that is named, or of a rule", async (test) => {
    const folder = workspace(test, backlog);
    const shown = async (...words: string[]) =>
      (await run(folder, "check", ...words)).out.match(/^postmortems\/\S+:\d+:\d+: /gm)?.length;
    assert.ok((await shown("postmortems/2026-05-01-one.md"))! >= 80);
    assert.equal(await shown("--rule", "action-item-due"), 80);
    assert.equal(await shown("--rule", "action-item-due", "--rule", "action-item-owner"), 120);
  });

  it("is told by --statistics without the findings", async (test) => {
    const { status, out } = await run(workspace(test, backlog), "check", "--statistics");
    assert.equal(status, 1);
    assert.doesNotMatch(out, /^postmortems/m);
    assert.match(out, /^ {2}80 {2}error {4}action-item-due\n {2}40 {2}error {4}action-item-owner\n/);
    assert.match(out, /2 files checked: 120 errors, \d+ warnings?\n$/);
  });

  it("has its statistics in JSON too, with the findings", async (test) => {
    const { out } = await run(workspace(test, backlog), "check", "--statistics", "--format", "json");
    const { statistics, findings } = JSON.parse(out);
    assert.deepEqual(statistics[0], { rule: "action-item-due", level: "error", count: 80 });
    assert.equal(
      statistics.reduce((sum: number, { count }: { count: number }) => sum + count, 0),
      findings.length,
    );
  });
});

describe("check --quiet", () => {
  it("shows errors alone, and fails as without it", async (test) => {
    const files = { "postmortems/2026-05-01-one.md": postmortem(["1 | Fix it | @alex | 2026-06-05"]) };
    const folder = workspace(test, files);
    assert.match((await run(folder, "check")).out, /warning/);
    const quiet = await run(folder, "check", "--quiet");
    assert.deepEqual([quiet.status, quiet.out], [0, "1 file checked: no findings\n"]);
    assert.equal((await run(folder, "check", "--quiet", "--fail-on", "warning")).status, 1);
  });
});

describe("what check does not report", () => {
  const due = `version: 1\nwaivers: [{ rule: action-item-owner, record: 2026-05-01-one, approved-by: Sam, reason: old, until: 2026-07-01 }]\n`;
  const files = { ...backlog, ".github/incidents.yml": due };

  it("is counted: accepted by the baseline, excused by waivers", async (test) => {
    const folder = workspace(test, files);
    const { summary } = JSON.parse((await run(folder, "check", "--format", "json")).out);
    assert.equal(summary.waived, 40);
    await run(folder, "check", "--update-baseline");
    const { out } = await run(folder, "check");
    const all = summary.errors + summary.warnings;
    assert.equal(out, `2 files checked: no findings (${all} accepted in the baseline, 40 waived)\n`);
    const later = JSON.parse((await run(folder, "check", "--format", "json", "postmortems/2026-05-02-two.md")).out);
    assert.ok(later.summary.accepted < all && later.summary.accepted >= 40);
    assert.equal(later.summary.waived, 0);
  });
});

describe("a rule that does not exist", () => {
  it("is refused with the nearest", async (test) => {
    const { status, err } = await run(workspace(test, backlog), "check", "--rule", "action-item-dues");
    assert.equal(status, 2);
    assert.match(err, /unexpected "action-item-dues" for --rule, expected a rule \(did you mean "action-item-due"\?\)/);
    const explained = await run(workspace(test, {}), "explain", "blamless");
    assert.equal(explained.status, 2);
    assert.match(explained.err, /did you mean "blameless"\?.*\n {2}Write "incident explain blameless"\./);
  });
});

describe("explain", () => {
  it("prints the page of each rule without markdown's marks", async (test) => {
    const folder = workspace(test, {});
    for (const { id, summary } of rules) {
      const { status, out } = await run(folder, "explain", id);
      assert.equal(status, 0);
      for (const heading of ["Why", "Invalid", "Valid", "Configuration"])
        assert.match(out, new RegExp(`^${heading}$`, "m"));
      assert.ok(
        out.startsWith(`${id}\n`) && out.replace(/\s+/g, " ").includes(summary.replaceAll("`", "").slice(0, 40)),
      );
      assert.doesNotMatch(out, /^```|\]\(/m);
    }
  });

  it("lists the rules without a name", async (test) => {
    const { out } = await run(workspace(test, {}), "explain");
    assert.deepEqual(
      out
        .trimEnd()
        .split("\n")
        .map((line) => line.split(" ")[0]),
      rules.map(({ id }) => id),
    );
  });
});

describe("plan --detailed-exitcode", () => {
  it("is 4 with changes and 0 without; without the option always 0", async (test) => {
    const folder = workspace(test, backlog);
    assert.equal((await run(folder, "plan", "--offline")).status, 0);
    const detailed = await run(folder, "plan", "--offline", "--detailed-exitcode");
    assert.deepEqual([detailed.status, detailed.err], [4, ""]);
    const nothing = workspace(test, { ".github/incidents.yml": "version: 1\n" });
    assert.equal((await run(nothing, "plan", "--offline", "--detailed-exitcode")).status, 0);
  });
});
