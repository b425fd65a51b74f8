import type { Block, List, Table } from "../markdown/blocks.ts";
import { type Definitions, plainText } from "../markdown/inline.ts";
import { trimmed } from "../markdown/lines.ts";
import { splitAtBreaks } from "../markdown/text-run.ts";
import { CAPITAL, LETTER, withoutBracketsAtEnd, withoutMarksAtEnd } from "../text/characters.ts";
import { PhraseTable, phrases } from "../text/phrases.ts";
import type { Range, Spanned } from "../text/source.ts";
import type { SectionTerm } from "./model.ts";
import { isPlaceholder } from "./placeholders.ts";
import type { Part } from "./sections.ts";

export type MetadataKey =
  | "title"
  | "severity"
  | "commander"
  | "date"
  | "duration"
  | "start"
  | "end"
  | "status"
  | "impact"
  | "root-cause"
  | "incident"
  | "published"
  | "services"
  | "alerts"
  | "owner"
  | "reviewed";

/** Names of the keys, in the order in which they are matched. */
const keyWords = new PhraseTable<MetadataKey>([
  [
    "severity",
    `incident|overall? severity|sev level?, gravité, sévérité, schweregrad, severidad, severidade, gravedad, gravidade, nivel de severidad,
    niveau de gravité, 重大度, 障害レベル, alvorlighetsgrad, alvorlighet, allvarlighetsgrad, alvorlighed, alvorlighedsgrad, ernst, gravità, severità, istotność, poziom istotności, 심각도, 장애? 등급, 严重程度, 严重级别, 严重性, 故障等级|级别, 事件等级|级别, 嚴重程度, 级别, 等级`,
  ],
  [
    "commander",
    `incident? commander|lead(er)|manager|coordinator ic?, ic, incident owner, responsable de l incident, einsatzleiter(in), einsatzleitung,
    comandante|responsable|responsável de|del? incidente?, hendelsesleder, incidentledare, hændelsesleder, responsabile dell? incidente, dowódca incydentu, 인시던트 커맨더, 事件负责人, 故障负责人, 指挥官`,
  ],
  [
    "duration",
    `total|incident|outage|impact? duration, length, total? downtime, outage length, start end, incident|outage|impact|disruption|downtime? time? window|period|frame|span, 影響期間, 発生期間, 障害期間, 影响时间, 影响时段, 故障时间段, 장애 기간, 장애기간, zeitraum, période, período,
    timewindow|timeframe|timespan, durée|dauer|duración|duração|duracao totale|total?, durée de l incident, dauer des vorfalls|ausfalls,
    duración del incidente|impacto, duração do incidente|impacto, 影響時間, varighet, varaktighet, varighed, totale? duur, durata totale?, czas trwania, 지속 시간, 지속시간, 장애 시간|지속시간, 장애시간, 총 장애 시간, 持续时间, 持續時間, 故障时长, 影响时长, 时长`,
  ],
  [
    "start",
    `incident|outage|impact? event? start(ed)|began|begin|from|detected|opened at|time|date?, time started, startdate, starttime, début, beginn,
    inicio, início, 発生日時, starttidspunkt, starttid, inizio, początek, rozpoczęcie, 시작 시간|시각, 시작시간, 발생 시간|시각|일시, 발생시간, 발생일시, 开始时间, 发生时间, 開始時間`,
  ],
  [
    "end",
    `incident|outage|impact? event? end(ed)|resolve(d)|resolution|until|till|to|finish(ed) at|time|date?, time resolved|ended, time of resolution, enddate, endtime,
    fin, ende, fim, 復旧日時, 終了日時, slutt, sluttidspunkt, slut, sluttid, sluttidspunkt, einde, eindtijd, fine, koniec, zakończenie, 종료 시간|시각, 종료시간, 종료일시, 복구 시간|시각, 복구시간, 结束时间, 恢复时间, 解决时间, 結束時間`,
  ],
  [
    "date",
    `incident|event|outage? date(s), incident|event|outage? date s, incident|event|outage? date of the? incident|outage|event, on date, when, date and? time, day,
    datum|fecha|data|date hora|zeit|heure?, datum des vorfalls, date de l incident, fecha del incidente, data do incidente, 発生日, 日付, 日時, dato, data incydentu|zdarzenia, data dell? incidente, 날짜, 일자, 발생일, 일시, 日期, 发生日期, 事件日期, 故障日期`,
  ],
  [
    "status",
    "document|report|postmortem|doc? status|state, post mortem status|state, statut, état, estado, ステータス, 状態, stato, stan, 상태, 状态",
  ],
  [
    "impact",
    "customer|user|business|overall|incident? impact summary?, auswirkung(en), impacto, 影響, påvirkning, påverkan, impatto, wpływ, gevolgen, 영향, 영향 범위, 영향범위, 影响, 影响范围",
  ],
  [
    "root-cause",
    "root cause(s), cause(s), cause racine, ursache, causa raíz|raiz, 根本原因, 原因, rotårsak(er), årsak(er), grundorsak(er), orsak, årsag, oorzaak, causa radice, przyczyna źródłowa?, 근본 원인, 원인, 根因",
  ],
  ["incident", "incident(s) id|number|no|key|ref|reference|ticket?, related incident(s)"],
  ["published", "published on|at?, publication date, postmortem date|published, post mortem date|published"],
  ["title", "incident? title|name, tittel, titel, titolo, tytuł, 제목, 标题, 事件名称, 事件标题"],
  ["services", "affected|impacted? service(s)|system(s)|component(s) affected|impacted?"],
  ["alerts", "alert(s) name(s)?"],
  ["owner", "owner(s), owned by, team, maintainer(s), service owner, verantwortlich, responsable, responsável"],
  [
    "reviewed",
    "last reviewed|updated|checked|verified|validated|tested|confirmed|exercised|review|validation|verification|test on|date?, reviewed on?, zuletzt geprüft am?, dernière revue|révision, última revisión|revisão",
  ],
]);

