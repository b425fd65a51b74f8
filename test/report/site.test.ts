import assert from "node:assert/strict";
import { posix } from "node:path";
import { describe, it } from "node:test";
import { measure } from "../../src/metrics/metrics.ts";
import { renderSite } from "../../src/report/site.ts";
import fc from "../fast-check.ts";
import { catalog, incident, postmortem, runbook } from "../metrics/records.ts";
import { configuration, hostile, sampleCatalog, siteInput } from "./sample.ts";

type Input = Parameters<typeof renderSite>[0];

function filesOf(input: Input): Map<string, string> {
  const files = new Map<string, string>();
  for (const { path, text } of renderSite(input)) {
    assert.ok(!files.has(path.toLowerCase()), `${path} is written twice`);
    files.set(path.toLowerCase(), text);
  }
  return files;
}

const files = filesOf(siteInput(sampleCatalog(), { address: "https://github.com/acme/shop" }));
const pages = [...files].filter(([path]) => path.endsWith(".html"));

/** Every address in a page that a browser may follow or load by itself. */
function addresses(html: string): { readonly attribute: string; readonly tag: string; readonly value: string }[] {
  return [...html.matchAll(/<(\w+)\b[^>]*?\s(href|src|action|xlink:href|srcset|poster)="([^"]*)"/g)].map((match) => ({
    tag: match[1]!,
    attribute: match[2]!,
    value: match[3]!,
  }));
}

