/** What the reference needs of a JSON Schema, as those of `schemas/` are written. */
export interface Schema {
  readonly title?: string;
  readonly description?: string;
  /** In this project: what is expected, in words for messages. */
  readonly $comment?: string;
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly $defs?: Readonly<Record<string, Schema>>;
}

export interface Field {
  /** Path of keys, such as `teams.<id>.lead` or `timeline[].at`. */
  readonly path: string;
  readonly meaning: string;
  readonly expected: string;
  readonly required: boolean;
  readonly default: string;
  readonly example: string;
}

/** Deepest nesting that a reader follows in a table. */
const DEEPEST = 5;

/** Every key below `schema`, each before the keys within it. */
export function fieldsOf(schema: Schema, root: Schema, path = ""): readonly Field[] {
  if (path.split(/[.[]/).length > DEEPEST) return [];
  const body = shapeOf(schema, root);
  const own = Object.entries(body.properties ?? {}).flatMap(([name, property]) => {
    const at = path === "" ? name : `${path}.${name}`;
    const required = body.required?.includes(name) ?? false;
    return [field(at, property, { root, required }), ...fieldsOf(property, root, at)];
  });
  const entries = body.additionalProperties;
  const inMap = typeof entries === "object" ? fieldsOf(entries, root, `${path}.<id>`) : [];
  const inList = body.items ? fieldsOf(body.items, root, `${path}[]`) : [];
  return [...own, ...inMap, ...inList];
}

function field(path: string, schema: Schema, { root, required }: { root: Schema; required: boolean }): Field {
  const [example] = schema.examples ?? [];
  return {
    path,
    required,
    meaning: schema.description ?? "",
    expected: expectedOf(schema, root),
    default: schema.default === undefined ? "" : code(schema.default),
    example: example === undefined ? "" : code(example),
  };
}

/** The schema that says what is inside: behind references, and of several forms the one with keys. */
function shapeOf(schema: Schema, root: Schema): Schema {
  const body = resolve(schema, root);
  if (!body.anyOf) return body;
  const forms = body.anyOf.map((form) => resolve(form, root));
  return forms.find(({ properties }) => properties) ?? forms.find(({ items }) => items?.properties) ?? body;
}

function resolve(schema: Schema, root: Schema): Schema {
  const name = schema.$ref?.match(/^#\/\$defs\/(.+)$/)?.[1];
  const target = name === undefined ? undefined : root.$defs?.[name];
  return target ? { ...resolve(target, root), ...schema } : schema;
}

function expectedOf(schema: Schema, root: Schema): string {
  const body = resolve(schema, root);
  if (body.$comment) return body.$comment;
  if (body.enum) return body.enum.map((value) => code(value)).join(", ");
  if (body.const !== undefined) return code(body.const);
  if (body.anyOf) return body.anyOf.map((form) => expectedOf(form, root)).join(" or ");
  if (body.type === "array") return body.items ? `list of: ${expectedOf(body.items, root)}` : "list";
  const types = typeof body.type === "string" ? [body.type] : (body.type ?? []);
  return types.map((type) => typeWords[type] ?? type).join(" or ");
}

const typeWords: Readonly<Record<string, string>> = {
  string: "text",
  integer: "number",
  object: "mapping",
  boolean: "true or false",
  array: "list",
  null: "nothing",
};

/** A value as people write it in YAML, on one line. */
export function code(value: unknown): string {
  return `\`${inline(value)}\``;
}

function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(", ")}]`;
  if (value !== null && typeof value === "object") {
    const entries = Object.entries(value).map(([key, entry]) => `${inline(key)}: ${inline(entry)}`);
    return `{ ${entries.join(", ")} }`;
  }
  if (typeof value !== "string") return String(value);
  return needsQuotes(value) ? JSON.stringify(value) : value;
}

/** Within braces and brackets YAML gives these characters a meaning. */
function needsQuotes(text: string): boolean {
  return text === "" || /^[@#&*!%'"`>|-]|[[\]{},]|: |:$| #|^(?:true|false|null)$/.test(text);
}
