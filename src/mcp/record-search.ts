import MiniSearch from "minisearch";
import { type Severity, severityOf } from "../policy/severities.ts";
import type { Assessment } from "../process/assess.ts";
import type { IncidentAssessment } from "../process/incident.ts";
import type { IncidentRecord, Postmortem } from "../records/model.ts";
import type { Range, Source } from "../text/source.ts";
import type { CalendarDate } from "../time/instant.ts";
import { localDate } from "../time/zone.ts";

/** Which incidents are wanted: all that is given has to hold. */
export interface IncidentFilter {
  readonly service?: string | undefined;
  readonly cause?: string | undefined;
  readonly severity?: string | undefined;
  /** Days of the team's zone, both included. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** An incident as a list shows it. A post-mortem without an incident record is one, too. */
export interface IncidentRow {
  readonly id: string;
  readonly kind: IncidentRecord["kind"];
  readonly title: string | null;
  readonly date: CalendarDate | null;
  readonly severity: string | null;
  readonly services: readonly string[];
  readonly causes: readonly string[];
  /** `file:line` of the record, then of its post-mortems. */
  readonly source: readonly string[];
}

/** An incident that is like another, and why. */
export interface SimilarRow extends IncidentRow {
  readonly because: {
    readonly services: readonly string[];
    readonly causes: readonly string[];
    /** Words that both have, those that say most first. */
    readonly words: readonly string[];
  };
}

/** What an incident is compared by. */
export interface Likeness {
  readonly text: string;
  readonly services: readonly string[];
  readonly causes: readonly string[];
  /** The incident itself, which is not among the answers. */
  readonly id?: string;
}

interface IndexedIncident {
  readonly id: number;
  readonly title: string;
  readonly services: string;
  readonly causes: string;
  readonly text: string;
}

/** What a shared service or cause, or a word of the title, counts next to a word of the text. */
const BOOST = { title: 3, services: 4, causes: 4 };
/** A list of what two texts share is a hint. */
const MOST_WORDS = 8;
/** Words shorter than this say nothing of an incident. */
const SHORTEST_WORD = 3;

/** `file:line`, as every answer cites. */
export function citation(source: Source, range: Range | null | undefined): string {
  return `${source.file}:${source.line(range?.start ?? 0)}`;
}

/** Finds incidents by words, and incidents like one; the words of an incident's post-mortems are its own. */
export class RecordSearch {
  readonly #assessment: Assessment;
  readonly #index: MiniSearch<IndexedIncident>;

  constructor(assessment: Assessment) {
    this.#assessment = assessment;
    this.#index = new MiniSearch<IndexedIncident>({
      fields: ["title", "services", "causes", "text"],
      processTerm: (term) => (term.length < SHORTEST_WORD ? null : term.toLowerCase()),
    });
    this.#index.addAll(
      assessment.incidents.map((incident, id) => ({ id, ...indexed(incident, this.#postmortems(incident)) })),
    );
  }

  /** The incidents with all of the words, the best match first; without words those of the filter, the latest first. */
  find(words: string, filter: IncidentFilter): IncidentRow[] {
    const { incidents } = this.#assessment;
    const found =
      words.trim() === ""
        ? [...incidents].sort((a, b) => (b.startedAt ?? 0) - (a.startedAt ?? 0))
        : this.#index.search(words, { combineWith: "AND", prefix: true, boost: BOOST }).map(({ id }) => incidents[id]!);
    const isWanted = this.#filter(filter);
    return found.map((incident) => this.#row(incident)).filter(isWanted);
  }

  /** The incidents that share a service, a cause or telling words, the most alike first. */
  similar({ text, services, causes, id }: Likeness): SimilarRow[] {
    const { incidents } = this.#assessment;
    const shared = (own: readonly string[], theirs: readonly string[]) =>
      own.filter((word) => theirs.some((other) => other.toLowerCase() === word.toLowerCase()));
    return this.#index
      .search([text, ...services, ...causes].join(" "), { combineWith: "OR", boost: BOOST })
      .map(({ id: index, terms }) => ({ row: this.#row(incidents[index]!), terms }))
      .filter(({ row }) => row.id !== id)
      .map(({ row, terms }) => ({
        ...row,
        because: {
          services: shared(row.services, services),
          causes: shared(row.causes, causes),
          words: terms.slice(0, MOST_WORDS),
        },
      }));
  }

  /** What an incident is compared by: its title, services, causes, impact and root cause. */
  likenessOf(incident: IncidentAssessment): Likeness {
    const { id, title, services, causes } = this.#row(incident);
    const { record } = incident;
    const told = [record.impact, ...this.#postmortems(incident).flatMap((one) => [one.impact, one.rootCause])];
    return { id, services, causes, text: [title, ...told.map((fact) => fact?.value)].join("\n") };
  }

  #postmortems({ record }: IncidentAssessment): readonly Postmortem[] {
    return record.kind === "postmortem" ? [record] : this.#assessment.links.postmortemsOf(record);
  }

  #row(incident: IncidentAssessment): IncidentRow {
    const { record, severity, startedAt } = incident;
    const { timezone } = this.#assessment.policy;
    const isIncident = record.kind === "incident";
    const date = startedAt === null ? null : localDate(startedAt, timezone);
    const about = isIncident ? [record, ...this.#postmortems(incident)] : [record];
    return {
      id: record.id,
      kind: record.kind,
      title: record.title?.value ?? null,
      date: date ?? (isIncident ? null : (record.date?.value ?? null)),
      severity: severity?.id ?? record.severity?.value ?? null,
      services: isIncident ? record.services.map(({ value }) => value) : [],
      causes: isIncident ? record.causes.map(({ value }) => value) : [],
      source: about.map(({ source, title }) => citation(source, title?.range)),
    };
  }

  #filter({ service, cause, severity, since, until }: IncidentFilter): (row: IncidentRow) => boolean {
    const wanted: Severity | null = severity === undefined ? null : severityOf(this.#assessment.policy, severity);
    const has = (words: readonly string[], word: string | undefined) =>
      word === undefined || words.some((one) => one.toLowerCase() === word.toLowerCase());
    return (row) =>
      has(row.services, service) &&
      has(row.causes, cause) &&
      (severity === undefined || row.severity === (wanted?.id ?? severity)) &&
      (since === undefined || (row.date !== null && row.date >= since)) &&
      (until === undefined || (row.date !== null && row.date <= until));
  }
}

function indexed({ record }: IncidentAssessment, postmortems: readonly Postmortem[]): Omit<IndexedIncident, "id"> {
  const told = postmortems.flatMap((postmortem) => [
    postmortem.title,
    postmortem.impact,
    postmortem.rootCause,
    ...postmortem.contributingFactors,
    ...postmortem.lessonsLearned,
    ...postmortem.actionItems.map(({ title }) => title),
  ]);
  const notes = [record, ...postmortems].flatMap(({ timeline }) => timeline.map(({ note }) => note));
  const values = (facts: readonly ({ readonly value: string } | null)[]) => facts.map((fact) => fact?.value ?? "");
  const isIncident = record.kind === "incident";
  return {
    title: `${record.id} ${record.title?.value ?? ""}`,
    services: isIncident ? values(record.services).join(" ") : "",
    causes: isIncident ? values(record.causes).join(" ") : "",
    text: values([record.impact, ...told, ...notes]).join("\n"),
  };
}
