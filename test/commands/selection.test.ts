import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { run, workspace } from "./run.ts";

const incident = "title: Search is down\nseverity: SEV-3\nstatus: investigating\n";
const late = "# Search is slow\n\n## Quick Assessment\n\n- Look\n";
/** A repository with another one, of a team with a process of its own, in a folder. */
const files = {
  "incidents/2026-05-20-search.yml": incident,
  "docs/notes.md": "# Notes\n",
  "teams/shop [new]/.github/incidents.yml":
    'paths: { runbooks: ["./books/**/*.md"] }\nrules:\n  runbook-sections: { level: error, paths: { "books/old/**": off } }\n',
  "teams/shop [new]/books/search.md": late,
  "teams/shop [new]/books/old/search-then.md": late,
  "teams/shop [new]/incidents/2026-05-21-shop.yml": incident,
};
const shop = "teams/shop [new]";

const found = async (folder: string, ...words: readonly string[]) => {
  const { status, out, err } = await run(folder, "check", "--format", "json", ...words);
  const { summary, findings } = JSON.parse(out) as {
    summary: { files: number };
    findings: { rule: string; level: string; file: string }[];
  };
  return { status, err, files: summary.files, findings: findings.map(({ rule, level, file }) => [rule, level, file]) };
};

describe("a folder named on the command line", () => {
  const begin = (test: TestContext) => workspace(test, files);

  it("holds records of this repository", async (test) => {
    assert.deepEqual(await found(begin(test), "incidents"), { status: 0, err: "", files: 1, findings: [] });
  });

  it("is another repository, read with its own configuration, told by the paths that a person sees from here", async (test) => {
    const folder = begin(test);
    const expected = [["runbook-sections", "error", `${shop}/books/search.md`]];
    for (const path of [shop, `./${shop}/`, join(folder, shop)]) {
      const { status, err, files, findings } = await found(folder, path);
      assert.deepEqual({ status, err, files }, { status: 1, err: "", files: 3 }, path);
      assert.deepEqual(findings.slice(0, 1), expected, path);
      assert.ok(
        findings.every(([, , file]) => file === `${shop}/books/search.md`),
        path,
      );
    }
  });

  it("has a baseline of its own then", async (test) => {
    const folder = begin(test);
    const { out } = await run(folder, "check", "--update-baseline", shop);
    assert.match(out, /^teams\/shop \[new\]\/\.github\/incidents-baseline\.json accepts/);
    assert.deepEqual((await found(folder, shop)).findings, []);
    assert.deepEqual((await found(join(folder, shop))).findings, [], "it is the one that a run in the folder uses");
  });

  it("is told of with the places of a wrong configuration", async (test) => {
    const folder = workspace(test, { ...files, [`${shop}/.github/incidents.yml`]: "timezon: UTC\n" });
    const { status, err } = await run(folder, "check", shop);
    assert.equal(status, 2);
    assert.match(err, /teams\/shop \[new\]\/\.github\/incidents\.yml:1:1: /);
  });

  it("is put into its form where it stands", async (test) => {
    const item = "# Outage - May 29, 2026\n\n## Action Items\n\n1. Add tests (Owner: Alex, Due: Jun 5)\n";
    const folder = workspace(test, { ...files, [`${shop}/postmortems/outage.md`]: item });
    const { out } = await run(folder, "fmt", shop);
    assert.match(out, /^teams\/shop \[new\]\/postmortems\/outage\.md:5: /m);
    assert.match(readFileSync(join(folder, shop, "postmortems/outage.md"), "utf8"), /Due: 2026-06-05/);
  });

  it("is another repository whatever its name is", async (test) => {
    const names = ["a{b,c}", "{{x}}", "a{1..3}", "..a", "...", "!a", "a\\\\b", "a (b)", "été"];
    const wrong = { ".github/incidents.yml": "", "incidents/a.yml": "title: A\nseverity: SEV-9\nstatus: resolved\n" };
    const all = names.flatMap((name) => Object.entries(wrong).map(([path, text]) => [`${name}/${path}`, text]));
    const folder = workspace(test, Object.fromEntries(all));
    for (const name of names) {
      const { status, findings } = await found(folder, name);
      assert.deepEqual([status, findings[0]?.[2]], [1, `${name}/incidents/a.yml`], name);
    }
  });

  it("is found through a link to where the command runs, too", async (test) => {
    const folder = begin(test);
    const link = join(workspace(test, {}), "link");
    symlinkSync(folder, link);
    for (const path of [shop, join(link, shop), join(folder, shop)]) {
      const { status, files } = await found(link, path);
      assert.deepEqual({ status, files }, { status: 1, files: 3 }, path);
    }
  });

  it("asks its own git when files were added", async (test) => {
    const late = {
      "incidents/a.yml": `title: A\nseverity: SEV-1\nstatus: resolved\ncommander: zoe\ntimeline:\n${["detected", "acknowledged", "declared", "resolved"].map((type) => `  - { at: 2026-05-20T04:02:00Z, type: ${type} }\n`).join("")}`,
      "postmortems/a.md": "# A\n\n**Severity**: SEV-1\n",
      ".github/incidents.yml": "",
    };
    const outer = workspace(
      test,
      Object.fromEntries(Object.entries(late).map(([path, text]) => [`shop/${path}`, text])),
    );
    const inner = join(outer, "shop");
    execFileSync("git", ["init", "--quiet", outer]);
    execFileSync("git", ["init", "--quiet", inner]);
    execFileSync("git", ["-C", inner, "add", "."]);
    const who = ["-c", "user.name=a", "-c", "user.email=a@example.com"];
    const env = { ...process.env, GIT_COMMITTER_DATE: "2026-05-29T00:00:00Z" };
    execFileSync("git", ["-C", inner, ...who, "commit", "--quiet", "--message", "a"], { env });
    for (const [cwd, path] of [[inner], [outer, "shop"]] as const) {
      const { findings } = await found(cwd, ...(path ? [path] : []));
      assert.ok(
        findings.some(([rule]) => rule === "postmortem-in-time"),
        path ?? "there",
      );
    }
  });

  it("without any records says where they would stand", async (test) => {
    const { status, err, files } = await found(begin(test), "docs");
    assert.deepEqual({ status, files }, { status: 0, files: 0 });
    assert.match(err, /^no records in docs: they stand in incidents\/\*\*/);
    assert.match(
      (await found(begin(test), shop, "incidents")).err,
      /^no records in teams\/shop/,
      "with others it is no repository",
    );
    assert.equal((await found(workspace(test, {}), ".")).err, "", "the whole may be empty yet");
  });
});

