import type { Plugin } from "rolldown";
import { parseAst } from "rolldown/parseAst";

/**
 * Takes Node's own modules by `require`: an import of one name reads all that the module exports, and so loads what nothing
 * here needs, such as streams for `node:fs` and workers for `node:util`. A tenth of a small check.
 */
export const requiredBuiltins: Plugin = {
  name: "required-builtins",
  generateBundle(_, files) {
    // To take a chunk apart takes long: most import no module of Node's.
    for (const file of Object.values(files))
      if (file.type === "chunk" && file.code.includes('from"node:')) file.code = withRequire(file.code);
  },
};

/** `import{join as j}from"node:path"` becomes `const{join:j}=requireBuiltin("node:path")`. */
function withRequire(code: string): string {
  let rest = code;
  let first = -1;
  for (const node of parseAst(code).body.toReversed()) {
    if (node.type !== "ImportDeclaration" || !/^node:(?!module$)/.test(node.source.value)) continue;
    if (node.specifiers.length === 0 || node.specifiers.some(({ type }) => type !== "ImportSpecifier")) continue;
    const names = code
      .slice(node.start, node.end)
      .match(/\{.*\}/s)![0]
      .replaceAll(" as ", ":");
    const declaration = `const${names}=requireBuiltin("${node.source.value}");`;
    rest = rest.slice(0, node.start) + declaration + rest.slice(node.end);
    first = node.start;
  }
  if (first < 0) return code;
  const require =
    'import{createRequire as requireFrom}from"node:module";const requireBuiltin=requireFrom(import.meta.url);';
  return rest.slice(0, first) + require + rest.slice(first);
}
