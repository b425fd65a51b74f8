import { ALERT, STORY } from "../../test/response/article.ts";
import { Play } from "../../test/response/play.ts";
import { heading, page, said } from "./look.ts";
import type { Picture } from "./picture.ts";

const ID = "2026-05-29-checkout-errors";
/** The minute in which the picture of the running incident is taken. */
const TAKEN = "04:22";

/** The article's incident, from the alert to the pull request with its records. */
export async function liveIncident(): Promise<readonly Picture[]> {
  const play = await Play.begin("2026-05-29T03:00:00Z");
  try {
    play.at("03:45");
    await play.github.as("alexgh")("POST", "/deployments", { ref: "main", environment: "production" });
    play.at("04:02");
    const { outputs } = await play.event("repository_dispatch", "alert", { client_payload: ALERT });
    const number = Number(outputs.incident);
    let running: Picture | null = null;
    for (const { at, who, body } of STORY) {
      play.at(at);
      await play.say(number, who, body);
      if (at === TAKEN) running = await incidentPicture(number, play);
    }
    return [running!, await endPicture(number, play)];
  } finally {
    await play.end();
  }
}

async function incidentPicture(number: number, play: Play): Promise<Picture> {
  const issue = await play.issue(number);
  const [head = "", ...rest] = issue.body.split(/(?=<details)/);
  const checklist = rest.find((part) => part.includes("<summary>Checklist")) ?? "";
  const told = STORY.filter(({ at }) => at <= TAKEN).map(({ at, who, body: text }) =>
    said(who, `at ${at}`, lines(text)),
  );
  return {
    name: "incident",
    html: page(`${heading(issue)}<div class="two">
      <div class="cut" style="height:860px">${said("github-actions[bot]", "opened at 04:02", head)}</div>
      <div class="cut" style="height:860px">${told.join("")}${said("github-actions[bot]", "in the same issue, further down", checklist)}</div></div>`),
  };
}

async function endPicture(number: number, play: Play): Promise<Picture> {
  const issue = await play.issue(number);
  const comments = await play.comments(number);
  const summary = comments.findLast(({ user }) => user.login === "github-actions[bot]")!.body;
  const draft = await play.file(`postmortems/${ID}.md`, `incidents/${ID}`);
  const text = draft.replace(/^---[\s\S]*?---\n/, "");
  const resolved = STORY.at(-1)!;
  return {
    name: "end",
    html: page(`<div class="two"><div>${heading(issue)}${said(resolved.who, `at ${resolved.at}`, lines(resolved.body))}
      ${said("github-actions[bot]", "commented", summary.replaceAll(serverOf(play), "https://github.com"))}</div>
      <div class="cut" style="height:560px">${said("github-actions[bot]", `proposes postmortems/${ID}.md`, text)}</div></div>`),
  };
}

/** The embedded GitHub's address, where GitHub's own would stand. */
const serverOf = (play: Play): string => play.github.url.replace(/\/api\/v3$/, "");

/** Each command on a line of its own. */
const lines = (text: string): string => text.replace(/\n/g, "  \n");
