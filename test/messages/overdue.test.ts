import assert from "node:assert/strict";
import { it } from "node:test";
import { TrackedTeam } from "../commands/tracked-team.ts";
import { Receiver } from "./receiver.ts";

const items = ["Add tests", "Lower the threshold <!channel>"];
const postmortem = (done: number) => `# Post-Mortem: Checkout Outage - May 1, 2026

**Severity**: SEV-1

## Action Items

| # | Action | Owner | Due Date | Status |
|---|---|---|---|---|
${items.map((title, n) => `| ${n + 1} | ${title} | Alex | 2026-05-2${n} | ${n < done ? "done" : "open"} |`).join("\n")}
`;

it("what is overdue is sent once for each change, not once a day, and again where it did not arrive", async (test) => {
  const receiver = await Receiver.start();
  test.after(() => receiver.end());
  const team = await TrackedTeam.start(test, {
    "postmortems/outage.md": postmortem(0),
    ".github/incidents.yml":
      "people: { alex: { name: Alex, github: alexk } }\nmessages: [{ to: slack, url-from: CHAT, on: [overdue] }]\n",
  });
  team.env = { CHAT: receiver.url };
  const overdue = async (day: string) => {
    const { status, out, err } = await team.run("overdue", "--now", `2026-06-0${day}T08:00:00Z`);
    assert.equal(status, 0, err);
    return out;
  };
  await team.done("sync", "--now", "2026-06-01T07:00:00Z");
  receiver.faults.push({ status: 410 });
  assert.match(await overdue("1"), /1 message did not reach slack \(CHAT\): HTTP 410/);
  assert.equal(receiver.received.length, 0);
  await overdue("1");
  await overdue("1");
  await overdue("2");
  assert.deepEqual(receiver.headlines, ["2 action items overdue"]);
  const [message] = receiver.received;
  assert.equal(
    message!.json.blocks[1].text.text,
    "Add tests (Alex, 12 days)\nLower the threshold <!channel> (Alex, 11 days)",
  );
  assert.equal(message!.json.blocks[1].text.type, "plain_text");
  assert.match(message!.json.blocks[2].text.text, /\/acme\/shop\/issues\/\d+\|/);
});
