import { type Configuration, validate } from "#schemas/configuration";
import type { Diagnostic } from "../text/diagnostic.ts";
import { listed } from "../text/messages.ts";
import { Source } from "../text/source.ts";
import type { Calendar } from "../time/calendar.ts";
import { isZone, zoneNames } from "../time/zone.ts";
import { schemaProblems } from "../yaml/schema-problems.ts";
import { readYaml, type YamlDocument } from "../yaml/yaml.ts";
import { ConfigurationReader } from "./configuration-reader.ts";
import { indexOwners } from "./people.ts";
import {
  ALERT_FIELDS,
  type AlertMapping,
  type MappedState,
  MESSAGE_EVENTS,
  type MessageTarget,
  type Policy,
  type StatusComponent,
  type StatusPagePolicy,
} from "./policy.ts";
import { presets } from "./presets.ts";
import { readPeople, readRoles } from "./read-people.ts";
import { readRotation } from "./read-rotation.ts";
import { readSeverities } from "./read-severities.ts";
import { readActionItemPolicy, readIssuePolicy } from "./read-tracking.ts";
import type { RuleSettings } from "./rule-levels.ts";
import { readWaivers } from "./waivers.ts";

/**
 * Reads the configuration: the team's settings, over its preset, over the framework's defaults. Every mistake is a
 * diagnostic at its place, and a default replaces it, so that there always is a policy.
 *
 * @param source the configuration file; null when there is none
 */
export function readPolicy(source: Source | null): {
  readonly policy: Policy;
  readonly problems: readonly Diagnostic[];
} {
  const document = readYaml(source ?? new Source("", ""));
  const problems = newerFormat(document) ?? [...document.problems, ...schemaProblems(validate, document)];
  // Only a configuration of the right shape is read further.
  const configuration: Configuration = problems.length === 0 ? (document.value ?? {}) : {};
  const reader = new ConfigurationReader(document);
  const policy = policyOf(configuration, source, reader);
  return { policy, problems: [...problems, ...reader.problems] };
}

/** The version of the configuration's format that this product reads. */
export const formatVersion = 1;

/** A newer format is reported as a whole. */
function newerFormat(document: YamlDocument): Diagnostic[] | null {
  const version = document.value?.version;
  if (typeof version !== "number" || !Number.isInteger(version) || version <= formatVersion) return null;
  const message = `unexpected version ${version}, expected ${formatVersion}`;
  return [
    { rule: "schema", range: document.rangeOf(["version"]), message, help: "install a newer version of this product" },
  ];
}

function policyOf(configuration: Configuration, source: Source | null, reader: ConfigurationReader): Policy {
  const preset = presets[configuration.preset ?? "default"];
  const calendar = readCalendar(configuration, reader);
  const { people, teams, unlisted } = readPeople(configuration, reader);
  const owners = indexOwners(people, teams);
  const actionItems = { ...preset["action-items"], ...configuration["action-items"] };
  const severities = readSeverities(configuration.severities, preset.severities ?? {}, reader);
  return {
    source,
    timezone: calendar.timezone,
    calendar,
    paths: readPaths(configuration.paths, reader),
    ignoredPaths: readGlobs(configuration.paths?.ignore ?? [], ["paths", "ignore"], reader),
    severities,
    people,
    teams,
    unlisted,
    owners,
    rotation: readRotation("commander-rotation", configuration, calendar, reader),
    onCall: readRotation("on-call", configuration, calendar, reader),
    roles: readRoles(configuration.roles ?? {}, owners, reader),
    actionItems: readActionItemPolicy(actionItems, owners, reader),
    rules: readRules({ ...preset.rules, ...configuration.rules }, reader),
    waivers: readWaivers(configuration.waivers ?? [], reader),
    alerts: readAlerts(configuration.alerts, severities, reader),
    statusPage: readStatusPage(configuration["status-page"], reader),
    messages: readMessages(configuration.messages, reader),
    issues: readIssuePolicy(configuration.issues ?? {}, reader),
    effectiveness: (configuration.effectiveness ?? []).flatMap(
      (text, index) => reader.duration(text, ["effectiveness", index]) ?? [],
    ),
  };
}

function readPaths(paths: Configuration["paths"] = {}, reader: ConfigurationReader): Policy["paths"] {
  const globs = (kind: "incidents" | "postmortems" | "runbooks", standard: string) =>
    readGlobs(paths[kind] ?? standard, ["paths", kind], reader);
  return {
    incidents: globs("incidents", "incidents/**/*.{yml,yaml}"),
    postmortems: globs("postmortems", "postmortems/**/*.md"),
    runbooks: globs("runbooks", "runbooks/**/*.md"),
  };
}

function readGlobs(
  configured: string | readonly string[],
  path: readonly string[],
  reader: ConfigurationReader,
): readonly string[] {
  if (typeof configured === "string") return reader.isGlob(configured, path) ? [configured] : [];
  return configured.filter((glob, index) => reader.isGlob(glob, [...path, index]));
}

function readRules(rules: NonNullable<Configuration["rules"]>, reader: ConfigurationReader): Policy["rules"] {
  return mapped(rules, (entry, id): RuleSettings => {
    if (typeof entry === "string") return { level: entry, paths: [] };
    const paths = Object.entries(entry.paths ?? {}).map(([glob, level]) => ({ glob, level }));
    return {
      level: entry.level ?? null,
      paths: paths.filter(({ glob }) => reader.isGlob(glob, ["rules", id, "paths", glob])),
    };
  });
}

