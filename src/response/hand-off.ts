import type { Assessment } from "../process/assess.ts";
import type { PostmortemState } from "../process/postmortem.ts";
import type { Incident } from "../records/model.ts";
import type { Instant } from "../time/instant.ts";

/** What one commander hands to the next. */
export interface HandOff {
  /** Records of incidents that are not resolved. */
  readonly incidents: readonly Incident[];
  /** Incidents whose post-mortem is still to be published, and by when. */
  readonly postmortems: readonly { readonly incident: Incident; readonly due: Instant }[];
}

export function handOff(assessment: Assessment): HandOff {
  const { incidents } = assessment.catalog;
  return {
    incidents: incidents.filter((incident) => !assessment.incident(incident).isResolved),
    postmortems: incidents
      .flatMap((incident) => {
        const { state, dueAt } = assessment.postmortemOf(assessment.incident(incident));
        return dueAt !== null && toPublish.has(state) ? [{ incident, due: dueAt }] : [];
      })
      .sort((a, b) => a.due - b.due),
  };
}

const toPublish: ReadonlySet<PostmortemState> = new Set(["pending", "missing", "draft-late"]);
