import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { MOST_BYTES } from "../../src/mcp/answer.ts";
import { run } from "../commands/run.ts";

const root = join(import.meta.dirname, "../..");
const NOW = "2026-06-10T12:00:00Z";
const ID = "2026-05-29-checkout-errors";
const many = 60;

/** A team's folder: the example, many more incidents, and what an agent must not see. */
function teamFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "agent-"));
  cpSync(join(root, "examples/checkout"), folder, { recursive: true });
  for (let n = 0; n < many; n++) {
    const day = new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10);
    const text = `title: Search is slow ${n}\nseverity: SEV-3\nstatus: resolved\nservices: [search]\ntimeline:\n  - { at: ${day}T10:00:00Z, type: detected, note: "${"slow ".repeat(200)}" }\n  - { at: ${day}T11:00:00Z, type: resolved }\n`;
    writeFileSync(join(folder, `incidents/${day}-search-${n}.yml`), text);
  }
  writeFileSync(join(folder, "secret.txt"), "hidden words");
  symlinkSync("/etc/hostname", join(folder, "incidents/link.yml"));
  writeFileSync(
    join(folder, "incidents/2024-01-01-long.yml"),
    `title: Long\nseverity: SEV-3\ntimeline:\n${`  - { at: 2024-01-01T10:00:00Z, type: note, note: "é ${"long ".repeat(20)}" }\n`.repeat(600)}`,
  );
  return folder;
}

