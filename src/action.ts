import { statSync } from "node:fs";
import * as core from "@actions/core";
import { context as job } from "@actions/github";
import { runJob } from "./action/job.ts";
import type { Runner } from "./action/step.ts";
import { Arguments, type CommandContext, type ExitStatus, exitStatusOf } from "./commands/context/command.ts";
import { parseTimeOption, resolveFolder } from "./commands/context/option-values.ts";
import { formatError } from "./output/error-report.ts";
import { sanitizeLog } from "./text/control-chars.ts";

const runner: Runner = {
  input: (name) => core.getInput(name),
  output: (name, value) => core.setOutput(name, value),
  log: (text) => process.stdout.write(text),
  error: (text) => core.error(text.trim()),
  warning: (text) => core.warning(text.trim()),
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  summary: async (markdown) => {
    if (!process.env.GITHUB_STEP_SUMMARY || Buffer.byteLength(markdown) > summaryRoom()) return;
    await core.summary.addRaw(markdown).write();
  },
  summaryRoom,
};

/** GitHub's limit for the summary of a job's step, in bytes. */
const SUMMARY_LIMIT = 1_048_576;

/** What earlier steps of this run wrote counts: each step of a job has a file of its own. */
function summaryRoom(): number {
  const file = process.env.GITHUB_STEP_SUMMARY;
  const used = file ? (statSync(file, { throwIfNoEntry: false })?.size ?? 0) : 0;
  return Math.max(SUMMARY_LIMIT - 1 - used, 0);
}

async function commandContext(): Promise<CommandContext> {
  // Not registered as a secret: the runner knows its own token and secrets, and registering would write the token once.
  const token = core.getInput("token") || process.env.GITHUB_TOKEN || "";
  const now = core.getInput("now");
  const workspace = process.env.GITHUB_WORKSPACE || process.cwd();
  const clock: CommandContext = {
    cwd: resolveFolder(core.getInput("working-directory") || undefined, workspace, "the input working-directory"),
    env: { ...process.env, GITHUB_TOKEN: token },
    now: Date.now(),
    // Warnings quote records and GitHub: nothing of it gives a command to the runner.
    warn: (text) => process.stderr.write(sanitizeLog(text)),
    elapsed: () => performance.now(),
    connections: new Map(),
  };
  if (now === "") return clock;
  const config = new Arguments([], new Map([["config", [core.getInput("config")]]]));
  return { ...clock, now: await parseTimeOption(now, "the input now", config, clock) };
}

async function run(): Promise<ExitStatus> {
  try {
    const { eventName: name, payload, ref } = job;
    return await runJob({ event: { name, payload, ref }, runner, context: await commandContext() });
  } catch (error) {
    runner.error(formatError(error, { withTrace: core.isDebug() }));
    return exitStatusOf(error);
  }
}

// Not awaited at the module's top level, as in cli.ts.
run().then((status) => {
  process.exitCode = status;
});
