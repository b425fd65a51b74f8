import { commandPages } from "./reference/command-page.ts";
import { recordPages } from "./reference/record-pages.ts";
import { templatePage } from "./reference/template-page.ts";

/** `docs/reference/`: configuration, records, commands and templates, from the files that define them. */
export async function generateReference(): Promise<ReadonlyMap<string, string>> {
  return new Map([...recordPages(), ...(await commandPages()), ...templatePage()]);
}
