import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { jobSummary, pullRequestComment } from "../../src/output/summary.ts";
import { type CheckSummaryView, pullRequestMarker } from "../../src/output/summary-view.ts";
import { templatesWith } from "../../src/render/templates.ts";
import type { Finding } from "../../src/rules/rule.ts";
import type { Operation } from "../../src/tracking/operation.ts";
import fc from "../fast-check.ts";
import { assertGolden } from "./golden.ts";
import { findingAt, outputOf, sample } from "./sample.ts";
import { plan, planOf } from "./sample-plan.ts";

const templates = templatesWith();
const links = { files: "https://github.com/acme/shop/blob/0123abc", issues: "https://github.com/acme/shop/issues" };
const nowhere = { files: null, issues: null };
const changed = new Set(["postmortems/2026-05-29-checkout-errors.md"]);

function summaryOf(rest: Partial<CheckSummaryView>): CheckSummaryView {
  return { check: null, plan: null, tense: "planned", links, ...rest };
}

describe("the pull request's comment", () => {
  it("is as committed", () => {
    const summary = summaryOf({ check: { ...sample, changed }, plan });
    assertGolden("pull-request.md", pullRequestComment(summary, templates));
  });
  it("begins with its marker", () => {
    const comment = pullRequestComment(summaryOf({ check: outputOf([], { directory: "a b/-->" }) }), templates);
    assert.ok(comment.startsWith("<!-- incident-as-code:pull-request a%20b%2F--%3E -->\n"));
    assert.ok(comment.startsWith(pullRequestMarker("a b/-->")));
  });
  it("says what merging does, in the product's words", () => {
    const open = Array.from(
      { length: 4 },
      (_, index): Operation => ({
        ...(plan.operations[1] as Operation & { action: "open" }),
        key: `a#${index + 1}`,
      }),
    );
    const update: Operation = { action: "update", key: "a#5", issue: 1, reason: "due date", body: "" };
    const comment = pullRequestComment(summaryOf({ check: outputOf([]), plan: planOf([...open, update]) }), templates);
    assert.match(comment, /^<summary>Merging opens 4 issues, updates 1, closes 0<\/summary>$/m);
  });
  it("says that all is well", () => {
    const comment = pullRequestComment(summaryOf({ check: outputOf([]), plan: planOf([]) }), templates);
    assert.match(comment, /^### ✅ The incident records are in order$/m);
    assert.match(comment, /^Merging changes no issue\.$/m);
  });
  it("does without addresses", () => {
    const check = outputOf([findingAt("a.md", "§x§")], { rulePages: null });
    const comment = pullRequestComment(summaryOf({ check, plan, links: nowhere }), templates);
    assert.match(
      comment,
      /^\| ❌ \| line 1 \| no owner, expected a person or team \(action-item-owner\) \| write it \|$/m,
    );
    assert.match(comment, /^\| \*\*update\*\* \| #12 /m);
    assert.doesNotMatch(comment, /\]\(/);
  });
});

describe("the job summary", () => {
  it("is as committed", () => {
    const check = { ...sample, changed };
    assertGolden("summary.md", jobSummary(summaryOf({ check, plan, tense: "done" }), templates));
  });
  it("tells of a plan alone", () =>
    assert.equal(
      jobSummary(summaryOf({ plan: planOf([]), tense: "done" }), templates),
      "## GitHub's issues match the records\n",
    ));
  it("does not say that all is well where the run stopped", () => {
    const of = (operations: readonly Operation[]) =>
      jobSummary(summaryOf({ plan: planOf(operations), tense: "stopped" }), templates).split("\n")[0];
    assert.equal(of([]), "## Nothing was done: the error of this job says why");
    const update: Operation = { action: "update", key: "a#5", issue: 1, reason: "due date", body: "" };
    assert.equal(of([update]), "## Stopped: opened 0 issues, updated 1, closed 0");
  });
});

describe("GitHub's limits", () => {
  const findings = Array.from({ length: 10_000 }, (_, index) =>
    findingAt(`postmortems/${index >> 2}.md`, "§決済 | x§", { message: `決済 ${"x".repeat(index % 600)}`, help: "h" }),
  );
  const operations = Array.from(
    { length: 10_000 },
    (_, index): Operation => ({
      action: "reopen",
      key: `a#${index}`,
      issue: index,
      reason: "r".repeat(700),
    }),
  );
  const summary = summaryOf({
    check: outputOf(findings, { changed: new Set(["postmortems/9.md"]) }),
    plan: planOf(operations),
  });
  const shown = (text: string) => ({
    findings: text.match(/^\| ❌/gm)!.length,
    operations: text.match(/^\| \*\*reopen/gm)!.length,
  });
  const counted = (text: string) =>
    [...text.matchAll(/^([\d,]+) (?:finding|operation)s not shown/gm)].map((match) =>
      Number(match[1]!.replace(",", "")),
    );

  it("are kept by the comment, with a count of the rest and changed files first", () => {
    const comment = pullRequestComment(summary, templates);
    assert.ok(comment.length <= 65_536 && comment.length > 60_000, `${comment.length} characters`);
    assert.deepEqual(counted(comment), [10_000 - shown(comment).findings, 10_000 - shown(comment).operations]);
    assert.ok(comment.indexOf("postmortems/9.md") < comment.indexOf("postmortems/0.md"));
  });
  it("are kept by the job summary", () => {
    const text = jobSummary(summary, templates);
    assert.ok(
      Buffer.byteLength(text) <= 1_048_576 && Buffer.byteLength(text) > 1_000_000,
      `${Buffer.byteLength(text)} bytes`,
    );
    assert.deepEqual(counted(text), [10_000 - shown(text).findings, 10_000 - shown(text).operations]);
  });
  it("are kept for a team's template that is too long by itself", () => {
    const endless = templatesWith(new Map([["pull-request", () => "x".repeat(70_000)]]));
    assert.ok(pullRequestComment(summary, endless).length <= 65_536);
  });
});

describe("whatever a record holds", () => {
  const attacks = [
    "@alice",
    "<!-- incident-as-code:pull-request -->",
    "</details>",
    "\n# x",
    "[a](https://x.example)",
    "#1",
    "`",
    "|",
    "::error::x",
    "##[error]",
    "\n- item",
    "<img src=x>",
    "![](x)",
    "\u202e",
    "\\",
  ];
  const hostile = fc
    .array(fc.oneof(fc.constantFrom(...attacks), fc.string({ maxLength: 6 })), { maxLength: 8 })
    .map((parts) => parts.join(""));
  const finding = fc
    .record({ file: hostile, message: hostile, help: hostile })
    .map(({ file, message, help }): Finding => findingAt(`a/${file}`, "§x§", { message, help }));
  const operation = fc
    .record({ key: hostile, title: hostile, reason: hostile })
    .map((words): Operation => ({ ...(plan.operations[0] as Operation & { action: "open" }), ...words }));

  it("no mention, no marker, no markup and no line of its own gets into the comment", () => {
    fc.assert(
      fc.property(
        fc.array(finding, { maxLength: 3 }),
        fc.array(operation, { maxLength: 3 }),
        (findings, operations) => {
          const plan = planOf(
            operations,
            operations.map(({ key, reason }) => ({ key, issue: null, message: reason })),
          );
          const comment = pullRequestComment(summaryOf({ check: outputOf(findings), plan }), templates);
          // GitHub shows what is in a code span as it is; a backtick after a backslash begins none.
          const acting = comment.replace(/(?<!\\)`[^`|<>\\\n]+`/g, "");
          assert.equal(comment.split("<!--").length, 2, "one marker");
          assert.doesNotMatch(acting, /@[\w-]/, "no mention");
          assert.doesNotMatch(acting, /(?<!\\)`/, "no code without an end");
          assert.equal(
            comment.replace(/<(?:\/?(?:details|summary)|br|!-- [^>]*--)>/g, "").includes("<"),
            false,
            "no HTML",
          );
          const ours = /^(?:<!--|### |\*\*|\| |\|---|>|<\/?details>|<summary>|Merging|\d|$)/;
          for (const line of comment.split("\n")) assert.match(line, ours);
          const rows = comment.match(/^\| (?:❌|\*\*open\*\*) \|.*\|$/gm) ?? [];
          assert.equal(rows.length, findings.length + operations.length);
          const cells = (row: string) => row.replace(/\\./g, "").split("|").length - 2;
          for (const row of rows) assert.equal(cells(row), row.startsWith("| ❌") ? 4 : 3, row);
        },
      ),
    );
  });
});
