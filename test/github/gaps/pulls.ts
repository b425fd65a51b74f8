import { structuredPatch } from "diff";
import type { Answer } from "../emulator.ts";
import { type Exchange, type Gap, invalid, noContent, notFound, ok, paged } from "./gap.ts";

const pull = "/repos/{owner}/{repo}/pulls/{pull_number}";

interface Pull {
  head: { ref: string; sha: string };
  base: { ref: string; sha: string };
}

interface ChangedFile {
  readonly filename: string;
  readonly status: "added" | "modified" | "removed";
  readonly sha: string;
}

/** The emulator keeps the head of the day a pull request was opened: put the branch's own head there. */
async function fresh(exchange: Exchange, found: Pull): Promise<Pull> {
  const ref = await exchange.ask("GET", `${exchange.repository}/git/ref/heads/${found.head.ref}`);
  if (ref.status !== 200) return found;
  return { ...found, head: { ...found.head, sha: (ref.data as { object: { sha: string } }).object.sha } };
}

async function filesAt(exchange: Exchange, commit: string): Promise<Map<string, string>> {
  const { data } = await exchange.ask("GET", `${exchange.repository}/git/trees/${commit}?recursive=1`);
  const entries = (data as { tree: { path: string; type: string; sha: string }[] }).tree;
  return new Map(entries.filter(({ type }) => type === "blob").map(({ path, sha }) => [path, sha]));
}

async function changes(exchange: Exchange, found: Pull): Promise<ChangedFile[]> {
  const [before, after] = [await filesAt(exchange, found.base.sha), await filesAt(exchange, found.head.sha)];
  const changed: ChangedFile[] = [];
  for (const [filename, sha] of after) {
    if (before.get(filename) !== sha)
      changed.push({ filename, sha, status: before.has(filename) ? "modified" : "added" });
  }
  for (const [filename, sha] of before) if (!after.has(filename)) changed.push({ filename, sha, status: "removed" });
  return changed.sort((a, b) => (a.filename < b.filename ? -1 : 1));
}

async function get(exchange: Exchange): Promise<Pull> {
  const { data } = await exchange.ask("GET", `${exchange.repository}/pulls/${exchange.parameters.pull_number}`);
  return fresh(exchange, data as Pull);
}

async function merge(exchange: Exchange): Promise<Answer> {
  const { repository } = exchange;
  const found = await get(exchange);
  const changed = await changes(exchange, found);
  const base = await exchange.ask("GET", `${repository}/git/ref/heads/${found.base.ref}`);
  const tip = (base.data as { object: { sha: string } }).object.sha;
  const answer = await exchange.forward();
  if (answer.status !== 200) return answer;
  const tree = await exchange.ask("POST", `${repository}/git/trees`, {
    base_tree: ((await exchange.ask("GET", `${repository}/git/commits/${tip}`)).data as { tree: { sha: string } }).tree
      .sha,
    tree: changed.map(({ filename, sha, status }) => ({
      path: filename,
      mode: "100644",
      type: "blob",
      sha: status === "removed" ? null : sha,
    })),
  });
  const commit = await exchange.ask("POST", `${repository}/git/commits`, {
    message: `Merge pull request #${exchange.parameters.pull_number}`,
    tree: (tree.data as { sha: string }).sha,
    parents: [tip, found.head.sha],
  });
  const { sha } = commit.data as { sha: string };
  await exchange.ask("PATCH", `${repository}/git/refs/heads/${found.base.ref}`, { sha, force: true });
  return ok({ sha, merged: true, message: "Pull Request successfully merged" });
}

async function textAt(exchange: Exchange, commit: string, path: string): Promise<string> {
  const sha = (await filesAt(exchange, commit)).get(path);
  if (sha === undefined) return "";
  const { data } = await exchange.ask("GET", `${exchange.repository}/git/blobs/${sha}`);
  return Buffer.from((data as { content: string }).content, "base64").toString();
}

async function patchOf(exchange: Exchange, { base, head }: Pull, { filename }: ChangedFile): Promise<string> {
  const [before, after] = [await textAt(exchange, base.sha, filename), await textAt(exchange, head.sha, filename)];
  const { hunks } = structuredPatch(filename, filename, before, after, "", "", { context: 3 });
  const headers = hunks.map((one) => `@@ -${one.oldStart},${one.oldLines} +${one.newStart},${one.newLines} @@`);
  return hunks.map(({ lines }, index) => [headers[index], ...lines].join("\n")).join("\n");
}

interface PlacedComment {
  readonly path: string;
  readonly body: string;
  readonly line: number;
  readonly start_line?: number;
}

/** Whether the diff shows these lines of the new file: GitHub takes comments on no others. */
async function isInDiff(exchange: Exchange, found: Pull, { path, line, start_line }: PlacedComment): Promise<boolean> {
  const file = (await changes(exchange, found)).find(({ filename }) => filename === path);
  if (!file) return false;
  const hunks = (await patchOf(exchange, found, file)).matchAll(/^@@ -\S+ \+(\d+),(\d+) @@$/gm);
  const isIn = (from: number, lines: number) => (start_line ?? line) >= from && line < from + lines;
  return [...hunks].some(([, from, lines]) => isIn(Number(from), Number(lines)));
}

