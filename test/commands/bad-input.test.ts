import assert from "node:assert/strict";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { Workspace } from "../../src/records/workspace.ts";
import { assertReadable } from "../rules/grammar.ts";
import { run, workspace } from "./run.ts";

const wrong = "title: [unclosed\n";

interface Hostile {
  readonly name: string;
  readonly path: string;
  readonly content: string | Buffer;
  /** What is said of it; null when nothing is wrong with the file. */
  readonly says: RegExp | null;
  readonly line?: number;
  readonly column?: number;
}

const bomb = ["a: &a [x, x, x, x, x, x, x, x, x]"];
for (const [name, before] of ["ba", "cb", "dc", "ed", "fe", "gf", "hg", "ih"]) {
  bomb.push(`${name}: &${name} [${Array(9).fill(`*${before}`).join(", ")}]`);
}
const good = "title: Search is slow\nseverity: SEV-3\nstatus: investigating\n";

const hostile: readonly Hostile[] = [
  {
    name: "Latin-1",
    path: "incidents/a.yml",
    content: Buffer.from("title: Caf\xe9\n", "latin1"),
    says: /byte 0xe9.*UTF-8/,
    line: 1,
    column: 11,
  },
  {
    name: "UTF-16",
    path: "incidents/a.yml",
    content: Buffer.from("\ufefftitle: x\n", "utf16le"),
    says: /UTF-8/,
    line: 1,
    column: 1,
  },
  {
    name: "a binary file",
    path: "postmortems/a.md",
    content: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0xff, 0xfe]),
    says: /UTF-8/,
    line: 1,
  },
  {
    name: "a cut character",
    path: "runbooks/a.md",
    content: Buffer.from("# Runbook: é").subarray(0, -1),
    says: /UTF-8/,
    line: 1,
    column: 12,
  },
  { name: "a byte order mark", path: "incidents/a.yml", content: `\ufeff${good}`, says: null },
  { name: "CRLF", path: "incidents/a.yml", content: good.replaceAll("\n", "\r\n"), says: null },
  {
    name: "tabs as indentation",
    path: "incidents/a.yml",
    content: `${good}impact:\n\tsummary: none\n`,
    says: /tab/i,
    line: 5,
  },
  { name: "an empty incident", path: "incidents/a.yml", content: "", says: /./, line: 1, column: 1 },
  { name: "an empty post-mortem", path: "postmortems/a.md", content: "", says: /./, line: 1 },
  { name: "5 MB", path: "postmortems/a.md", content: "x".repeat(5 * 1024 * 1024), says: /5 MB/, line: 1, column: 1 },
  {
    name: "a YAML syntax error",
    path: "incidents/a.yml",
    content: "title: a\nseverity: [SEV-1\nstatus: resolved\n",
    says: /closing quote or bracket/,
    line: 3,
  },
  { name: "an alias bomb", path: "incidents/a.yml", content: `${bomb.join("\n")}\n`, says: /alias/i },
  {
    name: "__proto__",
    path: "incidents/a.yml",
    content: `${good}__proto__: { polluted: true }\n`,
    says: /__proto__/,
    line: 4,
    column: 1,
  },
  {
    name: "10,000 levels of YAML",
    path: "incidents/a.yml",
    content: `title: ${"[".repeat(10_000)}\n`,
    says: /./,
    line: 1,
  },
  {
    name: "10,000 levels of YAML indentation",
    path: "incidents/a.yml",
    content: Array.from({ length: 2_000 }, (_, n) => `${" ".repeat(n)}a:`).join("\n"),
    says: /./,
  },
  {
    name: "10,000 levels of list",
    path: "postmortems/a.md",
    content: `# Post-Mortem: x\n\n${"- ".repeat(10_000)}x\n`,
    says: null,
  },
  {
    name: "10,000 levels of quote",
    path: "postmortems/a.md",
    content: `# Post-Mortem: x\n\n${">".repeat(10_000)}x\n`,
    says: null,
  },
  {
    name: "10,000 brackets",
    path: "postmortems/a.md",
    content: `# Post-Mortem: x\n\n${"[".repeat(10_000)}x\n`,
    says: null,
  },
  {
    name: "lines that end with carriage returns alone",
    path: "postmortems/a.md",
    content: "# Post-Mortem: x\r\r## Action Items\r\r1. Add tests\r",
    says: /carriage returns alone/,
    line: 1,
  },
  {
    name: "front matter that is no YAML",
    path: "postmortems/a.md",
    content: "---\nseverity: [SEV-1\n---\n# Post-Mortem: x\n",
    says: /./,
    line: 2,
  },
  {
    name: "an unknown key",
    path: "incidents/a.yml",
    content: `${good}sevrity: SEV-1\n`,
    says: /"sevrity".*did you mean "severity"/,
    line: 4,
    column: 1,
  },
  {
    name: "a wrong type",
    path: "incidents/a.yml",
    content: `${good}services: checkout\n`,
    says: /^unexpected .*checkout.*, expected a list/,
    line: 4,
  },
  { name: "a list at the root", path: "incidents/a.yml", content: "- title: x\n", says: /list/, line: 1 },
  { name: "two documents", path: "incidents/a.yml", content: `${good}---\n${good}`, says: /document/ },
  { name: "a key twice", path: "incidents/a.yml", content: `${good}title: again\n`, says: /title/, line: 4 },
];

