import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readIncident } from "../../src/records/incident.ts";
import { linkRecords } from "../../src/records/links.ts";
import type { Catalog } from "../../src/records/model.ts";
import { readPostmortem } from "../../src/records/postmortem.ts";
import { earlierIncidents } from "../../src/response/earlier-incidents.ts";
import { Source } from "../../src/text/source.ts";
import { Stage } from "./stage.ts";

const context = { timezone: "UTC", incidentDate: () => null };
const incident = (id: string, day: string, facts: string) =>
  readIncident(
    new Source(
      `incidents/${id}.yml`,
      `title: ${id}\nseverity: SEV-2\n${facts}\ntimeline:\n  - { at: ${day}T10:00:00Z, type: detected }\n`,
    ),
    context,
  );
const postmortem = readPostmortem(
  new Source(
    "postmortems/same-service.md",
    `# Post-Mortem: x
## Action Items
| # | Action | Owner | Due Date | Status |
|---|--------|-------|----------|--------|
| 1 | Add tests | Alex | 2026-04-01 | open |
| 2 | Add alerts | Alex | 2026-04-01 | done |
`,
  ),
  context,
);
const catalog: Catalog = {
  incidents: [
    incident("same-service", "2026-03-01", "services: [Checkout]"),
    incident("same-cause", "2026-04-01", "causes: [bad-deployment]"),
    incident("other", "2026-04-02", "services: [search]"),
    incident("later", "2026-06-01", "services: [checkout]"),
  ],
  postmortems: [postmortem],
  runbooks: [],
  unreadable: [],
};

describe("earlier incidents", () => {
  it("share a service or a cause, the latest first, with what is still open of them", () => {
    const stage = new Stage();
    stage.say("04:18", "alexgh", "/cause bad-deployment again");
    const earlier = earlierIncidents(stage.incident(), { catalog, links: linkRecords(catalog) });
    assert.deepEqual(
      earlier.map((one) => [one.incident.id, one.services, one.causes, one.openItems.map(({ key }) => key)]),
      [
        ["same-cause", [], ["bad-deployment"], []],
        ["same-service", ["Checkout"], [], ["same-service#1"]],
      ],
    );
  });
});
