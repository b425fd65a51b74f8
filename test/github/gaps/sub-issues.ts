import type { Issue } from "./extras.ts";
import { type Exchange, type Gap, notFound, ok, paged, refused } from "./gap.ts";
import { everyIssue, moved } from "./issues.ts";

const issue = "/repos/{owner}/{repo}/issues/{issue_number}";
const numberOf = (exchange: Exchange) => Number(exchange.parameters.issue_number);

async function shown(exchange: Exchange, number: number | undefined): Promise<Issue | undefined> {
  const found = (await everyIssue(exchange)).find((candidate) => candidate.number === number);
  return found && exchange.extras.complete(found, exchange.repository);
}

export const subIssueGaps: readonly Gap[] = [
  {
    route: `GET ${issue}/sub_issues`,
    async answer(exchange) {
      const children = exchange.extras.childrenOf(numberOf(exchange));
      const found = await Promise.all(children.map((child) => shown(exchange, child)));
      return paged(
        exchange,
        found.filter((child) => child && exchange.extras.exists(child.number)),
        exchange.extras.origin,
      );
    },
  },
  {
    route: `POST ${issue}/sub_issues`,
    async answer(exchange) {
      const { extras, body } = exchange;
      const permitted = await exchange.forward();
      if (permitted.status === 403) return permitted;
      const parent = await shown(exchange, numberOf(exchange));
      const child = (await everyIssue(exchange)).find(({ id }) => id === body.sub_issue_id);
      const gone = moved(exchange);
      if (gone) return gone;
      if (!parent || !child || !extras.exists(child.number)) return notFound;
      if (extras.parentOf.has(child.number) && body.replace_parent !== true) {
        return refused(
          422,
          "An error occurred while adding the sub-issue to the parent issue. Issue may not contain duplicate sub-issues and Sub issue may only have one parent",
        );
      }
      if (extras.childrenOf(parent.number).length >= 100)
        return refused(422, "Parent cannot have more than 100 sub-issues");
      extras.parentOf.set(child.number, parent.number);
      return ok(await shown(exchange, parent.number), 201);
    },
  },
  {
    route: `DELETE ${issue}/sub_issue`,
    async answer(exchange) {
      const child = (await everyIssue(exchange)).find(({ id }) => id === exchange.body.sub_issue_id);
      if (!child || exchange.extras.parentOf.get(child.number) !== numberOf(exchange)) return notFound;
      exchange.extras.parentOf.delete(child.number);
      return ok(await shown(exchange, numberOf(exchange)));
    },
  },
  {
    route: `GET ${issue}/parent`,
    async answer(exchange) {
      const parent = await shown(exchange, exchange.extras.parentOf.get(numberOf(exchange)));
      return parent ? ok(parent) : notFound;
    },
  },
];
