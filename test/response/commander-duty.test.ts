import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { templatesWith } from "../../src/render/templates.ts";
import { commandChange, handOffNote, isNoteOf } from "../../src/response/hand-off-note.ts";
import { commanderDuty, handOverAt } from "../../src/response/people/commander-duty.ts";
import { formatInstant } from "../../src/time/instant.ts";
import { at, policyOf } from "./stage.ts";

const policy = policyOf(`version: 1
timezone: Europe/Berlin
people: { sarah: { name: Sarah K., github: sarahk }, dana: { name: Dana, github: danab } }
commander-rotation:
  starts: 2026-01-05T09:00
  every: 1w
  members: [sarah, dana]
  overrides: [{ from: 2026-01-14T09:00, to: 2026-01-16T09:00, who: sarah }]
`);
const rotation = policy.rotation!;

describe("the commander's duty", () => {
  it("names who is on, what comes, and who served how long", () => {
    const duty = commanderDuty(rotation, at("2026-01-26T12:00:00Z"), 2);
    assert.equal(duty.commander, "dana");
    assert.deepEqual(
      duty.schedule.map(({ from, who }) => [formatInstant(from), who]),
      [
        ["2026-01-26T08:00:00Z", "dana"],
        ["2026-02-02T08:00:00Z", "sarah"],
        ["2026-02-09T08:00:00Z", "dana"],
      ],
    );
    assert.deepEqual(duty.served, [
      { who: "sarah", weeks: 2.3 },
      { who: "dana", weeks: 0.7 },
    ]);
  });

  it("goes round a team, named as the configuration or GitHub does", () => {
    for (const member of ["commanders", "@acme/commanders"]) {
      const { rotation: ofTeam } = policyOf(`version: 1
people: { sarah: {}, dana: {}, alex: {} }
teams: { commanders: { github: acme/commanders, members: [sarah, dana] } }
commander-rotation: { starts: 2026-01-05T09:00, every: 1w, members: ["${member}", alex] }
`);
      const { schedule } = commanderDuty(ofTeam!, at("2026-01-05T12:00:00Z"), 4);
      assert.deepEqual(
        schedule.map(({ who }) => who),
        ["sarah", "dana", "alex", "sarah", "dana"],
      );
    }
  });

  it("names who learns beside each of them", () => {
    const { rotation: learning } = policyOf(`version: 1
people: { sarah: {}, dana: {}, alex: {}, kim: {} }
teams: { learners: { members: [alex, dana] } }
commander-rotation:
  starts: 2026-01-05T09:00
  members: [sarah, dana]
  shadows: [{ from: 2026-01-01, members: [learners] }, { from: 2026-01-19, members: [kim] }]
`);
    const duty = commanderDuty(learning!, at("2026-01-05T12:00:00Z"), 3);
    assert.equal(duty.shadow, "alex");
    assert.deepEqual(
      duty.schedule.map(({ who, shadow }) => [who, shadow]),
      [
        ["sarah", "alex"],
        ["dana", null],
        ["sarah", "kim"],
        ["dana", "kim"],
      ],
    );
  });

  it("is handed over once a shift, on the morning of its first day or later", () => {
    const told = (time: string) => {
      const { shift, before } = handOverAt(rotation, at(time))!;
      return [before, shift.who, formatInstant(shift.from)];
    };
    for (const time of [
      "2026-01-19T05:00:00Z",
      "2026-01-19T12:00:00Z",
      "2026-01-20T05:00:00Z",
      "2026-01-25T23:30:00+01:00",
    ])
      assert.deepEqual(told(time), ["dana", "sarah", "2026-01-19T08:00:00Z"], time);
    assert.deepEqual(told("2026-01-26T00:30:00+01:00"), ["sarah", "dana", "2026-01-26T08:00:00Z"]);
  });

  it("is handed over once, in words", () => {
    const facts = {
      handOff: { incidents: [], postmortems: [] },
      live: [{ title: "Search is @slow", url: "https://github.com/acme/shop/issues/3" }],
      overdue: [{ title: "Add tests", owner: "Alex", due: "2026-01-10" }],
      issue: 5,
    };
    const change = commandChange(policy, at("2026-01-19T06:00:00Z"))!;
    const note = handOffNote(change, facts, {
      policy,
      templates: templatesWith(),
      now: at("2026-01-19T06:00:00Z"),
    });
    assert.ok(note.action === "comment");
    assert.equal(
      note.body.replace(/<!--.*-->\n/, ""),
      `**Command goes to Sarah K. (@sarahk)** from Dana (@danab), until 2026-01-26 09:00 Europe/Berlin.

Open incidents
- [Search is @&#8203;slow](https://github.com/acme/shop/issues/3)

Overdue action items
- Add tests, Alex, due 2026-01-10`,
    );
    assert.ok(isNoteOf(commandChange(policy, at("2026-01-20T06:00:00Z"))!, note.body));
    assert.ok(!isNoteOf(commandChange(policy, at("2026-01-27T06:00:00Z"))!, note.body));
  });
});
