import type { MaintenanceStatus } from "#schemas/maintenance";
import { listed } from "../../text/messages.ts";
import { DAY } from "../../time/instant.ts";
import type { ComponentState, PublicStatus } from "./public-incidents.ts";

/** States as people read them. */
export const stateWords: Readonly<Record<ComponentState, string>> = {
  operational: "No open incident",
  unconfirmed: "No update yet",
  investigating: "Investigating",
  identified: "Identified",
  monitoring: "Monitoring",
  resolved: "Resolved",
  maintenance: "Under maintenance",
};

/** States of a planned maintenance as people read them. */
export const maintenanceWords: Readonly<Record<MaintenanceStatus, string>> = {
  scheduled: "Planned",
  "in-progress": "In progress",
  completed: "Completed",
  cancelled: "Cancelled",
};

/** What the page says first. */
export interface Banner {
  readonly sentence: string;
  /** True while something goes on. */
  readonly isBad: boolean;
  /** True where the page may be green: there is something that it knows to be over. */
  readonly isGood: boolean;
  /** The latest public words about it; empty where there are none. */
  readonly words: string;
}

/** How long the page repeats first what was said at an incident's end. */
const FRESH = DAY;

/**
 * The page's first sentence. It says only what a person said or the records show: never that all is well because nobody
 * has said anything yet.
 */
export function bannerOf({ history, open, isUnannounced, components, maintenance, now }: PublicStatus): Banner {
  const latest = open.toSorted((a, b) => b.updates[0]!.at - a.updates[0]!.at)[0];
  if (latest) {
    const services = [...new Set(open.flatMap((incident) => incident.services))];
    const what = services.length === 0 ? "an issue" : `an issue with ${listed(services)}`;
    const sentences = {
      investigating: `We're investigating ${what}`,
      identified: `We've identified ${what} and are working on a fix`,
      monitoring: `We're monitoring ${what}`,
      resolved: `We're monitoring ${what}`,
    };
    return { sentence: sentences[latest.status], isBad: true, isGood: false, words: latest.updates[0]!.text };
  }
  const quiet = { isBad: false, isGood: false, words: "" };
  if (isUnannounced) return { ...quiet, sentence: "We're investigating an issue", isBad: true };
  const running = maintenance.find(({ status }) => status === "in-progress");
  if (running)
    return { ...quiet, sentence: `Planned maintenance: ${running.title}`, words: running.updates[0]?.note ?? "" };
  if (history.length === 0) return { ...quiet, sentence: "No incidents reported" };
  const last = history.toSorted((a, b) => b.updates[0]!.at - a.updates[0]!.at)[0]!.updates[0]!;
  const words = now - last.at < FRESH ? last.text : "";
  return { sentence: "No open incidents", isBad: false, isGood: components.length > 0, words };
}

export function nameOf(services: readonly string[]): string {
  return services.length === 0 ? "Incident" : `Incident with ${listed(services)}`;
}
