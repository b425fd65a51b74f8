import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { AxeResults } from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import { renderSite } from "../../src/report/site.ts";
import { now, sampleCatalog, siteInput } from "./sample.ts";

const executable =
  process.env.CHROMIUM ?? ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
const skip = executable ? false : "no Chromium here: set CHROMIUM to one";
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const desk = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };

const paths = [
  "index.html",
  "incidents/index.html",
  "incidents/2026-05-29-checkout-errors.html",
  "incidents/2026-02-03-login-errors.html",
  "postmortems/2026-05-29-checkout-errors.html",
  "runbooks/index.html",
  "runbooks/checkout-error-rate.html",
  "action-items/index.html",
  "people/index.html",
  "people/alex.html",
  "figures.html",
  "search.html",
  "status/index.html",
];

describe("the site in a browser", { skip }, () => {
  let folder: string;
  let browser: Browser;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "site-"));
    for (const { path, text } of renderSite(siteInput(sampleCatalog(), { address: "https://github.com/acme/shop" }))) {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    browser = await chromium.launch({
      executablePath: executable!,
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    });
  });

  after(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Opens a page from the file system; whatever it asks for elsewhere, or says of an error, fails the test. */
  async function open(
    path: string,
    options: { viewport?: typeof desk; colorScheme?: "light" | "dark" } = {},
  ): Promise<Page> {
    const context = await browser.newContext({ viewport: desk, ...options, bypassCSP: true });
    const page = await context.newPage();
    page.on("request", (request) =>
      assert.match(request.url(), /^(?:file|data):/, `${path} asks for ${request.url()}`),
    );
    page.on("pageerror", (error) => assert.fail(`${path}: ${error.message}`));
    page.on("dialog", () => assert.fail(`${path} runs a record's script`));
    await page.goto(`file://${folder}/${path}`);
    return page;
  }

  // Colours differ by scheme and layout by width: each is looked at once.
  for (const [colorScheme, viewport] of [
    ["light", desk],
    ["dark", phone],
  ] as const) {
    it(`has nothing for axe to find, and no sideways scrolling: ${colorScheme}, ${viewport.width} px`, async () => {
      const page = await open(paths[0]!, { viewport, colorScheme });
      for (const path of paths) {
        await page.goto(`file://${folder}/${path}`);
        const width = Number(await page.evaluate("document.documentElement.scrollWidth"));
        assert.ok(width <= viewport.width, `${path} is ${width} px wide`);
        await page.evaluate(axe);
        const { violations } = (await page.evaluate("axe.run()")) as AxeResults;
        const found = violations.map(
          ({ id, nodes }) => `${path}: ${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`,
        );
        assert.deepEqual(found, []);
      }
      await page.context().close();
    });
  }

  it("obeys its own content security policy, scripts included", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const messages: string[] = [];
    page.on("console", (message) => messages.push(message.text()));
    await page.goto(`file://${folder}/search.html?q=webhook`);
    await page.waitForSelector("#search-results a");
    assert.deepEqual(messages, []);
    await context.close();
  });

  it("turns an old status page to its age, within its own content security policy", async () => {
    const context = await browser.newContext({ timezoneId: "Europe/Berlin" });
    const page = await context.newPage();
    const messages: string[] = [];
    page.on("console", (message) => messages.push(message.text()));
    await page.clock.setFixedTime(now + 10 * 60_000);
    await page.goto(`file://${folder}/status/index.html`);
    assert.match((await page.textContent("h1"))!, /^We've identified an issue with payments/);
    assert.match((await page.textContent(".verdict"))!, /Last updated 10 min ago, .*11:00.* your time/);
    await page.clock.setFixedTime(now + 3.2 * 3_600_000);
    await page.reload();
    assert.equal(await page.textContent("h1"), "Last updated 3 h ago");
    const bars = page.locator(".days li");
    assert.match((await bars.first().textContent())!, /^\d+ Mar 2026: no incident$/);
    await page.locator(".days a").first().focus();
    assert.equal(await page.locator(".days li:focus-within span").isVisible(), true);
    assert.deepEqual(messages, []);
    await context.close();
  });

  it("finds records by their words, typing errors included", async () => {
    const page = await open("search.html?q=webhook");
    await page.waitForSelector("#search-results a");
    assert.match((await page.textContent("#search-results"))!, /Checkout Outage - May 29, 2026/);
    await page.fill("#search-field", "databse-overload");
    await page.waitForFunction("document.querySelector('#search-status').textContent.includes('records')");
    assert.match((await page.textContent("#search-results"))!, /Search answers slowly/);
    await page.fill("#search-field", "nothingatall");
    assert.equal(await page.textContent("#search-status"), "Nothing found.");
    await page.context().close();
  });

  it("leads from the search field of any page to the results", async () => {
    const page = await open("incidents/2026-05-29-checkout-errors.html");
    await page.fill("input[name=q]", "payments");
    await page.press("input[name=q]", "Enter");
    await page.waitForSelector("#search-results a");
    assert.match(page.url(), /search\.html\?q=payments$/);
    await page.context().close();
  });

  const titles =
    "[...document.querySelectorAll('.listing tbody tr')].filter((row) => !row.hidden).map((row) => row.cells[0].firstChild.textContent)";

  it("filters action items by owner, team and state, and by an address", async () => {
    const page = await open("action-items/index.html?state=overdue");
    assert.equal(((await page.evaluate(titles)) as string[]).length, 3);
    await page.selectOption("select[name=state]", "");
    await page.selectOption("select[name=owner]", "DevOps");
    assert.deepEqual(await page.evaluate(titles), ["Block deployments between 12-6 AM without approval"]);
    assert.equal(await page.textContent("output"), "1 of 5 shown");
    await page.selectOption("select[name=owner]", "");
    await page.selectOption("select[name=team]", "Payments");
    assert.equal(((await page.evaluate(titles)) as string[]).length, 1);
    await page.context().close();
  });

  it("sorts by the keyboard and says so", async () => {
    const page = await open("action-items/index.html");
    const button = page.getByRole("button", { name: "Action item" });
    await button.focus();
    await page.keyboard.press("Enter");
    const ascending = (await page.evaluate(titles)) as string[];
    assert.deepEqual(ascending.slice(1, 3), [
      "Add integration tests for all webhook event types",
      "Add post-deploy smoke test for payment flows",
    ]);
    assert.equal(await page.getAttribute("th:has(button)", "aria-sort"), "ascending");
    await page.keyboard.press("Enter");
    assert.deepEqual(await page.evaluate(titles), ascending.toReversed());
    await page.context().close();
  });

  it("can be read without scripts", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`file://${folder}/action-items/index.html`);
    assert.equal(await page.locator(".listing tbody tr").count(), 5);
    assert.equal(await page.locator("form.filters").isVisible(), false);
    await context.close();
  });

  it("skips to the content, and follows the order that it shows", async () => {
    const page = await open("index.html");
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate("document.activeElement.textContent"), "Skip to the content");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    assert.match(String(await page.evaluate("document.activeElement.textContent")), /Time to resolve/);
    await page.context().close();
  });
});
