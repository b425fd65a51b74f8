import type { Plugin } from "rolldown";
import { parseAst } from "rolldown/parseAst";
import { Visitor } from "rolldown/utils";

/**
 * Has V8 compile the functions of these parts when it loads them. Most run in every check. V8 reads over a function when it
 * loads the file and compiles it when it is first called, but what stands in brackets it compiles at once: it reads it one
 * time less, and Node's compile cache, which is made before anything was called, holds it.
 */
export function compiledWithTheirFile(parts: readonly string[]): Plugin {
  return {
    name: "compiled-with-their-file",
    generateBundle(_, files) {
      for (const file of Object.values(files)) {
        const isPart = file.type === "chunk" && parts.includes(file.name);
        if (isPart) file.code = withFunctionsFirst(withBrackets(file.code));
      }
    },
  };
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
function withBrackets(code: string): string {
  /** Where functions begin that are part of a method, a getter or a setter. */
  const methods = new Set<number>();
  const edits: Edit[] = [];
  const put = (text: string, start: number, end = start) => edits.push({ start, end, text });
  const bracket = ({ start, end }: { readonly start: number; readonly end: number }) => {
    if (methods.has(start)) return;
    put("(", start);
    put(")", end);
  };
  new Visitor({
    MethodDefinition: ({ value }) => methods.add(value.start),
    Property({ start, end, kind, method, computed, key, value }) {
      if (kind !== "init" || method) methods.add(value.start);
      if (!method || kind !== "init" || computed || value.type !== "FunctionExpression") return;
      // Only a method knows what is above its object.
      if (/\bsuper\b/.test(code.slice(start, end))) return;
      const word = `${value.async ? "async " : ""}function${value.generator ? "*" : ""}`;
      put(`${code.slice(key.start, key.end)}:(${word}`, start, value.start);
      put(")", end);
    },
    FunctionExpression: bracket,
    ArrowFunctionExpression: bracket,
  }).visit(parseAst(code));
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
function withFunctionsFirst(code: string): string {
  const { body } = parseAst(code);
  const start = body.findLast(({ type }) => type === "ImportDeclaration")?.end ?? 0;
  let rest = code;
  let functions = "";
  for (const node of body.toReversed()) {
    if (node.type !== "FunctionDeclaration" || !node.id) continue;
    const { id } = node;
    functions += `const ${id.name}=(${code.slice(node.start, id.start).trimEnd()}${code.slice(id.end, node.end)});`;
    rest = rest.slice(0, node.start) + rest.slice(node.end);
  }
  return rest.slice(0, start) + functions + rest.slice(start);
}
