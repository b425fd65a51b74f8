import { type JsonSchema, readSchema } from "../schemas.ts";
import type { CompiledModule } from "./modules.ts";
import { compileReportAssets } from "./report-assets.ts";
import { compileRulePages } from "./rule-pages.ts";
import { schemaTypes, wordLists } from "./schema-types.ts";
import { compileStarter, compileTemplates } from "./templates.ts";
import { compileValidator } from "./validators.ts";

/** Names of the whole documents; a schema's own title is made for editors. */
const documents = {
  incident: "IncidentFile",
  postmortem: "PostmortemFrontMatter",
  runbook: "RunbookFrontMatter",
  maintenance: "MaintenanceFile",
  configuration: "Configuration",
} as const;

/** Every module that sources import as `#name`, by its name. */
export async function compileAll(root: string): Promise<ReadonlyMap<string, CompiledModule>> {
  const schemas = Object.entries(documents).map(
    async ([name, type]) => [`schemas/${name}`, await compileSchema(readSchema(name), type)] as const,
  );
  return new Map([
    ...(await Promise.all(schemas)),
    ["templates", compileTemplates(root)],
    ["report-assets", await compileReportAssets(root)],
    ["starter", compileStarter(root)],
    ["rule-pages", compileRulePages(root)],
  ]);
}

/** `#schemas/incident` and its like: the validator, the types of what people write, and the words to choose from. */
async function compileSchema(schema: JsonSchema, type: string): Promise<CompiledModule> {
  const library = "../../../src/yaml/validator.ts";
  const lists = wordLists(schema);
  const constants = lists.map(({ constant, words }) => `export const ${constant} = ${JSON.stringify(words)};\n`);
  const declarations = lists.map(({ constant, type }) => `export declare const ${constant}: readonly ${type}[];\n`);
  return {
    code: compileValidator(schema, library) + constants.join(""),
    types: [
      `import type { Validator } from "${library}";\n`,
      await schemaTypes(schema, type),
      "export declare const validate: Validator;\n",
      ...declarations,
    ].join("\n"),
  };
}
