import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { groupBy } from "../../src/text/collections.ts";
import { configuration, postmortem, type World } from "../tracking/team.ts";
import { startGitHub } from "./bench.ts";
import { notFound } from "./gaps/gap.ts";
import { client, issues, sync } from "./syncing.ts";

const file = "postmortems/outage.md";
const rows = postmortem([{ n: 1, title: "One" }]);

test("an Enterprise Server's API stands below /api/v3, its pages at its root", async () => {
  const bench = await startGitHub({ enterprise: true, collaborators: { alexk: "push" } });
  try {
    assert.match(bench.url, /\/api\/v3$/);
    assert.equal(client(bench).server, bench.url.replace("/api/v3", ""));
    assert.equal((await sync(bench, { files: { [file]: rows } })).error, null);
    assert.equal((await issues(bench)).length, 2);
    assert.deepEqual(bench.violations(), []);
  } finally {
    await bench.close();
  }
});

interface Server {
  readonly missing: readonly string[];
  readonly unknown: readonly { readonly field: string; readonly value?: string }[];
}

const servers: Readonly<Record<string, Server>> = JSON.parse(
  readFileSync(new URL("fixtures/enterprise.json", import.meta.url), "utf8"),
);
/** Servers whose descriptions lack the same need one story. */
const kinds = groupBy(Object.entries(servers), ([, { missing, unknown }]) => JSON.stringify({ missing, unknown }));

for (const [kind, alike] of kinds) {
  const versions = alike.map(([version]) => version).join(", ");
  const { missing, unknown } = JSON.parse(kind) as Server;

  test(`Enterprise Server ${versions}: what it lacks is noted once a run, and everything else is written`, async () => {
    const bench = await startGitHub({ enterprise: true, organization: true, collaborators: { alexk: "push" } });
    try {
      const patterns = missing.map((operation) => {
        const [method, path] = operation.split(" ") as [string, string];
        return { method, path: new RegExp(`^${path.replace(/\{[^}]+\}/g, "[^/]+")}$`) };
      });
      const asked: string[] = [];
      bench.extras.refuse = (method, path) => {
        if (!patterns.some((one) => one.method === method && one.path.test(path))) return null;
        asked.push(`${method} ${path.replace(/\d+/g, "N")}`);
        return notFound;
      };
      bench.extras.knowsDuplicates = !unknown.some(({ value }) => value === "duplicate");
      const settings = "issues: { due-date-field: Target date, type: Task, project: acme/7 }\n";
      const items = [1, 2, 3].map((n) => ({ n, title: `Item ${n}` }));
      const world = { files: { [file]: postmortem(items) }, configuration: configuration + settings };
      const { error, outcomes } = await sync(bench, world);
      assert.equal(error, null);
      assert.equal((await issues(bench)).length, 4);
      const notes = outcomes.flatMap(({ note }) => note ?? []);
      assert.equal(new Set(notes).size, notes.length, `noted twice: ${notes.join("; ")}`);
      assert.equal(new Set(asked).size, asked.length, `asked twice: ${asked.join("; ")}`);
      assert.deepEqual((await sync(bench, world)).plan.operations, []);
      assert.deepEqual(bench.violations(), []);
    } finally {
      await bench.close();
    }
  });
}

test("a server that knows no duplicates closes them as not planned, and a comment names the issue that stays", async () => {
  const bench = await startGitHub({ enterprise: true, collaborators: { alexk: "push" } });
  try {
    bench.extras.knowsDuplicates = false;
    const world = { files: { [file]: rows } };
    await Promise.all([sync(bench, world), sync(bench, world)]);
    for (let run = 0; run < 2; run++) assert.equal((await sync(bench, world)).error, null);
    assert.deepEqual((await sync(bench, world)).plan.operations, []);
    const closed = (await issues(bench)).filter(({ state }) => state === "closed");
    assert.deepEqual([...new Set(closed.map(({ state_reason }) => state_reason))], ["not_planned"]);
    for (const { number } of closed) {
      const { data } = await bench.asJob("GET", `/issues/${number}/comments`);
      assert.match((data as { body: string }[]).map(({ body }) => body).join(), /#\d/);
    }
    assert.deepEqual(bench.violations(), []);
  } finally {
    await bench.close();
  }
});

test("github.com's pages", () => {
  const at = (apiUrl?: string) => client({ repository: "a/b", token: "t", url: apiUrl } as never).server;
  assert.equal(at(), "https://github.com");
  assert.equal(at("https://api.github.com/"), "https://github.com");
  assert.equal(at("https://git.example.com/api/v3"), "https://git.example.com");
});

const withProjectFields: World = {
  files: { [file]: rows },
  configuration: `${configuration}issues: { due-date-field: Target date }\n`,
};

test("an organisation's date field mirrors the due date", async () => {
  const bench = await startGitHub({ organization: true, collaborators: { alexk: "push" } });
  try {
    assert.equal((await sync(bench, withProjectFields)).error, null);
    assert.deepEqual([...bench.extras.fieldsOf.get(2)!], [[71, "2026-06-05"]]);
    assert.deepEqual((await sync(bench, withProjectFields)).plan.operations, []);
    const later = { ...withProjectFields, files: { [file]: postmortem([{ n: 1, title: "One", due: "2026-06-12" }]) } };
    assert.equal((await sync(bench, later)).error, null);
    assert.deepEqual([...bench.extras.fieldsOf.get(2)!], [[71, "2026-06-12"]]);
    assert.deepEqual(bench.violations(), []);
  } finally {
    await bench.close();
  }
});

test("where there are no such fields everything else is written, and it is told once", async () => {
  const bench = await startGitHub({ collaborators: { alexk: "push" } });
  try {
    const { error, outcomes } = await sync(bench, withProjectFields);
    assert.equal(error, null);
    assert.equal(
      outcomes[1]!.note,
      'there is no date field "Target date" that the token can see: look at issues.due-date-field of the configuration',
    );
    assert.deepEqual((await sync(bench, withProjectFields)).plan.operations, []);
  } finally {
    await bench.close();
  }
});
