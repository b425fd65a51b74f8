import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { OutputChunk, Plugin } from "rolldown";
import { parseAst } from "rolldown/parseAst";
import { Visitor } from "rolldown/utils";

const root = join(import.meta.dirname, "..");

type Program = ReturnType<typeof parseAst>;

/** Ends of functions in a chunk's code. */
type Ends = ReadonlySet<number>;

/**
 * Has V8 compile the functions that a check calls when it loads their file. V8 reads over a function when it loads the file
 * and compiles it when it is first called, but what stands in brackets it compiles at once: it reads it one time less, and
 * Node's compile cache, which is made before anything was called, holds it.
 */
export const eagerFunctions: Plugin = {
  name: "eager-functions",
  generateBundle(_, files) {
    const chunks = Object.values(files).filter((file) => file.type === "chunk");
    const called = calledByCheck(chunks);
    for (const chunk of chunks) {
      const ends = called.get(chunk.fileName)!;
      if (ends.size === 0) continue;
      const program = parseAst(chunk.code);
      const names = calledDeclarations(program, ends);
      chunk.code = withFunctionsFirst(withBrackets(chunk.code, program, ends), names);
    }
  },
};

/** The functions that `incident check` calls on the example: file name → where they end. */
function calledByCheck(chunks: readonly OutputChunk[]): ReadonlyMap<string, Ends> {
  const folder = mkdtempSync(join(tmpdir(), "called-"));
  try {
    for (const { fileName, code } of chunks) {
      mkdirSync(dirname(join(folder, fileName)), { recursive: true });
      writeFileSync(join(folder, fileName), code);
    }
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    const words = ["cli.js", "check", "--cwd", join(root, "examples/checkout"), "--now", "2026-06-01"];
    spawnSync(process.execPath, words, {
      cwd: folder,
      env: { NODE_V8_COVERAGE: join(folder, "coverage"), NODE_DISABLE_COMPILE_CACHE: "1" },
    });
    const scripts = readdirSync(join(folder, "coverage")).flatMap(
      (name) => (JSON.parse(readFileSync(join(folder, "coverage", name), "utf8")) as Coverage).result,
    );
    return new Map(chunks.map(({ fileName }) => [fileName, endsOfCalled(scripts, fileName)]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What V8 writes of the functions that ran. */
interface Coverage {
  readonly result: readonly ScriptCoverage[];
}
interface ScriptCoverage {
  readonly url: string;
  readonly functions: readonly { readonly ranges: readonly { readonly endOffset: number; readonly count: number }[] }[];
}

function endsOfCalled(scripts: readonly ScriptCoverage[], fileName: string): Ends {
  const functions = scripts.filter(({ url }) => url.endsWith(`/${fileName}`)).flatMap((script) => script.functions);
  const whole = functions.map(({ ranges }) => ranges[0]!);
  return new Set(whole.filter(({ count }) => count > 0).map(({ endOffset }) => endOffset));
}

/** The names of a chunk's own functions among those. */
function calledDeclarations({ body }: Program, ends: Ends): ReadonlySet<string> {
  const called = body.filter((node) => node.type === "FunctionDeclaration" && ends.has(node.end));
  return new Set(called.flatMap((node) => (node.type === "FunctionDeclaration" && node.id ? [node.id.name] : [])));
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * `items.map((item)=>item.id)` becomes `items.map(((item)=>item.id))`, and `{check(input){…}}` becomes
 * `{check:(function(input){…})}`; a class's methods can stand in no brackets.
 */
function withBrackets(code: string, program: Program, ends: Ends): string {
  /** Where functions begin that are part of a method, a getter or a setter. */
  const methods = new Set<number>();
  const edits: Edit[] = [];
  const put = (text: string, start: number, end = start) => edits.push({ start, end, text });
  const bracket = ({ start, end }: { readonly start: number; readonly end: number }) => {
    if (methods.has(start) || !ends.has(end)) return;
    put("(", start);
    put(")", end);
  };
  new Visitor({
    MethodDefinition: ({ value }) => methods.add(value.start),
    Property({ start, end, kind, method, computed, key, value }) {
      if (kind !== "init" || method) methods.add(value.start);
      if (!method || kind !== "init" || computed || value.type !== "FunctionExpression" || !ends.has(value.end)) return;
      // Only a method knows what is above its object.
      if (/\bsuper\b/.test(code.slice(start, end))) return;
      const word = `${value.async ? "async " : ""}function${value.generator ? "*" : ""}`;
      put(`${code.slice(key.start, key.end)}:(${word}`, start, value.start);
      put(")", end);
    },
    FunctionExpression: bracket,
    ArrowFunctionExpression: bracket,
  }).visit(program);
  return edited(code, edits);
}

function edited(code: string, edits: readonly Edit[]): string {
  let at = 0;
  let written = "";
  for (const { start, end, text } of edits.toSorted((one, other) => one.start - other.start)) {
    written += code.slice(at, start) + text;
    at = end;
  }
  return written + code.slice(at);
}

/** `function read(){…}` becomes `const read=(function(){…});`, before all else as declarations are. */
function withFunctionsFirst(code: string, names: ReadonlySet<string>): string {
  const { body } = parseAst(code);
  const start = body.findLast(({ type }) => type === "ImportDeclaration")?.end ?? 0;
  let rest = code;
  let functions = "";
  for (const node of body.toReversed()) {
    if (node.type !== "FunctionDeclaration" || !node.id || !names.has(node.id.name)) continue;
    const { id } = node;
    functions += `const ${id.name}=(${code.slice(node.start, id.start).trimEnd()}${code.slice(id.end, node.end)});`;
    rest = rest.slice(0, node.start) + rest.slice(node.end);
  }
  return rest.slice(0, start) + functions + rest.slice(start);
}
