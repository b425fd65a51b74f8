import type { RepositoryAssessment } from "../metrics/repository-assessment.ts";
import { recordsOf } from "../records/catalog.ts";
import type { IncidentRecord } from "../records/model.ts";
import { fileSlug, firstFree } from "../text/slug.ts";

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
