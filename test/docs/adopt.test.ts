import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { blocksOf, read, root } from "./documents.ts";

const guide = "docs/guides/adopt.md";
const old = (day: string, title: string) =>
  `# ${title}\n\nDate: ${day}\n\n## Timeline\n\n- 10:02: alert\n- 10:40: resolved\n\n## Root cause\n\nA bug.\n\n## Action items\n\n- Restart it\n`;

/** The commands that a section of the guide tells people to copy. What needs GitHub itself is left out. */
function commandsBelow(heading: string): string {
  const text = read(guide);
  const start = text.slice(0, text.indexOf(`\n## ${heading}\n`)).split("\n").length + 1;
  const rest = text.split("\n").slice(start);
  const end = start + rest.findIndex((line) => line.startsWith("## "));
  return blocksOf(guide)
    .filter(({ place, language }) => {
      const line = Number(place.slice(place.lastIndexOf(":") + 1));
      return language === "sh" && line > start && line <= end;
    })
    .map((block) => block.text)
    .join("\n")
    .replace(/^gh .*$/gm, "");
}

/** A clone of a team's repository: four post-mortems in its root, a template, a design document, and an origin to push to. */
function clone(test: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), "adopt-"));
  test.after(() => rmSync(folder, { recursive: true }));
  const git = (...args: readonly string[]) => execFileSync("git", args, { cwd: folder, stdio: "ignore" });
  git("init", "-q", "--bare", "-b", "main", "origin.git");
  git("clone", "-q", "origin.git", "team");
  const team = join(folder, "team");
  mkdirSync(join(team, "rfcs"));
  for (const [file, text] of Object.entries({
    "2024-02-03-login.md": old("2024-02-03", "Login outage"),
    "2025-03-04-mail.md": old("2025-03-04", "Mail outage"),
    "2025-04-05-search.md": old("2025-04-05", "Search outage"),
    "template.md": old("YYYY-MM-DD", "Incident Title"),
    "rfcs/001-alerts.md": "# RFC 1: Alerts\n\n## Impact\n\n## Timeline\n\n## Root cause\n",
  }))
    writeFileSync(join(team, file), text);
  const author = ["-C", team, "-c", "user.name=Sarah", "-c", "user.email=sarah@example.com"];
  git(...author, "add", ".");
  git(...author, "commit", "-qm", "Post-mortems");
  git("-C", team, "config", "user.name", "Sarah");
  git("-C", team, "config", "user.email", "sarah@example.com");
  return team;
}

/** Runs lines in a shell in which `incident` is the built command. */
function inShell(folder: string, script: string): { readonly status: number | null; readonly out: string } {
  const command = `incident() { "${process.execPath}" "${join(root, "dist/cli.js")}" "$@"; }`;
  const ended = spawnSync("bash", ["-c", `${command}\n${script}`], { cwd: folder, encoding: "utf8" });
  return { status: ended.status, out: ended.stdout + ended.stderr };
}

describe("the commands of the guide to adopt", () => {
  it("adopt a team's documents, and bring the next post-mortem", (test) => {
    const team = clone(test);
    const adopting = commandsBelow("Documents that are there");
    assert.match(adopting, /^incident init --adopt$/m);
    const adopted = inShell(team, `set -e\n${adopting}`);
    assert.equal(adopted.status, 0, adopted.out);
    assert.match(readFileSync(join(team, ".github/incidents.yml"), "utf8"), /- "\[0-9\]\*\.md"/);
    assert.match(
      inShell(team, "incident check").out,
      /^3 files checked: no findings \(\d+ accepted in the baseline\)$/m,
    );
    assert.match(
      inShell(team, "git status --short; git log -1 --format=%s origin/incidents").out,
      /^Adopt Incident as Code$/m,
    );

    const daily = inShell(team, commandsBelow("The next post-mortem"));
    assert.match(
      daily.out,
      /\[single-commander\]/,
      "what is missing in the new one is named, and nothing of the old ones",
    );
    assert.doesNotMatch(daily.out, /2025-04-05-search\.md:/);
    assert.match(daily.out, /Decide on 3 old action items/);
    assert.match(daily.out, /3 old and undecided/);
    assert.ok(readdirSync(team).some((name) => /^\d{4}-\d\d-\d\d-search-answers-slowly\.md$/.test(name)));
    assert.match(
      inShell(team, "git log -1 --format=%s origin/search-outage").out,
      /^Add the post-mortem of the search outage$/m,
    );
  });
});
