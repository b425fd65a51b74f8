import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { slashCommands } from "../../src/response/slash-commands.ts";
import { formatInstant } from "../../src/time/instant.ts";
import fc from "../fast-check.ts";
import { assertLinear } from "../growth.ts";
import { Stage } from "./stage.ts";

describe("commands of a comment", () => {
  it("are one a line, in any case, with spaces to spare", () => {
    const commands = slashCommands(
      "\n  / ACK\r\n/Commander:  @sarahk\n/note first line\nsecond line\n\n/Update Public Investigating: On it",
    );
    assert.deepEqual(
      commands.map(({ name, text }) => [name, text]),
      [
        ["ack", ""],
        ["commander", "@sarahk"],
        ["note", "first line\nsecond line"],
        ["update", "Public Investigating: On it"],
      ],
    );
  });

  for (const chat of [
    "looks bad",
    "see /var/log/app",
    "> /resolve",
    "```\n/resolve\n```",
    "/etc/hosts is broken",
    "",
    "//",
  ]) {
    it(`are none in ${JSON.stringify(chat)}`, () => assert.deepEqual(slashCommands(chat), []));
  }

  it("are those that GitHub shows as words: code, quotations and mail are text", () => {
    for (const [body, expected] of [
      [
        "/note the last step of the runbook will be\n```\n/resolve all good\n```",
        [["note", "the last step of the runbook will be\n```\n/resolve all good\n```"]],
      ],
      ["/note never closed\n~~~\n/resolve", [["note", "never closed\n~~~\n/resolve"]]],
      ["/note\n\n    /resolve", [["note", "/resolve"]]],
      ["/note it says\n    /resolve", [["note", "it says\n    /resolve"]]],
      ["/note it says\n\t/resolve", [["note", "it says\n\t/resolve"]]],
      [
        "/note it says\n> /resolve\n\n/ack",
        [
          ["note", "it says\n> /resolve"],
          ["ack", ""],
        ],
      ],
      [
        "/note steps\n- one\n  /resolve\n/ack",
        [
          ["note", "steps\n- one\n  /resolve"],
          ["ack", ""],
        ],
      ],
      ["/note <!--\n/resolve\n-->", [["note", "<!--\n/resolve\n-->"]]],
      ["/note\n<details>\n/resolve\n</details>", [["note", "<details>\n/resolve\n</details>"]]],
      ["/note\n<pre>\n\n/resolve\n</pre>", [["note", "<pre>\n\n/resolve\n</pre>"]]],
      ["/ack\n\n-- \nAlex\n/resolve", [["ack", ""]]],
      ["/ack\r\n\r\nOn Fri, 29 May 2026 Sarah <s@github.com> wrote:\r\n> /resolve\r\n/resolve", [["ack", ""]]],
    ] as const) {
      const commands = slashCommands(body).filter(({ within }) => within === null);
      assert.deepEqual(
        commands.map(({ name, text }) => [name, text]),
        expected,
        body,
      );
    }
  });

  it("reads any text, in proportion to its length", async () => {
    fc.assert(fc.property(fc.string({ maxLength: 500 }), (text) => void slashCommands(`/${text}`)));
    const comment = (size: number) => `/note ${" ".repeat(2 * size)}\n${"/ ".repeat(size)}`;
    await assertLinear(comment, 7_500, slashCommands);
  });
});

