import { type Exchange, type Gap, noContent, ok, paged, refused } from "./gap.ts";

const repository = "/repos/{owner}/{repo}";

async function react(exchange: Exchange) {
  const all = exchange.extras.reactions.get(exchange.path) ?? [];
  const { content } = exchange.body as { content: string };
  const mine = all.find((reaction) => reaction.user.login === exchange.actor && reaction.content === content);
  if (mine) return ok(mine);
  const reaction = { id: all.length + 1, content, user: { login: exchange.actor } };
  exchange.extras.reactions.set(exchange.path, [...all, reaction]);
  return ok(reaction, 201);
}

const reactions = async (exchange: Exchange) =>
  paged(exchange, exchange.extras.reactions.get(exchange.path) ?? [], exchange.extras.origin);

const statusesOf = async (exchange: Exchange) =>
  paged(exchange, exchange.extras.statuses.get(exchange.parameters.ref!) ?? [], exchange.extras.origin);

export const repositoryGaps: readonly Gap[] = [
  { route: `POST ${repository}/issues/{issue_number}/reactions`, answer: react },
  { route: `GET ${repository}/issues/{issue_number}/reactions`, answer: reactions },
  { route: `POST ${repository}/issues/comments/{comment_id}/reactions`, answer: react },
  { route: `GET ${repository}/issues/comments/{comment_id}/reactions`, answer: reactions },
  {
    route: `POST ${repository}/statuses/{sha}`,
    async answer(exchange) {
      const { sha } = exchange.parameters;
      const all = exchange.extras.statuses.get(sha!) ?? [];
      const status = { id: all.length + 1, context: "default", ...exchange.body, creator: { login: exchange.actor } };
      exchange.extras.statuses.set(sha!, [status, ...all]);
      return ok(status, 201);
    },
  },
  { route: `GET ${repository}/commits/{ref}/statuses`, answer: statusesOf },
  {
    route: `POST ${repository}/deployments`,
    async answer(exchange) {
      const { deployments } = exchange.extras;
      const sha = String(exchange.body.ref);
      const created_at = new Date().toISOString();
      const deployment = { id: deployments.length + 1, sha, environment: "production", ...exchange.body, created_at };
      deployments.unshift({ ...deployment, creator: { login: exchange.actor } });
      return ok(deployments[0], 201);
    },
  },
  {
    route: `GET ${repository}/deployments`,
    answer: async (exchange) => paged(exchange, exchange.extras.deployments, exchange.extras.origin),
  },
  {
    route: `POST ${repository}/dispatches`,
    async answer(exchange) {
      exchange.extras.dispatches.push(exchange.body);
      return noContent;
    },
  },
  {
    route: `POST ${repository}/git/refs`,
    /** Git keeps a branch's name as a file, so a branch below it has no place. */
    async answer(exchange) {
      const parts = String(exchange.body.ref).split("/");
      for (let length = 3; length < parts.length; length++) {
        const above = parts.slice(1, length).join("/");
        const { status } = await exchange.ask("GET", `${exchange.repository}/git/ref/${above}`);
        if (status === 200) return refused(422, "Reference update failed");
      }
      return exchange.forward();
    },
  },
  {
    route: `POST ${repository}/actions/workflows/{workflow_id}/dispatches`,
    async answer(exchange) {
      exchange.extras.workflowRuns.push({ workflow: exchange.parameters.workflow_id!, ...exchange.body });
      return noContent;
    },
  },
  {
    route: `POST ${repository}/git/trees`,
    /** GitHub's `type` is optional. */
    async answer(exchange) {
      const { tree, ...rest } = exchange.body as { tree: Record<string, unknown>[] };
      return exchange.forward({ ...rest, tree: tree.map((entry) => ({ type: "blob", ...entry })) });
    },
  },
];
