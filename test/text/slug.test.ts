import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { channelSlug, fileSlug, firstFree, slug, unicodeSlug, uniqueSlugs } from "../../src/text/slug.ts";

describe("slugs", () => {
  it("joins ASCII letters and digits, without accents, in at most 60 characters", () => {
    assert.equal(slug("  Fête de l'été! "), "fete-de-l-ete");
    assert.equal(slug("設定ミス"), "");
    assert.equal(slug(`${"a".repeat(59)} b`), "a".repeat(59));
  });

  it("parts the words of an alert's name for a channel, and cuts between words", () => {
    assert.equal(channelSlug("CheckoutErrors"), "checkout-errors");
    assert.equal(channelSlug("HTTPServer down"), "http-server-down");
    assert.equal(channelSlug(`${"word ".repeat(20)}`).length, 49);
    assert.equal(channelSlug("x".repeat(80)), "x".repeat(50));
    assert.equal(channelSlug("障害"), "incident");
  });

  it("keeps the letters of every script for a cause", () => {
    assert.equal(unicodeSlug("(Payment provider outage)"), "payment-provider-outage");
    assert.equal(unicodeSlug("設定ミス: API"), "設定ミス-api");
    assert.equal(unicodeSlug("—"), "");
  });

  it("keeps dots and underscores in a file's name", () => {
    assert.equal(fileSlug("INC_12.v2 …"), "inc_12.v2");
    assert.equal(fileSlug("../.."), "record");
  });

  it("counts from 2 where a name is taken", () => {
    assert.equal(
      firstFree("a", () => false),
      "a",
    );
    assert.equal(
      firstFree("a", (name) => ["a", "a-2"].includes(name)),
      "a-3",
    );
    const unique = uniqueSlugs("team");
    assert.deepEqual(["Alex", "alex", "…", "…"].map(unique), ["alex", "alex-2", "team", "team-2"]);
  });
});
