import type { MeasuredIncident } from "../metrics/measured-incident.ts";
import type { MeasuredItem } from "../metrics/measured-item.ts";
import type { MeasuredRepository } from "../metrics/measured-repository.ts";
import type { Metrics } from "../metrics/metrics.ts";
import type { Recurrence } from "../metrics/recurrence.ts";
import type { Shift } from "../policy/rotation.ts";
import { recordsOf } from "../records/catalog.ts";
import type { Incident, IncidentRecord, Postmortem } from "../records/model.ts";
import { compareText, groupBy } from "../text/collections.ts";
import { fileSlug, firstFree } from "../text/slug.ts";
import type { Instant } from "../time/instant.ts";

/** What a site is made from. The same input gives the same bytes. */
export interface SiteInput {
  /** Names the team or the repository, on every page. */
  readonly title: string;
  readonly now: Instant;
  readonly repositories: readonly SiteRepository[];
  /** The metrics of all of them together. */
  readonly metrics: Metrics;
  /** The release of the zone data by which local times were read; null where it is unknown. */
  readonly timeZoneData?: string | null;
  /** What tells its feeds from those of others: `owner/name` on GitHub, else the title. */
  readonly identity?: string | null;
  /** The status page's logo as a `data:` address; null without one. */
  readonly logo?: string | null;
  readonly calendars: readonly CalendarFile[];
  /** Where the site will be served, with a closing slash, for feeds that are read elsewhere; null where that isn't known. */
  readonly url: string | null;
}

export interface SiteRepository extends MeasuredRepository {
  /** Where people read its files and issues; null where that isn't known. */
  readonly web: WebAddresses | null;
  /** What a check leaves out: findings that the baseline accepts, and waivers that hold. */
  readonly excused?: { readonly accepted: number; readonly waived: number };
  /** Who is Incident Commander, from now on. */
  readonly shifts: readonly Shift[];
  /** When a file was added to the repository; null if unknown. */
  addedAt?(file: string): Instant | null;
}

/** An iCalendar feed. */
export interface CalendarFile {
  readonly path: string;
  /** Whose due dates and shifts it holds; null for everyone's. */
  readonly owner: string | null;
  readonly title: string;
  readonly text: string;
}

/** Both end in a slash: a file's path, or an issue's number, follows. */
export interface WebAddresses {
  /** `https://github.com/acme/checkout/blob/<commit>/` */
  readonly files: string;
  /** `https://github.com/acme/checkout/blob/HEAD/`: for what is compared from run to run. */
  readonly latestFiles: string;
  /** `https://github.com/acme/checkout/issues/` */
  readonly issues: string;
  /** The issues of incidents that have no file yet, by the path of the file that they will have. */
  readonly channels?: ReadonlyMap<string, number>;
}

/** The input, and what several pages need of it, computed once. */
export interface Site extends SiteInput {
  readonly addresses: Addresses;
  /** The zone of times on pages about all repositories. */
  readonly timezone: string;
  /** The latest first. */
  readonly incidents: readonly MeasuredIncident[];
  /** Open items by due date, then closed ones. */
  readonly items: readonly MeasuredItem[];
  /** Names of all who own an action item or commanded an incident. */
  readonly people: readonly string[];
  repositoryOf(record: IncidentRecord): SiteRepository;
  /** The action items of a post-mortem, the open ones first. */
  itemsOf(postmortem: Postmortem): readonly MeasuredItem[];
  /** How an incident repeats an earlier one; null where it doesn't. */
  recurrenceOf(incident: Incident): Recurrence | null;
  /** How later incidents repeat this one. */
  repeatsOf(incident: Incident): readonly Recurrence[];
}

