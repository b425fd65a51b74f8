import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { type Profile, plainHeading, profileNames, profiles } from "../../src/import/profiles.ts";
import fc from "../fast-check.ts";
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
    assert.match(out, /^read {3}Summary → Action, Assignee → Owner, Due date → Due Date, Status → Status, /m);
    assert.match(out, /, Parent key → post-mortem, Parent summary → its title$/m);
    assert.match(out, /^left out, columns without a place: Sprint\n$/m);
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
      /a\.csv: unexpected columns "Name of cat", "Colour", expected one that holds the action\n {2}Give it a heading such as Title/,
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

type Facts = Readonly<Record<string, unknown>>;

/** The action items of all documents that a list becomes. */
async function imported(test: TestContext, list: string | Buffer, ...words: readonly string[]) {
  const folder = workspace(test, { "list.csv": list });
  const { status, out, err } = await run(folder, "import", "list.csv", ...words);
  assert.equal(status, 0, err);
  const names = readdirSync(join(folder, "postmortems"));
  const shown = await Promise.all(
    names.map(async (name) => JSON.parse((await run(folder, "show", `postmortems/${name}`)).out)),
  );
  const items: Facts[] = shown.flatMap(({ actionItems }) => actionItems);
  return { folder, out, names, titles: shown.map(({ title }) => title), items };
}

const only = (items: readonly Facts[], ...facts: readonly string[]) =>
  items.map((item) => facts.map((fact) => item[fact]));

describe("import of Jira's list", () => {
  const row = ["Tests schreiben", "AE-12", "Max", "05/Jun/26 12:00 AM", "High"];
  const languages: readonly (readonly [language: string, headings: string, status: readonly string[]])[] = [
    [
      "English",
      "Summary,Issue key,Assignee,Due date,Priority,Status,Status Category,Parent,Parent key,Parent summary",
      ["Code Review", "In Progress"],
    ],
    [
      "French",
      "Résumé,Clé de ticket,Personne assignée,Date d'échéance,Priorité,État,Catégorie d'état,Parent,Clé parent,Parent summary",
      ["Revue", "En cours"],
    ],
    [
      "Spanish",
      "Resumen,Clave de incidencia,Persona asignada,Fecha de vencimiento,Prioridad,Estado,Categoría de estado,Principal,Clave principal,Parent summary",
      ["En Desarrollo", "En curso"],
    ],
    [
      "Portuguese",
      "Resumo,Chave da item,Responsável,Data limite,Prioridade,Status,Status Category,Pai,Chave pai,Parent summary",
      ["Em revisão", "Em andamento"],
    ],
  ];
  for (const [language, headings, status] of languages) {
    it(`knows the headings in ${language}`, async (test) => {
      const list = `${headings},Description\n${[...row, ...status, "10061", "INC-7", "Outage", '"h2. Why\n* x"'].join(",")}\n`;
      const { items, titles, names } = await imported(test, list, "--profile", "jira");
      assert.deepEqual(only(items, "title", "issue", "owner", "due", "priority", "status"), [
        ["Tests schreiben", "AE-12", "Max", "2026-06-05", "High", "in-progress"],
      ]);
      assert.deepEqual([titles, names], [["Outage"], ["inc-7.md"]]);
    });
  }

  it("takes for dropped what was closed because nobody will do it", async (test) => {
    const list = "Summary,Status,Resolution\nA,Done,Won't Do\nB,Closed,Duplicate\nC,Done,Done\nD,Done,\n";
    const { items } = await imported(test, list, "--profile", "jira");
    assert.deepEqual(only(items, "status"), [["dropped"], ["dropped"], ["done"], ["done"]]);
  });

  it("puts all below an incident that is a row itself into its document", async (test) => {
    const list = [
      "Summary,Issue key,Issue id,Parent key",
      "Alone,OPS-9,10009,",
      "Sub-task,OPS-3,10003,OPS-2",
      "Story,OPS-2,10002,INC-1",
      "Checkout outage,INC-1,10001,",
      "Its own parent,OPS-8,10008,OPS-8",
      "Round,OPS-6,10006,OPS-7",
      "And round,OPS-7,10007,OPS-6",
      "Other,OPS-4,10004,INC-5",
    ].join("\n");
    const { out, names, titles, items } = await imported(test, list, "--profile", "jira");
    assert.deepEqual(names, ["inc-1.md", "inc-5.md", "list.md", "ops-6.md", "ops-7.md", "ops-8.md"]);
    assert.deepEqual(titles, ["Checkout outage", "INC-5", "list", "OPS-6", "OPS-7", "OPS-8"]);
    assert.deepEqual(only(items, "key", "title"), [
      ["inc-1#1", "Sub-task"],
      ["inc-1#2", "Story"],
      ["inc-5#1", "Other"],
      ["list#1", "Alone"],
      ["ops-6#1", "And round"],
      ["ops-7#1", "Round"],
      ["ops-8#1", "Its own parent"],
    ]);
    assert.match(out, /^taken for incidents, not for action items: INC-1 Checkout outage$/m);
  });

  it("names the columns that hold something, each once and ten at most", async (test) => {
    const columns = Array.from({ length: 14 }, (_, index) => `Custom field (${index})`);
    const list = `Summary,Labels,Labels,Empty,${columns.join(",")}\nA,x,y,,${columns.map(() => "1").join(",")}\n`;
    const { out } = await imported(test, list, "--profile", "jira");
    assert.match(out, /^left out, columns without a place: Labels, Custom field \(0\), .*\(8\) and 5 more$/m);
  });
});

