import { isUtf8 } from "node:buffer";
import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from "node:fs";
import type { Diagnostic } from "../text/diagnostic.ts";
import { Source } from "../text/source.ts";
import type { Unreadable } from "./model.ts";

/** Larger files are refused: records are far smaller (bytes). */
const sizeLimit = 4 * 1024 * 1024;

/** An unreadable file, with a diagnostic of what was found. */
export function refused(path: string, found: string, help: string): Unreadable {
  return unreadable(
    new Source(path, ""),
    { start: 0, end: 0 },
    `unexpected ${found}, expected a text file in UTF-8`,
    help,
  );
}

function unreadable(source: Source, range: Diagnostic["range"], message: string, help: string): Unreadable {
  return { source, problems: [{ rule: "syntax", range, message, help }] };
}

/** Refuses a device, a pipe or a socket. */
export function special(path: string): Unreadable {
  return refused(path, "entry that is no regular file", "put a text file there");
}

/** Follows no link and does not block, in case the file was replaced; 0 where a system has no such flags. */
const reading = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * The text of a file, or why it is not read.
 *
 * @param path for messages
 * @param real the path with links resolved
 * @throws Error of the file system
 */
export function readSource(path: string, real: string): Source | Unreadable {
  const file = openSync(real, reading);
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) return special(path);
    if (stat.size > sizeLimit) return tooLong(path, stat.size);
    return textOf(path, bytesOf(file, stat.size));
  } finally {
    closeSync(file);
  }
}

function tooLong(path: string, size: number): Unreadable {
  return refused(
    path,
    `${megabytes(size)} MB of text, more than the ${megabytes(sizeLimit)} MB that are read`,
    "move attachments out of the record",
  );
}

function textOf(path: string, bytes: Buffer): Source | Unreadable {
  if (bytes.length > sizeLimit) return tooLong(path, bytes.length);
  if (bytes.length < LONGEST_POINTER && bytes.toString("latin1").startsWith(POINTER)) {
    return refused(path, "pointer of Git LFS", 'check out with "lfs: true", or run: git lfs pull');
  }
  return decode(path, bytes);
}

/** What Git LFS leaves where a file's content was not fetched: at most 1024 bytes, says its specification. */
const POINTER = "version https://git-lfs.github.com/spec/";
const LONGEST_POINTER = 1024;

/** A buffer for one file after the other: most records fit, and need no allocation before they are text. */
const shared = Buffer.allocUnsafeSlow(32 * 1024);

/** The bytes of an open file; valid until the next call. */
function bytesOf(file: number, size: number): Buffer {
  // Some system files report a size of 0.
  const fits = size > 0 && size <= shared.length;
  return fits && readSync(file, shared, 0, size, 0) === size ? shared.subarray(0, size) : readFileSync(file);
}

/** UTF-8 with or without a byte order mark; anything else is reported with its position. */
function decode(path: string, bytes: Buffer): Source | Unreadable {
  if (!isUtf8(bytes)) {
    const valid = bytes.subarray(0, firstInvalidByte(bytes)).toString("utf8");
    const source = new Source(path, `${valid}\uFFFD`);
    const hex = bytes[Buffer.byteLength(valid)]?.toString(16).padStart(2, "0") ?? "??";
    return unreadable(
      source,
      { start: valid.length, end: valid.length + 1 },
      `unexpected byte 0x${hex}, expected text in UTF-8`,
      utf16(bytes) ? "the file looks like UTF-16: save it as UTF-8" : "save the file as UTF-8",
    );
  }
  const source = new Source(path, bytes.toString("utf8"));
  return isOneLine(source.text) ? oldLineEndings(source) : source;
}

/** A text that is in no file yet, as it is read once it is saved. */
export function unsavedText(path: string, text: string): Source | Unreadable {
  return text.length < LONGEST_POINTER || text.length * 3 > sizeLimit || isOneLine(text)
    ? textOf(path, Buffer.from(text))
    : new Source(path, text);
}

/** Lines that end in carriage returns alone are one line to every reader of today. */
function isOneLine(text: string): boolean {
  return !text.includes("\n") && /\r(?!$)/.test(text);
}

function oldLineEndings(source: Source): Unreadable {
  const start = source.text.indexOf("\r");
  return unreadable(
    source,
    { start, end: start + 1 },
    "unexpected carriage returns alone as line endings, expected line feeds",
    "save the file with the line endings LF or CRLF",
  );
}

function utf16(bytes: Buffer): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

/** Bisects for the longest valid prefix; a character cut by the probe itself is no error. */
function firstInvalidByte(bytes: Buffer): number {
  let valid = 0;
  let invalid = bytes.length;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (isUtf8(bytes.subarray(0, wholeCharacters(bytes, middle)))) valid = middle;
    else invalid = middle;
  }
  return wholeCharacters(bytes, valid);
}

/** The largest offset up to `end` that does not cut a character: continuation bytes are 10xxxxxx. */
function wholeCharacters(bytes: Buffer, end: number): number {
  let start = end;
  for (let step = 0; step < 4 && start > 0; step++) {
    const byte = bytes[--start]!;
    if ((byte & 0xc0) === 0x80) continue;
    const length = byte < 0x80 ? 1 : byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return start + length <= end ? end : start;
  }
  return end;
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, "");
}
