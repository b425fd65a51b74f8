import type { Finding } from "../rules/rule.ts";
import { sanitizeLog } from "../text/control-chars.ts";
import { type FileDiagnostics, ProductError } from "../text/error.ts";
import { issuesPage } from "./package-info.ts";

/** What people read of an error: what went wrong, and the next step. */
interface ErrorReport {
  readonly message: string;
  readonly help: string;
}

/** An error for people: what is wrong and the next step; a stack trace only when asked for. Ends in a line feed. */
export function formatError(error: unknown, { withTrace } = { withTrace: false }): string {
  const thrown = error instanceof Error ? error : new Error(String(error));
  const { message, help } = errorReportOf(thrown);
  const details = thrown instanceof ProductError ? thrown.details : [];
  const lines = [`incident: ${[message, help, ...details].join("\n  ")}`, ...(withTrace ? [thrown.stack] : [])];
  return sanitizeLog(`${lines.join("\n")}\n`);
}

/** What is wrong in a file, as findings: printed as `check` prints what is wrong in records. */
export function findingsOf({ source, problems }: FileDiagnostics): Finding[] {
  return problems.map(({ rule, range, message, help, related }) => ({
    ...{ rule, level: "error", source, range, message, help },
    related: related ? [{ source, ...related }] : [],
  }));
}

function errorReportOf(error: Error): ErrorReport {
  if (error instanceof ProductError) return { message: error.summary, help: error.help };
  return systemErrorReport(error) ?? internalError(error);
}

/** Errors of the operating system about a file, by the codes that people meet. */
const SYSTEM: Readonly<Record<string, ErrorReport>> = {
  EACCES: { message: "permission denied", help: "Give the account that runs this the right to it." },
  EPERM: { message: "permission denied", help: "Give the account that runs this the right to it." },
  EROFS: { message: "the file system is read-only", help: "Name a place that can be written." },
  ENOSPC: { message: "no space is left", help: "Make room on the disk, and run it again." },
  EISDIR: { message: "a folder stands in its place", help: "Move the folder away, or name another file." },
  ENOTDIR: { message: "a file stands where a folder has to be", help: "Move the file away, or name another place." },
  EEXIST: { message: "something of that name is there already", help: "Move it away, or name another place." },
  ELOOP: { message: "a link stands in its place, and links are not followed", help: "Put the file itself there." },
  ENOENT: { message: "the folder does not exist, or a link on the way leads nowhere", help: "Make the folder first." },
  ENAMETOOLONG: { message: "the name is too long", help: "Give it a shorter one." },
};

function systemErrorReport(error: Error & { code?: unknown; path?: unknown; syscall?: unknown }): ErrorReport | null {
  const { code, path, syscall } = error;
  if (typeof code !== "string" || (typeof path !== "string" && syscall !== "write")) return null;
  const known = SYSTEM[code] ?? { message: code, help: "Look at the file and its folder, and run it again." };
  if (typeof path !== "string")
    return { message: `could not write what there is to say: ${known.message}`, help: known.help };
  const verb = syscall === "mkdir" ? "make the folder" : syscall === "scandir" ? "read the folder" : "open";
  return { message: `could not ${verb} ${path}: ${known.message}`, help: known.help };
}

/** Any other error is a defect of this product. */
function internalError({ message }: Error): ErrorReport {
  return {
    message: `a mistake of this product: ${message}`,
    help: `Run it again with --debug, in a workflow with debug logging, and report what it prints${issuesPage === null ? "" : `: ${issuesPage}`}`,
  };
}
