import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { templatesWith } from "../../src/render/templates.ts";
import { summarizeReport } from "../../src/report/summary.ts";
import { catalog } from "../metrics/records.ts";
import { siteInput } from "./sample.ts";

describe("the report in small", () => {
  const text = summarizeReport(siteInput(), templatesWith());

  it("says how things are, with n", () => {
    assert.match(
      text,
      /^## 1 incident open, 3 action items overdue\n\n3 incidents in the last 90 days, 2 in the 90 before/,
    );
    assert.match(
      text,
      /\| Time to resolve, median \(p90, n\) \| 52 min \(57 min, 2\) \| 2 h 53 min \(4 h 11 min, 2\) \|/,
    );
    assert.match(text, /\| Came back \| 1 \| 0 \|/);
  });

  it("says what to do", () => {
    assert.match(text, /- \*\*Open incident:\*\* Card payments declined \(SEV-2, open for 50 min; Dana W\. commands\)/);
  });

  it("draws the backlog", () => {
    assert.match(
      text,
      /```mermaid\nxychart-beta\n {2}x-axis \["\d\d-\d\d"(?:, "\d\d-\d\d")+\]\n {2}y-axis "action items" 0 --> \d+\n {2}line \[[\d, ]+\]\n/,
    );
  });

  it("has something to say without a record", () => {
    assert.match(summarizeReport(siteInput(catalog({})), templatesWith()), /No incident is on record/);
  });
});
