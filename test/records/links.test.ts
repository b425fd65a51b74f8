import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { linkRecords, recordGroups } from "../../src/records/links.ts";
import type { Catalog, Incident, Postmortem, Runbook } from "../../src/records/model.ts";
import { Source } from "../../src/text/source.ts";
import fc from "../fast-check.ts";

const id = fc.constantFrom("a", "b", "c", "d", "e", "f");
const spanned = (value: string) => ({ value, range: { start: 0, end: 0 } });
const catalogs: fc.Arbitrary<Catalog> = fc
  .record({
    incidents: fc.array(id, { maxLength: 6 }),
    postmortems: fc.array(fc.record({ id, incidents: fc.array(id, { maxLength: 3 }) }), { maxLength: 6 }),
    runbooks: fc.array(id, { maxLength: 3 }),
    unreadable: fc.array(id, { maxLength: 2 }),
  })
  .map(({ incidents, postmortems, runbooks, unreadable }) => ({
    incidents: incidents.map(
      (one, at) => ({ kind: "incident", id: one, source: new Source(`i${at}`, "") }) as Incident,
    ),
    postmortems: postmortems.map(
      (one, at) =>
        ({
          kind: "postmortem",
          id: one.id,
          incidents: one.incidents.map(spanned),
          source: new Source(`p${at}`, ""),
        }) as unknown as Postmortem,
    ),
    runbooks: runbooks.map((one, at) => ({ kind: "runbook", id: one, source: new Source(`r${at}`, "") }) as Runbook),
    unreadable: unreadable.map((one) => ({ source: new Source(`${one}.md`, ""), problems: [] })),
  }));

describe("the groups of a catalog", () => {
  test("hold each record once, in the catalog's order", () => {
    fc.assert(
      fc.property(catalogs, (catalog) => {
        const groups = recordGroups(catalog);
        for (const kind of ["incidents", "postmortems", "runbooks", "unreadable"] as const) {
          const order = new Map([...catalog[kind]].map((record, at) => [record as unknown, at]));
          const places = groups.map((group) => [...group[kind]].map((record) => order.get(record)!));
          assert.deepEqual(
            places.flat().sort((a, b) => a - b),
            [...order.values()],
          );
          for (const own of places)
            assert.deepEqual(
              own,
              own.toSorted((a, b) => a - b),
            );
        }
      }),
    );
  });

  test("link incidents and post-mortems as the whole catalog does", () => {
    fc.assert(
      fc.property(catalogs, (catalog) => {
        const links = linkRecords(catalog);
        for (const group of recordGroups(catalog)) {
          const own = linkRecords(group);
          for (const one of group.incidents) assert.deepEqual(own.postmortemsOf(one), links.postmortemsOf(one));
          for (const one of group.postmortems) assert.deepEqual(own.incidentsOf(one), links.incidentsOf(one));
        }
      }),
    );
  });

  test("hold one runbook each, and an unreadable file with the records of its id", () => {
    const catalog = fc.sample(catalogs, 50);
    for (const group of catalog.flatMap(recordGroups)) {
      assert.ok(group.runbooks.length <= 1);
      if (group.runbooks.length === 1) assert.equal(group.incidents.length + group.postmortems.length, 0);
    }
  });
});
