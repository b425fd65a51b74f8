import {
  COLLECTION_STYLE,
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
} from "js-yaml";
import type { Range } from "../text/source.ts";

/** A node of a YAML document with its range: quotes, brackets and block indicators included. */
export type YamlNode =
  | { readonly kind: "scalar"; readonly range: Range }
  | { readonly kind: "alias"; readonly range: Range; readonly target: YamlNode | null }
  | { readonly kind: "sequence"; readonly range: Range; readonly items: readonly YamlNode[] }
  | { readonly kind: "mapping"; readonly range: Range; readonly entries: readonly YamlEntry[] };

export interface YamlEntry {
  readonly name: string;
  readonly key: YamlNode;
  readonly value: YamlNode;
}

/** A collection whose end is not known yet. */
interface Open {
  readonly kind: "document" | "sequence" | "mapping";
  readonly start: number;
  readonly flow: boolean;
  readonly anchor: string | null;
  readonly nodes: YamlNode[];
  readonly names: string[];
}

const ABSENT = -1;
/** Records nest four levels; deeper than this is an attack or an accident. */
const MAX_DEPTH = 50;

/**
 * The parser's events, in order.
 *
 * @throws YAMLException for a syntax error
 */
export function readEvents(text: string): Event[] {
  return parseEvents(text, { maxDepth: MAX_DEPTH });
}

/**
 * Builds the tree of the first document from the parser's events. The events have the ranges of scalars and the starts of
 * collections; ends of collections, empty values and block indicators are derived from what is around them.
 * The work is linear in the text.
 */
export function buildNodes(text: string, events: readonly Event[]): YamlNode | null {
  const anchors = new Map<string, YamlNode>();
  const open: Open[] = [];
  let end = 0;

  const add = (node: YamlNode, name: string, anchor: string | null): void => {
    if (anchor !== null) anchors.set(anchor, node);
    const parent = open.at(-1)!;
    parent.nodes.push(node);
    parent.names.push(name);
    end = node.range.end;
  };

  for (const event of events) {
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        open.push({ kind: "document", start: 0, flow: false, anchor: null, nodes: [], names: [] });
        break;
      case EVENT_ID.SEQUENCE:
      case EVENT_ID.MAPPING:
        open.push({
          kind: event.type === EVENT_ID.MAPPING ? "mapping" : "sequence",
          start: event.start,
          flow: event.style === COLLECTION_STYLE.FLOW,
          anchor: anchorName(text, event),
          nodes: [],
          names: [],
        });
        end = event.start;
        break;
      case EVENT_ID.SCALAR: {
        const range = scalarRange(text, event, end, open.at(-1)!);
        add({ kind: "scalar", range }, getScalarValue(text, event), anchorName(text, event));
        break;
      }
      case EVENT_ID.ALIAS: {
        const range = { start: event.anchorStart - 1, end: event.anchorEnd };
        const target = anchors.get(text.slice(event.anchorStart, event.anchorEnd)) ?? null;
        add({ kind: "alias", range, target }, "", null);
        break;
      }
      case EVENT_ID.POP: {
        const done = open.pop()!;
        if (done.kind === "document") return done.nodes[0] ?? null;
        const range = { start: done.start, end: collectionEnd(text, done) };
        if (done.kind === "sequence") add({ kind: "sequence", range, items: done.nodes }, "", done.anchor);
        else add({ kind: "mapping", range, entries: pairs(done) }, "", done.anchor);
        break;
      }
    }
  }
  return null;
}

/** The node that an alias refers to; any other node itself. */
export function resolveAlias(node: YamlNode): YamlNode {
  return node.kind === "alias" && node.target ? node.target : node;
}

function pairs(open: Open): YamlEntry[] {
  const entries: YamlEntry[] = [];
  for (let at = 0; at + 1 < open.nodes.length; at += 2) {
    entries.push({ name: open.names[at]!, key: open.nodes[at]!, value: open.nodes[at + 1]! });
  }
  return entries;
}

function anchorName(text: string, event: { readonly anchorStart: number; readonly anchorEnd: number }): string | null {
  return event.anchorStart === ABSENT ? null : text.slice(event.anchorStart, event.anchorEnd);
}

function scalarRange(text: string, event: ScalarEvent, previousEnd: number, parent: Open): Range {
  const { valueStart, valueEnd } = event;
  const propertiesEnd = Math.max(previousEnd, event.tagEnd, event.anchorEnd);
  if (valueStart === ABSENT) return emptyRange(text, propertiesEnd, parent);
  switch (event.style) {
    case SCALAR_STYLE.SINGLE_QUOTED:
    case SCALAR_STYLE.DOUBLE_QUOTED:
      return { start: valueStart - 1, end: valueEnd + 1 };
    case SCALAR_STYLE.LITERAL_BLOCK:
    case SCALAR_STYLE.FOLDED_BLOCK: {
      const indicator = event.style === SCALAR_STYLE.LITERAL_BLOCK ? "|" : ">";
      const start = text.indexOf(indicator, propertiesEnd);
      return { start, end: Math.max(start + 1, withoutTrailingSpace(text, start, valueEnd)) };
    }
    default:
      return { start: valueStart, end: valueEnd };
  }
}

/** A missing value is an empty range right after its `:` or `-`. */
function emptyRange(text: string, previousEnd: number, parent: Open): Range {
  const indicator = parent.kind === "sequence" ? "-" : ":";
  const found = skipSpaceAndComments(text, previousEnd, "");
  const isValue = parent.kind === "sequence" || parent.nodes.length % 2 === 1;
  const at = isValue && text[found] === indicator ? found + 1 : previousEnd;
  return { start: at, end: at };
}

function collectionEnd(text: string, open: Open): number {
  const last = open.nodes.at(-1);
  const contentEnd = last ? last.range.end : open.start + 1;
  const opening = text[open.start];
  if (!open.flow || (opening !== "[" && opening !== "{")) return contentEnd;
  const closing = opening === "[" ? "]" : "}";
  const isPairInSequence = open.kind === "mapping" && opening === "[";
  if (isPairInSequence) return contentEnd;
  const at = skipSpaceAndComments(text, contentEnd, ",:");
  return text[at] === closing ? at + 1 : contentEnd;
}

/** The first offset from `from` on that is neither white space, nor in a comment, nor one of `alsoSkipped`. */
function skipSpaceAndComments(text: string, from: number, alsoSkipped: string): number {
  let at = from;
  while (at < text.length) {
    const char = text[at]!;
    if (char === "#" && at > 0 && /[\s,]/.test(text[at - 1]!)) {
      const lineEnd = text.indexOf("\n", at);
      at = lineEnd === -1 ? text.length : lineEnd;
    } else if (char === " " || char === "\t" || char === "\n" || char === "\r" || alsoSkipped.includes(char)) at++;
    else break;
  }
  return at;
}

function withoutTrailingSpace(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && (text[at - 1] === "\n" || text[at - 1] === "\r" || text[at - 1] === " ")) at--;
  return at;
}
