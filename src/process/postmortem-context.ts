import type { Policy, Severity } from "../policy/policy.ts";
import { severityOf } from "../policy/severities.ts";
import type { Links } from "../records/links.ts";
import type { Incident, Postmortem } from "../records/model.ts";
import { resolutionOf } from "../records/timeline/milestones.ts";
import type { CalendarDate, Instant } from "../time/instant.ts";
import { localDate } from "../time/zone.ts";

/** A post-mortem with what its incidents and the policy say about the work that follows from it. */
export interface PostmortemContext {
  readonly postmortem: Postmortem;
  /** The gravest of its incidents' severities and its own. */
  readonly severity: Severity | null;
  /** When its last incident was resolved; null where no record says. */
  readonly resolvedAt: Instant | null;
  /** The day of the resolution in the policy's zone, else the day the post-mortem is dated. */
  readonly resolvedOn: CalendarDate | null;
  /** Who had the roles in its incidents, in the records' words. */
  readonly commander: string | null;
  readonly communications: string | null;
}

/** Brings a post-mortem together with its incidents. */
export function postmortemContext(postmortem: Postmortem, links: Links, policy: Policy): PostmortemContext {
  const incidents = links.incidentsOf(postmortem);
  const resolutions = incidents.flatMap((incident) => resolutionOf(incident) ?? []);
  const resolvedAt = resolutions.length > 0 ? Math.max(...resolutions) : (postmortem.resolvedAt?.value ?? null);
  return {
    postmortem,
    severity: highestSeverityOf([...incidents, postmortem], policy),
    resolvedAt,
    resolvedOn: resolvedAt === null ? (postmortem.date?.value ?? null) : localDate(resolvedAt, policy.timezone),
    commander: roleIn(incidents, "commander") ?? postmortem.commander?.value ?? null,
    communications: roleIn(incidents, "communications"),
  };
}

function highestSeverityOf(records: readonly (Incident | Postmortem)[], policy: Policy): Severity | null {
  const named = records.flatMap((record) => severityOf(policy, record.severity?.value) ?? []);
  return named.reduce<Severity | null>((worst, one) => (worst && worst.rank <= one.rank ? worst : one), null);
}

function roleIn(incidents: readonly Incident[], role: "commander" | "communications"): string | null {
  return incidents.find((incident) => incident[role] !== null)?.[role]?.value ?? null;
}
