import { resolveNearest } from "../../time/dates.ts";
import { type DayOrder, meantDay } from "../../time/day-order.ts";
import type { CalendarDate, Instant } from "../../time/instant.ts";
import { HOUR, MINUTE } from "../../time/instant.ts";
import type { WrittenDate } from "../../time/named-dates.ts";
import type { WrittenTime } from "../../time/written-times.ts";
import { addDays, daysBetween, localTime } from "../../time/zone.ts";
import { instantIn, type Zone } from "../../time/zone-names.ts";
import type { DocumentZones } from "./document-zones.ts";

export interface TimelineContext {
  /** The incident's day, for times without one. */
  readonly date: CalendarDate | null;
  /** The zone of times that name none, when the timeline itself names none either. */
  readonly zone: Zone;
  readonly zones: DocumentZones;
  /** When the incident began, for `T+15m`. */
  readonly start: Instant | null;
  /** How numeric dates are meant that could be two days. */
  readonly dayOrder: () => DayOrder | null;
}

/** Minutes by which a time has to go back before it is taken for the next day: less is an entry out of order. */
const NEXT_DAY = 6 * 60;
/** Of the two days that `01/10/2024` could be, the one this near to the entries around it is meant. */
const SAME_INCIDENT_DAYS = 3;
const NOON = 12 * 60;

/** Gives the moments of a timeline their instants: a time inherits the day of the one before it, and passes midnight with it. */
export class TimelineClock {
  readonly #base: CalendarDate | null;
  /** The zone of times that name none; null when one was named that nobody knows. */
  zone: Zone | null;
  #day: CalendarDate | null = null;
  #minutes: number | null = null;
  #usual: CalendarDate | null = null;
  #zero: Instant | null;
  #last: Instant | null = null;
  /** The times now read are those of a clock of twelve hours. */
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

  /** The day of the moment last read. */
  get day(): CalendarDate | null {
    return this.#day;
  }

  /** `T0 = 21:55 UTC`. */
  setZero(moment: WrittenTime): void {
    this.#zero = this.instantOf(moment) ?? this.#zero;
  }

  /** A date that stands over the entries after it. */
  setDay(moment: WrittenTime): void {
    const date = this.#dateOf(moment);
    if (date) this.setDate(date);
  }

  /** A date that could be two days is the one that the entries before it make likely, else the one that the document's other dates do. */
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

  /** "All events happened on …": from here on a date of an entry's own is that entry's alone. */
  setUsualDay(date: WrittenDate): void {
    this.#usual = resolveNearest(date, this.#base);
    this.#day = this.#usual;
    this.#minutes = null;
  }

  /** Null for a moment whose day or time nothing tells. */
  instantOf(moment: WrittenTime): Instant | null {
    if (moment.sinceZero !== null) return this.#zero === null ? null : this.#zero + moment.sinceZero * MINUTE;
    const date = moment.date ?? this.#dateOf(moment);
    if (date) this.setDate(date);
    if (moment.minutes === null || (moment.unreadable && !date) || moment.unknownZone) return null;
    const day = this.#day ?? this.#base;
    if (day === null || (moment.zone === null && this.zone === null)) return null;
    const zone = this.#zones.settle((moment.zone ?? this.zone)!, this.zone);
    const minutes = date ? moment.minutes : this.#afterNoon(moment.minutes, moment.shortHour);
    this.#day = !date && this.#minutes !== null && this.#minutes - minutes > NEXT_DAY ? addDays(day, 1) : day;
    this.#minutes = minutes;
    const instant = this.#afterLast(instantIn(zone, this.#day, minutes), zone);
    if (date && this.#usual) {
      this.#day = this.#usual;
      this.#minutes = null;
    }
    return instant;
  }

  /** `12.56`, `1.02`: behind a time of the hour after noon, hours of one digit count on from there. */
  #afterNoon(minutes: number, shortHour: boolean): number {
    const last = this.#minutes ?? 0;
    const follows = last >= NOON && (last < NOON + 60 || this.#twelveHours);
    this.#twelveHours = shortHour && follows && minutes + NOON >= last - 60;
    return this.#twelveHours ? minutes + NOON : minutes;
  }

  /** In the night in which the clock is set back, a time before the one above it is the hour's second pass. */
  #afterLast(first: Instant, zone: Zone): Instant {
    const second = this.#last !== null && first < this.#last ? secondPass(first, zone) : null;
    const instant = second !== null && second >= this.#last! ? second : first;
    this.#last = instant;
    return instant;
  }
}

/** An hour later, where the clock then shows the same again: it was set back in between. */
function secondPass(instant: Instant, zone: Zone): Instant | null {
  if ("offsetMinutes" in zone) return null;
  const later = instant + HOUR;
  return localTime(later, zone.name).minutes === localTime(instant, zone.name).minutes ? later : null;
}

function isNear(date: WrittenDate, day: CalendarDate): boolean {
  const meant = resolveNearest(date, day);
  return meant !== null && Math.abs(daysBetween(day, meant)) <= SAME_INCIDENT_DAYS;
}