function keep({ parameters, extras, actor }: Exchange, comment: PlacedComment, commit: string) {
  const number = Number(parameters.pull_number);
  const kept = extras.lineComments.get(number) ?? [];
  const id = 9_000 + [...extras.lineComments.values()].flat().length + kept.length;
  const made = { start_line: null, ...comment, id, commit_id: commit, user: { login: actor } };
  extras.lineComments.set(number, [...kept, made]);
  return made;
}

async function review(exchange: Exchange): Promise<Answer> {
  const { comments = [], ...rest } = exchange.body as { comments?: PlacedComment[] };
  const found = await get(exchange);
  for (const comment of comments)
    if (!(await isInDiff(exchange, found, comment)))
      return invalid("PullRequestReviewComment", "line", "line must be part of the diff");
  const answer = await exchange.forward(rest);
  if (answer.status < 300) for (const comment of comments) keep(exchange, comment, found.head.sha);
  return answer;
}

/** A comment's line is null once its lines are others. */
async function placed(exchange: Exchange): Promise<Record<string, unknown>[]> {
  const { head } = await get(exchange);
  const kept = exchange.extras.lineComments.get(Number(exchange.parameters.pull_number)) ?? [];
  const lines = async (commit: string, { path, line, start_line }: PlacedComment) =>
    (await textAt(exchange, commit, path)).split("\n").slice((start_line ?? line) - 1, line);
  return Promise.all(
    kept.map(async (comment) => {
      const at = comment as unknown as PlacedComment;
      const [then, now] = [await lines(String(comment.commit_id), at), await lines(head.sha, at)];
      return then.join("\n") === now.join("\n") ? comment : { ...comment, line: null };
    }),
  );
}

function change(
  { extras, parameters, body }: Exchange,
  to: (comment: Record<string, unknown>, body: Record<string, unknown>) => Record<string, unknown>[],
): boolean {
  const id = Number(parameters.comment_id);
  for (const [number, comments] of extras.lineComments) {
    if (!comments.some((comment) => comment.id === id)) continue;
    extras.lineComments.set(
      number,
      comments.flatMap((comment) => (comment.id === id ? to(comment, body) : [comment])),
    );
    return true;
  }
  return false;
}

const reviewGaps: readonly Gap[] = [
  { route: `POST ${pull}/reviews`, answer: review },
  {
    route: `GET ${pull}/reviews`,
    async answer(exchange) {
      const answer = await exchange.forward();
      if (answer.status !== 200) return answer;
      const { reviewBodies } = exchange.extras;
      const edited = (one: { id: number }) =>
        reviewBodies.has(one.id) ? { ...one, body: reviewBodies.get(one.id) } : one;
      return { ...answer, data: (answer.data as { id: number }[]).map(edited) };
    },
  },
  {
    route: `PUT ${pull}/reviews/{review_id}`,
    async answer({ extras, parameters, body }) {
      extras.reviewBodies.set(Number(parameters.review_id), body.body);
      return ok({ id: Number(parameters.review_id), body: body.body });
    },
  },
  {
    route: `GET ${pull}/comments`,
    answer: async (exchange) => paged(exchange, await placed(exchange), exchange.extras.origin),
  },
  {
    route: `POST ${pull}/comments`,
    async answer(exchange) {
      const found = await get(exchange);
      const comment = exchange.body as unknown as PlacedComment;
      if ("in_reply_to" in comment) {
        const { in_reply_to: in_reply_to_id, ...rest } = comment as PlacedComment & { in_reply_to: number };
        return ok(keep(exchange, { ...rest, in_reply_to_id } as PlacedComment, found.head.sha), 201);
      }
      if (!(await isInDiff(exchange, found, comment)))
        return invalid("PullRequestReviewComment", "line", "line must be part of the diff");
      return ok(keep(exchange, comment, found.head.sha), 201);
    },
  },
  {
    route: "PATCH /repos/{owner}/{repo}/pulls/comments/{comment_id}",
    answer: async (exchange) =>
      change(exchange, (comment, { body }) => [{ ...comment, body }]) ? ok({ body: exchange.body.body }) : notFound,
  },
  {
    route: "DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}",
    answer: async (exchange) => (change(exchange, () => []) ? noContent : notFound),
  },
];

export const pullGaps: readonly Gap[] = [
  {
    route: "GET /repos/{owner}/{repo}/pulls",
    async answer(exchange) {
      const answer = await exchange.forward();
      if (answer.status !== 200) return answer;
      return { ...answer, data: await Promise.all((answer.data as Pull[]).map((found) => fresh(exchange, found))) };
    },
  },
  {
    route: `GET ${pull}`,
    async answer(exchange) {
      const answer = await exchange.forward();
      return answer.status === 200 ? { ...answer, data: await fresh(exchange, answer.data as Pull) } : answer;
    },
  },
  {
    route: `GET ${pull}/files`,
    async answer(exchange) {
      const permitted = await exchange.forward();
      if (permitted.status !== 200) return permitted;
      const found = await get(exchange);
      const changed = await changes(exchange, found);
      const patches = await Promise.all(changed.map((file) => patchOf(exchange, found, file)));
      const files = changed.map((file, index) => ({
        ...file,
        patch: patches[index],
        additions: 1,
        deletions: file.status === "added" ? 0 : 1,
        changes: 1,
      }));
      return paged(exchange, files, exchange.extras.origin);
    },
  },
  { route: `PUT ${pull}/merge`, answer: merge },
  ...reviewGaps,
];
