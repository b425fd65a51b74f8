import { recordKindOf } from "../records/catalog.ts";
import type { Section, SectionTerm } from "../records/model.ts";
import { readPostmortem } from "../records/postmortem.ts";
import { readRunbook } from "../records/runbook.ts";
import type { Source } from "../text/source.ts";

export type DocumentKind = "postmortem" | "runbook";

/** What a file is, and how much speaks for it. */
export interface DetectedFormat {
  readonly kind: DocumentKind;
  /** Enough speaks for it; what stays unsure is named to the person who sets up, and left out. */
  readonly isSure: boolean;
  /** Its folder, name or title says its kind; not only its sections. */
  readonly isNamed: boolean;
}

/** No place is known yet: only a document's own words tell. */
const nowhere = { timezone: "UTC", paths: { incidents: [], postmortems: [], runbooks: [] } };
const reading = { timezone: "UTC", incidentDate: () => null };

/** Files of a folder of records that are about the records. */
const about =
  /(?:^|\/)(?:_?(?:readme|index|template|changelog|contributing|licen[cs]e|security|code[_-]of[_-]conduct)|[\w.-]+[-_]template)\.[a-z.]+$/i;
const markdown = /\.(?:md|markdown|mdx|qmd|md\.erb)$/i;

/** Whether a file may be a record by its name: what is worth reading. */
export function mayBeDocument(path: string): boolean {
  return markdown.test(path) && !about.test(path);
}

/** Folders that hold one kind of document and hardly anything else. */
const ownFolders: Readonly<Record<DocumentKind, RegExp>> = {
  postmortem: /(?:^|\/)(?:post-?mortems?|incident-?(?:reports?|reviews?)|retrospectives?|rcas?|outages?)\//i,
  runbook: /(?:^|\/)(?:run-?books?|play-?books?)\//i,
};
/** Words of a path or title that say what a document is. */
const ownWords: Readonly<Record<DocumentKind, RegExp>> = {
  postmortem: /\b(?:post-?mortem|incidents?|outage|rca|retro(?:spective)?|downtime)\b/i,
  runbook: /\b(?:run-?books?|play-?books?|alerts?|troubleshooting)\b/i,
};
/** Whether a path alone says that its file may be a record: what is worth reading where not all can be. */
export function isNamedAsRecord(path: string): boolean {
  const words = path.replaceAll(/[/_]/g, " ");
  const kinds = ["postmortem", "runbook"] as const;
  return kinds.some((kind) => ownFolders[kind].test(path) || ownWords[kind].test(words)) || dated.test(path);
}

/** Sections that documents of other kinds seldom have. */
const ownSections: Readonly<Record<DocumentKind, ReadonlySet<SectionTerm>>> = {
  postmortem: new Set(["timeline", "root-cause", "contributing-factors", "action-items", "lessons-learned", "impact"]),
  runbook: new Set(["quick-assessment", "common-causes", "diagnosis", "mitigation", "escalation", "impact"]),
};

/** A file name with a day in it. */
const dated = /\b(?:19|20)\d\d[-_.]?(?:0[1-9]|1[0-2])[-_.]?(?:[0-2]\d|3[01])(?!\d)[^/]*$/;
/** So many moments make a timeline. */
const ENTRIES = 3;

/** An own folder is enough; else words and sections have to come together. */
const SURE = 3;
/** Less is what any page about software has. */
const UNSURE = 2;

/** What a markdown file is; null for one that is neither a post-mortem nor a runbook. */
export function detectFormat(source: Source): DetectedFormat | null {
  if (isTemplate(source) || isDecision(source)) return null;
  const kind =
    namedIn(firstWords(source.text)) ?? (recordKindOf(source, nowhere) === "runbook" ? "runbook" : "postmortem");
  const { weight, isNamed } = evidence(kind, source);
  // Two sections alone, such as an impact and a mitigation, are those of any page about software.
  if (weight < (kind === "runbook" && !isNamed ? SURE : UNSURE)) return null;
  return { kind, isSure: weight >= SURE, isNamed };
}

