import { groupByFacet } from "../../metrics/breakdown.ts";
import type { Metrics } from "../../metrics/metrics.ts";
import { formatCount, formatMinutes, formatMoment } from "../format.ts";
import { framePage, type SiteFile } from "../frame.ts";
import type { Site, SiteRepository } from "../site-model.ts";
import { incidentRow, itemRow } from "../view-model.ts";

/** Rows of each list on a person's page. */
const rowsShown = 100;

/** Who commands now and next, who carries how much, and a page for each owner. */
export function* peoplePages(site: Site): Generator<SiteFile> {
  const itemsOf = groupByFacet(site.items, ({ owners }) => owners);
  yield framePage(site, {
    path: "people/index.html",
    title: "People",
    template: "people",
    facts: {
      rotations: site.repositories.flatMap((repository) => describeRotation(repository, site)),
      commanders: describeLoad(site.metrics, site),
      owners: site.people.map((name) => {
        const items = itemsOf.get(name) ?? [];
        const open = items.filter(({ isOpen }) => isOpen);
        return {
          name,
          href: site.addresses.ofPerson(name),
          open: open.length,
          overdue: open.filter(({ stage }) => stage === "overdue").length,
          done: items.filter(({ state }) => state === "done").length,
          calendar: calendarOf(site, name),
        };
      }),
      calendars: site.calendars.filter(({ owner }) => owner === null).map(({ path, title }) => ({ path, title })),
    },
  });
  const ledBy = groupByFacet(site.incidents, ({ incident }) =>
    incident.commander === null ? [] : [incident.commander],
  );
  for (const name of site.people) yield personPage(site, name, itemsOf.get(name) ?? [], ledBy.get(name) ?? []);
}

function personPage(site: Site, name: string, items: Site["items"], led: Site["incidents"]): SiteFile {
  const open = items.filter(({ isOpen }) => isOpen);
  return framePage(site, {
    path: site.addresses.ofPerson(name),
    title: name,
    template: "person",
    facts: {
      name,
      open: formatCount(open.length, "open action item"),
      closed: formatCount(items.length - open.length, "closed one"),
      items: open.slice(0, rowsShown).map((item) => itemRow(site, item)),
      more: open.length > rowsShown ? formatCount(open.length - rowsShown, "more open item") : null,
      led: led.slice(0, rowsShown).map((judged) => incidentRow(site, judged)),
      ledCount: formatCount(led.length, "incident"),
      several: site.repositories.length > 1,
      calendar: calendarOf(site, name),
    },
  });
}

function calendarOf({ calendars }: Site, name: string): string | null {
  return calendars.find(({ owner }) => owner === name)?.path ?? null;
}

function describeRotation({ facts, shifts }: SiteRepository, { now }: Site): object[] {
  if (shifts.length === 0) return [];
  const zone = facts.policy.timezone;
  return [
    {
      repository: facts.repository || null,
      zone,
      shifts: shifts.map(({ from, to, who }) => ({
        current: from <= now && now < to,
        from: formatMoment(from, zone),
        to: formatMoment(to, zone),
        who: who === null ? null : (facts.policy.owners.person(who)?.name ?? who),
      })),
    },
  ];
}

function describeLoad({ commanders }: Metrics, site: Site): object[] {
  const most = Math.max(1, ...commanders.map(({ recent }) => recent));
  return commanders.slice(0, rowsShown).map((load) => ({
    name: load.commander,
    href: site.addresses.ofPerson(load.commander),
    recent: load.recent,
    width: `${Math.round((load.recent * 100) / most)}%`,
    incidents: load.incidents,
    outsideHours: load.outsideHours,
    time: formatMinutes(load.minutes),
    minutes: load.minutes,
  }));
}