describe("records named by id", () => {
  const id = "2026-05-29-checkout";
  const files = {
    ".github/incidents.yml": "version: 1\nrules: { postmortem-sections: off }\n",
    [`incidents/${id}.yml`]: `id: ${id}\ntitle: Checkout\nseverity: SEV-4\nstatus: resolved\ntimeline:\n  - { at: 2026-05-29T04:05:00Z, type: detected }\n  - { at: 2026-05-29T05:00:00Z, type: resolved }\n`,
    [`postmortems/${id}.md`]: `---\nincident: ${id}\n---\n# Checkout\n`,
    "runbooks/restart.md": "# Restart\n",
  };

  it("are checked: all of that id", async (test) => {
    const { summary } = JSON.parse((await run(workspace(test, files), "check", "--format", "json", id)).out);
    assert.deepEqual([summary.incidents, summary.postmortems, summary.runbooks], [1, 1, 0]);
  });

  it("are shown: the incident of several, which is said", async (test) => {
    const folder = workspace(test, files);
    const { out, err } = await run(folder, "show", id);
    assert.equal(JSON.parse(out).kind, "incident");
    assert.equal(err, `note: postmortems/${id}.md has the id ${id}, too: its file shows it\n`);
    assert.equal(JSON.parse((await run(folder, "show", "restart")).out).kind, "runbook");
  });

  it("are named by file too, where an id is asked for", async (test) => {
    const folder = workspace(test, files);
    const [byId, byFile] = [await run(folder, "status", id), await run(folder, "status", `./incidents/${id}.yml`)];
    assert.equal(byFile.out, byId.out);
    const record = `incidents/${id}.yml` as const;
    const alone = workspace(test, { [record]: files[record]! });
    assert.match((await run(alone, "postmortem", "--dry-run", record)).out, /^# Post-[Mm]ortem: Checkout/m);
  });
});

describe("in a folder below the repository's", () => {
  const files = {
    ".github/incidents.yml": "version: 1\nrules: { timeline-complete: off }\n",
    "incidents/a.yml":
      "title: A\nseverity: SEV-4\nstatus: resolved\ntimeline: [{ at: 2026-05-29T04:05:00Z, type: detected }]\n",
    "incidents/b.yml": "title: B\nseverity: purple\ntimeline: [{ at: 2026-05-29T04:05:00Z, type: detected }]\n",
    "postmortems/b.md": "# B\n",
  };

  it("the repository's configuration and records count", async (test) => {
    const folder = workspace(test, files);
    const below = await run(join(folder, "incidents"), "check", "--format", "json");
    assert.equal(below.out, (await run(folder, "check", "--format", "json")).out);
  });

  it("paths count from there", async (test) => {
    const folder = workspace(test, files);
    const { out, status } = await run(join(folder, "incidents"), "check", "a.yml");
    assert.deepEqual([status, out], [0, "1 file checked: no findings\n"]);
    assert.equal(
      JSON.parse((await run(join(folder, "incidents"), "show", "../postmortems/b.md")).out).kind,
      "postmortem",
    );
    const configuration = await run(
      join(folder, "incidents"),
      "check",
      "--config",
      "../.github/incidents.yml",
      "a.yml",
    );
    assert.equal(configuration.out, out);
  });

  it("--cwd is that folder, whatever is above", async (test) => {
    const folder = workspace(test, files);
    const { out, err } = await run(folder, "check", "--cwd", "incidents");
    assert.equal(out, "0 files checked\n");
    assert.match(err, /^no records here: they stand in incidents\/\*\*\/\*\.\{yml,yaml\}, postmortems\/\*\*\/\*\.md, /);
  });

  it("git's root ends the search", async (test) => {
    const folder = workspace(test, { ...files, "other/.git/HEAD": "", "other/docs/x.md": "" });
    assert.match((await run(join(folder, "other/docs"), "check")).err, /^no records here/);
  });
});

describe("a post-mortem that is shown", () => {
  const text = "# Search was down\n\n## Timeline\n\n- 10:00 Alert\n";
  const shown = async (test: TestContext, path: string) => {
    const begun = `${incident}timeline:\n  - { at: "2026-05-20T10:00:00Z", type: detected }\n`;
    const folder = workspace(test, { [path]: `id: search-down\n${begun}`, "postmortems/search-down.md": text });
    const { date, incidents } = JSON.parse((await run(folder, "show", "postmortems/search-down.md")).out);
    return { date, incidents };
  };

  it("belongs to the incident of its own id, whatever that one's file is called", async (test) => {
    const expected = { date: "2026-05-20", incidents: ["search-down"] };
    for (const path of ["incidents/search-down.yml", "incidents/2026/other.yml"]) {
      assert.deepEqual(await shown(test, path), expected, path);
    }
    assert.deepEqual(await shown(test, "elsewhere/search-down.yml"), { date: null, incidents: [] });
  });
});
