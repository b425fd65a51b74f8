import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

export const dist = join(import.meta.dirname, "../../dist");

const names = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".js"));

/** The scripts of `dist/`: path → code. */
export const chunks: ReadonlyMap<string, string> = new Map(
  names.map((name) => [join(dist, name), readFileSync(join(dist, name), "utf8")]),
);

/** The files that one imports statically. */
export function importedBy(file: string): string[] {
  return [...chunks.get(file)!.matchAll(/(?:from|import)"(\.[^"]+\.js)"/g)].map(([, path]) =>
    join(dirname(file), path!),
  );
}
