import Handlebars from "handlebars/runtime.js";
import { type PageTemplate, pageTemplates } from "#report-templates";

/** HTML of our own making: goes into a page as it stands. Every other text is escaped on its way in. */
export type Html = InstanceType<typeof Handlebars.SafeString>;

export function html(text: string): Html {
  return new Handlebars.SafeString(text);
}

const engine = Handlebars.create();
const compiled = new Map<string, Handlebars.TemplateDelegate>();
for (const [name, specification] of Object.entries(pageTemplates)) {
  const template = engine.template(specification as Parameters<typeof engine.template>[0]);
  compiled.set(name, template);
  engine.registerPartial(name, template);
}

/** Fills a page template. Its facts are plain data; a fact that the template asks for and that is missing is an error. */
export function fill(template: PageTemplate, facts: object): string {
  return compiled.get(template)!(facts);
}
