import { listed } from "../../text/messages.ts";
import type { ComponentState, PublicStatus } from "./public-incidents.ts";

/** States as people read them. */
export const stateWords: Readonly<Record<ComponentState, string>> = {
  operational: "Operational",
  unconfirmed: "Under investigation",
  investigating: "Investigating",
  identified: "Identified",
  monitoring: "Monitoring",
  resolved: "Resolved",
};

/** What the page says first. */
export interface Banner {
  readonly sentence: string;
  /** True while something goes on. */
  readonly isBad: boolean;
  /** True where the page may be green: there is something that it knows to be over. */
  readonly isGood: boolean;
}

/**
 * The page's first sentence. It says only what a person said or the records show: never that all is well because nobody
 * has said anything yet.
 */
export function bannerOf({ history, open, isUnannounced, components }: PublicStatus): Banner {
  const latest = open.toSorted((a, b) => b.updates[0]!.at - a.updates[0]!.at)[0];
  if (latest) {
    const services = [...new Set(open.flatMap((incident) => incident.services))];
    const what = services.length === 0 ? "an issue" : `an issue with ${listed(services)}`;
    const sentences = {
      investigating: `We're investigating ${what}`,
      identified: `We've identified the cause of ${what}`,
      monitoring: `A fix is in place for ${what}, and we're monitoring it`,
      resolved: `We're monitoring ${what}`,
    };
    return { sentence: sentences[latest.status], isBad: true, isGood: false };
  }
  if (isUnannounced) return { sentence: "We're investigating an issue", isBad: true, isGood: false };
  if (history.length === 0) return { sentence: "No incidents reported", isBad: false, isGood: false };
  return { sentence: "No open incidents", isBad: false, isGood: components.length > 0 };
}

export function nameOf(services: readonly string[]): string {
  return services.length === 0 ? "Incident" : `Incident with ${listed(services)}`;
}
