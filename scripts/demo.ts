/** `npm start` tells the article's story. `npm start -- FOLDER` tells it of a repository of your own, and its GitHub stays on. */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { UsageError } from "../src/text/error.ts";
import { tellArticle } from "./demo/article.ts";
import type { Told } from "./demo/yours.ts";

const [folder] = process.argv.slice(2);
const say = (text: string) => console.log(text);

if (folder === undefined) {
  await tellArticle(say);
  const { tellLiveIncident, tellReport } = await import("./demo/live.ts");
  await tellLiveIncident(say);
  await tellReport(Date.parse("2026-06-13T09:00:00Z"), say);
} else await stayWith(resolve(process.env.INIT_CWD ?? "", folder));

async function stayWith(repository: string): Promise<void> {
  if (!existsSync(repository)) {
    console.error(`${repository} does not exist: name the folder of a repository, such as "npm start -- ../shop"`);
    process.exitCode = 2;
    return;
  }
  const { tellYours } = await import("./demo/yours.ts");
  try {
    stay(await tellYours(repository, Date.now(), say));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error([error.message, error.help].filter(Boolean).join("\n  "));
    process.exitCode = 2;
  }
}

function stay(told: Told): void {
  say(howToGoOn(told));
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => told.rehearsal.end().then(() => process.exit(0)));
  }
}

function howToGoOn({ rehearsal: { github, checkout }, until }: Told): string {
  return `
This GitHub stays on until you press Ctrl-C: ${github.url}/${github.repository}/issues
Try next, in another terminal:
  cd ${checkout.folder}
  alias incident="node ${join(import.meta.dirname, "../dist/cli.js")}"
  export GITHUB_API_URL=${github.url} GITHUB_REPOSITORY=${github.repository} GITHUB_TOKEN=${github.token}
  incident overdue --now ${until}
  incident report --offline && open report/index.html
In your own repository: incident init --adopt`;
}
