import { rulePages } from "../output/package-info.ts";
import { UsageError } from "../text/error.ts";
import type { Command, CommandResult } from "./context/command.ts";

export const lspCommand: Command<CommandResult> = {
  options: [
    { name: "stdio", summary: "talk over standard input and output, as without it: many editors pass it" },
    { name: "clientProcessId", value: "PID", summary: "end when this process does; editors pass it" },
  ],

  async run(args, context) {
    if (!context.stdio) {
      throw new UsageError(
        "missing standard input and output, expected an editor at their other end",
        'Let the editor start "incident lsp".',
      );
    }
    const { now, env, elapsed } = context;
    const started = elapsed();
    const isFixed = args.get("now") !== undefined;
    const { serveEditor } = await import("./editor/server.ts");
    const isEnded = await serveEditor({
      ...context.stdio(),
      now: () => (isFixed ? now : now + Math.round(elapsed() - started)),
      elapsed,
      rulePages: env.INCIDENT_RULE_PAGES ?? rulePages,
      config: args.get("config"),
    });
    return { exitStatus: isEnded ? 0 : 1 };
  },

  format: () => "",
};
