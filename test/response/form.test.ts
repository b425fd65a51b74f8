import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { parse } from "yaml";
import { startDeclaration } from "../../src/response/declaration.ts";
import { readForm } from "../../src/response/form.ts";
import { at, policyOf } from "./stage.ts";

const policy = policyOf();

/** What GitHub makes of a form that a person filled in. */
function filled(answers: Readonly<Record<string, string>>): string {
  const path = join(import.meta.dirname, "../../templates/incident/issue-form.yml");
  const form = parse(readFileSync(path, "utf8")) as { body: { id: string; attributes: { label: string } }[] };
  return form.body
    .map(({ id, attributes }) => `### ${attributes.label}\n\n${answers[id] ?? "_No response_"}\n`)
    .join("\n");
}

function opened(title: string, body: string) {
  const report = { title, body, author: "visitor", createdAt: at("04:10") };
  return startDeclaration(readForm(report, policy), { policy, openedAt: at("04:10"), taken: new Set(), folder: "" });
}

describe("the issue form", () => {
  it("is read as it was filled in", () => {
    const body = filled({
      happening: "Nobody can pay",
      severity: "SEV-2 (Major): significant degradation, partial loss",
      service: "checkout, payments",
      start: "about 04:02",
      impact: "All customers in the EU",
    });
    const opening = opened("Incident: Nobody can pay", body.replaceAll("\n", "\r\n"));
    assert.deepEqual(
      [
        opening.id,
        opening.title,
        opening.severity.id,
        opening.services,
        opening.impact,
        opening.detectedAt,
        opening.by!.id,
      ],
      [
        "2026-05-29-nobody-can-pay",
        "Nobody can pay",
        "SEV-2",
        ["checkout", "payments"],
        "All customers in the EU",
        at("04:02"),
        "@visitor",
      ],
    );
  });

  it("takes the higher severity when unsure, and now when nobody knows since when", () => {
    for (const severity of ["SEV-1 or SEV-2, not sure", "No idea"]) {
      const opening = opened("Nobody can pay", filled({ severity, start: "no idea" }));
      assert.deepEqual([opening.severity.id, opening.detectedAt], ["SEV-1", at("04:10")], severity);
    }
  });

  it("needs no form", () => {
    const opening = opened("SEV-3: Typo in the error page", "It says chekout.");
    assert.deepEqual([opening.severity.id, opening.services], ["SEV-3", []]);
    assert.equal(opened("", "").title, "Incident");
    assert.equal(opened("错误", "").id, "2026-05-29-incident");
  });
});
