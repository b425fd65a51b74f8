import type { MeasuredRunbook } from "../metrics/coverage.ts";
import type { MeasuredItem } from "../metrics/measured-item.ts";
import type { Incident } from "../records/model.ts";
import { formatCount } from "../text/count.ts";
import { listed } from "../text/messages.ts";
import { formatDay, formatMinutes } from "../time/format.ts";
import { DAY, MINUTE } from "../time/instant.ts";
import { type Tone, titleOf } from "./elements.ts";
import type { Site } from "./site-model.ts";

/** One thing that a person can do now. */
export interface NextStep {
  readonly kind: string;
  readonly tone: Tone;
  readonly title: string;
  readonly href: string;
  readonly detail: string;
}

/** Milliseconds. */

/** How many steps of one kind are named; the rest is a click away. */
const named = 3;

/** What to do next, the most urgent first: at most a few of each kind, with the count of the rest. */
export function nextSteps(site: Site): NextStep[] {
  return [
    ...openIncidents(site),
    ...missingPostmortems(site),
    ...recurrences(site),
    ...fixesThatFailed(site),
    ...overdueItems(site),
    ...incompleteItems(site),
    ...runbookWork(site),
    ...uncovered(site),
  ];
}

function openIncidents({ incidents, addresses, now }: Site): NextStep[] {
  const open = incidents.filter(({ isOpen }) => isOpen);
  return cut("incidents/index.html", open, ({ title, record, severity, start, commander }) => {
    const since = start === null ? "" : `, open for ${formatMinutes((now - start) / MINUTE)}`;
    const detail = `${severity ?? "No severity"}${since}; ${commander ?? "nobody"} commands`;
    return { kind: "Open incident", tone: "bad", title, href: addresses.of(record), detail };
  });
}

function missingPostmortems({ incidents, addresses, now }: Site): NextStep[] {
  const missing = incidents.filter(({ postmortem: { state } }) => state === "missing" || state === "draft-late");
  return cut("incidents/index.html", missing, ({ title, record, commander, postmortem: { postmortem, dueAt } }) => {
    const detail = `${formatMinutes((now - dueAt!) / MINUTE)} past its time${commander ? `; ${commander} commanded` : ""}`;
    const kind = postmortem ? "Publish post-mortem" : "Write post-mortem";
    return { kind, tone: "bad", title, href: addresses.of(postmortem ?? record), detail };
  });
}

function recurrences({ repositories, addresses }: Site): NextStep[] {
  const pressing = repositories
    .flatMap(({ recurrences }) => recurrences)
    .filter(({ openNow }) => openNow.length > 0)
    .reverse();
  return cut("figures.html#recurrence", pressing, ({ incident, earlier, days, service, cause, openNow }) => {
    const open = formatCount(openNow.length, "action item is", "action items are");
    const detail = `${service}, ${cause}: ${formatCount(days, "day")} after “${titleOf(earlier)}”, of which ${open} still open`;
    return { kind: "It came back", tone: "bad", title: titleOf(incident), href: addresses.of(incident), detail };
  });
}

/** An incident that came back though the action items of an earlier one were done. Old news is left to the items' own rows. */
function fixesThatFailed({ items, addresses, metrics, now }: Site): NextStep[] {
  const since = now - metrics.lately.days * DAY;
  const failed = new Map<Incident, MeasuredItem[]>();
  for (const item of items) {
    const repeats = new Set(item.checks.flatMap((check) => check.repeats));
    for (const incident of repeats) {
      if (incident.start! >= since) failed.set(incident, [...(failed.get(incident) ?? []), item]);
    }
  }
  const latestFirst = [...failed].sort(([a], [b]) => b.start! - a.start!);
  return cut("action-items/closed.html", latestFirst, ([incident, done]) => {
    const titles = done.slice(0, named).map(({ title }) => `“${title}”`);
    const fixes = listed(done.length > named ? [...titles, `${done.length - named} more`] : titles);
    const detail = `the same cause, though done: ${fixes}`;
    return { kind: "Back after a fix", tone: "bad", title: titleOf(incident), href: addresses.of(incident), detail };
  });
}

