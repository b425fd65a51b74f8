import type { Policy } from "../policy/policy.ts";
import type { Incident } from "../records/model.ts";
import { groupByEach } from "../text/collections.ts";
import { addDuration } from "../time/calendar.ts";
import type { Duration } from "../time/durations.ts";
import type { Instant } from "../time/instant.ts";

/** A look back at a finished action item: did what it was to prevent come back? */
export interface EffectivenessCheck {
  /** How long after the item was done. */
  readonly after: Duration;
  /** The end of that time. */
  readonly at: Instant;
  /** The incidents of the same cause that began in it, the first one first; none where the item held. */
  readonly repeats: readonly Incident[];
}

/** What a finished item is judged by. */
export interface Finished {
  readonly doneAt: Instant;
  /** The incidents that it came from. */
  readonly incidents: readonly Incident[];
}

/**
 * Gives the checks of a finished action item whose time has come, by `effectiveness` of the configuration. One that an
 * incident has failed is reported immediately: there is nothing to wait for. None for an item whose incidents name no cause.
 */
export function effectivenessChecks(
  all: readonly Incident[],
  { policy, now }: { readonly policy: Pick<Policy, "effectiveness" | "calendar">; readonly now: Instant },
): (finished: Finished) => EffectivenessCheck[] {
  if (policy.effectiveness.length === 0) return () => [];
  const byCause = begunByCause(all, now);
  return ({ doneAt, incidents: origins }) => {
    const causes = causesOf(origins);
    if (causes.size === 0) return [];
    const later = [...new Set([...causes].flatMap((cause) => byCause.get(cause) ?? []))]
      .filter(({ incident, start }) => start > doneAt && origins.some((origin) => isRepeat(incident, origin)))
      .sort((a, b) => a.start - b.start);
    return policy.effectiveness.flatMap((after): EffectivenessCheck[] => {
      const at = addDuration(doneAt, after, policy.calendar);
      const repeats = later.filter(({ start }) => start <= at).map(({ incident }) => incident);
      return at <= now || repeats.length > 0 ? [{ after, at, repeats }] : [];
    });
  };
}

/** By cause, the incidents that have begun: a team may have thousands, and asks for each of its finished items. */
function begunByCause(all: readonly Incident[], now: Instant): ReadonlyMap<string, readonly Begun[]> {
  const begun = all.flatMap((incident): Begun[] => {
    const { start } = incident;
    return start === null || start > now ? [] : [{ incident, start }];
  });
  return groupByEach(begun, ({ incident }) => causesOf([incident]));
}

function causesOf(incidents: readonly Incident[]): ReadonlySet<string> {
  return new Set(incidents.flatMap(({ causes }) => causes.map(({ value }) => value.toLowerCase())));
}

interface Begun {
  readonly incident: Incident;
  readonly start: Instant;
}

/** The same cause; and where both say which services were impaired, one in common. */
function isRepeat(incident: Incident, origin: Incident): boolean {
  if (incident === origin || incident.id === origin.id || !overlap(incident.causes, origin.causes)) return false;
  if (incident.services.length === 0 || origin.services.length === 0) return true;
  return overlap(incident.services, origin.services);
}

function overlap(some: Incident["causes"], others: Incident["causes"]): boolean {
  const known = new Set(others.map(({ value }) => value.toLowerCase()));
  return some.some(({ value }) => known.has(value.toLowerCase()));
}
