import { type Fact, Markdown, type Templates } from "../render/templates.ts";
import type { CaughtUp } from "./catch-up.ts";
import type { Drift, Drifts, Overruled } from "./drift.ts";
import { grouped } from "./grouped.ts";
import { type Ledger, writeLedger } from "./ledger.ts";

/** Changes that one pull request lists: as many as people read, and far below GitHub's longest body. */
const MOST_SHOWN = 100;

/** What the text of a catch-up's pull request is made from. */
export interface CatchUpTold {
  readonly caughtUp: CaughtUp;
  readonly drifts: Drifts;
  readonly ledger: Ledger;
  /** By issue, what people said last: offered as the reason why an item was dropped. */
  readonly reasons: ReadonlyMap<number, string>;
  /** Whether people have committed to the branch. */
  readonly isShared: boolean;
}

/** Title and body of the pull request. */
export function catchUpText(
  { caughtUp, drifts, ledger, reasons, isShared }: CatchUpTold,
  templates: Templates,
): { readonly title: string; readonly body: string } {
  const { written, refused } = caughtUp;
  const shown = written.filter(({ cause }) => cause.kind !== "number").slice(0, MOST_SHOWN);
  const numbers = written.filter(({ cause }) => cause.kind === "number");
  const files = [...grouped(written, ({ tracked }) => tracked.postmortem.source.file)].map(([file, own]) => ({
    file,
    changes: own.filter((drift) => shown.includes(drift)).map((drift) => changeInWords(drift, reasons)),
    numbers: numbers.filter((drift) => own.includes(drift)).map(({ to }) => new Markdown(`\`${to}\``)),
  }));
  const items = new Set(written.map(({ tracked }) => tracked.key)).size;
  const text = templates.render("catch-up", {
    files,
    hidden: written.length - numbers.length - shown.length,
    left: [...refused.map(refusedInWords), ...drifts.overruled.map(overruledInWords)].slice(0, MOST_SHOWN),
    shared: isShared,
  });
  return {
    title: templates.renderTitle("catch-up-title", { count: items === 1 ? "1 action item" : `${items} action items` }),
    body: `${text}\n\n${writeLedger(ledger)}`,
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
export function driftInWords({ tracked, issue, fact, from, to, cause }: Drift): string {
  const why = {
    number: "its issue's number",
    state: `the issue is ${to === "open" ? "open again" : "closed"}`,
    wish: cause.kind === "wish" ? `@${cause.wish.author} asked for it` : "",
  }[cause.kind];
  return `${tracked.key} #${issue}: ${factNames[fact]} ${from ? `${from} → ` : ""}${to} (${why})`;
}

function changeInWords({ tracked, issue, fact, from, to, cause }: Drift, reasons: ReadonlyMap<number, string>): Fact {
  const isState = cause.kind === "state";
  const wish = cause.kind === "wish" ? cause.wish : null;
  return {
    issue: reference(issue),
    title: tracked.item.title.value,
    fact: factNames[fact],
    from,
    to,
    closed: isState && to !== "open",
    reopened: isState && to === "open",
    moved: isState && cause.recordMoved,
    author: wish && `@${wish.author}`,
    reason: wish ? wish.command.reason : to === "dropped" ? (reasons.get(issue) ?? null) : null,
  };
}

function refusedInWords({ tracked, issue, fact, to }: Drift): Fact {
  const { source } = tracked.postmortem;
  return { issue: reference(issue), title: tracked.item.title.value, fact: factNames[fact], to, file: source.file };
}

function overruledInWords({ tracked, wish, current }: Overruled): Fact {
  const { fact, value } = wish.command;
  return {
    issue: reference(wish.issue),
    title: tracked.item.title.value,
    fact: factNames[fact],
    to: value,
    overruled: true,
    author: `@${wish.author}`,
    current,
  };
}

const reference = (issue: number): Markdown => new Markdown(`#${issue}`);
