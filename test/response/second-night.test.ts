import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { readIncident } from "../../src/records/incident.ts";
import { linkRecords } from "../../src/records/links.ts";
import type { Catalog } from "../../src/records/model.ts";
import { readPostmortem } from "../../src/records/postmortem.ts";
import { readRunbook } from "../../src/records/runbook.ts";
import { templatesWith } from "../../src/render/templates.ts";
import { incidentBody } from "../../src/response/incident-body.ts";
import { recordProposal } from "../../src/response/record-files.ts";
import { incidentView } from "../../src/response/response-context.ts";
import { responsePlan } from "../../src/response/response-plan.ts";
import { applyRules } from "../../src/rules/check.ts";
import { Source } from "../../src/text/source.ts";
import { at, policyOf, Stage } from "./stage.ts";

/** A ferry company's Saturday night in Lisbon: a SEV-2 that is a SEV-1 for a while, two commanders, midnight in the middle. */
const TEAM = `version: 1
timezone: Europe/Lisbon
people:
  ines: { name: Inês M., github: ines-m }
  rui: { name: Rui T., github: ruit }
  tomas: { name: Tomás A., github: tomas-a }
  clara: { name: Clara F., github: claraf }
teams:
  booking: { name: Booking, github: ferry/booking, lead: clara, members: [clara, tomas] }
roles: { engineering manager: clara, comms lead: clara, harbour desk: "@ferry/harbour" }
commander-rotation: { starts: 2026-07-06T09:00, every: 1w, members: [ines, rui] }
on-call: { starts: 2026-07-06T09:00, every: 12h, members: [nobody, tomas] }
`;
const RUNBOOK = `---
services: [booking]
owner: Booking
---
# Runbook: Booking payments

## Quick Assessment

1. Check the certificate of the payment gateway
   → If expired: install the standby certificate

## Common Causes

1. Expired certificate (60%) {#expired-certificate}
   → Mitigation: Install the standby certificate
2. Gateway outage (40%) {#gateway-outage}
   → Mitigation: Switch to the second gateway

## Escalation

- If not mitigated in 30 min: Page engineering manager
- If failed bookings > 200: Notify harbour desk
`;

/** Local times; those after midnight are Sunday's. */
const STORY: readonly (readonly [time: string, who: string, body: string])[] = [
  ["23:44", "tomas-a", "/ack I look at the gateway"],
  ["23:47", "ines-m", "/commander"],
  [
    "23:50",
    "ines-m",
    "/communications @claraf\n/update public investigating We're investigating failed payments for bookings.",
  ],
  ["23:58", "ines-m", "/severity SEV-1 no booking goes through\n/impact 120 failed bookings"],
  ["00:03", "tomas-a", "/cause expired-certificate The gateway's certificate expired at 23:30"],
  ["00:05", "claraf", "/update public identified A certificate has expired. We're replacing it."],
  ["00:09", "tomas-a", "/mitigate The standby certificate is being installed"],
  ["00:16", "tomas-a", "/mitigated 00:15 Payments go through again"],
  ["00:18", "claraf", "/update public monitoring Bookings work again. We're watching."],
  [
    "00:20",
    "ines-m",
    "/severity SEV-2 payments work, some bookings need a correction\n/impact 260 failed bookings, all of them refunded",
  ],
  ["00:25", "ruit", "/commander"],
  ["00:31", "claraf", "/update public monitoring Payments stay stable. We correct the last bookings."],
  [
    "00:40",
    "ruit",
    "/action Renew certificates two weeks before they expire @ferry/booking 2026-07-24\n/action Alert on certificates that expire within 30 days @tomas-a 2026-07-17",
  ],
  ["00:44", "claraf", "/update public resolved All bookings are corrected, and payments work."],
  ["00:45", "ruit", "/resolve All bookings are corrected"],
];

