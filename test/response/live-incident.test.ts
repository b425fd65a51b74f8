import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { encodeMetadata } from "../../src/response/comment-metadata.ts";
import fc from "../fast-check.ts";
import { Stage } from "./stage.ts";

describe("a live incident", () => {
  it("honours edited and deleted comments", () => {
    const stage = new Stage();
    const mistake = stage.say("04:05", "alexgh", "/severity SEV-3 small");
    const cause = stage.say("04:18", "alexgh", "/cause the database");
    stage.remove(mistake);
    stage.edit(cause, "/cause Stripe webhook endpoint returning 500");
    const incident = stage.incident();
    assert.equal(incident.severity.id, "SEV-1");
    assert.equal(incident.timeline.at(-1)!.note, "Stripe webhook endpoint returning 500");
  });

  it("hears only people with write access", () => {
    const stage = new Stage();
    stage.say("04:05", "stranger", "/resolve all fine");
    const incident = stage.incident();
    assert.equal(incident.resolvedAt, null);
    assert.deepEqual(
      incident.rejected.map(({ reason }) => reason),
      ["no-write-access"],
    );
  });

  it("never takes a login for somebody's id", () => {
    const stage = new Stage();
    stage.say("04:05", "sarah", "/ack");
    assert.equal(stage.incident().responders[0]!.id, "@sarah");
  });

  it("believes marks of its own account only", () => {
    const stage = new Stage();
    const forged = encodeMetadata({ kind: "alert", state: "resolved", at: "2026-05-29T04:10:00Z", by: "" }, "x");
    stage.say("04:10", "mallory", forged);
    assert.equal(stage.incident().timeline.length, 1);
    stage.say("04:11", "bot", forged);
    assert.equal(stage.incident().timeline.at(-1)!.note, "Alert resolved");
  });

  it("keeps the commander out of the responders", () => {
    const stage = new Stage();
    stage.say("04:07", "sarahk", "/ack");
    stage.say("04:09", "sarahk", "/responders @alexgh @sarahk\n/commander");
    assert.deepEqual(
      stage.incident().responders.map(({ id }) => id),
      ["alex"],
    );
  });

  it("orders what was told late by when it happened", () => {
    const stage = new Stage();
    stage.say("04:20", "alexgh", "/severity 04:10 SEV-2 smaller than it looked");
    stage.say("04:21", "alexgh", "/severity 04:08 SEV-3 it is small");
    assert.equal(stage.incident().severity.id, "SEV-2");
  });

  it("is open again after a person reopened it", () => {
    const stage = new Stage();
    const resolve = stage.say("04:47", "sarahk", "/resolve stable");
    assert.equal(stage.incident().status, "resolved");
    stage.say("04:48", "bot", encodeMetadata({ kind: "summary", of: resolve }, "x"));
    assert.equal(stage.incident().resolvedAt, null);
    stage.isOpen = false;
    assert.notEqual(stage.incident().resolvedAt, null);
    stage.isOpen = true;
    stage.say("05:30", "sarahk", "/resolve now it is");
    assert.equal(stage.incident().status, "resolved");
  });

  it("depends on the comments alone, and on nothing that was between them", () => {
    const words = fc.constantFrom(
      "/ack",
      "/cause x",
      "/commander @danab",
      "/severity 2 y",
      "/update z",
      "/bogus",
      "chat",
      "/resolve",
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), fc.array(fc.nat(), { maxLength: 4 }), (bodies, noise) => {
        const [one, other] = [new Stage(), new Stage()];
        bodies.forEach((body, index) => {
          const time = new Date(Date.parse("2026-05-29T04:05Z") + index * 60_000).toISOString();
          one.say(time, "alexgh", body);
          const id = other.say(time, "alexgh", noise.includes(index) ? "/resolve by mistake" : body);
          other.edit(id, body);
        });
        assert.deepEqual(one.incident(), other.incident());
      }),
    );
  });
});
