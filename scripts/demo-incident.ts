/**
 * The article's incident, minute by minute, as its team would see it: an alert opens the issue, comments are the timeline,
 * and at the end the records write themselves. GitHub is embedded; each event runs what its job would run.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { main } from "../src/cli/main.ts";
import { ALERT, STORY } from "../test/response/article.ts";
import { completedByArticle, differencesFromArticle } from "../test/response/article-comparison.ts";
import { Play } from "../test/response/play.ts";

const ID = "2026-05-29-checkout-errors";
const RECORDS = [`incidents/${ID}.yml`, `postmortems/${ID}.md`];

const play = await Play.begin("2026-05-29T03:00:00Z");
try {
  await tell();
} finally {
  await play.end();
}

async function tell(): Promise<void> {
  play.at("03:45");
  await play.github.as("alexgh")("POST", "/deployments", { ref: "main", environment: "production" });
  title("04:02  Alertmanager sends an alert");
  play.at("04:02");
  const { out, outputs } = await play.event("repository_dispatch", "alert", { client_payload: ALERT });
  show(out);
  const issue = Number(outputs.incident);
  show((await play.issue(issue)).body);

  let seen = 0;
  for (const { at, who, body } of STORY) {
    title(`${at}  @${who}`);
    show(body);
    play.at(at);
    await play.say(issue, who, body);
    seen = await showAnswers(issue, seen);
  }

  title("The issue as it is now");
  show((await play.issue(issue)).body);
  title("The pull request: branch incidents/2026-05-29-checkout-errors");
  for (const path of RECORDS) await bring(path);
  title("People write root cause, contributing factors and lessons; then: incident check");
  const postmortem = join(play.folder, RECORDS[1]!);
  writeFileSync(postmortem, completedByArticle(readFileSync(postmortem, "utf8")));
  await run("check");
  title("Compared with the article's post-mortem");
  const differences = differencesFromArticle(readFileSync(postmortem, "utf8"));
  if (differences.length > 0) process.exitCode = 1;
  show(
    differences.length > 0
      ? differences.map((one) => `differs: ${one}`).join("\n")
      : "Equal: severity, impact, commander, duration, every moment of the timeline, every action item.",
  );
}

/** Prints what the tool has said since. */
async function showAnswers(issue: number, seen: number): Promise<number> {
  const comments = await play.comments(issue);
  for (const { body, user } of comments.slice(seen)) if (user.login === "github-actions[bot]") show(body, "  → ");
  return comments.length;
}

/** A file of the pull request: shown, and put into the folder as merging would. */
async function bring(path: string): Promise<void> {
  const text = await play.file(path, `incidents/${ID}`);
  console.log(`\n  ${path}\n`);
  show(text);
  mkdirSync(dirname(join(play.folder, path)), { recursive: true });
  writeFileSync(join(play.folder, path), text);
}

async function run(...words: readonly string[]): Promise<void> {
  await main(words, {
    cwd: play.folder,
    env: {},
    now: Date.now(),
    color: false,
    out: (text) => show(text),
    err: (text) => show(text),
    elapsed: () => 0,
  });
}

function title(text: string): void {
  console.log(`\n\u001b[1m${text}\u001b[0m\n`);
}

/** What a person sees: without hidden comments. */
function show(text: string, margin = "  "): void {
  const visible = text.replace(/<!-- \/?incident-as-code.*?-->\n?/g, "").trim();
  console.log(visible.replace(/^/gm, margin));
}