/** Values that a document's text states as `**Key**: value`, in any of the forms that teams use. The first one counts. */
export type Metadata = ReadonlyMap<MetadataKey, Spanned<string>>;

const boldKey =
  /^(?:[-*+]\s+|>\s*|[^\0-\x7f]+[ \t]*)?(?:\*\*?|__?)\s*(?!\s)([^*_:|]{2,40}?)\s*(?::\s*(?:\*\*?|__?)|(?:\*\*?|__?)\s*(?::|–|—|-(?=\s)))\s*/u;
const boldWhole = /^(?:\*\*|__)([^*_:|]{2,40}):\s*(?!\s)([^*_]+?)(?:\*\*|__)$/;
const plainKey = new RegExp(String.raw`^([${CAPITAL}][${LETTER} /()'’]{1,30}?)\s*:\s+(?=\S)`);
const headingKey = new RegExp(String.raw`^([${LETTER} /()]{2,30}?)\s*:\s+(?=\S)`);

/** Dividers between values in one line: `**Date**: … | **Severity**: …`, or with `<br>`. */
const glue = /<br\s?\/?>|\s[|·•]\s+(?=\*\*|__)/gi;

export function readMetadata(
  text: string,
  preamble: readonly Block[],
  parts: readonly Part[],
  definitions: Definitions,
): Metadata {
  const reader = new MetadataReader(text, definitions);
  reader.readBlocks(preamble);
  for (const part of parts) {
    const states = reader.readHeading(part);
    const namesPeople = people.matchStart(part.heading.value) !== null;
    if (states || namesPeople || statingTerms.has(part.own.term)) reader.readBlocks(part.blocks);
    if (namesPeople) reader.readRoles(part.blocks);
  }
  return reader.facts;
}

const statingTerms = new Set<SectionTerm>(["metadata", "summary", "impact"]);
/** Headings above lists of people and roles: `- Incident Commander: Maria`. */
const people = phrases("incident? responder(s)|role(s)|people|participants|attendees, incident? response team");
/** `Maria (IC)`. */
const commanding = /^(.{2,60}?)\s*\((?:[^()]{0,40}[,/] ?)?(?:ic|(?:incident )?commander)(?:[,/] ?[^()]{0,40})?\)$/i;

/** The most characters of a value under a heading that is a key; of longer text the first bold words are the value. */
const LONGEST_VALUE = 120;

class MetadataReader {
  readonly facts = new Map<MetadataKey, Spanned<string>>();
  readonly #text: string;
  readonly #definitions: Definitions;

  constructor(text: string, definitions: Definitions) {
    this.#text = text;
    this.#definitions = definitions;
  }

