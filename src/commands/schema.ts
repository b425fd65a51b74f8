import { UsageError } from "../text/error.ts";
import type { Command, CommandResult } from "./context/command.ts";
import { wrongChoice } from "./context/option-values.ts";

interface Schema {
  readonly description: string;
}

type Load = () => Promise<{ readonly default: Schema }>;

/** Records and configuration first: they are what people write. */
const schemas: Readonly<Record<string, Load>> = {
  configuration: () => import("../../schemas/configuration.schema.json", { with: { type: "json" } }),
  incident: () => import("../../schemas/incident.schema.json", { with: { type: "json" } }),
  postmortem: () => import("../../schemas/postmortem.schema.json", { with: { type: "json" } }),
  runbook: () => import("../../schemas/runbook.schema.json", { with: { type: "json" } }),
  maintenance: () => import("../../schemas/maintenance.schema.json", { with: { type: "json" } }),
  "check-output": () => import("../../schemas/check-output.schema.json", { with: { type: "json" } }),
  "show-output": () => import("../../schemas/show-output.schema.json", { with: { type: "json" } }),
  "plan-output": () => import("../../schemas/plan-output.schema.json", { with: { type: "json" } }),
  "overdue-output": () => import("../../schemas/overdue-output.schema.json", { with: { type: "json" } }),
  "track-output": () => import("../../schemas/track-output.schema.json", { with: { type: "json" } }),
  "respond-output": () => import("../../schemas/respond-output.schema.json", { with: { type: "json" } }),
  "status-output": () => import("../../schemas/status-output.schema.json", { with: { type: "json" } }),
  "commander-output": () => import("../../schemas/commander-output.schema.json", { with: { type: "json" } }),
  metrics: () => import("../../schemas/metrics.schema.json", { with: { type: "json" } }),
};

export const schemaNames: readonly string[] = Object.keys(schemas);

/** One schema, or what each of them describes. */
type SchemaResult = CommandResult &
  ({ readonly schema: Schema } | { readonly descriptions: ReadonlyMap<string, string> });

export const schemaCommand: Command<SchemaResult> = {
  positionals: "[NAME]",
  options: [],

  async run({ positionals: [name, ...more] }) {
    if (more.length > 0) {
      throw new UsageError(`unexpected "${more[0]}", expected one NAME alone`, `Write "incident schema ${name}".`);
    }
    if (name === undefined) return { exitStatus: 0, descriptions: await readDescriptions() };
    const load = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
    if (!load) {
      throw wrongChoice({
        found: `schema "${name}"`,
        word: name,
        choices: schemaNames,
        write: (one) => `"incident schema ${one}"`,
      });
    }
    return { exitStatus: 0, schema: (await load()).default };
  },

  format(result) {
    if ("schema" in result) return `${JSON.stringify(result.schema, null, 2)}\n`;
    const width = Math.max(...schemaNames.map((one) => one.length));
    return [...result.descriptions].map(([name, text]) => `${name.padEnd(width)}  ${text}\n`).join("");
  },
};

async function readDescriptions(): Promise<Map<string, string>> {
  const all = Object.entries(schemas).map(async ([name, load]) => [name, (await load()).default.description] as const);
  return new Map(await Promise.all(all));
}
