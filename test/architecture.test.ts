import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, it } from "node:test";

const root = join(import.meta.dirname, "..");

/** The arrows of ARCHITECTURE.md: what each room may import besides itself, `generated` and packages. */
const arrows: Record<string, readonly string[]> = {
  records: [],
  policy: ["records"],
  rules: ["records", "policy"],
  tracking: ["records", "policy", "render"],
  deadlines: ["records", "policy", "tracking", "render"],
  response: ["records", "policy", "tracking", "render"],
  insight: ["records", "policy", "deadlines"],
  render: ["records", "policy"],
  adoption: ["records", "policy"],
  github: ["tracking"],
  output: ["records", "policy", "rules", "tracking", "render"],
  commands: [
    "records",
    "policy",
    "rules",
    "tracking",
    "deadlines",
    "response",
    "insight",
    "report",
    "adoption",
    "render",
    "github",
    "output",
  ],
  report: ["records", "policy", "insight", "render"],
  generated: ["records"],
  // The doors: the only places that touch `process`.
  "cli.ts": ["commands"],
  "action.ts": ["commands"],
  "library.ts": ["commands"],
};

/** Node's own modules that reach outside the process, and the rooms that may: the doors. */
const effects = /^(?:node:)?(?:fs|child_process|http|https|net|os|worker_threads)(?:\/|$)/;
const doors = new Set(["commands", "github", "cli.ts", "action.ts", "library.ts"]);
/** The reading end of the records. */
const readingEnd = new Set(["records/workspace.ts", "records/text-file.ts"]);

function sources(): string[] {
  return readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => file.replaceAll("\\", "/"))
    .sort();
}

function imports(file: string): string[] {
  const text = readFileSync(join(root, "src", file), "utf8");
  return [...text.matchAll(/(?:from|import\()\s*"([^"]+)"/g)].map((match) => match[1]!);
}

const room = (file: string): string => file.split("/")[0]!;

describe("the arrows between the rooms", () => {
  for (const file of sources()) {
    it(file, () => {
      const allowed = arrows[room(file)];
      assert.ok(allowed, `src/${file} stands in no room of ARCHITECTURE.md`);
      for (const target of imports(file)) {
        if (!target.startsWith(".")) continue;
        const reached = room(normalize(join(dirname(file), target)).replaceAll("\\", "/"));
        const fine = reached === room(file) || reached === "generated" || allowed.includes(reached);
        assert.ok(fine || reached === "..", `src/${file} imports ${target}: ${room(file)} may not import ${reached}`);
      }
    });
  }
});

describe("what is pure stays pure", () => {
  for (const file of sources().filter((name) => !doors.has(room(name)))) {
    it(file, () => {
      const text = readFileSync(join(root, "src", file), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
      if (!readingEnd.has(file)) {
        for (const target of imports(file)) assert.ok(!effects.test(target), `src/${file} imports ${target}`);
      }
      for (const impure of [
        /\bDate\.now\(/,
        /\bnew Date\(\)/,
        /\bMath\.random\(/,
        /\bprocess\./,
        /\bperformance\.now\(/,
      ]) {
        assert.ok(!impure.test(text), `src/${file} uses ${impure.source}`);
      }
    });
  }

  it("touches the process only in the doors", () => {
    for (const file of sources().filter((name) => name.includes("/"))) {
      const text = readFileSync(join(root, "src", file), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
      assert.ok(!/\bprocess\.(?:env|argv|exit|stdout|stderr|cwd)\b/.test(text), `src/${file} touches process`);
    }
  });
});
