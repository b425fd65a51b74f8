import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { SaxesParser } from "saxes";
import { publicStatus } from "../../src/report/status/public-incidents.ts";
import { statusPages } from "../../src/report/status/status-page.ts";
import { catalog, incident } from "../metrics/records.ts";
import { now, sampleCatalog, secret, siteInput } from "./sample.ts";

function statusFiles(input: Parameters<typeof statusPages>[0] = siteInput()): Map<string, string> {
  return new Map([...statusPages(input)].map(({ path, text }) => [path, text]));
}

describe("the status page", () => {
  it("tells nothing but services, times and public updates", () => {
    const records = sampleCatalog();
    const all = [...statusFiles().values()].join("\n");
    assert.ok(!all.includes(secret));
    for (const { id, title, commander, causes, impact, severity, timeline } of records.incidents) {
      const internal = [
        id,
        title?.value,
        impact?.value,
        severity?.value,
        ...causes.map(({ value }) => value),
        ...timeline.filter(({ audience }) => audience === "internal").map(({ note }) => note?.value),
      ];
      for (const words of internal) {
        if (words) assert.ok(!all.includes(words), `the status page says "${words}"`);
      }
      assert.ok(!new RegExp(`\\b${commander?.value}\\b`, "i").test(all.replace(/<[^>]+>/g, " ")));
    }
    assert.match(all, /elevated error rates on checkout/);
  });

  it("leaves out an incident without a public update", () => {
    const silent = catalog({
      incidents: [
        incident("2026-06-01-a", {
          services: ["hidden-service"],
          timeline: [
            ["01:00", "detected", "x"],
            ["02:00", "resolved"],
          ],
        }),
      ],
    });
    assert.doesNotMatch([...statusFiles(siteInput(silent)).values()].join(""), /hidden-service/);
  });

  it("says what is going on now", () => {
    assert.match(
      statusFiles().get("status/index.html")!,
      /<h1>We've identified an issue with payments and are working on a fix<\/h1>/,
    );
    const quiet = statusFiles(siteInput(sampleCatalog(), { at: Date.parse("2026-06-14T00:00:00Z") }));
    assert.match(quiet.get("status/index.html")!, /for \d+ min so far|0 min/);
  });

  it("needs no file outside its folder", () => {
    const files = statusFiles();
    for (const path of files.keys()) assert.match(path, /^status\//);
    for (const [, target] of files.get("status/index.html")!.matchAll(/(?:href|src)="([^"#]+)"/g)) {
      assert.ok(target!.startsWith("data:image/svg+xml,") || files.has(`status/${target}`), target);
    }
  });

  it("has a feed that parses, with an identity for each incident that lasts", () => {
    const feed = statusFiles().get("status/feed.xml")!;
    const ids: string[] = [];
    let text = "";
    const parser = new SaxesParser();
    parser.on("error", (error) => assert.fail(error));
    parser.on("text", (words) => {
      text = words;
    });
    parser.on("closetag", ({ name }) => {
      if (name === "id") ids.push(text);
    });
    parser.write(feed).close();
    assert.equal(ids.length, 5);
    assert.equal(new Set(ids).size, 5);
    assert.ok(ids.includes("tag:incident-as-code,2026:Acme%20Shop/20260529T041500Z"));
  });

  it("comes as the JSON of Statuspage, with the ids that its clients know", () => {
    const configured =
      "status-page: { components: { payments: { name: Card payments, group: Shop, statuspage: 8kbf7d35c070 } } }\n";
    const files = statusFiles(siteInput(sampleCatalog(), { configured }));
    const { status, components, incidents } = JSON.parse(files.get("status/api/v2/summary.json")!);
    assert.equal(status.indicator, "minor");
    assert.match(status.description, /^We've identified an issue with Card payments/);
    assert.deepEqual(
      components.map(({ id, name, status }: Record<string, string>) => [id, name, status]),
      [["8kbf7d35c070", "Card payments", "partial_outage"]],
    );
    assert.deepEqual(incidents[0].components, [{ id: "8kbf7d35c070", name: "Card payments" }]);
    assert.equal(incidents[0].incident_updates[0].status, "identified");
  });

  it("keeps characters out of the feed that XML has no place for", () => {
    const records = catalog({
      incidents: [
        incident("2026-06-01-a", {
          timeline: [["01:00", "update", "a\u0000b\u0008c\ud800d\uffffe", { audience: "public" }]],
        }),
      ],
    });
    assert.match(statusFiles(siteInput(records)).get("status/feed.xml")!, /a\ufffdb\ufffdc\ufffdd\ufffde/);
  });

  it("gives absolute links where its address is known", () => {
    const feed = statusFiles({ ...siteInput(), url: "https://acme.example/ops/" }).get("status/feed.xml")!;
    assert.match(feed, /href="https:\/\/acme\.example\/ops\/status\/index\.html#20260529T041500Z"/);
  });
});

describe("uptime", () => {
  const published = (id: string, from: string, to: string | null) =>
    incident(id, {
      services: ["checkout"],
      timeline: [
        [from, "detected"],
        [from, "update", "We look into it.", { audience: "public" as const }],
        ...(to === null ? [] : [[to, "resolved"] as const]),
      ],
    });

  it("counts time once, however many incidents share it", () => {
    const { repositories } = siteInput(
      catalog({
        incidents: [published("2026-06-01-a", "10:00", "12:00"), published("2026-06-01-b", "11:00", "13:00")],
      }),
    );
    const [checkout] = publicStatus(repositories, now).components;
    assert.equal(checkout!.uptime, 1 - 180 / (90 * 24 * 60));
    assert.equal(
      checkout!.days.reduce((sum, { minutes }) => sum + minutes, 0),
      180,
    );
  });

  it("counts an incident that goes on until now", () => {
    const { repositories } = siteInput(catalog({ incidents: [published("2026-06-15-a", "08:00", null)] }));
    const [checkout] = publicStatus(repositories, now).components;
    assert.equal(checkout!.state, "investigating");
    assert.equal(checkout!.days.at(-1)!.minutes, 60);
  });
});
