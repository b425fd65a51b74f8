import { characters, type Exchange, type Gap, invalid, refused, strings } from "./gap.ts";
import { knownLabels, moved } from "./issues.ts";

const labels = "/repos/{owner}/{repo}/labels";
const issueLabels = "/repos/{owner}/{repo}/issues/{issue_number}/labels";
const tooLong = invalid("Label", "name", "name is too long (maximum is 50 characters)");

async function onIssue(exchange: Exchange) {
  const gone = moved(exchange);
  if (gone) return gone;
  const names = strings(exchange.body.labels);
  if (names.some((name) => characters(name) > 50)) return tooLong;
  return exchange.forward({ labels: await knownLabels(exchange, names) });
}

export const labelGaps: readonly Gap[] = [
  {
    route: `POST ${labels}`,
    async answer(exchange) {
      const name = String(exchange.body.name);
      if (characters(name) > 50) return tooLong;
      const existing = await exchange.ask("GET", `${exchange.repository}/labels?per_page=100`);
      const taken = (existing.data as { name: string }[]).some(
        (label) => label.name.toLowerCase() === name.toLowerCase(),
      );
      if (taken)
        return refused(422, "Validation Failed", [{ resource: "Label", code: "already_exists", field: "name" }]);
      return exchange.forward();
    },
  },
  { route: `POST ${issueLabels}`, answer: onIssue },
  { route: `PUT ${issueLabels}`, answer: onIssue },
];
