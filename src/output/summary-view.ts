import type { Catalog } from "../records/model.ts";
import { escapeInline, escapeProse } from "../render/escape-markdown.ts";
import { Markdown, type TemplateData } from "../render/templates.ts";
import type { ChangedKey, RuleChange, RuleOutcome } from "../rules/back-test.ts";
import type { Finding } from "../rules/rule.ts";
import { clip } from "../text/clip.ts";
import { formatCount } from "../text/count.ts";
import type { Operation, Plan } from "../tracking/operation.ts";
import {
  type CheckOutput,
  countsInWords,
  encodedPath,
  excusedInWords,
  extent,
  findingsByFile,
  repositoryPath,
  rulePage,
  summarize,
  unmatchedInWords,
} from "./check-output.ts";
import { changesInWords, summarizePlan, type Tense } from "./plan.ts";

/** What a run has to tell on GitHub's pages. */
export interface CheckSummaryView {
  /** Null for a command that checks nothing. */
  readonly check: CheckOutput | null;
  /** Null where no plan was made. */
  readonly plan: Plan | null;
  /** What a changed configuration does to past records; null where it is the same. */
  readonly backTest?: BackTestView | null;
  readonly tense: Tense;
  readonly links: SummaryLinks;
}

export interface BackTestView {
  readonly keys: readonly ChangedKey[];
  readonly changes: readonly RuleChange[];
}

/** Addresses on GitHub, null where they aren't known. */
export interface SummaryLinks {
  /** Under which the repository's files stand at the commit: `https://github.com/acme/shop/blob/<sha>`. */
  readonly files: string | null;
  /** `https://github.com/acme/shop/issues`. */
  readonly issues: string | null;
}

/** More of anyone's words than this is not a line of a list any more. */
const LONGEST_WORDS = 500;

/** How many entries the longer of the two lists has. */
export function entryCount({ check, plan }: CheckSummaryView): number {
  return Math.max(check?.findings.length ?? 0, plan?.operations.length ?? 0);
}

/** What `templates/pull-request.hbs` and `templates/summary.hbs` fill in: the first `room` entries of each list. */
export function viewSummary(
  { check, plan, backTest = null, tense, links }: CheckSummaryView,
  room: number,
): TemplateData {
  return {
    marker: new Markdown(pullRequestMarker(check?.directory ?? "")),
    check: check && viewCheck(check, links, room),
    backTest: backTest && viewBackTest(backTest, check?.rulePages ?? null),
    plan: plan && viewPlan(plan, { tense, links, titles: titlesByKey(check?.catalog ?? null) }, room),
  };
}

/** By what the comment of a workspace is found again: hidden, at the comment's beginning. */
export function pullRequestMarker(directory: string): string {
  const workspace = directory === "" ? "" : ` ${encodeURIComponent(directory)}`;
  return `<!-- incident-as-code:pull-request${workspace} -->`;
}

function viewCheck(check: CheckOutput, links: SummaryLinks, room: number): TemplateData {
  const counts = summarize(check);
  const inFiles = [...findingsByFile(check.findings).values()].flat();
  const [changed, others] = partition(inFiles, ({ source }) => check.changed.has(source.file));
  const view = (findings: readonly Finding[]) =>
    [...findingsByFile(findings)].map(([file, own]) => ({
      file: link(file, fileAddress(file, { check, links })),
      findings: own.map((finding) => viewFinding(finding, { check, links })),
    }));
  return {
    errors: counts.errors,
    warnings: counts.warnings,
    counts: countsInWords(counts),
    files: formatCount(counts.files, "file"),
    excused: excusedInWords(counts),
    accepted: counts.accepted > 0,
    unmatched: unmatchedInWords(check),
    changed: view(changed.slice(0, room)),
    others: view(others.slice(0, Math.max(0, room - changed.length))),
    otherCounts: formatCount(others.length, "finding"),
    hidden: left(check.findings.length, room, "finding"),
  };
}

interface Linking {
  readonly check: CheckOutput;
  readonly links: SummaryLinks;
}

function viewFinding(finding: Finding, linking: Linking): TemplateData {
  const { rule, level, message, help } = finding;
  return {
    error: level === "error",
    place: lineLink(finding, linking),
    message: prose(message),
    rule: link(rule, rulePage(linking.check.rulePages, rule)),
    help: prose(help),
  };
}

