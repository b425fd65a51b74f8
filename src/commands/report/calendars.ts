import type { MeasuredItem } from "../../metrics/measured-item.ts";
import type { MeasuredRepository } from "../../metrics/measured-repository.ts";
import type { Policy } from "../../policy/policy.ts";
import type { Shift } from "../../policy/rotation.ts";
import { calendarFeed, type FeedContent, meetingsOf, pagesAt } from "../../report/calendar-feed.ts";
import type { CalendarFile } from "../../report/site-model.ts";
import { groupByEach } from "../../text/collections.ts";
import { fileSlug, firstFree } from "../../text/slug.ts";
import type { ReportReading } from "./reading.ts";

/** Days after its due date on which an item leaves the calendar: no one scrolls back further. */
const OVERDUE_DAYS = 365;

/** The calendar of each repository, and in a report about one repository that of each owner too. */
export async function calendarFiles(
  repositories: readonly (ReportReading & { readonly measured: MeasuredRepository })[],
): Promise<CalendarFile[]> {
  if (repositories.length === 1) return oneRepository(repositories[0]!);
  const files = repositories.map(async (reading): Promise<CalendarFile> => {
    const { label, assessment } = reading;
    const title = `Due dates and shifts of ${label}`;
    return {
      path: `calendars/${fileSlug(label)}.ics`,
      owner: null,
      title,
      text: await feed(title, reading, {
        deadlines: assessment.items,
        shifts: reading.shifts,
        onCall: reading.onCall,
        meetings: meetingsOf(assessment),
        maintenance: assessment.catalog.maintenance ?? [],
      }),
    };
  });
  return Promise.all(files);
}

async function oneRepository(
  reading: ReportReading & { readonly measured: MeasuredRepository },
): Promise<CalendarFile[]> {
  const { items, policy } = reading.assessment;
  const title = "All due dates and commander shifts";
  const files: CalendarFile[] = [
    {
      path: "calendar.ics",
      owner: null,
      title,
      text: await feed(title, reading, {
        deadlines: items,
        shifts: reading.shifts,
        onCall: reading.onCall,
        meetings: meetingsOf(reading.assessment),
        maintenance: reading.assessment.catalog.maintenance ?? [],
      }),
    },
  ];
  const taken = new Set<string>();
  for (const [owner, theirs] of byOwner(reading)) {
    const own = (shifts: readonly Shift[]) => shifts.filter(({ who }) => who !== null && nameOf(who, policy) === owner);
    const [shifts, onCall] = [own(reading.shifts), own(reading.onCall)];
    const name = `Due dates of ${owner}`;
    const path = `calendars/${firstFree(fileSlug(owner), (slug) => taken.has(`calendars/${slug}.ics`))}.ics`;
    taken.add(path);
    files.push({
      path,
      owner,
      title: name,
      text: await feed(name, reading, {
        deadlines: theirs.map(({ assessed }) => assessed),
        shifts,
        onCall,
        meetings: [],
      }),
    });
  }
  return files;
}

function byOwner({
  measured,
}: {
  readonly measured: MeasuredRepository;
}): ReadonlyMap<string, readonly MeasuredItem[]> {
  return groupByEach(measured.items, ({ owners, isOpen }) => (isOpen ? owners : []));
}

function nameOf(who: string, { owners }: Policy): string {
  return owners.person(who)?.name ?? who;
}

function feed(
  name: string,
  { web, assessment, revisionOf }: ReportReading,
  { deadlines, ...events }: Pick<FeedContent, "deadlines" | "shifts" | "onCall" | "meetings" | "maintenance">,
): Promise<string> {
  const content = {
    name,
    now: assessment.now,
    deadlines: deadlines.filter(({ daysOverdue }) => daysOverdue <= OVERDUE_DAYS),
    ...events,
    ...pagesAt(web),
    revisionOf,
  };
  return calendarFeed(content, assessment.policy);
}
