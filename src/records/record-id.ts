import { baseName } from "../text/path.ts";

/** The id of a record without an `id:`: its file's name without folder and extensions, `a/2026-05-29-checkout.html.md` → `2026-05-29-checkout`. */
export function idFromFile(file: string): string {
  return baseName(file).replace(/(?:\.html)?\.[A-Za-z]+$/, "");
}
