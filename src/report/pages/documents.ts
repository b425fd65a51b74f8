import { posix } from "node:path";
import type { RunbookFacts } from "../../metrics/coverage.ts";
import type { RepositoryAssessment } from "../../metrics/repository-assessment.ts";
import type { Evidence } from "../../process/evidence.ts";
import type { IncidentRecord, Postmortem, Runbook } from "../../records/model.ts";
import { formatCount, formatDay } from "../format.ts";
import { framePage, rootOf, type SiteFile } from "../frame.ts";
import { renderMarkdown } from "../markdown.ts";
import { type Site, sourceAddress } from "../site-model.ts";
import { html } from "../template.ts";
import { describeSeverity, itemRow } from "../view-model.ts";
import { linkTo } from "./incident.ts";

/** A post-mortem as it was written, with its action items as they stand today. */
export function postmortemPage(site: Site, postmortem: Postmortem, facts: RepositoryAssessment): SiteFile {
  const incidents = facts.links.incidentsOf(postmortem);
  const incident = site.incidentOf(incidents[0] ?? postmortem);
  const severity = postmortem.severity?.value ?? incident?.severity ?? null;
  return framePage(site, {
    path: site.addresses.of(postmortem),
    title: postmortem.title?.value || postmortem.id,
    template: "postmortem",
    facts: {
      ...documentFacts(site, postmortem, facts),
      ...describeSeverity({ severity, rank: incident?.rank ?? Number.MAX_SAFE_INTEGER }),
      repository: facts.repository || null,
      date: postmortem.date ? formatDay(postmortem.date.value) : null,
      status: postmortem.status?.value ?? null,
      incidents: incidents.map((incident) => linkTo(site, incident, incident.id)),
      items: site.itemsOf(postmortem).map((item) => ({ ...itemRow(site, item), postmortem: null })),
    },
  });
}

/** A runbook as it was written, beside what incidents say about it. */
export function runbookPage(
  site: Site,
  { runbook, used, evidence, wrongSteps, freshness }: RunbookFacts,
  facts: RepositoryAssessment,
): SiteFile {
  const repository = site.repositoryOf(facts);
  return framePage(site, {
    path: site.addresses.of(runbook),
    title: runbook.title?.value || runbook.id,
    template: "runbook",
    facts: {
      ...documentFacts(site, runbook, facts),
      repository: facts.repository || null,
      services: runbook.services.map(({ value }) => value),
      alerts: runbook.alerts.map(({ value }) => value),
      owner: runbook.owner?.value ?? null,
      reviewed: runbook.lastReviewed ? formatDay(runbook.lastReviewed.value) : null,
      isDue: freshness === "due",
      evidence: runbook.causes.length === 0 ? null : describeEvidence(evidence),
      used: used
        .slice(-20)
        .reverse()
        .map((incident) => linkTo(site, incident, incident.id)),
      usedCount: used.length === 0 ? null : formatCount(used.length, "incident"),
      wrongSteps: wrongSteps.map(({ postmortem, line, text }) => ({
        ...linkTo(site, postmortem, postmortem.id),
        text,
        line,
        source: sourceAddress(repository, postmortem.source, line),
      })),
    },
  });
}

function describeEvidence({ ranking, unlisted, incidents, contradiction, runbook }: Evidence): object {
  const stated = new Map(runbook.causes.map((cause, at) => [cause, at + 1]));
  return {
    incidents: formatCount(incidents.length, "incident"),
    enough: incidents.length > 0,
    contradiction: contradiction && {
      above: contradiction.above.cause.title.value,
      below: contradiction.below.cause.title.value,
    },
    ranking: ranking.map(({ cause, incidents: n, share }, at) => ({
      place: at + 1,
      was: stated.get(cause)!,
      moved: stated.get(cause)! !== at + 1,
      title: cause.title.value,
      stated: cause.frequency ? `${cause.frequency.value}%` : "–",
      recorded: incidents.length === 0 ? "–" : `${share}%`,
      n,
    })),
    unlisted: unlisted.map(({ slug, incidents: n, share }) => ({ slug, n, share })),
  };
}

function documentFacts(site: Site, record: Postmortem | Runbook, facts: RepositoryAssessment) {
  const repository = site.repositoryOf(facts);
  const title = record.title?.value || record.id;
  const resolve = linkResolver(site, record, facts);
  const { html: body, isCut } = renderMarkdown({ markdown: record.source.text, title, resolve });
  return {
    title,
    body: html(body),
    isCut,
    source: { file: record.source.file, href: sourceAddress(repository, record.source) },
  };
}

/** Leads a document's links to the pages of other records, to its own headings, or out into the web; else nowhere. */
function linkResolver(
  site: Site,
  record: Postmortem | Runbook,
  { catalog }: RepositoryAssessment,
): (target: string) => string | null {
  const root = rootOf(site.addresses.of(record));
  return (target) => {
    if (/^(?:https?:|mailto:)/i.test(target)) return target;
    if (/^[a-z][a-z\d+.-]*:|^\/\/|^#/i.test(target)) return null;
    const file = posix.normalize(posix.join(posix.dirname(record.source.file), decode(target.replace(/[?#].*$/s, ""))));
    const linked = recordsByFile(catalog).get(file);
    return linked ? `${root}${site.addresses.of(linked)}` : null;
  };
}

const indexes = new WeakMap<RepositoryAssessment["catalog"], ReadonlyMap<string, IncidentRecord>>();

function recordsByFile(catalog: RepositoryAssessment["catalog"]): ReadonlyMap<string, IncidentRecord> {
  const known = indexes.get(catalog);
  if (known) return known;
  const all = [...catalog.incidents, ...catalog.postmortems, ...catalog.runbooks];
  const index = new Map(all.map((record): [string, IncidentRecord] => [record.source.file, record]));
  indexes.set(catalog, index);
  return index;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
