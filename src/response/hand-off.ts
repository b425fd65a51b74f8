import type { Policy } from "../policy/policy.ts";
import { severityOf } from "../policy/severities.ts";
import type { Links } from "../records/links.ts";
import type { Catalog, Incident } from "../records/model.ts";
import { resolutionOf } from "../records/timeline/milestones.ts";
import { addDuration } from "../time/calendar.ts";
import type { Instant } from "../time/instant.ts";

/** What one commander hands to the next. */
export interface HandOff {
  /** Records of incidents that are not resolved. */
  readonly incidents: readonly Incident[];
  /** Incidents whose post-mortem is still to be published, and by when. */
  readonly postmortems: readonly { readonly incident: Incident; readonly due: Instant }[];
}

export function handOff(catalog: Catalog, links: Links, policy: Policy): HandOff {
  return {
    incidents: catalog.incidents.filter(({ status }) => status !== null && status.value !== "resolved"),
    postmortems: catalog.incidents
      .flatMap((incident) => {
        const due = postmortemDueOf(incident, policy);
        return due === null || isPublished(incident, links) ? [] : [{ incident, due }];
      })
      .sort((a, b) => a.due - b.due),
  };
}

function postmortemDueOf(incident: Incident, policy: Policy): Instant | null {
  const duty = severityOf(policy, incident.severity?.value)?.postmortem;
  const resolvedAt = resolutionOf(incident);
  return duty?.required && duty.within && resolvedAt !== null
    ? addDuration(resolvedAt, duty.within, policy.calendar)
    : null;
}

/** A post-mortem without a status counts as published: it is in the repository for all to read. */
function isPublished(incident: Incident, links: Links): boolean {
  return links.postmortemsOf(incident).some(({ status }) => status === null || status.value === "published");
}
