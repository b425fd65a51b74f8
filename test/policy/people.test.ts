import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { indexOwners, type Owner } from "../../src/policy/people.ts";
import { assertLinear } from "../growth.ts";

const person = (id: string, name: string | null = null, github: string | null = null) => ({ id, name, github });
const owners = indexOwners(
  [
    person("alex", "Alex", "alexgh"),
    person("sarah", "Sarah K.", "sarahk"),
    person("jose", "José Núñez", null),
    person("kim-a", "Kim Anders"),
    person("kim-b", "Kim Brown"),
  ],
  [
    { id: "platform", name: "Platform", github: "acme/platform", lead: "alex", members: ["sarah"] },
    { id: "sre", name: "Site Reliability", github: null, lead: null, members: ["kim-a"] },
  ],
);

function inWords(owner: Owner): string {
  switch (owner.kind) {
    case "person":
      return owner.person.id;
    case "team":
      return `team ${owner.team.id}`;
    case "login":
      return `@${owner.login}`;
    case "unknown":
      return owner.nearest === null ? `${owner.words}?` : `${owner.words}? ${owner.nearest}`;
  }
}

describe("whom words name", () => {
  const cases: [words: string, named: string[]][] = [
    ["Alex", ["alex"]],
    [" ALEX ", ["alex"]],
    ["@alexgh", ["alex"]],
    ["alexgh", ["alex"]],
    ["@AlexGH", ["alex"]],
    ["Sarah K.", ["sarah"]],
    ["sarah k", ["sarah"]],
    ["Sarah", ["sarah"]],
    ["Jose Nunez", ["jose"]],
    ["Kim", ["Kim?"]],
    ["Kim Brown", ["kim-b"]],
    ["Platform", ["team platform"]],
    ["Platform team", ["team platform"]],
    ["team Platform", ["team platform"]],
    ["acme/platform", ["team platform"]],
    ["@acme/platform", ["team platform"]],
    ["@other/platform", ["@other/platform"]],
    ["@octocat", ["@octocat"]],
    ["@dana_acme", ["@dana_acme"]],
    ["Dana (@dana_acme)", ["@dana_acme"]],
    ["@dana_acme_x", ["@dana_acme_x?"]],
    ["Site Reliability", ["team sre"]],
    ["Alxe", ["Alxe? Alex"]],
    ["Zzz", ["Zzz?"]],
    ["Alex and Sarah", ["alex", "sarah"]],
    ["Alex, Sarah & Platform", ["alex", "sarah", "team platform"]],
    ["Alex\nSarah", ["alex", "sarah"]],
    ["Alex/Sarah", ["alex", "sarah"]],
    ["@alexgh @sarahk @octocat", ["alex", "sarah", "@octocat"]],
    ["Alex (@alexgh)", ["alex"]],
    ["Octo Cat (@octocat) and Sarah (@sarahk)", ["@octocat", "sarah"]],
    ["Alex (Platform)", ["Alex (Platform)?"]],
    ["infra/tools", ["infra/tools?"]],
    ["sarah, dana", ["sarah", "dana?"]],
    ["", []],
    ["constructor", ["constructor?"]],
  ];
  for (const [words, named] of cases)
    it(words || "nothing", () => assert.deepEqual(owners.resolve(words).map(inWords), named));
});

describe("a hostile cell costs work in proportion to its length", () => {
  const cells: Record<string, (size: number) => string> = {
    "spaces and separators": (size) => `a${" ".repeat(4 * size)}b${" and ".repeat(size)}${"/".repeat(size)}`,
    "logins in brackets that never close": (size) => `${"(@a ".repeat(size)}${"@a ".repeat(size)}`,
    "at signs": (size) => "@".repeat(4 * size),
  };
  for (const [name, cell] of Object.entries(cells)) {
    it(name, () => assertLinear(cell, 6_000, (words) => owners.resolve(words)));
  }
});

describe("leads", () => {
  const cases: [words: string, lead: string | null][] = [
    ["Platform", "alex"],
    ["Sarah", "alex"],
    ["Site Reliability", null],
    ["Kim Anders", null],
    ["@octocat", null],
  ];
  for (const [words, lead] of cases)
    it(words, () => assert.equal(owners.leadOf(owners.resolve(words)[0]!)?.id ?? null, lead));
});

it("takes an @name for a login before it is a name", () => {
  const two = indexOwners([person("alex", null, "alexgh"), person("kim", null, "alex")], []);
  assert.deepEqual(two.resolve("@alex").map(inWords), ["kim"]);
  assert.deepEqual(two.resolve("alex").map(inWords), ["alex"]);
});

it("can be put over with another function", () => {
  const quiet = { ...owners, resolve: () => [] };
  assert.deepEqual(quiet.resolve(), []);
  assert.equal(quiet.person("alex")?.name, "Alex");
});

it("knows that nobody is configured", () => {
  assert.ok(indexOwners([], []).isEmpty);
  assert.ok(!owners.isEmpty);
});
