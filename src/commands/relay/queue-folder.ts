import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import type { QueueStore } from "../../relay/delivery.ts";
import type { QueuedEvent } from "../../relay/event-queue.ts";
import { UsageError } from "../../text/error.ts";

const EVENT = /^(\d{1,15})\.json$/;
/** What GitHub refused is kept for people, so many at most. */
const MOST_SET_ASIDE = 100;

/**
 * A folder with a file for each event that waits. A file is there as a whole or not at all, whenever the process or the
 * machine ends, and only this account may read it: payloads are nobody else's business.
 */
export class QueueFolder implements QueueStore {
  readonly #folder: string;
  readonly #log: (line: string) => void;

  /**
   * @param owner id of this process: two must not send from one folder
   * @throws UsageError for a folder that can't be used
   */
  constructor(folder: string, { owner, log }: { readonly owner: number; readonly log: (line: string) => void }) {
    this.#folder = folder;
    this.#log = log;
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      this.#lock(owner);
    } catch (error) {
      if (error instanceof UsageError) throw error;
      throw new UsageError(
        `could not use the folder ${folder} for events that wait: ${(error as Error).message}`,
        "Name one that this account may write to: --queue DIR.",
      );
    }
  }

  load(): readonly QueuedEvent[] {
    const names = readdirSync(this.#folder);
    for (const name of names) if (name.endsWith(".part")) rmSync(join(this.#folder, name), { force: true });
    return names.filter((name) => EVENT.test(name)).flatMap((name) => this.#read(name) ?? []);
  }

  write(event: QueuedEvent): void {
    const file = this.#file(event.sequence);
    try {
      writeSafely(`${file}.part`, JSON.stringify(event));
      renameSync(`${file}.part`, file);
    } catch (error) {
      rmSync(`${file}.part`, { force: true });
      throw error;
    }
    syncFolder(this.#folder);
  }

  remove(sequence: number): void {
    rmSync(this.#file(sequence), { force: true });
  }

  setAside(sequence: number): void {
    this.#move(`${sequence}.json`, `${sequence}.refused`);
    const refused = readdirSync(this.#folder).filter((name) => name.endsWith(".refused"));
    const oldest = refused.sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10)).slice(0, -MOST_SET_ASIDE);
    for (const name of oldest) rmSync(join(this.#folder, name), { force: true });
  }

  release(): void {
    rmSync(join(this.#folder, "lock"), { force: true });
  }

  #read(name: string): QueuedEvent | null {
    const text = readFileSync(join(this.#folder, name), "utf8");
    try {
      const event: unknown = JSON.parse(text);
      if (isEvent(event)) return { ...event, bytes: Buffer.byteLength(text), sequence: Number(EVENT.exec(name)![1]) };
    } catch {
      // No JSON: said below.
    }
    this.#move(name, `${name}.unreadable`);
    this.#log(`${name} in the queue's folder can't be read: it is set aside`);
    return null;
  }

  #move(from: string, to: string): void {
    try {
      renameSync(join(this.#folder, from), join(this.#folder, to));
    } catch (error) {
      this.#log(`could not set ${from} aside: ${(error as Error).message}`);
      rmSync(join(this.#folder, from), { force: true });
    }
  }

  #file(sequence: number): string {
    return join(this.#folder, `${sequence}.json`);
  }

  /** A lock of a process that ended without taking it away counts for nothing. In a container, each process is the first. */
  #lock(owner: number): void {
    const file = join(this.#folder, "lock");
    try {
      writeFileSync(file, String(owner), { flag: "wx", mode: 0o600 });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      const holder = Number(readFileSync(file, "utf8"));
      if (holder !== owner && isRunning(holder)) {
        throw new UsageError(
          `the folder ${this.#folder} is used by the process ${holder}, expected one relay for each folder`,
          "Stop that one, or name another folder: --queue DIR.",
        );
      }
      writeFileSync(file, String(owner), { mode: 0o600 });
    }
  }
}

function isRunning(id: number): boolean {
  if (!Number.isSafeInteger(id) || id <= 0) return false;
  try {
    return process.kill(id, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** On the disk when it returns, and not only in the system's memory. */
function writeSafely(file: string, text: string): void {
  const descriptor = openSync(file, "w", 0o600);
  try {
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** The folder's list of names too. Not every system can. */
function syncFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, "r");
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // Windows opens no folders.
  }
}

function isEvent(value: unknown): value is QueuedEvent {
  if (typeof value !== "object" || value === null) return false;
  const { source, id, payload, receivedAt } = value as Partial<Record<keyof QueuedEvent, unknown>>;
  const { value: key, isUnique } = (id ?? {}) as { value?: unknown; isUnique?: unknown };
  return (
    typeof source === "string" &&
    typeof key === "string" &&
    typeof isUnique === "boolean" &&
    typeof payload === "object" &&
    payload !== null &&
    Number.isFinite(receivedAt)
  );
}
