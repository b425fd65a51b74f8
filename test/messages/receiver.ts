import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** A request that was taken. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: each channel has a form of its own
  readonly json: any;
}

/**
 * What a channel answers next, in place of 200: a status with headers, no answer at all, or a 200 for what it took whose rest
 * never comes.
 */
export type Fault = { readonly status: number; readonly headers?: Record<string, string> } | "cut" | "half";

/** A channel's end on loopback. It keeps what it took. */
export class Receiver {
  readonly received: Received[] = [];
  readonly faults: Fault[] = [];
  /** Answers a request; `{}` by default. */
  answer: (request: Received) => { readonly status?: number; readonly json: object } = () => ({ json: {} });
  readonly #server: Server;

  private constructor() {
    this.#server = createServer(async (request, response) => {
      const fault = this.faults.shift();
      if (fault === "cut") {
        request.socket.destroy();
        return;
      }
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      if (fault && fault !== "half") {
        response.writeHead(fault.status, fault.headers).end("a text that is no message's business");
        return;
      }
      const text = Buffer.concat(chunks).toString("utf8");
      const { method = "", url: path = "", headers } = request;
      const taken = { method, path, headers, text, json: text === "" ? null : JSON.parse(text) };
      this.received.push(taken);
      const { status = 200, json } = this.answer(taken);
      if (fault === "half") {
        response.writeHead(200, { "content-length": "100" });
        response.write("o", () => request.socket.destroy());
        return;
      }
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(json));
    });
  }

  static async start(): Promise<Receiver> {
    const receiver = new Receiver();
    await new Promise<void>((resolve) => receiver.#server.listen(0, "127.0.0.1", resolve));
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/services/T0/secret-part`;
  }

  /** The headlines of Slack messages, in the order in which they came. */
  get headlines(): string[] {
    return this.received.map(({ json }) => json.blocks?.[0].text.text);
  }

  async end(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
