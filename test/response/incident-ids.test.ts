import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { Play } from "./play.ts";

/** The id under which an incident's records and branch will be. */
const idOf = async (play: Play, issue: number): Promise<string | undefined> =>
  /#inc-([\w-]+)/.exec((await play.issue(issue)).body)?.[1];

describe("ids of incidents", () => {
  let play: Play;
  before(async () => {
    play = await Play.begin("2026-05-29T03:00:00Z");
  });
  after(async () => {
    assert.deepEqual(play.github.violations(), []);
    await play.end();
  });

  it("are those of two incidents, where two people report one title on one day: no record overwrites the other", async () => {
    play.at("04:05");
    const first = await play.report("sarahk", "Incident: Checkout down", "### Severity\n\nSEV-2");
    await play.opened(first);
    play.at("10:05");
    const second = await play.report("alexgh", "Incident: Checkout down", "### Severity\n\nSEV-1");
    await play.opened(second);
    play.at("11:00");
    await play.say(first, "sarahk", "/ack\n/commander @sarahk\n/mitigated\n/resolve first one");
    play.at("12:00");
    await play.say(second, "sarahk", "/ack\n/commander @sarahk\n/mitigated\n/resolve second one");
    const records = ["2026-05-29-checkout-down", "2026-05-29-checkout-down-2"].map((id) =>
      play.file(`incidents/${id}.yml`, `incidents/${id}`),
    );
    const [one, other] = await Promise.all(records);
    assert.match(one!, /note: first one/);
    assert.match(other!, /note: second one/);
    assert.equal(((await play.github.asJob("GET", "/pulls")).data as unknown[]).length, 2);
  });

  it("differ for form, alert, command and workflow alike", async () => {
    play.at("13:00");
    const form = await play.report("alexgh", "Search is slow");
    await play.opened(form);
    const alert = await play.event("repository_dispatch", "alert", { client_payload: { title: "Search is slow" } });
    await play.say(form, "alexgh", "/resolve fine");
    await play.say(Number(alert.outputs.incident), "alexgh", "/resolve fine");
    const inputs = { command: "declare", title: "Search is slow" };
    const declared = await play.event("workflow_dispatch", null, { inputs });
    const ids = [];
    for (const issue of [form, Number(alert.outputs.incident), Number(declared.outputs.incident)])
      ids.push(await idOf(play, issue));
    assert.equal(new Set(ids).size, ids.length, ids.join());
    assert.ok(!ids.includes(undefined));
  });

  it("go to the older of two issues, whichever job runs first", async () => {
    play.at("14:00");
    const older = await play.report("alexgh", "Mail is late");
    const newer = await play.report("sarahk", "Mail is late");
    await play.opened(newer);
    await play.opened(older);
    await play.opened(newer);
    assert.deepEqual(
      [await idOf(play, older), await idOf(play, newer)],
      ["2026-05-29-mail-is-late", "2026-05-29-mail-is-late-2"],
    );
  });

  it("leave a branch alone that is there already", async () => {
    play.at("15:00");
    const { data } = await play.github.asJob("GET", "/git/ref/heads/main");
    const { sha } = (data as { object: { sha: string } }).object;
    await play.github.as("sarahk")("POST", "/git/refs", { ref: "refs/heads/incidents/2026-05-29-login-fails", sha });
    const { outputs } = await play.event("workflow_dispatch", null, {
      inputs: { command: "declare", title: "Login fails" },
    });
    assert.equal(await idOf(play, Number(outputs.incident)), "2026-05-29-login-fails-2");
  });

  it("are readable in the scripts that have an alphabet, and numbered in the others", async () => {
    play.at("16:00");
    const ids = [];
    for (const title of ["Оплата не работает", "Größe überschritten", "決済が失敗", "支付失败", "🔥"]) {
      const issue = await play.report("alexgh", title);
      await play.opened(issue);
      ids.push(await idOf(play, issue));
    }
    assert.deepEqual(
      ids,
      ["oplata-ne-rabotaet", "groesse-ueberschritten", "incident", "incident-2", "incident-3"].map(
        (slug) => `2026-05-29-${slug}`,
      ),
    );
  });
});
