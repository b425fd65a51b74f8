import type { RecordedRequest } from "./bench.ts";

/**
 * What may go wrong with one request.
 * - `server-error`, `bad-gateway`: 500, 502; nothing was done.
 * - `bad-gateway-after`: 502, and yet it was done.
 * - `hang`: no answer ever; nothing was done.
 * - `cut-before`: the connection is cut; nothing was done.
 * - `lost-answer`: it was done, and the connection is cut before the answer.
 * - `cut-body`: it was done, and the answer's body stops half way.
 * - `secondary-limit`: 403 with `retry-after`; `too-many-requests`: 429 with `retry-after`.
 * - `primary-limit`: 403, no request left until `x-ratelimit-reset`.
 */
export type FaultKind = (typeof faultKinds)[number];

export const faultKinds = [
  "server-error",
  "bad-gateway",
  "bad-gateway-after",
  "hang",
  "cut-before",
  "lost-answer",
  "cut-body",
  "secondary-limit",
  "too-many-requests",
  "primary-limit",
] as const;

export interface Fault {
  readonly kind: FaultKind;
  /** Which requests count; default all. */
  readonly when?: (request: RecordedRequest) => boolean;
  /** How many requests that count go well first; default 0. */
  readonly after?: number;
  /** How often it strikes; default once. `Infinity` is an outage. */
  readonly times?: number;
  /** Seconds of `retry-after`, or until `x-ratelimit-reset`; default 1. */
  readonly seconds?: number;
}

/** Faults waiting for their request. Each request meets at most one. */
export class FaultSchedule {
  #waiting: { readonly fault: Fault; passes: number; strikes: number }[] = [];

  add(fault: Fault): void {
    this.#waiting.push({ fault, passes: fault.after ?? 0, strikes: fault.times ?? 1 });
  }

  clear(): void {
    this.#waiting = [];
  }

  /** The fault that strikes this request, if any. */
  next(request: RecordedRequest): Fault | null {
    for (const entry of this.#waiting) {
      if (entry.strikes === 0 || !(entry.fault.when?.(request) ?? true)) continue;
      if (entry.passes > 0) {
        entry.passes--;
        continue;
      }
      entry.strikes--;
      return entry.fault;
    }
    return null;
  }
}
