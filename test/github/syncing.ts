import { matchOnGitHub } from "../../src/commands/sync/sync-context.ts";
import { type Applied, applyPlan } from "../../src/github/apply.ts";
import { GitHub } from "../../src/github/client.ts";
import { whichLabelsExist, whoIsAssignable } from "../../src/github/read-state.ts";
import type { Connection } from "../../src/github/transport.ts";
import { unknownLogins } from "../../src/tracking/assignees.ts";
import type { Matched } from "../../src/tracking/match.ts";
import type { TrackedRecords } from "../../src/tracking/observe.ts";
import type { Plan } from "../../src/tracking/operation.ts";
import { planTracking } from "../../src/tracking/plan.ts";
import { recordsOf, type World } from "../tracking/team.ts";
import type { Bench } from "./bench.ts";

/** A clock that jumps over every pause, and adds them up. */
export class JumpingClock {
  slept = 0;
  readonly #started = Date.now();
  now = (): number => this.#started + this.slept;
  sleep = async (milliseconds: number): Promise<void> => {
    this.slept += milliseconds;
  };
}

export function client(bench: Bench, changes: Partial<Connection> = {}): GitHub {
  return new GitHub({
    repository: bench.repository,
    token: bench.token,
    apiUrl: bench.url,
    writeInterval: 0,
    timeout: 10_000,
    clock: new JumpingClock(),
    ...changes,
  });
}

export interface Synced extends Applied {
  readonly plan: Plan;
}

/** What `incident sync` does: read, ask, plan, carry out. @throws GitHubError when GitHub can't be read */
export async function sync(bench: Bench, world: World, github: GitHub = client(bench)): Promise<Synced> {
  const basis = await readMatched(github, recordsOf(world));
  const plan = planTracking(basis);
  return { plan, ...(await applyPlan(plan, github, basis)) };
}

/** What `incident sync` plans from: what it reads and asks. @throws GitHubError */
export async function readMatched(github: GitHub, records: TrackedRecords): Promise<Matched> {
  const all = await matchOnGitHub(github, records);
  const assignable = await whoIsAssignable(github, unknownLogins(all));
  return { ...all, state: { ...all.state, assignable, labels: await whichLabelsExist(github, ["incident"]) } };
}

/** An issue as the test sees it. */
export interface Shown {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly state: string;
  readonly state_reason: string | null;
  readonly labels: readonly { readonly name: string }[];
  readonly assignees: readonly { readonly login: string }[];
  readonly user: { readonly login: string };
  readonly parent_issue_url?: string;
  readonly milestone: { readonly title: string } | null;
}

/** All issues, the oldest first, as GitHub has them now: without faults and lag. */
export async function issues(bench: Bench): Promise<Shown[]> {
  const lag = bench.extras.lag;
  bench.extras.lag = 0;
  const all: Shown[] = [];
  for (let page = 1; ; page++) {
    const { data } = await bench.asJob("GET", `/issues?state=all&sort=created&direction=asc&per_page=100&page=${page}`);
    all.push(...(data as Shown[]));
    if ((data as Shown[]).length < 100) break;
  }
  bench.extras.lag = lag;
  return all;
}