  readBlocks(blocks: readonly Block[]): void {
    for (const block of blocks) {
      if (block.kind === "paragraph") this.#readLines(block.lines);
      else if (block.kind === "quote") this.readBlocks(block.blocks);
      else if (block.kind === "table") this.#readTable(block);
      else if (block.kind === "list") for (const item of block.items) this.readBlocks(this.#statingBlocks(item));
    }
  }

  /** An item's first block; its nested blocks too where the first is a label alone: `**Duration**:` above start and end. */
  #statingBlocks({ blocks: [first, ...nested] }: List["items"][number]): readonly Block[] {
    if (!first) return [];
    return /:[*_]*$/.test(this.#text.slice(first.range.start, first.range.end)) ? [first, ...nested] : [first];
  }

  /** The commander among people with their roles behind them. */
  readRoles(blocks: readonly Block[]): void {
    for (const block of blocks) {
      if (block.kind === "list") for (const item of block.items) this.readRoles(item.blocks.slice(0, 1));
      if (block.kind !== "paragraph") continue;
      for (const line of block.lines) {
        const found = commanding.exec(this.#text.slice(line.start, line.end));
        if (found) this.#add("commander", { start: line.start, end: line.start + found[1]!.length });
      }
    }
  }

  /** `### Severity: Medium`, and `## Date` with the value under it. True for the former: more values follow below it. */
  readHeading(part: Part): boolean {
    const { range } = part.heading;
    const raw = this.#text.slice(range.start, range.end);
    const keyed = headingKey.exec(raw);
    if (keyed) this.#add(keyed[1]!, { start: range.start + keyed[0].length, end: range.end });
    if (part.own.term === "other" || part.own.term === "metadata") this.#readBelow(raw, part.blocks);
    return keyed !== null && keyNamed(keyed[1]!) !== null;
  }

  /** The value under a heading that is a key: a short paragraph, or its first words in bold. */
  #readBelow(key: string, [only, ...more]: readonly Block[]): void {
    if (only?.kind !== "paragraph" || more.length > 0) return;
    const [line, ...others] = only.lines;
    const marked = /^(?:\*\*|__)[^*_]{1,40}(?:\*\*|__)/.exec(this.#text.slice(line!.start, line!.end));
    if (others.length === 0 && only.range.end - only.range.start <= LONGEST_VALUE) this.#add(key, line!);
    else if (marked) this.#add(key, { start: line!.start, end: line!.start + marked[0].length });
  }

  /** Lines of `**Key**: value`; a line without a key continues the value above it. */
  #readLines(lines: readonly Range[]): void {
    let key: string | null = null;
    let value: Range | null = null;
    for (const line of lines.flatMap((whole) => splitAtBreaks(this.#text, whole, glue))) {
      const words = this.#text.slice(line.start, line.end);
      const whole = boldWhole.exec(words);
      const keyed = whole ?? boldKey.exec(words) ?? (lines.length < 12 ? plainKey.exec(words) : null);
      if (keyed) {
        if (key && value) this.#add(key, value);
        key = keyed[1]!;
        const start = whole ? line.start + words.lastIndexOf(whole[2]!) : line.start + keyed[0].length;
        value = { start, end: whole ? start + whole[2]!.length : line.end };
      } else if (value) value = { start: value.start, end: line.end };
    }
    if (key && value) this.#add(key, value);
  }

  /** A table of two columns, key and value; its header row may be one of them, or empty. One row of values under a row of keys is the same. */
  #readTable(table: Table): void {
    if (table.header.cells.length !== 2) {
      if (table.rows.length !== 1) return;
      const values = table.rows[0]!.cells;
      table.header.cells.forEach((key, index) => {
        if (values[index]) this.#add(this.#text.slice(key.start, key.end), values[index]);
      });
      return;
    }
    for (const row of [table.header, ...table.rows]) {
      const [key, value] = row.cells;
      if (key && value) this.#add(this.#text.slice(key.start, key.end), value);
    }
  }

  #add(rawKey: string, range: Range): void {
    const key = keyNamed(rawKey);
    const place = trimmed(this.#text, range.start, range.end);
    const raw = this.#text.slice(place.start, place.end);
    if (!key || this.facts.has(key) || isPlaceholder(raw)) return;
    this.facts.set(key, { value: plainText(raw, this.#definitions), range: place });
  }
}

/** Keys repeat from file to file: a few hundred different ones make up nearly all. */
const MOST_CACHED = 500;
const LONGEST_KEY = 100;
const cached = new Map<string, MetadataKey | null>();

function keyNamed(raw: string): MetadataKey | null {
  if (raw.length > LONGEST_KEY) return null;
  let key = cached.get(raw);
  if (key === undefined) {
    const words = withoutMarksAtEnd(plainText(raw).toLowerCase(), ":");
    key = keyWords.matchWhole(words) ?? keyWords.matchWhole(withoutBracketsAtEnd(words));
    if (cached.size < MOST_CACHED) cached.set(raw, key);
  }
  return key;
}
