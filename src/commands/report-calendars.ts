import type { RepositoryAssessment } from "../metrics/repository-assessment.ts";
import type { Policy } from "../policy/policy.ts";
import type { Shift } from "../policy/rotation.ts";
import type { ItemDeadline } from "../process/item-deadline.ts";
import { calendarFeed } from "../report/calendar-feed.ts";
import type { CalendarFile } from "../report/site-model.ts";
import { groupByEach } from "../text/collections.ts";
import { fileSlug, firstFree } from "../text/slug.ts";
import type { ReportReading } from "./report-reading.ts";

/** Days after its due date on which an item leaves the calendar: nobody scrolls back further. */
const OVERDUE_DAYS = 365;

/** The calendar of each repository, and in a report about one repository that of each owner too. */
export async function calendarFiles(
  repositories: readonly (ReportReading & { readonly facts: RepositoryAssessment })[],
): Promise<CalendarFile[]> {
  if (repositories.length === 1) return oneRepository(repositories[0]!);
  const files = repositories.map(async (reading): Promise<CalendarFile> => {
    const { repository } = reading.records;
    const title = `Due dates and shifts of ${repository}`;
    return {
      path: `calendars/${fileSlug(repository)}.ics`,
      owner: null,
      title,
      text: await feed(title, reading, reading.records.items, reading.shifts),
    };
  });
  return Promise.all(files);
}

async function oneRepository(
  reading: ReportReading & { readonly facts: RepositoryAssessment },
): Promise<CalendarFile[]> {
  const { items, policy } = reading.records;
  const title = "All due dates and commander shifts";
  const files: CalendarFile[] = [
    { path: "calendar.ics", owner: null, title, text: await feed(title, reading, items, reading.shifts) },
  ];
  const taken = new Set<string>();
  for (const [owner, theirs] of byOwner(reading)) {
    const shifts = reading.shifts.filter(({ who }) => who !== null && nameOf(who, policy) === owner);
    const name = `Due dates of ${owner}`;
    const path = `calendars/${firstFree(fileSlug(owner), (slug) => taken.has(`calendars/${slug}.ics`))}.ics`;
    taken.add(path);
    files.push({ path, owner, title: name, text: await feed(name, reading, theirs, shifts) });
  }
  return files;
}

/** The facts stand in the order of the deadlines they were read from. */
function byOwner({
  records,
  facts,
}: ReportReading & { readonly facts: RepositoryAssessment }): Map<string, ItemDeadline[]> {
  const ownersOf = new Map(facts.items.map(({ owners, isOpen }, at) => [records.items[at]!, isOpen ? owners : []]));
  return groupByEach(records.items, (item) => ownersOf.get(item) ?? []);
}

function nameOf(who: string, { owners }: Policy): string {
  return owners.person(who)?.name ?? who;
}

function feed(
  name: string,
  { web, records }: ReportReading,
  deadlines: readonly ItemDeadline[],
  shifts: readonly Shift[],
): Promise<string> {
  const content = {
    name,
    deadlines: deadlines.filter(({ daysOverdue }) => daysOverdue <= OVERDUE_DAYS),
    shifts,
    issueUrl: (issue: number) => web && `${web.issues}${issue}`,
  };
  return calendarFeed(content, records.policy);
}
