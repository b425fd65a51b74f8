import Handlebars from "handlebars/runtime.js";
import { type StarterFile, starter } from "#starter";
import { flowMapping, list, quoted, yamlKey } from "../text/yaml-quote.ts";
import { type CalendarDate, type Instant, parseInstant } from "../time/instant.ts";
import { addDays, localDate } from "../time/zone.ts";
import type { FoundPerson, FoundTeam } from "./people.ts";
import { type Places, standardPlaces, workflowFacts } from "./workflow.ts";

/** What is known of a repository before it is set up. */
export interface SetupAnswers {
  readonly branch: string;
  /** IANA zone. */
  readonly timezone: string;
  readonly now: Instant;
  readonly people: readonly FoundPerson[];
  readonly teams: readonly FoundTeam[];
  /** Who sets up, as git knows them; the examples' owner. */
  readonly self: string | null;
  /** Globs of the records that are there; empty for the standard place. */
  readonly places: Places;
  /** True where there are no records yet: then an example of each is of use. */
  readonly isEmpty: boolean;
}

export interface NewFile {
  /** Relative to the repository's root. */
  readonly path: string;
  /** What it is for, in a few words. */
  readonly purpose: string;
  readonly text: string;
}

/** Where editors find the schemas: of the version that the workflow runs. */
const schemas = "https://raw.githubusercontent.com/incident-as-code/incident-as-code/v1/schemas";
/** Stands in the examples where git knows nobody. */
const somebody: FoundPerson = { id: "alex", name: "Alex", github: null };
/** Days that the example's open action item has. */
const EXAMPLE_DUE = 14;

/** Optional parts of the set-up. */
export interface SetupOptions {
  /** A workflow that publishes the status page. */
  readonly pages?: boolean;
  /** How agents draft a post-mortem here. */
  readonly skill?: boolean;
}

/** The files that set a repository up, in the order in which a person wants to read them. */
export function starterFiles(facts: SetupAnswers, { pages = false, skill = false }: SetupOptions = {}): NewFile[] {
  return [
    file(".github/incidents.yml", "configuration", configurationFacts(facts)),
    file(".github/workflows/incidents.yml", "the one workflow", workflowFacts(facts)),
    ...(pages
      ? [file(".github/workflows/status-page.yml", "workflow that publishes the status page", workflowFacts(facts))]
      : []),
    ...(skill ? [file(".github/skills/postmortem/SKILL.md", "how agents draft a post-mortem")] : []),
    file(".github/ISSUE_TEMPLATE/incident.yml", "form that opens an incident"),
    file(".vscode/settings.json", "schemas for the YAML extension", {
      schemas,
      incidents: list(globs("incidents", facts)),
    }),
    file(".vscode/incidents.code-snippets", "snippets"),
    ...(facts.isEmpty ? examples(facts) : []),
  ];
}

function configurationFacts({ timezone, places, people, teams }: SetupAnswers): object {
  const kinds = (["incidents", "postmortems", "runbooks"] as const).filter((kind) => places[kind].length > 0);
  return {
    schemas,
    timezone,
    places: kinds.map((kind) => ({ kind, globs: places[kind].map(quoted) })),
    nobody: people.length === 0,
    people: (people.length > 0 ? people : [somebody]).map(({ id, name, github }) => ({
      id: yamlKey(id),
      facts: flowMapping({ name, github }),
    })),
    teams: teams.map(({ id, github }) => ({ id: yamlKey(id), facts: flowMapping({ github }) })),
  };
}

/** One incident of yesterday with its post-mortem and runbook. All of it is done but for replacing it. */
function examples({ now, timezone, people, self }: SetupAnswers): NewFile[] {
  const today = localDate(now, timezone);
  const day = addDays(today, -1);
  const person = people.find(({ name }) => name !== null && name === self) ?? people[0] ?? somebody;
  const name = person.name ?? `@${person.github}`;
  const facts = {
    schemas,
    day,
    hour: exampleHour(day, timezone),
    today,
    id: `${day}-example`,
    due: addDays(today, EXAMPLE_DUE),
    person: yamlKey(person.id),
    name: inTable(name),
    owner: inTable(name),
  };
  return [
    { ...file("incidents/example.yml", "example of an incident", facts), path: `incidents/${facts.id}.yml` },
    {
      ...file("postmortems/example.md", "example of a post-mortem: its action item is to replace it", facts),
      path: `postmortems/${facts.id}.md`,
    },
    file("runbooks/example-slow-search.md", "example of a runbook"),
  ];
}

/** An hour of a day in UTC that is on the same day in the zone; 10:00 in all but the outermost zones, so that teams can change theirs. */
function exampleHour(day: CalendarDate, timezone: string): string {
  const isThatDay = (hour: string) => localDate(parseInstant(`${day}T${hour}:00:00Z`)!, timezone) === day;
  return ["10", "08", "12"].find(isThatDay) ?? "10";
}

function file(name: StarterFile, purpose: string, facts?: object): NewFile {
  const content = starter[name];
  const text = typeof content === "string" ? content : Handlebars.template(content)(facts);
  return { path: name, purpose, text };
}

function globs(kind: keyof Places, { places }: SetupAnswers): readonly string[] {
  return (places[kind].length > 0 ? places : standardPlaces)[kind];
}

function inTable(words: string): string {
  return words
    .replace(/[|\\`*_<>[\]]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
