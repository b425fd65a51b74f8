import type { Metrics } from "../insight/metrics.ts";
import { formatInstant } from "../records/time/instant.ts";

/** The figures as `schemas/metrics.schema.json` describes them. */
export function metricsJson(metrics: Metrics): string {
  return `${JSON.stringify({ ...metrics, now: formatInstant(metrics.now) }, null, 2)}\n`;
}
