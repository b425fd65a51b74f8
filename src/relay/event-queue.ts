import { DAY, type Instant, MINUTE } from "../time/instant.ts";
import type { DeliveryId } from "./verify.ts";

/** A message that was found real, as it goes to GitHub. */
export interface RelayEvent {
  readonly source: string;
  readonly id: DeliveryId;
  readonly payload: object;
  readonly receivedAt: Instant;
}

/** One that waits, in the order of its number. */
export interface QueuedEvent extends RelayEvent {
  readonly sequence: number;
  /** Of its file. */
  readonly bytes: number;
}

export type Admission =
  /** `replaces`: the number of an earlier copy, which need not be sent any more. */
  | { readonly kind: "queued"; readonly event: QueuedEvent; readonly replaces: number | null }
  /** It waits already. */
  | { readonly kind: "waiting"; readonly sequence: number }
  /** GitHub has it already. */
  | { readonly kind: "taken" }
  | { readonly kind: "full" };

export interface QueueLimits {
  readonly events: number;
  readonly bytes: number;
}

export const queueLimits: QueueLimits = { events: 1000, bytes: 64_000_000 };

/** How long GitHub's answers are remembered: of a message with an id as long as it could come again, of others while it is sent again. */
const REMEMBERED = DAY;
const RESENT = 5 * MINUTE;
const MOST_REMEMBERED = 10_000;

/** Decides what waits, and in which order: without disk, clock and network. */
export class EventQueue {
  readonly #limits: QueueLimits;
  #waiting: QueuedEvent[] = [];
  #bytes = 0;
  #next = 1;
  /** The number of the event that is on its way. */
  #sending: number | null = null;
  readonly #taken = new Map<string, Instant>();
  /** Of each source, the last event that GitHub took. */
  readonly #last = new Map<string, { readonly key: string; readonly at: Instant }>();

  constructor(limits: QueueLimits = queueLimits) {
    this.#limits = limits;
  }

  get length(): number {
    return this.#waiting.length;
  }

  /** The one to send next: the first of the source that GitHub took nothing of for longest, so that no flood of one delays the others. */
  get head(): QueuedEvent | null {
    const first = new Map<string, QueuedEvent>();
    for (const event of this.#waiting) if (!first.has(event.source)) first.set(event.source, event);
    const servedAt = ({ source }: QueuedEvent) => this.#last.get(source)?.at ?? Number.NEGATIVE_INFINITY;
    return [...first.values()].reduce<QueuedEvent | null>(
      (best, one) => (best === null || servedAt(one) < servedAt(best) ? one : best),
      null,
    );
  }

  /** What waited before a restart, in any order. */
  restore(events: readonly QueuedEvent[]): void {
    this.#waiting = events.toSorted((a, b) => a.sequence - b.sequence);
    this.#bytes = events.reduce((sum, { bytes }) => sum + bytes, 0);
    this.#next = 1 + Math.max(0, ...events.map(({ sequence }) => sequence));
  }

  admit(event: RelayEvent, bytes: number): Admission {
    const key = keyOf(event);
    const same = this.#waiting.filter((one) => keyOf(one) === key).at(-1);
    const isLast = same !== undefined && same === this.#waiting.findLast(({ source }) => source === event.source);
    if (same && (event.id.isUnique || isLast)) return { kind: "waiting", sequence: same.sequence };
    if (!same && this.#isTaken(event, key)) return { kind: "taken" };
    // The same words after others: "firing, over, firing". What came last counts last; the earlier copy is of no use.
    const replaced = same && same.sequence !== this.#sending ? same : null;
    const room = this.#waiting.length - (replaced ? 1 : 0);
    if (room >= this.#limits.events || this.#bytes + bytes > this.#limits.bytes) return { kind: "full" };
    if (replaced) this.#remove(replaced.sequence);
    const queued = { ...event, bytes, sequence: this.#next++ };
    this.#waiting.push(queued);
    this.#bytes += bytes;
    return { kind: "queued", event: queued, replaces: replaced?.sequence ?? null };
  }

  /** Marks the head as on its way. */
  sending(sequence: number): void {
    this.#sending = sequence;
  }

  /** GitHub has not taken it: it stays where it is. */
  postponed(): void {
    this.#sending = null;
  }

  taken(event: QueuedEvent, at: Instant): void {
    this.drop(event.sequence);
    const key = keyOf(event);
    if (event.id.isUnique) this.#taken.set(key, at);
    this.#last.set(event.source, { key, at });
    for (const [old, since] of this.#taken) {
      if (this.#taken.size <= MOST_REMEMBERED && at - since <= REMEMBERED) break;
      this.#taken.delete(old);
    }
  }

  /** Without a trace: it could not be kept, or GitHub will never take it. */
  drop(sequence: number): void {
    this.#remove(sequence);
    if (this.#sending === sequence) this.#sending = null;
  }

  #remove(sequence: number): void {
    const index = this.#waiting.findIndex((one) => one.sequence === sequence);
    if (index < 0) return;
    const [removed] = this.#waiting.splice(index, 1);
    this.#bytes -= removed!.bytes;
  }

  #isTaken({ source, id, receivedAt }: RelayEvent, key: string): boolean {
    if (id.isUnique) return receivedAt - (this.#taken.get(key) ?? Number.NEGATIVE_INFINITY) <= REMEMBERED;
    const last = this.#last.get(source);
    const isNext = !this.#waiting.some((one) => one.source === source);
    return isNext && last?.key === key && receivedAt - last.at <= RESENT;
  }
}

function keyOf({ source, id }: RelayEvent): string {
  return `${source} ${id.value}`;
}
