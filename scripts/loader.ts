/** Lets Node run sources and tests as they are: `node --import ./scripts/loader.ts --test test/rules/check.test.ts`. */
import { enableCompileCache, registerHooks } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { compiledFile, refreshCompiledModules } from "./compile/modules.ts";

// Two hundred test processes load the same sources: to strip their types once saves a quarter of the tests' processor time.
enableCompileCache(join(import.meta.dirname, "../.cache/v8"));
await refreshCompiledModules();
registerHooks({
  resolve: (specifier, context, next) =>
    // Packages have names with `#` of their own.
    specifier.startsWith("#") && !context.parentURL?.includes("/node_modules/")
      ? next(pathToFileURL(compiledFile(specifier)).href, context)
      : next(specifier, context),
});
