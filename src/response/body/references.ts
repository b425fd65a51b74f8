import type { Markdown, TemplateData } from "../../render/templates.ts";
import { clip } from "../../text/clip.ts";
import { formatLocalTime } from "../../time/format.ts";
import { inRepository } from "../declaration.ts";
import type { EarlierIncident } from "../earlier-incidents.ts";
import type { IncidentView } from "../incident-body.ts";
import { code, link } from "../inline-text.ts";
import type { LiveIncident } from "../live-incident.ts";
import { escalationQuestions } from "../targets/live-targets.ts";

/** Longer lists are read in the runbook, the comments or the records. */
export const MOST_LISTED = 25;
/** Characters of a runbook's line. */
export const LONGEST_LINE = 300;

export function alertFacts(incident: LiveIncident): TemplateData {
  const { alert } = incident.opening;
  return {
    alert: alert && { source: alert.source, link: alert.url ? link(alert.source, alert.url) : null },
    alerts: listedAlerts(incident),
    unlistedAlerts: incident.alerts.unlisted,
    truncatedAlerts: incident.alerts.truncated,
  };
}

/** The alerts of an incident that has more than one. */
function listedAlerts({ opening, alerts }: LiveIncident): TemplateData[] {
  const severity = opening.severityGiven ? opening.severity.id : "";
  const first = opening.alert?.listed ? [] : [{ title: opening.title, severity }];
  const all = [...first, ...alerts.listed];
  return all.length > 1 ? all.map(({ title, severity }) => ({ title, severity })) : [];
}

export function runbookFacts(view: IncidentView): TemplateData | null {
  const { runbook } = view;
  if (!runbook) return null;
  const line = (text: string) => clip(text, LONGEST_LINE);
  const assessment = runbook.quickAssessment.slice(0, MOST_LISTED).map(({ value }) => line(value));
  const questions = escalationQuestions(view.match)
    .slice(0, MOST_LISTED)
    .map(({ condition, step }) => ({ condition: line(condition), step: line(step), same: condition === step }));
  return {
    link: fileLink(runbook.title?.value ?? runbook.id, runbook.source.file, view),
    first: assessment[0] ?? null,
    steps: assessment.length + questions.length > 0,
    assessment,
    causes: runbook.causes.slice(0, MOST_LISTED).map(({ title, frequency, mitigation, slug }) => ({
      title: line(title.value),
      frequency: frequency?.value ?? null,
      mitigation: mitigation && line(mitigation.value),
      command: code(`/cause ${slug.value.replace(/[^\w.-]/g, "").slice(0, LONGEST_LINE)}`),
    })),
    questions,
  };
}

export function earlierFacts(
  { incident, startedAt, services, causes, openItems }: EarlierIncident,
  view: IncidentView,
): TemplateData {
  return {
    link: fileLink(incident.title?.value ?? incident.id, incident.source.file, view),
    date: startedAt === null ? null : formatLocalTime(startedAt, view.policy.timezone),
    common: [...services, ...causes],
    openItems: openItems.slice(0, MOST_LISTED).map(({ key, title, owner, due }) => ({
      key,
      title: title.value,
      owner: owner?.value ?? null,
      due: due?.date ?? null,
    })),
  };
}

function fileLink(title: string, file: string, { repositoryUrl, incident }: IncidentView): Markdown {
  const path = inRepository(file, incident.opening).split("/").map(encodeURIComponent).join("/");
  return link(title, `${repositoryUrl}/blob/HEAD/${path}`);
}

/** Runbooks that could be meant, each with the command that attaches it. */
export function suggestionFacts(view: IncidentView): TemplateData[] {
  return view.match.suggested.map((one) => ({
    link: fileLink(one.title?.value ?? one.id, one.source.file, view),
    command: code(`/runbook ${one.id.replace(/[^\w.-]/g, "").slice(0, LONGEST_LINE)}`),
  }));
}
