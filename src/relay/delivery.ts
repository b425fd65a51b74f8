import { GitHubError } from "../github/error.ts";
import type { WaitClock } from "../github/transport.ts";
import { MINUTE } from "../time/instant.ts";
import { EventQueue, type QueuedEvent, type RelayEvent } from "./event-queue.ts";

/** What became of a message, for who sent it. */
export type DeliveryOutcome = "taken" | "waiting" | "full" | "refused";

/** Takes a message, and tells what became of it. */
export type Accept = (event: RelayEvent) => Promise<DeliveryOutcome>;

/** Sends one event. @throws GitHubError */
export type SendEvent = (event: RelayEvent) => Promise<void>;

/** Where what waits is kept: it outlives the process. */
export interface QueueStore {
  /** What was kept before, in any order. */
  load(): readonly QueuedEvent[];
  /** @throws Error where it can't be kept */
  write(event: QueuedEvent): void;
  remove(sequence: number): void;
  /** Keeps what GitHub will never take, for people. */
  setAside(sequence: number): void;
}

export interface DeliveryOptions {
  readonly store: QueueStore;
  readonly send: SendEvent;
  readonly clock: WaitClock;
  readonly log: (line: string) => void;
  readonly queue?: EventQueue;
}

/** How long a sender waits for GitHub (milliseconds): most tools give up after ten seconds or less. */
const PATIENCE = 5_000;

/** The pauses between attempts double from a second to a minute. Each attempt is four requests, within seven seconds. */
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = MINUTE;

/** Keeps events until GitHub has taken them: one after the other, in the order in which they came. */
export class Delivery {
  readonly #store: QueueStore;
  readonly #send: SendEvent;
  readonly #clock: WaitClock;
  readonly #log: (line: string) => void;
  readonly #queue: EventQueue;
  /** Who waits for an event, by its number. */
  readonly #answers = new Map<number, Set<(outcome: DeliveryOutcome) => void>>();
  #wake: () => void = () => {};
  #isStopped = false;
  /** Since when GitHub has taken nothing; null while it does. */
  #failingSince: number | null = null;

  constructor({ store, send, clock, log, queue = new EventQueue() }: DeliveryOptions) {
    this.#store = store;
    this.#send = send;
    this.#clock = clock;
    this.#log = log;
    this.#queue = queue;
    this.#queue.restore(store.load());
    if (queue.length > 0) log(`${queue.length} events wait from before`);
  }

  /** What a monitor asks. */
  get state(): { readonly waiting: number; readonly failingSince: number | null } {
    return { waiting: this.#queue.length, failingSince: this.#failingSince };
  }

  /** Keeps an event, and waits a moment for GitHub to take it. */
  readonly accept: Accept = async (event) => {
    const bytes = Buffer.byteLength(JSON.stringify(event));
    const admission = this.#queue.admit(event, bytes);
    if (admission.kind === "taken" || admission.kind === "full") return admission.kind;
    if (admission.kind === "waiting") return this.#answer(admission.sequence);
    const { event: queued, replaces } = admission;
    try {
      this.#store.write(queued);
    } catch (error) {
      this.#queue.drop(queued.sequence);
      this.#log(`could not keep an event: ${(error as Error).message}`);
      return "full";
    }
    if (replaces !== null) this.#replace(replaces, queued.sequence);
    this.#wake();
    return this.#answer(queued.sequence);
  };

  /** Sends what waits until `stop` is called. */
  async run(): Promise<void> {
    for (let failures = 0; !this.#isStopped; ) {
      const event = this.#queue.head;
      if (event === null) {
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
        continue;
      }
      const pause = await this.#attempt(event, failures);
      failures = pause === null ? 0 : failures + 1;
      if (pause !== null && !this.#isStopped) await this.#clock.sleep(pause);
    }
  }

  stop(): void {
    this.#isStopped = true;
    this.#wake();
  }

  /** Null for an event that is done with; else the pause before the next attempt, in milliseconds. */
  async #attempt(event: QueuedEvent, failures: number): Promise<number | null> {
    const { sequence, source } = event;
    this.#queue.sending(sequence);
    try {
      await this.#send(event);
      this.#failingSince = null;
      this.#queue.taken(event, this.#clock.now());
      this.#store.remove(sequence);
      this.#settle(sequence, "taken");
      this.#log(`${source}: GitHub took event ${sequence}, ${this.#queue.length} wait`);
      return null;
    } catch (error) {
      // An event that we can't send for a mistake of our own must not keep those behind it from going on.
      if (!(error instanceof GitHubError) || error.kind === "refused") {
        this.#queue.drop(sequence);
        this.#store.setAside(sequence);
        this.#settle(sequence, "refused");
        this.#log(`${source}: event ${sequence} is set aside: ${(error as Error).message}`);
        return null;
      }
      this.#queue.postponed();
      this.#failingSince ??= this.#clock.now();
      const pause = pauseAfter(error, failures, this.#clock.now());
      this.#log(
        `${source}: event ${sequence} waits ${Math.ceil(pause / 1000)} s more: ${error.message}. ${error.help}`,
      );
      return pause;
    }
  }

  /** What becomes of an event within the sender's patience. */
  async #answer(sequence: number): Promise<DeliveryOutcome> {
    let settle: (outcome: DeliveryOutcome) => void = () => {};
    const answered = new Promise<DeliveryOutcome>((resolve) => {
      settle = resolve;
    });
    const answers = this.#answers.get(sequence) ?? new Set();
    this.#answers.set(sequence, answers.add(settle));
    const outcome = await Promise.race([answered, this.#clock.sleep(PATIENCE).then((): DeliveryOutcome => "waiting")]);
    answers.delete(settle);
    return outcome;
  }

  #replace(old: number, by: number): void {
    this.#store.remove(old);
    const waiting = this.#answers.get(old);
    this.#answers.delete(old);
    if (waiting) this.#answers.set(by, waiting);
  }

  #settle(sequence: number, outcome: DeliveryOutcome): void {
    for (const resolve of this.#answers.get(sequence) ?? []) resolve(outcome);
    this.#answers.delete(sequence);
  }
}

/** What no attempt helps soon (a wrong token, a missing right) is tried once a minute: a person has to act. */
function pauseAfter({ kind, resumesAt }: GitHubError, failures: number, now: number): number {
  if (kind === "limit" && resumesAt !== null) return Math.max(FIRST_PAUSE, resumesAt - now);
  if (kind !== "unavailable" && kind !== "limit") return LONGEST_PAUSE;
  return Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.min(failures, 10));
}

/**
 * Sends each event while its sender waits, and keeps none: where no process and no disk outlive a request. An event that
 * GitHub does not take is the sender's to send again.
 */
export function deliverDirectly(send: SendEvent, { clock, log }: Pick<DeliveryOptions, "clock" | "log">): Accept {
  return async (event) => {
    const sent = send(event).then(
      (): DeliveryOutcome => "taken",
      (error: unknown): DeliveryOutcome => {
        if (!(error instanceof GitHubError)) throw error;
        log(`${event.source}: ${error.message}. ${error.help}`);
        return error.kind === "refused" ? "refused" : "waiting";
      },
    );
    return Promise.race([sent, clock.sleep(2 * PATIENCE).then((): DeliveryOutcome => "waiting")]);
  };
}
