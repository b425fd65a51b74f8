import type { Instant } from "../../time/instant.ts";
import type { Incident, Postmortem } from "../model.ts";

/** When the incident's clocks start: its `detected` entry, else its first entry with a readable time. */
export function startOf({ timeline }: Pick<Incident | Postmortem, "timeline">): Instant | null {
  const detected = timeline.find(({ at, type }) => at && type?.value === "detected");
  return (detected ?? timeline.find(({ at }) => at))?.at?.value ?? null;
}
