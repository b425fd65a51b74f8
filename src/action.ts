import * as core from "@actions/core";
import { context } from "@actions/github";
import type { ExitStatus, Session } from "./commands/command.ts";
import { complain, quietErrors } from "./commands/complaint.ts";
import { runJob } from "./commands/job.ts";
import type { Runner } from "./commands/steps/step.ts";
import { folderOf, timeOf } from "./commands/values.ts";

const runner: Runner = {
  input: (name) => core.getInput(name),
  output: (name, value) => core.setOutput(name, value),
  error: (text) => core.error(text.trim()),
  summary: async (markdown) => {
    if (process.env.GITHUB_STEP_SUMMARY) await core.summary.addRaw(markdown).write();
  },
};

function session(): Session {
  // Not told to the runner as a secret: it knows its own token and secrets, and telling would write the token once.
  const token = core.getInput("token") || process.env.GITHUB_TOKEN || "";
  const now = core.getInput("now");
  const workspace = process.env.GITHUB_WORKSPACE || process.cwd();
  return {
    cwd: folderOf(core.getInput("working-directory") || undefined, workspace, "the input working-directory"),
    env: { ...process.env, GITHUB_TOKEN: token },
    now: now === "" ? Date.now() : timeOf(now, "the input now"),
    color: false,
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    elapsed: () => performance.now(),
  };
}

async function run(): Promise<ExitStatus> {
  try {
    const { eventName: name, payload, ref } = context;
    return await runJob({ event: { name, payload, ref }, runner, session: quietErrors(session()) });
  } catch (error) {
    return complain(error, runner.error, core.isDebug());
  }
}

process.exitCode = await run();