describe("what a command says", () => {
  const last = (body: string, time = "04:20") => {
    const stage = new Stage();
    stage.say(time, "alexgh", body);
    const incident = stage.incident();
    return {
      incident,
      entry: incident.timeline.find(({ comment }) => comment === 100),
      invalid: incident.rejected[0]?.invalid[0],
    };
  };

  it("happened when the server says, unless a time stands right after the command", () => {
    assert.equal(formatInstant(last("/note hello").entry!.at), "2026-05-29T04:20:00Z");
    for (const [words, time] of [
      ["04:18 hello", "2026-05-29T04:18:00Z"],
      ["4:18 hello", "2026-05-29T04:18:00Z"],
      ["4:18 AM hello", "2026-05-29T04:18:00Z"],
      ["at 04:18, hello", "2026-05-29T04:18:00Z"],
      ["04:18: hello", "2026-05-29T04:18:00Z"],
      ["06:18 CEST hello", "2026-05-29T04:18:00Z"],
      ["2026-05-29T04:18Z hello", "2026-05-29T04:18:00Z"],
      ["2026-05-29 06:18+02:00 hello", "2026-05-29T04:18:00Z"],
      ["23:55 hello", "2026-05-28T23:55:00Z"],
      ["04:18:30 hello", "2026-05-29T04:18:30Z"],
    ] as const) {
      const { entry } = last(`/note ${words}`);
      assert.equal(entry && formatInstant(entry.at), time, words);
      assert.equal(entry!.note, "hello", words);
    }
  });

  it("past midnight, a time of the evening is yesterday's", () => {
    const stage = new Stage({ detectedAt: Date.parse("2026-05-28T23:50Z") });
    stage.say("2026-05-29T00:10:00Z", "alexgh", "/ack 23:55");
    assert.equal(
      formatInstant(stage.incident().timeline.find(({ type }) => type === "acknowledged")!.at),
      "2026-05-28T23:55:00Z",
    );
  });

  it("refuses times that can't be meant", () => {
    for (const [words, message] of [
      [
        "04:40 hello",
        'unexpected time "04:40", expected when it happened: this is still to come, or long before the incident',
      ],
      ["27:10 hello", 'unexpected time "27:10", expected one of the day such as 04:18'],
      [
        "2026-02-30T04:18Z hello",
        'unexpected time "2026-02-30T04:18Z", expected a day that exists, such as 2026-05-29T04:18Z',
      ],
    ]) {
      assert.equal(last(`/note ${words}`).invalid?.message, message);
    }
  });

  it("takes one commander, and replaces", () => {
    assert.equal(last("/commander").incident.commander!.id, "alex");
    assert.equal(last("/commander @sarahk taking over").incident.commander!.id, "sarah");
    assert.equal(last("/commander Sarah K.").incident.commander!.id, "sarah");
    assert.equal(last("/IC sarah").incident.commander!.id, "sarah");
    assert.equal(last("/commander @newcomer").incident.commander!.id, "@newcomer");
    assert.equal(last("/commander @sarahk\n/commander @danab").incident.commander!.id, "dana");
    assert.equal(
      last("/commander @sarahk @danab").invalid!.message,
      "unexpected 2 people, expected one: one person in charge, not a committee",
    );
    assert.match(last("/commander platform").invalid!.message, /^unexpected "platform", expected one person alone/);
    assert.match(
      last("/commander nobody").invalid!.message,
      /^unexpected "nobody", expected one person of the configuration or a @login/,
    );
  });

  it("needs a state for the status page", () => {
    const { entry } = last("/update public investigating We're investigating elevated error rates on checkout.");
    assert.deepEqual([entry!.audience, entry!.status], ["public", "investigating"]);
    assert.equal(entry!.note, "We're investigating elevated error rates on checkout.");
    assert.deepEqual([last("/update Monitoring, public - fine again").entry!.status], ["monitoring"]);
    assert.equal(last("/update Still looking").entry!.audience, "internal");
    assert.match(
      last("/update public We are on it").invalid!.message,
      /^missing status-page state, expected investigating/,
    );
    assert.match(last("/update public investigating").invalid!.message, /^missing text/);
  });

  it("reads severities forgivingly", () => {
    for (const words of ["SEV-2 why", "sev2 why", "2 why", "sev 2: why", "to SEV-2 why", "Major - why"]) {
      const { incident, entry } = last(`/severity ${words}`);
      assert.equal(incident.severity.id, "SEV-2", words);
      assert.equal(entry!.note, "SEV-1 → SEV-2: why", words);
    }
    assert.match(last("/severity SEV-9 a slip").invalid!.message, /^unexpected severity "SEV-9", expected SEV-1/);
    assert.equal(
      last("/severity purple").invalid!.message,
      'unexpected severity "purple", expected SEV-1, SEV-2, SEV-3 or SEV-4',
    );
  });

  it("takes action items apart", () => {
    for (const [words, title, owner, due] of [
      ["Add integration tests @alexgh 2026-06-05", "Add integration tests", "alex", "2026-06-05"],
      ["Add tests 2026-06-05 @alexgh", "Add tests", "alex", "2026-06-05"],
      [
        "Lower the threshold to 2% (Owner: Platform, Due: Jun 2)",
        "Lower the threshold to 2%",
        "platform",
        "2026-06-02",
      ],
      ["Ask @stripe for logs @acme/devops", "Ask @stripe for logs", "devops", null],
      ["Block deployments between 12-6 AM", "Block deployments between 12-6 AM", null, null],
    ] as const) {
      const { incident, invalid } = last(`/action ${words}`);
      const action = incident.actions[0];
      assert.ok(action, invalid?.message);
      assert.deepEqual([action.title, action.owner?.id ?? null, action.due], [title, owner, due], words);
    }
    assert.match(last("/action Add tests @alexgh 2026-02-30").invalid!.message, /2026-02-30/);
    assert.match(last("/action @alexgh 2026-06-05").invalid!.message, /^missing text/);
  });

  it("ties a cause to the runbook's", () => {
    const { incident, entry } = last("/cause bad-deployment Stripe webhook endpoint returning 500");
    assert.deepEqual(incident.causes, ["bad-deployment"]);
    assert.equal(entry!.note, "Stripe webhook endpoint returning 500");
    assert.deepEqual(last("/cause A full disk").incident.causes, []);
  });

  it("is answered where it belongs to a quotation or a code span that began above it", () => {
    for (const [body, message] of [
      [
        "/note he said\n> all good\n/resolve over",
        "it belongs to the quotation above it, so nothing was done: leave an empty line above it",
      ],
      [
        "/note run `a\n/resolve b` now",
        "it is in a code span that began above it, so nothing was done: leave an empty line above it",
      ],
    ] as const) {
      const { incident, invalid } = last(body);
      assert.deepEqual([incident.resolvedAt, invalid?.word, invalid?.message], [null, "resolve", message]);
    }
    assert.equal(last("/note he said\n> all good\n/etc/hosts").invalid, undefined);
  });

  it("names the command that was meant", () => {
    const { invalid } = last("/resolv it is over");
    assert.equal(
      invalid!.message,
      'unexpected command, expected /ack, /commander, /communications, /responders, /severity, /update, /cause, /mitigate, /mitigated, /resolve, /note, /action, /impact, /escalate or /runbook (did you mean "/resolve"?)',
    );
    assert.equal(invalid!.form, "/resolve text");
  });
});
