import { recordGroups } from "../records/links.ts";
import type { Catalog, IncidentRecord, Unreadable } from "../records/model.ts";
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
    const used = new Set([...known, together].flatMap((excused) => [...excused.used]));
    const all = [...known, together].flatMap(({ findings }) => findings);
    const found = groupBy([...all, ...unusedWaivers(used, this.#context)], ({ source }) => source.file);
    return new Map([...found].map(([file, own]) => [file, own.toSorted(findingOrder)]));
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
