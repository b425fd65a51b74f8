import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { readRulePage } from "../../scripts/rule-page.ts";
import { type KeptValues, RecordCache } from "../../src/records/record-cache.ts";
import { applyRules, type RuleResults } from "../../src/rules/check.ts";
import { FindingsCache } from "../../src/rules/findings-cache.ts";
import { rules } from "../../src/rules/registry.ts";
import type { Finding } from "../../src/rules/rule.ts";
import fc from "../fast-check.ts";
import { contextOf } from "./repository.ts";

type Files = Readonly<Record<string, string>>;

/** Every example of the rules' pages: repositories of a few files that show each finding and its neighbors. */
const examples = rules.flatMap(({ id }) => {
  const { invalid, valid } = readRulePage(id);
  return [...invalid, ...valid].map(({ files, now }) => ({
    files: files as Files,
    now: now ?? "2026-06-01T00:00:00Z",
  }));
});

/** Kept as a file keeps it: values go through JSON. */
class Memory implements KeptValues {
  readonly #values = new Map<string, string>();
  hits = 0;

  get(key: string): unknown {
    const value = this.#values.get(key);
    if (value !== undefined) this.hits++;
    return value === undefined ? undefined : JSON.parse(value);
  }

  set(key: string, value: unknown): void {
    this.#values.set(key, JSON.stringify(value));
  }

  hash(...texts: readonly string[]): string {
    return JSON.stringify(texts);
  }
}

/** One for a configuration, as the file of a repository is. */
class Caches {
  readonly #byConfiguration = new Map<string, Memory>();

  of(files: Files): Memory {
    const key = files[".github/incidents.yml"] ?? "";
    const memory = this.#byConfiguration.get(key) ?? new Memory();
    this.#byConfiguration.set(key, memory);
    return memory;
  }
}

function judged(files: Files, now: string, memory: Memory | null): RuleResults {
  const records = memory ? new RecordCache(memory) : undefined;
  const cache = memory && records ? new FindingsCache(memory, records) : undefined;
  return applyRules(contextOf(files, now, records), { cache });
}

/** All of a finding that is printed. */
function plain({ source, related, fix, ...finding }: Finding): unknown {
  const place = source.placeOf(finding.range);
  return { ...finding, place, related: related.map((one) => ({ ...one, source: one.source.file })) };
}

function assertSame(files: Files, now: string, memory: Memory): void {
  const [cached, fresh] = [judged(files, now, memory), judged(files, now, null)];
  assert.deepEqual(cached.findings.map(plain), fresh.findings.map(plain));
  assert.deepEqual(cached.waived.map(plain), fresh.waived.map(plain));
}

describe("findings of wanted files", () => {
  test("are those that a check of all records has for them, for every example of the rules' pages", () => {
    const merged = Object.assign({}, ...examples.map(({ files }) => files)) as Files;
    for (const { files, now } of [...examples, { files: merged, now: "2026-06-01T00:00:00Z" }]) {
      const context = contextOf(files, now);
      const all = applyRules(context);
      const others =
        Object.keys(files).length > 20 ? Object.keys(files).filter((_, at) => at % 20 === 0) : Object.keys(files);
      for (const file of others) {
        const one = applyRules(context, { wanted: (name) => name === file });
        const ofFile = (findings: readonly Finding[]) =>
          findings.filter(({ source }) => source.file === file).map(plain);
        assert.deepEqual(one.findings.map(plain), ofFile(all.findings));
        assert.deepEqual(one.waived.map(plain), ofFile(all.waived));
      }
    }
  });
});

describe("findings that were kept", () => {
  test("are those of a fresh check, for every example of the rules' pages", () => {
    for (const { files, now } of examples) {
      const memory = new Memory();
      assertSame(files, now, memory);
      const before = memory.hits;
      assertSame(files, now, memory);
      assert.ok(memory.hits > before || Object.keys(files).every((file) => file.startsWith(".github/")));
    }
  });

  test("are those of a fresh check as time goes by", () => {
    const days = [-100, -3, -1, -1 / 24, 0, 1 / 24, 1, 3, 40, 100];
    for (const { files, now } of examples) {
      const memory = new Memory();
      for (const day of days) assertSame(files, new Date(Date.parse(now) + day * 86_400_000).toISOString(), memory);
    }
  });

  test("are those of a fresh check after any edits, and at any time", () => {
    const edit = fc.record({
      file: fc.nat(),
      kind: fc.constantFrom("delete line", "double line", "take text", "remove file", "rename", "day"),
      at: fc.nat(),
      other: fc.nat(),
    });
    const start = fc.tuple(fc.constantFrom(...examples), fc.constantFrom(...examples));
    fc.assert(
      fc.property(start, fc.array(edit, { maxLength: 6 }), ([one, other], edits) => {
        const caches = new Caches();
        const others = Object.entries(other.files).map(([path, text]) => [path.replace(/(\.\w+)$/, "-b$1"), text]);
        let files: Files = {
          ...Object.fromEntries(others.filter(([path]) => !path!.startsWith(".github/"))),
          ...one.files,
        };
        let now = Date.parse(one.now);
        for (const change of [null, ...edits]) {
          if (change?.kind === "day") now += (change.at % 60) * 43_200_000;
          else if (change) files = edited(files, change);
          assertSame(files, new Date(now).toISOString(), caches.of(files));
        }
      }),
      { numRuns: 150 },
    );
  });
});

function edited(files: Files, change: { file: number; kind: string; at: number; other: number }): Files {
  const paths = Object.keys(files).filter((path) => !path.startsWith(".github/"));
  if (paths.length === 0) return files;
  const path = paths[change.file % paths.length]!;
  const { [path]: text, ...others } = files;
  const lines = text!.split("\n");
  const at = change.at % lines.length;
  switch (change.kind) {
    case "delete line":
      return { ...files, [path]: lines.toSpliced(at, 1).join("\n") };
    case "double line":
      return { ...files, [path]: lines.toSpliced(at, 0, lines[at]!).join("\n") };
    case "take text":
      return { ...files, [path]: files[paths[change.other % paths.length]!]! };
    case "rename":
      return { ...others, [path.replace(/(\.\w+)$/, "-c$1")]: text! };
    default:
      return others;
  }
}
