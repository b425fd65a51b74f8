import { UsageError } from "../text/error.ts";
import type { Command } from "./command.ts";
import { wrongChoice } from "./option-values.ts";

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

export const schema: Command = {
  name: "schema",
  summary: "prints a JSON Schema: of the configuration, a record, or what a command prints as JSON",
  positionals: "[NAME]",
  options: [],

  async run({ positionals: [name, ...more] }, session) {
    if (more.length > 0) {
      throw new UsageError(`unexpected "${more[0]}", expected one NAME alone`, `Write "incident schema ${name}".`);
    }
    if (name === undefined) {
      session.out(await listing());
      return 0;
    }
    const load = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
    if (!load) {
      throw wrongChoice({
        found: `schema "${name}"`,
        word: name,
        choices: schemaNames,
        write: (one) => `"incident schema ${one}"`,
      });
    }
    session.out(`${JSON.stringify((await load()).default, null, 2)}\n`);
    return 0;
  },
};

async function listing(): Promise<string> {
  const width = Math.max(...schemaNames.map((name) => name.length));
  const lines = Object.entries(schemas).map(async ([name, load]) => {
    const { description } = (await load()).default;
    return `${name.padEnd(width)}  ${description}`;
  });
  return `${(await Promise.all(lines)).join("\n")}\n`;
}
