import { createHash } from "node:crypto";
import type { MaintenanceStatus } from "#schemas/maintenance";
import type { StatusPagePolicy } from "../../policy/policy.ts";
import type { Maintenance, MaintenanceUpdate } from "../../records/maintenance.ts";
import { idFromFile } from "../../records/record-id.ts";
import { compareText } from "../../text/collections.ts";
import type { Instant } from "../../time/instant.ts";
import type { SiteRepository } from "../site-model.ts";

/** A planned maintenance as the public sees it. */
export interface PublicMaintenance {
  /** Made from the file's name, which it does not show. */
  readonly anchor: string;
  readonly title: string;
  /** Names that the public knows them by. */
  readonly components: readonly string[];
  readonly from: Instant;
  readonly to: Instant;
  /** As the last update says, else as the planned times do. */
  readonly status: MaintenanceStatus;
  /** When it was announced, last updated, or came to its status: never later than now. */
  readonly changedAt: Instant;
  /** The latest first. */
  readonly updates: readonly MaintenanceUpdate[];
}

/** Every maintenance that has a title and times, the latest first. Updates of the future are not said yet. */
export function publicMaintenance(
  repositories: readonly Pick<SiteRepository, "catalog" | "policy" | "addedAt">[],
  now: Instant,
): PublicMaintenance[] {
  return repositories
    .flatMap(({ catalog, policy, addedAt }) =>
      (catalog.maintenance ?? []).flatMap((one) => publish(one, policy.statusPage, { now, addedAt }) ?? []),
    )
    .sort((a, b) => b.from - a.from || compareText(a.anchor, b.anchor));
}

interface Publishing {
  readonly now: Instant;
  readonly addedAt: SiteRepository["addedAt"] | undefined;
}

function publish(
  { source, title, from, to, components, updates }: Maintenance,
  policy: StatusPagePolicy,
  { now, addedAt }: Publishing,
): PublicMaintenance | null {
  if (title === null || from === null || to === null || to <= from) return null;
  const said = updates.filter(({ at }) => at <= now).sort((a, b) => b.at - a.at);
  const told = said.find(({ status }) => status !== null);
  const status = told?.status ?? byTime(from, to, now);
  const began = [from, to].filter((at) => at <= now && (told?.status ?? null) === null);
  const announced = addedAt?.(source.file) ?? null;
  return {
    anchor: `maintenance-${createHash("sha256").update(idFromFile(source.file)).digest("hex").slice(0, 12)}`,
    title,
    components: [...new Set(components.map(({ value }) => nameOf(value, policy)))],
    from,
    to,
    status,
    changedAt: Math.max(
      announced === null || announced > now ? Number.MIN_SAFE_INTEGER : announced,
      ...began,
      ...said.map(({ at }) => at),
    ),
    updates: said,
  };
}

function byTime(from: Instant, to: Instant, now: Instant): MaintenanceStatus {
  return now < from ? "scheduled" : now < to ? "in-progress" : "completed";
}

function nameOf(service: string, { components }: StatusPagePolicy): string {
  return Object.hasOwn(components, service) ? components[service]!.name : service;
}
