import type { Answer } from "../emulator.ts";
import { type Exchange, type Gap, ok, paged } from "./gap.ts";

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
      const files = (await changes(exchange, await get(exchange))).map((file) => ({
        ...file,
        additions: 1,
        deletions: file.status === "added" ? 0 : 1,
        changes: 1,
      }));
      return paged(exchange, files, exchange.extras.origin);
    },
  },
  { route: `PUT ${pull}/merge`, answer: merge },
];
