import { UsageError } from "../text/error.ts";
import { didYouMean, quote } from "../text/messages.ts";
import { nearest } from "../text/nearest.ts";
import { isTemplateName, type TemplateName, type Templates, templateNames, templatesWith } from "./templates.ts";

/** Longest template, in UTF-16 units: GitHub's longest body. */
const longest = 65_536;
/** Deepest nesting of blocks; the compiler's time doubles with each level. */
const deepest = 6;
/** Most turns of all loops in one text: a template is a text, not a program. */
const mostTurns = 10_000;
/** Most characters that they may repeat together, the whole template being counted for each turn. */
const mostRepeated = 20_000_000;
/** What this tool ties texts to records by. */
const ownMark = /<!--\s*\/?incident-as-code/;

/**
 * Templates with a team's own in the place of the product's.
 * Loads the Handlebars compiler, so only teams that have templates wait for it.
 *
 * @param files name without `.hbs` → text
 * @param folder where they are, for messages
 * @throws UsageError, also when a text is rendered, for an unknown name, a syntax error, or what a text has no need of (partials, decorators, helpers).
 */
export async function teamTemplates(files: ReadonlyMap<string, string>, folder: string): Promise<Templates> {
  const { default: handlebars } = await import("handlebars/dist/cjs/handlebars.js");
  const engine = handlebars.default.create();
  let turns = 0;
  let allowed = mostTurns;
  const each = engine.helpers.each!;
  engine.registerHelper("each", function (this: unknown, list: unknown, options: unknown) {
    turns += Array.isArray(list) ? list.length : 1;
    if (turns > allowed) {
      const message = `unexpected loops of more than ${allowed} turns in a template, expected fewer`;
      throw templateError(message, "Put no loop into another one, and less text into it.");
    }
    return each.call(this, list, options as never);
  });
  const replaced = new Map<TemplateName, (context: unknown, options?: object) => string>();
  for (const [name, text] of files) {
    const file = `${folder}/${name}.hbs`;
    if (!isTemplateName(name)) throw unknownTemplate(name, file);
    if (text.length > longest) {
      const expected = `expected at most ${longest}: no more fit into an issue`;
      throw templateError(`${file}: unexpected length of ${text.length} characters, ${expected}`, "Shorten it.");
    }
    refuseMarks(file, text);
    const compiled = compile(file, text);
    replaced.set(name, (context, options) => {
      turns = 0;
      allowed = Math.min(mostTurns, Math.ceil(mostRepeated / text.length));
      const filled = run(file, () => compiled(context, options));
      // What stands apart in the template may come together in the text.
      refuseMarks(file, filled);
      return filled;
    });
  }
  return templatesWith(replaced);

  function compile(file: string, text: string) {
    try {
      const program = engine.parse(text);
      refuseUnneeded(file, program, 0);
      return engine.compile(program, { knownHelpersOnly: true, strict: false });
    } catch (error) {
      throw error instanceof UsageError ? error : syntaxError(file, error);
    }
  }
}

function templateError(message: string, help: string): UsageError {
  return new UsageError(message, help, { kind: "configuration" });
}

function refuseMarks(file: string, text: string): void {
  if (!ownMark.test(text)) return;
  const expected = "expected none: this tool sets its marks itself";
  throw templateError(`${file}: unexpected mark "<!-- incident-as-code", ${expected}`, "Remove it.");
}

function run(file: string, fill: () => string): string {
  try {
    return fill();
  } catch (error) {
    throw error instanceof UsageError ? error : syntaxError(file, error);
  }
}

function unknownTemplate(name: string, file: string): UsageError {
  const meant = nearest(name, templateNames);
  const next = meant === null ? `The names are ${templateNames.join(", ")}.` : `Call the file ${meant}.hbs.`;
  return templateError(`${file}: unexpected name, expected that of a template${didYouMean(meant)}`, next);
}

/** Handlebars' parse errors show the place over several lines: "Parse error on line 3:", the text, an arrow, what was expected. */
function syntaxError(file: string, error: unknown): UsageError {
  const words = error instanceof Error ? error.message : String(error);
  const [, line, text = ""] = /^Parse error on line (\d+):\n(.*)/.exec(words) ?? [];
  const place = line === undefined ? file : `${file}:${line}`;
  const found = line === undefined ? `template (${words.split("\n")[0]})` : `text near ${quote(text)}`;
  const [, helper, at] = /unknown helper (\S+) - (\d+):/.exec(words) ?? [];
  if (helper) {
    const message = `${file}:${at}: unexpected helper ${quote(helper)}, expected ${WRITTEN_WITH}`;
    return templateError(message, "Write it with these alone.");
  }
  return templateError(
    `${place}: unexpected ${found}, expected a Handlebars template`,
    "Look whether each {{ is closed, and each {{#if}}, {{#unless}}, {{#each}} and {{#with}} ended by its {{/…}}.",
  );
}

const WRITTEN_WITH = "text, values, #if, #unless, #each or #with";

const unneeded: Readonly<Record<string, string>> = {
  PartialStatement: "partial",
  PartialBlockStatement: "partial",
  Decorator: "decorator",
  DecoratorBlock: "decorator",
};

interface Node {
  readonly type: string;
  readonly loc?: { readonly start: { readonly line: number } };
}

function refuseUnneeded(file: string, node: unknown, depth: number): void {
  if (Array.isArray(node)) for (const child of node) refuseUnneeded(file, child, depth);
  if (typeof node !== "object" || node === null || Array.isArray(node)) return;
  const { type, loc } = node as Node;
  const inside = type === "BlockStatement" ? depth + 1 : depth;
  const what = unneeded[type] ?? (inside > deepest ? `block inside ${deepest} others` : undefined);
  if (what) {
    const place = `${file}:${loc?.start.line ?? 1}`;
    throw templateError(`${place}: unexpected ${what}, expected ${WRITTEN_WITH}`, "Write it with these alone.");
  }
  for (const [key, child] of Object.entries(node)) if (key !== "loc") refuseUnneeded(file, child, inside);
}
