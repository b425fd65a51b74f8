import type { Option } from "./command.ts";

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
