import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, normalize } from "node:path";
import { describe, it } from "node:test";
import { groupBy } from "../src/text/collections.ts";

const source = join(import.meta.dirname, "../src");

/** What each folder may import besides itself and packages: the arrows of ARCHITECTURE.md. */
const arrows = withTransitive({
  text: [],
  time: ["text"],
  yaml: ["time"],
  markdown: ["time"],
  records: ["yaml", "markdown"],
  edit: ["records"],
  policy: ["records"],
  process: ["edit", "policy"],
  render: ["process"],
  rules: ["process"],
  metrics: ["process"],
  tracking: ["render"],
  response: ["tracking"],
  report: ["metrics", "render"],
  output: ["rules", "tracking"],
  github: ["response"],
  relay: ["github"],
  init: ["process"],
  import: ["process"],
  doctor: ["process"],
  editor: ["output", "response"],
  mcp: ["process"],
  messages: ["response"],
  commands: ["report", "output", "relay", "init", "import", "doctor", "editor", "mcp", "messages"],
  cli: ["commands"],
  action: ["commands"],
  "cli.ts": ["cli"],
  "action.ts": ["action"],
  "library.ts": ["commands"],
  "relay.ts": ["relay"],
});

/** Node's own modules that reach outside the process, and who may use them. */
const effects = /^(?:node:)?(?:fs|child_process|http|https|net|os|worker_threads)(?:\/|$)/;
const hasEffects = new Set(["commands", "cli", "action", "github", "cli.ts", "action.ts", "library.ts", "relay.ts"]);
const fileReaders = new Set(["records/workspace.ts", "records/text-file.ts"]);
const clocks = [/\bDate\.now\(/, /\bnew Date\(\)/, /\bMath\.random\(/, /\bprocess\./, /\bperformance\.now\(/];

/** Words that this code base has a standard term for, as a part of an identifier or a file's name. */
const privateWords =
  /gravest|courseOf|Followup|FollowUp\b|Lexicon|\bForm\b|estrange|disagreement|strays|undated\b|readerLike|harmless|shownAgain|Surroundings|carryOut|complain(?:t)?\b|Watch\b|openWatch|Unheard|unheard|SpokenAction|\bParty\b|graver|\bhear\b|\bheard\b|rememb(?:er)Digest|homeless|Homeless|withinRoom|\bDesk\b|LabelBook|MirrorBook|\bLedger\b|Overruled|lookAgain|Telling\b|rotationHoles|\bnewsBetween|judgeDeadlines|recognise|\bsurvey\b|neutralInline|quietInLog|quietLines|drawCourse|catchUpText|\bslips\b|\bSlips\b/;

function withTransitive(direct: Record<string, readonly string[]>): Map<string, ReadonlySet<string>> {
  const below = (folder: string): string[] => direct[folder]!.flatMap((one) => [one, ...below(one)]);
  return new Map(Object.keys(direct).map((folder) => [folder, new Set(below(folder))]));
}

interface SourceFile {
  /** Path below `src/`. */
  readonly path: string;
  /** The folder it belongs to: the first part of its path. */
  readonly folder: string;
  readonly code: string;
  readonly lines: number;
  /** Paths below `src/` that it imports. */
  readonly imports: readonly string[];
  /** Those of them that it loads by `import()`. */
  readonly loads: readonly string[];
  readonly packages: readonly string[];
}

const files: readonly SourceFile[] = readdirSync(source, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".ts"))
  .sort()
  .map(readSource);

function readSource(path: string): SourceFile {
  const text = readFileSync(join(source, path), "utf8");
  const targets = [...text.matchAll(/(?:from|import\()\s*"([^"]+)"/g)].map(([, target]) => target!);
  const resolve = (target: string) => normalize(join(dirname(path), target)).replaceAll("\\", "/");
  const [own, packages] = [
    targets.filter((target) => target.startsWith(".")),
    targets.filter((target) => !target.startsWith(".")),
  ];
  return {
    path,
    folder: path.split("/")[0]!,
    code: text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g, ""),
    lines: text.split("\n").length - 1,
    imports: own.map(resolve),
    loads: [...text.matchAll(/import\(\s*"(\.[^"]+)"/g)].map(([, target]) => resolve(target!)),
    packages,
  };
}

describe("imports follow the arrows", () => {
  for (const { path, folder, imports } of files) {
    it(path, () => {
      const allowed = arrows.get(folder);
      assert.ok(allowed, `src/${path} is in no folder of ARCHITECTURE.md`);
      const wrong = imports.filter((target) => {
        const [reached] = target.split("/");
        return reached !== folder && reached !== ".." && !allowed.has(reached!);
      });
      assert.deepEqual(wrong, [], `${folder} may import ${[...allowed].join(", ")}`);
    });
  }
});

describe("the core is pure", () => {
  for (const { path, folder, code, packages } of files.filter(({ folder }) => !hasEffects.has(folder))) {
    it(path, () => {
      if (!fileReaders.has(path))
        assert.deepEqual(
          packages.filter((name) => effects.test(name)),
          [],
        );
      assert.deepEqual(
        clocks.filter((clock) => clock.test(code)),
        [],
        `${folder} takes now and the environment as arguments`,
      );
    });
  }

  it("only the entry points touch the process", () => {
    const touching = files.filter(
      ({ path, code }) => path.includes("/") && /\bprocess\.(?:env|argv|exit|stdout|stderr|cwd)\b/.test(code),
    );
    assert.deepEqual(
      touching.map(({ path }) => path),
      [],
    );
  });
});

describe("the layout stays small", () => {
  it("at most 25 files per folder, rules excepted", () => {
    const others = files.filter(({ folder }) => folder !== "rules");
    const counts = groupBy(others, ({ path }) => dirname(path));
    const large = [...counts]
      .filter(([, held]) => held.length > 25)
      .map(([folder, held]) => `${folder}: ${held.length}`);
    assert.deepEqual(large, []);
  });

  // What is loaded on demand (a command, a step of the action) is a file of its own: the bundle splits there.
  it("no file under 60 lines with a single importer, rules and what is loaded on demand excepted", () => {
    const onDemand = new Set(files.flatMap(({ loads }) => loads));
    const small = files.filter(({ path, lines, folder }) => {
      if (lines >= 60 || folder === "rules" || !path.includes("/") || path.endsWith(".d.ts") || onDemand.has(path))
        return false;
      return files.filter(({ imports }) => imports.includes(path)).length === 1;
    });
    assert.deepEqual(
      small.map(({ path }) => path),
      [],
    );
  });

  it("one meaning per exported name", () => {
    const exported = files.flatMap(({ path, code }) =>
      [
        ...code.matchAll(/^export (?:declare )?(?:async )?(?:function\*?|const|let|class|interface|type|enum) (\w+)/gm),
      ].map(([, name]) => ({ name: name!, path })),
    );
    const shared = [...groupBy(exported, ({ name }) => name)].filter(([, places]) => places.length > 1);
    assert.deepEqual(
      shared.map(([name, places]) => `${name}: ${places.map(({ path }) => path).join(", ")}`),
      [],
    );
  });

  it("standard terms in identifiers and file names", () => {
    const found = files.flatMap(({ path, code }) => {
      const words = [basename(path, ".ts"), ...(withoutTexts(code).match(/[A-Za-z_$][\w$]*/g) ?? [])];
      return [...new Set(words)].filter((word) => privateWords.test(word)).map((word) => `${path}: ${word}`);
    });
    assert.deepEqual(found, []);
  });
});

/** Code without its strings and patterns: what users see keeps its words. */
function withoutTexts(code: string): string {
  return code.replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|\/(?:[^/\\\n]|\\.)+\/[a-z]*/g, "");
}
