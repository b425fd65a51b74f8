import type { Answer } from "../emulator.ts";
import type { Issue } from "./extras.ts";
import {
  characters,
  type Exchange,
  type Gap,
  invalid,
  noContent,
  notFound,
  ok,
  paged,
  refused,
  strings,
} from "./gap.ts";
import { setFields, unknownMirror } from "./organization.ts";

const issues = "/repos/{owner}/{repo}/issues";
const issue = `${issues}/{issue_number}`;
const unassignable = (login: string): Answer =>
  refused(422, "Validation Failed", [{ value: login, resource: "Issue", field: "assignees", code: "invalid" }]);

const numberOf = (exchange: Exchange) => Number(exchange.parameters.issue_number);

/** 410 for a deleted issue, 301 for a transferred one. */
export function moved(exchange: Exchange): Answer | null {
  const number = numberOf(exchange);
  if (exchange.extras.deleted.has(number)) return refused(410, "This issue was deleted");
  const to = exchange.extras.transferred.get(number);
  if (!to) return null;
  const [repository, transferred] = to.split("#");
  const url = `${exchange.extras.origin}/repos/${repository}/issues/${transferred}`;
  return { status: 301, headers: { location: url }, data: { message: "Moved Permanently", url } };
}

/** Label names in the spelling that the repository already has: GitHub's label names ignore case. */
export async function knownLabels(exchange: Exchange, names: readonly string[]): Promise<string[]> {
  const url = `${exchange.repository}/labels?per_page=100`;
  const known = await exchange.extras.cached(
    "labels",
    async () => (await exchange.ask("GET", url)).data as { name: string }[],
  );
  return names.map((name) => known.find((label) => label.name.toLowerCase() === name.toLowerCase())?.name ?? name);
}

function refusal(exchange: Exchange): Answer | null {
  const { title, body, assignees, labels } = exchange.body;
  if (characters(title) > 256) return invalid("Issue", "title", "title is too long (maximum is 256 characters)");
  if (characters(body) > 65_536) return invalid("Issue", "body", "body is too long (maximum is 65536 characters)");
  const stranger = strings(assignees).find((login) => !exchange.extras.assignable.has(login));
  if (stranger !== undefined) return unassignable(stranger);
  if (exchange.body.state_reason === "duplicate" && !exchange.extras.knowsDuplicates)
    return refused(422, "Validation Failed", [{ resource: "Issue", field: "state_reason", code: "invalid" }]);
  if (strings(labels).some((name) => characters(name) > 50)) {
    return invalid("Label", "name", "name is too long (maximum is 50 characters)");
  }
  return null;
}

/** The body that the emulator understands; what it has no place for is kept beside it. */
async function understood(exchange: Exchange): Promise<Record<string, unknown>> {
  const { type: _type, issue_field_values: _fields, duplicate_issue_id: _duplicate, ...rest } = exchange.body;
  return rest.labels ? { ...rest, labels: await knownLabels(exchange, strings(rest.labels)) } : rest;
}

function keepExtras(exchange: Exchange, number: number): void {
  const { type, issue_field_values: fields, state_reason: reason } = exchange.body;
  if (typeof reason === "string") exchange.extras.reasonOf.set(number, reason);
  else if (exchange.body.state) exchange.extras.reasonOf.delete(number);
  if (!exchange.extras.organization) return;
  if (typeof type === "string") exchange.extras.typeOf.set(number, type);
  if (Array.isArray(fields)) setFields(exchange, number);
}

function keepRename({ extras, actor, body, parameters }: Exchange, from: unknown): void {
  const number = Number(parameters.issue_number);
  const event = { event: "renamed", actor: { login: actor }, rename: { from, to: body.title } };
  extras.renames.set(number, [...(extras.renames.get(number) ?? []), event]);
}

function completed(exchange: Exchange, answer: Answer): Answer {
  if (answer.status >= 300) return answer;
  return { ...answer, data: exchange.extras.complete(answer.data as Issue, exchange.repository) };
}

async function everyPage(exchange: Exchange, url: string): Promise<Issue[]> {
  const all: Issue[] = [];
  for (let page = 1; ; page++) {
    const { data } = await exchange.ask("GET", `${url}&per_page=100&page=${page}`);
    all.push(...(data as Issue[]));
    if ((data as Issue[]).length < 100) return all;
  }
}

/** Every issue and pull request of the repository, as `GET /issues` shows them. */
export function everyIssue(exchange: Exchange): Promise<Issue[]> {
  const { repository, extras } = exchange;
  return extras.cached("issues", async () => {
    const plain = await everyPage(exchange, `${repository}/issues?state=all`);
    const pulls = await everyPage(exchange, `${repository}/pulls?state=all`);
    const pullIssues = pulls.map((pull) => ({
      ...pull,
      comments: pull.comments ?? 0,
      pull_request: { url: `${extras.origin}${repository}/pulls/${pull.number}` },
    }));
    return [...plain, ...pullIssues];
  });
}

function wanted(query: URLSearchParams): (issue: Issue) => boolean {
  const state = query.get("state") ?? "open";
  const creator = query.get("creator");
  const since = query.get("since");
  const labels = (query.get("labels") ?? "").split(",").filter(Boolean);
  return (candidate) =>
    (state === "all" || candidate.state === state) &&
    (creator === null || candidate.user.login.toLowerCase() === creator.toLowerCase()) &&
    (since === null || Date.parse(candidate.updated_at) >= Date.parse(since)) &&
    labels.every((name) => candidate.labels.some((label) => label.name.toLowerCase() === name.toLowerCase()));
}

