import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { applyEdits } from "../../src/edit/edits.ts";
import { actionsAt } from "../../src/editor/actions.ts";
import { readPolicy } from "../../src/policy/read-policy.ts";
import { Source } from "../../src/text/source.ts";
import { applied, EditorClient, everything, type Message } from "./client.ts";
import { findingsOf, modelOf, repository } from "./open.ts";

const root = join(import.meta.dirname, "../..");
const cli = join(root, "dist/cli.js");
const now = "2026-06-20T12:00:00Z";

/** What `check` finds in a folder. */
function checked(folder: string): { rule: string; level: string; file: string; line: number; column: number }[] {
  const { stdout } = spawnSync(process.execPath, [cli, "check", "--format", "json", "--now", now], { cwd: folder });
  return JSON.parse(String(stdout)).findings;
}

/** Talks with a server as an editor that has a folder open. */
async function session(folder: string, use: (client: EditorClient) => Promise<void>): Promise<void> {
  const client = new EditorClient(["--now", now]);
  try {
    await client.begin([folder]);
    await use(client);
    assert.equal(await client.end(), 0);
    assert.equal(client.errors, "");
  } finally {
    client.kill();
  }
}

const postmortem = "postmortems/2026-05-29-checkout-errors.md";
const incident = "incidents/2026-05-29-checkout-errors.yml";
const original = (file: string) => readFileSync(join(root, "examples/checkout", file), "utf8");
const misspelled = original(postmortem).replace("| Alex ", "| Alxe ");

describe("diagnostics", () => {
  it("are those of check, at the same places", async () => {
    const folder = repository({
      ".github/incidents.yml": "people:\n  alex: { name: Alex, github: alexgh }\n",
      [incident]: original(incident).replace(/^commander: .*$/m, "commander: alxe"),
    });
    await session(folder, async (client) => {
      const expected = checked(folder);
      assert.ok(expected.length > 1);
      for (const file of new Set(expected.map(({ file }) => file))) {
        const own = expected.filter((one) => one.file === file);
        const list = await client.diagnostics(join(folder, file));
        assert.deepEqual(
          list.map(({ code, severity, range: { start } }: Message["params"]) => ({
            rule: code,
            level: severity === 1 ? "error" : "warning",
            line: start.line + 1,
            column: start.character + 1,
          })),
          own.map(({ rule, level, line, column }) => ({ rule, level, line, column })),
        );
        for (const { code, codeDescription, source } of list) {
          assert.equal(source, "incident");
          assert.match(codeDescription.href, new RegExp(`/docs/rules/${code}\\.md$`));
        }
      }
    });
  });

  it("follow a text that is not saved, and what is on disk once it is closed", async () => {
    const folder = repository();
    const file = join(folder, incident);
    await session(folder, async (client) => {
      client.open(file, original(incident).replace(/^severity: .*$/m, "severity: SEV-9"));
      const [first] = await client.diagnostics(file, (list) => list.some(({ code }) => code === "schema"));
      assert.ok(first);
      client.notify("textDocument/didClose", { textDocument: { uri: pathToFileURL(file).href } });
      await client.diagnostics(file, (list) => list.every(({ code }) => code !== "schema"));
    });
  });

  it("of a configuration that is wrong stand in it, and a right one checks everything again", async () => {
    const folder = repository();
    const file = join(folder, ".github/incidents.yml");
    mkdirSync(join(folder, ".github"), { recursive: true });
    await session(folder, async (client) => {
      client.open(file, "timezone: Mars/Olympus\n");
      const [wrong] = await client.diagnostics(file, (list) => list.length > 0);
      assert.deepEqual(wrong.range, { start: { line: 0, character: 10 }, end: { line: 0, character: 22 } });
      const people = "people: { kim: { name: Kim } }\n";
      client.notify("textDocument/didChange", {
        textDocument: { uri: pathToFileURL(file).href, version: 2 },
        contentChanges: [{ text: people }],
      });
      await client.diagnostics(join(folder, postmortem), (list) =>
        list.some(({ code }) => code === "action-item-owner"),
      );
    });
    assert.equal(readFileSync(file, "utf8"), original(".github/incidents.yml"));
  });
});

/** What a file's actions are, over its whole text. */
async function actionsOf(client: EditorClient, file: string, only?: readonly string[]): Promise<Message["result"]> {
  const end = { line: 10_000, character: 0 };
  const { result, error } = await client.request("textDocument/codeAction", {
    textDocument: { uri: pathToFileURL(file).href },
    range: { start: { line: 0, character: 0 }, end },
    context: { diagnostics: [], ...(only && { only }) },
  });
  assert.equal(error, undefined);
  return result;
}

