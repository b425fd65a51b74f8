import { compareText, groupByEach } from "../text/collections.ts";
import type { MeasuredIncident } from "./measured-incident.ts";

/** The incidents that one Incident Commander led. */
export interface CommanderLoad {
  readonly commander: string;
  readonly incidents: number;
  readonly open: number;
  /** Begun outside the calendar's working hours. */
  readonly outsideHours: number;
  /** From start to resolution, of the incidents where both are known. */
  readonly minutes: number;
  /** In the 90 days before `now`. */
  readonly recent: number;
}

export function loadCommanders(
  incidents: readonly MeasuredIncident[],
  isRecent: (incident: MeasuredIncident) => boolean,
): CommanderLoad[] {
  return [...groupByEach(incidents, ({ commander }) => (commander === null ? [] : [commander]))]
    .map(([commander, led]) => ({
      commander,
      incidents: led.length,
      open: led.filter(({ isOpen }) => isOpen).length,
      outsideHours: led.filter(({ outsideHours }) => outsideHours).length,
      minutes: Math.round(led.reduce((sum, { resolve }) => sum + (resolve.minutes ?? 0), 0)),
      recent: led.filter(isRecent).length,
    }))
    .sort((a, b) => b.recent - a.recent || b.incidents - a.incidents || compareText(a.commander, b.commander));
}
