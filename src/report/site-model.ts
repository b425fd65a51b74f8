import type { IncidentFacts } from "../metrics/incident-facts.ts";
import type { ItemFacts } from "../metrics/item-facts.ts";
import type { Metrics } from "../metrics/metrics.ts";
import type { RepositoryAssessment } from "../metrics/repository-assessment.ts";
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
  /** The figures of all of them together. */
  readonly metrics: Metrics;
  readonly calendars: readonly CalendarFile[];
  /** Where the site will be served, with a closing slash, for feeds that are read elsewhere; null where nobody knows. */
  readonly url: string | null;
}

export interface SiteRepository {
  readonly facts: RepositoryAssessment;
  /** Where people read its files and issues; null where nobody knows. */
  readonly web: WebAddresses | null;
  /** Who is Incident Commander, from now on. */
  readonly shifts: readonly Shift[];
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
  /** `https://github.com/acme/checkout/issues/` */
  readonly issues: string;
}

/** The input with everything that several pages ask for, worked out once. */
export interface Site extends SiteInput {
  readonly addresses: Addresses;
  /** The zone in which pages that speak of all repositories give times. */
  readonly timezone: string;
  /** The latest first. */
  readonly incidents: readonly IncidentFacts[];
  /** Open items by due date, then closed ones. */
  readonly items: readonly ItemFacts[];
  /** Names of those who own an item or led an incident. */
  readonly people: readonly string[];
  factsOf(record: IncidentRecord): RepositoryAssessment;
  /** The action items of a post-mortem, the open ones first. */
  itemsOf(postmortem: Postmortem): readonly ItemFacts[];
  /** What is known of an incident, or of a post-mortem that stands alone. */
  incidentOf(record: Incident | Postmortem): IncidentFacts | null;
  repositoryOf(facts: RepositoryAssessment): SiteRepository;
}

export function modelSite(input: SiteInput): Site {
  const all = input.repositories.map(({ facts }) => facts);
  const incidents = all.flatMap((facts) => facts.incidents).sort(compareIncidents);
  const items = all.flatMap((facts) => facts.items).sort(compareItems);
  const people = peopleOf(items, incidents);
  const owners = new Map<IncidentRecord, RepositoryAssessment>();
  for (const facts of all) {
    const { catalog } = facts;
    for (const record of recordsOf(catalog)) owners.set(record, facts);
  }
  const itemsByPostmortem = groupBy(items, ({ postmortem }) => postmortem);
  const incidentsByRecord = new Map(incidents.map((incident) => [incident.record, incident]));
  return {
    ...input,
    addresses: assignAddresses(all, people),
    timezone: all[0]?.policy.timezone ?? "UTC",
    incidents,
    items,
    people,
    factsOf: (record) => owners.get(record)!,
    itemsOf: (postmortem) => itemsByPostmortem.get(postmortem) ?? [],
    incidentOf: (record) => incidentsByRecord.get(record) ?? null,
    repositoryOf: (facts) => input.repositories.find((repository) => repository.facts === facts)!,
  };
}

/** The latest first, what has no readable time last; then by id. */
function compareIncidents(a: IncidentFacts, b: IncidentFacts): number {
  const [one, other] = [a.start ?? dayStart(a), b.start ?? dayStart(b)];
  return other - one || compareText(a.id, b.id) || compareText(a.repository, b.repository);
}

function dayStart({ day }: IncidentFacts): number {
  const at = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(at) ? Number.MIN_SAFE_INTEGER : at;
}

function compareItems(a: ItemFacts, b: ItemFacts): number {
  return Number(b.isOpen) - Number(a.isOpen) || compareDue(a, b) || compareText(a.item.key ?? "", b.item.key ?? "");
}

/** Open items by their due date, those without one last; closed ones the latest first. */
function compareDue(a: ItemFacts, b: ItemFacts): number {
  if (a.isOpen) return compareText(a.due ?? "9999", b.due ?? "9999");
  return compareText(b.closedOn ?? b.due ?? "", a.closedOn ?? a.due ?? "");
}

function peopleOf(items: readonly ItemFacts[], incidents: readonly IncidentFacts[]): string[] {
  const names = [...items.flatMap(({ owners }) => owners), ...incidents.flatMap(({ commander }) => commander ?? [])];
  return [...new Set(names)].sort((a, b) => compareText(a.toLowerCase(), b.toLowerCase()) || compareText(a, b));
}

const folders = { incident: "incidents", postmortem: "postmortems", runbook: "runbooks" } as const;

/** Paths of the pages of records and people, relative to the site's root. */
export interface Addresses {
  of(record: IncidentRecord): string;
  /** The page of an owner. */
  ofPerson(name: string): string;
}

/**
 * Gives every record a file name of its own, in the order of the records. Names hold nothing but lower-case letters,
 * digits, dots, dashes and underscores, whatever an id holds, and differ without regard to case.
 */
export function assignAddresses(repositories: readonly RepositoryAssessment[], people: readonly string[]): Addresses {
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
