import type { WaitClock } from "./clock.ts";

/** GitHub's limits for requests that create content: 80 a minute and 500 an hour. */
const perMinute = 80;
const perHour = 500;
const minute = 60_000;
const hour = 3_600_000;

/** Spaces writes out. GitHub asks for one second between two; an interval of 0 turns all pacing off, for tests. */
export class Pacing {
  readonly #clock: WaitClock;
  readonly #interval: number;
  /** When each write of the last hour was made. */
  #writes: number[] = [];

  constructor(clock: WaitClock, interval: number) {
    this.#clock = clock;
    this.#interval = interval;
  }

  /** Waits for the turn of the next write. Null when it may go; else the instant at which the hour's budget has room. */
  async waitForSlot(): Promise<number | null> {
    if (this.#interval === 0) return null;
    this.#writes = this.#writes.filter((at) => at > this.#clock.now() - hour);
    if (this.#writes.length >= perHour) return this.#writes[this.#writes.length - perHour]! + hour;
    const next = (this.#writes.at(-1) ?? -Infinity) + this.#interval;
    const minuteFull = (this.#writes.at(-perMinute) ?? -Infinity) + minute;
    const wait = Math.max(next, minuteFull) - this.#clock.now();
    if (wait > 0) await this.#clock.sleep(wait);
    this.#writes.push(this.#clock.now());
    return null;
  }
}
