/** Lets Node run sources and tests as they are: `node --import ./scripts/loader.ts --test test/rules/check.test.ts`. */
import { registerHooks } from "node:module";
import { pathToFileURL } from "node:url";
import { compiledFile, refreshCompiledModules } from "./compile/modules.ts";

await refreshCompiledModules();
registerHooks({
  resolve: (specifier, context, next) =>
    // Packages have names with `#` of their own.
    specifier.startsWith("#") && !context.parentURL?.includes("/node_modules/")
      ? next(pathToFileURL(compiledFile(specifier)).href, context)
      : next(specifier, context),
});
