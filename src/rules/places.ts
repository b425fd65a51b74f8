import type { IncidentAssessment } from "../process/incident.ts";
import type { TimelineEvent } from "../process/timeline-events.ts";
import type { IncidentRecord } from "../records/model.ts";
import type { Range } from "../text/source.ts";
import type { ReportedFinding } from "./rule.ts";

/** The range for a finding about a whole record: its title, else its id. */
export function placeOf(record: Pick<IncidentRecord, "title" | "idRange">): Range {
  return record.title?.range ?? record.idRange;
}

/** The range of an entry's time; the entry itself if it has none. */
export function timeRange({ entry }: Pick<TimelineEvent, "entry">): Range {
  return entry.at?.range ?? entry.timeText?.range ?? entry.range;
}

/** What rests on the words of a post-mortem alone is a warning at most. */
export function atMost({ record }: Pick<IncidentAssessment, "record">): ReportedFinding["atMost"] {
  return record.kind === "postmortem" ? "warning" : undefined;
}
