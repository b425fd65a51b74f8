import assert from "node:assert/strict";
import { describe, it } from "node:test";
import picomatch from "picomatch/posix.js";
import { globsOf, type ScannedDocument } from "../../src/init/repository-scan.ts";

function documents(kinds: Readonly<Record<string, ScannedDocument["kind"]>>): ScannedDocument[] {
  return Object.entries(kinds).map(([path, kind]) => ({ path, kind }));
}

describe("the globs of the documents that are there", () => {
  it("take a folder as a whole, what lies deeper included", () => {
    const found = documents({ "docs/outages/a.md": "postmortem", "docs/outages/2025/b.md": "postmortem" });
    assert.deepEqual(globsOf("postmortem", found, []), ["docs/outages/**/*.md"]);
  });

  it("leave out by name what is about the records", () => {
    const found = documents({ "outages/a.md": "postmortem", "outages/b.md": "postmortem" });
    const [glob] = globsOf("postmortem", found, ["outages/README.md", "elsewhere/index.md"]);
    assert.equal(glob, "outages/**/!(README|*[-_]template).md");
    const matches = picomatch(glob!);
    assert.ok(matches("outages/a.md") && matches("outages/deep/README-first.md"));
    for (const path of ["README", "deep/README", "my-template"]) assert.ok(!matches(`outages/${path}.md`), path);
  });

  it("name single files among others", () => {
    const found = documents({
      "docs/a.md": "postmortem",
      "docs/b.md": "runbook",
      "docs/c.md": null,
      "docs/d.md": null,
    });
    assert.deepEqual(globsOf("postmortem", found, []), ["docs/a.md"]);
    assert.deepEqual(globsOf("runbook", found, []), ["docs/b.md"]);
  });

  it("begin with the place that holds most: new records go there", () => {
    const found = documents({
      "old/outages/a.md": "postmortem",
      "postmortems/a.md": "postmortem",
      "postmortems/b.md": "postmortem",
    });
    assert.deepEqual(globsOf("postmortem", found, []), ["postmortems/**/*.md", "old/outages/**/*.md"]);
  });

  it("never take the root, nor a page's folder for what lies in one below it", () => {
    const atRoot = documents({ "a.md": "postmortem", "b.md": "postmortem" });
    assert.deepEqual(globsOf("postmortem", atRoot, []), ["a.md", "b.md"]);
    const below = documents({ "docs/retros/a.md": "postmortem", "docs/retros/b.md": "postmortem" });
    assert.deepEqual(globsOf("postmortem", below, []), ["docs/retros/**/*.md"]);
  });

  it("have what the names in the root have in common, so that tomorrow's file is found", () => {
    const found = documents({
      "PM2019-001 - Login.md": "postmortem",
      "PM2020-001 - Search.md": "postmortem",
      "README-first.md": null,
      "PROCESS.md": null,
    });
    const [glob, ...others] = globsOf("postmortem", found, ["PMyyyy-nnn - Postmortem template.md", "README.md"]);
    assert.deepEqual([glob, others], ["PM[0-9]*.md", []]);
    const matches = picomatch(glob!);
    assert.ok(matches("PM2026-001 - New outage.md") && !matches("PMyyyy-nnn - Postmortem template.md"));
  });

  it("begin with a word that says the kind, after one file with it", () => {
    const found = documents({ "docs/postmortem-search.md": "postmortem", "docs/a.md": null, "docs/b.md": null });
    assert.deepEqual(globsOf("postmortem", found, []), ["docs/postmortem-*.md"]);
  });

  it("match no file of another kind", () => {
    const found = documents({
      "2026-01-02-down.md": "postmortem",
      "2026-02-03-up.md": "postmortem",
      "2026-news.md": null,
    });
    assert.deepEqual(globsOf("postmortem", found, []), ["2026-01-02-down.md", "2026-02-03-up.md"]);
  });

  it("are the whole root, but for what is there by name, where nearly all of it is of the kind", () => {
    const names = ["login", "search", "mail", "pay", "dns"];
    const found = documents({
      ...Object.fromEntries(names.map((name) => [`${name}.md`, "postmortem"])),
      "about-us.md": null,
    });
    const [glob] = globsOf("postmortem", found, ["README.md"]);
    const matches = picomatch(glob!);
    assert.ok(matches("tomorrow.md") && !matches("README.md") && !matches("about-us.md"), glob);
  });

  it("match a path whatever its characters mean in a glob", () => {
    const path = "notes/(old) [a] {b} outage!.md";
    const [glob] = globsOf("postmortem", documents({ [path]: "postmortem", "notes/c.md": null }), []);
    assert.ok(picomatch(glob!)(path), glob);
  });

  it("are none where there is no document of the kind", () => {
    assert.deepEqual(globsOf("runbook", documents({ "a.md": null }), []), []);
  });
});
