import picomatch from "picomatch/posix.js";
import type { Policy } from "../policy/policy.ts";
import { readPolicy } from "../policy/read-policy.ts";
import type { Assessment } from "../process/assess.ts";
import { assess } from "../process/assess.ts";
import {
  isRecordFile,
  type RecordKind,
  readAs,
  readingContext,
  readMaintenances,
  recordKindOf,
  recordsOf,
  rereader,
} from "../records/catalog.ts";
import type {
  Catalog,
  Incident,
  IncidentRecord,
  Postmortem,
  ReadContext,
  Runbook,
  Unreadable,
} from "../records/model.ts";
import { unsavedText } from "../records/text-file.ts";
import { startOf } from "../records/timeline/start.ts";
import { isSource, type Workspace } from "../records/workspace.ts";
import { type BaselineEntry, compareWithBaseline, parseBaseline } from "../rules/baseline.ts";
import type { Finding, RuleContext } from "../rules/rule.ts";
import { addTo } from "../text/collections.ts";
import type { Diagnostic } from "../text/diagnostic.ts";
import { UsageError } from "../text/error.ts";
import { Source } from "../text/source.ts";
import type { CalendarDate, Instant } from "../time/instant.ts";
import { localDate } from "../time/zone.ts";
import { IncrementalCheck } from "./incremental-check.ts";

/** What is known of the files besides their texts. */
export interface FileHistory {
  /** When a file was added to the repository; null if unknown. */
  addedAt(file: string): Instant | null;
  /** The text of a file on the default branch; undefined where it has none. */
  textBefore(file: string): string | undefined;
}

/** What a model is made of, and where its special files are. */
export interface ModelInput {
  readonly workspace: Workspace;
  /** The configuration, the first that exists; two of them are an error. */
  readonly configurationFiles: readonly string[];
  readonly baselineFile: string;
}

type Findings = ReadonlyMap<string, readonly Finding[]>;

interface ReadFile {
  readonly kind: RecordKind;
  readonly read: IncidentRecord | Unreadable;
  /** The incidents that a post-mortem's reader asked for, and the day of each. */
  readonly asked: ReadonlyMap<string, CalendarDate | null>;
}

const NOTHING = new Map<string, never>();
const KINDS = ["incident", "postmortem", "runbook"] as const;

/**
 * A team's files as an editor has them: those on disk, and over them the texts that are not saved. It holds every record in
 * memory, reads a file again when its text changes, and checks again what the change can concern.
 *
 * Reading and checking all takes a while: both are generators that pause, so that questions can be answered in between.
 */
export class WorkspaceModel {
  readonly #input: ModelInput;
  /** Texts that are not saved, by file. */
  readonly #open = new Map<string, Source | Unreadable>();
  /** Documents without a file, which belong to no glob: the kind that their text shows. */
  readonly #unnamed = new Map<string, RecordKind>();
  readonly #files = new Map<string, ReadFile>();
  /** Files whose text changed since they were read. */
  readonly #changed = new Set<string>();
  /** The post-mortems whose reading depends on an incident, by its id. */
  readonly #dated = new Map<string, Set<string>>();
  /** The files of each kind, in order; null once a file was added or is gone. */
  #order: ReadonlyMap<RecordKind, readonly string[]> | null = null;
  #catalog: Catalog | null = null;
  #incidentDates: ReadContext | null = null;
  #assessment: Assessment | null = null;
  #policy: Policy | null = null;
  #configuration: { readonly source: Source; readonly problems: readonly Diagnostic[] } | null = null;
  #baseline: readonly BaselineEntry[] = [];
  #fileErrors: readonly Finding[] = [];
  #isRecord: (file: string) => boolean = () => false;
  #isMaintenance: (file: string) => boolean = () => false;
  #check: IncrementalCheck | null = null;
  #history: FileHistory = { addedAt: () => null, textBefore: () => undefined };
  #now: Instant = 0;
  #isRead = false;

  constructor(input: ModelInput) {
    this.#input = input;
  }

  /** The process; null while there was no valid configuration yet. */
  get policy(): Policy | null {
    return this.#policy;
  }

  get now(): Instant {
    return this.#now;
  }

  /** True once every record was read. */
  get isRead(): boolean {
    return this.#isRead;
  }

  get workspace(): Workspace {
    return this.#input.workspace;
  }

