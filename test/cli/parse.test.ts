import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseArguments } from "../../src/cli/parse.ts";

const command = {
  name: "try",
  positionals: "[PATH…]",
  options: [
    { name: "format", value: "FORMAT", choices: ["text", "json"], summary: "how it is printed" },
    { name: "title", value: "TEXT", summary: "a text" },
    { name: "dry-run", summary: "write nothing" },
  ],
};

interface Case {
  readonly words: readonly string[];
  readonly positionals?: readonly string[];
  readonly values?: Readonly<Record<string, string | undefined>>;
}

const read: readonly Case[] = [
  { words: ["--format", "json", "a.md", "b.md"], positionals: ["a.md", "b.md"], values: { format: "json" } },
  { words: ["--title=a=b"], values: { title: "a=b" } },
  { words: ["--title=--format"], values: { title: "--format", format: undefined } },
  { words: ["--title", "-5 degrees"], values: { title: "-5 degrees" } },
  { words: ["--title", "--unknown"], values: { title: "--unknown" } },
  { words: ["--title", "--"], values: { title: "--" } },
  { words: ["--format=", "--title", ""], values: { format: undefined, title: undefined } },
  { words: ["--format", "text", "--format", "json"], values: { format: "json" } },
  { words: ["-"], positionals: ["-"] },
  { words: ["--", "--format", "-h"], positionals: ["--format", "-h"], values: { format: undefined, help: undefined } },
  { words: ["a.md", "--dry-run"], positionals: ["a.md"], values: { "dry-run": "true" } },
  { words: ["-h"], values: { help: "true" } },
];

describe("a command line", () => {
  for (const { words, positionals = [], values = {} } of read) {
    it(`is split: ${words.join(" ")}`, () => {
      const args = parseArguments(words, command);
      assert.deepEqual(args.positionals, positionals);
      for (const [name, value] of Object.entries(values)) assert.equal(args.get(name), value, name);
    });
  }

  it("distinguishes an empty value from an absent option", () => {
    const args = parseArguments(["--title="], command);
    assert.equal(args.has("title"), true);
    assert.equal(args.has("format"), false);
  });
});

const refused: readonly (readonly [words: readonly string[], message: RegExp])[] = [
  [["--formt=json"], /^unknown option --formt of "incident .*" \(did you mean "--format"\?\)$/],
  [["-help"], /^unknown option -help of "incident .*" \(did you mean "--help"\?\)$/],
  [["-qh"], /^unknown option -qh of/],
  [["--toString"], /^unknown option --toString of/],
  [["--__proto__=1"], /^unknown option --__proto__ of/],
  [["--no-dry-run"], /^unknown option --no-dry-run of "incident .*" \(did you mean "--dry-run"\?\)$/],
  [["--title"], /^missing value of --title, expected TEXT: a text$/],
  [["--title", "--format", "json"], /^missing value of --title, expected TEXT: a text$/],
  [["--title", "--dry-run"], /^missing value of --title/],
  [["--format", "jsn"], /^unexpected "jsn" for --format, expected text or json \(did you mean "json"\?\)$/],
  [["--dry-run=yes"], /^--dry-run takes no value, not "yes"$/],
  // The first mistake from the left is the one that is named.
  [["--title", "--format", "--unknown"], /^missing value of --title/],
];

describe("a command line that is wrong", () => {
  for (const [words, message] of refused) {
    it(`names the mistake: ${words.join(" ")}`, () => {
      assert.throws(() => parseArguments(words, command), { name: "UsageError", message });
    });
  }

  it("names the first word of a command that takes none, unless help is asked for", () => {
    const { positionals: _, ...without } = command;
    assert.throws(() => parseArguments(["a", "b"], without), { message: /takes options only, not "a"$/ });
    assert.equal(parseArguments(["a", "--help"], without).has("help"), true);
  });
});
