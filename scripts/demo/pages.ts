import type { Bench } from "../../test/github/bench.ts";
import { asText, file, heading, page, row, said } from "../pictures/look.ts";
import type { ShownComment, ShownIssue } from "./rehearsal.ts";

/**
 * What a browser sees of the embedded GitHub: lists of issues and pull requests, each of them with its comments, and files.
 *
 * @returns null for an address without a page
 */
export async function pageOf(path: string, github: Bench): Promise<string | null> {
  const [, owner, repo, kind, rest = ""] = /^\/([^/]+)\/([^/]+)\/(issues|pull|pulls|blob)(?:\/(.*))?$/.exec(path) ?? [];
  if (path === "/") return list(github);
  if (`${owner}/${repo}` !== github.repository) return null;
  if (kind === "blob") return fileOf(decodeURIComponent(rest.slice(rest.indexOf("/") + 1)), github);
  if (rest === "") return list(github);
  return conversation(kind === "issues" ? `/issues/${Number(rest)}` : `/pulls/${Number(rest)}`, github);
}

async function list(github: Bench): Promise<string> {
  const { data } = await github.asJob("GET", "/issues?state=all&per_page=100");
  const all = data as ShownIssue[];
  const address = ({ number, pull_request }: ShownIssue) =>
    `/${github.repository}/${pull_request ? "pull" : "issues"}/${number}`;
  const rows = (wanted: (issue: ShownIssue) => boolean) =>
    all.filter(wanted).map((issue) => `<a href="${address(issue)}">${row(issue)}</a>`);
  const block = (name: string, found: readonly string[]) =>
    found.length > 0 ? `<h3>${name}</h3><div class="list">${found.join("")}</div>` : "";
  return page(`<h1>${asText(github.repository)}</h1>
    ${block(
      "Open issues",
      rows((issue) => !issue.pull_request && issue.state === "open"),
    )}
    ${block(
      "Closed issues",
      rows((issue) => !issue.pull_request && issue.state !== "open"),
    )}
    ${block(
      "Pull requests",
      rows((issue) => issue.pull_request !== undefined),
    )}`);
}

/** @param path of an issue or a pull request, in the API */
async function conversation(path: string, github: Bench): Promise<string | null> {
  const { status, data } = await github.asJob("GET", path);
  if (status !== 200) return null;
  const issue = data as ShownIssue;
  const { data: comments } = await github.asJob("GET", `/issues/${issue.number}/comments?per_page=100`);
  return page(`<p><a href="/${github.repository}/issues">${asText(github.repository)}</a></p>${heading(issue)}
    ${issue.body ? said(issue.user.login, "opened", issue.body) : ""}
    ${(comments as ShownComment[]).map(({ user, body }) => said(user.login, "commented", body)).join("")}`);
}

async function fileOf(path: string, github: Bench): Promise<string | null> {
  const text = await github.fileText(path);
  const lines = text?.split("\n").map((line, index) => ({ number: index + 1, html: asText(line) }));
  return lines ? page(file(path, lines)) : null;
}
