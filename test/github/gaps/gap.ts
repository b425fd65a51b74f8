import type { Answer } from "../emulator.ts";
import type { Extras } from "./extras.ts";

/** One request on its way through the proxy. */
export interface Exchange {
  readonly method: string;
  /** Without query and API prefix, percent-encoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Record<string, unknown>;
  readonly token: string;
  /** Login of the token's account. */
  readonly actor: string;
  /** The route's variables, decoded. */
  readonly parameters: Readonly<Record<string, string>>;
  /** `/repos/<owner>/<repo>` of the bench. */
  readonly repository: string;
  readonly extras: Extras;
  /** The emulator's answer to this request, or to it with another body. */
  forward(body?: Record<string, unknown>): Promise<Answer>;
  /** Asks the emulator as the repository's owner. */
  ask(method: string, url: string, body?: unknown): Promise<Answer>;
}

/** Something that GitHub does and the emulator does not, or not in the same way. */
export interface Gap {
  /** `POST /repos/{owner}/{repo}/issues` */
  readonly route: string;
  answer(exchange: Exchange): Promise<Answer>;
}

export const ok = (data: unknown, status = 200): Answer => ({ status, headers: {}, data });
export const noContent: Answer = { status: 204, headers: {}, data: null };
export const refused = (status: number, message: string, errors?: unknown[]): Answer =>
  ok({ message, ...(errors ? { errors } : {}), documentation_url: "https://docs.github.com/rest" }, status);
export const invalid = (resource: string, field: string, message: string): Answer =>
  refused(422, "Validation Failed", [{ resource, field, code: "custom", message }]);
export const notFound = refused(404, "Not Found");

/** GitHub counts characters, not bytes or UTF-16 units. */
export const characters = (text: unknown): number => (typeof text === "string" ? [...text].length : 0);
export const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.map((entry) => (typeof entry === "string" ? entry : entry.name)) : [];

/** Cuts one page out of a whole list, with the `link` header that leads to the others. */
export function paged(exchange: Exchange, list: readonly unknown[], origin: string): Answer {
  const size = Math.min(100, Number(exchange.query.get("per_page") ?? 30));
  const page = Number(exchange.query.get("page") ?? 1);
  const last = Math.max(1, Math.ceil(list.length / size));
  const link = (to: number, rel: string) => {
    const query = new URLSearchParams(exchange.query);
    query.set("page", String(to));
    return `<${origin}${exchange.path}?${query}>; rel="${rel}"`;
  };
  const links = [
    ...(page > 1 ? [link(page - 1, "prev"), link(1, "first")] : []),
    ...(page < last ? [link(page + 1, "next"), link(last, "last")] : []),
  ];
  const headers: Record<string, string> = links.length > 0 ? { link: links.join(", ") } : {};
  return { status: 200, headers, data: list.slice((page - 1) * size, page * size) };
}
