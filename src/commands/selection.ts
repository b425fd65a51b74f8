import type { Catalog, IncidentRecord, Unreadable } from "../records/model.ts";
import type { Workspace } from "../records/workspace.ts";
import { namedPath } from "./files.ts";

/** Which files a command was asked about, by the paths on its command line; all of them when it names none. */
export function wantedFiles(paths: readonly string[], workspace: Workspace, cwd: string): (file: string) => boolean {
  if (paths.length === 0) return () => true;
  const wanted = new Set<string>();
  for (const path of paths) {
    const named = { name: path, cwd, expected: "a file or folder", next: "Name records, or folders that hold them." };
    for (const file of workspace.below(namedPath(named, workspace)) ?? []) wanted.add(file);
  }
  return (file) => wanted.has(file);
}

/** The records of some files. */
export function only(catalog: Catalog, wanted: (file: string) => boolean): Catalog {
  const keep = <R extends IncidentRecord | Unreadable>(records: readonly R[]): R[] =>
    records.filter((record) => wanted(record.source.file));
  return {
    incidents: keep(catalog.incidents),
    postmortems: keep(catalog.postmortems),
    runbooks: keep(catalog.runbooks),
    unreadable: keep(catalog.unreadable),
  };
}
