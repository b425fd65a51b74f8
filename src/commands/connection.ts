import { GitHub } from "../github/client.ts";
import { type Arguments, type Option, type Session, UsageError } from "./command.ts";
import { Git } from "./git.ts";

/** What every command takes that reads from or writes to GitHub. */
export const githubOptions: readonly Option[] = [
  { name: "repo", value: "OWNER/NAME", summary: "repository on GitHub (default: the job's, else that of `origin`)" },
];

export const dryRunOption: Option = {
  name: "dry-run",
  summary: "print what would be changed on GitHub, change nothing",
};

export const offlineOption: Option = { name: "offline", summary: "from the records alone, without asking GitHub" };

export const planFormatOption: Option = {
  name: "format",
  value: "FORMAT",
  choices: ["text", "json"],
  summary: "text (default) or json",
};

/** GitHub asks for a second between two writes (milliseconds). */
const writeInterval = 1000;

/**
 * The repository on GitHub that a command works with.
 *
 * @throws UsageError without a token or a repository
 */
export function connect(args: Arguments, session: Session): GitHub {
  const token = (session.env.GITHUB_TOKEN || session.env.GH_TOKEN)?.trim();
  if (!token) {
    throw new UsageError(
      "GitHub needs a token, and GITHUB_TOKEN is not set",
      "Set GITHUB_TOKEN, or use --offline where the command takes it.",
    );
  }
  if (!/^[\x21-\x7e]+$/.test(token)) {
    throw new UsageError(
      "GITHUB_TOKEN holds more than a token: a line break, a space or a character that no token has",
      "Set it to the token alone.",
    );
  }
  const apiUrl = session.env.GITHUB_API_URL || undefined;
  return new GitHub({ repository: repositoryName(args, session), token, apiUrl, writeInterval: interval(session) });
}

function repositoryName(args: Arguments, session: Session): string {
  const name = args.get("repo") ?? (session.env.GITHUB_REPOSITORY || new Git(session.cwd).remote());
  if (name === null) {
    throw new UsageError("which repository on GitHub is not known", "Name it: --repo owner/name.");
  }
  if (!/^[\w.-]+\/[\w.-]+$/.test(name)) throw new UsageError(`unexpected "${name}" for --repo, expected owner/name`);
  return name;
}

function interval(session: Session): number {
  const text = session.env.INCIDENT_WRITE_INTERVAL_MS;
  if (!text) return writeInterval;
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new UsageError(
    `unexpected "${text}" in INCIDENT_WRITE_INTERVAL_MS, expected milliseconds such as ${writeInterval}`,
  );
}
