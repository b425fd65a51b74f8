import { existsSync, realpathSync } from "node:fs";
import { dirname, isAbsolute, join, relative, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  type Connection,
  createConnection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { version } from "../../output/package-info.ts";
import { type RecordKind, unnamedKind } from "../../records/catalog.ts";
import type { Finding } from "../../rules/rule.ts";
import { UsageError } from "../../text/error.ts";
import type { Instant } from "../../time/instant.ts";
import { configurationFiles, configuredFolder } from "../context/option-values.ts";
import { Answers } from "./answers.ts";
import { Project, type ProjectHost } from "./project.ts";
import { answerRequests, type OpenFile, provided } from "./requests.ts";

export interface ServerInput {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  now(): Instant;
  elapsed(): number;
  /** The address of the rules' pages; null where it is unknown. */
  readonly rulePages: string | null;
  readonly config: string | undefined;
}

/** How often everything is checked at the time it is then (ms): deadlines pass while an editor is open. */
const RENEWAL = 15 * 60_000;

/**
 * Talks the Language Server Protocol until the editor ends it, or is gone. An `exit` of the editor ends the process.
 *
 * @returns whether the editor said before that it would end
 * @throws UsageError for bytes that are no frames of the protocol: what follows them can't be distinguished
 */
export function serveEditor(input: ServerInput): Promise<boolean> {
  const reader = new StreamMessageReader(input.input);
  const connection = createConnection(reader, new StreamMessageWriter(input.output));
  let isShutDown = false;
  connection.onShutdown(() => {
    isShutDown = true;
  });
  new EditorServer(connection, input).listen();
  return new Promise((resolve, reject) => {
    for (const event of ["end", "close"] as const) input.input.once(event, () => resolve(isShutDown));
    reader.onError(({ message }) => {
      if (/content-length|header/i.test(message)) reject(noFrame());
    });
  });
}

function noFrame(): UsageError {
  return new UsageError(
    "unexpected bytes on the standard input, expected messages of the Language Server Protocol",
    'Let an editor start "incident lsp": docs/guides/editors.md has its settings.',
  );
}

class EditorServer {
  readonly #connection: Connection;
  readonly #input: ServerInput;
  readonly #documents = new TextDocuments(TextDocument);
  /** The folders of the editor, as it names them. */
  readonly #folders = new Set<string>();
  readonly #projects = new Map<string, Project>();
  readonly #open = new Map<string, OpenFile>();
  readonly #host: ProjectHost;
  #capabilities: InitializeParams["capabilities"] = {};

  constructor(connection: Connection, input: ServerInput) {
    this.#connection = connection;
    this.#input = input;
    this.#host = {
      now: input.now,
      elapsed: input.elapsed,
      config: input.config,
      publish: (project, file, findings) => this.#publish(project, file, findings),
      failed: (error) => connection.console.error(error instanceof Error ? (error.stack ?? error.message) : `${error}`),
    };
  }

  listen(): void {
    const connection = this.#connection;
    connection.onInitialize((params) => this.#initialize(params));
    connection.onInitialized(() => this.#initialized());
    connection.onDidChangeWatchedFiles(({ changes }) => {
      for (const { uri } of changes) this.#changedOnDisk(uri);
    });
    this.#documents.onDidChangeContent(({ document }) => this.#changed(document));
    this.#documents.onDidSave(({ document }) => {
      // Without a watch the other files may have changed in the meantime: a branch was checked out, a pull merged.
      if (!this.#isWatched) this.#open.get(document.uri)?.project.reread();
    });
    this.#documents.onDidClose(({ document }) => this.#closed(document));
    answerRequests(connection, {
      fileOf: (uri) => this.#open.get(uri) ?? null,
      answersOf: (project) => this.#answers(project),
      rulePages: this.#input.rulePages,
    });
    this.#documents.listen(connection);
    connection.listen();
  }

  #initialize({ capabilities, workspaceFolders, rootUri }: InitializeParams): InitializeResult {
    this.#capabilities = capabilities;
    const folders = workspaceFolders ?? (rootUri ? [{ uri: rootUri }] : []);
    for (const { uri } of folders) this.#addFolder(uri);
    return {
      serverInfo: { name: "incident", version },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        ...provided,
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  }

  #initialized(): void {
    const { workspace } = this.#capabilities;
    if (this.#isWatched) {
      const watchers = [{ globPattern: "**/*.{md,markdown,yml,yaml,json}" }];
      void this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }
    if (workspace?.workspaceFolders) {
      this.#connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const { uri } of removed) this.#removeFolder(uri);
        for (const { uri } of added) this.#addFolder(uri);
      });
    }
    const renewal = setInterval(() => {
      for (const project of this.#projects.values()) project.reread();
    }, RENEWAL);
    renewal.unref();
  }

  get #isWatched(): boolean {
    return this.#capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
  }

  #addFolder(uri: string): void {
    const folder = pathOf(uri);
    if (folder === null) return;
    this.#folders.add(folder);
    this.#project(folder);
    // Documents that were open before belong to it now.
    for (const document of this.#documents.all()) if (!this.#open.has(document.uri)) this.#changed(document);
  }

  #removeFolder(uri: string): void {
    const folder = pathOf(uri);
    if (folder === null) return;
    this.#folders.delete(folder);
    for (const [root, project] of this.#projects) {
      if (this.#folderOf(root) !== null) continue;
      project.dispose();
      this.#projects.delete(root);
      for (const [name, open] of this.#open) if (open.project === project) this.#open.delete(name);
    }
  }

  /** The project of a folder; null for one that can't be read. */
  #project(root: string): Project | null {
    const known = this.#projects.get(root);
    if (known) return known;
    try {
      const project = new Project(root, this.#host);
      this.#projects.set(root, project);
      return project;
    } catch (error) {
      this.#host.failed(error);
      return null;
    }
  }

  /** The innermost of the editor's folders that holds a path. */
  #folderOf(path: string): string | null {
    const holding = [...this.#folders].filter((folder) => below(folder, path) !== null);
    return holding.sort((a, b) => b.length - a.length)[0] ?? null;
  }

  /** The project that a document belongs to, and its path there; null for a document that is no part of any. */
  #place(uri: string): { readonly project: Project; readonly file: string } | null {
    const path = pathOf(uri);
    if (path === null) return null;
    const folder = this.#folderOf(path);
    // A document that is open without a folder belongs to the repository that holds it.
    if (folder === null && this.#folders.size > 0) return null;
    const root = folder === null ? configuredFolder(dirname(path)) : configuredWithin(folder, path);
    const project = this.#project(root);
    const file = project && below(root, path);
    return project && file !== null ? { project, file } : null;
  }

  #changed(document: TextDocument): void {
    const { uri } = document;
    const text = document.getText();
    const known = this.#open.get(uri);
    if (known) {
      known.project.open(known.file, text, unnamed(document));
      return;
    }
    const place = uri.startsWith("untitled:") ? this.#untitled(document) : this.#place(uri);
    if (place === null) return;
    this.#open.set(uri, { ...place, uri });
    place.project.open(place.file, text, unnamed(document));
  }

  /** A document without a file belongs to the first folder. */
  #untitled({ uri, languageId }: TextDocument): { readonly project: Project; readonly file: string } | null {
    const [project] = this.#projects.values();
    const name = uri.slice("untitled:".length).replace(/[^\w.-]+/g, "-");
    const extension = languageId === "yaml" ? "yml" : "md";
    return project ? { project, file: `.untitled/${name.replace(/\.\w+$/, "")}.${extension}` } : null;
  }

  #closed({ uri }: TextDocument): void {
    const open = this.#open.get(uri);
    this.#open.delete(uri);
    open?.project.close(open.file);
  }

  #changedOnDisk(uri: string): void {
    const place = this.#place(uri);
    if (place === null) return;
    place.project.model.changedOnDisk(place.file);
    place.project.changed();
  }

  #publish(project: Project, file: string, findings: readonly Finding[]): void {
    const uri = this.#uriOf(project, file);
    const current = this.#documents.get(uri)?.version;
    const answers = this.#answers(project);
    const diagnostics = findings.map((finding) => answers.diagnostic(finding));
    void this.#connection.sendDiagnostics({ uri, diagnostics, ...(current !== undefined && { version: current }) });
  }

  /** The address of a file, as the editor has it where it is open. */
  #uriOf(project: Project, file: string): string {
    const open = [...this.#open.values()].find((one) => one.project === project && one.file === file);
    return open?.uri ?? pathToFileURL(join(project.root, file)).href;
  }

  #answers(project: Project): Answers {
    return new Answers(project.model, {
      uriOf: (file) => this.#uriOf(project, file),
      versionOf: (uri) => this.#documents.get(uri)?.version ?? null,
      rulePages: this.#input.rulePages,
      canEdit: this.#capabilities.workspace?.workspaceEdit ?? {},
    });
  }
}

