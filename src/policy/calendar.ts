import type { CalendarDate } from "../records/model.ts";

/** When a team works. */
export interface Calendar {
  /** IANA zone. */
  readonly timezone: string;
  /** 0 is Sunday, 6 Saturday; never empty. */
  readonly workdays: ReadonlySet<number>;
  readonly holidays: ReadonlySet<CalendarDate>;
  /** Minutes after local midnight; `opens` before `closes`. */
  readonly opens: number;
  readonly closes: number;
}
