import assert from "node:assert/strict";
import { before, test } from "node:test";
import type { RecordedRequest } from "./bench.ts";
import { faultlessRun, runWithFault } from "./fault-table.ts";
import type { FaultKind } from "./faults.ts";

let requests: RecordedRequest[];
let expected: object[];
before(async () => {
  ({ requests, issues: expected } = await faultlessRun());
});

/** From the outside a killed process looks like one whose every further request is cut. */
test("a process killed after any request: the next run finishes what it left", async () => {
  const kill = (at: number) => runWithFault({ kind: "cut-before", at, times: Number.POSITIVE_INFINITY }, expected);
  // Every other request; FAULTS=all is each of them.
  const step = process.env.FAULTS === "all" ? 1 : 2;
  const places = requests.map((_, at) => at).filter((at) => at % step === 0);
  for (let at = 0; at < places.length; at += 2) {
    const pair = places.slice(at, at + 2);
    assert.ok((await Promise.all(pair.map(kill))).every((ending) => ending === "next run"));
  }
});

for (const kind of ["bad-gateway", "too-many-requests", "hang"] satisfies FaultKind[]) {
  test(`an outage (${kind}) ends the run, which says so`, async () => {
    const places = [0, Math.floor(requests.length / 2), requests.length - 1];
    const endings = await Promise.all(
      places.map((at) => runWithFault({ kind, at, times: Number.POSITIVE_INFINITY }, expected)),
    );
    assert.deepEqual(endings, ["next run", "next run", "next run"]);
  });
}