async function list(exchange: Exchange): Promise<Answer> {
  const permitted = await exchange.forward();
  if (permitted.status !== 200) return permitted;
  const { query, extras, repository } = exchange;
  const field = query.get("sort") === "updated" ? "updated_at" : "created_at";
  const sign = query.get("direction") === "asc" ? 1 : -1;
  const found = extras.visible(await everyIssue(exchange)).filter(wanted(query));
  found.sort((a, b) => sign * (a[field].localeCompare(b[field]) || a.number - b.number));
  return paged(
    exchange,
    found.map((entry) => extras.complete(entry, repository)),
    `${extras.origin}`,
  );
}

interface Comment {
  readonly id: number;
  readonly created_at: string;
  readonly updated_at: string;
}

/** The emulator takes `comments` for an issue's number. */
async function listComments(exchange: Exchange): Promise<Answer> {
  const { query, extras, repository } = exchange;
  const field = query.get("sort") === "updated" ? "updated_at" : "created_at";
  const sign = query.get("direction") === "desc" ? -1 : 1;
  const since = Date.parse(query.get("since") ?? "1970-01-01T00:00:00Z");
  const all: Comment[] = [];
  for (const { number, comments } of await everyIssue(exchange)) {
    if (comments === 0) continue;
    const { data } = await exchange.ask("GET", `${repository}/issues/${number}/comments?per_page=100`);
    all.push(...(data as Comment[]).filter(({ updated_at }) => Date.parse(updated_at) >= since));
  }
  all.sort((a, b) => sign * (a[field].localeCompare(b[field]) || a.id - b.id));
  return paged(exchange, all, extras.origin);
}

export const issueGaps: readonly Gap[] = [
  { route: `GET ${issues}`, answer: list },
  { route: `GET ${issues}/comments`, answer: listComments },
  {
    route: `POST ${issues}`,
    async answer(exchange) {
      const refusedFor = refusal(exchange) ?? (await unknownMirror(exchange));
      if (refusedFor) return refusedFor;
      const answer = await exchange.forward(await understood(exchange));
      if (answer.status !== 201) return answer;
      const { number } = answer.data as Issue;
      keepExtras(exchange, number);
      exchange.extras.created(number);
      return completed(exchange, answer);
    },
  },
  {
    route: `GET ${issue}`,
    async answer(exchange) {
      const gone = moved(exchange);
      if (gone) return gone;
      const answer = await exchange.forward();
      if (answer.status !== 404) return completed(exchange, answer);
      const pull = (await everyIssue(exchange)).find(({ number }) => number === numberOf(exchange));
      return pull ? ok(pull) : answer;
    },
  },
  {
    route: `PATCH ${issue}`,
    async answer(exchange) {
      const refusedFor = moved(exchange) ?? refusal(exchange) ?? (await unknownMirror(exchange));
      if (refusedFor) return refusedFor;
      const { title } = exchange.body;
      const before = typeof title === "string" ? await exchange.ask("GET", exchange.path) : null;
      const answer = await exchange.forward(await understood(exchange));
      if (answer.status === 200) keepExtras(exchange, numberOf(exchange));
      const from = (before?.data as Issue | undefined)?.title;
      if (answer.status === 200 && from !== undefined && from !== title) keepRename(exchange, from);
      return completed(exchange, answer);
    },
  },
  {
    route: `GET ${issue}/events`,
    async answer(exchange) {
      const answer = await exchange.forward();
      if (answer.status !== 200) return answer;
      return ok([...(answer.data as unknown[]), ...(exchange.extras.renames.get(numberOf(exchange)) ?? [])]);
    },
  },
  {
    route: `POST ${issue}/assignees`,
    async answer(exchange) {
      const gone = moved(exchange);
      if (gone) return gone;
      const assignees = strings(exchange.body.assignees).filter((login) => exchange.extras.assignable.has(login));
      return completed(exchange, await exchange.forward({ assignees }));
    },
  },
  {
    route: `DELETE ${issue}/assignees`,
    async answer(exchange) {
      const assignees = strings(exchange.body.assignees).filter((login) => exchange.extras.assignable.has(login));
      return completed(exchange, await exchange.forward({ assignees }));
    },
  },
  {
    route: "GET /repos/{owner}/{repo}/assignees",
    async answer(exchange) {
      return paged(
        exchange,
        [...exchange.extras.assignable].map((login) => ({ login })),
        exchange.extras.origin,
      );
    },
  },
  {
    route: "GET /repos/{owner}/{repo}/assignees/{assignee}",
    async answer(exchange) {
      return exchange.extras.assignable.has(exchange.parameters.assignee!) ? noContent : notFound;
    },
  },
  {
    route: `POST ${issue}/comments`,
    async answer(exchange) {
      const gone = moved(exchange);
      if (gone) return gone;
      if (characters(exchange.body.body) > 65_536) {
        return invalid("IssueComment", "body", "body is too long (maximum is 65536 characters)");
      }
      const { data } = await exchange.ask("GET", exchange.path.replace(/\/comments$/, ""));
      const locked = (data as { locked?: boolean } | null)?.locked === true;
      if (locked && exchange.actor.endsWith("[bot]"))
        return refused(403, "Unable to create comment because issue is locked.");
      return exchange.forward();
    },
  },
];
