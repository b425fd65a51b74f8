import assert from "node:assert/strict";
import { describe, it, test } from "node:test";
import { commands } from "../../src/cli/commands.ts";
import { examplesOf } from "../../src/cli/help-text.ts";
import { findCommand, parseArguments } from "../../src/cli/parse.ts";
import { run, workspace } from "./run.ts";

const usage: readonly { readonly name: string; readonly words: readonly string[]; readonly says: RegExp }[] = [
  {
    name: "a mistyped command",
    words: ["chekc"],
    says: /unknown command "chekc" \(did you mean "check"\?\)\n {2}Write "incident check"\./,
  },
  {
    name: "a word far from every command",
    words: ["xylophone"],
    says: /unknown command "xylophone"\n/,
  },
  {
    name: "a mistyped option",
    words: ["check", "--formt", "json"],
    says: /unknown option --formt of "incident check" \(did you mean "--format"\?\)/,
  },
  { name: "a short option", words: ["check", "-q"], says: /unknown option -q of "incident check"/ },
  {
    name: "a format that is not there",
    words: ["check", "--format", "jsn"],
    says: /unexpected "jsn" for --format, expected text, json, .* or junit \(did you mean "json"\?\)\n {2}Write --format json\./,
  },
  {
    name: "an option without its value",
    words: ["check", "--format"],
    says: /missing value of --format, expected text, json, .* or junit\n {2}Write for example --format text\./,
  },
  {
    name: "a value for a switch",
    words: ["check", "--timing=yes"],
    says: /--timing takes no value, not "yes"/,
  },
  { name: "a time that is none", words: ["check", "--now", "yesterday"], says: /unexpected "yesterday" for --now/ },
  { name: "a day that is none", words: ["check", "--now", "2026-02-30"], says: /unexpected "2026-02-30" for --now/ },
  {
    name: "a folder that is not there",
    words: ["check", "--cwd", "nowhere"],
    says: /unexpected "nowhere" for --cwd, expected a folder that exists/,
  },
  {
    name: "a configuration that is not there",
    words: ["check", "--config", "a.yml"],
    says: /unexpected "a.yml", expected a configuration that exists/,
  },
  {
    name: "a path that is not there",
    words: ["check", "incidents/none.yml"],
    says: /unexpected "incidents\/none.yml", expected a file or folder that exists/,
  },
  {
    name: "show without a file",
    words: ["show"],
    says: /missing FILE, expected a record's file or id\n {2}Name one, as in "incident show /,
  },
  {
    name: "show of a file that is not there",
    words: ["show", "a.md"],
    says: /unexpected "a.md", expected a file that exists/,
  },
  {
    name: "a number of weeks that is none",
    words: ["commander", "--weeks", "x"],
    says: /unexpected "x" for --weeks, expected a whole number from 1 to 104/,
  },
  {
    name: "options before the command",
    words: ["--format", "json"],
    says: /missing command before --format\n {2}Write the command first, as in "incident check --format"/,
  },
];

describe("a command line that is wrong", () => {
  for (const { name, words, says } of usage) {
    it(`names what was meant: ${name}`, async (test) => {
      const { status, out, err } = await run(workspace(test, {}), ...words);
      assert.equal(status, 2);
      assert.equal(out, "");
      assert.match(err, says);
      assert.doesNotMatch(err, /\n {4}at /);
    });
  }
});

describe("show", () => {
  it("tells how long an incident was from its start and end, where nothing says it in words", async (test) => {
    const said = (from: string, to: string) => `---\nstarted_at: ${from}\nresolved_at: ${to}\n---\n# Outage\n`;
    const folder = workspace(test, {
      "postmortems/a.md": said("2026-05-29T04:02:00Z", "2026-05-29T06:47:00+02:00"),
      "postmortems/b.md": said("2026-05-29T04:02:00Z", "2026-05-29T03:47:00Z"),
    });
    for (const [name, minutes] of Object.entries({ a: 45, b: null })) {
      assert.equal(JSON.parse((await run(folder, "show", `postmortems/${name}.md`)).out).durationMinutes, minutes);
    }
  });

  it("tells the incident that a post-mortem belongs to by its id alone, or by its front matter", async (test) => {
    const folder = workspace(test, {
      "incidents/a.yml": "title: Search is slow\nseverity: SEV-3\n",
      "postmortems/a.md": "# Post-Mortem: Search is slow\n",
      "postmortems/b.md": "---\nincident: a\n---\n# Post-Mortem: Search is slow again\n",
      "postmortems/c.md": "# Post-Mortem: Nothing happened\n",
    });
    for (const [name, incidents] of [
      ["a", ["a"]],
      ["b", ["a"]],
      ["c", []],
    ] as const) {
      assert.deepEqual(JSON.parse((await run(folder, "show", `postmortems/${name}.md`)).out).incidents, incidents);
    }
  });
});

