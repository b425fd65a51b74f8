import type { Instant } from "../records/model.ts";
import { parseInstant } from "../records/time/instant.ts";
import { type Arguments, type Session, UsageError } from "./command.ts";

/**
 * A time that a person named, or else the clock's. A day alone begins where the team is: in the configuration's zone.
 *
 * @param name what it is called where it was written
 * @throws UsageError for one that can't be read, or for a configuration that can't, where the zone is asked for
 */
export async function timeOf(
  text: string | undefined,
  name: string,
  args: Arguments,
  session: Session,
): Promise<Instant> {
  if (text === undefined) return session.now;
  const instant = parseInstant(text);
  if (instant === null) {
    throw new UsageError(
      `unexpected "${text}" for ${name}, expected a time such as 2026-06-01T09:00:00Z or a day such as 2026-06-01`,
    );
  }
  const isDay = !text.includes(":");
  return isDay ? (await import("./load.ts")).startOfDay(text.trim(), args, session) : instant;
}
