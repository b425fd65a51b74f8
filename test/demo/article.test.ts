import assert from "node:assert/strict";
import { it } from "node:test";
import { tellArticle } from "../../scripts/demo/article.ts";

it("the story that npm start tells ends well", async () => {
  const said: string[] = [];
  await tellArticle((text) => said.push(text));
  const printed = said.join("\n");
  assert.deepEqual(
    [...printed.matchAll(/→ (\w+): exit (\d)(?:, \d+ annotations?)?, (\d+) writes?/g)].map(([, ...came]) =>
      came.join(" "),
    ),
    ["pull_request 1 1", "pull_request 0 1", "push 0 17", "push 0 0", "schedule 0 12", "schedule 0 0"],
  );
  assert.match(printed, /\[action-item\] \[sev-1\] \[overdue\] @alexgh/);
  assert.match(printed, /@alexgh: this action item was due on \*\*2026-06-05\*\*/);
  assert.doesNotMatch(printed, /^ *::/m, "commands to the runner are no words for people");
});
