import assert from "node:assert/strict";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { commands } from "../../src/cli/commands.ts";
import { findCommand, parseArguments } from "../../src/cli/parse.ts";
import { COMMAND_NAMES } from "../../src/response/slash-commands.ts";
import { run } from "../commands/run.ts";
import { blocksOf, documents, read, root } from "./documents.ts";

interface CommandLine {
  readonly place: string;
  readonly words: readonly string[];
}

/** Command lines of this tool in the blocks that a reader may copy, and those in running text. */
function commandLines(document: string): readonly CommandLine[] {
  const copied = blocksOf(document)
    .filter(({ language }) => ["", "sh", "bash", "console"].includes(language))
    .flatMap(({ place, text }) => text.split("\n").map((line) => ({ place, line: withoutRemark(line) })));
  const spoken = [...read(document).matchAll(/`(incident [a-z]+(?: [^`]*)?)`/g)].map(([, line]) => ({
    place: document,
    line: line!,
  }));
  return [...copied, ...spoken].flatMap(({ place, line }) => {
    const found = line.match(/^(?:\$ )?(?:npx incident-as-code|incident) ([a-z].*)$/);
    return found && !/[…[\]]|\b(?:COMMAND|FILE|DIR|INCIDENT_ID)\b/.test(found[1]!)
      ? [{ place, words: wordsOf(found[1]!) }]
      : [];
  });
}

/** Without what a person says beside a command: after three spaces, or after a number sign. */
function withoutRemark(line: string): string {
  return line.trim().replace(/(?: {3,}| +#(?![0-9"])).*$/, "");
}

/** Words as a shell takes them apart, up to a redirection. */
function wordsOf(line: string): readonly string[] {
  const [command = ""] = line.split(/ [>|] /);
  return [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, a, b, c]) => a ?? b ?? c!);
}

/** What reads records only and needs neither GitHub nor a file that is not in the example. */
function isHarmless([command = "", ...rest]: readonly string[]): boolean {
  const has = (option: string) => rest.some((word) => word === option || word.startsWith(`${option}=`));
  if (rest.some((word) => word.startsWith("#") || word.includes("$")) || has("--repo") || has("--cwd")) return false;
  if (command === "plan" || command === "overdue") return has("--offline");
  if (command === "fmt") return has("--check");
  if (["show", "status", "completion"].includes(command)) return rest.length > 0;
  return ["check", "commander", "schema"].includes(command);
}

const lines = documents.flatMap(commandLines);
/** By its words, so that what is said several times is tried once. */
const each = new Map(lines.map((line) => [line.words.join(" "), line]));
const harmless = [...each].filter(([, { words }]) => isHarmless(words));

describe("command lines in the documentation", () => {
  it("are found", () => assert.ok(each.size > 40 && harmless.length > 10));

  for (const [name, { place, words }] of each) {
    it(`incident ${name}`, async () => {
      const [command = "", ...rest] = words;
      const loaded = await findCommand(command, commands).load();
      assert.doesNotThrow(() => parseArguments(rest, loaded), place);
    });
  }
});

describe("command lines that only read run on the example", () => {
  const folder = mkdtempSync(join(tmpdir(), "documented-"));
  cpSync(join(root, "examples/checkout"), folder, { recursive: true });
  after(() => rmSync(folder, { recursive: true }));

  for (const [line, { place, words }] of harmless) {
    it(`incident ${line}`, async () => {
      const { status, out, err } = await run(folder, ...words);
      assert.ok(status === 0 || status === 1, `${place}: exit ${status}\n${err}${out}`);
    });
  }
});

it("the guide to an incident names every command that a comment may hold", () => {
  const guide = read("docs/guides/run-an-incident.md");
  for (const name of COMMAND_NAMES) assert.ok(guide.includes(`\`/${name}`), name);
});
