import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { detectFormat, mayBeDocument } from "../../src/init/detect-format.ts";
import { Source } from "../../src/text/source.ts";

const recognised = (path: string, text: string) => detectFormat(new Source(path, text));

describe("what a markdown file is", () => {
  it("is told by the folder alone where that is named for it", () => {
    assert.deepEqual(recognised("docs/postmortems/a.md", "Nothing much.\n"), { kind: "postmortem", isSure: true });
    assert.deepEqual(recognised("ops/playbooks/a.md", "Nothing much.\n"), { kind: "runbook", isSure: true });
  });

  it("is told by title and sections wherever it stands", () => {
    const postmortem = "# Search outage\n\n## Timeline\n\n- 10:02: alert\n\n## Root cause\n\nA bug.\n";
    assert.deepEqual(recognised("notes/search.md", postmortem), { kind: "postmortem", isSure: true });
    const runbook = "# SearchLatency alert\n\n## Diagnosis\n\nLook.\n\n## Mitigation\n\nRestart.\n";
    assert.deepEqual(recognised("notes/latency.md", runbook), { kind: "runbook", isSure: true });
  });

  it("is told by a title under which a line is drawn", () => {
    const text = "Payments post-mortem\n====================\n\n## Impact\n\nTwo hours.\n";
    assert.deepEqual(recognised("notes/payments.md", text), { kind: "postmortem", isSure: true });
  });

  it("stays unsure where little speaks for it, and is nothing where hardly anything does", () => {
    assert.deepEqual(recognised("notes/2026-05-29-search-outage.md", "We restarted it.\n"), {
      kind: "postmortem",
      isSure: false,
    });
    assert.equal(recognised("docs/install.md", "# Installing\n\n## Getting started\n\nRun it.\n"), null);
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
