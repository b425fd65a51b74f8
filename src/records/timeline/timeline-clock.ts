import { HALF_DAY } from "../../time/clock-time.ts";
import { isWithinDays, resolveNearest } from "../../time/dates.ts";
import { type DayOrder, meantDay } from "../../time/day-order.ts";
import type { CalendarDate, Instant } from "../../time/instant.ts";
import { HOUR, MINUTE } from "../../time/instant.ts";
import type { WrittenDate } from "../../time/named-dates.ts";
import type { WrittenTime } from "../../time/written-times.ts";
import { addDays, weekday } from "../../time/zone.ts";
import { dateIn, instantIn, offsetIn, repeatedWallTime, type Zone } from "../../time/zone-names.ts";
import type { DocumentZones } from "./document-zones.ts";

export interface TimelineContext {
  /** The incident's day, for times without one. */
  readonly date: CalendarDate | null;
  /** The zone of times that name none, when the timeline itself names none either. */
  readonly zone: Zone;
  readonly zones: DocumentZones;
  /** When the incident began: for `T+15m`, and for the day of the first entry. */
  readonly start: Instant | null;
  /** Whether the incident's start is written by a clock of twelve hours. */
  readonly isTwelveHours: boolean;
  /** How numeric dates are meant that could be two days. */
  readonly dayOrder: () => DayOrder | null;
}

/** By how much a time has to go back before it is taken for the next day: less is an entry out of order. */
const OUT_OF_ORDER = 6 * HOUR;
/** The same where am or pm is open: the half day after is nearer. */
const OUT_OF_ORDER_HALF = HOUR;
/** How long after the incident's start a timeline begins at most, where the start tells its day. */
const LATE_BEGINNING = 2 * HOUR;
/** Of the two days that `01/10/2024` could be, the one this near to the entries around it is meant. */
const SAME_INCIDENT_DAYS = 3;
const NOON = 12 * 60;

/** Converts the times of a timeline to instants: a time without a day is the nearest one after the entry above, by instants. */
export class TimelineClock {
  readonly #base: CalendarDate | null;
  /** The zone of times that name none; null when an unknown one is named. */
  zone: Zone | null;
  #day: CalendarDate | null = null;
  #usual: CalendarDate | null = null;
  /** The day before the first shift (`next day`), and the first day of all. */
  #unshifted: CalendarDate | null = null;
  #first: CalendarDate | null = null;
  #zero: Instant | null;
  #last: { readonly instant: Instant; readonly offset: number } | null = null;
  /** A day was named since the last entry: the next time is of that day, whatever stands above. */
  #isNewDay = false;
  /** The day above can't be read: entries without their own have none. */
  #isLost = false;
  #twelveHours: boolean;
  /** Hours of one digit count on from noon: `12.56`, `1.02`. */
  #countsFromNoon = false;
  readonly #start: Instant | null;
  readonly #zones: DocumentZones;
  readonly #dayOrder: TimelineContext["dayOrder"];

  constructor({ date, zone, zones, start, isTwelveHours, dayOrder }: TimelineContext) {
    this.#zones = zones;
    this.#base = date;
    this.zone = zone;
    this.#zero = start;
    this.#start = start;
    this.#twelveHours = isTwelveHours;
    this.#dayOrder = dayOrder;
  }

  /** The day of the last time. */
  get day(): CalendarDate | null {
    return this.#day;
  }

  /** `T0 = 21:55 UTC`. */
  setZero(written: WrittenTime): void {
    this.#zero = this.instantOf(written) ?? this.#zero;
  }

  /** A date that stands over the entries after it. */
  setDay(written: WrittenTime): void {
    const day = this.#dayOf(written);
    if (day) this.#setDay(day);
  }

  /** A day that doesn't exist stands over the entries after it: nothing tells theirs. */
  forgetDay(): void {
    this.#isLost = true;
  }

