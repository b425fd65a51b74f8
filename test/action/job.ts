import { execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { GitRepository } from "../../src/commands/repository/git.ts";
import type { Bench } from "../github/bench.ts";

const root = join(import.meta.dirname, "../..");

/** What the runner fills in for inputs that a workflow leaves out. The token's default is an expression: jobs give their own. */
const defaults = Object.entries<{ default?: string }>(parse(readFileSync(join(root, "action.yml"), "utf8")).inputs)
  .filter(([name]) => name !== "token")
  .map(([name, input]) => [name, input.default ?? ""]);

/** One job of a workflow: the event, and the action's inputs. */
export interface Job {
  readonly event: string;
  readonly payload?: object;
  readonly inputs?: Readonly<Record<string, string>>;
  /** The branch that the job runs on (default main). */
  readonly ref?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The Node that runs the action (default: this one). */
  readonly node?: string;
  /** What earlier steps have written to the step's summary. */
  readonly summary?: string;
}

export interface JobResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The job summary, as markdown. */
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/** Who commits where nobody is known. */
const somebody = { name: "Sarah", email: "sarah@example.com" };
/** Without what a person's own configuration of git would add: signatures, hooks. */
const plainly = ["-c", "commit.gpgSign=false", "-c", "core.hooksPath=/dev/null", "-c", "core.quotePath=off"];

/**
 * A checkout of a team's repository, as a job finds it: a real git repository in a folder of its own. Of a repository that is
 * one already it has the history, and what is not committed yet; nothing is written there.
 */
export class Checkout {
  readonly folder: string;
  #author = somebody;

  constructor(files: string) {
    this.folder = mkdtempSync(join(tmpdir(), "checkout-"));
    if (existsSync(join(files, ".git"))) this.#clone(files);
    else {
      cpSync(files, this.folder, { recursive: true });
      this.git("init", "--quiet", "--initial-branch=main");
    }
    this.commit("The team's records");
  }

  #clone(repository: string): void {
    this.git("clone", "--quiet", repository, ".");
    const theirs = new GitRepository(repository);
    const said = (...question: readonly string[]) => theirs.run(...question)?.trim();
    this.#author = {
      name: said("config", "user.name") || somebody.name,
      email: said("config", "user.email") || somebody.email,
    };
    const origin = said("remote", "get-url", "origin");
    this.git("remote", ...(origin ? ["set-url", "origin", origin] : ["remove", "origin"]));
    const changed = theirs.run("status", "--porcelain", "-z", "--no-renames", "--untracked-files=all") ?? "";
    for (const entry of changed.split("\0").filter(Boolean)) {
      const path = entry.slice("XY ".length);
      const [from, to] = [join(repository, path), join(this.folder, path)];
      if (existsSync(from)) cpSync(from, to, { recursive: true });
      else rmSync(to, { force: true });
    }
  }

  git(...args: readonly string[]): string {
    const { name, email } = this.#author;
    const author = ["-c", `user.name=${name}`, "-c", `user.email=${email}`];
    return execFileSync("git", [...author, ...plainly, ...args], { cwd: this.folder, encoding: "utf8" });
  }

  commit(message: string): void {
    this.git("add", "--all");
    this.git("commit", "--quiet", "--allow-empty", "--message", message);
  }

  write(path: string, edit: (text: string) => string): void {
    const file = join(this.folder, path);
    writeFileSync(file, edit(readFileSync(file, "utf8")));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Opens a pull request that brings these files, and gives its number. */
export async function openPullRequest(
  github: Bench,
  author: string,
  files: Readonly<Record<string, string>>,
  title = "Add a post-mortem",
): Promise<number> {
  const hand = github.as(author);
  await github.commitFile("README.md", "The shop's incidents\n");
  const { data: main } = await hand("GET", "/git/ref/heads/main");
  await hand("POST", "/git/refs", { ref: "refs/heads/change", sha: (main as { object: { sha: string } }).object.sha });
  for (const [path, text] of Object.entries(files)) await github.commitFile(path, text, "change");
  const { data: pull } = await hand("POST", "/pulls", { title, body: "", head: "change", base: "main" });
  return (pull as { number: number }).number;
}

/** The job that a pull request of `from` starts: `owner/name` of the repository whose branch it is. */
export function pullRequestJob(
  number: number,
  github: Bench,
  from: string = github.repository,
  head: string | null = null,
): Job {
  const side = (ref: string, name: string) => ({ ref, repo: { full_name: name, fork: name !== github.repository } });
  const pull = {
    number,
    head: { ...side("change", from), ...(head && { sha: head }) },
    base: side("main", github.repository),
  };
  return {
    event: "pull_request",
    payload: { action: "synchronize", number, pull_request: pull },
    ref: `refs/pull/${number}/merge`,
  };
}

/** Runs the built action as GitHub's runner does: a process of its own, told everything by its environment. */
export async function runJob(job: Job, checkout: Checkout, github: Bench): Promise<JobResult> {
  const runner = mkdtempSync(join(tmpdir(), "runner-"));
  try {
    const files = {
      event: join(runner, "event.json"),
      summary: join(runner, "summary.md"),
      output: join(runner, "output"),
    };
    writeFileSync(files.event, JSON.stringify(payload(job, github)));
    writeFileSync(files.summary, job.summary ?? "");
    writeFileSync(files.output, "");
    const ended = await runAction(environment(job, files, { checkout, github }), checkout.folder, job.node);
    return {
      ...ended,
      summary: readFileSync(files.summary, "utf8"),
      outputs: parseOutputs(readFileSync(files.output, "utf8")),
    };
  } finally {
    rmSync(runner, { recursive: true, force: true });
  }
}

function payload({ payload = {} }: Job, github: Bench): object {
  const [owner, name] = github.repository.split("/");
  return {
    repository: { name, full_name: github.repository, default_branch: "main", owner: { login: owner } },
    ...payload,
  };
}

function environment(
  { event, inputs = {}, ref = "refs/heads/main", env = {} }: Job,
  files: { readonly event: string; readonly summary: string; readonly output: string },
  { checkout, github }: { readonly checkout: Checkout; readonly github: Bench },
): Record<string, string> {
  const given = { ...Object.fromEntries(defaults), token: github.token, ...inputs };
  return {
    PATH: process.env.PATH ?? "",
    HOME: process.env.HOME ?? "",
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_API_URL: github.url,
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_REPOSITORY: github.repository,
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: files.event,
    GITHUB_STEP_SUMMARY: files.summary,
    GITHUB_OUTPUT: files.output,
    GITHUB_REF: ref,
    GITHUB_SHA: checkout.git("rev-parse", "HEAD").trim(),
    GITHUB_WORKSPACE: checkout.folder,
    GITHUB_RUN_ID: "1",
    GITHUB_WORKFLOW: "Incidents",
    INCIDENT_WRITE_INTERVAL_MS: "0",
    ...Object.fromEntries(Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    ...env,
  };
}

function runAction(
  env: Record<string, string>,
  cwd: string,
  node = process.execPath,
): Promise<Omit<JobResult, "summary" | "outputs">> {
  return new Promise((resolve) => {
    const child = spawn(node, [join(root, "dist/index.js")], {
      cwd,
      env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (chunk) => {
      stdout += chunk;
    });
    child.stderr.on("data", (chunk) => {
      stderr += chunk;
    });
    child.on("close", (status) => resolve({ status, stdout, stderr }));
  });
}

/** `name<<delimiter`, the value, `delimiter`: the file format of the runner's outputs. */
function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  for (const [, name, , value] of text.matchAll(/^(.+?)<<(.+)\r?\n([\s\S]*?)\r?\n?\2$/gm)) outputs[name!] = value!;
  return outputs;
}
