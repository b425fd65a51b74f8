import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mock } from "node:test";
import { runJob } from "../../src/action/job.ts";
import type { Runner } from "../../src/action/step.ts";
import { main, type Terminal } from "../../src/cli/main.ts";
import { type Bench, startGitHub } from "../github/bench.ts";

/** GitHub's own examples of what events look like. */
const examples: readonly { readonly name: string; readonly examples: readonly Record<string, unknown>[] }[] =
  createRequire(import.meta.url)("@octokit/webhooks-examples");

const CHECKOUT = join(import.meta.dirname, "../../examples/checkout");

/** What one job of the workflow came to. */
export interface Played {
  readonly status: number;
  readonly out: string;
  readonly err: string;
  readonly outputs: Readonly<Record<string, string | number>>;
  /** Annotations that do not fail the job. */
  readonly warnings: readonly string[];
}

export interface ShownIssue {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly state: string;
  readonly labels: readonly { readonly name: string }[];
}

export interface ShownComment {
  readonly id: number;
  readonly body: string;
  readonly user: { readonly login: string };
}

/**
 * A team's repository on the embedded GitHub, with a clock of its own: what is said at a time carries that time, and each
 * event runs the job that it would run on GitHub.
 */
export class Play {
  readonly github: Bench;
  readonly folder: string;
  /** From there to the records. */
  #within = "";
  /** The jobs' token; by default one that may write everything. */
  token: string;

  constructor(github: Bench, folder: string) {
    this.github = github;
    this.folder = folder;
    this.token = github.token;
  }

  /** The repository of the article's team, before its incident: configuration and runbook. */
  static async begin(time: string): Promise<Play> {
    mock.timers.enable({ apis: ["Date"], now: Date.parse(time) });
    const github = await startGitHub({
      collaborators: { sarahk: "push", alexgh: "push", danab: "push" },
      strangers: ["visitor"],
      files: { "README.md": "# Shop\n" },
    });
    const folder = mkdtempSync(join(tmpdir(), "play-"));
    const play = new Play(github, folder);
    play.workIn("");
    return play;
  }

  /** Further variables of the jobs and commands. */
  env: Readonly<Record<string, string>> = {};

  /** Has the jobs and commands from now on work in a folder of the repository, for the records there. */
  workIn(within: string): void {
    this.#within = within;
    for (const path of [".github", "runbooks"]) {
      cpSync(join(CHECKOUT, path), join(this.folder, within, path), { recursive: true });
    }
  }

  async end(): Promise<void> {
    await this.github.close();
    mock.timers.reset();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Moves the clock to a time of the 29th of May 2026, UTC, or to a full ISO time. */
  at(time: string): void {
    mock.timers.setTime(Date.parse(time.length === 5 ? `2026-05-29T${time}:00Z` : time));
  }

  /** Somebody comments, and the job that this starts runs. */
  async say(issue: number, login: string, body: string): Promise<Played> {
    await this.github.as(login)("POST", `/issues/${issue}/comments`, { body });
    return this.event("issue_comment", "created", { issue: { number: issue } });
  }

  /** Somebody makes an issue with the label of incidents, as a form does: no job has run by then. */
  async report(login: string, title: string, body = ""): Promise<number> {
    await this.github.as("acme")("POST", "/labels", { name: "incident" });
    const { data } = await this.github.as(login)("POST", "/issues", { title, body });
    const { number } = data as { number: number };
    await this.github.as("acme")("POST", `/issues/${number}/labels`, { labels: ["incident"] });
    return number;
  }

  /** The job that a new issue starts. */
  opened(issue: number): Promise<Played> {
    return this.event("issues", "opened", { issue: { number: issue } });
  }

  /** A job as GitHub starts it: with its own example of the event, changed where the play says otherwise. */
  async event(name: string, action: string | null, changes: Record<string, unknown>): Promise<Played> {
    const all = examples.find((one) => one.name === name)?.examples ?? [];
    const example = all.find((one) => one.action === action) ?? all[0] ?? {};
    return this.#run(name, { ...example, ...(action === null ? {} : { action }), ...changes });
  }

  async #run(name: string, payload: Record<string, unknown>): Promise<Played> {
    const outputs: Record<string, string | number> = {};
    const warnings: string[] = [];
    const event = { name, payload, ref: "refs/heads/main" };
    const played = await this.#play((terminal) => {
      const runner: Runner = {
        input: () => "",
        output: (key, value) => {
          outputs[key] = value;
        },
        log: terminal.out,
        error: terminal.err,
        warning: (text) => warnings.push(text),
        pause: async () => {},
        summaryRoom: () => 1_000_000,
        summary: async () => {},
      };
      return runJob({ event, runner, context: { ...terminal, warn: terminal.err } });
    });
    return { ...played, outputs, warnings };
  }

  /** A command line as a person types it. */
  async command(...words: readonly string[]): Promise<Omit<Played, "outputs" | "warnings">> {
    return this.#play((terminal) => main(words, terminal));
  }

  async #play(run: (terminal: Terminal) => Promise<number>): Promise<Omit<Played, "outputs" | "warnings">> {
    let [out, err] = ["", ""];
    const status = await run({
      cwd: join(this.folder, this.#within),
      env: {
        GITHUB_TOKEN: this.token,
        GITHUB_API_URL: this.github.url,
        GITHUB_SERVER_URL: "https://github.com",
        GITHUB_REPOSITORY: this.github.repository,
        GITHUB_ACTOR: "alexgh",
        GITHUB_WORKSPACE: this.folder,
        INCIDENT_WRITE_INTERVAL_MS: "0",
        ...this.env,
      },
      now: Date.now(),
      color: false,
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      elapsed: () => 0,
    });
    return { status, out, err };
  }

  async issue(number: number): Promise<ShownIssue> {
    return (await this.github.asJob("GET", `/issues/${number}`)).data as ShownIssue;
  }

  async issues(): Promise<readonly ShownIssue[]> {
    const all = (await this.github.asJob("GET", "/issues?state=all&per_page=100")).data as (ShownIssue & {
      pull_request?: object;
    })[];
    return all.filter(({ pull_request }) => !pull_request);
  }

  async comments(issue: number): Promise<readonly ShownComment[]> {
    return (await this.github.asJob("GET", `/issues/${issue}/comments?per_page=100`)).data as ShownComment[];
  }

  /** A file's text on a branch. */
  async file(path: string, branch: string): Promise<string> {
    return (await this.github.fileText(path, branch))!;
  }
}
