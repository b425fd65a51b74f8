import type { ItemAssessment, Stage } from "../process/action-item.ts";
import type { Assessment } from "../process/assess.ts";
import type { EffectivenessCheck } from "../process/effectiveness.ts";
import type { ActionItem, ActionItemStatus, Postmortem } from "../records/model.ts";
import type { CalendarDate } from "../time/instant.ts";
import { daysBetween } from "../time/zone.ts";
import { ownerNames, teamOf } from "./owners.ts";

/** One action item as the metrics and the pages see it. */
export interface MeasuredItem {
  readonly repository: string;
  readonly assessed: ItemAssessment;
  readonly item: ActionItem;
  readonly postmortem: Postmortem;
  readonly title: string;
  /** Names of its owners; empty for an item without one. */
  readonly owners: readonly string[];
  readonly team: string | null;
  readonly severity: string | null;
  readonly state: ActionItemStatus;
  readonly isOpen: boolean;
  readonly stage: Stage;
  readonly due: CalendarDate | null;
  /** True for a date that is the severity's default, not the record's. */
  readonly isDueByDefault: boolean;
  readonly daysOverdue: number;
  readonly openedOn: CalendarDate | null;
  /** Null while it is open, and where the day is unknown. */
  readonly closedOn: CalendarDate | null;
  /** Days from its opening until it was closed, for an open one until today. */
  readonly ageDays: number | null;
  /** How often its due date moved. */
  readonly moves: number;
  readonly issue: number | null;
  /** Whether what it was to prevent came back; empty for one that is not done, or whose time has not come. */
  readonly checks: readonly EffectivenessCheck[];
}

export function measureItem(assessed: ItemAssessment, assessment: Assessment, repository: string): MeasuredItem {
  const { item, record, postmortem, due, isOpen, openedOn, closedOn } = assessed;
  const { policy, today } = assessment;
  const owner = assessed.owner?.value ?? null;
  const until = isOpen ? today : closedOn;
  return {
    repository,
    assessed,
    item,
    postmortem: record,
    title: item.title.value,
    owners: owner === null ? [] : ownerNames(owner, policy),
    team: owner === null ? null : teamOf(owner, policy),
    severity: postmortem.severity?.id ?? record.severity?.value ?? null,
    state: assessed.state,
    isOpen,
    stage: assessed.stage,
    due: due?.date ?? null,
    isDueByDefault: due !== null && due.counted !== null,
    daysOverdue: assessed.daysOverdue,
    openedOn,
    closedOn,
    ageDays: openedOn === null || until === null ? null : Math.max(0, daysBetween(openedOn, until)),
    moves: assessed.dueDateChanges?.moves ?? 0,
    issue: assessed.issue,
    checks: assessment.effectivenessOf(assessed),
  };
}
