import MarkdownIt from "markdown-it";

export interface DocumentInput {
  readonly markdown: string;
  /** The page's own heading: the document's is left out when it says the same. */
  readonly title: string;
  /** The target of a link; null drops the link and keeps its text. */
  resolve(target: string): string | null;
}

type Token = ReturnType<typeof parser.parse>[number];

/** What rendering needs to know of one document: how its links resolve, and which of the open ones were dropped. */
interface Environment extends NonNullable<Parameters<typeof parser.parse>[1]> {
  readonly resolve: DocumentInput["resolve"];
  readonly links: boolean[];
  /** Tables so far: each is labelled with its number for screen readers. */
  tables: number;
}

/** Characters of a document that a page shows: a longer page is slow to open. */
const longestDocument = 300_000;

const parser = new MarkdownIt({ html: false, linkify: true });
parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
const { escapeHtml } = parser.utils;
const { fence, code_block: codeBlock } = parser.renderer.rules;
/** A block that scrolls has to be reached by the keyboard. */
const scrollable =
  (render: typeof fence) =>
  (...parameters: Parameters<NonNullable<typeof fence>>) =>
    render!(...parameters).replace("<pre>", '<pre tabindex="0">');
Object.assign(parser.renderer.rules, {
  fence: scrollable(fence),
  code_block: scrollable(codeBlock),
  table_open: (_tokens: Token[], _at: number, _: unknown, environment: Environment) =>
    `<div class="scroll" tabindex="0" role="region" aria-label="Table ${++environment.tables}"><table>\n`,
  table_close: () => "</table></div>\n",
  link_open: (tokens: Token[], at: number, _: unknown, { resolve, links }: Environment) => {
    const target = resolve(String(tokens[at]!.attrGet("href")));
    links.push(target !== null);
    return target === null ? "" : anchor(target);
  },
  link_close: (_tokens: Token[], _at: number, _: unknown, { links }: Environment) => (links.pop() ? "</a>" : ""),
  // A paragraph that lists labels (`**Severity**: SEV-1`) or arrows (`→ Mitigation: …`) keeps its lines.
  softbreak: (tokens: Token[], at: number) => {
    const next = tokens.slice(at + 1, at + 3);
    const isLabel = next.some(({ type }) => type === "strong_open") && next[0]!.content === "";
    return isLabel || next[0]?.content.startsWith("→") ? "<br>\n" : "\n";
  },
  // A picture would make the page ask another host for it.
  image: (tokens: Token[], at: number, _: unknown, { resolve, links }: Environment) => {
    const { content } = tokens[at]!;
    const text = escapeHtml(`[picture: ${content || "without a description"}]`);
    const target = links.length > 0 ? null : resolve(String(tokens[at]!.attrGet("src")));
    return target === null ? text : `${anchor(target)}${text}</a>`;
  },
});

function anchor(target: string): string {
  const away = /^https?:/i.test(target) ? ' rel="noreferrer"' : "";
  return `<a href="${escapeHtml(target)}"${away}>`;
}

/** A record's markdown as safe HTML: its own HTML shows as text, and pictures become links. */
export function renderMarkdown({ markdown, title, resolve }: DocumentInput): { text: string; isCut: boolean } {
  const body = withoutFrontMatter(markdown);
  const isCut = body.length > longestDocument;
  const environment: Environment = { resolve, links: [], tables: 0 };
  const tokens = parser.parse(isCut ? body.slice(0, longestDocument) : body, environment);
  dropTitle(tokens, title);
  lowerHeadings(tokens);
  return { text: parser.renderer.render(tokens, parser.options, environment), isCut };
}

function withoutFrontMatter(text: string): string {
  const match = /^---[ \t]*\r?\n[\s\S]*?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  return match ? text.slice(match[0].length) : text;
}

function dropTitle(tokens: Token[], title: string): void {
  if (tokens[0]?.type !== "heading_open") return;
  if (tokens[1]?.content.trim().endsWith(title)) tokens.splice(0, 3);
}

/** The page's title is its only first heading: the document's highest becomes the second, and no level is skipped. */
function lowerHeadings(tokens: readonly Token[]): void {
  const open: number[] = [];
  for (const token of tokens) {
    if (token.type === "heading_open") {
      const level = Number(token.tag.slice(1));
      while (open.length > 0 && open.at(-1)! >= level) open.pop();
      open.push(level);
    }
    if (token.type === "heading_open" || token.type === "heading_close") token.tag = `h${Math.min(6, open.length + 1)}`;
  }
}