describe("edits", () => {
  const written = misspelled.replace("| Jun 5, 2026", "| Jun 5      ");

  it("of formatting give what fmt writes", async () => {
    for (const text of [written, written.replaceAll("\n", "\r\n"), `\uFEFF${written}`]) {
      const folder = repository({ [postmortem]: text });
      await session(folder, async (client) => {
        client.open(join(folder, postmortem), text);
        const { result } = await client.request("textDocument/formatting", {
          textDocument: { uri: pathToFileURL(join(folder, postmortem)).href },
          options: { tabSize: 2, insertSpaces: true },
        });
        execFileSync(process.execPath, [cli, "fmt"], { cwd: folder });
        assert.equal(applied(text, result), readFileSync(join(folder, postmortem), "utf8"));
      });
    }
  });

  it("of the safe fixes give what check --fix writes", async () => {
    const people = "people: { alex: { name: Alex, github: alexgh }, sarah: { name: Sarah K. } }\n";
    const folder = repository({ [postmortem]: written, ".github/incidents.yml": people });
    await session(folder, async (client) => {
      client.open(join(folder, postmortem), written);
      const [action] = await actionsOf(client, join(folder, postmortem), ["source.fixAll"]);
      const one = (await actionsOf(client, join(folder, postmortem), ["quickfix"])).find(
        ({ isPreferred }: Message["result"]) => isPreferred,
      );
      assert.equal(one.title, "Write `Alex`");
      assert.equal(one.diagnostics[0].code, "action-item-owner");
      execFileSync(process.execPath, [cli, "check", "--fix", "--fail-on", "never", "--now", now], { cwd: folder });
      const [{ edits }] = action.edit.documentChanges;
      const fixed = readFileSync(join(folder, postmortem), "utf8");
      assert.equal(applied(written, edits), fixed);
      assert.ok(!fixed.includes("Alxe"));
    });
  });

  it("accept a finding in the baseline, and write a waiver that asks for its approver", async () => {
    const broken = original(incident).replace(/^severity: .*$/m, "severity: SEV-9");
    const folder = repository({ [incident]: broken });
    await session(folder, async (client) => {
      client.open(join(folder, incident), broken);
      const actions = await actionsOf(client, join(folder, incident));
      const named = (title: RegExp) => actions.find((action: Message["result"]) => title.test(action.title)).edit;
      const [created, write] = named(/baseline/).documentChanges;
      assert.deepEqual([created.kind, created.uri.split("/").at(-1)], ["create", "incidents-baseline.json"]);
      writeFileSync(join(folder, ".github/incidents-baseline.json"), write.edits[0].newText);
      assert.equal(checked(folder).length, checked(repository({ [incident]: broken })).length - 1);
      const [{ textDocument, edits }] = named(/waiver/).documentChanges;
      const text = applied(original(".github/incidents.yml"), edits);
      assert.match(textDocument.uri, /incidents\.yml$/);
      writeFileSync(
        join(folder, ".github/incidents.yml"),
        text.replace("approved-by:", "approved-by: sarah").replace("reason:", "reason: agreed"),
      );
      assert.ok(
        checked(folder).every(({ rule }) => rule !== "schema"),
        text,
      );
    });
  });

  it("write a waiver into a list of any form", async () => {
    const entry = "{ rule: blameless, record: x, approved-by: sarah, reason: y, until: 2026-07-01 }";
    for (const waivers of ["waivers: []\n", `waivers: [${entry}] # kept\n`, `waivers:\n  - ${entry}\n`, "", "# end"]) {
      const broken = original(incident).replace(/^severity: .*$/m, "severity: SEV-9");
      const text = `version: 1\n${waivers}`;
      const folder = repository({ [incident]: broken, ".github/incidents.yml": text });
      const model = modelOf(folder);
      const findings = findingsOf(model).get(incident)!;
      const { change } = actionsAt(model, incident, { range: findings[0]!.range, findings }).find(({ title }) =>
        title.startsWith("Add a waiver"),
      )!;
      const edits = change.edits.get(".github/incidents.yml")!;
      const after = applyEdits(new Source(".github/incidents.yml", text), edits).text;
      const filled = after
        .replace(/approved-by:(?= ?,|\n)/, "approved-by: sarah")
        .replace(/reason:(?= ?,|\n)/, "reason: agreed");
      const { policy, problems } = readPolicy(new Source(".github/incidents.yml", filled));
      assert.deepEqual(problems, [], filled);
      assert.equal(policy.waivers.at(-1)!.rule, findings[0]!.rule, filled);
      assert.ok(after.includes("# kept") === waivers.includes("# kept"));
    }
  });

  it("create the post-mortem that an incident lacks", async () => {
    const folder = repository();
    rmSync(join(folder, postmortem));
    await session(folder, async (client) => {
      client.open(join(folder, incident), original(incident));
      const actions = await actionsOf(client, join(folder, incident));
      const { edit } = actions.find(({ title }: Message["result"]) => title.startsWith("Create the post-mortem"));
      const [created, write] = edit.documentChanges;
      assert.equal(created.uri, pathToFileURL(join(folder, postmortem)).href);
      execFileSync(process.execPath, [cli, "postmortem", "2026-05-29-checkout-errors", "--now", now], { cwd: folder });
      assert.equal(write.edits[0].newText, readFileSync(join(folder, postmortem), "utf8"));
    });
  });
});

