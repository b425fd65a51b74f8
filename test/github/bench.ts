import type { Answer } from "./emulator.ts";
import { startEmulator } from "./emulator.ts";
import type { Fault, FaultSchedule } from "./faults.ts";
import type { Extras } from "./gaps/extras.ts";
import { GitHubProxy } from "./proxy.ts";

export interface BenchOptions {
  readonly owner?: string;
  readonly repo?: string;
  readonly private?: boolean;
  /** Organisation features: issue types, issue fields, projects. */
  readonly organization?: boolean;
  /** Serve under `/api/v3`, as Enterprise Server does. */
  readonly enterprise?: boolean;
  /** Logins with their role; all are assignable. */
  readonly collaborators?: Readonly<Record<string, "admin" | "maintain" | "push" | "triage" | "pull">>;
  /** Accounts without any right here. */
  readonly strangers?: readonly string[];
  /** What the job's token may do; default: write issues, contents, pull requests, statuses, checks. */
  readonly permissions?: Readonly<Record<string, "read" | "write">>;
  readonly labels?: readonly string[];
  /** What a browser sees at a path, as HTML; null for an address without a page. API clients never ask for it. */
  readonly page?: (path: string, github: Bench) => Promise<string | null>;
  /** Path → text, committed to `main`. */
  readonly files?: Readonly<Record<string, string>>;
}

export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
  /** Its name in GitHub's description, null when there is none. */
  readonly operation: string | null;
  /** How it differs from GitHub's description. */
  readonly violations: readonly string[];
  readonly write: boolean;
  readonly fault: Fault | null;
  /** Status of the answer; null when there was none. */
  status: number | null;
}

/** The test's own hand on GitHub: past the record, the checks and the faults. */
export type Hand = (method: string, path: string, body?: unknown) => Promise<Answer>;

export interface Bench {
  /** API root, for GITHUB_API_URL. */
  readonly url: string;
  /** `owner/name`. */
  readonly repository: string;
  /** A job's GITHUB_TOKEN: writes as github-actions[bot]. */
  readonly token: string;
  readonly requests: RecordedRequest[];
  readonly faults: FaultSchedule;
  readonly extras: Extras;
  jobToken(permissions: Record<string, "read" | "write">): Promise<string>;
  userToken(login: string): string;
  /** Paths are relative to the repository (`/issues/1`) unless they start with `/user`, `/orgs` or `/repos`. */
  as(login: string): Hand;
  /** Acts with the job's token. */
  readonly asJob: Hand;
  /** @param branch default `main` */
  commitFile(path: string, text: string, branch?: string): Promise<void>;
  /** A file's text on a branch (default `main`); null where there is none. */
  fileText(path: string, branch?: string): Promise<string | null>;
  writes(): RecordedRequest[];
  violations(): string[];
  close(): Promise<void>;
}

const defaultPermissions = {
  issues: "write",
  contents: "write",
  pull_requests: "write",
  statuses: "write",
  checks: "write",
} as const;
/** Starts GitHub on loopback: `emulate` behind a proxy that supplies what it lacks, injects faults, and checks requests. */
export async function startGitHub(options: BenchOptions = {}): Promise<Bench> {
  const owner = options.owner ?? "acme";
  const repo = options.repo ?? "shop";
  const collaborators = options.collaborators ?? {};
  const logins = [...Object.keys(collaborators), ...(options.strangers ?? [])];
  const emulator = await startEmulator({ owner, repo, private: options.private ?? false, logins });
  const proxy = new GitHubProxy(emulator, options, { owner, repo, logins: [owner, ...logins] });
  await proxy.listen();
  await proxy.seed(collaborators);
  proxy.token = await proxy.jobToken(options.permissions ?? defaultPermissions);
  return proxy;
}
