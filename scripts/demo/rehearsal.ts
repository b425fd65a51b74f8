import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import {
  type Checkout,
  type Job,
  type JobResult,
  openPullRequest,
  pullRequestJob,
  runJob,
} from "../../test/action/job.ts";
import { type Bench, type BenchOptions, startGitHub } from "../../test/github/bench.ts";
import { pageOf } from "./pages.ts";

/** An issue or a pull request, as its page shows it. */
export interface ShownIssue {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly state: string;
  readonly user: { readonly login: string };
  readonly labels: readonly { readonly name: string }[];
  readonly assignees: readonly { readonly login: string }[];
  readonly pull_request?: object;
}

export interface ShownComment {
  readonly body: string;
  readonly user: { readonly login: string };
}

/** What a job came to, and how many requests of it changed something on GitHub. */
export interface Ran extends JobResult {
  readonly job: Job;
  readonly writes: number;
}

/** Who works on the repository, what is in it before, and who opens the pull request under which title. */
export interface Scene extends BenchOptions {
  readonly author: string;
  readonly title: string;
}

/** The branch of the pull request that brings the records. */
const BRANCH = "change";

/**
 * A team's repository on the embedded GitHub, from the pull request that brings its records to what is late: for each event the
 * built action runs as a process, on a checkout, as the workflow would run it. What is merged there is brought to the checkout.
 */
export class Rehearsal {
  readonly github: Bench;
  readonly checkout: Checkout;
  /** The pull request that brings the records. */
  readonly pull: number;
  readonly #author: string;

  private constructor(github: Bench, checkout: Checkout, pull: { readonly number: number; readonly author: string }) {
    this.github = github;
    this.checkout = checkout;
    this.pull = pull.number;
    this.#author = pull.author;
  }

  /**
   * Opens the pull request.
   *
   * @param paths the files that it brings
   */
  static async begin(checkout: Checkout, paths: readonly string[], scene: Scene): Promise<Rehearsal> {
    const github = await startGitHub({ ...scene, page: pageOf });
    const { author, title } = scene;
    const number = await openPullRequest(github, author, textsOf(checkout, paths), title);
    return new Rehearsal(github, checkout, { number, author });
  }

  /** Commits files of the checkout, and pushes them to the pull request. */
  async push(message: string, paths: readonly string[]): Promise<void> {
    this.checkout.commit(message);
    for (const [path, text] of Object.entries(textsOf(this.checkout, paths))) {
      await this.github.commitFile(path, text, BRANCH);
    }
  }

  async merge(pull: number): Promise<void> {
    const hand = this.github.as(this.#author);
    const names: string[] = [];
    for (let page = 1; names.length === (page - 1) * 100; page++) {
      const { data: files } = await hand("GET", `/pulls/${pull}/files?per_page=100&page=${page}`);
      names.push(...(files as { readonly filename: string }[]).map(({ filename }) => filename));
    }
    await hand("PUT", `/pulls/${pull}/merge`, {});
    for (const filename of names) {
      const file = join(this.checkout.folder, filename);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, (await this.github.fileText(filename))!);
    }
    this.checkout.commit(`Merge pull request #${pull}`);
  }

  /** What a change of the pull request starts. @param now ISO time */
  onPullRequest(now: string): Promise<Ran> {
    return this.#run({ ...pullRequestJob(this.pull, this.github), inputs: { now } });
  }

  /** What a push to the default branch starts. */
  onPush(now: string): Promise<Ran> {
    const payload = { ref: "refs/heads/main", after: this.checkout.git("rev-parse", "HEAD").trim() };
    return this.#run({ event: "push", payload, inputs: { now } });
  }

  /** A person edits an issue's text, and what that starts runs. */
  async onEdit(number: number, body: string, now: string): Promise<Ran> {
    const { data: issue } = await this.github.as(this.#author)("PATCH", `/issues/${number}`, { body });
    const payload = { action: "edited", issue: issue as object, sender: { login: this.#author, type: "User" } };
    return this.#run({ event: "issues", payload, inputs: { now } });
  }

  onSchedule(now: string): Promise<Ran> {
    return this.#run({ event: "schedule", inputs: { now } });
  }

  async #run(job: Job): Promise<Ran> {
    const before = this.github.writes().length;
    const env = { GITHUB_SERVER_URL: this.github.url };
    const result = await runJob({ ...job, env }, this.checkout, this.github);
    return { ...result, job, writes: this.github.writes().length - before };
  }

  /** All issues and pull requests, the oldest first. */
  async issuesAndPulls(): Promise<readonly ShownIssue[]> {
    const all: ShownIssue[] = [];
    for (let page = 1; ; page++) {
      const { data } = await this.github.as(this.#author)("GET", `/issues?state=all&per_page=100&page=${page}`);
      all.push(...(data as ShownIssue[]));
      if ((data as ShownIssue[]).length < 100) return all.sort((a, b) => a.number - b.number);
    }
  }

  async issues(): Promise<readonly ShownIssue[]> {
    return (await this.issuesAndPulls()).filter(({ pull_request }) => !pull_request);
  }

  /** The pull request by which what happened on issues comes back to the records. */
  async catchUp(): Promise<ShownIssue | null> {
    const { data } = await this.github.as(this.#author)("GET", "/pulls?state=open");
    const open = data as (ShownIssue & { readonly head: { readonly ref: string } })[];
    return open.find(({ head }) => head.ref === "incidents/catch-up") ?? null;
  }

  async comments(issue: number): Promise<readonly ShownComment[]> {
    const { data } = await this.github.as(this.#author)("GET", `/issues/${issue}/comments?per_page=100`);
    return data as ShownComment[];
  }

  async end(): Promise<void> {
    this.checkout.remove();
    await this.github.close();
  }
}

/** Path → text, of the files that are there. */
export function textsOf({ folder }: Checkout, paths: readonly string[]): Record<string, string> {
  const there = paths.filter((path) => existsSync(join(folder, path)));
  return Object.fromEntries(there.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}