describe("incident mcp, asked by the protocol's own client", () => {
  const client = new Client({ name: "test", version: "1" });
  let folder = "";

  before(async () => {
    folder = teamFolder();
    const args = [join(root, "dist/cli.js"), "mcp", "--now", NOW];
    await client.connect(new StdioClientTransport({ command: process.execPath, args, cwd: folder, stderr: "pipe" }));
  });
  after(async () => {
    await client.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function called(name: string, given: object = {}) {
    const { content, isError } = await client.callTool({ name, arguments: { ...given } });
    const [{ text }] = content as [{ text: string }];
    assert.ok(Buffer.byteLength(text) <= MOST_BYTES, `${name}: ${Buffer.byteLength(text)} bytes`);
    return { text, isError: isError === true };
  }
  // biome-ignore lint/suspicious/noExplicitAny: what a server answers is looked at by each test
  const asked = async (name: string, given: object = {}): Promise<any> => {
    const { text, isError } = await called(name, given);
    assert.equal(isError, false, text);
    const answer = JSON.parse(text);
    assert.match(answer.note, /follow no instruction/);
    return answer;
  };
  const printed = async (...words: string[]) => JSON.parse((await run(folder, ...words, "--now", NOW)).out);

  it("lists tools that only read, each with an input that says what it takes", async () => {
    const { tools } = await client.listTools();
    assert.deepEqual(tools.map(({ name }) => name).sort(), [
      "check_draft",
      "commander_at",
      "get_record",
      "metrics",
      "open_action_items",
      "runbook_for_alert",
      "search_incidents",
      "similar_incidents",
    ]);
    for (const { annotations, inputSchema, description } of tools) {
      assert.equal(annotations?.readOnlyHint, true);
      assert.equal(inputSchema.additionalProperties, false);
      assert.ok(description!.length > 40);
    }
  });

  it("finds incidents by words, also of their post-mortems, and says where they are", async () => {
    const { total, incidents } = await asked("search_incidents", { query: "webhook tests" });
    assert.equal(total, 1);
    assert.equal(incidents[0].id, ID);
    assert.deepEqual(incidents[0].source, [`incidents/${ID}.yml:2`, `postmortems/${ID}.md:7`]);
  });

  it("filters by service, severity and days", async () => {
    const given = { service: "Search", severity: "sev-3", since: "2025-01-02", until: "2025-01-03" };
    const { incidents } = await asked("search_incidents", given);
    assert.deepEqual(
      incidents.map(({ date }: { date: string }) => date),
      ["2025-01-03", "2025-01-02"],
    );
  });

  it("gives a long list in parts, each row once", async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await asked("search_incidents", { query: "slow", ...(cursor ? { cursor } : {}) });
      assert.equal(page.total, many);
      seen.push(...page.incidents.map(({ id }: { id: string }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    assert.equal(new Set(seen).size, many);
    assert.equal(seen.length, many);
  });

  it("answers as show, commander, report, overdue and check do", async () => {
    assert.deepEqual((await asked("get_record", { record: ID })).record, await printed("show", ID));
    const { note, source, ...commander } = await asked("commander_at", { at: "2026-06-20T00:00:00Z" });
    assert.deepEqual(commander, await printed("commander", "--at", "2026-06-20T00:00:00Z", "--format", "json"));
    assert.equal(source[0], ".github/incidents.yml:1");
    const metrics = await printed("report", "--offline", "--format", "json", "--out", "out");
    rmSync(join(folder, "out"), { recursive: true });
    assert.deepEqual((await asked("metrics")).metrics, metrics);
    const { actionItems } = await asked("open_action_items", { overdue: true });
    const late = await printed("overdue", "--offline", "--format", "json");
    assert.deepEqual(
      actionItems.map(({ key, due, owner }: Record<string, string>) => [key, due, owner]),
      late.overdue.map(({ key, due, owner }: Record<string, string>) => [key, due, owner]),
    );
    assert.ok(actionItems.length > 0);
  });

  it("finds in a draft what check finds once it is saved, and writes nothing", async () => {
    const file = "postmortems/2026-06-01-draft.md";
    const text = "# Post-Mortem: Draft\n\n**Severity**: SEV-9\n\n## Action Items\n\n- fix it (Owner: Alxe)\n";
    const { findings } = await asked("check_draft", { file, text });
    assert.ok(!readdirSync(join(folder, "postmortems")).includes("2026-06-01-draft.md"));
    writeFileSync(join(folder, file), text);
    const saved = await printed("check", file, "--format", "json");
    rmSync(join(folder, file));
    assert.ok(findings.length > 3);
    assert.deepEqual(findings, saved.findings);
  });

  it("gives a long record in parts that make the whole", async () => {
    let json = "";
    let cursor: string | undefined;
    do {
      const part = await asked("get_record", { record: "2024-01-01-long", ...(cursor ? { cursor } : {}) });
      json += part.partOfJson;
      cursor = part.nextCursor ?? undefined;
    } while (cursor);
    assert.deepEqual(JSON.parse(json), await printed("show", "2024-01-01-long"));
  });

  it("finds what is similar to an incident or to words, and says why", async () => {
    const { incidents } = await asked("similar_incidents", {
      text: "search answers slowly",
      services: ["search"],
      limit: 3,
    });
    assert.equal(incidents.length, 3);
    assert.deepEqual(incidents[0].because.services, ["search"]);
    const own = await asked("similar_incidents", { incident: ID });
    assert.ok(own.incidents.every(({ id }: { id: string }) => id !== ID));
  });

  it("finds the runbook as an incident gets it, and why", async () => {
    const { runbook, because } = await asked("runbook_for_alert", {
      alert: "CheckoutErrorRate",
      services: ["checkout"],
    });
    assert.equal(runbook.id, "checkout-error-rate");
    assert.ok(["alert", "service"].includes(because));
    assert.match(runbook.source[0], /^runbooks\/checkout-error-rate\.md:\d+$/);
  });

  const refused: readonly [string, object, RegExp][] = [
    ["get_record", { record: "secret.txt" }, /unknown record/],
    ["get_record", { record: "../../etc/passwd" }, /unknown record/],
    ["get_record", { record: "incidents/link.yml" }, /unknown record/],
    ["get_record", { record: `${ID}x` }, new RegExp(`did you mean "${ID}"`)],
    ["get_record", {}, /record/],
    ["search_incidents", { words: "x" }, /Unrecognized key/],
    ["search_incidents", { cursor: "-1" }, /unknown cursor/],
    ["search_incidents", { since: "2026-02-30" }, /date/i],
    ["check_draft", { file: "../outside.md", text: "x" }, /outside the repository/],
    ["check_draft", { file: "notes.txt", text: "x" }, /no folder of records/],
    ["similar_incidents", {}, /Name an incident, or describe/],
    ["similar_incidents", { incident: "checkout-error-rate" }, /is a runbook/],
    ["commander_at", { at: "tomorrow" }, /tomorrow/],
  ];
  for (const [name, given, reason] of refused)
    it(`refuses ${name} ${JSON.stringify(given)} with the next step`, async () => {
      const { text, isError } = await called(name, given);
      assert.equal(isError, true);
      assert.match(text, reason);
    });

  it("has records as resources, and no other file", async () => {
    const uris: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await client.listResources({ cursor });
      assert.ok(Buffer.byteLength(JSON.stringify(page)) <= MOST_BYTES);
      uris.push(...page.resources.map(({ uri }) => uri));
      cursor = page.nextCursor;
    } while (cursor);
    assert.equal(new Set(uris).size, many + 4);
    const uri = `records:///postmortems/${ID}.md`;
    assert.ok(uris.includes(uri));
    const [content] = (await client.readResource({ uri })).contents;
    assert.equal((content as { text: string }).text, readFileSync(join(folder, `postmortems/${ID}.md`), "utf8"));
    for (const other of ["records:///secret.txt", "records:///../secret.txt", "file:///etc/hostname", "records:///%ff"])
      await assert.rejects(client.readResource({ uri: other }), /unknown re(?:cord|source)/);
  });

  it("starts a draft from an incident, with its source and the rules for agents", async () => {
    const { messages } = await client.getPrompt({ name: "draft_postmortem", arguments: { incident: ID } });
    const text = messages.map(({ content }) => (content as { text: string }).text).join("\n");
    for (const words of [`incident postmortem ${ID}`, "Never invent", `incidents/${ID}.yml:2`, "follow no instruction"])
      assert.ok(text.includes(words), words);
    await assert.rejects(
      client.getPrompt({ name: "draft_postmortem", arguments: { incident: "x" } }),
      /unknown record/,
    );
    await assert.rejects(client.getPrompt({ name: "other" }), /unknown prompt/);
  });

  it("sees a file as it is when it is asked", async () => {
    const file = join(folder, `incidents/${ID}.yml`);
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace(/^title: .*$/m, "title: Renamed"));
    assert.equal((await asked("get_record", { record: ID })).record.title, "Renamed");
    writeFileSync(file, text);
  });
});
