import type { Server } from "node:http";
import { join, resolve } from "node:path";
import { systemClock } from "../../github/transport.ts";
import { createApp } from "../../relay/app.ts";
import { Delivery } from "../../relay/delivery.ts";
import { GitHubAccess, TO_SEND, TO_TICK } from "../../relay/github-access.ts";
import { secretProblems, secretVariables } from "../../relay/sources.ts";
import { runTicks } from "../../relay/ticks.ts";
import { UsageError } from "../../text/error.ts";
import { formatInstant } from "../../time/instant.ts";
import {
  type Arguments,
  type Command,
  type CommandContext,
  type CommandResult,
  githubOptions,
} from "../context/command.ts";
import { apiUrlOf, repositoryName, writeIntervalOf } from "../context/connection.ts";
import { serve } from "./http-server.ts";
import { QueueFolder } from "./queue-folder.ts";

const DEFAULTS = { host: "127.0.0.1", port: "8080", workflow: "incidents.yml", label: "incident" } as const;

/** How long a request that is being answered may take when the relay is stopped (milliseconds). */
const STOP_WITHIN = 8_000;

export const relayCommand: Command = {
  options: [
    { name: "port", value: "PORT", summary: `port to listen at (default ${DEFAULTS.port})` },
    { name: "host", value: "HOST", summary: `address to listen at (default ${DEFAULTS.host}; 0.0.0.0 is every one)` },
    {
      name: "queue",
      value: "DIR",
      summary: "folder for events that GitHub has not taken yet (default: in the account's state)",
    },
    {
      name: "workflow",
      value: "FILE",
      summary: `workflow to start when a response target is due (default ${DEFAULTS.workflow})`,
    },
    {
      name: "label",
      value: "NAME",
      summary: `label of incidents, as issues.labels.incident has it (default ${DEFAULTS.label})`,
    },
    { name: "no-ticks", summary: "only pass alerts on: start no workflow when a response target is due" },
    ...githubOptions,
  ],

  async run(args, context) {
    const { env } = context;
    const log = (line: string) => context.warn(`${formatInstant(systemClock.now())} ${line}\n`);
    const port = portOf(args.get("port") ?? DEFAULTS.port);
    checkSecrets(env);
    const repository = repositoryName(args, context);
    const access = new GitHubAccess({
      repository,
      apiUrl: apiUrlOf(context),
      writeInterval: writeIntervalOf(context),
      env,
      permissions: args.has("no-ticks") ? TO_SEND : TO_TICK,
      clock: systemClock,
      fetch,
    });
    const ticker = args.has("no-ticks") ? null : tickerOptions(args, access, log);
    const folder = queuePath(args, context);
    const store = new QueueFolder(folder, { owner: process.pid, log });
    try {
      const delivery = new Delivery({ store, send: (event) => access.send(event), clock: systemClock, log });
      const app = createApp({
        env,
        accept: delivery.accept,
        now: systemClock.now,
        log,
        state: () => delivery.state,
        fetch: (url) => fetch(url, { redirect: "error", signal: AbortSignal.timeout(5_000) }),
      });
      const host = args.get("host") ?? DEFAULTS.host;
      const { server, port: actual } = await listen(app, { host, port });
      log(`relay of ${repository} listens at http://${host.includes(":") ? `[${host}]` : host}:${actual}`);
      log(`sources: ${secretVariables(env).join(", ")}; events wait in ${folder}`);
      const sending = delivery.run();
      const ticks = ticker ? [runTicks(ticker)] : [];
      await Promise.race([stopSignal(), sending, ...ticks]);
      log("stops");
      await close(server);
      delivery.stop();
      await Promise.race([sending, systemClock.sleep(STOP_WITHIN)]);
    } finally {
      store.release();
    }
    return { exitStatus: 0 } satisfies CommandResult;
  },

  format: () => "",
};

function tickerOptions(args: Arguments, access: GitHubAccess, log: (line: string) => void) {
  const [workflow, label] = [args.get("workflow") ?? DEFAULTS.workflow, args.get("label") ?? DEFAULTS.label];
  if (!/^[\w.-]{1,200}$/.test(workflow)) {
    throw new UsageError(
      `unexpected "${workflow}" for --workflow, expected the name of a file in .github/workflows`,
      `Write it without folders, such as ${DEFAULTS.workflow}.`,
    );
  }
  return {
    openIncidents: () => access.openIncidents(label),
    startWorkflow: () => access.startWorkflow(workflow),
    clock: systemClock,
    log,
  };
}

function portOf(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) < 65_536) return Number(text);
  throw new UsageError(
    `unexpected "${text}" for --port, expected a number up to 65535`,
    `Write --port ${DEFAULTS.port}.`,
  );
}

function checkSecrets(env: CommandContext["env"]): void {
  const [problem] = secretProblems(env);
  const help = "Make one with: openssl rand -hex 32, and set it here and in the tool.";
  if (problem !== undefined) throw new UsageError(problem, help);
  if (secretVariables(env).length === 0) {
    throw new UsageError(
      "missing secret of a source, expected INCIDENT_RELAY_SECRET_ and the tool's name, such as INCIDENT_RELAY_SECRET_PAGERDUTY",
      help,
    );
  }
}

/** As named, else where the system keeps the state of services, else of the account. */
function queuePath(args: Arguments, { cwd, env }: CommandContext): string {
  const named = args.get("queue");
  if (named !== undefined) return resolve(cwd, named);
  const [service] = (env.STATE_DIRECTORY ?? "").split(":");
  if (service) return join(service, "queue");
  const state = env.XDG_STATE_HOME || env.LOCALAPPDATA || (env.HOME && join(env.HOME, ".local/state"));
  if (state) return join(state, "incident-as-code/relay");
  throw new UsageError("missing folder for events that wait, expected --queue", "Write --queue DIR.");
}

async function listen(app: Parameters<typeof serve>[0], at: { readonly host: string; readonly port: number }) {
  try {
    return await serve(app, at);
  } catch (error) {
    throw new UsageError(
      `could not listen at ${at.host}:${at.port}: ${(error as Error).message}`,
      "Name another address: --host HOST --port PORT.",
    );
  }
}

function stopSignal(): Promise<unknown> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, resolve);
  });
}

/** Takes no more requests, and lets those under way end. */
async function close(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  await Promise.race([closed, systemClock.sleep(STOP_WITHIN)]);
  server.closeAllConnections();
}
