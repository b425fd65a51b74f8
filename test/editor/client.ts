import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const cli = join(import.meta.dirname, "../../dist/cli.js");

export interface Message {
  readonly id?: number | string | null;
  readonly method?: string;
  // biome-ignore lint/suspicious/noExplicitAny: what a server answers is looked at by each test
  readonly params?: any;
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly result?: any;
  readonly error?: { readonly code: number; readonly message: string };
}

/** What a client supports that can do everything the server makes use of. */
export const everything = {
  workspace: {
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ["create", "rename", "delete"] },
  },
};

/** An editor's side of the protocol, by hand: tests choose each byte. */
export class EditorClient {
  readonly #server: ChildProcess;
  readonly #seen: Message[] = [];
  readonly #waiting: { readonly wanted: (message: Message) => boolean; readonly take: (message: Message) => void }[] =
    [];
  #buffer = Buffer.alloc(0);
  #id = 0;
  /** What the server wrote to its standard error. */
  errors = "";

  /** @param program a script of Node that speaks the protocol, with its own words */
  constructor(
    words: readonly string[] = [],
    cwd = process.cwd(),
    program: readonly string[] = [cli, "lsp", "--stdio"],
  ) {
    this.#server = spawn(process.execPath, [...program, ...words], { cwd });
    this.#server.stdout!.on("data", (data: Buffer) => this.#read(data));
    this.#server.stderr!.on("data", (data: Buffer) => {
      this.errors += data;
    });
  }

  /** Begins as editors do; returns what the server can do. */
  async begin(folders: readonly string[], capabilities: object = everything): Promise<Message["result"]> {
    const workspaceFolders = folders.map((folder) => ({ uri: pathToFileURL(folder).href, name: folder }));
    const { result } = await this.request("initialize", { processId: process.pid, capabilities, workspaceFolders });
    this.notify("initialized", {});
    return result;
  }

  request(method: string, params: unknown): Promise<Message> {
    const id = ++this.#id;
    this.send({ jsonrpc: "2.0", id, method, params });
    return this.next((message) => message.id === id && message.method === undefined);
  }

  notify(method: string, params: unknown): void {
    this.send({ jsonrpc: "2.0", method, params });
  }

  send(message: unknown): void {
    const body = JSON.stringify(message);
    this.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  write(bytes: string | Uint8Array): void {
    this.#server.stdin!.write(bytes);
  }

  /** The first message that is as wanted, of those that were not taken yet. */
  next(wanted: (message: Message) => boolean): Promise<Message> {
    const at = this.#seen.findIndex(wanted);
    if (at !== -1) return Promise.resolve(this.#seen.splice(at, 1)[0]!);
    return new Promise((take) => this.#waiting.push({ wanted, take }));
  }

  /** The diagnostics of a file, once they are as expected. */
  async diagnostics(file: string, expected: (list: Message["params"][]) => boolean = () => true) {
    const uri = pathToFileURL(file).href;
    const { params } = await this.next(
      ({ method, params }) =>
        method === "textDocument/publishDiagnostics" && params.uri === uri && expected(params.diagnostics),
    );
    return params.diagnostics;
  }

  open(file: string, text: string, languageId = file.endsWith(".md") ? "markdown" : "yaml"): void {
    const uri = file.startsWith("untitled:") ? file : pathToFileURL(file).href;
    this.notify("textDocument/didOpen", { textDocument: { uri, languageId, version: 1, text } });
  }

  /** Ends as editors do; returns the exit status. */
  async end(): Promise<number | null> {
    await this.request("shutdown", null);
    this.notify("exit", null);
    return this.ended();
  }

  async ended(): Promise<number | null> {
    if (this.#server.exitCode === null) await once(this.#server, "exit");
    return this.#server.exitCode;
  }

  /** The standard input ends: the editor is gone. */
  vanish(): void {
    this.#server.stdin!.end();
  }

  kill(): void {
    this.#server.kill();
  }

  #read(data: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, data]);
    for (;;) {
      const head = this.#buffer.indexOf("\r\n\r\n");
      if (head === -1) return;
      const length = Number(/Content-Length: (\d+)/.exec(this.#buffer.toString("latin1", 0, head))![1]);
      if (this.#buffer.length < head + 4 + length) return;
      this.#take(JSON.parse(this.#buffer.toString("utf8", head + 4, head + 4 + length)));
      this.#buffer = this.#buffer.subarray(head + 4 + length);
    }
  }

  #take(message: Message): void {
    const at = this.#waiting.findIndex(({ wanted }) => wanted(message));
    if (at === -1) this.#seen.push(message);
    else this.#waiting.splice(at, 1)[0]!.take(message);
  }
}

interface TextEdit {
  readonly range: Record<"start" | "end", { readonly line: number; readonly character: number }>;
  readonly newText: string;
}

/** A text with edits applied, as an editor applies them: lines and UTF-16 code units count from 0. */
export function applied(text: string, edits: readonly TextEdit[]): string {
  const lines = text.split("\n");
  const offset = ({ line, character }: TextEdit["range"]["start"]) =>
    Math.min(text.length, lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character);
  const inOrder = edits.map((edit, at) => ({
    ...edit,
    at,
    from: offset(edit.range.start),
    to: offset(edit.range.end),
  }));
  inOrder.sort((a, b) => b.from - a.from || b.at - a.at);
  return inOrder.reduce((current, { from, to, newText }) => current.slice(0, from) + newText + current.slice(to), text);
}
