import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { parse } from "yaml";
import { startDeclaration } from "../../src/response/declaration.ts";
import { INSTALLED_FORM, type IncidentForm, readForm, readIncidentForm } from "../../src/response/form.ts";
import { Source } from "../../src/text/source.ts";
import { at, policyOf } from "./stage.ts";

const policy = policyOf();

const formText = readFileSync(join(import.meta.dirname, "../../templates/incident/issue-form.yml"), "utf8");

/** What GitHub makes of a form that a person filled in. */
function filled(answers: Readonly<Record<string, string>>): string {
  const form = parse(formText) as { body: { id: string; attributes: { label: string } }[] };
  return form.body
    .map(({ id, attributes }) => `### ${attributes.label}\n\n${answers[id] ?? "_No response_"}\n`)
    .join("\n");
}

function opened(title: string, body: string, forms: readonly IncidentForm[] = []) {
  const report = { title, body, author: "visitor", createdAt: at("04:10") };
  return startDeclaration(readForm(report, policy, forms), {
    policy,
    openedAt: at("04:10"),
    taken: new Set(),
    folder: "",
  });
}

describe("the issue form", () => {
  it("offers the severities of the matrix with their examples, and each is read as itself", () => {
    const form = parse(formText) as { body: { id: string; attributes: { options?: string[] } }[] };
    const options = form.body.find(({ id }) => id === "severity")!.attributes.options!;
    assert.deepEqual(
      options.map((option) => option.toLowerCase()),
      policy.severities.map(({ id, name, summary, examples }) =>
        `${id} (${name}): ${summary}. ${examples.join(", ")}`.toLowerCase(),
      ),
    );
    const chosen = options.map((severity) => opened("x", filled({ severity })).severity.id);
    assert.deepEqual(chosen, ["SEV-1", "SEV-2", "SEV-3", "SEV-4"]);
  });

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

  it("knows the labels that it has", () => {
    assert.deepEqual(readIncidentForm(new Source("incident.yml", formText), "Incident"), INSTALLED_FORM);
    assert.equal(readIncidentForm(new Source("bug.yml", formText.replace("[incident]", "[bug]")), "incident"), null);
    for (const text of [
      "",
      "- a",
      "labels: [incident]",
      "labels: incident\nbody: [1, null, { attributes: 2 }]",
      "a: [",
    ])
      assert.equal(readIncidentForm(new Source("form.yml", text), "incident"), null, text);
  });

  it("is read by its own labels and order: a heading inside an answer never wins", () => {
    const severity = "SEV-1 (Critical): revenue-impacting, customer-facing outage";
    const happening = (words: string) => filled({ happening: words, severity, service: "checkout" });
    const inFirst = opened("x", happening("From the monitor:\n\n### Severity\n\nlow, SEV-4\n\n### Service\n\nsearch"));
    assert.deepEqual([inFirst.severity.id, inFirst.services], ["SEV-1", ["checkout"]]);
    assert.deepEqual(inFirst.severitiesNamed, ["SEV-1", "SEV-4"], "which is told");
    assert.deepEqual(opened("x", happening("It says:\n\n### Affected services\n\nsearch")).services, ["checkout"]);
    assert.deepEqual(opened("x", happening("```\n### Severity\nSEV-4\n```")).severitiesNamed, undefined);
    const inLast = opened(
      "x",
      filled({
        severity: "SEV-3 (Minor)",
        service: "checkout",
        impact: "All.\n\n### Severity\n\nSEV-4\n\n### Owner\n\nme",
      }),
    );
    assert.deepEqual(
      [inLast.severity.id, inLast.services, inLast.impact],
      ["SEV-3", ["checkout"], "All. ### Severity SEV-4 ### Owner me"],
    );
  });

  it("may be the team's own, in other words", () => {
    const form = readIncidentForm(
      new Source(
        "form.yml",
        "name: Störung\nlabels: [incident]\nbody:\n- { type: markdown, attributes: { value: Hallo } }\n- { type: textarea, id: impact, attributes: { label: Auswirkung } }\n- { type: dropdown, id: severity, attributes: { label: Schweregrad } }\n- { type: input, id: service, attributes: { label: Dienst } }\n",
      ),
      "incident",
    )!;
    const body =
      "### Auswirkung\n\nNiemand zahlt\n\n### Severity\n\nSEV-4\n\n### Schweregrad\n\nSEV-2\n\n### Dienst\n\nKasse\n";
    const opening = opened("x", body, [form]);
    assert.deepEqual(
      [opening.severity.id, opening.services, opening.impact],
      ["SEV-2", ["Kasse"], "Niemand zahlt ### Severity SEV-4"],
    );
  });

  it("needs no form", () => {
    const byHand = opened("x", "## Service\ncheckout\n## Priority\nP3\n## Severity\nSEV-2\n");
    assert.deepEqual([byHand.severity.id, byHand.services], ["SEV-2", ["checkout"]], "of two the higher one");
    const opening = opened("SEV-3: Typo in the error page", "It says chekout.");
    assert.deepEqual([opening.severity.id, opening.services], ["SEV-3", []]);
    assert.equal(opened("", "").title, "Incident");
  });
});
