import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { detectFormat, mayBeDocument } from "../../src/init/detect-format.ts";
import { Source } from "../../src/text/source.ts";

const recognised = (path: string, text: string) => detectFormat(new Source(path, text));

describe("what a markdown file is", () => {
  it("is told by the folder alone where that is named for it", () => {
    assert.deepEqual(recognised("docs/postmortems/a.md", "Nothing much.\n"), {
      kind: "postmortem",
      isSure: true,
      isNamed: true,
    });
    assert.deepEqual(recognised("ops/playbooks/a.md", "Nothing much.\n"), {
      kind: "runbook",
      isSure: true,
      isNamed: true,
    });
  });

  it("is told by title and sections wherever it stands", () => {
    const postmortem = "# Search outage\n\n## Timeline\n\n- 10:02: alert\n\n## Root cause\n\nA bug.\n";
    assert.deepEqual(recognised("notes/search.md", postmortem), { kind: "postmortem", isSure: true, isNamed: true });
    const runbook = "# SearchLatency alert\n\n## Diagnosis\n\nLook.\n\n## Mitigation\n\nRestart.\n";
    assert.deepEqual(recognised("notes/latency.md", runbook), { kind: "runbook", isSure: true, isNamed: true });
  });

  it("is told by a title under which a line is drawn", () => {
    const text = "Payments post-mortem\n====================\n\n## Impact\n\nTwo hours.\n";
    assert.deepEqual(recognised("notes/payments.md", text), { kind: "postmortem", isSure: true, isNamed: true });
  });

  it("stays unsure where little speaks for it, and is nothing where hardly anything does", () => {
    assert.deepEqual(recognised("notes/2026-05-29-search-outage.md", "We restarted it.\n"), {
      kind: "postmortem",
      isSure: false,
      isNamed: true,
    });
    assert.equal(recognised("docs/install.md", "# Installing\n\n## Getting started\n\nRun it.\n"), null);
  });

  it("is neither for a design document, whatever its sections", () => {
    const rfc =
      "# RFC 008: GitHub Actions\n\n## Impact\n\nAll.\n\n## Potential Problems\n\n- CircleCI might be better\n\n## Mitigation\n\nNone.\n";
    assert.equal(recognised("rfcs/008-github-actions.md", rfc), null);
    assert.equal(recognised("notes/008.md", rfc), null);
    assert.equal(
      recognised("docs/adr/0001-alerts.md", "# Use one pager\n\n## Impact\n\n## Timeline\n\n## Root cause\n"),
      null,
    );
  });

  it("is no runbook for two sections alone", () => {
    const text = "# Actions\n\n## Impact\n\nAll.\n\n## Mitigation\n\nRoll back.\n";
    assert.equal(recognised("docs/ci.md", text), null);
    assert.equal(recognised("docs/ci-alerts.md", text)?.kind, "runbook");
  });

  it("is none of both for a form to copy, by its name or by its title", () => {
    const body = "\n\n## Timeline\n\n## Root cause\n\n## Action items\n";
    for (const [path, title] of [
      ["PMyyyy-nnn - Postmortem template.md", "# Incident Title"],
      ["postmortems/new.md", "# [Incident title]"],
      ["postmortems/copy-me.md", "# Post-mortem template"],
      ["postmortems/0000.md", "# YYYY-MM-DD: outage"],
    ] as const)
      assert.equal(recognised(path, `${title}${body}`), null, path);
    assert.equal(recognised("postmortems/a.md", `# Email template rendering outage${body}`)?.kind, "postmortem");
  });

  it("leaves out files about the records, and no record for a word of theirs", () => {
    for (const path of ["postmortems/README.md", "postmortems/_template.md", "x/incident-template.md", "LICENSE.md"]) {
      assert.ok(!mayBeDocument(path), path);
    }
    for (const path of [
      "postmortems/2026-01-02-index-corrupt.md",
      "a/license-server-down.md",
      "a/example.com-down.md",
    ]) {
      assert.ok(mayBeDocument(path), path);
    }
  });
});