export function modelSite(input: SiteInput): Site {
  const { repositories } = input;
  const incidents = repositories.flatMap((repository) => repository.incidents).sort(compareIncidents);
  const items = repositories.flatMap((repository) => repository.items).sort(compareItems);
  const people = peopleOf(items, incidents);
  const repositoryOf = new Map(
    repositories.flatMap((repository) => recordsOf(repository.catalog).map((record) => [record, repository])),
  );
  const itemsOf = groupBy(items, ({ postmortem }) => postmortem);
  const recurrences = repositories.flatMap((repository) => repository.recurrences);
  const recurrenceOf = new Map(recurrences.map((recurrence) => [recurrence.incident, recurrence]));
  const repeatsOf = groupBy(recurrences, ({ earlier }) => earlier);
  return {
    ...input,
    addresses: assignAddresses(repositories, people),
    timezone: repositories[0]?.policy.timezone ?? "UTC",
    incidents,
    items,
    people,
    repositoryOf: (record) => repositoryOf.get(record)!,
    itemsOf: (postmortem) => itemsOf.get(postmortem) ?? [],
    recurrenceOf: (incident) => recurrenceOf.get(incident) ?? null,
    repeatsOf: (incident) => repeatsOf.get(incident) ?? [],
  };
}

/** The latest first, those without a readable time last; then by id. */
function compareIncidents(a: MeasuredIncident, b: MeasuredIncident): number {
  const [one, other] = [a.start ?? dayStart(a), b.start ?? dayStart(b)];
  return other - one || compareText(a.id, b.id) || compareText(a.repository, b.repository);
}

function dayStart({ day }: MeasuredIncident): number {
  const at = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(at) ? Number.MIN_SAFE_INTEGER : at;
}

function compareItems(a: MeasuredItem, b: MeasuredItem): number {
  return Number(b.isOpen) - Number(a.isOpen) || compareDue(a, b) || compareText(a.item.key ?? "", b.item.key ?? "");
}

/** Open items by their due date, those without one last; closed ones the latest first. */
function compareDue(a: MeasuredItem, b: MeasuredItem): number {
  if (a.isOpen) return compareText(a.due ?? "9999", b.due ?? "9999");
  return compareText(b.closedOn ?? b.due ?? "", a.closedOn ?? a.due ?? "");
}

function peopleOf(items: readonly MeasuredItem[], incidents: readonly MeasuredIncident[]): string[] {
  const names = [...items.flatMap(({ owners }) => owners), ...incidents.flatMap(({ commander }) => commander ?? [])];
  return [...new Set(names)].sort((a, b) => compareText(a.toLowerCase(), b.toLowerCase()) || compareText(a, b));
}

const folders = { incident: "incidents", postmortem: "postmortems", runbook: "runbooks" } as const;

/** Paths of the pages of records and people, relative to the site's root. */
interface Addresses {
  of(record: IncidentRecord): string;
  /** The page of an owner. */
  ofPerson(name: string): string;
}

/**
 * Gives every record a file name of its own, in the order of the records. Names hold nothing but lower-case letters,
 * digits, dots, dashes and underscores, whatever an id holds, and differ without regard to case.
 */
function assignAddresses(repositories: readonly MeasuredRepository[], people: readonly string[]): Addresses {
  const taken = new Set<string>();
  const pages = new Map<IncidentRecord, string>();
  for (const { repository, catalog } of repositories) {
    for (const record of recordsOf(catalog)) {
      const name = repository === "" ? record.id : `${repository}-${record.id}`;
      pages.set(record, freeName(folders[record.kind], name, taken));
    }
  }
  const persons = new Map(people.map((name) => [name, freeName("people", name, taken)]));
  return { of: (record) => pages.get(record)!, ofPerson: (name) => persons.get(name)! };
}

function freeName(folder: string, name: string, taken: Set<string>): string {
  const addressOf = (slug: string) => `${folder}/${slug}.html`;
  const isTaken = (path: string) => taken.has(path) || /\/(?:index|page-\d+)\.html$/.test(path);
  const path = addressOf(firstFree(fileSlug(name), (slug) => isTaken(addressOf(slug))));
  taken.add(path);
  return path;
}
