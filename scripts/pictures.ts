/**
 * Draws the pictures of the README from what the product really writes: the article's incident and its follow-up are
 * played on the embedded GitHub, and a browser shows the issues and comments about as GitHub would.
 * Needs a Chromium: set CHROMIUM to one that is not at /usr/bin/chromium. The report's pictures: scripts/screenshots.ts.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { followUp } from "./pictures/follow-up.ts";
import { liveIncident } from "./pictures/live-incident.ts";

const folder = join(import.meta.dirname, "../docs/images");
const pictures = [...(await followUp()), ...(await liveIncident())];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
try {
  mkdirSync(folder, { recursive: true });
  const tab = await browser.newPage({ viewport: { width: 1000, height: 300 }, deviceScaleFactor: 1.5 });
  for (const { name, html } of pictures) {
    await tab.setContent(html);
    await tab.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  }
} finally {
  await browser.close();
}