function evidence(kind: DocumentKind, source: Source): { readonly weight: number; readonly isNamed: boolean } {
  const read = kind === "postmortem" ? readPostmortem(source, reading) : readRunbook(source, reading);
  const path = source.file.replaceAll(/[/_]/g, " ");
  const sections = new Set(termsOf(read.sections).filter((term) => ownSections[kind].has(term)));
  const isDated = kind === "postmortem" && dated.test(source.file);
  const hasTimeline = read.kind === "postmortem" && read.timeline.length >= ENTRIES;
  const name =
    (ownFolders[kind].test(source.file) ? SURE : 0) +
    (ownWords[kind].test(path) ? 1 : 0) +
    titleWeight(kind, `${read.title?.value ?? ""}\n${firstWords(source.text)}`);
  return { weight: name + (isDated ? 1 : 0) + (hasTimeline ? 1 : 0) + sections.size, isNamed: name > 0 };
}

/** A title that names nothing but the kind of document: `Incident Title`, `Post-mortem template`. */
const emptyTitle =
  /^\W*(?:(?:blameless|post-?mortem|incident|outage|rca|retro(?:spective)?|report|review|run-?book|play-?book|alert|service|document|issue)s?\W+)*(?:title|name|template)\W*$/i;
/** A title with a gap to fill in: `[Incident title]`, `<service>`, `YYYY-MM-DD`. */
const gap =
  /[<[{](?:[^\]>}]*\b)?(?:title|name|date|number|service|summary|incident)\b[^\]>}]*[\]>}]|\byyyy\b|(?<!\w)\{\{/i;
const templateName = /(?:^|[^a-z])template$|^template(?:[^a-z]|$)|y{4}/i;

/** True for a form to copy: its name says so, or its title is one that nobody has filled in. */
export function isTemplate({ file, text }: Source): boolean {
  const title = /^(?:# (.{0,200})|(.{1,200})\r?\n={3,}\s*)$/m.exec(text.slice(0, 4_000));
  const words = (title?.[1] ?? title?.[2] ?? "").trim();
  const name = file.slice(file.lastIndexOf("/") + 1).replace(/\.[a-z.]+$/i, "");
  return templateName.test(name) || emptyTitle.test(words) || gap.test(words);
}

const decisionFolder = /(?:^|\/)(?:[\w.-]+-)?(?:rfcs?|adrs?|rfds?|design(?:s|-docs?)?|decisions?|proposals?|specs?)\//i;
const decisionTitle = /^\W*(?:(?:rfc|adr|rfd)\b|(?:design (?:doc|document|proposal)|technical design|proposal)\b)/i;

/** Requests for comments, design documents and decisions have problems, impacts and timelines, and are no records. */
function isDecision({ file, text }: Source): boolean {
  const isOurs = ownFolders.postmortem.test(file) || ownFolders.runbook.test(file);
  return (!isOurs && decisionFolder.test(file)) || decisionTitle.test(firstWords(text));
}

function termsOf(sections: readonly Section[]): SectionTerm[] {
  return sections.flatMap(({ term, also = [] }) => [term, ...also]);
}

/** A title that names the kind says nearly all. */
function titleWeight(kind: DocumentKind, title: string): number {
  if (namedIn(title) === kind) return 2;
  return ownWords[kind].test(title) ? 1 : 0;
}

function namedIn(title: string): DocumentKind | null {
  if (/\bpost-?mortem/i.test(title)) return "postmortem";
  return /\b(?:run|play)-?book/i.test(title) ? "runbook" : null;
}

/** The reader takes `Post-mortem:` off the title, so the first heading is read unchanged. */
function firstWords(text: string): string {
  return /^(?:#{1,2} .{0,200}|.{1,200}\r?\n={3,}\s*)$/m.exec(text.slice(0, 4_000))?.[0] ?? "";
}
