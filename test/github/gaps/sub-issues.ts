import type { Issue } from "./extras.ts";
import { type Exchange, type Gap, notFound, ok, paged, refused } from "./gap.ts";
import { moved } from "./issues.ts";

const issue = "/repos/{owner}/{repo}/issues/{issue_number}";
const numberOf = (exchange: Exchange) => Number(exchange.parameters.issue_number);

async function shown(exchange: Exchange, number: number | undefined): Promise<Issue | null> {
  if (number === undefined || !exchange.extras.exists(number)) return null;
  const { status, data } = await exchange.ask("GET", `${exchange.repository}/issues/${number}`);
  return status === 200 ? exchange.extras.complete(data as Issue, exchange.repository) : null;
}

export const subIssueGaps: readonly Gap[] = [
  {
    route: `GET ${issue}/sub_issues`,
    async answer(exchange) {
      const children = exchange.extras.childrenOf(numberOf(exchange));
      const found = await Promise.all(children.map((child) => shown(exchange, child)));
      return paged(
        exchange,
        found.filter((child) => child !== null),
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
      const child = extras.numberOf.get(body.sub_issue_id as number);
      const gone = moved(exchange);
      if (gone) return gone;
      if (!parent || child === undefined || !extras.exists(child)) return notFound;
      if (extras.parentOf.has(child) && body.replace_parent !== true) {
        return refused(
          422,
          "An error occurred while adding the sub-issue to the parent issue. Issue may not contain duplicate sub-issues and Sub issue may only have one parent",
        );
      }
      if (extras.childrenOf(parent.number).length >= 100)
        return refused(422, "Parent cannot have more than 100 sub-issues");
      extras.parentOf.set(child, parent.number);
      return ok(await shown(exchange, parent.number), 201);
    },
  },
  {
    route: `DELETE ${issue}/sub_issue`,
    async answer(exchange) {
      const child = exchange.extras.numberOf.get(exchange.body.sub_issue_id as number);
      if (child === undefined || exchange.extras.parentOf.get(child) !== numberOf(exchange)) return notFound;
      exchange.extras.parentOf.delete(child);
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
