import type { CalendarDate, Instant } from "../records/model.ts";
import type { Range } from "../records/source.ts";

/** Who is Incident Commander when. Shifts begin at one local hour, whatever the clocks do. */
export interface Rotation {
  /** IANA zone of the hand-over's local time. */
  readonly timezone: string;
  /** The first hand-over, local: a day and minutes after midnight. */
  readonly starts: { readonly date: CalendarDate; readonly minutes: number };
  /** Days from one hand-over to the next. */
  readonly everyDays: number;
  /** Each list serves from the first hand-over on its day or later; the earliest first. */
  readonly lists: readonly RotationList[];
  readonly overrides: readonly RotationOverride[];
  /** Where it stands in the configuration. */
  readonly range: Range;
}

export interface RotationList {
  /** Null: from the start of the rotation. */
  readonly from: CalendarDate | null;
  /** People's ids, in the order of their turns. */
  readonly members: readonly { readonly who: string; readonly range: Range }[];
}

export interface RotationOverride {
  readonly from: Instant;
  readonly to: Instant;
  readonly who: string;
  readonly range: Range;
}

/** A time with one commander; `who` is null in a hole. */
export interface Shift {
  readonly from: Instant;
  readonly to: Instant;
  readonly who: string | null;
}
