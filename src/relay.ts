/** `incident-as-code/relay`: the relay as a function of a web request, for platforms that run functions. */

import { systemClock, type WaitClock } from "./github/transport.ts";
import { createApp, type Relay } from "./relay/app.ts";
import { deliverDirectly } from "./relay/delivery.ts";
import { GitHubAccess, TO_SEND } from "./relay/github-access.ts";
import { secretProblems } from "./relay/sources.ts";
import { UsageError } from "./text/error.ts";

export type { Relay } from "./relay/app.ts";

export interface RelayFunctionOptions {
  /** `owner/name` of the repository whose workflow opens incidents. */
  readonly repository: string;
  /** `INCIDENT_RELAY_SECRET_*`, and `GITHUB_TOKEN` or `INCIDENT_APP_ID` with `INCIDENT_APP_PRIVATE_KEY`. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Root of GitHub's API (default `https://api.github.com`). */
  readonly apiUrl?: string;
  /** Takes one line for each thing that happened; default the standard error. It holds no secret and no payload. */
  readonly log?: (line: string) => void;
}

/** A function may end as soon as it has answered: how long it would have waited does not keep it. */
const patience: WaitClock = {
  now: systemClock.now,
  sleep: (milliseconds) =>
    new Promise((resolve) => {
      const timer: unknown = setTimeout(resolve, milliseconds);
      // On other platforms than Node a timer is a number.
      if (typeof timer === "object") (timer as NodeJS.Timeout).unref();
    }),
};

/**
 * Answers `POST /alerts/SOURCE` and `GET /health`, as `incident relay` does. It keeps nothing: what GitHub does not take
 * within ten seconds is answered with 503, and is the sender's to send again.
 *
 * @throws UsageError for secrets or credentials that can't be used
 */
export function createRelay({ repository, env, apiUrl, log = console.error }: RelayFunctionOptions): Relay {
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) {
    throw new UsageError(`unexpected "${repository}" as repository, expected owner/name`, "Write it as GitHub does.");
  }
  const [problem] = secretProblems(env);
  if (problem !== undefined) throw new UsageError(problem, "Set it to a long random text.");
  const access = new GitHubAccess({
    repository,
    apiUrl,
    writeInterval: 1000,
    env,
    permissions: TO_SEND,
    clock: systemClock,
    fetch,
  });
  return createApp({
    env,
    accept: deliverDirectly((event) => access.send(event), { clock: patience, log }),
    now: Date.now,
    log,
    fetch: (url) => fetch(url, { redirect: "error", signal: AbortSignal.timeout(5_000) }),
  });
}
