import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { median, quantileSorted } from "simple-statistics";
import { quantile, summarizeValues } from "../../src/metrics/quantiles.ts";
import fc from "../fast-check.ts";

describe("quantiles", () => {
  it("agree with a statistics library", () => {
    const numbers = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(numbers, (values) => {
        const sorted = values.toSorted((a, b) => a - b);
        const { n, ...figures } = summarizeValues(values);
        assert.equal(n, values.length);
        assert.ok(Math.abs(figures.median! - median(values)) < 0.0501);
        assert.ok(Math.abs(figures.p90! - quantileSorted(sorted, 0.9)) < 0.0501);
      }),
    );
  });

  it("lie on a straight line between two values", () => {
    const sorted = Array.from({ length: 10 }, (_, at) => (at + 1) * 10);
    assert.equal(quantile(sorted, 50), 55);
    assert.equal(quantile(sorted, 90), 91);
    assert.equal(quantile(sorted, 100), 100);
    assert.equal(quantile([7], 90), 7);
  });

  it("round an exact half up, whatever its fractions add up to", () => {
    assert.equal(quantile([4 / 60, 146 / 60], 50), 1.3);
    assert.equal(quantile([1.2, 1.3], 50), 1.3);
    assert.equal(quantile([0.1, 0.2], 50), 0.2);
  });

  it("are null where there is nothing to measure", () => {
    assert.deepEqual(summarizeValues([]), { n: 0, median: null, p90: null });
  });
});
