import { readFileSync } from "node:fs";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";

interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required?: true;
  readonly schema: object;
}

interface Described {
  readonly parameters: readonly Parameter[];
  readonly body?: Record<string, unknown>;
  readonly bodyRequired?: boolean;
}

/** A request as it went over the wire. */
export interface WireRequest {
  readonly method: string;
  /** Without the query, still percent-encoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

interface Operation extends Described {
  readonly name: string;
  readonly pattern: RegExp;
  readonly parameterNames: readonly string[];
  readonly checkBody: (() => ValidateFunction) | null;
}

const fixture = new URL("fixtures/github-openapi.json", import.meta.url);
/** Template variables whose values hold slashes. */
const multiSegment = new Set(["path", "ref", "branch", "basehead"]);

/** GitHub's own description of its requests (version 23.0.2), trimmed to the operations this product may use. */
export class GitHubDescription {
  readonly #operations: readonly Operation[];
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true, coerceTypes: false, validateFormats: false });
  readonly #parameterChecks = new Map<object, ValidateFunction>();

  constructor() {
    const { operations } = JSON.parse(readFileSync(fixture, "utf8")) as { operations: Record<string, Described> };
    this.#operations = Object.entries(operations).map(([name, described]) => this.#prepare(name, described));
  }

  /** The operation's name (`GET /repos/{owner}/{repo}/issues`), and how the request differs from its description. */
  check(request: WireRequest): { operation: string | null; violations: string[] } {
    const operation = this.#operations.find(
      ({ name, pattern }) => name.startsWith(`${request.method} `) && pattern.test(request.path),
    );
    if (!operation) return { operation: null, violations: [`${request.method} ${request.path} is not described`] };
    return {
      operation: operation.name,
      violations: [...this.#path(operation, request), ...this.#query(operation, request), ...body(operation, request)],
    };
  }

  #prepare(name: string, described: Described): Operation {
    const parameterNames: string[] = [];
    const template = name.slice(name.indexOf(" ") + 1).replace(/[.+*?^$()[\]\\|]/g, "\\$&");
    const pattern = template.replace(/\{(\w+)\}/g, (_, parameter: string) => {
      parameterNames.push(parameter);
      return multiSegment.has(parameter) ? "(.+)" : "([^/]+)";
    });
    const schema = described.body;
    const closed = schema?.type === "object" && schema.properties ? { additionalProperties: false, ...schema } : schema;
    return {
      ...described,
      name,
      pattern: new RegExp(`^${pattern}$`),
      parameterNames,
      checkBody: closed ? once(() => this.#ajv.compile(closed)) : null,
    };
  }

  #path(operation: Operation, request: WireRequest): string[] {
    const values = operation.pattern.exec(request.path)!.slice(1).map(decodeURIComponent);
    return operation.parameterNames.flatMap((name, index) => {
      const parameter = operation.parameters.find((candidate) => candidate.in === "path" && candidate.name === name);
      return parameter ? this.#parameter(parameter, values[index]!) : [];
    });
  }

  #query(operation: Operation, request: WireRequest): string[] {
    const known = operation.parameters.filter((parameter) => parameter.in === "query");
    const unknown = [...request.query.keys()].filter((key) => !known.some(({ name }) => name === key));
    const missing = known.filter(({ name, required }) => required && !request.query.has(name));
    return [
      ...unknown.map((key) => `unknown query parameter "${key}"`),
      ...missing.map(({ name }) => `missing query parameter "${name}"`),
      ...known.flatMap((parameter) => {
        const value = request.query.get(parameter.name);
        return value === null ? [] : this.#parameter(parameter, value);
      }),
    ];
  }

  #parameter(parameter: Parameter, text: string): string[] {
    const check = this.#parameterChecks.get(parameter) ?? this.#ajv.compile(parameter.schema);
    this.#parameterChecks.set(parameter, check);
    const readings = [
      text,
      /^-?\d+$/.test(text) ? Number(text) : text,
      text === "true" || (text === "false" ? false : text),
    ];
    return readings.some((reading) => check(reading))
      ? []
      : [`${parameter.in} parameter "${parameter.name}" is "${text}"`];
  }
}

const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

function body(operation: Operation, request: WireRequest): string[] {
  if (request.body === undefined) return operation.bodyRequired ? ["missing body"] : [];
  const check = operation.checkBody?.();
  if (!check) return ["unexpected body"];
  if (check(request.body)) return [];
  return (check.errors ?? []).map(
    ({ instancePath, message, params }) => `body${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}
