import { UsageError } from "../../text/error.ts";
import type { Command, CommandResult } from "../context/command.ts";

export const mcpCommand: Command<CommandResult> = {
  options: [],

  async run(args, context) {
    if (!context.stdio) {
      throw new UsageError(
        "missing standard input and output, expected an agent at their other end",
        'Let the agent start "incident mcp": docs/guides/agents.md has its settings.',
      );
    }
    const { serveAgent } = await import("./server.ts");
    await serveAgent({ ...context.stdio(), args, context });
    return { exitStatus: 0 };
  },

  format: () => "",
};
