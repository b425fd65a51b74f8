import { resolveNearest } from "../../time/dates.ts";
import { type DayOrder, meantDay } from "../../time/day-order.ts";
import type { CalendarDate, Instant } from "../../time/instant.ts";
import { MINUTE } from "../../time/instant.ts";
import type { WrittenDate } from "../../time/named-dates.ts";
import type { WrittenTime } from "../../time/written-times.ts";
import { addDays, daysBetween } from "../../time/zone.ts";
import { instantIn, repeatedWallTime, type Zone } from "../../time/zone-names.ts";
import type { DocumentZones } from "./document-zones.ts";

export interface TimelineContext {
  /** The incident's day, for times without one. */
  readonly date: CalendarDate | null;
  /** The zone of times that name none, when the timeline itself names none either. */
  readonly zone: Zone;
  readonly zones: DocumentZones;
  /** When the incident began, for `T+15m`. */
  readonly start: Instant | null;
  /** The order of ambiguous numeric dates. */
  readonly dayOrder: () => DayOrder | null;
}

/** A time that goes back by more minutes is on the next day; by less, it is out of order. */
const NEXT_DAY = 6 * 60;
/** Of the two days that `01/10/2024` could be, the one within this many days of the entries around it is meant. */
const SAME_INCIDENT_DAYS = 3;
const NOON = 12 * 60;

/** Converts the times of a timeline to instants: a time inherits the day of the one before it, across midnight. */
export class TimelineClock {
  readonly #base: CalendarDate | null;
  /** The zone of times that name none; null when an unknown one is named. */
  zone: Zone | null;
  #day: CalendarDate | null = null;
  #minutes: number | null = null;
  #usual: CalendarDate | null = null;
  #zero: Instant | null;
  #last: Instant | null = null;
  /** The current times are of a 12-hour clock. */
  #twelveHours = false;
  readonly #zones: DocumentZones;
  readonly #dayOrder: TimelineContext["dayOrder"];

  constructor({ date, zone, zones, start, dayOrder }: TimelineContext) {
    this.#zones = zones;
    this.#base = date;
    this.zone = zone;
    this.#zero = start;
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

  /** A date above the entries after it. */
  setDay(written: WrittenTime): void {
    const date = this.#dateOf(written);
    if (date) this.setDate(date);
  }

  /** An ambiguous date is the one near the entries before it, else the one in the order of the document's other dates. */
  #dateOf({ date, either }: WrittenTime): WrittenDate | null {
    if (date || !either) return date;
    const near = this.#day ?? this.#base;
    const likely = near === null ? [] : either.filter((each) => isNear(each, near));
    return likely.length === 1 ? likely[0]! : meantDay(either, this.#dayOrder);
  }

  setDate(date: WrittenDate): void {
    this.#day = resolveNearest(date, this.#day ?? this.#base);
    this.#minutes = null;
  }

  /** "All events happened on …": from here on an entry's own date applies to that entry only. */
  setUsualDay(date: WrittenDate): void {
    this.#usual = resolveNearest(date, this.#base);
    this.#day = this.#usual;
    this.#minutes = null;
  }

  /** Null for a time whose day or hour is unknown. */
  instantOf(written: WrittenTime): Instant | null {
    if (written.sinceZero !== null) return this.#zero === null ? null : this.#zero + written.sinceZero * MINUTE;
    const date = written.date ?? this.#dateOf(written);
    if (date) this.setDate(date);
    if (written.minutes === null || (written.unreadable && !date) || written.unknownZone) return null;
    const day = this.#day ?? this.#base;
    if (day === null || (written.zone === null && this.zone === null)) return null;
    const zone = this.#zones.settle((written.zone ?? this.zone)!, this.zone);
    const minutes = date ? written.minutes : this.#afterNoon(written.minutes, written.shortHour);
    this.#day = !date && this.#minutes !== null && this.#minutes - minutes > NEXT_DAY ? addDays(day, 1) : day;
    this.#minutes = minutes;
    const instant = this.#afterLast(instantIn(zone, this.#day, minutes), zone);
    if (date && this.#usual) {
      this.#day = this.#usual;
      this.#minutes = null;
    }
    return instant;
  }

  /** `12.56`, `1.02`: after a time in the hour after noon, hours of one digit are afternoon hours. */
  #afterNoon(minutes: number, shortHour: boolean): number {
    const last = this.#minutes ?? 0;
    const follows = last >= NOON && (last < NOON + 60 || this.#twelveHours);
    this.#twelveHours = shortHour && follows && minutes + NOON >= last - 60;
    return this.#twelveHours ? minutes + NOON : minutes;
  }

  /** In the night in which the clock is put back, a time before the one above it is the second occurrence of the hour. */
  #afterLast(first: Instant, zone: Zone): Instant {
    const second = this.#last !== null && first < this.#last ? repeatedWallTime(zone, first) : null;
    const instant = second !== null && second >= this.#last! ? second : first;
    this.#last = instant;
    return instant;
  }
}

function isNear(date: WrittenDate, day: CalendarDate): boolean {
  const meant = resolveNearest(date, day);
  return meant !== null && Math.abs(daysBetween(day, meant)) <= SAME_INCIDENT_DAYS;
}
