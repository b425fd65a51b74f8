import { existsSync } from "node:fs";
import { join } from "node:path";
import { type ModelInput, WorkspaceModel } from "../../editor/workspace-model.ts";
import { Workspace } from "../../records/workspace.ts";
import type { Finding } from "../../rules/rule.ts";
import type { Instant } from "../../time/instant.ts";
import { configurationFiles } from "../context/option-values.ts";
import { GitRepository } from "../repository/git.ts";
import { baselineFile } from "../repository/run-rules.ts";

/** What a project needs of the server. */
export interface ProjectHost {
  now(): Instant;
  elapsed(): number;
  /** Another configuration than the usual one, relative to the folder. */
  readonly config?: string | undefined;
  /** Shows the findings of a file: all that it has now. */
  publish(project: Project, file: string, findings: readonly Finding[]): void;
  /** Reports a defect of this product. */
  failed(error: unknown): void;
}

/** How long reading and checking may go on before questions are answered in between (ms). */
const SLICE = 8;
/** How long a text has to rest before it is checked (ms): keys that come faster are one change. */
const REST = 15;
/** How long it has to rest before all records are looked at together (ms): what one file shows is shown before. */
const LONG_REST = 200;

/** One repository that an editor has open: its model, kept up to date in the background. */
export class Project {
  /** The folder as the editor names it. */
  readonly root: string;
  readonly model: WorkspaceModel;
  readonly #host: ProjectHost;
  readonly #published = new Map<string, readonly Finding[]>();
  readonly #urgent = new Set<string>();
  /** The open files that changed since they were checked. */
  readonly #edited = new Set<string>();
  #timer: NodeJS.Timeout | null = null;
  /** What is under way; done when everything is checked. */
  #work: Promise<void> = Promise.resolve();
  #isWorking = false;
  /** Something changed since everything was checked, and whether it was more than texts that are open. */
  #isStale = false;
  #isAllStale = true;
  #isClosed = false;

  constructor(root: string, host: ProjectHost) {
    const files = host.config === undefined ? configurationFiles : [host.config];
    const input: ModelInput = { workspace: new Workspace(root), configurationFiles: files, baselineFile };
    this.root = root;
    this.model = new WorkspaceModel(input);
    this.#host = host;
    this.#begin();
    this.#isStale = true;
    this.#start(() => this.model.read());
  }

  /** Reads and checks everything at the time it is now, and with what git knows now; not while that is under way. */
  reread(): void {
    if (this.#isWorking || this.#isClosed) return;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#begin();
    this.#isStale = true;
    this.#isAllStale = true;
    this.#start(() => this.model.read());
  }

  #begin(): void {
    const { workspace } = this.model;
    const git = new GitRepository(workspace.root);
    // Git is asked at a repository's root, as by `check`.
    const isRoot = existsSync(join(workspace.root, ".git"));
    let texts: ReadonlyMap<string, string> | undefined;
    const textBefore = (file: string) => {
      texts ??= isRoot ? git.filesBefore(this.model.catalog.postmortems.map(({ source }) => source.file)) : new Map();
      return texts.get(file);
    };
    this.model.restart(this.#host.now(), { addedAt: git.additions(), textBefore });
  }

  open(file: string, text: string, kind: Parameters<WorkspaceModel["open"]>[2] = null): void {
    this.model.open(file, text, kind);
    this.#urgent.add(file);
    this.#edited.add(file);
    this.#isStale = true;
    this.#startAfter(REST);
  }

  close(file: string): void {
    this.model.close(file);
    this.#urgent.delete(file);
    this.changed();
  }

  /** Something changed that may concern all records: they are checked once it rests. */
  changed(): void {
    this.#isStale = true;
    this.#isAllStale = true;
    this.#startAfter(REST);
  }

  #startAfter(rest: number): void {
    if (this.#isWorking || this.#isClosed) return;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = null;
      if (!this.#recheck()) this.#start(() => null);
    }, rest);
  }

  /** Shows at once what can be known of the files that changed; false where all has to be checked. */
  #recheck(): boolean {
    const edited = [...this.#edited];
    this.#edited.clear();
    if (edited.length === 0 || this.#isAllStale) return false;
    for (const file of edited) {
      const found = this.model.recheck(file);
      if (!found) return false;
      for (const [one, findings] of found) this.#show(one, findings);
    }
    this.#startAfter(LONG_REST);
    return true;
  }

  /** Waits until everything is checked as it is now. */
  async settled(): Promise<void> {
    while (!this.#isClosed && (this.#isStale || this.#isWorking)) {
      if (!this.#isWorking) {
        if (this.#timer) clearTimeout(this.#timer);
        this.#timer = null;
        this.#start(() => null);
      }
      await this.#work;
    }
  }

  /** The findings of a file as they were last published. */
  findings(file: string): readonly Finding[] {
    return this.#published.get(file) ?? [];
  }

  /** Takes back what is shown, and stops. */
  dispose(): void {
    this.#isClosed = true;
    if (this.#timer) clearTimeout(this.#timer);
    this.#publish(new Map());
  }

  #start(first: () => Generator<void> | null): void {
    this.#isWorking = true;
    this.#work = this.#run(first)
      .catch((error) => this.#host.failed(error))
      .finally(() => {
        this.#isWorking = false;
        if (this.#isStale) this.#startAfter(REST);
      });
  }

  async #run(first: () => Generator<void> | null): Promise<void> {
    const reading = first();
    if (reading) await this.#drive(reading, () => this.#isClosed);
    while (this.#isStale && !this.#isClosed) {
      this.#isStale = false;
      const found = await this.#drive(
        this.model.check((file) => this.#urgent.has(file)),
        () => this.#isStale || this.#isClosed,
      );
      if (found) {
        this.#isAllStale = false;
        this.#publish(found);
      } else if (!this.#isAllStale) return;
      else await pause();
    }
  }

  /** Runs the steps in slices; null where it was given up. */
  async #drive<T>(steps: Generator<void, T>, isOver: () => boolean): Promise<T | null> {
    let sliceEnd = this.#host.elapsed() + SLICE;
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      if (this.#host.elapsed() < sliceEnd) continue;
      await pause();
      if (isOver()) return null;
      sliceEnd = this.#host.elapsed() + SLICE;
    }
  }

  #publish(found: ReadonlyMap<string, readonly Finding[]>): void {
    for (const file of new Set([...this.#published.keys(), ...found.keys()])) this.#show(file, found.get(file) ?? []);
  }

  #show(file: string, findings: readonly Finding[]): void {
    const before = this.#published.get(file) ?? [];
    if (before.length === findings.length && before.every((one, at) => one === findings[at])) return;
    if (findings.length > 0) this.#published.set(file, findings);
    else this.#published.delete(file);
    this.#host.publish(this, file, findings);
  }
}

/** Lets messages be read that came in the meantime. */
function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
