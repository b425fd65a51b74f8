import { GitHubError } from "./error.ts";
import type { WriteContext } from "./write-context.ts";

/** Makes an issue a sub-issue. Where GitHub can't, the note says why. @throws GitHubError */
export async function linkSubIssue(child: number, parentKey: string, context: WriteContext): Promise<string | null> {
  if (!context.hasSubIssues) return null;
  const parent = context.parentNumber(parentKey);
  if (parent === null) return `there is no issue of ${parentKey} to be a sub-issue of`;
  const route = "POST /repos/{owner}/{repo}/issues/{issue_number}/sub_issues";
  const parameters = { issue_number: parent, sub_issue_id: await context.idOf(child), replace_parent: true };
  try {
    await context.github.write(`make #${child} a sub-issue of #${parent}`, route, parameters);
    return null;
  } catch (error) {
    if (!(error instanceof GitHubError) || error.stopsEverything) throw error;
    if (error.kind === "missing") {
      context.hasSubIssues = false;
      return "this GitHub has no sub-issues";
    }
    return `#${child} is no sub-issue of #${parent}: ${error.message}`;
  }
}
