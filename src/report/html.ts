/** Text of HTML, SVG or XML in which every value is escaped. Only `html` and `trustedHtml` make one. */
export class Html {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

/** What a template may hold: null, undefined and false render nothing, the members of a list follow one another. */
export type Content = Html | string | number | null | undefined | false | readonly Content[];

/** Takes a text as it is, without escaping: only for what a library renders from escaped values. */
export function trustedHtml(text: string): Html {
  return new Html(text);
}

/**
 * The tag of a template of HTML, SVG or XML. Texts and numbers are escaped; `Html` goes in as it is. The indentation of
 * the template's lines, and a line break at its beginning, are left out.
 *
 * @throws TypeError for a value in a place where escaping would not contain it: a text inside a tag but outside a
 *   double-quoted attribute, or in a script or style element; `Html` in an attribute
 */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Html {
  const { texts, places } = templateOf(strings);
  let text = texts[0]!;
  for (const [at, value] of values.entries()) text += render(value, places[at]!) + texts[at + 1];
  return new Html(text);
}

/** An attribute with a space before it; nothing for null. */
export function attribute(name: string, value: string | number | null): Html | null {
  return value === null ? null : new Html(` ${name}="${escapeHtml(String(value))}"`);
}

/** A list with a text between its members. */
export function joinHtml(contents: readonly Content[], separator: string): Content[] {
  return contents.flatMap((content, at) => (at === 0 ? [content] : [separator, content]));
}

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#x27;",
  "`": "&#x60;",
  "=": "&#x3D;",
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"'`=]/g, (character) => escapes[character]!);
}

/** The syntax around a value; `tag` is also the content of a script or style element. */
type Place = "text" | "attribute" | "tag";

interface Template {
  readonly texts: readonly string[];
  readonly places: readonly Place[];
}

/** One entry for each template in the source code: its strings are the same object at every call. */
const templates = new WeakMap<TemplateStringsArray, Template>();

function templateOf(strings: TemplateStringsArray): Template {
  const known = templates.get(strings);
  if (known) return known;
  const texts = strings.map((text, at) => (at === 0 ? text.replace(/^\n */, "") : text).replace(/\n +/g, "\n"));
  const places = texts.slice(1).map((_, at) => placeAfter(texts.slice(0, at + 1).join("")));
  const template = { texts, places };
  templates.set(strings, template);
  return template;
}

function placeAfter(text: string): Place {
  if (/<(?:script|style)\b[^<>]*>[^<]*$/i.test(text)) return "tag";
  const tag = /<[^<>]*$/.exec(text);
  if (!tag) return "text";
  return tag[0].split('"').length % 2 === 0 ? "attribute" : "tag";
}

function render(value: Content, place: Place): string {
  if (value === null || value === undefined || value === false) return "";
  if (Array.isArray(value)) return value.map((one: Content) => render(one, place)).join("");
  if (value instanceof Html) {
    if (place === "attribute") throw new TypeError(`HTML in an attribute: ${value}`);
    return value.toString();
  }
  if (place === "tag") throw new TypeError(`text inside a tag but outside a quoted attribute: ${value}`);
  return escapeHtml(String(value));
}