/** Null for no words. */
function prose(text: string): Markdown | null {
  return text === "" ? null : new Markdown(escapeProse(clip(text, LONGEST_WORDS)));
}

function lineLink({ source, range }: Finding, linking: Linking): Markdown {
  const { line, endLine } = extent(source, range);
  const address = fileAddress(source.file, linking);
  const [words, anchor] =
    endLine > line ? [`lines ${line}–${endLine}`, `L${line}-L${endLine}`] : [`line ${line}`, `L${line}`];
  return link(words, address === null ? null : `${address}#${anchor}`);
}

function fileAddress(file: string, { check, links }: Linking): string | null {
  // Only the plain view of a markdown file has lines to link to.
  return links.files === null ? null : `${links.files}/${encodedPath(repositoryPath(check.directory, file))}?plain=1`;
}

function link(text: string, address: string | null): Markdown {
  const shown = escapeInline(clip(text, LONGEST_WORDS));
  return new Markdown(address === null ? shown : `[${shown}](${address})`);
}

/** More keys than this are counted. */
const MOST_KEYS = 5;
const LONGEST_VALUE = 60;

function viewBackTest({ keys, changes }: BackTestView, rulePages: string | null): TemplateData {
  const written = ({ key, value }: ChangedKey) =>
    prose(`\`${value === null ? `${key} removed` : `${key}: ${clip(value, LONGEST_VALUE)}`}\``);
  return {
    keys: keys.slice(0, MOST_KEYS).map((key, index) => ({ text: written(key), isFirst: index === 0 })),
    moreKeys: left(keys.length, MOST_KEYS, "more key"),
    changes: changes.map(({ rule, before, after, kind, of }) => ({
      rule: link(rule, rulePage(rulePages, rule)),
      after: `${after.records} of ${formatCount(of, kind)}${levelNote(after, before)}`,
      before: `${before.records}${levelNote(before, after)}`,
    })),
  };
}

/** The level, where it is another one on the other side. */
function levelNote({ level }: RuleOutcome, other: RuleOutcome): string {
  if (level === null || other.level === null || level === other.level) return "";
  return level === "error" ? ", as an error" : ", as a warning";
}

interface PlanSetting {
  readonly tense: Tense;
  readonly links: SummaryLinks;
  readonly titles: ReadonlyMap<string, string>;
}

function viewPlan(plan: Plan, { tense, links, titles }: PlanSetting, room: number): TemplateData {
  const { open, update, close, reopen } = summarizePlan(plan);
  const issue = (number: number) => (links.issues === null ? `#${number}` : `[#${number}](${links.issues}/${number})`);
  return {
    done: tense !== "planned",
    stopped: tense === "stopped",
    open: formatCount(open, "issue"),
    update,
    close,
    reopen,
    items: open + update + close + reopen > 0,
    operations: plan.operations.slice(0, room).map((operation) => ({
      action: operation.action,
      key: operation.key,
      title: titleOf(operation, titles),
      issue: operation.issue === null ? null : new Markdown(issue(operation.issue)),
      changes: changesInWords(operation),
      reason: prose(operation.reason),
    })),
    hidden: left(plan.operations.length, room, "operation"),
    notices: plan.notices.slice(0, room).map(({ key, message }) => ({ key, message: prose(message) })),
  };
}

function titleOf(operation: Operation, titles: ReadonlyMap<string, string>): string | null {
  return operation.action === "open" ? operation.title : (titles.get(operation.key) ?? null);
}

function titlesByKey(catalog: Catalog | null): ReadonlyMap<string, string> {
  const items = catalog?.postmortems.flatMap((postmortem) => postmortem.actionItems) ?? [];
  return new Map(items.flatMap(({ key, title }) => (key === null ? [] : [[key, title.value]])));
}

/** "12 findings" for what finds no room; null when everything does. */
function left(count: number, room: number, noun: string): string | null {
  return count > room ? formatCount(count - room, noun) : null;
}

function partition<T>(all: readonly T[], chosen: (one: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [all.filter(chosen), all.filter((one) => !chosen(one))];
}
