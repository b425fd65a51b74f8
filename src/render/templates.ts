import Handlebars from "handlebars/runtime.js";
import { type TemplateName, templates } from "#templates";
import { clip } from "../text/clip.ts";
import { escapeInline, escapeTitle } from "./escape-markdown.ts";

export type { TemplateName };

/** Markdown of our own making (a link, an owner's mention, a marker): goes into a text as is. */
export class Markdown {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** What a template may say. Plain strings are taken for other people's words and made neutral on their way in. */
export type TemplateValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | Markdown
  | readonly TemplateValue[]
  | { readonly [name: string]: TemplateValue };
export type TemplateData = { readonly [name: string]: TemplateValue };

/** All texts that people read on GitHub, by their names: `action-item` is `templates/action-item.hbs`. */
export interface Templates {
  /** Markdown, without blank lines at its ends. */
  render(name: TemplateName, facts: TemplateData): string;
  /** One line without markdown, at most 256 characters: GitHub's limit for titles. */
  renderTitle(name: TemplateName, facts: TemplateData): string;
}

type Compiled = (context: unknown, options?: object) => string;

/** Said aloud, or Handlebars warns on the console about what a template tried to reach. */
const ownPropertiesOnly = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false };

/** A fact that no template reaches past: no prototype, no methods, and a longest length for each string. */
function shown(fact: TemplateValue, neutral: (text: string) => string): unknown {
  if (fact instanceof Markdown) return fact.text === "" ? "" : new Handlebars.SafeString(fact.text);
  if (typeof fact === "string") {
    const text = neutral(clip(fact, 2_000));
    return text === "" ? "" : new Handlebars.SafeString(text);
  }
  if (Array.isArray(fact)) return fact.map((entry) => shown(entry, neutral));
  if (fact === null || typeof fact !== "object") return fact;
  return Object.fromEntries(
    Object.entries(fact).map(([name, entry]) => [name, shown(entry as TemplateValue, neutral)]),
  );
}

const titleOf = (text: string) => clip(text.replace(/\s+/gu, " ").trim(), 256);

/** The product's own texts, with a team's own in the place of those it replaces. */
export function templatesWith(replaced: ReadonlyMap<TemplateName, Compiled> = new Map()): Templates {
  const engine = Handlebars.create();
  const compiled = new Map<TemplateName, Compiled>(replaced);
  const find = (name: TemplateName): Compiled => {
    const known = compiled.get(name) ?? (engine.template(templates[name]) as Compiled);
    compiled.set(name, known);
    return known;
  };
  return {
    render: (name, facts) =>
      find(name)(shown(facts, escapeInline), ownPropertiesOnly)
        .trim()
        .replace(/\n{3,}/g, "\n\n"),
    renderTitle: (name, facts) => titleOf(find(name)(shown(facts, escapeTitle), ownPropertiesOnly)),
  };
}

/** Whether `name` is one of the product's texts. */
export function isTemplateName(name: string): name is TemplateName {
  return Object.hasOwn(templates, name);
}

/** Names of all texts, for messages. */
export const templateNames = Object.keys(templates) as readonly TemplateName[];