interface JsonFinding {
  readonly rule: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly help: string;
}

async function findingsOf(folder: string): Promise<readonly JsonFinding[]> {
  const { status, out, err } = await run(folder, "check", "--format", "json");
  assert.equal(err, "");
  assert.ok(status === 0 || status === 1, `exit ${status}`);
  const { findings } = JSON.parse(out);
  for (const finding of findings) assertReadable(finding);
  return findings;
}

/** Rules that say a file can't be read as it is. */
const readingRules = new Set(["syntax", "schema"]);

function otherFileWithAFinding(test: TestContext, files: Record<string, string | Buffer>): string {
  return workspace(test, { ...files, "incidents/z.yml": wrong });
}

describe("bad input is a finding with its place, and the other files are still checked", () => {
  for (const { name, path, content, says, line, column } of hostile) {
    it(name, async (test) => {
      const findings = await findingsOf(otherFileWithAFinding(test, { [path]: content }));
      assert.ok(
        findings.some((finding) => finding.file === "incidents/z.yml"),
        "the other file's finding is missing",
      );
      const own = findings.filter((finding) => finding.file === path);
      if (says === null) {
        assert.deepEqual(
          own.filter(({ rule }) => readingRules.has(rule)),
          [],
        );
        return;
      }
      const said = own.find(({ message }) => says.test(message));
      assert.ok(said, `nothing says ${says}: ${JSON.stringify(findings)}`);
      if (line !== undefined) assert.equal(said.line, line);
      if (column !== undefined) assert.equal(said.column, column);
    });
  }

  it("a symbolic link out of the workspace is not read", async (test) => {
    const folder = otherFileWithAFinding(test, {});
    const outside = mkdtempSync(join(tmpdir(), "outside-"));
    test.after(() => rmSync(outside, { recursive: true, force: true }));
    writeFileSync(join(outside, "secret.yml"), "title: the secret\nsecret-key: 1\n");
    symlinkSync(join(outside, "secret.yml"), join(folder, "incidents/a.yml"));
    symlinkSync(outside, join(folder, "incidents/linked"));
    const { out } = await run(folder, "check", "--format", "json");
    assert.doesNotMatch(out, /secret/);
    const said = (JSON.parse(out).findings as JsonFinding[]).find((finding) => finding.file === "incidents/a.yml");
    assert.match(said?.message ?? "", /symbolic link that leads out of the workspace/);
    const shown = await run(folder, "show", "incidents/a.yml");
    assert.equal(shown.status, 2);
    assert.doesNotMatch(shown.out + shown.err, /the secret/);
  });

  it("a file that may not be read is one finding of its own", async (test) => {
    if (process.getuid?.() === 0) return test.skip("the superuser may read everything");
    const folder = otherFileWithAFinding(test, { "incidents/a.yml": good });
    chmodSync(join(folder, "incidents/a.yml"), 0);
    const findings = await findingsOf(folder);
    const [said] = findings.filter((finding) => finding.file === "incidents/a.yml");
    assert.match(said!.message, /unexpected place that may not be read, expected a text file in UTF-8/);
    assert.ok(findings.some((finding) => finding.file === "incidents/z.yml"));
  });

  it("a folder that may not be read is told, and not taken for an empty one", async (test) => {
    if (process.getuid?.() === 0) return test.skip("the superuser may read everything");
    const folder = otherFileWithAFinding(test, { "runbooks/a.md": "# Runbook: x\n" });
    chmodSync(join(folder, "runbooks"), 0);
    const findings = await findingsOf(folder).finally(() => chmodSync(join(folder, "runbooks"), 0o700));
    const [said] = findings.filter((finding) => finding.file === "runbooks");
    assert.match(said!.message, /unexpected place that may not be read/);
    assert.ok(findings.some((finding) => finding.file === "incidents/z.yml"));
  });

  it("a folder in the place of a file is named as one", async (test) => {
    const folder = otherFileWithAFinding(test, { "postmortems/a.md/notes.txt": "x" });
    assert.deepEqual(await findingsOf(folder).then((all) => all.map(({ file }) => file)), ["incidents/z.yml"]);
    const { status, err } = await run(folder, "show", "postmortems/a.md");
    assert.equal(status, 2);
    assert.match(err, /postmortems\/a\.md: unexpected folder, expected a text file in UTF-8\n {2}Name a file, or/);
  });

  it("what can't be read is told by show and fmt as well, and fmt leaves it alone", async (test) => {
    const folder = otherFileWithAFinding(test, {
      "postmortems/a.md": "---\nseverity: [SEV-1\n---\n# Post-Mortem: x\n",
    });
    const shown = await run(folder, "show", "incidents/z.yml");
    assert.equal(shown.status, 0);
    assert.match(shown.err, /^note: incidents\/z\.yml:1:\d+: unexpected .*\n {2}help: close the quote or bracket/);
    const { status, out, err } = await run(folder, "fmt");
    assert.equal(status, 0);
    assert.match(out, /^0 records in canonical form\.\n/);
    assert.match(
      err,
      /^left alone: incidents\/z\.yml:1:\d+: unexpected .*\n {2}help: .*\nleft alone: postmortems\/a\.md:/,
    );
  });

  it("a place that is itself a link out of the workspace is not read", async (test) => {
    const folder = otherFileWithAFinding(test, {});
    const outside = mkdtempSync(join(tmpdir(), "outside-"));
    test.after(() => rmSync(outside, { recursive: true, force: true }));
    writeFileSync(join(outside, "a.md"), "# Runbook: the secret\n");
    symlinkSync(outside, join(folder, "runbooks"));
    const { out } = await run(folder, "check", "--format", "json");
    assert.doesNotMatch(out, /secret/);
    const said = (JSON.parse(out).findings as JsonFinding[]).find((finding) => finding.file === "runbooks/a.md");
    assert.match(said?.message ?? "", /symbolic link that leads out of the workspace/);
  });

  it("no place of the configuration leads out, by whatever a glob can say", async (test) => {
    const outside = workspace(test, { "secret/a.md": "# Runbook: the secret\n", "secret/a.hbs": "the secret" });
    const up = `..${outside.slice(outside.lastIndexOf("/"))}`;
    for (const glob of [
      `!${up}/secret/*.yml`,
      `./!${up}/secret/a.md`,
      `{..,x}/secret/*.md`,
      `./\\.\\./secret/*.md`,
      `a/!${up}/*/a.md`,
      `.\\.${up.slice(2)}/secret/*.md`,
      `x/.\\./.\\.${up.slice(2)}/secret/*.md`,
      `.\\.\\${up.slice(2)}/secret/*.md`,
      `!.\\.${up.slice(2)}/secret/*.md`,
    ]) {
      const config = `paths: { postmortems: ${JSON.stringify(glob)} }\n`;
      const folder = workspace(test, { ".github/incidents.yml": config, "incidents/z.yml": wrong });
      const { out, err } = await run(folder, "check");
      assert.doesNotMatch(out + err, /secret\/a\.md:|the secret/, glob);
    }
    const named = [`!${up}/secret/*.yml`, `./!${up}/secret/a.md`, `.\\.${up.slice(2)}/secret/*.md`];
    assert.deepEqual(new Workspace(workspace(test, {})).find(named), []);
  });

  it("nothing is written, and no folder made, behind a link that leads out", async (test) => {
    const outside = mkdtempSync(join(tmpdir(), "outside-"));
    test.after(() => rmSync(outside, { recursive: true, force: true }));
    const folder = workspace(test, {
      ".github/incidents.yml": "paths: { postmortems: linked/a/b/*.md }\n",
      "incidents/a.yml": `${good}timeline: [{ at: 2026-05-29T04:02:00Z, type: detected, note: a }]\n`,
    });
    symlinkSync(outside, join(folder, "linked"));
    const { status, err } = await run(folder, "postmortem", "a");
    assert.equal(status, 2);
    assert.match(err, /unexpected link on the way to linked\/a\/b\/a\.md, expected folders of the workspace/);
    assert.deepEqual(readdirSync(outside), []);
  });

  it("what git keeps for itself is not read, by a link, a glob or a name: it may hold the job's token", async (test) => {
    const folder = workspace(test, {
      ".git/config": "[http] extraheader = AUTHORIZATION: basic secret\n",
      ".github/incidents.yml": "paths: { runbooks: [.git/*, .GIT/config] }\n",
      "incidents/z.yml": wrong,
      "postmortems/z.md": "# Post-Mortem: Search is slow\n",
    });
    symlinkSync("../.git/config", join(folder, "incidents/a.yml"));
    symlinkSync("../.git", join(folder, "postmortems/folder"));
    symlinkSync("folder/config", join(folder, "postmortems/a.md"));
    const { out } = await run(folder, "check", "--format", "json");
    const refused = (JSON.parse(out).findings as JsonFinding[]).filter(({ message }) =>
      /file of git's own/.test(message),
    );
    assert.deepEqual(refused.map(({ file }) => file).sort(), [".git/config", "incidents/a.yml", "postmortems/a.md"]);
    for (const words of [
      ["show", ".git/config"],
      ["report", "--offline", "--out", "site"],
      ["check", "--config", ".git/config"],
    ]) {
      const { out, err } = await run(folder, ...words);
      assert.doesNotMatch(out + err, /secret/);
    }
    for (const entry of readdirSync(join(folder, "site"), { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) assert.doesNotMatch(readFileSync(join(entry.parentPath, entry.name), "utf8"), /basic secret/);
    }
  });

  it("a file in the places of two kinds is one record", async (test) => {
    const folder = workspace(test, {
      ".github/incidents.yml": 'paths: { postmortems: ["docs/p*.md", "docs/*.md"], runbooks: "**/*.md" }\n',
      "docs/postmortem.md": "# Post-Mortem: Search is slow\n",
    });
    const { summary } = JSON.parse((await run(folder, "check", "--format", "json")).out);
    assert.deepEqual([summary.files, summary.postmortems, summary.runbooks], [1, 1, 0]);
  });

  it("no configuration and no records is fine, also where the standard file is named as the action does", async (test) => {
    for (const words of [["check"], ["check", "--config", ".github/incidents.yml"]]) {
      const { status, out } = await run(workspace(test, {}), ...words);
      assert.equal(status, 0);
      assert.match(out, /0 files/);
    }
  });
});

describe("a slip in a record is told with the line to write", () => {
  const head = "title: Checkout is down\nseverity: SEV-1\n";
  const entry = (text: string) => `${head}timeline:\n  - ${text}\n`;
  const item = (row: string) =>
    `# Post-Mortem: Checkout Outage - May 29, 2026\n\n## Action Items\n\n| # | Action | Owner | Due Date |\n|---|---|---|---|\n${row}\n`;

  const slips: readonly (readonly [
    name: string,
    path: string,
    text: string,
    message: RegExp,
    help: RegExp | string,
  ])[] = [
    ["a word too near", "incidents/a.yml", `${head}status: resolvd\n`, /did you mean "resolved"/, "write `resolved`"],
    [
      "a word of another tool",
      "incidents/a.yml",
      `${head}status: closed\n`,
      /"closed"/,
      "write it as in `status: resolved`",
    ],
    [
      "a severity that is none",
      "incidents/a.yml",
      "title: x\nseverity: SEV-9\n",
      /^unknown severity "SEV-9"; .* SEV-4$/,
      "write for example `SEV-1`",
    ],
    [
      "a time without a day",
      "incidents/a.yml",
      entry('{ at: "04:02", type: detected }'),
      /time "04:02"/,
      /^write the day, `T`/,
    ],
    [
      "a day that is none",
      "incidents/a.yml",
      entry("{ at: 2026-02-30T04:02:00Z, type: detected }"),
      /2026-02-30/,
      /^write the day/,
    ],
    [
      "an entry as a text",
      "incidents/a.yml",
      entry("04:02 Alert fires"),
      /"04:02 Alert fires", expected/,
      /^write it as in `- \{ at: /,
    ],
    [
      "a runbook that is not there",
      "incidents/a.yml",
      `${head}runbooks: [none]\n`,
      /runbook "none"/,
      /^add a runbook with this id/,
    ],
    [
      "text after a colon",
      "incidents/a.yml",
      "title: Checkout: down\n",
      /": " in a text/,
      'write `title: "Checkout: down"`',
    ],
    [
      "a key in the wrong column",
      "incidents/a.yml",
      "title: x\n severity: SEV-1\n",
      /column of "title"/,
      /^begin the line in column 1/,
    ],
    [
      "a due date of two readings",
      "postmortems/a.md",
      item("| 1 | Do it | @alex | 03/04/2026 |"),
      /can't be misread/,
      "write `2026-04-03` or `2026-03-04`",
    ],
    [
      "a due date that is none",
      "postmortems/a.md",
      item("| 1 | Do it | @alex | 2026-02-30 |"),
      /expected a day that exists/,
      /^write the day/,
    ],
    [
      "no owner",
      "postmortems/a.md",
      item("| 1 | Do it |  | 2026-06-05 |"),
      /^missing owner$/,
      "write `@login` into its column",
    ],
    [
      "no due date",
      "postmortems/a.md",
      "# Post-Mortem: x\n\n## Action Items\n\n1. Do it (Owner: @alex)\n",
      /^missing due date$/,
      "add `(Due: YYYY-MM-DD)` to it",
    ],
    [
      "a number twice",
      "postmortems/a.md",
      item("| 1 | Do it | @alex | 2026-06-05 |\n| 1 | And that | @alex | 2026-06-05 |"),
      /^number "1" is used twice$/,
      /^write `2`/,
    ],
    [
      "a kind that is none",
      "postmortems/a.md",
      "# Post-Mortem: x\n\n## Action Items\n\n| # | Action | Kind |\n|---|---|---|\n| 1 | Do it | fixing |\n",
      /kind "fixing"/,
      "write for example `prevent`",
    ],
    [
      "a front matter left open",
      "postmortems/a.md",
      "---\nseverity: SEV-1\n# Post-Mortem: x\n",
      /line "---"/,
      "add a line `---` after the last key",
    ],
    [
      "TOML that is none",
      "postmortems/a.md",
      "+++\nseverity = \n+++\n# Post-Mortem: x\n",
      /expected TOML/,
      /^write one `key = "value"`/,
    ],
    [
      "a share above all",
      "runbooks/a.md",
      "# Runbook: x\n\n## Common Causes\n\n1. Provider (140%)\n   Mitigation: switch\n",
      /share of 140%/,
      "correct the percentage",
    ],
  ];
  for (const [name, path, text, message, help] of slips) {
    it(name, async (test) => {
      const findings = await findingsOf(otherFileWithAFinding(test, { [path]: text }));
      const said = findings.find((finding) => finding.file === path && message.test(finding.message));
      assert.ok(said, JSON.stringify(findings, null, 1));
      if (help instanceof RegExp) assert.match(said.help, help);
      else assert.equal(said.help, help);
      assert.ok(
        findings.some(({ file }) => file === "incidents/z.yml"),
        "the other file's finding is missing",
      );
    });
  }
});

describe("a wrong configuration", () => {
  it("can give no command to a terminal or to GitHub's runner by what it is quoted with", async (test) => {
    const templates = JSON.stringify("x\n::error::pwned\n ##[error]pwned\u001b[31m");
    const folder = workspace(test, { ".github/incidents.yml": `issues: { templates: ${templates} }\n` });
    const { err } = await run(folder, "plan", "--offline");
    assert.match(err, /pwned/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what has to be gone
    assert.doesNotMatch(err, /^\s*::|##\[|\u001b/m);
  });

  it("is exit 2 when the folder of its templates is not there", async (test) => {
    const folder = workspace(test, { ".github/incidents.yml": "issues: { templates: .github/templats }\n" });
    const { status, err } = await run(folder, "plan", "--offline");
    assert.equal(status, 2);
    assert.match(err, /unexpected "\.github\/templats" for issues\.templates, expected a folder/);
  });

  const cases: readonly { readonly name: string; readonly text: string; readonly says: RegExp }[] = [
    {
      name: "an unknown key",
      text: "version: 1\ntimezon: UTC\n",
      says: /incidents\.yml:2:1: .*"timezon".*did you mean "timezone"/,
    },
    {
      name: "an unknown rule",
      text: "rules: { blameles: off }\n",
      says: /incidents\.yml:1:10: .*did you mean "blameless"/,
    },
    { name: "an unknown zone", text: "timezone: Europe/Berln\n", says: /incidents\.yml:1:11: .*Europe\/Berlin/ },
    {
      name: "a waiver without approver",
      text: "waivers:\n  - { rule: blameless, record: a, reason: b, until: 2026-07-01 }\n",
      says: /incidents\.yml:2:\d+: .*approved-by/,
    },
    {
      name: "a day that is none",
      text: "calendar: { holidays: [2026-02-30] }\n",
      says: /incidents\.yml:1:24: .*2026-02-30/,
    },
    { name: "a syntax error", text: "rules: {\n", says: /incidents\.yml:\d+:\d+: / },
    { name: "a level that is none", text: "rules: { blameless: eror }\n", says: /incidents\.yml:1:21: .*error/ },
  ];
  for (const { name, text, says } of cases) {
    it(`is exit 2 with its place: ${name}`, async (test) => {
      const { status, err } = await run(workspace(test, { ".github/incidents.yml": text }), "check");
      assert.equal(status, 2);
      assert.match(err, says);
    });
  }
});
