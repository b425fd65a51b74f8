import { type Applied, applyPlan } from "../github/apply.ts";
import { planInWords, type Tense } from "../output/plan.ts";
import { formatInstant } from "../records/time/instant.ts";
import type { Plan } from "../tracking/operation.ts";
import type { Arguments, ExitStatus, Session } from "./command.ts";
import type { Situation } from "./situation.ts";

/** What became of a plan. */
export interface Carried {
  /** With a dry run what would be done, else what was done, its issues' numbers filled in. */
  readonly plan: Plan;
  readonly tense: Tense;
  /** Operations that did not come about. */
  readonly left: Plan;
  /** Why, and what to do; null when everything is done. */
  readonly trouble: string | null;
}

export type Mode = "real" | "dry";

export function modeOf(args: Arguments): Mode {
  return args.has("dry-run") ? "dry" : "real";
}

/** Carries a plan out on GitHub; a dry run, or one without GitHub, only shows it. */
export async function carryOut(plan: Plan, { github, input }: Situation, mode: Mode): Promise<Carried> {
  const nothing: Plan = { operations: [], notices: [] };
  if (mode === "dry" || github === null) return { plan, tense: "planned", left: nothing, trouble: null };
  const applied = await applyPlan(plan, github, input.state);
  const [done, left] = [applied.outcomes.filter(isDone), applied.outcomes.filter((outcome) => !isDone(outcome))];
  return {
    plan: {
      operations: done.map(({ operation, issue }) => ({ ...operation, issue })),
      notices: [...plan.notices, ...done.flatMap(noticeOf)],
    },
    tense: applied.error === null ? "done" : "stopped",
    left: { operations: left.map(({ operation }) => operation), notices: left.flatMap(noticeOf) },
    trouble: troubleOf(applied),
  };
}

type Outcome = Applied["outcomes"][number];

function isDone({ result }: Outcome): boolean {
  return result === "done";
}

function noticeOf({ operation, issue, note }: Outcome): Plan["notices"] {
  return note === null ? [] : [{ key: operation.key, issue, message: note }];
}

function troubleOf({ error, resumesAt }: Applied): string | null {
  if (error === null) return null;
  const wait = resumesAt === null ? "" : ` GitHub takes it again from ${formatInstant(resumesAt)} on.`;
  return `${error.message}${error.help ? `\n  ${error.help}` : ""}\n  The next run finishes what is left.${wait}`;
}

/** Says on `err` what could not be done, and what to do about it. */
export function tellTrouble({ left, trouble }: Carried, session: Session): void {
  if (trouble === null) return;
  session.err(`incident: ${trouble}\n`);
  if (left.operations.length > 0) session.err(`  Left: ${planInWords(left, "planned")}\n`);
}

/** 3 where something is left to do. */
export function statusOf({ trouble }: Carried): ExitStatus {
  return trouble === null ? 0 : 3;
}
