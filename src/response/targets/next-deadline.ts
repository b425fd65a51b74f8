import { formatInstant, type Instant, parseInstant } from "../../time/instant.ts";
import { type Marker, readMarker } from "../../tracking/marker.ts";
import type { LiveTarget } from "./live-targets.ts";

/** A marker of an incident's body that says when the next response target is due: what starts a run at that time reads it. */
export function withNextDeadline(marker: Marker, targets: readonly LiveTarget[]): Marker {
  const deadlines = targets.flatMap(({ state, deadline }) => (state === "pending" ? [deadline] : []));
  if (deadlines.length === 0) return marker;
  return { ...marker, data: { ...marker.data, next: formatInstant(Math.min(...deadlines)) } };
}

/** What the body of an incident's issue says of it; null where nothing is due, and where people wrote something else. */
export function nextDeadline(body: string): Instant | null {
  const next = readMarker(body)?.data.next;
  return typeof next === "string" ? parseInstant(next) : null;
}
