import { GitHubError } from "../github/error.ts";
import type { WaitClock } from "../github/transport.ts";
import { HOUR, type Instant, MINUTE } from "../time/instant.ts";

/** An open incident, and when its next response target is due; null where nothing is. */
export interface OpenIncident {
  readonly issue: number;
  readonly next: Instant | null;
}

/** How long after a target is due the workflow is started: then it is missed for certain (milliseconds). */
const AFTER = 1_000;

/** A target that is still the next one after a tick: the run may have failed. So long after the first it is tried again. */
const AGAIN = [0, 5 * MINUTE, 15 * MINUTE];

const MOST_AN_HOUR = 30;

/** Decides when the workflow is to look at the open incidents. */
export class TickPlan {
  /** How often a target was ticked, by issue and time. */
  #ticked = new Map<string, number>();
  #last: Instant[] = [];

  /** When to start the workflow for what is due next: in the past for now; null where nothing is. */
  nextAt(incidents: readonly OpenIncident[]): Instant | null {
    const times = incidents.flatMap(({ issue, next }) => {
      const again = next === null ? undefined : AGAIN[this.#ticked.get(`${issue} ${next}`) ?? 0];
      return next === null || again === undefined ? [] : [next + AFTER + again];
    });
    return times.length === 0 ? null : Math.min(...times);
  }

  /** True when the workflow has to be started now; it is counted as started. */
  isDue(incidents: readonly OpenIncident[], now: Instant): boolean {
    const at = this.nextAt(incidents);
    this.#last = this.#last.filter((tick) => tick > now - HOUR);
    const isTooOften = this.#last.length >= MOST_AN_HOUR || (this.#last.at(-1) ?? -MINUTE) > now - MINUTE / 2;
    if (at === null || at > now || isTooOften) return false;
    this.#last.push(now);
    // One run looks at all incidents.
    const keys = incidents.filter(({ next }) => next !== null && next + AFTER <= now).map((one) => keyOf(one));
    const counts = keys.map((key) => [key, (this.#ticked.get(key) ?? 0) + 1] as const);
    const known = new Set(incidents.map(keyOf));
    this.#ticked = new Map([...[...this.#ticked].filter(([key]) => known.has(key)), ...counts]);
    return true;
  }
}

function keyOf({ issue, next }: OpenIncident): string {
  return `${issue} ${next}`;
}

export interface TickerOptions {
  /** @throws GitHubError */
  readonly openIncidents: () => Promise<readonly OpenIncident[]>;
  /** Starts the workflow with the command `respond`. @throws GitHubError */
  readonly startWorkflow: () => Promise<void>;
  readonly clock: WaitClock;
  readonly log: (line: string) => void;
}

/** How often open incidents are read (milliseconds): a new target is minutes away. */
const LOOK_EVERY = MINUTE;
const AFTER_AN_ERROR = 5 * MINUTE;

/** Starts the workflow when a response target is due, until the process ends. */
export async function runTicks({ openIncidents, startWorkflow, clock, log }: TickerOptions): Promise<never> {
  const plan = new TickPlan();
  for (let said = ""; ; ) {
    try {
      const incidents = await openIncidents();
      if (plan.isDue(incidents, clock.now())) {
        await startWorkflow();
        log("a response target is due: the workflow was started");
      }
      said = "";
      const wait = (plan.nextAt(incidents) ?? Number.POSITIVE_INFINITY) - clock.now();
      await clock.sleep(wait > 0 ? Math.min(LOOK_EVERY, wait) : LOOK_EVERY);
    } catch (error) {
      // Alerts go on without ticks, whatever is wrong with them. Reported once, not every five minutes.
      const { message } = error as Error;
      if (message !== said) log(`no ticks: ${message}${error instanceof GitHubError ? `. ${error.help}` : ""}`);
      said = message;
      await clock.sleep(AFTER_AN_ERROR);
    }
  }
}