describe("the site", () => {
  it("has a page for everything", () => {
    for (const path of [
      "index.html",
      "incidents/index.html",
      "incidents/2026-05-29-checkout-errors.html",
      "postmortems/2026-05-29-checkout-errors.html",
      "runbooks/index.html",
      "runbooks/checkout-error-rate.html",
      "action-items/index.html",
      "action-items/closed.html",
      "people/index.html",
      "people/sarah-k.html",
      "figures.html",
      "search.html",
      "status/index.html",
      "status/feed.xml",
      "metrics.json",
      "metrics.txt",
      "incidents.csv",
      "action-items.csv",
      "badges/action-items.svg",
    ]) {
      assert.ok(files.has(path), path);
    }
  });

  it("is the same for the same input", () => {
    assert.deepEqual(filesOf(siteInput(sampleCatalog(), { address: "https://github.com/acme/shop" })), files);
  });

  it("links to nothing that is not there", () => {
    for (const [path, html] of pages) {
      for (const { value } of addresses(html)) {
        if (/^(?:https?:|mailto:|data:|#)/.test(value)) continue;
        const target = posix.normalize(posix.join(posix.dirname(path), decodeURI(value.replace(/[?#].*$/, ""))));
        assert.ok(files.has(target.toLowerCase()), `${path} links to ${value}`);
      }
    }
  });

  it("loads nothing from another host", () => {
    for (const [path, html] of pages) {
      for (const { tag, value } of addresses(html)) {
        if (tag !== "a") assert.doesNotMatch(value, /^(?:[a-z]+:)?\/\//, `${path} loads ${value}`);
      }
      assert.doesNotMatch(html, /url\(["']?(?:https?:)?\/\//, path);
      assert.match(html, /Content-Security-Policy" content="default-src 'none'/);
    }
    assert.doesNotMatch(files.get("assets/site.css")!, /@import|url\(/);
  });

  it("escapes every word of a record", () => {
    for (const [path, html] of pages) {
      assert.doesNotMatch(html, /<script>|<img|onerror=alert\(1\)>|<\/title><|\{\{7\*7\}\}"|href="javascript:/i, path);
    }
    assert.match(files.get("incidents/2026-02-03-login-errors.html")!, /&lt;\/title&gt;&lt;script&gt;alert\(1\)/);
    assert.doesNotMatch(files.get("assets/records-1.js")!, /<\/?script/);
  });

  it("keeps the structure of every page, whatever a record says", () => {
    const structure = (words: string) =>
      [...filesOf(siteInput(sampleCatalog(words)))]
        .filter(([path]) => path.endsWith(".html"))
        // A document's own markdown makes its own structure.
        .map(([path, html]) => [path, html.replace(/<article[\s\S]*?<\/article>/g, "").match(/<[^\s>]*/g)] as const);
    const expected = structure("words");
    const markup = fc.constantFrom(
      "<",
      ">",
      '"',
      "'",
      "`",
      "=",
      "&",
      "/",
      "!--",
      " ",
      "\n",
      "a",
      "script",
      "onload",
      "{{",
    );
    fc.assert(
      fc.property(fc.string({ unit: markup, maxLength: 30 }), (words) => {
        assert.deepEqual(structure(`w${words}`), expected);
      }),
      { numRuns: 20 },
    );
  });

  it("gives each page one first heading, a title and a language", () => {
    for (const [path, html] of pages) {
      assert.equal(html.match(/<h1\b/g)?.length, 1, path);
      assert.match(html, /<html lang="en">[\s\S]*<title>[^<]+<\/title>/, path);
    }
  });

  it("shows pictures as links, and keeps a document's lines of labels", () => {
    const page = files.get("postmortems/2026-05-29-checkout-errors.html")!;
    assert.match(page, /<a href="https:\/\/example.com\/graph.png" rel="noreferrer">\[picture: graph\]<\/a>/);
    assert.match(page, /AM UTC\)<br>\n<strong>Severity<\/strong>/);
    assert.match(page, /<a href="\.\.\/incidents\/2026-05-29-checkout-errors\.html">inc<\/a>/);
    assert.match(page, /\[run\]\(javascript:alert\(1\)\)/);
    assert.doesNotMatch(page, /published: 2026-05-30/);
  });

  it("tells on its first page how things are and what to do", () => {
    const page = files.get("index.html")!;
    assert.match(page, /<h1>1 incident open, 3 action items overdue<\/h1>/);
    const steps = [...page.matchAll(/<span class="tag \w+">([^<]+)<\/span><\/span><span class="what"/g)].map(
      ([, kind]) => kind,
    );
    assert.deepEqual(steps, [
      "Open incident",
      "It came back",
      "Overdue action item",
      "Overdue action item",
      "Overdue action item",
      "Add an owner",
      "Update runbook",
    ]);
  });

  it("links to the source where the repository is known, and nowhere else", () => {
    const line = /href="https:\/\/github\.com\/acme\/shop\/blob\/0123456\/incidents\/2026-05-29-checkout-errors\.yml"/;
    assert.match(files.get("incidents/2026-05-29-checkout-errors.html")!, line);
    const offline = filesOf(siteInput());
    assert.doesNotMatch(offline.get("incidents/2026-05-29-checkout-errors.html")!, /github\.com/);
  });

  it("works without a single record", () => {
    const empty = filesOf(siteInput(catalog({})));
    assert.match(empty.get("index.html")!, /No incident is on record/);
    assert.match(empty.get("status/index.html")!, /No incidents reported/);
  });
});

describe("file names", () => {
  const hostileIds = [
    "../../etc/passwd",
    "CON",
    "a/b",
    "A/B",
    "index",
    "page-2",
    hostile,
    "",
    ".",
    "ünïcode",
    "x".repeat(500),
  ];

  it("stay in their folder whatever an id says, and differ", () => {
    const input = siteInput(
      catalog({
        incidents: hostileIds.map((id) =>
          incident(id, { commander: id, timeline: [["2026-01-01T00:00:00Z", "detected"]] }),
        ),
        postmortems: hostileIds.map((id) => postmortem(id, { items: [{ title: "x", owner: id }] })),
        runbooks: hostileIds.map((id) => runbook(id, {})),
      }),
    );
    const paths = [...filesOf(input).keys()];
    for (const path of paths) {
      assert.match(path, /^(?:status\/api\/v2\/)?[a-z0-9._-]+(?:\/[a-z0-9_][a-z0-9._-]*)?$/);
      assert.ok(posix.basename(path).length < 120);
    }
    assert.equal(paths.filter((path) => path.startsWith("postmortems/")).length, hostileIds.length);
  });
});

describe("several repositories", () => {
  it("make one site, with pages and figures for all", () => {
    const [one, other] = ["shop", "bank"].map((repository) => siteInput(sampleCatalog(), { repository }));
    const repositories = [...one!.repositories, ...other!.repositories];
    const metrics = measure(repositories, one!.now);
    const both = filesOf({ ...one!, repositories, metrics });
    assert.ok(both.has("incidents/shop-2026-05-29-checkout-errors.html"));
    assert.ok(both.has("incidents/bank-2026-05-29-checkout-errors.html"));
    assert.equal(JSON.parse(both.get("metrics.json")!).incidents.total, 14);
  });
});

describe("growth", () => {
  const many = siteInput(
    catalog({
      incidents: Array.from({ length: 1500 }, (_, at) => {
        const day = new Date(Date.UTC(2020, 0, 1 + at)).toISOString().slice(0, 10);
        return incident(`${day}-${at}`, {
          title: `Incident ${at} that has quite a long title, as people write them at night`,
          severity: "SEV-2",
          services: ["checkout", "search"],
          causes: ["bad-deployment"],
          commander: `person-${at % 50}`,
          impact: "x".repeat(2000),
          timeline: [
            ["01:00", "detected"],
            ["01:10", "update", "We look into it.", { audience: "public" }],
            ["02:00", "resolved"],
          ],
        });
      }),
      postmortems: Array.from({ length: 1500 }, (_, at) =>
        postmortem(`pm-${at}`, {
          date: "2026-01-01",
          items: [{ title: `Do thing ${at} and the other thing too`, owner: `person-${at % 50}`, due: "2026-02-01" }],
        }),
      ),
      runbooks: [runbook("huge", { text: `# Huge\n\n${"- a step with `code` and **stress**\n".repeat(40_000)}` })],
    }),
  );

  it("splits what would be too large to open", () => {
    const grown = filesOf(many);
    for (const [path, text] of grown) {
      if (/\.(?:html|js|xml)$/.test(path))
        assert.ok(Buffer.byteLength(text) < 1_000_000, `${path}: ${Buffer.byteLength(text)}`);
    }
    assert.ok(grown.has("incidents/page-7.html"));
    assert.ok(grown.has("action-items/page-4.html"));
    assert.ok(grown.has("status/page-2.html"));
    assert.match(grown.get("runbooks/huge.html")!, /longer than a page should be/);
    assert.match(
      grown.get("incidents/page-2.html")!,
      /rel="prev">Newer<\/a>\n<a href="\.\.\/incidents\/page-3\.html" rel="next">/,
    );
  });

  it("cuts a timeline that goes on and on", () => {
    const endless = incident("2026-01-01-endless", {
      timeline: Array.from({ length: 5000 }, () => ["01:00", "note", "z".repeat(100)] as const),
    });
    const page = filesOf(siteInput(catalog({ incidents: [endless] }))).get("incidents/2026-01-01-endless.html")!;
    assert.ok(page.length < 1_000_000);
    assert.match(page, /4,000 more entries in the record/);
  });
});

describe("a finished action item", () => {
  const outage = (id: string, title: string) =>
    incident(id, { title, services: ["checkout"], causes: ["overload"], timeline: [["09:00", "detected"]] });
  // Done on 2026-01-20 and 2025-12-10.
  const done = postmortem("2025-11-28-checkout-overload", {
    items: [
      { title: "Load test before each sale", status: "done" },
      { title: "Double the connection pool", status: "done" },
    ],
  });
  const records = (...later: readonly ReturnType<typeof outage>[]) =>
    catalog({ incidents: [outage("2025-11-28-checkout-overload", "Overload"), ...later], postmortems: [done] });
  const at = (day: string) => ({ at: Date.parse(day), configured: `${configuration}effectiveness: [30d, 90d]\n` });
  const closed = "action-items/closed.html";

  it("says that it held, by the longest time that is over", () => {
    const site = filesOf(siteInput(records(), at("2026-03-15")));
    assert.match(site.get(closed)!, /Load test.*?<div class="small is-good">held for 30 days<\/div>/s);
    assert.match(site.get(closed)!, /Double the.*?<div class="small is-good">held for 90 days<\/div>/s);
    assert.doesNotMatch(site.get("index.html")!, /Back after a fix/);
  });

  it("names the incident that came back, which is the first page's business for 90 days", () => {
    const again = records(outage("2026-02-01-again", `Again ${hostile}`));
    const site = filesOf(siteInput(again, at("2026-02-10")));
    const row =
      /Load test.*?<div class="small is-bad">came back within 30 days: <a href="\.\.\/incidents\/2026-02-01-again\.html">Again &lt;/s;
    assert.match(site.get(closed)!, row);
    assert.match(site.get("postmortems/2025-11-28-checkout-overload.html")!, /came back within 30 days/);
    assert.match(
      site.get("index.html")!,
      /Back after a fix.*?2026-02-01-again\.html.*?the same cause, though done: “Load test before each sale” and “Double the connection pool”/s,
    );
    const later = filesOf(siteInput(again, at("2026-06-10")));
    assert.doesNotMatch(later.get("index.html")!, /Back after a fix/);
    assert.match(later.get(closed)!, row);
  });

  it("says nothing where nobody asked, or knows when it was done", () => {
    assert.doesNotMatch(filesOf(siteInput(records(), { at: Date.parse("2026-06-10") })).get(closed)!, /held for/);
  });
});
