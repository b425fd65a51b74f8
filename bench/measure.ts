import { spawn } from "node:child_process";
import { join } from "node:path";

export interface Run {
  readonly milliseconds: number;
  /** Milliseconds of all its threads on a processor: nearly the same on a busy machine. */
  readonly cpu: number;
  /** Peak resident set size, in MiB. */
  readonly memory: number;
}

export interface Contender {
  readonly name: string;
  /** Arguments of node: the script and what follows it. */
  readonly script: readonly string[];
  readonly cwd: string;
  /** What its environment holds besides this process's own. */
  readonly env?: Readonly<Record<string, string>>;
  /** It is expected to find fault with the records, and to exit with 1; otherwise it has to find them all right. */
  readonly findsFaults?: boolean;
}

/** Runs every contender in turn, round after round, so that a machine that speeds up or slows down does so for all. */
export async function race(contenders: readonly Contender[], rounds: number): Promise<Map<string, Run>> {
  const runs = new Map<string, Run[]>(contenders.map(({ name }) => [name, []]));
  for (const contender of contenders) await once(contender);
  for (let round = 0; round < rounds; round++) {
    for (const contender of contenders) runs.get(contender.name)!.push(await once(contender));
  }
  return new Map([...runs].map(([name, list]) => [name, median(list)]));
}

function once({ name, script, cwd, env = {}, findsFaults = false }: Contender): Promise<Run> {
  const usage = join(import.meta.dirname, "usage.mjs");
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, ["--import", usage, ...script], {
      cwd,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe", "pipe"],
    });
    // As the log of a job takes it: read, and thrown away.
    child.stdout!.resume();
    let used = "";
    let complaint = "";
    child.stdio[3]!.on("data", (chunk) => {
      used += chunk;
    });
    child.stderr!.on("data", (chunk) => {
      complaint += chunk;
    });
    child.on("close", (code) => {
      if (code !== Number(findsFaults)) reject(new Error(`${name} ended with ${code}: ${complaint.slice(0, 500)}`));
      else resolve({ milliseconds: performance.now() - start, ...JSON.parse(used) });
    });
  });
}

function median(runs: readonly Run[]): Run {
  const middle = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1]!;
  return {
    milliseconds: middle(runs.map((run) => run.milliseconds)),
    cpu: middle(runs.map((run) => run.cpu)),
    memory: middle(runs.map((run) => run.memory)),
  };
}
