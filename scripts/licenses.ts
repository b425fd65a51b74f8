import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { OutputChunk } from "rolldown";

/** The license text of every package that ended up in the bundles. */
export function licenses(chunks: readonly OutputChunk[]): string {
  const packages = new Set<string>();
  for (const module of chunks.flatMap(({ moduleIds }) => moduleIds)) {
    const folder = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(module)?.[1];
    if (folder) packages.add(folder);
  }
  return [...packages].sort().map(licenseOf).join("\n");
}

function licenseOf(folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const names = readdirSync(folder);
  const license = names.find((name) => /^(licen[cs]e|copying)/i.test(name));
  if (!license) throw new Error(`${manifest.name} has no license file: its text has to be distributed with it`);
  // The Apache license asks for the notice too.
  const files = [license, ...names.filter((name) => /^notice/i.test(name))];
  const texts = files.map((name) => readFileSync(join(folder, name), "utf8").trim());
  return `${manifest.name} ${manifest.version}\n${"=".repeat(60)}\n${texts.join("\n\n")}\n`;
}
