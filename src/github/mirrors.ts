import type { Mirrors } from "../tracking/operation.ts";
import type { Desk } from "./desk.ts";
import { GitHubError } from "./error.ts";

/** The mirrors as parameters of a request, and what of them this repository has no place for. @throws GitHubError */
export async function mirrorParameters(
  { type, dueDate, milestone }: Mirrors,
  desk: Desk,
): Promise<{ parameters: object; notes: string[] }> {
  const notes: string[] = [];
  const parameters: Record<string, unknown> = type === undefined ? {} : { type };
  if (dueDate?.date) {
    const field = await fieldId(dueDate.field, desk);
    if (field === null) notes.push(`there is no date field "${dueDate.field}" here`);
    else parameters.issue_field_values = [{ field_id: field, value: dueDate.date }];
  }
  if (milestone !== undefined) {
    const number = await milestoneNumber(milestone, desk);
    if (number === null) notes.push(`there is no open milestone "${milestone}"`);
    else parameters.milestone = number;
  }
  return { parameters, notes };
}

/** Mirrors are never worth a failure: what GitHub refuses with them is tried without. @throws GitHubError */
export async function withoutMirrors<T>(
  whole: () => Promise<T>,
  bare: () => Promise<T>,
): Promise<{ result: T; note: string | null }> {
  try {
    return { result: await whole(), note: null };
  } catch (error) {
    if (!(error instanceof GitHubError) || error.kind !== "refused") throw error;
    return {
      result: await bare(),
      note: `issue type, milestone or date field was refused (${error.message}): look at "issues" of the configuration`,
    };
  }
}

async function fieldId(name: string, { github }: Desk): Promise<number | null> {
  const route = "GET /orgs/{org}/issue-fields";
  const all = github.readPage<{ id: number; name: string }>("list the issue fields", route, { org: github.owner });
  const fields = await orNone(all.then(({ data }) => data));
  return fields.find((field) => field.name.toLowerCase() === name.toLowerCase())?.id ?? null;
}

async function milestoneNumber(title: string, { github }: Desk): Promise<number | null> {
  const route = "GET /repos/{owner}/{repo}/milestones";
  const milestones = await orNone(github.readAll<{ number: number; title: string }>("list the milestones", route, {}));
  return milestones.find((milestone) => milestone.title.toLowerCase() === title.toLowerCase())?.number ?? null;
}

async function orNone<T>(list: Promise<T[]>): Promise<T[]> {
  try {
    return await list;
  } catch (error) {
    if (error instanceof GitHubError && (error.kind === "missing" || error.kind === "permission")) return [];
    throw error;
  }
}

/** Adds an issue to the project; one that is there already stays there once. @throws GitHubError */
export async function addToProject({ project }: Mirrors, issue: number, { github }: Desk): Promise<string | null> {
  const [owner, number] = project?.split("/") ?? [];
  if (!owner || !number) return null;
  const item = { project_number: Number(number), type: "Issue", owner: github.owner, repo: github.repo, number: issue };
  try {
    await github.write(`add #${issue} to project ${project}`, "POST /orgs/{org}/projectsV2/{project_number}/items", {
      org: owner,
      ...item,
    });
    return null;
  } catch (error) {
    if (!(error instanceof GitHubError) || (error.stopsEverything && error.kind !== "permission")) throw error;
    return `#${issue} is not in project ${project}: ${error.message}`;
  }
}
