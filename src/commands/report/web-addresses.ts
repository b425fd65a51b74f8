import type { WebAddresses } from "../../report/site-model.ts";
import type { CommandContext } from "../context/command.ts";
import type { LiveRecord } from "../live/live-records.ts";
import type { GitRepository } from "../repository/git.ts";

/** Links only where the files' remote is on the server that they would lead to. */
export function webAddresses(
  name: string | null,
  { env }: CommandContext,
  git: GitRepository,
  live: readonly LiveRecord[] = [],
): WebAddresses | null {
  const server = env.GITHUB_SERVER_URL || "https://github.com";
  const commit = git.head();
  const remote = git.run("remote", "get-url", "origin") ?? "";
  if (name === null || commit === null || !remote.includes(server.replace(/^https?:\/\//, ""))) return null;
  const prefix = git.prefix() ?? "";
  const folder = prefix === "" ? "" : `${prefix}/`;
  const channels = new Map(live.map(({ record, issue }) => [record.source.file, issue]));
  const files = `${server}/${name}/blob/`;
  return {
    files: `${files}${commit}/${folder}`,
    latestFiles: `${files}HEAD/${folder}`,
    issues: `${server}/${name}/issues/`,
    channels,
  };
}
