import { acknowledgeInTime } from "./acknowledge-in-time.ts";
import { actionItemDue } from "./action-item-due.ts";
import { actionItemEvidence } from "./action-item-evidence.ts";
import { actionItemId } from "./action-item-id.ts";
import { actionItemOwner } from "./action-item-owner.ts";
import { blameless } from "./blameless.ts";
import { channelName } from "./channel-name.ts";
import { closureFactors } from "./closure-factors.ts";
import { closureIssues } from "./closure-issues.ts";
import { closurePostmortem } from "./closure-postmortem.ts";
import { closureTimes } from "./closure-times.ts";
import { commanderCoordinates } from "./commander-coordinates.ts";
import { declareInTime } from "./declare-in-time.ts";
import { durationConsistent } from "./duration-consistent.ts";
import { factorAddressed } from "./factor-addressed.ts";
import { mitigateFirst } from "./mitigate-first.ts";
import { postmortemActionItems } from "./postmortem-action-items.ts";
import { postmortemInTime } from "./postmortem-in-time.ts";
import { postmortemRequired } from "./postmortem-required.ts";
import { postmortemSections } from "./postmortem-sections.ts";
import { publicUpdateCadence } from "./public-update-cadence.ts";
import { reference } from "./reference.ts";
import { repeatIncident } from "./repeat-incident.ts";
import { respondInTime } from "./respond-in-time.ts";
import { rotationCovered } from "./rotation-covered.ts";
import { rotationSeparate } from "./rotation-separate.ts";
import type { Rule } from "./rule.ts";
import { runbookCausesRanked } from "./runbook-causes-ranked.ts";
import { runbookEscalation } from "./runbook-escalation.ts";
import { runbookEvidence } from "./runbook-evidence.ts";
import { runbookMitigation } from "./runbook-mitigation.ts";
import { runbookReview } from "./runbook-review.ts";
import { runbookSections } from "./runbook-sections.ts";
import { schemaShape } from "./schema.ts";
import { severityConsistent } from "./severity-consistent.ts";
import { singleCommander } from "./single-commander.ts";
import { statusPageInTime } from "./status-page-in-time.ts";
import { statusUpdateCadence } from "./status-update-cadence.ts";
import { syntax } from "./syntax.ts";
import { timelineComplete } from "./timeline-complete.ts";
import { timelineOrder } from "./timeline-order.ts";

/** Every rule, in the order of an incident: the record, the response, the post-mortem, its action items, the closure, the runbook, the team. */
export const rules: readonly Rule[] = [
  syntax,
  schemaShape,
  reference,
  singleCommander,
  commanderCoordinates,
  acknowledgeInTime,
  declareInTime,
  respondInTime,
  statusPageInTime,
  statusUpdateCadence,
  publicUpdateCadence,
  mitigateFirst,
  timelineOrder,
  timelineComplete,
  durationConsistent,
  channelName,
  blameless,
  postmortemRequired,
  postmortemInTime,
  postmortemSections,
  postmortemActionItems,
  actionItemId,
  actionItemOwner,
  actionItemDue,
  actionItemEvidence,
  factorAddressed,
  severityConsistent,
  closurePostmortem,
  closureTimes,
  closureIssues,
  closureFactors,
  runbookSections,
  runbookCausesRanked,
  runbookMitigation,
  runbookEscalation,
  runbookReview,
  runbookEvidence,
  repeatIncident,
  rotationCovered,
  rotationSeparate,
];
