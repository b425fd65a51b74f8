import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { main } from "../../src/cli/main.ts";
import { startGitHub } from "../github/bench.ts";
import { run, runWith, workspace } from "./run.ts";

const configuration = `version: 1
people: { sarah: { name: Sarah K., github: sarahk }, dana: { name: Dana, github: danab } }
commander-rotation: { starts: 2026-01-05T09:00, every: 1w, members: [sarah, dana] }
`;

const fileOf = (out: string) => JSON.parse(out).file as string;

describe("new", () => {
  it("writes a post-mortem that has what is known, and that check reads", async (test) => {
    const folder = workspace(test, { ".github/incidents.yml": configuration });
    const words = ["Checkout", "errors", "--severity", "sev1", "--service", "checkout", "--date", "2026-05-29"];
    const { status, out } = await run(folder, "new", ...words);
    assert.equal(status, 0);
    const file = "postmortems/2026-05-29-checkout-errors.md";
    assert.ok(out.startsWith(`Wrote ${file}.`), out);
    const shown = JSON.parse((await run(folder, "show", file)).out);
    assert.deepEqual(
      [shown.title, shown.date, shown.severity, shown.commander, shown.incidents],
      ["Checkout errors", "2026-05-29", "SEV-1", "Sarah K.", []],
    );
    const { findings } = JSON.parse((await run(folder, "check", "--format", "json")).out);
    assert.deepEqual(
      findings.filter(({ rule }: { rule: string }) => /^(?:schema|syntax|reference)$/.test(rule)),
      [],
    );
  });

  it("never writes over a file, and writes nothing with --dry-run", async (test) => {
    const folder = workspace(test, { ".github/incidents.yml": configuration });
    const words = ["new", "Checkout errors", "--date", "2026-05-29", "--format", "json"];
    assert.equal(fileOf((await run(folder, ...words)).out), "postmortems/2026-05-29-checkout-errors.md");
    const second = fileOf((await run(folder, ...words, "--dry-run")).out);
    assert.equal(second, "postmortems/2026-05-29-checkout-errors-2.md");
    assert.ok(!existsSync(join(folder, second)));
  });

  const names: readonly [what: string, there: readonly string[], title: string, expected: string][] = [
    ["the day without others", [], "Checkout errors", "2026-05-29-checkout-errors"],
    [
      "the day as others have it",
      ["2026-05-01-a", "2026-05-02-b", "notes-12-x"],
      "Checkout errors",
      "2026-05-29-checkout-errors",
    ],
    [
      "the next number of the year",
      ["PM2025-009 - Old", "PM2026-001 - First", "PM2026-014 - Last"],
      "Checkout: errors",
      "PM2026-015 - Checkout errors",
    ],
    ["the first number of a new year", ["PM2025-009 - Old"], "Checkout errors", "PM2026-001 - Checkout errors"],
    ["a running number", ["0041-search-down", "0042-payments-slow"], "Checkout errors", "0043-checkout-errors"],
    ["a running number in its width", ["inc_099_search_down"], "Checkout errors", "inc_100_checkout_errors"],
    ["letters for other scripts", [], "Не работает поиск", "2026-05-29-ne-rabotaet-poisk"],
    ["a name without any letter that is known", [], "障害", "2026-05-29-incident"],
  ];
  for (const [what, there, title, expected] of names)
    it(`names the file by ${what}`, async (test) => {
      const others = Object.fromEntries(there.map((name) => [`postmortems/${name}.md`, "# Post-mortem: x\n"]));
      const folder = workspace(test, { ".github/incidents.yml": configuration, ...others });
      const { out } = await run(folder, "new", title, "--date", "2026-05-29", "--format", "json");
      assert.equal(fileOf(out), `postmortems/${expected}.md`);
    });

  it("takes a title's words for a title, in a folder that has a file of that name too", async (test) => {
    const files = { ".github/incidents.yml": configuration, "postmortems/search": "", "postmortems/a.md": "# A\n" };
    const below = join(workspace(test, files), "postmortems");
    const { out } = await run(below, "new", "search", "--date", "2026-05-29", "--format", "json");
    assert.equal(fileOf(out), "postmortems/2026-05-29-search.md");
    assert.match(JSON.parse(out).draft, /^# Post-Mortem: search - 2026-05-29$/m);
  });

  it("takes the team's template", async (test) => {
    const files = {
      ".github/incidents.yml": `${configuration}issues: { templates: texts }\n`,
      "texts/incident/postmortem.hbs": "# Review of {{title}} ({{severity}})\n",
    };
    const { out } = await run(workspace(test, files), "new", "Checkout errors", "--severity", "SEV-2", "--dry-run");
    assert.equal(out, "# Review of Checkout errors (SEV-2)\n");
  });

  it("asks at a terminal for what is missing, and offers what is known", async (test) => {
    const incident = "title: x\nseverity: SEV-4\nservices: [search, checkout]\ntimeline: []\n";
    const folder = workspace(test, { ".github/incidents.yml": configuration, "incidents/a.yml": incident });
    const asked: [string, readonly string[]][] = [];
    const answers = ["Checkout errors", "", "checkout, search"];
    let out = "";
    const status = await main(["new", "--dry-run"], {
      ...{ cwd: folder, env: {}, now: Date.UTC(2026, 4, 29, 12), color: false, elapsed: () => 0, err: () => {} },
      out: (text) => {
        out += text;
      },
      ask: async (question, choices) => {
        asked.push([question, choices]);
        return answers.shift()!;
      },
    });
    assert.equal(status, 0);
    assert.deepEqual(asked, [
      ["Title", []],
      ["Severity (SEV-1, SEV-2, SEV-3, SEV-4)", ["SEV-1", "SEV-2", "SEV-3", "SEV-4"]],
      ["Services, separated by commas", ["checkout", "search"]],
    ]);
    assert.match(
      out,
      /^---\nservices: \["checkout","search"\]\nstatus: draft\n---\n# Post-Mortem: Checkout errors - 2026-05-29$/m,
    );
  });

  it("takes title, day and severity from an issue", async (test) => {
    const github = await startGitHub({ labels: ["sev-2"] });
    test.after(() => github.close());
    await github.asJob("POST", "/issues", { title: "Incident: Search is slow", body: "", labels: ["sev-2"] });
    const folder = workspace(test, { ".github/incidents.yml": configuration });
    const env = { GITHUB_TOKEN: github.token, GITHUB_API_URL: github.url, GITHUB_REPOSITORY: github.repository };
    const { status, out, err } = await runWith(env, folder, "new", "--from-issue", "1", "--format", "json");
    assert.deepEqual([status, err], [0, ""]);
    assert.match(fileOf(out), /^postmortems\/\d{4}-\d{2}-\d{2}-search-is-slow\.md$/);
    assert.match(readFileSync(join(folder, fileOf(out)), "utf8"), /^- \*\*Severity\*\*: SEV-2$/m);
  });

  it("refuses what it can't use", async (test) => {
    const folder = workspace(test, { ".github/incidents.yml": configuration });
    const refusals: readonly [words: readonly string[], message: RegExp][] = [
      [[], /missing TITLE, expected what happened/],
      [["x", "--severity", "purple"], /unexpected severity "purple", expected SEV-1, /],
      [["x", "--date", "yesterday"], /unexpected "yesterday" for --date, expected a day/],
      [["--from-issue", "none"], /unexpected "none" for --from-issue/],
    ];
    for (const [words, message] of refusals) {
      const { status, err } = await run(folder, "new", ...words);
      assert.equal(status, 2);
      assert.match(err, message);
    }
  });
});
