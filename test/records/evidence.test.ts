import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { weighRunbooks } from "../../src/records/evidence.ts";
import fc from "../fast-check.ts";
import { catalog, incident, runbook } from "../metrics/records.ts";

const checkout = runbook("checkout", {
  services: ["checkout"],
  causes: { provider: 40, deployment: 30, database: 20 },
});
const named = (cause: string) => incident(`2026-01-01-${cause}`, { runbooks: ["checkout"], causes: [cause] });

describe("the evidence for a runbook", () => {
  it("ranks its causes by what incidents recorded, ties as they stand", () => {
    const incidents = ["deployment", "deployment", "deployment", "provider", "dns"].map(named);
    const { ranking, unlisted, contradiction } = weighRunbooks({ incidents })(checkout);
    assert.deepEqual(
      ranking.map(({ cause, incidents: n, share }) => [cause.slug.value, n, share]),
      [
        ["deployment", 3, 60],
        ["provider", 1, 20],
        ["database", 0, 0],
      ],
    );
    assert.deepEqual(unlisted, [{ slug: "dns", incidents: 1, share: 20 }]);
    assert.equal(contradiction?.above.cause.slug.value, "provider");
    assert.equal(contradiction?.below.cause.slug.value, "deployment");
  });

  it("contradicts from five incidents on", () => {
    const four = ["deployment", "deployment", "deployment", "deployment"].map(named);
    assert.equal(weighRunbooks({ incidents: four })(checkout).contradiction, null);
    assert.notEqual(weighRunbooks({ incidents: [...four, named("deployment")] })(checkout).contradiction, null);
  });

  it("counts an incident that names no runbook for its services, and one that names another not", () => {
    const incidents = [
      incident("a", { services: ["Checkout"], causes: ["provider"] }),
      incident("b", { services: ["checkout"], runbooks: ["other"], causes: ["provider"] }),
      incident("c", { services: ["checkout"] }),
    ];
    assert.deepEqual(
      weighRunbooks(catalog({ incidents }))(checkout).incidents.map(({ id }) => id),
      ["a"],
    );
  });

  it("gives whole percents that sum to 100", () => {
    const causes = fc.array(fc.constantFrom("provider", "deployment", "database", "dns", "disk"), { minLength: 1 });
    fc.assert(
      fc.property(causes, (recorded) => {
        const { ranking, unlisted } = weighRunbooks({ incidents: recorded.map(named) })(checkout);
        assert.equal(
          [...ranking, ...unlisted].reduce((sum, { share }) => sum + share, 0),
          100,
        );
      }),
    );
  });
});
