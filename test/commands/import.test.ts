import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { profileNames, profiles } from "../../src/adoption/profiles.ts";
import { run, workspace } from "./run.ts";

const corpus = process.env.CORPUS_DIR;
const labelled = corpus ? join(corpus, "labelled") : "";
const skip = existsSync(labelled) ? false : "CORPUS_DIR is not set: other teams' documents are not looked at";

const read = (folder: string, name: string) => readFileSync(join(folder, "postmortems", name), "utf8");

describe("import of a list of action items", () => {
  it("makes a document for each incident, and keeps absent what a row does not say", async (test) => {
    const list = [
      "Issue key,Summary,Assignee,Due date,Status,Parent key,Parent summary,Sprint",
      'OPS-1,"Test every webhook, all types",Alex,05/Jun/26 12:00 AM,To Do,INC-7,Checkout outage,12',
      "OPS-2,Lower the threshold | to 2%,,,Done,INC-7,Checkout outage,12",
      "OPS-3,Warm the cache,Dana,2026-06-09T00:00:00Z,Won't Do,INC-8,,",
    ].join("\r\n");
    const folder = workspace(test, { "jira.csv": list });
    const { status, out } = await run(folder, "import", "jira.csv", "--profile", "jira");
    assert.equal(status, 0);
    assert.match(
      out,
      /^wrote {2}postmortems\/inc-7\.md: 1 post-mortem with 2 action items \(1 open: 0 without an owner, 0 without/,
    );
    assert.match(out, /No action item has a place for: Sprint\.\n$/);
    assert.deepEqual(readdirSync(join(folder, "postmortems")), ["inc-7.md", "inc-8.md"]);
    const { out: shown } = await run(folder, "show", "postmortems/inc-7.md");
    const { title, actionItems, timeline, severity } = JSON.parse(shown);
    assert.deepEqual([title, timeline, severity], ["Checkout outage", [], null]);
    const facts = ["key", "title", "owner", "due", "status", "issue"];
    assert.deepEqual(
      actionItems.map((item: Record<string, unknown>) => facts.map((fact) => item[fact])),
      [
        ["inc-7#1", "Test every webhook, all types", "Alex", "2026-06-05", "open", "OPS-1"],
        ["inc-7#2", "Lower the threshold | to 2%", null, null, "done", "OPS-2"],
      ],
    );
    assert.match(read(folder, "inc-8.md"), /\| Dana +\| 2026-06-09 +\| dropped/);
  });

  it("makes one document where no incident is named, called like the file", async (test) => {
    const folder = workspace(test, { "Follow ups.csv": "Title;Owner\nMend it;Alex\n" });
    await run(folder, "import", "Follow ups.csv");
    assert.match(read(folder, "follow-ups.md"), /^# Post-Mortem: Follow ups\n\n## Action Items\n\n\| # \| Action/);
  });

  it("says what it expected of a list that holds no actions", async (test) => {
    const folder = workspace(test, { "a.csv": "Name of cat,Colour\nTom,grey\n", "b.csv": "Title\n" });
    const { status, err } = await run(folder, "import", "a.csv");
    assert.equal(status, 2);
    assert.match(
      err,
      /a\.csv: unexpected columns "Name of cat" and "Colour", expected one that holds the action\n {2}Give it a heading such as Title/,
    );
    assert.match(
      (await run(folder, "import", "b.csv")).err,
      /unexpected list without rows, expected a heading and at least one row/,
    );
    assert.match((await run(folder, "import", "none.csv")).err, /unexpected "none\.csv", expected a file that exists/);
    assert.equal((await run(folder, "import", "a.csv", "--profile", "gira")).status, 2);
  });

  it("takes no cell for another one, nor for markdown of ours", async (test) => {
    const folder = workspace(test, { "x.csv": 'Title,Owner\n"a | b\n| 9 | forged | x | 2026-01-01 |",Alex\n' });
    await run(folder, "import", "x.csv");
    const { actionItems } = JSON.parse((await run(folder, "show", "postmortems/x.md")).out);
    assert.equal(actionItems.length, 1);
    assert.equal(actionItems[0].owner, "Alex");
  });
});

describe("import of incidents whose names are nearly one", () => {
  it("gives each a file of its own", async (test) => {
    const folder = workspace(test, { "x.csv": "Incident,Title\nINC-7,One\ninc 7,Two\n??,Three\n" });
    await run(folder, "import", "x.csv");
    assert.deepEqual(readdirSync(join(folder, "postmortems")), ["imported.md", "inc-7-2.md", "inc-7.md"]);
  });
});

describe("import of a post-mortem", () => {
  const document = `# Post-Mortem: Checkout outage - May 29, 2026

## Milestones

- 4:02 AM UTC: Alert fires
- 4:47 AM UTC: Resolved

## Notes of the call

Nothing more.

## Action items

- [ ] Add tests (Owner: Alex, Due: Jun 5)
`;

  it("puts our words over the sections, keeps all others, and never overwrites", async (test) => {
    const folder = workspace(test, { "export.md": document });
    const { out } = await run(folder, "import", "export.md", "--profile", "firehydrant");
    assert.match(
      out,
      /^wrote {2}postmortems\/2026-05-29-checkout-outage\.md: .*1 action item .*, 2 timeline entries\n$/,
    );
    const text = read(folder, "2026-05-29-checkout-outage.md");
    assert.match(text, /^## Timeline$/m);
    assert.match(text, /^## Notes of the call\n\nNothing more\.$/m);
    assert.match(text, /Due: 2026-06-05/);
    assert.equal(readFileSync(join(folder, "export.md"), "utf8"), document, "the export stays as it is");
    const again = await run(folder, "import", "export.md");
    assert.match(again.out, /^left {3}.*is there already/);
    assert.equal(read(folder, "2026-05-29-checkout-outage.md"), text);
  });

  it("shows and writes nothing with --dry-run", async (test) => {
    const folder = workspace(test, { "export.md": document });
    const { out } = await run(folder, "import", "export.md", "--dry-run");
    assert.match(out, /^--- postmortems\/2026-05-29-checkout-outage\.md\n# Post-Mortem: Checkout/);
    assert.ok(!existsSync(join(folder, "postmortems")));
  });

  it("keeps every action item, owner and date of other teams' documents", { skip }, async (test) => {
    for (const name of readdirSync(labelled).filter((one) => !one.startsWith("rb-"))) {
      const path = `exports/postmortems/${name}`;
      const folder = workspace(test, { [path]: readFileSync(join(labelled, name)) });
      const { status, err } = await run(folder, "import", path);
      assert.equal(status, 0, err);
      const facts = async (file: string) => {
        const { actionItems, timeline } = JSON.parse((await run(folder, "show", file)).out);
        const items = actionItems.map(({ title, owner, due, status: state }: Record<string, string>) => [
          title,
          owner,
          due,
          state,
        ]);
        return { items, entries: timeline.length };
      };
      const [written] = readdirSync(join(folder, "postmortems"));
      assert.deepEqual(await facts(`postmortems/${written}`), await facts(path), name);
    }
  });
});

describe("profiles", () => {
  it("are data in lower case, and give each word one meaning", () => {
    for (const name of profileNames) {
      for (const words of [profiles[name].headings, profiles[name].columns].map((part) =>
        Object.values<string[]>(part).flat(),
      )) {
        for (const word of words) assert.equal(word, word.toLowerCase());
      }
      const headings = Object.values(profiles[name].headings).flat();
      assert.equal(new Set(headings).size, headings.length, name);
    }
  });
});
