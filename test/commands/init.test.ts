import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { run, workspace } from "./run.ts";

const corpus = process.env.CORPUS_DIR;
const skip = corpus ? false : "CORPUS_DIR is not set: other teams' documents are not looked at";

const postmortem = `# Post-mortem: search outage

## Timeline

- 10:02: alert

## Action items

- Restart it every night
- [ ] Mend the leak (Owner: Alex, Due: 2026-06-05)
`;

const dated = `# Search outage

Date: 2026-05-29

## Timeline

- 10:02: alert

## Root cause

A leak.

## Action items

- [ ] Fix the leak (Owner: Alex, Due: 2027-06-05)
`;

function git(folder: string, ...args: readonly string[]): void {
  const author = ["-c", "user.name=Sarah Kim", "-c", "user.email=1+sarahk@users.noreply.github.com"];
  execFileSync("git", [...author, ...args], { cwd: folder, stdio: "ignore" });
}

function repository(test: TestContext, files: Readonly<Record<string, string>>): string {
  const folder = workspace(test, { "README.md": "# Shop\n", ...files });
  git(folder, "init", "-q", "-b", "trunk");
  git(folder, "config", "user.name", "Sarah Kim");
  git(folder, "remote", "add", "origin", "https://github.com/acme/shop.git");
  git(folder, "add", ".");
  git(folder, "commit", "-qm", "First", "--date=2026-05-01T00:00:00Z");
  return folder;
}

const today = ["--now", "2027-01-15T09:00:00Z"];

