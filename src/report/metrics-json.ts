import type { Metrics } from "../metrics/metrics.ts";
import { toJson } from "../text/json.ts";
import { formatInstant } from "../time/instant.ts";

/** The figures as `schemas/metrics.schema.json` describes them. */
export function metricsJson(metrics: Metrics): string {
  return toJson({ ...metrics, now: formatInstant(metrics.now) });
}