const policy = policyOf(TEAM);
const undated = { timezone: "Europe/Lisbon", incidentDate: () => null };
const catalog: Catalog = {
  incidents: [],
  postmortems: [],
  runbooks: [readRunbook(new Source("runbooks/booking-payments.md", RUNBOOK), undated)],
  unreadable: [],
};
const links = linkRecords(catalog);
const templates = templatesWith();
/** Lisbon is an hour ahead of UTC in summer. */
const utc = (time: string) => {
  const day = time > "12:00" ? "2026-07-11" : "2026-07-12";
  return new Date(Date.parse(`${day}T${time}:00Z`) - 3_600_000).toISOString();
};

function night(until: string) {
  const declaration = {
    title: "Booking payments fail",
    severity: ["error"],
    services: ["booking"],
    detection: "Alert fires: payment failures above 2%",
    detectedAt: at(utc("23:41")),
    alert: { source: "grafana", id: "pay-1", name: "BookingPayments", url: "", runbook: "" },
  };
  const stage = new Stage(declaration, policy, at(utc("23:41")));
  for (const [time, who, body] of STORY) if (utc(time) <= utc(until)) stage.say(utc(time), who, body);
  const repositoryUrl = "https://github.com/ferry/booking";
  const context = { policy, catalog, links, repositoryUrl, folder: "", forms: [], now: at(utc(until)) };
  return { stage, view: incidentView(stage.channel, null, context) };
}

/** Compares with a file of `fixtures/second-night`; written anew with UPDATE=1, to be read before it is committed. */
function assertFile(name: string, text: string): void {
  const path = join(import.meta.dirname, "fixtures/second-night", name);
  if (process.env.UPDATE === "1" || !existsSync(path)) writeFileSync(path, text);
  assert.equal(text, readFileSync(path, "utf8"), name);
}

describe("a second night: SEV-2, raised and lowered, two commanders, past midnight in Lisbon", () => {
  it("shows itself in the minute after midnight", () => {
    assertFile("body.md", `${incidentBody(night("00:03").view, templates, 60_000)}\n`);
  });

  it("calls people by their roles, each once", () => {
    const said = (until: string) => {
      const { stage, view } = night(until);
      const plan = responsePlan({ thread: stage.channel, view, templates, records: null });
      return plan.operations.flatMap((one) => (one.action === "comment" ? [one.body.replace(/<!--.*-->\n/, "")] : []));
    };
    assert.deepEqual(said("23:44"), []);
    // Clara F. was named communications lead before the severity came to involve her: she knows.
    assert.deepEqual(said("23:58"), []);
    assert.match(
      said("00:21").join("\n"),
      /@ferry\/harbour: If failed bookings &gt; 200 \(260\): \*\*Notify harbour desk\*\*/,
    );
  });

  it("ends in the expected records, which pass the check", async () => {
    const { view } = night("00:45");
    const { files, body } = await recordProposal(
      { view, issueUrl: "https://github.com/ferry/booking/issues/7", links },
      templates,
    );
    assert.deepEqual(
      files.map(({ path }) => path),
      ["incidents/2026-07-11-booking-payments.yml", "postmortems/2026-07-11-booking-payments.md"],
    );
    assertFile("incident.yml", files[0]!.text);
    assertFile("postmortem.md", files[1]!.text);
    assertFile("pull-request.md", `${body}\n`);

    const [incidentSource, postmortemSource] = files.map(({ path, text }) => new Source(path, text));
    const incident = readIncident(incidentSource!, undated);
    const postmortem = readPostmortem(postmortemSource!, {
      timezone: "Europe/Lisbon",
      incidentDate: () => "2026-07-11",
    });
    assert.deepEqual([...incident.problems, ...postmortem.problems], []);
    assert.equal(postmortem.durationMinutes!.value, 64);
    assert.equal(postmortem.resolvedAt!.value, at(utc("00:45")));
    const written = { ...catalog, incidents: [incident], postmortems: [postmortem] };
    const { findings } = applyRules({ catalog: written, policy, now: at("2026-07-12T12:00:00Z") });
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ["postmortem-sections", "postmortem-sections"],
      findings.map(({ message }) => message).join("\n"),
    );
  });
});