describe("init in a repository without records", () => {
  it("writes what the first pull request needs, and examples without a finding", async (test) => {
    const folder = repository(test, { ".github/CODEOWNERS": "* @acme/platform\n" });
    const { status, out } = await run(folder, "init", ...today);
    assert.equal(status, 0);
    assert.match(out, /acme\/shop, default branch trunk; 1 person and 1 team/);
    const configuration = readFileSync(join(folder, ".github/incidents.yml"), "utf8");
    assert.match(configuration, /sarah: \{ name: "Sarah Kim", github: "sarahk" \}/);
    assert.match(configuration, /platform: \{ github: "acme\/platform" \}/);
    assert.match(readFileSync(join(folder, ".github/workflows/incidents.yml"), "utf8"), /branches: \[trunk\]/);
    const checked = await run(folder, "check", "--fail-on", "warning", ...today);
    assert.deepEqual(checked, { status: 0, out: "3 files checked: no findings\n", err: "" });
    const { out: plan } = await run(folder, "plan", "--offline", "--format", "json", ...today);
    const opened = JSON.parse(plan).operations.filter(({ action }: { action: string }) => action === "open");
    assert.deepEqual(
      opened.map(({ title }: { title: string }) => title),
      ["Post-mortem: Example - search answers slowly", "Replace this example by our first own post-mortem"],
    );
  });

  it("writes examples in canonical form, right in every zone", async (test) => {
    for (const zone of ["Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kolkata"]) {
      const folder = repository(test, {
        ".github/incidents.yml": `version: 1\ntimezone: ${zone}\npeople: { sarah: { name: Sarah Kim } }\n`,
      });
      await run(folder, "init", ...today);
      assert.equal((await run(folder, "check", ...today)).out, "3 files checked: no findings\n", zone);
      assert.deepEqual(await run(folder, "fmt", "--check"), {
        status: 0,
        out: "3 records in canonical form.\n",
        err: "",
      });
    }
  });

  it("writes examples that stay right when the zone is corrected afterwards", async (test) => {
    const folder = repository(test, {});
    await run(folder, "init", ...today);
    const path = join(folder, ".github/incidents.yml");
    for (const zone of ["Pacific/Auckland", "Pacific/Honolulu"]) {
      writeFileSync(path, readFileSync(path, "utf8").replace(/^timezone: .*$/m, `timezone: ${zone}`));
      assert.equal((await run(folder, "check", ...today)).out, "3 files checked: no findings\n", zone);
    }
  });

  it("works without git", async (test) => {
    const folder = workspace(test, {});
    const { status, out } = await run(folder, "init", ...today);
    assert.equal(status, 0);
    assert.match(out, /^No git repository yet, default branch main/);
    assert.match(out, /^ {2}git init +makes this folder a repository$/m);
    assert.equal((await run(folder, "check", "--fail-on", "warning", ...today)).status, 0);
  });

  it("shows everything and writes nothing with --dry-run", async (test) => {
    const folder = repository(test, {});
    const { status, out } = await run(folder, "init", "--dry-run", ...today);
    assert.equal(status, 0);
    assert.match(out, /--- \.github\/workflows\/incidents\.yml\n# \.github/);
    assert.deepEqual(readdirSync(folder).sort(), [".git", "README.md"]);
  });
});

describe("init never overwrites", () => {
  it("says the same as JSON", async (test) => {
    const folder = repository(test, { ".vscode/settings.json": "{}\n", "postmortems/a.md": postmortem });
    const tell = async (...words: readonly string[]) =>
      JSON.parse((await run(folder, "init", "--format", "json", ...today, ...words)).out);
    const planned = await tell("--dry-run");
    assert.equal(existsSync(join(folder, ".github")), false);
    const written = await tell();
    assert.deepEqual([written.repository, written.branch], ["acme/shop", "trunk"]);
    assert.deepEqual([written.found.postmortems, written.found.actionItems], [1, 2]);
    const statusOf = (told: { files: { path: string; status: string }[] }, path: string) =>
      told.files.find((file) => file.path === path)?.status;
    assert.equal(statusOf(planned, ".github/incidents.yml"), "planned");
    assert.equal(statusOf(written, ".github/incidents.yml"), "written");
    assert.equal(statusOf(written, ".vscode/settings.json"), "left");
    for (const { path } of written.files) assert.ok(existsSync(join(folder, path)), path);
  });

  it("leaves alone what is there, and says so; a second run changes nothing", async (test) => {
    const folder = repository(test, { ".vscode/settings.json": "{}\n" });
    const { out } = await run(folder, "init", ...today);
    assert.match(out, /^kept {3}\.vscode\/settings\.json \(already exists\)$/m);
    assert.equal(readFileSync(join(folder, ".vscode/settings.json"), "utf8"), "{}\n");
    const again = await run(folder, "init", ...today);
    assert.equal(again.status, 0);
    assert.doesNotMatch(again.out, /^wrote/m);
    assert.equal(again.out.match(/already exist/g)?.length, 1, "what is there is one line");
  });

  it("says where origin is, when it is not on GitHub", async (test) => {
    const folder = repository(test, {});
    for (const [address, words] of [
      ["https://gitlab.com/acme/shop.git", 'Remote "origin" is gitlab.com, not github.com, default'],
      ["/srv/git/shop.git", 'Remote "origin" is a folder of this machine, not github.com, default'],
    ] as const) {
      git(folder, "remote", "set-url", "origin", address);
      assert.ok((await run(folder, "init", "--dry-run", ...today)).out.startsWith(words), address);
    }
  });

  it("writes nothing outside of the folder", async (test) => {
    const outside = workspace(test, {});
    const folder = repository(test, {});
    symlinkSync(outside, join(folder, ".vscode"));
    const { status, err } = await run(folder, "init", ...today);
    assert.equal(status, 2);
    assert.match(
      err,
      /unexpected link on the way to \.vscode\/settings\.json, expected folders of the workspace: it leads out/,
    );
    assert.deepEqual(readdirSync(outside), []);
  });

  it("says where to run when the folder is not the repository's root", async (test) => {
    const folder = repository(test, { "a/b/c.txt": "" });
    const { status, err } = await run(join(folder, "a/b"), "init");
    assert.equal(status, 2);
    assert.match(err, /incident init --cwd \.\.\/\.\./);
  });

  it("works with the configuration that is there", async (test) => {
    const folder = repository(test, {
      ".github/incidents.yml": "paths: { postmortems: notes/*.md }\n",
      "notes/a.md": postmortem,
    });
    const { status, out } = await run(folder, "init", ...today);
    assert.equal(status, 0);
    assert.match(out, /1 post-mortem with 2 action items/);
    assert.match(readFileSync(join(folder, ".github/incidents.yml"), "utf8"), /notes\/\*\.md/);
    assert.ok(!existsSync(join(folder, "incidents")));
  });
});

describe("init --adopt", () => {
  it("finds documents wherever they are, says what it understood, and accepts them as they are", async (test) => {
    const folder = repository(test, {
      "docs/outages/2026-05-01-search.md": postmortem,
      "docs/outages/2026-05-09-pay.md": postmortem,
      "docs/outages/README.md": "# How we write these\n",
      "docs/install.md": "# Installing\n",
      "ops/latency.md": "# Runbook: latency\n\n## Diagnosis\n\nLook.\n",
      "notes/2026-04-01-mail-outage.md": "We restarted it.\n",
    });
    const { status, out } = await run(folder, "init", "--adopt", ...today);
    assert.equal(status, 0);
    assert.match(
      out,
      /2 post-mortems with 4 action items \(4 open: 2 without an owner, 2 without a due date, 4 without a number\), 1 runbook/,
    );
    assert.match(out, /docs\/outages\/\*\*\/!\(README\|\*\[-_\]template\)\.md/);
    assert.match(out, /Not taken for records.*\n {2}notes\/2026-04-01-mail-outage\.md\n/);
    assert.match(out, /incidents-baseline\.json accepts \d+ findings/);
    assert.ok(!existsSync(join(folder, "incidents")), "no examples beside real records");
    assert.equal((await run(folder, "check", "--fail-on", "warning", ...today)).status, 0);
    writeFileSync(join(folder, "docs/outages/2026-06-01-new.md"), postmortem);
    assert.equal((await run(folder, "check", ...today)).status, 1, "what is new fails");
  });

  it("says what is still to do before the items become issues that somebody has, and it is right", async (test) => {
    const folder = repository(test, {
      ".github/CODEOWNERS": "* @acme/platform\n",
      "postmortems/2026-05-01-search.md": postmortem,
    });
    git(folder, "config", "user.name", "Noor");
    git(folder, "config", "user.email", "noor@shop.example");
    const { out } = await run(folder, "init", "--adopt", ...today);
    assert.match(
      out,
      /incidents\.yml has 1 person without a login, 1 team without a lead: add "github" and "lead" there/,
    );
    assert.deepEqual(out.slice(out.indexOf("Next:")).trimEnd().split("\n"), [
      "Next:",
      "  incident check            shows what is left to fix",
      "  incident plan --offline   shows what merging opens",
      "  git switch -c incidents",
      '  git add .github .vscode && git commit -am "Adopt Incident as Code"',
      "  git push -u origin incidents",
      "  gh pr create --fill       or on GitHub: its comment shows findings, and what merging does",
      "  incident doctor           shows what is missing on GitHub",
    ]);
    const { out: checked } = await run(folder, "check", "--fail-on", "warning", ...today);
    assert.equal(checked, "1 file checked: no findings (4 accepted in the baseline)\n");
    assert.equal((await run(folder, "fmt", "--check", ...today)).status, 0, "numbers are given before the baseline");
    const { out: plan } = await run(folder, "plan", "--offline", "--format", "json", ...today);
    const { operations, summary } = JSON.parse(plan);
    assert.equal(summary.open, 0);
    assert.deepEqual(
      operations.map(({ title }: { title?: string }) => title),
      ["Decide on 2 old action items"],
    );
  });

  it("opens the items of tomorrow's post-mortem", async (test) => {
    const folder = repository(test, { "PM2026-001 - Search.md": dated, "PM2026-002 - Mail.md": dated });
    await run(folder, "init", "--adopt", ...today);
    assert.match(readFileSync(join(folder, ".github/incidents.yml"), "utf8"), /since: 2027-01-15/);
    writeFileSync(join(folder, "PM2027-001 - New outage.md"), dated.replaceAll("2026-05-29", "2027-01-20"));
    await run(folder, "fmt");
    const { out } = await run(folder, "plan", "--offline", "--format", "json", "--now", "2027-01-21T00:00:00Z");
    assert.deepEqual(
      JSON.parse(out).operations.map(({ key }: { key: string }) => key),
      ["PM2027-001 - New outage", "PM2027-001 - New outage#1", "old-items"],
    );
  });

  it("leaves out the team's template and its design documents", async (test) => {
    const folder = repository(test, {
      "PM2026-001 - Search.md": dated,
      "PM2026-002 - Mail.md": dated,
      "PMyyyy-nnn - Postmortem template.md": dated.replace(/^# .*/, "# Incident Title"),
      "rfcs/008-actions.md":
        "# RFC 008: Actions\n\n## Impact\n\n## Potential Problems\n\n- It might be slow\n\n## Mitigation\n",
    });
    const { out } = await run(folder, "init", "--adopt", ...today);
    assert.match(out, /Found 2 post-mortems .*no runbooks/);
    assert.match(out, /\n {2}in PM\[0-9\]\*\.md\n/);
    assert.doesNotMatch(out, /rfcs/);
  });

  it("sets the day in a configuration that is there, and leaves the rest of it", async (test) => {
    for (const [before, after] of [
      ["paths: { postmortems: notes/*.md }\n", /^paths: .*\n\naction-items:\n {2}since: 2027-01-15\n$/],
      [
        "action-items: { due: off } # ours\npaths: { postmortems: notes/*.md }\n",
        /^action-items: \{ due: off, since: 2027-01-15 \} # ours\npaths/,
      ],
      ["action-items:\n  since: 2026-01-01\npaths: { postmortems: notes/*.md }\n", /since: 2026-01-01\npaths/],
    ] as const) {
      const folder = repository(test, { ".github/incidents.yml": before, "notes/2026-01-02-outage.md": postmortem });
      assert.equal((await run(folder, "init", "--adopt", ...today)).status, 0);
      assert.match(readFileSync(join(folder, ".github/incidents.yml"), "utf8"), after);
    }
  });

  it("takes over other teams' documents, and loses none", { skip }, async (test) => {
    const folder = repository(test, {});
    const kinds = { postmortems: "docs/post-mortems", runbooks: "ops/runbooks" } as const;
    for (const [kind, place] of Object.entries(kinds)) {
      mkdirSync(join(folder, place), { recursive: true });
      cpSync(join(corpus!, "smoke", kind), join(folder, place), { recursive: true });
    }
    for (const name of readdirSync(join(corpus!, "labelled"))) {
      const place = name.startsWith("rb-") ? kinds.runbooks : kinds.postmortems;
      cpSync(join(corpus!, "labelled", name), join(folder, place, name));
    }
    const { status, out } = await run(folder, "init", "--adopt", ...today);
    assert.equal(status, 0);
    const count = (place: string) => readdirSync(join(folder, place)).length;
    assert.ok(out.includes(`Found ${count(kinds.postmortems)} post-mortems with`), out);
    assert.ok(out.includes(`, ${count(kinds.runbooks)} runbooks`), out);
    assert.equal((await run(folder, "check", "--fail-on", "warning", ...today)).status, 0);
  });
});