function readAlerts(
  alerts: NonNullable<Configuration["alerts"]> = {},
  severities: Policy["severities"],
  reader: ConfigurationReader,
): Policy["alerts"] {
  const ids = severities.map(({ id }) => id);
  return mapped(alerts, (entry, source): AlertMapping => {
    for (const [value, id] of Object.entries(entry.severities ?? {})) {
      if (ids.includes(id)) continue;
      reader.reject(["alerts", source, "severities", value], id, { expected: listed(ids, "or"), candidates: ids });
    }
    const paths = ALERT_FIELDS.flatMap((field) => {
      const written = entry[field];
      return written === undefined ? [] : [[field, typeof written === "string" ? [written] : written] as const];
    });
    const values = (state: MappedState) => (entry.states?.[state] ?? []).map(String);
    return {
      paths: Object.fromEntries(paths),
      states: {
        firing: values("firing"),
        acknowledged: values("acknowledged"),
        resolved: values("resolved"),
        ignored: values("ignored"),
      },
      severities: entry.severities ?? {},
    };
  });
}

/** Where planned maintenance is, by default. */
const MAINTENANCE = "maintenance/*.yml";

function readStatusPage(
  settings: NonNullable<Configuration["status-page"]> = {},
  reader: ConfigurationReader,
): StatusPagePolicy {
  const { title, url, logo, components = {}, maintenance = MAINTENANCE } = settings;
  const shown = mapped(components, ({ name, group, statuspage, instatus }, service): StatusComponent => {
    return { name: name ?? service, group: group ?? null, statuspage: statuspage ?? null, instatus: instatus ?? null };
  });
  return {
    title: title ?? null,
    url: url === undefined ? null : url.replace(/\/*$/, "/"),
    logo: logo !== undefined && reader.isInside(logo, ["status-page", "logo"]) ? logo : null,
    maintenance: readGlobs(maintenance, ["status-page", "maintenance"], reader),
    components: shown,
  };
}

/** What can't do without a key: an unsigned webhook could be anybody's, and a page's API asks for one. */
const WITH_SECRET: ReadonlySet<MessageTarget["to"]> = new Set(["webhook", "statuspage", "instatus"]);

function readMessages(
  targets: NonNullable<Configuration["messages"]> = [],
  reader: ConfigurationReader,
): readonly MessageTarget[] {
  return targets.flatMap((target, index): MessageTarget[] => {
    const { to, "url-from": urlFrom, "secret-from": secretFrom = null, on = MESSAGE_EVENTS } = target;
    const first = targets.findIndex((other) => other["url-from"] === urlFrom);
    if (first < index) {
      reader.reject(["messages", index, "url-from"], urlFrom, { expected: "a variable of its own for each target" });
      return [];
    }
    if (secretFrom === null && WITH_SECRET.has(to)) {
      reader.reject(["messages", index, "to"], to, { expected: `"secret-from" next to it: the variable with its key` });
      return [];
    }
    return [{ to, urlFrom, secretFrom, on: new Set(on) }];
  });
}

/** The same names with other values; names such as `constructor` are allowed. */
function mapped<T, U>(
  entries: Readonly<Record<string, T>>,
  change: (value: T, name: string) => U,
): Readonly<Record<string, U>> {
  return Object.fromEntries(Object.entries(entries).map(([name, value]) => [name, change(value, name)]));
}

const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const;
const DEFAULT_WORKDAYS = ["mon", "tue", "wed", "thu", "fri"] as const;
const DEFAULT_HOURS = { opens: 9 * 60, closes: 17 * 60 };

/** When the team works: Monday to Friday from 9 to 17 in UTC, unless the configuration says otherwise. */
function readCalendar({ timezone = "UTC", calendar = {} }: Configuration, reader: ConfigurationReader): Calendar {
  const zoneExists = isZone(timezone);
  if (!zoneExists) {
    const expected = "a zone of the IANA database such as UTC or Europe/Berlin";
    reader.reject(["timezone"], timezone, { expected, candidates: zoneNames() });
  }
  const { workdays = DEFAULT_WORKDAYS, hours, holidays = [] } = calendar;
  return {
    timezone: zoneExists ? timezone : "UTC",
    workdays: new Set(workdays.map((day) => WEEKDAYS.indexOf(day))),
    holidays: new Set(holidays.filter((day, index) => reader.isDay(day, ["calendar", "holidays", index]))),
    ...(hours === undefined ? DEFAULT_HOURS : readHours(hours, reader)),
  };
}

/** `09:00-17:00`, as minutes after midnight. */
function readHours(text: string, reader: ConfigurationReader): { readonly opens: number; readonly closes: number } {
  const [openHour, openMinute, closeHour, closeMinute] = text.match(/\d+/g)!.map(Number) as [
    number,
    number,
    number,
    number,
  ];
  const opens = openHour * 60 + openMinute;
  const closes = closeHour * 60 + closeMinute;
  const isReal = openMinute < 60 && closeMinute < 60 && opens < closes && closes <= 24 * 60;
  if (isReal) return { opens, closes };
  reader.reject(["calendar", "hours"], text, { expected: "hours of one day, the earlier first, such as 09:00-17:00" });
  return DEFAULT_HOURS;
}
