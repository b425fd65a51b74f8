import { posix } from "node:path";
import { pageOf, partOf, UNTRUSTED } from "../../mcp/answer.ts";
import { recordsOf } from "../../records/catalog.ts";
import type { IncidentRecord } from "../../records/model.ts";
import { UsageError } from "../../text/error.ts";
import { didYouMean } from "../../text/messages.ts";
import { nearest } from "../../text/nearest.ts";
import type { Arguments, CommandContext } from "../context/command.ts";
import { type ReportReading, readForReport } from "../report/reading.ts";

/** What an answer is made from: the repository's files, as they are when an agent asks. */
export interface AgentReading {
  readonly args: Arguments;
  readonly context: CommandContext;
}

/** @throws UsageError for a configuration that is wrong */
export function read({ args, context }: AgentReading): Promise<ReportReading> {
  return readForReport({ label: "", cwd: context.cwd }, args.with("offline", "true"), context);
}

/** The record with an id or file; of several with one id the incident. @throws UsageError */
export function recordNamed(name: string, { catalog }: ReportReading["repository"]): IncidentRecord {
  const records = recordsOf(catalog);
  const found = records.find(({ source }) => source.file === name) ?? records.find(({ id }) => id === name);
  if (found) return found;
  const near = nearest(
    name,
    records.flatMap(({ id, source }) => [id, source.file]),
  );
  throw new UsageError(
    `unknown record "${name}"${didYouMean(near)}`,
    "Name an id or a file that `search_incidents` lists.",
  );
}

/*
 * Records as resources: `records:///postmortems/2026-05-29-checkout.md`, and `?part=N` for what one answer has no room for.
 */

const SCHEME = "records:///";

export const resourceTemplate = {
  uriTemplate: `${SCHEME}{+file}`,
  name: "record",
  title: "A record's text",
  description: "An incident, post-mortem or runbook as it is written",
};

const uriOf = (file: string) => SCHEME + file.split("/").map(encodeURIComponent).join("/");

const typeOf = (file: string) => (/\.ya?ml$/i.test(posix.extname(file)) ? "application/yaml" : "text/markdown");

/** @throws UsageError */
export async function listResources(cursor: string | undefined, reading: AgentReading) {
  const { repository } = await read(reading);
  const all = recordsOf(repository.catalog).map(({ id, kind, title, source }) => ({
    uri: uriOf(source.file),
    name: id,
    title: title?.value ?? id,
    description: kind,
    mimeType: typeOf(source.file),
  }));
  const { rows, nextCursor } = pageOf(all, cursor);
  return { resources: [...rows], ...(nextCursor === null ? {} : { nextCursor }) };
}

/** The text of a record, and of no other file. @throws UsageError */
export async function readResource(uri: string, reading: AgentReading) {
  const [address = "", query = ""] = uri.split("?");
  if (!address.startsWith(SCHEME)) {
    throw new UsageError(`unknown resource "${uri}"`, `Name one such as ${SCHEME}postmortems/2026-05-29-checkout.md.`);
  }
  const { repository } = await read(reading);
  const { source } = recordNamed(decoded(address.slice(SCHEME.length)), repository);
  const { text, nextCursor } = partOf(source.text, new URLSearchParams(query).get("part") ?? undefined);
  const next = nextCursor === null ? {} : { next: `${uriOf(source.file)}?part=${nextCursor}` };
  return { contents: [{ uri, mimeType: typeOf(source.file), text, _meta: { note: UNTRUSTED, ...next } }] };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
