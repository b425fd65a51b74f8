import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parse, stringify } from "yaml";
import { Source } from "../../src/text/source.ts";
import { readYaml, type YamlPath } from "../../src/yaml/yaml.ts";
import fc from "../fast-check.ts";

const read = (text: string) => readYaml(new Source("a.yml", text));

/** `line:column "underlined" message` of each problem. */
function told(text: string): string[] {
  const source = new Source("a.yml", text);
  return readYaml(source).problems.map(({ range, message }) => {
    const { line, column } = source.position(range.start);
    return `${line}:${column} ${JSON.stringify(source.slice(range))} ${message}`;
  });
}

describe("values", () => {
  const cases: [string, unknown][] = [
    ["at: 2026-05-29T04:02:00Z", "2026-05-29T04:02:00Z"],
    ["at: 2026-05-29", "2026-05-29"],
    ["at: 04:15", "04:15"],
    ["at: 2026-05-29-x", "2026-05-29-x"],
    ["at: no", "no"],
    ["at: on", "on"],
    ["at: 1e3", 1000],
    ["at: 1", 1],
    ["at: 0777", 777],
    ["at: true", true],
    ["at: ~", null],
    ["at:", null],
    ["at: 'it''s'", "it's"],
    ["at: |\n  a\n  b\n", "a\nb\n"],
    ["a: &x [1]\nat: *x", [1]],
    ["at: { <<: x }", { "<<": "x" }],
  ];
  for (const [text, value] of cases) {
    it(text, () => assert.deepEqual(read(text).value?.at, value));
  }

  it("takes CRLF and a document end for what they are", () => {
    assert.deepEqual(read("---\r\na: 1\r\nb: |\r\n  x\r\n...\r\n").value, { a: 1, b: "x\n" });
  });

  it("has no value for a document without content, and no problem", () => {
    for (const text of ["", "\n", "# only a comment\n", "---\n"]) {
      assert.equal(read(text).value, null);
      assert.deepEqual(read(text).problems, []);
    }
  });

  it("keeps names of Object.prototype as plain keys", () => {
    const { value } = read("__proto__: { polluted: true }\nconstructor: 1\n");
    assert.deepEqual(Object.keys(value!), ["__proto__", "constructor"]);
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
  });
});

describe("places", () => {
  const text = [
    "title: A title # comment",
    "empty:",
    'quoted: "a: b"',
    "list:",
    "  - ",
    "  - 'one'",
    "  - { a: 1, b: [x, y, ], c: }",
    "  - |",
    "    first",
    "    second",
    "base: &base { x: 1 }",
    "again: *base",
    "tagged: !!str 12",
    "pairs: [k: v, other]",
    "nested:",
    "  deep: value",
    "",
  ].join("\n");
  const source = new Source("a.yml", text);
  const document = readYaml(source);
  const cases: [YamlPath, string, string][] = [
    [["title"], "A title", "title"],
    [["empty"], "", "empty"],
    [["quoted"], '"a: b"', "quoted"],
    [["list", 0], "", ""],
    [["list", 1], "'one'", "'one'"],
    [["list", 2], "{ a: 1, b: [x, y, ], c: }", "{ a: 1, b: [x, y, ], c: }"],
    [["list", 2, "b"], "[x, y, ]", "b"],
    [["list", 2, "b", 1], "y", "y"],
    [["list", 2, "c"], "", "c"],
    [["list", 3], "|\n    first\n    second", "|"],
    [["again"], "*base", "again"],
    [["again", "x"], "1", "x"],
    [["tagged"], "12", "tagged"],
    [["pairs", 0], "k: v", "k: v"],
    [["pairs", 0, "k"], "v", "k"],
    [["pairs"], "[k: v, other]", "pairs"],
    [["nested", "deep"], "value", "deep"],
    [["nested", "absent"], "deep: value", "nested"],
    [["title", "absent", 3], "A title", "title"],
  ];
  for (const [path, value, key] of cases) {
    it(path.join("."), () => {
      assert.equal(source.slice(document.rangeOf(path)), value);
      assert.equal(source.slice(document.keyRangeOf(path)), key);
    });
  }

  it("puts an empty value right after its colon", () => {
    assert.equal(document.rangeOf(["empty"]).start, text.indexOf("empty:") + "empty:".length);
  });

  it("counts in the whole file when the YAML is a part of it", () => {
    const markdown = new Source("a.md", "---\ntitle: A\nlist: [x]\n---\n# A\n");
    const front = readYaml(markdown, { start: 4, end: markdown.text.indexOf("---", 4) });
    assert.equal(markdown.slice(front.rangeOf(["list", 0])), "x");
    assert.equal(markdown.slice(front.keyRangeOf(["title"])), "title");
  });
});

