import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { codeOwners, MOST_PEOPLE, peopleOf, teamsOf } from "../../src/init/people.ts";

describe("people from git's history", () => {
  it("are known by name, and by login only where GitHub's own address says it", () => {
    const people = peopleOf([
      { name: "Sarah Kim", email: "sarah@example.com" },
      { name: "Sarah Kim", email: "1234+sarahk@users.noreply.github.com" },
      { name: "Alex", email: "alex@example.com" },
    ]);
    assert.deepEqual(people, [
      { id: "sarah", name: "Sarah Kim", github: "sarahk" },
      { id: "alex", name: "Alex", github: null },
    ]);
  });

  it("include managed users, whose logins end in the enterprise's short code", () => {
    const people = peopleOf([{ name: "Dana", email: "12+dana_acme@users.noreply.github.com" }]);
    assert.equal(people[0]!.github, "dana_acme");
    assert.deepEqual(codeOwners("* @dana_acme @acme/platform"), ["dana_acme", "acme/platform"]);
  });

  it("are told apart where they share a first name", () => {
    const people = peopleOf([
      { name: "Dana Fox", email: "a" },
      { name: "Dana Bell", email: "b" },
      { name: "李雷", email: "old@users.noreply.github.com" },
    ]);
    assert.deepEqual(
      people.map(({ id }) => id),
      ["dana-bell", "dana-fox", "old"],
    );
  });

  it("leave a login's name to the login", () => {
    const people = peopleOf([{ name: "Imre Kovacs", email: "imre@shop.example" }], ["imre"]);
    assert.deepEqual(
      people.map(({ id, github }) => [id, github]),
      [
        ["imre-kovacs", null],
        ["imre", "imre"],
      ],
    );
  });

  it("are people: robots are left out, addresses never kept", () => {
    const people = peopleOf([
      { name: "dependabot[bot]", email: "49699333+dependabot[bot]@users.noreply.github.com" },
      { name: "Abbott", email: "abbott@example.com" },
    ]);
    assert.deepEqual(
      people.map(({ name }) => name),
      ["Abbott"],
    );
    assert.ok(!JSON.stringify(people).includes("@"));
  });

  it("are the busiest where there are many, and then those of CODEOWNERS", () => {
    const crowd = Array.from({ length: 50 }, (_, index) => ({ name: `Person${index}`, email: "x" }));
    const people = peopleOf([...crowd, crowd[49]!], ["acme/platform", "lead"]);
    assert.equal(people.length, MOST_PEOPLE + 1);
    assert.equal(people[0]!.name, "Person49");
    assert.deepEqual(people.at(-1), { id: "lead", name: null, github: "lead" });
  });
});

describe("CODEOWNERS", () => {
  it("gives logins and teams, each once, past comments, sections and addresses", () => {
    const text =
      "# owners\n* @acme/platform @alexgh # everything\n[Docs] @nobody\n/a\\ b/ me@example.com @alexgh\r\n/c\n";
    assert.deepEqual(codeOwners(text), ["acme/platform", "alexgh"]);
    assert.deepEqual(teamsOf(["acme/platform", "alexgh", "other/platform"]), [
      { id: "platform", github: "acme/platform" },
      { id: "platform-2", github: "other/platform" },
    ]);
  });
});