describe("the wire", () => {
  it("takes frames in any pieces, several at once, and positions in UTF-16", async () => {
    const folder = repository();
    const file = join(folder, postmortem);
    await session(folder, async (client) => {
      const uri = pathToFileURL(file).href;
      const text = `${original(postmortem)}\n🚒🚒 end\n`;
      const messages = [
        { method: "textDocument/didOpen", params: { textDocument: { uri, languageId: "markdown", version: 1, text } } },
        {
          method: "textDocument/didChange",
          params: {
            textDocument: { uri, version: 2 },
            contentChanges: [
              { range: { start: { line: 0, character: 0 }, end: { line: 9_999, character: 0 } }, text: "🚒\n🚒🚒x\n" },
              { range: { start: { line: 1, character: 4 }, end: { line: 1, character: 5 } }, text: misspelled },
              { range: { start: { line: 0, character: 0 }, end: { line: 1, character: 4 } }, text: "" },
            ],
          },
        },
      ];
      const bytes = Buffer.concat(
        messages.map((message) => {
          const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
          return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]);
        }),
      );
      for (let at = 0; at < bytes.length; at += 7) {
        client.write(bytes.subarray(at, at + 7));
        await new Promise((resolve) => setImmediate(resolve));
      }
      const list = await client.diagnostics(file, (all) => all.some(({ message }) => message.includes("Alxe")));
      const { start, end } = list.find(({ message }: Message["params"]) => message.includes("Alxe")).range;
      assert.equal(misspelled.split("\n")[start.line]!.slice(start.character, end.character), "Alxe");
    });
  });

  it("ends a thousand rapid edits with the findings of a new check", async () => {
    const folder = repository();
    const file = join(folder, postmortem);
    await session(folder, async (client) => {
      const uri = pathToFileURL(file).href;
      client.open(file, "");
      const letters = [...misspelled];
      let [line, character] = [0, 0];
      const step = Math.ceil(letters.length / 1000);
      for (let at = 0, version = 2; at < letters.length; at += step, version++) {
        const text = letters.slice(at, at + step).join("");
        const place = { line, character };
        const change = { range: { start: place, end: place }, text };
        client.notify("textDocument/didChange", { textDocument: { uri, version }, contentChanges: [change] });
        for (const letter of text)
          [line, character] = letter === "\n" ? [line + 1, 0] : [line, character + letter.length];
      }
      // An answer that waits for the check of all of them.
      await actionsOf(client, file);
      writeFileSync(file, misspelled);
      const expected = checked(folder).filter((one) => one.file === postmortem);
      const places = (list: Message["params"][]) =>
        list.map(({ code, range: { start } }) => [code, start.line + 1, start.character + 1]);
      const wanted = expected.map(({ rule, line, column }) => [rule, line, column]);
      const list = await client.diagnostics(file, (all) => JSON.stringify(places(all)) === JSON.stringify(wanted));
      assert.deepEqual(places(list), wanted);
    });
  });

  it("answers what is malformed, and goes on", async () => {
    const folder = repository();
    const file = join(folder, postmortem);
    await session(folder, async (client) => {
      const uri = pathToFileURL(file).href;
      const far = { start: { line: 99_999, character: 99_999 }, end: { line: -1, character: -5 } };
      client.open(file, misspelled);
      client.notify("textDocument/didChange", {
        textDocument: { uri: "file:///nowhere.md", version: 1 },
        contentChanges: [],
      });
      client.notify("textDocument/didClose", { textDocument: { uri: "file:///nowhere.md" } });
      client.notify("$/unknown", {});
      client.open("untitled:%%%", "# Post-mortem\n");
      const methods = [
        ...["codeAction", "formatting", "rangeFormatting", "hover", "completion", "definition", "references"],
        ...["prepareRename", "rename", "documentSymbol", "foldingRange", "inlayHint"],
      ];
      for (const name of methods) {
        for (const params of [
          null,
          {},
          { textDocument: null },
          { textDocument: { uri: "file:///%00/..%2f" }, range: far, context: {} },
          { textDocument: { uri: 5 }, range: far, context: { diagnostics: [] } },
          {
            textDocument: { uri },
            range: far,
            context: { diagnostics: [] },
            options: {},
            position: far.start,
            newName: 5,
          },
          { textDocument: { uri }, position: { line: "x" }, range: null, context: null, options: null },
        ]) {
          const { result, error } = await client.request(`textDocument/${name}`, params);
          assert.ok(error !== undefined || result !== undefined, name);
        }
      }
      const { error } = await client.request("textDocument/nothing", {});
      assert.equal(error!.code, -32601);
      client.send({ jsonrpc: "2.0", id: 900, method: "textDocument/codeAction" });
      await client.next(({ id }) => id === 900);
      client.send({
        jsonrpc: "2.0",
        id: "words",
        method: "textDocument/formatting",
        params: { textDocument: { uri }, options: {} },
      });
      const { result } = await client.next(({ id }) => id === "words");
      assert.ok(Array.isArray(result));
    });
  });

  it("goes on after a message that is no JSON, and ends at bytes that are no messages", async () => {
    const client = new EditorClient(["--now", now]);
    await client.begin([repository()]);
    client.write("Content-Length: 5\r\n\r\n{oops");
    assert.equal((await client.request("nothing", {})).error!.code, -32601);
    client.write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
    assert.equal(await client.ended(), 2);
    assert.match(
      client.errors,
      /unexpected bytes on the standard input, expected messages of the Language Server Protocol/,
    );
  });

  it("ends when the editor is gone", async () => {
    const client = new EditorClient(["--now", now]);
    await client.begin([repository()]);
    client.vanish();
    assert.equal(await client.ended(), 1);
  });
});