describe("problems", () => {
  const cases: [name: string, text: string, told: string][] = [
    ["a key twice", "title: a\ntitle: b\n", '2:1 "title" unexpected second key "title", expected each key once'],
    [
      "a key of two lines twice",
      "? a\n  b\n: 1\n? a\n  b\n: 2\n",
      '4:3 "a\\n  b" unexpected second key "a b", expected each key once',
    ],
    ["a tab", "a:\n\tb: 1\n", '2:1 "\\t" unexpected tab, expected spaces as indentation'],
    ["a bracket left open", "a: [1, 2", '1:8 "2" unexpected end, expected the closing "]" or "}"'],
    ["a quote left open", "a: 'x", '1:5 "x" unexpected end, expected the closing quote'],
    ["a colon in a text", "note: a: b", '1:8 ":" unexpected ": " in a text, expected quotes around it'],
    ["a special character", "by: @alex", '1:5 "@" unexpected "@" at the start of a text, expected quotes around it'],
    [
      "a text that begins like an alias",
      "title: *important* thing",
      '1:8 "*" unexpected "*" at the start of a text, expected quotes around it',
    ],
    [
      "a key in the wrong column",
      "title: Checkout\n severity: SEV-1\n",
      '2:2 "severity" unexpected indentation of "severity", expected it in the column of "title"',
    ],
    ["an unknown alias", "a: *b", '1:4 "*b" unexpected alias, expected the name of an anchor that ends before it'],
    [
      "an alias to what holds it",
      "a: &a [*a]",
      '1:8 "*a" unexpected alias, expected the name of an anchor that ends before it',
    ],
    ["a second document", "a: 1\n---\nb: 2\n", '2:1 "---" unexpected second document, expected one record a file'],
    ["a list", "- a\n- b\n", '1:1 "- a" unexpected list, expected a mapping of keys to values'],
    ["a text", "hello\n", '1:1 "hello" unexpected text "hello", expected a mapping of keys to values'],
    ["a tag", "a: !ruby/object x", '1:4 "!ruby" unexpected tag, expected a plain value'],
    ["a list as a key", "? [a]\n: b", '1:1 "?" unexpected list or mapping as a key, expected a word'],
    ["a NUL", "a: 1\u0000", '1:5 "\\u0000" unexpected control character, expected text'],
    ["a bad escape", 'a: "\\q"', '1:6 "q" unexpected escape sequence, expected one of YAML\'s'],
    ["a comma too many", "a: [1,, 2]", '1:7 "," unexpected ",", expected a value before it'],
    ["a line without colon", "a: 1\nb\nc: 2\n", '2:1 "b" unexpected text, expected "key: value"'],
  ];
  for (const [name, text, expected] of cases) it(name, () => assert.deepEqual(told(text), [expected]));

  for (const [text, help] of [
    ["note: Checkout: 5% fail", 'write `note: "Checkout: 5% fail"`'],
    ["- by: @alex", 'write `by: "@alex"`'],
    ['note: a "b": c', 'write `note: "a \\"b\\": c"`'],
    ["entry: { by: @alex }", "put quotes around the whole text after the key"],
    ["title:Checkout\nseverity:SEV-1", "put a space after each `:`"],
  ]) {
    it(`shows the line to write: ${text}`, () => {
      assert.equal(readYaml(new Source("a.yml", text!)).problems[0]!.help, help);
    });
  }

  it("points at the first of two keys as well", () => {
    const source = new Source("a.yml", "a:\n  title: x\n  b: 1\n  title: y\ntitle: z\n");
    const [problem] = readYaml(source).problems;
    assert.deepEqual(source.position(problem!.range.start), { line: 4, column: 3 });
    assert.deepEqual(source.position(problem!.related!.range.start), { line: 2, column: 3 });
    assert.equal(problem!.related!.message, "first written here");
  });
});

