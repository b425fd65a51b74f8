import type { Policy } from "../../policy/policy.ts";
import { formatLocalTime } from "../../time/format.ts";
import type { Instant } from "../../time/instant.ts";
import { HOUR } from "../../time/instant.ts";
import { localDate } from "../../time/zone.ts";
import { fits, readBlock, replaceBlock } from "../block.ts";
import { writeMarker } from "../marker.ts";
import type { Notice, Operation, Plan } from "../operation.ts";
import type { TrackedIssue } from "../reminders/tracked-issue.ts";
import { countLate, type Digest, digestStates } from "./digest.ts";
import {
  changesBetween,
  type DigestMarkerState,
  decodeDigest,
  digestIdentity,
  encodeDigest,
  hasNoChanges,
  type Names,
  noChanges,
  type States,
} from "./digest-state.ts";
import { countEntries, type DigestContext, viewDigest } from "./digest-view.ts";

/** GitHub may start a daily run hours late; half a day more means that one is missing. */
const MISSED_AFTER = 36 * HOUR;

/**
 * Opens, updates, closes or reopens the digest. Without changes it is updated once a day at most, for its counts of days and
 * the time of the last run: a second run on the same day writes nothing.
 */
export function planDigest(digest: Digest, issue: TrackedIssue | null, now: Instant, context: DigestContext): Plan {
  const late = countLate(digest);
  if (late === 0 && !issue?.open) return { operations: [], notices: [] };
  const markerState = nextMarkerState(
    withNames(digestMarkerState(issue), context.nameOf),
    digestStates(digest, context.policy),
    now,
    context.policy,
  );
  const body = digestBody(digest, markerState, issue?.body ?? "", context);
  const reason = late === 0 ? "nothing is late" : `${late} late`;
  const about = { key: digestIdentity.key, issue: issue?.number ?? null, reason };
  const isFirstNotice = markerState.run === now && markerState.missedSince !== null;
  return {
    operations: issue ? updateDigest(issue, body, late, about) : [openDigest(body, about, context)],
    notices: isFirstNotice ? [missedNotice(markerState.missedSince!, about, now, context.policy)] : [],
  };
}

function updateDigest(issue: TrackedIssue, body: string, late: number, about: About): readonly Operation[] {
  const rewriting = sameBlock(body, issue.body) ? {} : { body };
  if (!issue.open) return [{ action: "reopen", ...about, ...rewriting }];
  if (late === 0) return [{ action: "close", ...about, stateReason: "completed", ...rewriting }];
  return rewriting.body === undefined ? [] : [{ action: "update", ...about, body }];
}

/** The state in the open digest's marker. That of a closed one does not count: it was not updated since. */
export function digestMarkerState(issue: TrackedIssue | null): DigestMarkerState | null {
  const block = issue?.open ? readBlock(issue.body) : null;
  return block && decodeDigest(block.marker);
}

/** The state with the names that entries have now: an item without an issue, and older digests, have keys. */
function withNames(markerState: DigestMarkerState | null, nameOf: DigestContext["nameOf"]): DigestMarkerState | null {
  if (!markerState?.states) return markerState;
  const names = (all: Names): Names => ({ ...all, names: all.names.map(nameOf) });
  const { added, changed, gone } = markerState.changes;
  return {
    ...markerState,
    states: new Map([...markerState.states].map(([name, state]) => [nameOf(name), state])),
    changes: { added: names(added), changed: names(changed), gone: names(gone) },
  };
}

type About = Pick<Operation, "key" | "issue" | "reason">;

function openDigest(body: string, about: About, { policy, templates, folder }: DigestContext): Operation {
  const title = templates.renderTitle("digest-title", { folder });
  return { action: "open", ...about, title, body, labels: [policy.issues.labels.digest], assignees: [], parent: null };
}

/** Whether the block is the same. Text that people write around it is no reason to write. */
function sameBlock(a: string, b: string): boolean {
  const [one, other] = [readBlock(a), readBlock(b)];
  return (
    one !== null && other !== null && one.text === other.text && writeMarker(one.marker) === writeMarker(other.marker)
  );
}

function missedNotice(since: Instant, { key, issue }: About, now: Instant, policy: Policy): Notice {
  const hours = Math.round((now - since) / HOUR);
  const message = `the run before this one was on ${formatLocalTime(since, policy.timezone)}, ${hours} hours ago: look whether the schedule still runs`;
  return { key, issue, message };
}

function nextMarkerState(
  before: DigestMarkerState | null,
  states: States,
  now: Instant,
  policy: Policy,
): DigestMarkerState {
  if (!before) return { run: now, missedSince: null, since: null, changes: changesBetween(new Map(), states), states };
  const changes = before.states ? changesBetween(before.states, states) : noChanges;
  if (hasNoChanges(changes) && isSameDay(before.run, now, policy)) return { ...before, states };
  return {
    run: now,
    missedSince: now - before.run > MISSED_AFTER ? before.run : null,
    since: before.run,
    changes,
    states,
  };
}

export function isSameDay(a: Instant, b: Instant, { timezone }: Policy): boolean {
  return localDate(a, timezone) === localDate(b, timezone);
}

/** The digest with as many of its entries as fit into GitHub's limit. */
function digestBody(digest: Digest, markerState: DigestMarkerState, present: string, context: DigestContext): string {
  const marker = encodeDigest(markerState, context.folder);
  const write = (room: number) => {
    const text = context.templates.render("digest", viewDigest(digest, room, markerState, context));
    return replaceBlock(present, { marker, text });
  };
  let tooMany = countEntries(digest);
  const whole = write(tooMany);
  if (fits(whole)) return whole;
  let fitting = 0;
  while (tooMany - fitting > 1) {
    const middle = (fitting + tooMany) >> 1;
    if (fits(write(middle))) fitting = middle;
    else tooMany = middle;
  }
  return write(fitting);
}
