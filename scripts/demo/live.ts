import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "../../src/cli/main.ts";
import { ALERT, STORY } from "../../test/response/article.ts";
import { Play } from "../../test/response/play.ts";
import { asShown, indent, type Say, title } from "./show.ts";

/** Lines of a long text that are enough to see what it is. */
const MOST_LINES = 14;

/** The article's incident in its issue, from the alert to the pull request, in short: `npm run demo:incident` shows each minute. */
export async function tellLiveIncident(say: Say): Promise<void> {
  const play = await Play.begin("2026-05-29T03:00:00Z");
  try {
    title("The incident itself, live in an issue: an alert, then comments as commands", say);
    play.at("04:02");
    const { outputs } = await play.event("repository_dispatch", "alert", { client_payload: ALERT });
    const issue = Number(outputs.incident);
    for (const { at, who, body } of STORY) {
      say(`  ${at}  @${who}  ${body.split("\n")[0]}`);
      play.at(at);
      await play.say(issue, who, body);
    }
    say("");
    say(indent(firstLines(asShown((await play.issue(issue)).body))));
    say("\n  → a pull request with the incident's record and the draft of its post-mortem");
  } finally {
    await play.end();
  }
}

/** The report of the example's records: what it counts, and where it is. */
export async function tellReport(now: number, say: Say): Promise<void> {
  title("And the report: incident report --offline", say);
  const folder = mkdtempSync(join(tmpdir(), "report-"));
  try {
    await main(["report", "--offline", "--out", folder], {
      cwd: join(import.meta.dirname, "../../examples/checkout"),
      env: {},
      now,
      color: false,
      out: (text) =>
        say(
          indent(
            text
              .replace(
                /^.*open .*index\.html.*$/m,
                "A static site: overview, incidents, action items, people, status page, calendar",
              )
              .trimEnd(),
          ),
        ),
      err: () => {},
      elapsed: () => 0,
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
  say(`
Try next:
  npm start -- ../my-repo   the same with your own repository, in a copy
  npm run demo:incident     the incident minute by minute
  In your own repository: incident init --adopt`);
}

function firstLines(text: string): string {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const more = lines.length - MOST_LINES;
  return [...lines.slice(0, MOST_LINES), ...(more > 0 ? [`… ${more} more lines`] : [])].join("\n");
}
