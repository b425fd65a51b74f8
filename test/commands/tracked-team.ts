import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { TestContext } from "node:test";
import { main } from "../../src/cli/main.ts";
import type { CommandContext } from "../../src/commands/context/command.ts";
import { lineDiff } from "../edit/written.ts";
import { type Bench, type BenchOptions, startGitHub } from "../github/bench.ts";
import { type Ran, workspace } from "./run.ts";

export const branch = "incidents/catch-up";

export interface Pull {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly state: string;
  readonly head: { readonly ref: string };
}

/** A team's repository on GitHub, and a checkout of it: a real git repository in a folder of its own. */
export class TrackedTeam {
  readonly github: Bench;
  readonly cwd: string;
  readonly #files: readonly string[];
  /** What runs authenticate with: the job's token, unless a test says otherwise. */
  token: string;
  /** Further variables of commands. */
  env: Readonly<Record<string, string>> = {};

  private constructor(github: Bench, cwd: string, files: readonly string[]) {
    this.github = github;
    this.cwd = cwd;
    this.#files = files;
    this.token = github.token;
  }

  static async start(
    test: TestContext,
    files: Readonly<Record<string, string>>,
    options: BenchOptions = {},
  ): Promise<TrackedTeam> {
    const github = await startGitHub({
      collaborators: { alexk: "push", dana: "push" },
      strangers: ["mallory"],
      ...options,
      files,
    });
    test.after(() => github.close());
    const cwd = workspace(test, files);
    const team = new TrackedTeam(github, cwd, Object.keys(files));
    team.#git("init", "--quiet", "--initial-branch=main");
    team.#commit();
    return team;
  }

  /** What a command or a job may touch: this checkout, and GitHub with the job's token. Output is thrown away. */
  context(): CommandContext {
    return {
      cwd: this.cwd,
      env: {
        GITHUB_TOKEN: this.token,
        GITHUB_API_URL: this.github.url,
        GITHUB_REPOSITORY: this.github.repository,
        INCIDENT_WRITE_INTERVAL_MS: "0",
        ...this.env,
      },
      now: Date.UTC(2026, 5, 1),
      warn: () => {},
      elapsed: () => 0,
    };
  }

  /** Runs a command line. */
  async run(...words: readonly string[]): Promise<Ran> {
    let [out, err] = ["", ""];
    const status = await main(words, {
      ...this.context(),
      color: false,
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
    });
    return { status, out, err };
  }

  /** Runs, and fails the test when the command failed. */
  async done(...words: readonly string[]): Promise<string> {
    const { status, out, err } = await this.run(...words);
    if (status !== 0) throw new Error(`incident ${words.join(" ")}: ${err}${out}`);
    return out;
  }

  /** The requests that a run writes with, as `METHOD path`. */
  async writes(...words: readonly string[]): Promise<string[]> {
    const before = this.github.writes().length;
    await this.done(...words);
    return this.github
      .writes()
      .slice(before)
      .map(({ method, path }) => `${method} ${path.replace(/^\/repos\/acme\/shop/, "")}`);
  }

  /** A file's text on a branch of GitHub; null where there is none. */
  async read(path: string, ref = "main"): Promise<string | null> {
    const { status, data } = await this.github.asJob("GET", `/contents/${path}?ref=${encodeURIComponent(ref)}`);
    return status === 200 ? Buffer.from((data as { content: string }).content, "base64").toString("utf8") : null;
  }

  /** What the catch-up's branch changes of a file, line by line. */
  async proposed(path: string): Promise<string[]> {
    return lineDiff((await this.read(path))!, (await this.read(path, branch))!);
  }

  /** A commit by a person, on any branch. */
  async commit(login: string, path: string, edit: (text: string) => string, to = "main"): Promise<void> {
    const { data } = await this.github.asJob("GET", `/contents/${path}?ref=${encodeURIComponent(to)}`);
    const { content, sha } = data as { content: string; sha: string };
    const text = edit(Buffer.from(content, "base64").toString("utf8"));
    const body = { message: `Edit ${path}`, content: Buffer.from(text).toString("base64"), sha, branch: to };
    const answer = await this.github.as(login)("PUT", `/contents/${path}`, body);
    if (answer.status >= 300) throw new Error(JSON.stringify(answer.data));
  }

  /** Brings the checkout up to date with GitHub's main branch, as a job's checkout is. */
  async checkOut(): Promise<void> {
    for (const path of this.#files) this.write(path, (await this.read(path))!);
    this.#commit();
  }

  write(path: string, text: string): void {
    mkdirSync(join(this.cwd, dirname(path)), { recursive: true });
    writeFileSync(join(this.cwd, path), text);
  }

  async pulls(state = "open"): Promise<readonly Pull[]> {
    const { data } = await this.github.asJob("GET", `/pulls?state=${state}`);
    return (data as Pull[]).filter(({ head }) => head.ref === branch);
  }

  /** A person merges the catch-up; its branch goes, as most repositories have it, or stays. */
  async merge(after: "delete" | "keep" = "delete"): Promise<void> {
    const [pull] = await this.pulls();
    const { status, data } = await this.github.as("alexk")("PUT", `/pulls/${pull!.number}/merge`, {});
    if (status !== 200) throw new Error(JSON.stringify(data));
    if (after === "delete") await this.github.asJob("DELETE", `/git/refs/heads/${branch}`);
    await this.checkOut();
  }

  /** A person changes an issue. */
  async change(login: string, issue: number, body: object): Promise<void> {
    await this.github.as(login)("PATCH", `/issues/${issue}`, body);
  }

  async say(login: string, issue: number, body: string): Promise<void> {
    await this.github.as(login)("POST", `/issues/${issue}/comments`, { body });
  }

  #commit(): void {
    this.#git("add", "--all");
    this.#git("commit", "--quiet", "--allow-empty", "--message", "Records");
  }

  #git(...args: readonly string[]): void {
    const identity = ["-c", "user.name=Sarah", "-c", "user.email=sarah@example.com"];
    execFileSync("git", [...identity, ...args], { cwd: this.cwd, stdio: "ignore" });
  }
}
