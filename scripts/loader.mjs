/**
 * Lets Node run sources and tests as they are: `node --import ./scripts/loader.mjs --test test/rules/check.test.ts`. Itself no
 * TypeScript: to load what strips types would cost each of two hundred test processes a fifth of a second.
 */
import { enableCompileCache, registerHooks } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const root = join(import.meta.dirname, "..");

// Test processes load the same sources: to strip their types once saves a quarter of the tests' processor time.
enableCompileCache(join(root, ".cache/v8"));
// `npm test` refreshes them before it starts the tests.
if (!process.env.COMPILED_MODULES_ARE_FRESH) {
  const { refreshCompiledModules } = await import("./compile/modules.ts");
  await refreshCompiledModules();
}
registerHooks({
  resolve: (specifier, context, next) =>
    // Packages have names with `#` of their own.
    specifier.startsWith("#") && !context.parentURL?.includes("/node_modules/")
      ? next(pathToFileURL(join(root, ".cache/compiled", `${specifier.slice(1)}.js`)).href, context)
      : next(specifier, context),
});
