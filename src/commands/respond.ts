import { openIssues } from "../github/threads.ts";
import type { Command } from "./command.ts";
import { dryRunOption, githubOptions, planFormatOption } from "./connection.ts";
import { issueNumber, openWatch, type Response, report, respondTo, type Watch } from "./live.ts";

export const respond: Command = {
  name: "respond",
  summary: "carries out the slash commands of an incident's comments, and recomputes its clocks",
  options: [
    { name: "issue", value: "N", summary: "the incident's issue (default: every open incident)" },
    planFormatOption,
    dryRunOption,
    ...githubOptions,
  ],

  async run(args, session) {
    const number = args.get("issue");
    const one = number === undefined ? null : issueNumber(number, "issue");
    const watch = await openWatch(args, session);
    const responses = one === null ? await refreshIncidents(watch) : [await respondTo(one, watch)];
    return report(responses, args, session);
  },
};

/** Recomputes every open incident: what a schedule asks for. @throws GitHubError */
export async function refreshIncidents(watch: Watch): Promise<readonly Response[]> {
  const open = await openIssues(watch.github, watch.repository.policy.issues.labels.incident);
  const responses: Response[] = [];
  for (const { number } of open.sort((a, b) => a.number - b.number)) responses.push(await respondTo(number, watch));
  return responses;
}
