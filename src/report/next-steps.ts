import type { ItemFacts } from "../metrics/item-facts.ts";
import type { Incident } from "../records/model.ts";
import { startOf } from "../records/timeline/milestones.ts";
import type { Tone } from "./elements.ts";
import { formatCount, formatDay, formatList, formatMinutes } from "./format.ts";
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
const DAY = 86_400_000;

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
    ...runbookWork(site),
    ...uncovered(site),
  ];
}

function openIncidents({ incidents, addresses, now }: Site): NextStep[] {
  const open = incidents.filter(({ incident }) => incident.isOpen).map(({ incident }) => incident);
  const since = (start: number | null) => (start === null ? "" : `, open for ${formatMinutes((now - start) / 60_000)}`);
  return cut(
    open.map((incident) => ({
      kind: "Open incident",
      tone: "bad",
      title: incident.title,
      href: addresses.of(incident.record),
      detail: `${incident.severity ?? "No severity"}${since(incident.start)}${incident.commander ? `; ${incident.commander} commands` : "; nobody commands"}`,
    })),
    "incidents/index.html",
  );
}

function missingPostmortems({ incidents, addresses, now }: Site): NextStep[] {
  const missing = incidents.filter(({ verdict }) => verdict.state === "missing");
  return cut(
    missing.map(({ incident, postmortem, verdict }) => ({
      kind: postmortem ? "Publish post-mortem" : "Write post-mortem",
      tone: "bad",
      title: incident.title,
      href: addresses.of(postmortem ?? incident.record),
      detail: `${formatMinutes((now - verdict.due!) / 60_000)} past its time${incident.commander ? `; ${incident.commander} commanded` : ""}`,
    })),
    "incidents/index.html",
  );
}

function recurrences({ repositories, addresses }: Site): NextStep[] {
  const pressing = repositories
    .flatMap(({ facts }) => facts.recurrences)
    .filter(({ openNow }) => openNow.length > 0)
    .reverse();
  return cut(
    pressing.map(({ incident, earlier, days, service, cause, openNow }) => ({
      kind: "It came back",
      tone: "bad",
      title: incident.title?.value || incident.id,
      href: addresses.of(incident),
      detail: `${service}, ${cause}: ${formatCount(days, "day")} after “${earlier.title?.value || earlier.id}”, of which ${formatCount(openNow.length, "action item is", "action items are")} still open`,
    })),
    "figures.html#recurrence",
  );
}

/** An incident that came back though the action items of an earlier one were done. Old news is left to the items' own rows. */
function fixesThatFailed({ items, addresses, metrics, now }: Site): NextStep[] {
  const since = now - metrics.lately.days * DAY;
  const failed = new Map<Incident, ItemFacts[]>();
  for (const item of items) {
    const repeats = new Set(item.checks.flatMap((check) => check.repeats));
    for (const incident of repeats) {
      if (startOf(incident)! >= since) failed.set(incident, [...(failed.get(incident) ?? []), item]);
    }
  }
  const latestFirst = [...failed].sort(([a], [b]) => startOf(b)! - startOf(a)!);
  return cut(
    latestFirst.map(([incident, done]) => ({
      kind: "Back after a fix",
      tone: "bad",
      title: incident.title?.value || incident.id,
      href: addresses.of(incident),
      detail: `the same cause, though done: ${someOf(done)}`,
    })),
    "action-items/closed.html",
  );
}

function someOf(items: readonly ItemFacts[]): string {
  const titles = items.slice(0, named).map(({ title }) => `“${title}”`);
  return formatList(items.length > named ? [...titles, `${items.length - named} more`] : titles);
}

function overdueItems({ items, addresses }: Site): NextStep[] {
  const overdue = items.filter(({ stage }) => stage === "overdue");
  return cut(
    overdue.map((item) => ({
      kind: "Overdue action item",
      tone: "warn",
      title: item.title,
      href: addresses.of(item.postmortem),
      detail: `${item.owners.length > 0 ? formatList(item.owners) : "Nobody owns it"}; ${formatCount(item.daysOverdue, "day")} past ${formatDay(item.due!)}${item.moves > 0 ? `, moved ${formatCount(item.moves, "time")} before` : ""}`,
    })),
    "action-items/index.html?state=overdue",
  );
}

function runbookWork({ repositories, addresses }: Site): NextStep[] {
  const runbooks = repositories.flatMap(({ facts }) => facts.runbooks);
  const steps = runbooks.flatMap(({ runbook, evidence, wrongSteps, freshness }): NextStep[] => {
    const step = (detail: string): NextStep => ({
      kind: "Mend runbook",
      tone: "warn",
      title: runbook.title?.value || runbook.id,
      href: addresses.of(runbook),
      detail,
    });
    if (wrongSteps.length > 0) return [step(`${formatCount(wrongSteps.length, "post-mortem line")} called it wrong`)];
    if (evidence.contradiction) {
      const { above, below } = evidence.contradiction;
      return [
        step(
          `“${below.cause.title.value}” was the cause of ${formatCount(below.incidents, "incident")}, “${above.cause.title.value}” above it of ${above.incidents}`,
        ),
      ];
    }
    return freshness === "due" ? [step(`not reviewed since ${formatDay(runbook.lastReviewed!.value)}`)] : [];
  });
  return cut(steps, "runbooks/index.html");
}

function uncovered({ repositories }: Site): NextStep[] {
  const services = repositories.flatMap(({ facts }) => facts.coverage.services);
  const worst = services.filter(({ n }) => n > 1).sort((a, b) => b.n - a.n);
  if (worst.length === 0) return [];
  return [
    {
      kind: "Write runbook",
      tone: "plain",
      title: `No runbook for ${formatList(worst.slice(0, named).map(({ key }) => key))}`,
      href: "runbooks/index.html#coverage",
      detail: `${formatCount(
        worst.slice(0, named).reduce((sum, { n }) => sum + n, 0),
        "incident",
      )} so far${worst.length > named ? `; ${formatCount(worst.length - named, "more service")} without one` : ""}`,
    },
  ];
}

function cut(steps: readonly NextStep[], all: string): NextStep[] {
  if (steps.length <= named) return [...steps];
  const { kind, tone } = steps[named]!;
  const rest = steps.length - named;
  return [...steps.slice(0, named), { kind, tone, title: `and ${rest} more`, href: all, detail: "" }];
}