describe("an editor", () => {
  it("asks for everything at a place, and a name that is taken is refused", async () => {
    const folder = repository();
    const file = join(folder, postmortem);
    await session(folder, async (client) => {
      const textDocument = { uri: pathToFileURL(file).href };
      client.open(file, misspelled);
      await actionsOf(client, file);
      const line = misspelled.split("\n").findIndex((row) => /^\| 2 /.test(row));
      const row = misspelled.split("\n")[line]!;
      const position = { line, character: row.split("|", 3).join("|").length + 2 };
      const ask = async (method: string, more: object = {}) =>
        (await client.request(`textDocument/${method}`, { textDocument, position, ...more })).result;
      assert.match((await ask("hover")).contents.value, /@/);
      const choices = await ask("completion");
      assert.ok(choices.some(({ label }: Message["result"]) => label === "Alex"));
      assert.match((await ask("definition"))[0].uri, /incidents\.yml$/);
      assert.ok((await ask("references", { context: { includeDeclaration: true } })).length > 1);
      assert.equal(await ask("prepareRename"), null);
      assert.ok((await ask("documentSymbol")).length > 0);
      assert.ok((await ask("foldingRange")).length > 0);
      const range = { start: { line: 0, character: 0 }, end: { line: 9_999, character: 0 } };
      assert.ok((await ask("inlayHint", { range })).some(({ label }: Message["result"]) => /overdue/.test(label)));
      const configuration = join(folder, ".github/incidents.yml");
      client.open(configuration, original(".github/incidents.yml"));
      const lines = original(".github/incidents.yml").split("\n");
      const at = { line: lines.findIndex((one) => /^ {2}alex:/.test(one)), character: 3 };
      const renaming = { textDocument: { uri: pathToFileURL(configuration).href }, position: at };
      const { error } = await client.request("textDocument/rename", { ...renaming, newName: "dana" });
      assert.match(error!.message, /free/);
      const { result } = await client.request("textDocument/rename", { ...renaming, newName: "alexandra" });
      assert.ok(result.documentChanges.length > 0);
    });
  });

  it("has several folders, each with its own configuration, and takes one away", async () => {
    const [one, two] = [repository(), repository({ ".github/incidents.yml": "people: { kim: { name: Kim } }\n" })];
    await session(one, async (client) => {
      const [added] = [{ uri: pathToFileURL(two).href, name: "two" }];
      client.notify("workspace/didChangeWorkspaceFolders", { event: { added: [added], removed: [] } });
      await client.diagnostics(join(two, postmortem), (list) => list.some(({ code }) => code === "action-item-owner"));
      client.notify("workspace/didChangeWorkspaceFolders", { event: { added: [], removed: [added] } });
      await client.diagnostics(join(two, postmortem), (list) => list.length === 0);
    });
  });

  it("has a folder above several repositories, and files that are no part of any", async () => {
    const above = repository();
    const inner = join(above, "services/shop");
    mkdirSync(join(inner, ".github"), { recursive: true });
    mkdirSync(join(inner, "incidents"));
    writeFileSync(join(inner, ".github/incidents.yml"), "severities: { P-1: { name: Worst } }\n");
    await session(above, async (client) => {
      const file = join(inner, "incidents/a.yml");
      client.open(file, "title: A\nseverity: P-7\n");
      await client.diagnostics(file, (list) =>
        list.some(({ code, message }) => code === "schema" && message.includes("P-1")),
      );
      const outside = join(repository(), incident);
      client.open(outside, "title: A\n");
      assert.deepEqual(await actionsOf(client, outside), []);
    });
  });

  it("without a watch of its files sees at a save what changed on disk", async () => {
    const folder = repository();
    await session(folder, async (client) => {
      const file = join(folder, postmortem);
      client.open(file, original(postmortem));
      await actionsOf(client, file);
      writeFileSync(join(folder, incident), original(incident).replace(/^severity: .*$/m, "severity: SEV-9"));
      client.notify("textDocument/didSave", { textDocument: { uri: pathToFileURL(file).href } });
      await client.diagnostics(join(folder, incident), (list) => list.some(({ code }) => code === "schema"));
    });
  });

  it("with a watch sees files and folders come and go", async () => {
    const folder = repository();
    const client = new EditorClient(["--now", now]);
    try {
      const workspace = { ...everything.workspace, didChangeWatchedFiles: { dynamicRegistration: true } };
      await client.begin([folder], { ...everything, workspace });
      const { id, params } = await client.next(({ method }) => method === "client/registerCapability");
      client.send({ jsonrpc: "2.0", id, result: null });
      assert.equal(params.registrations[0].method, "workspace/didChangeWatchedFiles");
      const file = join(folder, "incidents/late/b.yml");
      mkdirSync(join(folder, "incidents/late"));
      writeFileSync(file, "title: B\nseverity: SEV-9\n");
      client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: pathToFileURL(file).href, type: 1 }] });
      await client.diagnostics(file, (list) => list.length > 0);
      rmSync(join(folder, "incidents/late"), { recursive: true });
      const gone = { uri: pathToFileURL(join(folder, "incidents/late")).href, type: 3 };
      client.notify("workspace/didChangeWatchedFiles", { changes: [gone] });
      await client.diagnostics(file, (list) => list.length === 0);
      assert.equal(await client.end(), 0);
    } finally {
      client.kill();
    }
  });

  it("writes a document that has no file yet", async () => {
    await session(repository(), async (client) => {
      const uri = "untitled:Untitled-1";
      client.open(uri, misspelled.replace(/^---[\s\S]*?\n---\n/, ""), "markdown");
      const { params } = await client.next(
        ({ method, params }) => method === "textDocument/publishDiagnostics" && params.uri === uri,
      );
      assert.ok(params.diagnostics.some(({ message }: Message["params"]) => message.includes("Alxe")));
    });
  });

  it("takes a question back", async () => {
    const folder = repository();
    await session(folder, async (client) => {
      client.open(join(folder, postmortem), misspelled);
      const textDocument = { uri: pathToFileURL(join(folder, postmortem)).href };
      const start = { line: 0, character: 0 };
      const params = { textDocument, range: { start, end: start }, context: { diagnostics: [] } };
      client.send({ jsonrpc: "2.0", id: 500, method: "textDocument/codeAction", params });
      client.notify("$/cancelRequest", { id: 500 });
      const { result, error } = await client.next(({ id }) => id === 500);
      assert.ok(error !== undefined || result.length === 0);
    });
  });
});
