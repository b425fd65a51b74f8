import { Markdown, type Templates, type TemplateValue } from "../../render/templates.ts";
import { clip } from "../../text/clip.ts";
import { groupBy } from "../../text/collections.ts";
import { counted } from "../../text/count.ts";
import type { Drift, Drifts, SupersededRequest } from "./drift.ts";
import type { Ranking } from "./rankings.ts";
import type { WriteBackEdits } from "./write-back.ts";
import { encodeWriteBack, type WriteBackState } from "./write-back-state.ts";

/** Changes that one pull request lists: as many as people read, and far below GitHub's longest body. */
const MOST_SHOWN = 100;

/** The most causes of one runbook that it lists. */
const MOST_CAUSES = 10;

/** The most characters of people's words in one line, for the same limit. */
const MOST_CHARACTERS = 200;

/** What the text of the write-back's pull request contains. */
export interface WriteBackReport {
  readonly edits: WriteBackEdits;
  readonly drifts: Drifts;
  readonly rankings: readonly Ranking[];
  readonly writeBackState: WriteBackState;
  /** By issue, the last comment of a person: shown as the reason why an item was dropped. */
  readonly reasons: ReadonlyMap<number, string>;
  /** Whether people have committed to the branch. */
  readonly isShared: boolean;
}

/** Title and body of the pull request. */
export function writeBackText(
  { edits, drifts, rankings, writeBackState, reasons, isShared }: WriteBackReport,
  templates: Templates,
): { readonly title: string; readonly body: string } {
  const { written, unwritable } = edits;
  const shown = written.filter(({ cause }) => cause.kind !== "number").slice(0, MOST_SHOWN);
  const numbers = written.filter(({ cause }) => cause.kind === "number");
  const files = [...groupBy(written, ({ tracked }) => tracked.postmortem.source.file)].map(([file, own]) => ({
    file,
    changes: own.filter((drift) => shown.includes(drift)).map((drift) => viewChange(drift, reasons)),
    numbers: numbers.filter((drift) => own.includes(drift)).map(({ to }) => new Markdown(`\`${to}\``)),
  }));
  const items = new Set(written.map(({ tracked }) => tracked.key));
  const text = templates.render("catch-up", {
    files,
    hidden: written.length - numbers.length - shown.length,
    left: [...unwritable.map(viewUnwritable), ...drifts.superseded.map(viewSuperseded)].slice(0, MOST_SHOWN),
    rankings: rankings.map(({ before: { source }, changes }) => ({
      file: source.file,
      changes: changes.slice(0, MOST_CAUSES).map(({ what }) => clip(what, MOST_CHARACTERS)),
    })),
    shared: isShared,
  });
  return {
    title: templates.renderTitle("catch-up-title", {
      items: items.size === 0 ? null : counted(items.size, "action item"),
      runbooks: rankings.length === 0 ? null : counted(rankings.length, "runbook"),
    }),
    body: `${text}\n\n${encodeWriteBack(writeBackState)}`,
  };
}

const factNames: Readonly<Record<Drift["fact"], string>> = {
  status: "status",
  due: "due date",
  owner: "owner",
  issue: "issue",
  evidence: "evidence",
};

/** One drift in one line, for terminals and logs. */
export function formatDrift({ tracked, issue, fact, from, to, cause }: Drift): string {
  const why = {
    number: "its issue's number",
    state: `the issue is ${to === "open" ? "open again" : "closed"}`,
    "requested-change": cause.kind === "requested-change" ? `@${cause.requestedChange.author} asked for it` : "",
    "old-item": "its box is ticked",
  }[cause.kind];
  return `${tracked.key} #${issue}: ${factNames[fact]} ${from ? `${from} → ` : ""}${to} (${why})`;
}

/** A runbook's new order, one line per cause that moves. */
export function formatRanking({ before: { source }, changes }: Ranking): readonly string[] {
  return changes.map(({ line, what }) => `${source.file}:${line}: ${what}`);
}

function viewChange(
  { tracked, issue, fact, from, to, cause }: Drift,
  reasons: ReadonlyMap<number, string>,
): TemplateValue {
  const isState = cause.kind === "state";
  const requestedChange = cause.kind === "requested-change" ? cause.requestedChange : null;
  const reason = requestedChange
    ? requestedChange.command.reason
    : isState && to === "dropped"
      ? reasons.get(issue)
      : null;
  return {
    issue: reference(issue),
    title: clip(tracked.item.title.value, MOST_CHARACTERS),
    fact: factNames[fact],
    from,
    to,
    closed: isState && to !== "open",
    reopened: isState && to === "open",
    moved: isState && cause.recordMoved,
    decided: cause.kind === "old-item",
    author: requestedChange && `@${requestedChange.author}`,
    reason: clip(reason ?? "", MOST_CHARACTERS),
  };
}

function viewUnwritable({ tracked, issue, fact, to }: Drift): TemplateValue {
  const { source } = tracked.postmortem;
  return {
    issue: reference(issue),
    title: clip(tracked.item.title.value, MOST_CHARACTERS),
    fact: factNames[fact],
    to,
    file: source.file,
  };
}

function viewSuperseded({ tracked, requestedChange, current }: SupersededRequest): TemplateValue {
  const { fact, value } = requestedChange.command;
  return {
    issue: reference(requestedChange.issue),
    title: clip(tracked.item.title.value, MOST_CHARACTERS),
    fact: factNames[fact],
    to: value,
    overruled: true,
    author: `@${requestedChange.author}`,
    current,
  };
}

const reference = (issue: number): Markdown => new Markdown(`#${issue}`);
