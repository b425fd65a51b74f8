import { Markdown, type Templates } from "../render/templates.ts";
import { localClock } from "../time/format.ts";
import { keepBoxes, longestBody, replaceBlock } from "../tracking/block.ts";
import { type Marker, PLACE } from "../tracking/marker.ts";
import type { Notice, Operation, Plan } from "../tracking/operation.ts";
import { botComments, isSameText, markedComment, markedText, targetOf, unixLines } from "./bot-comments.ts";
import { closingOperations, isUnresolved, type RecordsState, reminderOperations } from "./closing.ts";
import {
  type CommentMetadata,
  decodeMetadata,
  fittedOpening,
  markerOf,
  type ProcessedMetadata,
  type SentMessages,
} from "./comment-metadata.ts";
import { processedMetadata } from "./decisions.ts";
import { declarationMetadata, keyOf } from "./declaration.ts";
import { type IncidentView, incidentBody, targetFacts } from "./incident-body.ts";
import { shown } from "./inline-text.ts";
import type { IssueThread } from "./issue-thread.ts";
import type { LiveIncident, RejectedComment } from "./live-incident.ts";
import { adviceOperations } from "./people/advice.ts";
import { assignOperations, calledAtOpening, calledFacts, involvedOperations } from "./people/calling.ts";
import { mayCall } from "./people/involved.ts";
import type { LiveTarget } from "./targets/live-targets.ts";
import { withNextDeadline } from "./targets/next-deadline.ts";

/** What a response is planned from. */
export interface ResponseInput {
  readonly thread: IssueThread;
  readonly view: IncidentView;
  readonly templates: Templates;
  /** How far the records of a resolved incident are; null where nothing has changed. */
  readonly records: RecordsState | null;
  /** Login in lower case → whether it can be assigned; logins that nobody asked about are missing. */
  readonly assignable?: ReadonlyMap<string, boolean>;
  /** What targets outside of GitHub have got; by default what the issue remembers. */
  readonly sent?: SentMessages;
}

/** For the hidden opening of a new issue (characters): as many as a marker may have. */
const ROOM_FOR_MARKS = 20_000;

/** What has to be written so that the issue shows its incident. Empty when it does. */
export function responsePlan(response: ResponseInput): Plan {
  const { thread, view } = response;
  const operations = [
    ...openingOperations(response),
    ...memoryOperations(response),
    ...bodyOperations(response),
    ...labelOperations(response),
    ...assignOperations(response),
    ...involvedOperations(response),
    ...answerOperations(response),
    ...adviceOperations(response),
    ...missedOperations(response),
    ...closingOperations(response),
    ...reminderOperations(response),
  ];
  return { operations, notices: noticesOf(thread, view.incident) };
}

/** What has to be written so that the next run knows which messages were sent. */
export function rememberSent(response: ResponseInput): Plan {
  return { operations: [...memoryOperations(response), ...bodyOperations(response)], notices: [] };
}

/** The issue of a new incident. */
export function openOperation(view: IncidentView, templates: Templates): Operation {
  const { incident, policy } = view;
  return {
    action: "open",
    key: keyOf(incident.opening),
    issue: null,
    reason: incident.opening.alert ? `alert of ${incident.opening.alert.source}` : "declared",
    title: templates.renderTitle("incident/title", { title: incident.title }),
    body: replaceBlock("", {
      marker: openingMarker(view),
      text: incidentBody(view, templates, longestBody - ROOM_FOR_MARKS),
    }),
    labels: [policy.issues.labels.incident, severityLabel(incident.severity.id)],
    assignees: [],
    parent: null,
  };
}

function openingMarker(
  { incident: { opening, alerts }, targets }: IncidentView,
  processed?: ProcessedMetadata,
): Marker {
  const key = keyOf(opening);
  const metadata = declarationMetadata(opening, alerts.identities.slice(1));
  return withNextDeadline(markerOf(fittedOpening(metadata, key, processed), key), targets);
}

/** In an issue of somebody else's, our first comment remembers what was carried out; in our own, the body does. */
function memoryOperations({ thread, view, sent }: ResponseInput): Operation[] {
  const kept = thread.isOurs ? undefined : botComments(thread.comments, "opening")[0];
  if (!kept) return [];
  const target = targetOf(thread, view.incident);
  const text = unixLines(kept.comment.body).replace(/^.*\n/, "");
  const body = markedText(
    fittedOpening(kept.mark.opening, target.key, processedMetadata(thread, sent)),
    target.key,
    text,
  );
  if (isSameText(kept.comment.body, body)) return [];
  return [{ action: "edit-comment", ...target, reason: "what was carried out", comment: kept.comment.id, body }];
}

/** An issue that a person opened keeps its opening in a comment, which only we can have written. */
function openingOperations({ thread, view, templates }: ResponseInput): Operation[] {
  if (keepsOpening(thread)) return [];
  const { incident } = view;
  const text = templates.render("incident/opened", {
    severity: incident.severity.id,
    named: incident.opening.severitiesNamed ?? [],
    needsCommander: incident.severity.commander,
    onRotation: incident.severity.commander && incident.onRotation ? shown(incident.onRotation) : null,
    involved: calledFacts(view.involved, calledAtOpening(view)),
  });
  return [
    markedComment(
      targetOf(thread, incident),
      "declared",
      fittedOpening(declarationMetadata(incident.opening), keyOf(incident.opening), processedMetadata(thread)),
      text,
    ),
  ];
}

/** True when a text of ours holds the opening. */
function keepsOpening(thread: IssueThread): boolean {
  return (
    botComments(thread.comments, "opening").length > 0 ||
    (thread.isOurs && decodeMetadata(thread.body)?.kind === "opening")
  );
}

