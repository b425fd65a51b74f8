/**
 * Takes the pictures of the report for the documentation, from the records that its tests look at.
 * Needs a Chromium: set CHROMIUM to one that is not at /usr/bin/chromium.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { chromium } from "playwright-core";
import { renderSite } from "../src/report/site.ts";
import { now, sampleCatalog, siteInput } from "../test/report/sample.ts";

const images = join(import.meta.dirname, "../docs/images");
const desk = { width: 1280, height: 1040 };
const phone = { width: 390, height: 844 };

const pictures = [
  { name: "report-overview", path: "index.html", viewport: desk, colorScheme: "light" },
  { name: "report-overview-phone", path: "index.html", viewport: phone, colorScheme: "dark" },
  {
    name: "report-incident",
    path: "incidents/2026-05-29-checkout-errors.html",
    viewport: { ...desk, height: 900 },
    colorScheme: "dark",
  },
  {
    name: "report-action-items",
    path: "action-items/index.html",
    viewport: { ...desk, height: 760 },
    colorScheme: "light",
  },
  {
    name: "report-runbook",
    path: "runbooks/checkout-error-rate.html",
    viewport: { ...desk, height: 760 },
    colorScheme: "light",
  },
  { name: "report-status", path: "status/index.html", viewport: { ...desk, height: 900 }, colorScheme: "light" },
] as const;

const folder = mkdtempSync(join(tmpdir(), "site-"));
const records = sampleCatalog("Sign-in fails for some customers");
for (const { path, text } of renderSite(siteInput(records, { address: "https://github.com/acme/shop" }))) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
for (const { name, path, viewport, colorScheme } of pictures) {
  const page = await browser.newPage({ viewport, colorScheme });
  // A status page that is looked at later says how old it is.
  await page.clock.setFixedTime(now + 120_000);
  await page.goto(`file://${folder}/${path}`);
  await page.screenshot({ path: join(images, `${name}.png`) });
  await page.close();
}
await browser.close();
rmSync(folder, { recursive: true });