describe("import of any list", () => {
  it("knows columns by their words, however they are joined", async (test) => {
    const list =
      "incident_id,Task-Name,ASSIGNED_TO,Due_date,state\nINC-1,Add tests,Alex,2026-06-05,not_doing\nINC-1,Add an alert,,,outstanding\n";
    const { items } = await imported(test, list);
    assert.deepEqual(only(items, "key", "title", "owner", "due", "status"), [
      ["inc-1#1", "Add tests", "Alex", "2026-06-05", "dropped"],
      ["inc-1#2", "Add an alert", null, null, "open"],
    ]);
  });

  it("reads Linear's, whose dates are moments", async (test) => {
    const list =
      '"ID","Title","Status","Priority","Assignee","Due Date"\n"ACME-1","\'=cmd","Canceled","High","a@example.com","Thu Jun 25 2026 00:00:00 GMT+0000 (GMT+00:00)"\n';
    const { items } = await imported(test, list, "--profile", "linear");
    assert.deepEqual(only(items, "title", "issue", "owner", "due", "status"), [
      ["=cmd", "ACME-1", "a@example.com", "2026-06-25", "dropped"],
    ]);
  });

  it("guesses no day of an ambiguous date: check names it", async (test) => {
    const { folder, out, items } = await imported(
      test,
      "Title,Owner,Due Date\nA,Alex,6/5/2026 9:00 AM\nB,Alex,2026-06-21 16:14\n",
    );
    assert.deepEqual(only(items, "due"), [[null], ["2026-06-21"]]);
    assert.match(out, /; 1 place that "incident check" names$/m);
    assert.match(
      (await run(folder, "check")).out,
      /"6\/5\/2026", expected .*: this could be the 6th of May or the 5th of Jun/,
    );
  });

  it("takes the order of days from a date of the list that can be only one", async (test) => {
    const { items } = await imported(test, "Title,Due Date\nA,6/5/2026 9:00 AM\nB,6/21/2026 16:14\n");
    assert.deepEqual(only(items, "due"), [["2026-06-05"], ["2026-06-21"]]);
  });

  it("takes Excel's files: byte order mark, sep line, semicolons", async (test) => {
    const { items } = await imported(
      test,
      "\uFEFFsep=;\r\nTitle;Owner;Due Date\r\nPrüfen, alles;Jürgen;05.06.2026\r\n",
    );
    assert.deepEqual(only(items, "title", "owner", "due"), [["Prüfen, alles", "Jürgen", "2026-06-05"]]);
  });

  it("says which rows say no action", async (test) => {
    const { out } = await imported(test, 'Title,Owner\n"A\nb",Alex\n,Dana\n\n ,Eve\n');
    assert.match(out, /^left out, rows without an action: line 4, 6$/m);
  });

  const refused: readonly (readonly [what: string, list: string | Buffer, said: RegExp])[] = [
    [
      "a cell too many",
      "Title,Owner,Due\nFix a, b,Alex,2026-06-05\n",
      /unexpected 4 cells in the row of line 2, expected the 3 of the heading\n {2}Put a cell/,
    ],
    [
      "a quote that stays open",
      'Title,Owner\n"A,Alex\nB,Dana\n',
      /expected the closing quote of a cell in the row of line 2\n {2}Close the quote/,
    ],
    ["UTF-16", Buffer.from("\uFEFFTitle,Owner\nA,Alex\n", "utf16le"), /looks like UTF-16: save it as UTF-8/],
    [
      "a code page",
      Buffer.from("Title,Owner\nA,J\u00fcrgen\n", "latin1"),
      /unexpected byte 0xfc, expected text in UTF-8/,
    ],
  ];
  for (const [what, list, said] of refused) {
    it(`refuses ${what}, and writes nothing`, async (test) => {
      const folder = workspace(test, { "list.csv": list });
      const { status, err } = await run(folder, "import", "list.csv");
      assert.equal(status, 2);
      assert.match(err, said);
      assert.ok(!existsSync(join(folder, "postmortems")));
    });
  }

  it("shows titles and owners as the list has them", async (test) => {
    const words = fc
      .string({ unit: fc.constantFrom(..."abC 1;.,'\"|\\*_`[]<>&~#!-") })
      .map((text) => `Add ${text.trim()} end`);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(words, words), { minLength: 1, maxLength: 5 }), async (rows) => {
        const list = [
          "Title,Owner",
          ...rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")),
        ];
        const { items } = await imported(test, list.join("\n"));
        const plain = (text: string) => text.replace(/\s+/g, " ");
        assert.deepEqual(
          only(items, "title", "owner"),
          rows.map((row) => row.map(plain)),
        );
      }),
      { numRuns: 40 },
    );
  });

  it("takes our own export back without losing an item, its number or a fact", async (test) => {
    const before = await imported(
      test,
      [
        "#,Title,Owner,Due Date,Kind,Priority,Status,Issue,Incident",
        '7,"Say ""a | b""",Alex,2026-06-05,prevent,P1,in-progress,https://github.com/acme/x/issues/9,2026-05-29-a',
        "3,=1+1 is no formula,,,,,done,,2026-05-29-a",
        "4,Add tests,@dana,2026-07-01,,,dropped,OPS-1,2026-05-29-a",
        "1,Add an alert,Eve,2026-06-01,,,,,2026-05-30-b",
      ].join("\n"),
    );
    const { out } = await run(before.folder, "export");
    const after = await imported(test, out);
    const facts = ["key", "title", "owner", "due", "kind", "priority", "status", "issue"];
    const sorted = (items: readonly Facts[]) =>
      only(items, ...facts).sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
    assert.equal(after.items.length, 4);
    assert.deepEqual(sorted(after.items), sorted(before.items));
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

  it("refuses what is neither markdown nor a list", async (test) => {
    const folder = workspace(test, { "page.html": "<h1>Outage</h1>", "retro.json": "{}" });
    for (const name of ["page.html", "retro.json"]) {
      const { status, err } = await run(folder, "import", name);
      assert.equal(status, 2);
      assert.match(
        err,
        /unexpected "(?:page\.html|retro\.json)", expected markdown \(\.md\), a list \(\.csv, \.tsv\) or an on-call calendar \(\.ics\)\n {2}Export it as/,
      );
    }
    assert.deepEqual(readdirSync(folder).sort(), ["page.html", "retro.json"]);
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
  for (const name of profileNames) {
    const { headings, columns }: Profile = profiles[name];
    it(`name words as they are compared, each with one meaning: ${name}`, () => {
      const theirs = Object.values(headings).flat();
      for (const word of theirs) assert.equal(word, word.toLowerCase());
      assert.equal(new Set(theirs).size, theirs.length);
      for (const word of Object.values(columns).flat()) assert.equal(word, plainHeading(word));
    });

    it(`have their way of exporting told in the guide: ${name}`, () => {
      const guide = readFileSync(join(import.meta.dirname, "../../docs/guides/import.md"), "utf8");
      assert.match(guide, new RegExp(`^\\| .* \\| \`${name}\` \\| `, "m"));
    });
  }
});