function bodyOperations({ thread, view, templates, sent }: ResponseInput): Operation[] {
  const { incident } = view;
  // In an issue of somebody else's a marker proves nothing; it only shows where our part of the body is.
  const place = { kind: PLACE, key: keyOf(incident.opening), data: {} };
  const marker = thread.isOurs
    ? openingMarker(view, processedMetadata(thread, sent))
    : withNextDeadline(place, view.targets);
  const before = unixLines(thread.body);
  const peoples = replaceBlock(before, { marker, text: "" }).length;
  const text = incidentBody(view, templates, longestBody - peoples);
  const body = keepBoxes(before, replaceBlock(before, { marker, text }));
  if (body === before) return [];
  return [{ action: "update", ...targetOf(thread, incident), reason: `status ${incident.status}`, body }];
}

function labelOperations({ thread, view }: ResponseInput): Operation[] {
  const { incident, policy } = view;
  const wanted = [policy.issues.labels.incident, severityLabel(incident.severity.id)];
  const has = (label: string) => thread.labels.some((other) => other.toLowerCase() === label.toLowerCase());
  const others = policy.severities.map(({ id }) => severityLabel(id)).filter((label) => !wanted.includes(label));
  const add = wanted.filter((label) => !has(label));
  const remove = others.filter(has);
  if (add.length + remove.length === 0) return [];
  return [{ action: "label", ...targetOf(thread, incident), reason: `severity ${incident.severity.id}`, add, remove }];
}

function severityLabel(id: string): string {
  return id.toLowerCase();
}

/** One answer for each comment that needs one, as it needs it now; answers that nobody needs any more go. */
function answerOperations({ thread, view, templates }: ResponseInput): Operation[] {
  const { incident } = view;
  const answers = botComments(thread.comments, "answer");
  const needed = new Map(incident.rejected.map((rejected) => [rejected.comment, rejected]));
  const kept = new Set<number>();
  const operations: Operation[] = [];
  for (const { mark, comment: old } of answers) {
    const rejected = needed.get(mark.to);
    if (
      rejected &&
      !kept.has(mark.to) &&
      isSameText(old.body, answerText(rejected, keyOf(incident.opening), templates))
    )
      kept.add(mark.to);
    else
      operations.push({
        action: "delete-comment",
        ...targetOf(thread, incident),
        reason: "no longer an answer",
        comment: old.id,
      });
  }
  const open = incident.rejected.filter((rejected) => !kept.has(rejected.comment));
  const said = open.map(
    (rejected): Operation => ({
      action: "comment",
      ...targetOf(thread, incident),
      reason: rejected.reason === "invalid-command" ? "a command that can't be read" : "a command without write access",
      body: answerText(rejected, keyOf(incident.opening), templates),
      replaces: null,
    }),
  );
  return [...operations, ...said];
}

function answerText(
  { comment: to, author, reason, invalid, hash, unknown }: RejectedComment,
  id: string,
  templates: Templates,
): string {
  const text =
    reason === "no-write-access"
      ? templates.render("incident/no-access", { author })
      : templates.render("incident/answer", {
          misread: invalid.map(({ word, message, form }) => ({ word, message, form: new Markdown(`\`${form}\``) })),
        });
  const isRefused = reason === "no-write-access";
  const mark: CommentMetadata = {
    kind: "answer",
    to,
    hash,
    ...(isRefused ? { refused: true } : {}),
    ...(unknown.length > 0 ? { unknown } : {}),
  };
  return markedText(mark, id, text);
}

/** Clocks that ran out are reported once: in one comment, however many they are. */
function missedOperations({ thread, view, templates }: ResponseInput): Operation[] {
  const { incident, policy } = view;
  if (!thread.isOpen || incident.resolvedAt !== null || !mayCall(incident.severity, view.now, policy)) return [];
  const notices = botComments(thread.comments, "missed");
  const said = new Set(notices.flatMap(({ mark }) => mark.clocks));
  const missed = view.targets.filter(({ state, key }) => state === "missed" && !said.has(key));
  const again = notices.filter(({ mark }, index) =>
    mark.clocks.every((key) => notices.slice(0, index).some((before) => before.mark.clocks.includes(key))),
  );
  const target = targetOf(thread, incident);
  const removed = again.map(
    ({ comment }): Operation => ({
      action: "delete-comment",
      ...target,
      reason: "two runs said the same",
      comment: comment.id,
    }),
  );
  if (missed.length === 0) return removed;
  const time = localClock(policy.timezone, incident.startedAt);
  const text = templates.render("incident/missed", {
    needsCommander: incident.severity.commander,
    clocks: mostSevere(missed).map((one) => targetFacts(one, { time, now: view.now })),
  });
  const mark: CommentMetadata = { kind: "missed", clocks: missed.map(({ key }) => key) };
  return [...removed, markedComment(target, `missed: ${missed.map(({ kind }) => kind).join(", ")}`, mark, text)];
}

/** Half an hour of silence says all that a quarter of an hour does, and a public update is one for colleagues too. */
function mostSevere(missed: readonly LiveTarget[]): readonly LiveTarget[] {
  const saysMore = missed.some(({ kind }) => kind === "silence" || kind === "public-update");
  return saysMore ? missed.filter(({ kind }) => kind !== "update") : missed;
}

function noticesOf(thread: IssueThread, incident: LiveIncident): Notice[] {
  if (!isUnresolved(thread, incident)) return [];
  const message = "closed without /resolve: no record was written, and a comment with /resolve writes it";
  return [{ key: null, issue: thread.number, message }];
}