  /** The path of the configuration; the usual one where there is none. */
  get configurationFile(): string {
    const { configurationFiles } = this.#input;
    return configurationFiles.find((file) => this.#exists(file)) ?? configurationFiles[0]!;
  }

  get baselineFile(): string {
    return this.#input.baselineFile;
  }

  /** The text of a file as the editor has it; null for one that can't be read. */
  text(file: string): Source | null {
    const read = this.#open.get(file) ?? this.#input.workspace.read(file);
    return isSource(read) ? read : null;
  }

  /** What a file was read as, its latest text; null for one that is no record. */
  record(file: string): IncidentRecord | Unreadable | null {
    this.#readChanged();
    return this.#files.get(file)?.read ?? null;
  }

  /** The kind of record that a file is; null for other files. */
  kind(file: string): RecordKind | null {
    this.#readChanged();
    return this.#files.get(file)?.kind ?? null;
  }

  /** All records as they are now. */
  get catalog(): Catalog {
    this.#readChanged();
    this.#catalog ??= this.#makeCatalog();
    return this.#catalog;
  }

  /** The process applied to all records; null while there is no valid configuration. */
  get assessment(): Assessment | null {
    const { catalog } = this;
    if (this.#policy && this.#assessment?.catalog !== catalog) {
      const { addedAt } = this.#history;
      this.#assessment = assess(catalog, this.#policy, { now: this.#now, addedAt });
    }
    return this.#assessment;
  }

  /** Takes the text of a document that is open. @param kind of a document without a file */
  open(file: string, text: string, kind: RecordKind | null = null): void {
    this.#open.set(file, unsavedText(file, text));
    if (kind !== null) this.#unnamed.set(file, kind);
    this.#touch(file);
  }

  /** The document is closed: what is on disk counts. */
  close(file: string): void {
    this.#open.delete(file);
    this.#unnamed.delete(file);
    this.#touch(file);
  }

  /** A file or a folder was changed, made or deleted on disk. */
  changedOnDisk(path: string): void {
    const below = [...this.#files.keys()].filter((file) => file.startsWith(`${path}/`));
    for (const file of [path, ...below]) if (!this.#open.has(file)) this.#touch(file);
  }

  /** Begins at another time, and with what git knows then: everything is checked again. */
  restart(now: Instant, history: FileHistory): void {
    this.#now = now;
    this.#history = history;
    this.#assessment = null;
    this.#check = null;
  }

  /** Reads the configuration and every record; pauses between files. */
  *read(): Generator<void> {
    this.#readConfiguration();
    this.#readBaseline();
    this.#changed.clear();
    yield* this.#readRecords();
  }

  *#readRecords(): Generator<void> {
    this.#isRead = false;
    this.#files.clear();
    this.#dated.clear();
    this.#catalog = null;
    this.#incidentDates = null;
    this.#order = null;
    if (!this.#policy) return;
    const { incidents, postmortems, runbooks } = this.#policy.paths;
    for (const globs of [incidents, postmortems, runbooks]) {
      for (const file of this.#input.workspace.find(globs)) {
        if (this.#files.has(file)) continue;
        this.#readFile(file);
        yield;
      }
    }
    for (const file of this.#open.keys()) if (!this.#files.has(file)) this.#readFile(file);
    this.#isRead = true;
  }

  /**
   * Findings by file, of all records as they are now; pauses between groups of records.
   *
   * @param isUrgent files to check first
   */
  *check(isUrgent: (file: string) => boolean): Generator<void, Findings> {
    this.#readChanged();
    if (!this.#isRead) yield* this.#readRecords();
    const ofFiles = this.#configuration?.problems.length ? [...this.#configurationFindings()] : [];
    const other = [...ofFiles, ...this.#fileErrors];
    // A check ends with a configuration that is wrong; here the last valid one counts until it is corrected.
    const found = this.#policy ? yield* this.#checkRecords(this.#policy, isUrgent) : NOTHING;
    const files = new Map<string, Finding[]>([...found].map(([file, own]) => [file, [...own]]));
    for (const finding of other) addTo(files, finding.source.file, finding);
    return files;
  }

  /**
   * The findings of one file after a change, and of those that belong to it, as far as they can be known at once; null where
   * all has to be checked.
   */
  recheck(file: string): Findings | null {
    const read = this.record(file);
    const checked = this.#isRead && read && "kind" in read ? this.#check?.recheck(read) : null;
    if (!checked) return null;
    const { catalog, findings } = checked;
    const { added } = compareWithBaseline(findings, this.#baseline, catalog);
    const files = [...recordsOf(catalog), ...catalog.unreadable].map(({ source }) => source.file);
    return new Map(files.map((one) => [one, added.filter(({ source }) => source.file === one)]));
  }

  *#checkRecords(policy: Policy, isUrgent: (file: string) => boolean): Generator<void, Findings> {
    const { catalog } = this;
    this.#check ??= new IncrementalCheck(this.ruleContext(policy));
    const found = yield* this.#check.check(catalog, isUrgent);
    if (this.#baseline.length === 0) return found;
    const kept = new Set(this.unaccepted([...found.values()].flat()));
    return new Map([...found].map(([file, own]) => [file, own.filter((finding) => kept.has(finding))]));
  }

  /** What the rules look at, besides the records. */
  ruleContext(policy: Policy): Omit<RuleContext, "catalog"> {
    const { addedAt } = this.#history;
    return { policy, now: this.#now, addedAt, itemsBefore: (postmortem) => this.#itemsBefore(postmortem) };
  }

  /** Those of some findings that the baseline does not accept. */
  unaccepted(findings: readonly Finding[]): readonly Finding[] {
    return compareWithBaseline(findings, this.#baseline, this.catalog).added;
  }

  #itemsBefore(postmortem: Postmortem): Postmortem["actionItems"] | null {
    const { source, actionItems } = postmortem;
    if (!this.#policy || !actionItems.some(({ number }) => number !== null)) return null;
    const text = this.#history.textBefore(source.file);
    if (text === undefined || text === source.mark + source.text) return null;
    const read = rereader(this.catalog.incidents, this.#policy);
    return read(new Source(source.file, text), postmortem).actionItems;
  }

  /** Whether a text changed since the last check of all. */
  get isChanged(): boolean {
    return this.#changed.size > 0;
  }

  #touch(file: string): void {
    this.#changed.add(file);
  }

  #exists(file: string): boolean {
    return this.#open.has(file) || this.#input.workspace.isFile(file);
  }

  #readChanged(): void {
    if (this.#changed.size === 0) return;
    const changed = [...this.#changed];
    this.#changed.clear();
    if (changed.some((file) => this.#input.configurationFiles.includes(file))) this.#readConfiguration();
    if (changed.includes(this.#input.baselineFile)) this.#readBaseline();
    for (const file of changed) this.#readFile(file);
  }

  #readConfiguration(): void {
    const { configurationFiles, workspace } = this.#input;
    const [file, second] = configurationFiles.filter((name) => this.#exists(name));
    const read = file === undefined ? null : (this.#open.get(file) ?? workspace.read(file));
    const source = read && isSource(read) ? read : null;
    const { policy, problems } =
      read && !isSource(read) ? { policy: null, problems: read.problems } : readPolicy(source);
    const place = source ?? (read as Unreadable | null)?.source ?? new Source(configurationFiles[0]!, "");
    this.#configuration = { source: place, problems: [...problems, ...(second === undefined ? [] : [twice(second)])] };
    if (this.#configuration.problems.length > 0 || policy === null) return;
    const before = this.#policy;
    this.#policy = policy;
    this.#isRecord = isRecordFile(policy);
    this.#isMaintenance = picomatch([...policy.statusPage.maintenance]);
    this.#check = null;
    this.#assessment = null;
    // The records' texts mean the same unless they are elsewhere, or their times in another zone.
    const isReadAlike = before?.timezone === policy.timezone && isSame(before.paths, policy.paths);
    if (!isReadAlike) this.#isRead = false;
  }

  *#configurationFindings(): Generator<Finding> {
    const { source, problems } = this.#configuration!;
    for (const { rule, range, message, help, related } of problems) {
      const places = related ? [{ source, ...related }] : [];
      yield { rule, level: "error", source, range, message, help, related: places };
    }
  }

  #readBaseline(): void {
    const source = this.#exists(this.#input.baselineFile) ? this.text(this.#input.baselineFile) : null;
    this.#baseline = [];
    this.#fileErrors = [];
    try {
      if (source) this.#baseline = parseBaseline(source);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      const { message, help } = error;
      const range = { start: 0, end: 0 };
      this.#fileErrors = [{ rule: "syntax", level: "error", source: source!, range, message, help, related: [] }];
    }
  }

  /** Reads one file again; it may be new, and it may be gone. */
  #readFile(file: string): void {
    const policy = this.#policy;
    const isRecord = policy !== null && (this.#isRecord(file) || this.#unnamed.has(file));
    const before = this.#files.get(file);
    const text = isRecord && this.#exists(file) ? (this.#open.get(file) ?? this.#input.workspace.read(file)) : null;
    if (before && text && before.read.source === text) return;
    if (text === null) this.#files.delete(file);
    else {
      const source = isSource(text) ? text : text.source;
      const kind = this.#unnamed.get(file) ?? recordKindOf(source, policy!);
      this.#files.set(file, this.#readAs(kind, text, policy!));
    }
    const after = this.#files.get(file);
    if (!before !== !after || before?.kind !== after?.kind) this.#order = null;
    if (this.#isMaintenance(file)) this.#catalog = null;
    if (!before && !after) return;
    this.#catalog = null;
    this.#readDated(before, after, policy!);
  }

  #readAs(kind: RecordKind, text: Source | Unreadable, policy: Policy): ReadFile {
    if (!isSource(text)) return { kind, read: text, asked: NOTHING };
    const asked = new Map<string, CalendarDate | null>();
    const context: ReadContext = {
      timezone: policy.timezone,
      incidentDate: (id) => {
        if (kind !== "postmortem") return null;
        const date = this.#dates.incidentDate(id);
        asked.set(id, date);
        const files = this.#dated.get(id) ?? new Set();
        this.#dated.set(id, files.add(text.file));
        return date;
      },
    };
    return { kind, read: readAs(kind, text, context), asked };
  }

  /** The days of all incidents, until one of them changes. */
  get #dates(): ReadContext {
    this.#incidentDates ??= readingContext(this.#recordsOf("incident", []), this.#policy!);
    return this.#incidentDates;
  }

  /** Reads the post-mortems again whose incident began on another day now. */
  #readDated(before: ReadFile | undefined, after: ReadFile | undefined, policy: Policy): void {
    const [old, current] = [before, after].map((file) => identityOf(file, policy));
    if (old === current) return;
    this.#incidentDates = null;
    const ids = [old, current].flatMap((one) => one?.split("\n")[0] ?? []);
    for (const file of new Set(ids.flatMap((id) => [...(this.#dated.get(id) ?? [])]))) {
      const known = this.#files.get(file);
      if (!known || !("kind" in known.read)) continue;
      const isSameDay = [...known.asked].every(([id, date]) => this.#dates.incidentDate(id) === date);
      if (isSameDay) continue;
      this.#files.set(file, this.#readAs(known.kind, known.read.source, policy));
      this.#catalog = null;
    }
  }

  #makeCatalog(): Catalog {
    const unreadable: Unreadable[] = [];
    const incidents = this.#recordsOf<Incident>("incident", unreadable);
    const postmortems = this.#recordsOf<Postmortem>("postmortem", unreadable);
    const runbooks = this.#recordsOf<Runbook>("runbook", unreadable);
    return { incidents, postmortems, runbooks, maintenance: this.#maintenance(unreadable), unreadable };
  }

  #maintenance(unreadable: Unreadable[]): NonNullable<Catalog["maintenance"]> {
    const { workspace } = this.#input;
    const found = workspace.find(this.#policy?.statusPage.maintenance ?? []);
    const files = new Set([...found, ...[...this.#open.keys()].filter(this.#isMaintenance)]);
    const texts = [...files].filter((file) => !this.#files.has(file)).sort();
    const read = texts.map((file) => this.#open.get(file) ?? workspace.read(file));
    return this.#policy ? readMaintenances(read, this.#policy, unreadable) : [];
  }

  /** The records of a kind in the order of their paths; those that can't be read go to `unreadable`. */
  #recordsOf<R extends IncidentRecord>(wanted: R["kind"], unreadable: Unreadable[]): R[] {
    this.#order ??= new Map(
      KINDS.map((kind) => [kind, [...this.#files].flatMap(([file, own]) => (own.kind === kind ? [file] : [])).sort()]),
    );
    const records: R[] = [];
    for (const file of this.#order.get(wanted)!) {
      const { read } = this.#files.get(file)!;
      if ("kind" in read) records.push(read as R);
      else unreadable.push(read);
    }
    return records;
  }
}

/** An incident's id and day, by which post-mortems are dated. */
function identityOf(file: ReadFile | undefined, { timezone }: Policy): string | null {
  if (!file || !("kind" in file.read) || file.read.kind !== "incident") return null;
  const start = startOf(file.read);
  return `${file.read.id}\n${start === null ? "" : localDate(start, timezone)}`;
}

function isSame(one: Policy["paths"], other: Policy["paths"]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function twice(second: string): Diagnostic {
  return {
    rule: "schema",
    range: { start: 0, end: 0 },
    message: `unexpected ${second} as a second configuration, expected one`,
    help: "put everything into one of the two files, and delete the other",
  };
}
