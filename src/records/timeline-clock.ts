import { resolveNearest, type WrittenDate } from "./dates.ts";
import type { CalendarDate, Instant } from "./model.ts";
import type { Moment } from "./moments.ts";
import { addDays } from "./zone.ts";
import { instantIn, type Zone } from "./zone-names.ts";

/** Minutes by which a time has to go back before it is taken for the next day: less is an entry out of order. */
const NEXT_DAY = 6 * 60;

/** Gives the moments of a timeline their instants: a time inherits the day of the one before it, and passes midnight with it. */
export class TimelineClock {
  readonly #base: CalendarDate | null;
  /** The zone of times that name none; null when one was named that nobody knows. */
  zone: Zone | null;
  #day: CalendarDate | null = null;
  #minutes: number | null = null;
  #usual: CalendarDate | null = null;

  constructor(base: CalendarDate | null, zone: Zone) {
    this.#base = base;
    this.zone = zone;
  }

  /** A date that stands over the entries after it. */
  setDay(moment: Moment): void {
    if (moment.date) this.setDate(moment.date);
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
  instantOf(moment: Moment): Instant | null {
    if (moment.date) this.setDay(moment);
    if (moment.minutes === null || (moment.unreadable && !moment.date) || moment.unknownZone) return null;
    const day = this.#day ?? this.#base;
    const zone = moment.zone ?? this.zone;
    if (day === null || zone === null) return null;
    this.#day =
      !moment.date && this.#minutes !== null && this.#minutes - moment.minutes > NEXT_DAY ? addDays(day, 1) : day;
    this.#minutes = moment.minutes;
    const instant = instantIn(zone, this.#day, moment.minutes);
    if (moment.date && this.#usual) {
      this.#day = this.#usual;
      this.#minutes = null;
    }
    return instant;
  }
}