  setDate(date: WrittenDate): void {
    const day = resolveNearest(date, this.#day ?? this.#base);
    if (day) this.#setDay(day);
  }

  /** "All events happened on …": from here on a date of an entry's own is that entry's alone. */
  setUsualDay(date: WrittenDate): void {
    this.#usual = resolveNearest(date, this.#base);
    if (this.#usual) this.#setDay(this.#usual);
  }

  #setDay(day: CalendarDate): void {
    this.#isLost = false;
    this.#day = day;
    this.#isNewDay = true;
  }

  /** An ambiguous date is the one near the entries before it, else the one in the order of the document's other dates. */
  #dateOf({ date, either }: WrittenTime): WrittenDate | null {
    if (date || !either) return date;
    const near = this.#day ?? this.#base;
    const likely = near === null ? [] : either.filter((each) => isWithinDays(each, near, SAME_INCIDENT_DAYS));
    return likely.length === 1 ? likely[0]! : meantDay(either, this.#dayOrder);
  }

  /** The day that a written's own words name; null where they name none, or one that no year around has. */
  #dayOf(written: WrittenTime): CalendarDate | null {
    const near = this.#day ?? this.#base;
    const date = this.#dateOf(written);
    if (date) return resolveNearest(date, near);
    if (near === null) return null;
    if (written.shift) {
      const { days, after } = written.shift;
      const from = after === "first" ? (this.#first ?? near) : (this.#unshifted ?? near);
      return addDays(from, days);
    }
    if (written.weekday === null) return null;
    const ahead = (written.weekday - weekday(near) + 7) % 7;
    // Before any entry the nearest such day is meant, after one the next.
    return addDays(near, this.#last === null && ahead > 3 ? ahead - 7 : ahead);
  }

  /** The day near which a written's date is meant. */
  get near(): CalendarDate | null {
    return this.#day ?? this.#base;
  }

  /** Null for a written whose day or time nothing tells. */
  instantOf(written: WrittenTime): Instant | null {
    if (written.sinceZero !== null) return this.#zero === null ? null : this.#zero + written.sinceZero * MINUTE;
    const named = this.#dayOf(written);
    if (written.date && named === null && this.#base !== null) return null;
    if (named) this.#setDay(named);
    else if (this.#isLost) return null;
    if (written.minutes === null || (written.unreadable && !named) || written.unknownZone) return null;
    if ((written.zone ?? this.zone) === null || (this.#day ?? this.#base) === null) return null;
    const zone = this.#zones.settle((written.zone ?? this.zone)!, this.zone);
    const instant = this.#place(written, zone);
    this.#keep(written, zone, instant);
    if (named && this.#usual && !written.shift) this.#setDay(this.#usual);
    return instant;
  }

  #keep(written: WrittenTime, zone: Zone, instant: Instant): void {
    this.#last = { instant, offset: offsetIn(zone, instant) };
    if (written.minutes! < 2 * HALF_DAY) this.#day = dateIn(zone, instant);
    this.#first ??= this.#day;
    if (!written.shift) this.#unshifted = this.#day;
    this.#isNewDay = false;
    if (written.half !== "open") this.#twelveHours = written.half === "said";
  }

  #place(written: WrittenTime, zone: Zone): Instant {
    const day = this.#day ?? this.#base!;
    const on = (date: CalendarDate): Instant[] =>
      this.#halvesOf(written, zone).map((minutes) => instantIn(zone, date, minutes));
    if (this.#last === null) return this.#isNewDay ? on(day)[0]! : this.#besideStart(day, on);
    const { instant: last, offset } = this.#last;
    const isOpen = this.#twelveHours && written.half === "open";
    const earliest = last - (isOpen ? OUT_OF_ORDER_HALF : OUT_OF_ORDER);
    if (this.#isNewDay) {
      const candidates = on(day);
      const found = isOpen ? firstFrom(earliest, candidates) : null;
      return this.#afterLast(found ?? candidates[0]!, zone, last);
    }
    let first: Instant | undefined;
    for (const date of this.#daysAfter(zone, last, offset)) {
      const candidates = on(date);
      first ??= candidates[0]!;
      const found = firstFrom(earliest, candidates);
      if (found !== null) return this.#afterLast(found, zone, last);
    }
    return this.#afterLast(first!, zone, last);
  }

  /** In a zone whose clock shows another time than the entry above, it may still be the day before. */
  *#daysAfter(zone: Zone, last: Instant, offset: number): Generator<CalendarDate> {
    const day = dateIn(zone, last);
    if (offsetIn(zone, last) !== offset) yield addDays(day, -1);
    yield day;
    yield addDays(day, 1);
  }

  /** The first entry is of the incident's day, or of the one next to it where the incident's start is near then. */
  #besideStart(day: CalendarDate, on: (date: CalendarDate) => Instant[]): Instant {
    const start = this.#start;
    const usual = on(day);
    if (start === null) return usual[0]!;
    const isNearStart = (at: Instant) => at >= start - OUT_OF_ORDER && at <= start + LATE_BEGINNING;
    const candidates = [...usual, ...on(addDays(day, -1)), ...on(addDays(day, 1))].filter(isNearStart);
    return candidates.sort((a, b) => Math.abs(a - start) - Math.abs(b - start))[0] ?? usual[0]!;
  }

  /** The minutes after midnight that a time may mean, the one as it is written first: `4:07` after `4:02 PM` may be both halves'. */
  #halvesOf(written: WrittenTime, zone: Zone): number[] {
    const minutes = written.minutes!;
    if (written.half === "open" && this.#twelveHours) {
      const early = minutes % HALF_DAY;
      return early === minutes ? [early, early + HALF_DAY] : [early + HALF_DAY, early];
    }
    return [this.#afterNoon(written, zone)];
  }

  /** `12.56`, `1.02`: after a time of the hour after noon, hours of one digit count on from there. */
  #afterNoon({ minutes, shortHour }: WrittenTime, zone: Zone): number {
    const last = this.#last === null || this.#isNewDay ? 0 : wallMinutes(zone, this.#last.instant);
    const follows = last >= NOON && (last < NOON + 60 || this.#countsFromNoon);
    this.#countsFromNoon = shortHour && follows && minutes! + NOON >= last - 60;
    return this.#countsFromNoon ? minutes! + NOON : minutes!;
  }

  /** In the night in which the clock is set back, a time before the one above it is the second time that it is shown. */
  #afterLast(first: Instant, zone: Zone, last: Instant): Instant {
    const second = first < last ? repeatedWallTime(zone, first) : null;
    return second !== null && second >= last ? second : first;
  }
}

/** The earliest of a day's candidates that is not before an instant; null for none. */
function firstFrom(earliest: Instant, candidates: readonly Instant[]): Instant | null {
  const late = candidates.filter((candidate) => candidate >= earliest);
  return late.length > 0 ? Math.min(...late) : null;
}

function wallMinutes(zone: Zone, instant: Instant): number {
  const minutes = (instant + offsetIn(zone, instant)) / MINUTE;
  return minutes - Math.floor(minutes / (2 * HALF_DAY)) * 2 * HALF_DAY;
}