function overdueItems({ items, addresses }: Site): NextStep[] {
  const overdue = items.filter(({ stage }) => stage === "overdue");
  return cut(
    "action-items/index.html?state=overdue",
    overdue,
    ({ title, owners, due, daysOverdue, moves, postmortem }) => {
      const who = owners.length > 0 ? listed(owners) : "Nobody owns it";
      const moved = moves > 0 ? `, moved ${formatCount(moves, "time")} before` : "";
      const detail = `${who}; ${formatCount(daysOverdue, "day")} past ${formatDay(due!)}${moved}`;
      return { kind: "Overdue action item", tone: "warn", title, href: addresses.of(postmortem), detail };
    },
  );
}

/** Items that nobody has, or that have no day, and old ones: counted, since each needs the same step. */
function incompleteItems({ metrics: { actionItems } }: Site): NextStep[] {
  const { withoutDueDate, withoutOwner, old } = actionItems;
  const step = (kind: string, n: number, state: string, detail: string): NextStep[] =>
    n === 0
      ? []
      : [{ kind, tone: "warn", title: formatCount(n, "action item"), href: `action-items/index.html${state}`, detail }];
  return [
    ...step("Add a due date", withoutDueDate, "?state=no+due+date", "Write one for each in its post-mortem"),
    ...step("Add an owner", withoutOwner, "", "Write one for each in its post-mortem"),
    ...step(
      "Decide",
      old,
      "?state=old",
      "From before action-items.since: keep or drop each in the issue that lists them",
    ),
  ];
}

function runbookWork({ repositories, addresses }: Site): NextStep[] {
  const wrong = repositories
    .flatMap(({ runbooks }) => runbooks)
    .flatMap((about) => {
      const detail = runbookProblem(about);
      return detail === null ? [] : { runbook: about.runbook, detail };
    });
  return cut("runbooks/index.html", wrong, ({ runbook, detail }) => {
    return { kind: "Update runbook", tone: "warn", title: titleOf(runbook), href: addresses.of(runbook), detail };
  });
}

function runbookProblem({
  runbook,
  evidence: { contradiction },
  wrongSteps,
  freshness,
}: MeasuredRunbook): string | null {
  if (wrongSteps.length > 0) return `${formatCount(wrongSteps.length, "post-mortem line")} called it wrong`;
  if (contradiction) {
    const { above, below } = contradiction;
    return `“${below.cause.title.value}” was the cause of ${formatCount(below.incidents, "incident")}, “${above.cause.title.value}” above it of ${above.incidents}`;
  }
  return freshness === "due" ? `not reviewed since ${formatDay(runbook.lastReviewed!.value)}` : null;
}

function uncovered({ repositories }: Site): NextStep[] {
  const services = repositories.flatMap(({ coverage }) => coverage.services);
  const frequent = services.filter(({ n }) => n > 1).sort((a, b) => b.n - a.n);
  if (frequent.length === 0) return [];
  const shown = frequent.slice(0, named);
  const incidents = shown.reduce((sum, { n }) => sum + n, 0);
  const more = frequent.length - named;
  const others = more > 0 ? `; ${formatCount(more, "more service")} without one` : "";
  return [
    {
      kind: "Write runbook",
      tone: "plain",
      title: `No runbook for ${listed(shown.map(({ key }) => key))}`,
      href: "runbooks/index.html#coverage",
      detail: `${formatCount(incidents, "incident")} so far${others}`,
    },
  ];
}

/** The first few steps, and where the rest are listed. */
function cut<T>(listHref: string, work: readonly T[], stepOf: (one: T) => NextStep): NextStep[] {
  const steps = work.slice(0, named).map(stepOf);
  if (work.length <= named) return steps;
  const { kind, tone } = stepOf(work[named]!);
  return [...steps, { kind, tone, title: `and ${work.length - named} more`, href: listHref, detail: "" }];
}
