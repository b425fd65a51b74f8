import { incidentIdsOf, recordGroups } from "../records/links.ts";
import type { Catalog, Incident, IncidentRecord, Postmortem, Runbook, Unreadable } from "../records/model.ts";
import {
  type ActiveRules,
  activeRules,
  applyWaivers,
  type Excused,
  findingOrder,
  unusedWaivers,
} from "../rules/check.ts";
import type { Finding, RuleContext } from "../rules/rule.ts";
import { groupBy } from "../text/collections.ts";

/** A group that was checked, and what came of it. */
interface CheckedGroup extends Excused {
  readonly members: readonly (IncidentRecord | Unreadable)[];
}

/**
 * Checks one catalog after the other, and of each only the groups of records that the one before did not have. The findings
 * are those of `applyRules`.
 */
export class IncrementalCheck {
  readonly #context: Omit<RuleContext, "catalog">;
  readonly #rules: ActiveRules;
  #checked = new Map<IncidentRecord | Unreadable, CheckedGroup>();
  /** What the last check of all found: the group of each file, and what all records together showed. */
  #groups = new Map<string, CheckedGroup>();
  #together: ReadonlyMap<string, readonly Finding[]> = new Map();

  constructor(context: Omit<RuleContext, "catalog">) {
    this.#context = context;
    this.#rules = activeRules(context.policy);
  }

  /**
   * The findings of a catalog by file, each list in the order of `applyRules`. Pauses after each group that is checked: who
   * gives up in between loses nothing of what was checked so far.
   *
   * @param isUrgent the files whose groups are checked first
   */
  *check(catalog: Catalog, isUrgent: (file: string) => boolean): Generator<void, ReadonlyMap<string, Finding[]>> {
    const groups = recordGroups(catalog).map((group) => ({ group, members: membersOf(group) }));
    const unknown = groups.filter(({ members }) => !this.#isChecked(members));
    const urgent = unknown.filter(({ members }) => members.some(({ source }) => isUrgent(source.file)));
    for (const { group, members } of new Set([...urgent, ...unknown])) {
      const excused = this.#excused(group, this.#rules.check);
      this.#checked.set(members[0]!, { members, ...excused });
      yield;
    }
    const known = groups.map(({ members }) => this.#checked.get(members[0]!)!);
    this.#checked = new Map(known.map((one) => [one.members[0]!, one]));
    const together = this.#excused(catalog, this.#rules.checkAll);
    this.#groups = new Map(known.flatMap((one) => one.members.map(({ source }) => [source.file, one])));
    this.#together = groupBy(together.findings, ({ source }) => source.file);
    const used = new Set([...known, together].flatMap((excused) => [...excused.used]));
    const all = [...known, together].flatMap(({ findings }) => findings);
    const found = groupBy([...all, ...unusedWaivers(used, this.#context)], ({ source }) => source.file);
    return new Map([...found].map(([file, own]) => [file, own.toSorted(findingOrder)]));
  }

  /**
   * The findings of one record and of those that belong to it, after a change that keeps what it belongs to; what all records
   * together show is as it was. Null where the change reaches further: then only `check` knows.
   */
  recheck(record: IncidentRecord): { readonly catalog: Catalog; readonly findings: readonly Finding[] } | null {
    const { file } = record.source;
    const group = this.#groups.get(file);
    const before = group?.members.find(({ source }) => source.file === file);
    if (!group || !before || !("kind" in before) || linksOf(before) !== linksOf(record)) return null;
    const members = group.members.map((one) => (one === before ? record : one));
    const catalog = catalogOf(members);
    const checked = { members, ...this.#excused(catalog, this.#rules.check) };
    this.#checked.set(members[0]!, checked);
    for (const { source } of members) this.#groups.set(source.file, checked);
    const together = members.flatMap(({ source }) => this.#together.get(source.file) ?? []);
    return { catalog, findings: [...checked.findings, ...together].sort(findingOrder) };
  }

  #excused(catalog: Catalog, check: (context: RuleContext) => Finding[]): Excused {
    const context = { ...this.#context, policy: this.#rules.policy, catalog };
    return applyWaivers(check(context), context);
  }

  #isChecked(members: CheckedGroup["members"]): boolean {
    const known = this.#checked.get(members[0]!);
    return known?.members.length === members.length && known.members.every((one, at) => one === members[at]);
  }
}

function membersOf({ incidents, postmortems, runbooks, unreadable }: Catalog): CheckedGroup["members"] {
  return [...incidents, ...postmortems, ...runbooks, ...unreadable];
}

function catalogOf(members: CheckedGroup["members"]): Catalog {
  const records = members.filter((one) => "kind" in one);
  const ofKind = <R extends IncidentRecord>(kind: R["kind"]) => records.filter((one) => one.kind === kind) as R[];
  return {
    incidents: ofKind<Incident>("incident"),
    postmortems: ofKind<Postmortem>("postmortem"),
    runbooks: ofKind<Runbook>("runbook"),
    unreadable: members.filter((one) => !("kind" in one)),
  };
}

/** What decides to which group a record belongs. */
function linksOf(record: IncidentRecord): string {
  const incidents = record.kind === "postmortem" ? incidentIdsOf(record) : [];
  return JSON.stringify([record.kind, record.id, incidents]);
}
