import { GitHub, serverOf } from "../../github/client.ts";
import { type Effort, efforts } from "../../github/transport.ts";
import { UsageError } from "../../text/error.ts";
import { didYouMean } from "../../text/messages.ts";
import { GitRepository } from "../repository/git.ts";
import type { Arguments, CommandContext } from "./command.ts";

/** GitHub asks for a second between two writes (milliseconds). */
const writeInterval = 1000;

/**
 * The repository on GitHub that a command works with.
 *
 * @param effort how hard it tries, and how much it may write
 * @throws UsageError without a token or a repository
 */
export function connect(args: Arguments, context: CommandContext, effort: Effort = efforts.normal): GitHub {
  const token = tokenOf(context);
  const apiUrl = apiUrlOf(context);
  const repository = repositoryName(args, context);
  const known = context.connections?.get(repository);
  if (known) return known.with(effort);
  const proxy = proxyFor(new URL(apiUrl ?? "https://api.github.com"), context.env);
  const github = new GitHub({ repository, token, apiUrl, proxy, writeInterval: writeIntervalOf(context) });
  context.connections?.set(repository, github);
  return github.with(effort);
}

/** Never quoted, whatever is wrong with it. */
export function tokenOf({ env }: CommandContext): string {
  const token = (env.GITHUB_TOKEN || env.GH_TOKEN || "").trim();
  if (token === "") {
    throw new UsageError(
      "missing GITHUB_TOKEN, expected a token for GitHub",
      "Set it, such as by: export GITHUB_TOKEN=$(gh auth token). Or, for plan, overdue, report and doctor, use --offline.",
    );
  }
  if (/^[\x21-\x7e]+$/.test(token)) return token;
  throw new UsageError(
    "unexpected blank or special character in GITHUB_TOKEN, expected the token alone",
    "Set it again, without quotes, spaces and line breaks.",
  );
}

/** What begins with no scheme, or with another, is no address that can be asked. */
export function apiUrlOf({ env }: CommandContext): string | undefined {
  const address = env.GITHUB_API_URL?.trim() || undefined;
  if (address === undefined) return undefined;
  const help = "Leave it out for github.com; that of an Enterprise Server is https://HOST/api/v3.";
  // What comes before an @ may be a password.
  if (address.includes("@")) {
    throw new UsageError('unexpected "@" in GITHUB_API_URL, expected an address without a name or a password', help);
  }
  if (/^https?:\/\//i.test(address) && URL.canParse(address)) return address;
  throw new UsageError(
    `unexpected "${address}" in GITHUB_API_URL, expected an address such as https://api.github.com`,
    help,
  );
}

export function repositoryName(args: Arguments, context: CommandContext): string {
  const named = args.get("repo");
  const name = named ?? (context.env.GITHUB_REPOSITORY || repositoryOfOrigin(context));
  if (name === null) {
    throw new UsageError(
      'missing repository on GitHub, expected owner/name, or a remote "origin" that tells it',
      'Name it: --repo owner/name, or add the remote "origin".',
    );
  }
  if (/^[\w.-]+\/[\w.-]+$/.test(name)) return name;
  const place = named === undefined ? "in GITHUB_REPOSITORY" : "for --repo";
  const meant = /^(?:https?:\/\/[^/]+\/|\w+@[^:]+:)([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(name)?.[1] ?? null;
  throw new UsageError(
    `unexpected "${name}" ${place}, expected owner/name${didYouMean(meant)}`,
    `Write it as in the repository's address, for example ${meant ?? "acme/shop"}.`,
  );
}

/** @throws UsageError for a remote on another host than GitHub's: its name may be somebody else's repository there */
function repositoryOfOrigin(context: CommandContext): string | null {
  const origin = new GitRepository(context.cwd).origin();
  if (origin === null) return null;
  const host = gitHubHost(context);
  // GitHub answers SSH at port 443 of a host of its own.
  if (origin.host === host || origin.host === `ssh.${host}`) return origin.repository;
  throw new UsageError(
    `unexpected remote "origin" at ${origin.host ?? "a path on this machine"}, expected ${host}`,
    "Name the repository: --repo owner/name.",
  );
}

/** The host of GitHub's web pages and clones: that of GITHUB_SERVER_URL, else the one that GITHUB_API_URL belongs to. */
export function gitHubHost(context: CommandContext): string {
  const server = context.env.GITHUB_SERVER_URL;
  const address = server && URL.canParse(server) ? server : serverOf(apiUrlOf(context));
  return new URL(address).hostname.toLowerCase();
}

/** Milliseconds between two writes. @throws UsageError */
export function writeIntervalOf(context: CommandContext): number {
  const text = context.env.INCIDENT_WRITE_INTERVAL_MS;
  if (!text) return writeInterval;
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new UsageError(
    `unexpected "${text}" in INCIDENT_WRITE_INTERVAL_MS, expected milliseconds such as ${writeInterval}`,
    "Leave it out for the second that GitHub asks for.",
  );
}

/**
 * The proxy for an address, by `https_proxy`, `http_proxy` and `no_proxy` as GitHub's own actions read them (in capitals,
 * too): this machine itself is never asked through one. Null for none.
 */
export function proxyFor(address: URL, env: CommandContext["env"]): URL | null {
  const read = (name: string) => env[name] || env[name.toUpperCase()] || "";
  const proxy = read(address.protocol === "https:" ? "https_proxy" : "http_proxy");
  if (proxy === "" || isBypassed(address, read("no_proxy"))) return null;
  const url = /^[a-z][a-z\d+.-]*:\/\//i.test(proxy) ? proxy : `http://${proxy}`;
  return URL.canParse(url) ? new URL(url) : null;
}

function isBypassed({ hostname, port, protocol }: URL, noProxy: string): boolean {
  const host = hostname.toLowerCase();
  if (host === "localhost" || host.startsWith("127.") || host === "[::1]") return true;
  const withPort = `${host}:${port || (protocol === "https:" ? "443" : "80")}`;
  return noProxy
    .toLowerCase()
    .split(",")
    .map((entry) => entry.trim().replace(/^\*?\./, "."))
    .filter(Boolean)
    .some((entry) => {
      const below = entry.startsWith(".") ? entry : `.${entry}`;
      return (
        entry === "*" || [host, withPort].some((name) => name === entry || name.endsWith(below) || `.${name}` === entry)
      );
    });
}
