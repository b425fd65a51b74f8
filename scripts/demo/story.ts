import type { Ran, Rehearsal } from "./rehearsal.ts";
import { box, indent, type Say, showComments, showDigest, showIssues, showRun, title } from "./show.ts";

/** What happens after the pull request is in order, and when: ISO times. */
export interface Times {
  readonly merged: string;
  readonly late: string;
  /** As a heading begins: "Two weeks later". */
  readonly lateInWords: string;
}

/** A team's story in chapters: a check on the pull request, issues with the merge, and a word about what is late. */
export class Story {
  readonly #say: Say;
  #chapters = 0;

  constructor(say: Say) {
    this.#say = say;
  }

  /** A chapter of what somebody did by hand, and what was printed. */
  byHand(heading: string, printed: string): void {
    this.#title(heading);
    this.#say(indent(printed.trimEnd()));
  }

  async check(heading: string, now: string, rehearsal: Rehearsal): Promise<Ran> {
    this.#title(heading);
    const ran = await rehearsal.onPullRequest(now);
    showRun(ran, this.#say);
    await showComments(rehearsal.pull, rehearsal, this.#say);
    return ran;
  }

  async mergeAndFollowUp({ merged, late, lateInWords }: Times, rehearsal: Rehearsal): Promise<void> {
    const say = this.#say;
    this.#title("It is merged: action items become issues");
    await rehearsal.merge(rehearsal.pull);
    showRun(await rehearsal.onPush(merged), say);
    await showIssues(rehearsal, say);
    const catchUp = await rehearsal.catchUp();
    if (catchUp) {
      box(`pull request #${catchUp.number}: ${catchUp.title}`, catchUp.body, say);
      await rehearsal.merge(catchUp.number);
    }

    this.#title(
      catchUp ? "The issues' numbers are merged, too: nothing left to do" : "The same again: nothing left to do",
    );
    showRun(await rehearsal.onPush(minutesAfter(merged, 5)), say);

    this.#title(`${lateInWords}, on the schedule: overdue items are reported once`);
    showRun(await rehearsal.onSchedule(late), say);
    await showIssues(rehearsal, say);
    await showDigest(rehearsal, say);

    this.#title("Later that day, nothing has changed: nothing is said again");
    showRun(await rehearsal.onSchedule(minutesAfter(late, 360)), say);
  }

  #title(heading: string): void {
    title(`${++this.#chapters}. ${heading}`, this.#say);
  }
}

function minutesAfter(time: string, minutes: number): string {
  return new Date(Date.parse(time) + minutes * 60_000).toISOString();
}
