import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fenced } from "./markdown.ts";
import { page } from "./record-pages.ts";

const folder = join(import.meta.dirname, "../../templates");

/** Every text that a team can replace, as the product has it. The report's pages are not among them. */
export function templatePage(): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".hbs") && !path.startsWith("report/"))
    .sort();
  const text = page([
    "<!-- Generated from templates/ by `npm run build`. -->",
    "# Templates",
    "The texts that people read on GitHub. A file of the same name in the folder that `issues.templates` names takes a text's place: see [templates](../guides/templates.md).",
    ...names.flatMap((path) => [
      `## ${path.slice(0, -".hbs".length)}`,
      fenced("handlebars", readFileSync(join(folder, path), "utf8")),
    ]),
  ]);
  return new Map([["docs/reference/templates.md", text]]);
}
