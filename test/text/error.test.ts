import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { exitStatusOf } from "../../src/commands/context/command.ts";
import { GitHubError, UsageError } from "../../src/library.ts";
import { findingsOf, formatError } from "../../src/output/error-report.ts";
import { errorAt, ProductError } from "../../src/text/error.ts";
import { Source } from "../../src/text/source.ts";

const source = new Source("a.yml", "version: 1\ntimezone: x\n");
const problems = [
  { rule: "schema", range: { start: 21, end: 22 }, message: "unexpected zone", help: "write a zone" },
] as const;

describe("an error", () => {
  it("has a kind that gives the exit status, and a next step", () => {
    const usage = new UsageError("unexpected x, expected y", "Write y.");
    const configuration = new UsageError("missing x", "Add it.", { kind: "configuration" });
    const github = new GitHubError("could not write", { kind: "permission", status: 403, help: "Grant it." });
    for (const [error, kind, status] of [
      [usage, "usage", 2],
      [configuration, "configuration", 2],
      [github, "permission", 3],
    ] as const) {
      assert.ok(error instanceof ProductError && error instanceof Error);
      assert.equal(error.kind, kind);
      assert.equal(exitStatusOf(error), status);
      assert.equal(formatError(error), `incident: ${error.message}\n  ${error.help}\n`);
    }
    assert.equal(exitStatusOf(new TypeError("x is not a function")), 2);
    assert.equal(github.stopsEverything, true);
  });

  it("names each place of a file, in the message for programs and as findings for people", () => {
    const error = new UsageError("unexpected configuration", "Fix it.", { diagnostics: { source, problems } });
    assert.equal(error.message, "unexpected configuration\na.yml:2:11: unexpected zone\n  help: write a zone");
    assert.equal(formatError(error), "incident: unexpected configuration\n  Fix it.\n");
    const [finding] = findingsOf(error.diagnostics!);
    assert.deepEqual(finding, { ...problems[0], level: "error", source, related: [] });
    assert.equal(errorAt(source, problems[0]).message, "a.yml:2:11: unexpected zone");
    assert.equal(errorAt(source, problems[0]).help, "Write a zone.");
  });

  it("shows its details below the next step, and a stack trace only when asked for", () => {
    const details = ["#1: no access", "Left for the next run: 1 change."];
    const error = new GitHubError("could not write", { kind: "limit", help: "Wait.", details });
    const text = "incident: could not write\n  Wait.\n  #1: no access\n  Left for the next run: 1 change.\n";
    assert.equal(formatError(error), text);
    assert.match(formatError(error, { withTrace: true }), /^ {4}at /m);
    assert.match(formatError(new Error("x")), /^incident: a mistake of this product: x\n {2}Run it again with --debug/);
  });

  it("gives no command to a terminal or a runner", () => {
    const text = formatError(new UsageError("\u001b[31m", "x\n::error::y ##[group]"));
    assert.equal(text, "incident: ␛[31m\n  x\n\\::error::y ##\\[group]\n");
  });
});