describe("a severity that show prints", () => {
  for (const [written, shown] of [
    ["Critical", "SEV-1"],
    ["sev 1", "SEV-1"],
    ["P2", "SEV-2"],
    ["Cosmic", "Cosmic"],
  ] as const) {
    it(`${written}: ${shown}`, async (test) => {
      const folder = workspace(test, {
        "incidents/a.yml": `title: Slow\nseverity: ${written}\n`,
        "postmortems/b.md": `# Slow\n\n**Severity**: ${written}\n`,
      });
      for (const file of ["incidents/a.yml", "postmortems/b.md"])
        assert.equal(JSON.parse((await run(folder, "show", file)).out).severity, shown);
    });
  }
});

describe("a day for a time", () => {
  for (const timezone of ["America/Los_Angeles", "UTC", "Pacific/Auckland"]) {
    const files = {
      ".github/incidents.yml": `version: 1
timezone: ${timezone}
people: { sarah: {}, dana: {} }
commander-rotation: { starts: 2026-05-25T00:00, members: [sarah, dana] }
`,
      "postmortems/a.md": `# Post-Mortem: Search is slow - May 20, 2026

## Action Items
1. Add tests (Owner: sarah, Due: 2026-05-31)
2. Add an alert (Owner: sarah, Due: 2026-06-01)
`,
    };

    it(`is the team's in ${timezone}`, async (test) => {
      const folder = workspace(test, files);
      const overdue = await run(folder, "overdue", "--offline", "--format", "json", "--now", "2026-06-01");
      assert.deepEqual(
        JSON.parse(overdue.out).overdue.map(({ title, daysOverdue }: Record<string, unknown>) => [title, daysOverdue]),
        [["Add tests", 1]],
      );
      for (const [day, who] of [
        ["2026-05-31", "sarah"],
        ["2026-06-01", "dana"],
      ]) {
        const { out } = await run(folder, "commander", "--format", "json", "--at", day!);
        assert.equal(JSON.parse(out).commander, who);
      }
    });
  }
});

describe("help", () => {
  it("lists every command", async (test) => {
    const { status, out } = await run(workspace(test, {}), "--help");
    assert.equal(status, 0);
    for (const name of ["check", "show"]) assert.match(out, new RegExp(`^ {2}${name} `, "m"));
  });

  it("lists a command's options and the common ones", async (test) => {
    for (const words of [
      ["check", "--help"],
      ["help", "check"],
      ["check", "-h"],
    ]) {
      const { status, out } = await run(workspace(test, {}), ...words);
      assert.equal(status, 0);
      assert.match(out, /--format text\|json\|github\|sarif\|junit/);
      assert.match(out, /--now ISO/);
    }
  });

  it("has summaries of at most 60 characters in the imperative, and examples that are valid", async () => {
    for (const entry of commands) {
      assert.match(entry.summary, /^[A-Z][a-z]+ [^\n]{1,55}[^.]$/, entry.name);
      assert.ok(entry.summary.length <= 60, entry.summary);
      const examples = examplesOf(entry.name);
      assert.notEqual(examples.length, 0, entry.name);
      const command = await entry.load();
      for (const example of examples) {
        const [, name, ...words] = (example.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', ""));
        assert.equal(name, entry.name, example);
        parseArguments(words, command);
      }
    }
  });

  it("explains the daily use with commands that exist", async (test) => {
    const { status, out } = await run(workspace(test, {}), "help", "workflow");
    assert.equal(status, 0);
    const named = [...out.matchAll(/^ {2}incident (\S+)/gm)].map(([, name]) => name!);
    assert.ok(named.length >= 8);
    for (const name of named) findCommand(name, commands);
  });

  it("is shown, as an error, to a command line without a command", async (test) => {
    const { status, err } = await run(workspace(test, {}));
    assert.equal(status, 2);
    assert.match(err, /Usage: incident COMMAND/);
  });
});

test("the help about a time asks for what is missing: the day, or the time", async (test) => {
  const folder = workspace(test, {
    "postmortems/a.md": "# Outage\n\n## Timeline\n\n- 04:02 UTC: Alert fires\n",
    "postmortems/b.md": "# Outage - May 29, 2026\n\n## Timeline\n\n- 25:70: Alert fires\n",
  });
  const { findings } = JSON.parse((await run(folder, "check", "--format", "json")).out);
  const helps = findings
    .filter(({ rule, line }: { rule: string; line: number }) => rule === "timeline-complete" && line === 5)
    .map(({ help }: { help: string }) => help);
  assert.deepEqual(helps, [
    "say the incident's day in the title or in the time",
    "write the time, such as `04:02 UTC`",
  ]);
});