/** The kind of record that a document without a file shows itself to be; null for others, and for files. */
function unnamed(document: TextDocument): RecordKind | null {
  return document.uri.startsWith("untitled:") ? unnamedKind(document.getText(), document.languageId === "yaml") : null;
}

function pathOf(uri: string): string | null {
  try {
    return uri.startsWith("file:") ? fileURLToPath(uri) : null;
  } catch {
    return null;
  }
}

/** A path from a folder, with forward slashes; null where it leads out. A link on the way may lead into it. */
function below(folder: string, path: string): string | null {
  for (const [from, to] of [
    [folder, path],
    [realPath(folder), realPath(path)],
  ] as const) {
    const way = relative(from, to);
    if (way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way)) return way.split(sep).join("/");
  }
  return null;
}

/** A path with links resolved, as far as it exists. */
function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return dirname(path) === path ? path : join(realPath(dirname(path)), path.slice(dirname(path).length));
  }
}

/** The folder nearest to a path, within an editor's folder, that has a configuration; the editor's folder where there is none. */
function configuredWithin(folder: string, path: string): string {
  for (let above = dirname(path); above !== folder && below(folder, above) !== null; above = dirname(above)) {
    if (configurationFiles.some((file) => existsSync(join(above, file)))) return above;
  }
  return folder;
}