describe("hostile documents", () => {
  const bomb = ["a: &a [x,x,x,x,x,x,x,x,x,x]"];
  for (let level = 0; level < 8; level++) {
    const [inner, outer] = ["abcdefgh"[level]!, "bcdefghi"[level]!];
    bomb.push(`${outer}: &${outer} [${Array(10).fill(`*${inner}`).join(",")}]`);
  }
  const cases: [name: string, text: string, message: RegExp][] = [
    ["an alias bomb", bomb.join("\n"), /all aliases together to stand for at most 10,000 values/],
    ["10,000 open brackets", "[".repeat(10_000), /at most 50 levels/],
    ["10,000 levels", Array.from({ length: 10_000 }, (_, n) => `${" ".repeat(n)}a:`).join("\n"), /at most 50 levels/],
    ["10,000 anchors in a row", "&x ".repeat(10_000), /unexpected text, expected YAML/],
  ];
  for (const [name, text, message] of cases) {
    it(name, () => {
      const { value, problems } = read(text);
      assert.equal(value, undefined);
      assert.match(problems[0]!.message, message);
    });
  }

  it("never throws, whatever the text", () => {
    const pieces = [
      "a",
      ":",
      " ",
      "\n",
      "\t",
      "-",
      "[",
      "]",
      "{",
      "}",
      '"',
      "'",
      "&a",
      "*a",
      "!",
      "|",
      ">",
      "#",
      ",",
      "?",
      "---",
      "\r",
      "\u0000",
      "%",
      "@",
      "é",
      "1",
    ];
    const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(texts, (text) => {
        const { value, problems, ...document } = read(text);
        assert.equal(problems.length > 0, value === undefined);
        for (const { range } of problems)
          assert.ok(range.start >= 0 && range.end <= text.length && range.start <= range.end);
        void document;
      }),
      { numRuns: 3000 },
    );
  });
});

describe("any document", () => {
  const scalar = fc.oneof(
    fc.string(),
    fc.constantFrom(
      "yes",
      "no",
      "1",
      "2026-05-29",
      "a: b",
      "- x",
      "#c",
      "it's",
      'say "hi"',
      "two\nlines\n",
      "x\n\n\ny",
    ),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
  );
  const { value: anyValue } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: "small" },
      scalar,
      fc.array(tie("value"), { maxLength: 4 }),
      fc.dictionary(fc.stringMatching(/^[a-z][a-z-]{0,8}$/), tie("value"), { maxKeys: 4, noNullPrototype: true }),
    ),
  }));
  const anyMapping = fc.dictionary(fc.stringMatching(/^[a-z][a-z-]{0,8}$/), anyValue, {
    minKeys: 1,
    maxKeys: 5,
    noNullPrototype: true,
  });

  function* paths(value: unknown, path: YamlPath = []): Generator<{ path: YamlPath; value: unknown }> {
    yield { path, value };
    if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* paths(item, [...path, index]);
    else if (typeof value === "object" && value !== null) {
      for (const [key, item] of Object.entries(value)) yield* paths(item, [...path, key]);
    }
  }

  it("means the same here as to another parser, and each range holds the text of its value", () => {
    fc.assert(
      fc.property(anyMapping, fc.constantFrom(undefined, "flow" as const), (mapping, style) => {
        const text = stringify(mapping, { collectionStyle: style ?? "any", lineWidth: 40 });
        const source = new Source("a.yml", text);
        const document = readYaml(source);
        assert.deepEqual(document.problems, [], text);
        assert.deepEqual({ ...document.value }, parse(text));
        for (const { path, value } of paths(mapping)) {
          const range = document.rangeOf(path);
          const { column } = source.position(range.start);
          // A block stands indented in its file; so it does here.
          const slice = `${" ".repeat(column - 1)}${source.slice(range)}\n`;
          const isBlockScalar = /^\s*[|>]/.test(slice) && typeof value === "string";
          const again: unknown = isBlockScalar ? parse(`k: ${slice.trimStart()}`).k : parse(slice);
          const plain = (one: unknown) => (typeof one === "string" ? one.trimEnd() : one);
          assert.deepEqual(plain(again), plain(value), text);
        }
      }),
      { numRuns: 400 },
    );
  });
});
