import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  type Diagnosis,
  diagnoseLocal,
  diagnoseRemote,
  type LocalFacts,
  type RemoteFacts,
} from "../../src/doctor/diagnosis.ts";

const now = Date.UTC(2026, 5, 10, 12);
const hours = (count: number) => now - count * 3_600_000;

const healthy: LocalFacts = {
  node: "24.1.0",
  zone: "America/Winnipeg",
  zoneData: "2026e",
  git: "2.43.0",
  repository: "whole",
  configuration: [],
  records: { files: 3, unreadable: 0, errors: 0 },
  baseline: null,
  workflow: { path: ".github/workflows/incidents.yml", hasSchedule: true, goesOn: true, grants: null },
};
const served: RemoteFacts = {
  repository: { name: "acme/shop", defaultBranch: "main", hasIssues: true, isArchived: false },
  rights: [{ scope: "issues", access: "write", isThere: true }],
  actionsOpenPulls: true,
  missingLabels: ["overdue"],
  incidentLabel: "incident",
  schedule: { at: hours(3), conclusion: "success", url: "https://github.com/acme/shop/actions/runs/1" },
  digest: { issue: 7, at: hours(50) },
};

const line = ({ state, subject, found }: Diagnosis) => `${state} ${subject}: ${found}`;
const local = (changes: Partial<LocalFacts>) =>
  diagnoseLocal({ ...healthy, ...changes }).filter(({ state }) => state !== "ok");
const remote = (changes: Partial<RemoteFacts>) =>
  diagnoseRemote({ ...served, ...changes }, now).filter(({ state }) => state !== "ok");

describe("what the machine and the files say", () => {
  it("is fine", () => assert.deepEqual(local({}), []));

  it("has a zone whose law is newer than the data", () => {
    const [warning, ...more] = local({ zoneData: "2026d" }).map(line);
    assert.match(
      warning!,
      /^warn time zone: this Node's zone data \(2026d\) does not know that Manitoba stays on UTC-5/,
    );
    assert.deepEqual(more, []);
    assert.deepEqual(diagnoseLocal(healthy).map(line)[1], "ok time zone: America/Winnipeg, by zone data 2026e");
  });

  const wrong: readonly (readonly [Partial<LocalFacts>, string])[] = [
    [{ node: "18.20.0" }, "fail node: Node 18.20.0"],
    [{ git: null, repository: null }, "warn git: git is not installed"],
    [{ repository: null }, "warn git: git 2.43.0, and this folder is in no repository"],
    [{ repository: "shallow" }, "warn git: git 2.43.0, and a shallow clone: when files were added is not known"],
    [{ configuration: null }, "warn configuration: there is none: the defaults count"],
    [{ configuration: [{ found: "a.yml:1:1: x", next: "Write y." }] }, "fail configuration: a.yml:1:1: x"],
    [{ baseline: { found: "b.json: x", next: "Write it anew." } }, "fail baseline: b.json: x"],
    [{ records: { files: 0, unreadable: 0, errors: 0 } }, "warn records: there are none where the configuration looks"],
    [{ records: { files: 2, unreadable: 1, errors: 0 } }, "fail records: 1 of 3 files can't be read"],
    [{ records: { files: 2, unreadable: 0, errors: 1 } }, "warn records: 2 files, 1 error"],
    [{ workflow: null }, "warn workflow: no workflow runs this"],
    [
      { workflow: { path: "a.yml", hasSchedule: false, goesOn: true, grants: null } },
      "warn workflow: a.yml has no schedule: nothing tells what is overdue",
    ],
    [
      { workflow: { path: "a.yml", hasSchedule: true, goesOn: false, grants: null } },
      "warn workflow: a.yml does not let a long sync go on by itself after an hour's 400 writes",
    ],
    [
      {
        workflow: {
          path: "a.yml",
          hasSchedule: true,
          goesOn: true,
          grants: new Set(["contents: write", "pull-requests: write"]),
        },
      },
      'warn workflow: a.yml grants no "issues: write": sync, overdue, declare and respond can write no issue',
    ],
  ];
  for (const [changes, expected] of wrong) {
    it(expected, () => {
      const found = local(changes);
      assert.deepEqual(found.map(line), [expected]);
      assert.ok(found[0]!.next, "and names the next step");
    });
  }
});

describe("what GitHub says", () => {
  it("is fine", () => {
    assert.deepEqual(remote({}), []);
    const said = diagnoseRemote(served, now).map(line);
    assert.deepEqual(said.slice(-2), [
      "ok schedule: last ran 3 hours ago: success",
      "ok digest: #7, renewed 2 days ago",
    ]);
  });

  const wrong: readonly (readonly [Partial<RemoteFacts>, string])[] = [
    [
      { repository: { ...served.repository, isArchived: true } },
      "fail repository: acme/shop is archived: nothing can be written",
    ],
    [{ repository: { ...served.repository, hasIssues: false } }, "fail repository: acme/shop has issues switched off"],
    [
      { rights: [{ scope: "issues", access: "read", isThere: false }] },
      "fail permission: issues: read is missing: plan and sync see no issues",
    ],
    [
      { rights: [{ scope: "contents", access: "write", isThere: false }] },
      "warn permission: contents: write is missing: track and respond can write no branch",
    ],
    [
      { actionsOpenPulls: false },
      "warn actions: may not open pull requests: nothing comes back from issues to records",
    ],
    [
      { missingLabels: ["overdue", "incident"] },
      "warn labels: incident is not there: GitHub does not give it to an issue of the form, which then is no incident",
    ],
    [{ schedule: null }, "warn schedule: has never run"],
    [{ schedule: "hidden" }, "warn schedule: its runs can't be seen with this token"],
    [{ schedule: { at: hours(72), conclusion: "success", url: "u" } }, "warn schedule: last ran 3 days ago: success"],
    [
      { schedule: { at: hours(0), conclusion: "failure", url: "u" } },
      "warn schedule: last ran within the hour: failure",
    ],
  ];
  for (const [changes, expected] of wrong) {
    it(expected, () => {
      const found = remote(changes);
      assert.deepEqual(found.map(line), [expected]);
      assert.ok(found[0]!.next, "and names the next step");
    });
  }
});
