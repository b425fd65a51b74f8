import type { Policy } from "../policy/policy.ts";
import type { Instant } from "../records/model.ts";
import { localDate } from "../records/zone.ts";
import type { Notice, Operation, Plan } from "../tracking/operation.ts";
import { countLate, type Digest, lateStages } from "./digest.ts";
import {
  type DigestMemory,
  formatMemory,
  isNothing,
  newsBetween,
  noNews,
  readMemory,
  type Stages,
} from "./digest-memory.ts";
import { countEntries, formatTime, type Telling, viewDigest } from "./digest-view.ts";

/** The key in the digest issue's marker. */
export const DIGEST_KEY = "digest";

const HOUR = 60 * 60_000;
/** A daily run that comes hours late is GitHub's habit; half a day more means that one is missing. */
const MISSED_AFTER = 36 * HOUR;
/** GitHub's limit for a body, in characters. */
const BODY_LIMIT = 65_536;

/** The digest issue as it stands. */
export interface DigestIssue {
  readonly number: number | null;
  readonly open: boolean;
  readonly body: string;
}

/**
 * Opens, renews, closes or reopens the digest. Without news it is renewed once a day at most, for its counts of days and
 * the time of the last run: a second run on the same day writes nothing.
 */
export function planDigest(digest: Digest, issue: DigestIssue | null, now: Instant, telling: Telling): Plan {
  if (countLate(digest) === 0)
    return { operations: issue?.open ? closeDigest(digest, issue, now, telling) : [], notices: [] };
  const before = issue?.open ? readMemory(issue.body) : null;
  const memory = nextMemory(before, lateStages(digest), now, telling.policy);
  const body = digestBody(digest, memory, telling);
  return {
    operations: issue ? renewDigest(digest, body, issue) : [openDigest(digest, body, telling)],
    notices:
      memory.run === now && memory.missedSince !== null
        ? [missedNotice(memory.missedSince, issue!, now, telling.policy)]
        : [],
  };
}

function openDigest(digest: Digest, body: string, { policy, templates }: Telling): Operation {
  return {
    action: "open",
    key: DIGEST_KEY,
    issue: null,
    reason: `${countLate(digest)} late`,
    title: templates.renderTitle("digest-title", {}),
    body,
    labels: [policy.issues.labels.digest],
    assignees: [],
    parent: null,
  };
}

function renewDigest(digest: Digest, body: string, { number, open, body: present }: DigestIssue): readonly Operation[] {
  const about = { key: DIGEST_KEY, issue: number, reason: `${countLate(digest)} late` };
  return [
    ...(open ? [] : [{ action: "reopen", ...about } satisfies Operation]),
    ...(sameText(body, present) ? [] : [{ action: "update", ...about, body } satisfies Operation]),
  ];
}

/** A closed digest says that nothing is late; its last words would else be the old list. */
function closeDigest(digest: Digest, { number }: DigestIssue, now: Instant, telling: Telling): readonly Operation[] {
  const about = { key: DIGEST_KEY, issue: number, reason: "nothing is late" };
  const memory = nextMemory(null, lateStages(digest), now, telling.policy);
  return [
    { action: "update", ...about, body: digestBody(digest, memory, telling) },
    { action: "close", ...about, stateReason: "completed" },
  ];
}

/** Browsers and GitHub's own editor store line ends as CR LF. */
function sameText(a: string, b: string): boolean {
  return a.trimEnd() === b.replaceAll("\r\n", "\n").trimEnd();
}

function missedNotice(since: Instant, { number }: DigestIssue, now: Instant, policy: Policy): Notice {
  const hours = Math.round((now - since) / HOUR);
  const message = `the run before this one was on ${formatTime(since, policy)}, ${hours} hours ago: look whether the schedule still runs`;
  return { key: DIGEST_KEY, issue: number, message };
}

function nextMemory(before: DigestMemory | null, late: Stages, now: Instant, { timezone }: Policy): DigestMemory {
  if (!before) return { run: now, missedSince: null, since: null, news: noNews, late };
  const news = before.late ? newsBetween(before.late, late) : noNews;
  const sameDay = localDate(before.run, timezone) === localDate(now, timezone);
  if (isNothing(news) && sameDay) return { ...before, late };
  return { run: now, missedSince: now - before.run > MISSED_AFTER ? before.run : null, since: before.run, news, late };
}

/** The digest with as many of its entries as GitHub's limit leaves room for. */
function digestBody(digest: Digest, memory: DigestMemory, telling: Telling): string {
  const write = (room: number) => {
    const text = telling.templates.render("digest", viewDigest(digest, room, memory, telling));
    return [telling.marker(DIGEST_KEY), text, formatMemory(memory)].join("\n\n");
  };
  let tooMany = countEntries(digest);
  const whole = write(tooMany);
  if (whole.length <= BODY_LIMIT) return whole;
  let fitting = 0;
  while (tooMany - fitting > 1) {
    const middle = (fitting + tooMany) >> 1;
    if (write(middle).length <= BODY_LIMIT) fitting = middle;
    else tooMany = middle;
  }
  return write(fitting);
}
