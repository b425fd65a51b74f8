import { counted } from "../text/count.ts";
import type { Diagnostic } from "../text/diagnostic.ts";
import { closestChoice, didYouMean, listed, quote } from "../text/messages.ts";
import type { Range } from "../text/source.ts";
import { exampleAt, expectedAt, expectedBy, type Schema } from "./schema-description.ts";
import type { SchemaError, Validator } from "./validator.ts";
import type { YamlDocument, YamlPath } from "./yaml.ts";

/** One thing that is wrong: a value, a key, or a key that is not there. */
interface Fault {
  readonly about: "value" | "key" | "missing";
  readonly path: YamlPath;
  readonly found: unknown;
  readonly expected: string;
  /** Allowed values, for "did you mean". */
  readonly candidates: readonly string[];
  /** Allowed keys that are present already. */
  readonly taken: readonly string[];
  /** Custom keys begin with `x-` there. */
  readonly hasOwnKeys: boolean;
  /** Only the type is wrong: the least useful of several faults at one place. */
  readonly typeOnly: boolean;
  /** In quotes, the value would be right. */
  readonly quotable?: boolean;
  /** Without its quotes, the value would be right. */
  readonly isQuoted?: boolean;
}

/** One problem for each thing that is wrong, at the key or the value that has to change. */
export function schemaProblems(
  validate: Validator,
  document: Pick<YamlDocument, "value" | "rangeOf" | "keyRangeOf">,
): Diagnostic[] {
  const faults = document.value ? settle(validate(document.value)) : [];
  const problems = withoutMisspelt(faults.slice(0, MOST_PROBLEMS)).map((fault) =>
    problemOf(fault, document, validate.schema()),
  );
  const next = faults[MOST_PROBLEMS];
  return next ? [...problems, unnamed(faults.length - MOST_PROBLEMS, document.rangeOf(next.path))] : problems;
}

/** More problems in one file than this have one cause. */
const MOST_PROBLEMS = 20;

function unnamed(count: number, range: Range): Diagnostic {
  const message = `unexpected shape in ${counted(count, "more place")}, expected what the schema describes`;
  return { rule: "schema", range, message, help: "fix the first ones: many of them are often one mistake" };
}

/** Merges a validator's errors for one place: the branches of a choice, and the errors of a property name. */
function settle(errors: readonly SchemaError[]): Fault[] {
  const faults: Fault[] = [];
  for (const error of errors) {
    if (error.keyword === "anyOf") faults.push(...chosen(error, takeWithin(faults, error)));
    else if (error.keyword === "propertyNames") faults.push(...takeName(faults, error));
    else faults.push(faultOf(error));
  }
  return faults;
}

/** The branches' faults come right before the choice's own error, at its path or below it. */
function takeWithin(faults: Fault[], { instancePath }: SchemaError): Fault[] {
  const depth = pathOf(instancePath).length;
  const isName = ({ about, path }: Fault) => about === "key" && path.length === depth;
  const isWithin = (fault: Fault) => pointerTo(fault.path.slice(0, depth)) === instancePath && !isName(fault);
  let first = faults.length;
  while (first > 0 && isWithin(faults[first - 1]!)) first--;
  return faults.splice(first);
}

/** The branches of a choice that matched most explain what is wrong; else the choice as a whole does. */
function chosen(choice: SchemaError, faults: readonly Fault[]): Fault[] {
  const depth = pathOf(choice.instancePath).length;
  const inside = faults.filter(({ path, about }) => path.length > depth || about === "missing");
  const structured = typeof choice.data === "object" && choice.data !== null;
  if (structured && inside.length > 0) {
    const telling = inside.filter(({ typeOnly }) => !typeOnly);
    return telling.length > 0 ? telling : [inside[0]!];
  }
  const expected = commentOf(choice) ?? listed([...new Set(faults.map((fault) => fault.expected))], "or");
  const candidates = faults.flatMap((fault) => fault.candidates);
  return [
    {
      ...{ about: "value", path: pathOf(choice.instancePath), found: choice.data },
      ...{ expected, candidates, taken: [], hasOwnKeys: false, typeOnly: false },
    },
  ];
}

/** The errors of a property name come right before the error about it, as if the name were the value. */
function takeName(faults: Fault[], { instancePath, key: name }: SchemaError): Fault[] {
  const inner = faults.at(-1);
  if (inner?.found !== name) return [];
  faults.pop();
  return [{ ...inner!, about: "key", path: [...pathOf(instancePath), name!] }];
}

function faultOf(error: SchemaError): Fault {
  const { keyword, parentSchema, data } = error;
  const name = error.key ?? "";
  const path = pathOf(error.instancePath);
  const typeOnly = keyword === "type";
  const quotable = typeOnly && wouldBeText(error);
  const isQuoted = wouldBeRightUnquoted(error);
  const value = {
    about: "value",
    path,
    found: data,
    candidates: [],
    taken: [],
    hasOwnKeys: false,
    typeOnly,
    quotable,
    isQuoted,
  } as const;
  switch (keyword) {
    case "additionalProperties": {
      const known = Object.keys((parentSchema.properties ?? {}) as object);
      const taken = known.filter((key) => Object.hasOwn(data as object, key));
      const expected = someOf(known.filter((key) => !taken.includes(key)));
      const hasOwnKeys = Object.keys((parentSchema.patternProperties ?? {}) as object).includes("^x[-_]");
      const key = { about: "key", path: [...path, name], found: name } as const;
      return { ...value, ...key, expected, candidates: known, taken, hasOwnKeys };
    }
    case "required":
      return { ...value, about: "missing", path: [...path, name], found: undefined, expected: "" };
    case "enum":
      return { ...value, expected: expectedBy(parentSchema), candidates: (parentSchema.enum as unknown[]).map(String) };
    case "const":
      return {
        ...value,
        expected: String(parentSchema.const),
        candidates: [parentSchema.const].filter((word) => typeof word === "string"),
      };
    case "type":
      return { ...value, expected: expectedBy(parentSchema) };
    default:
      return { ...value, expected: commentOf(error) ?? keywordInWords(error) };
  }
}

function keywordInWords({ keyword, parentSchema }: SchemaError): string {
  const limit = parentSchema[keyword];
  switch (keyword) {
    case "minLength":
      return "text";
    case "maxLength":
      return `at most ${limit} characters`;
    case "minItems":
    case "minProperties":
      return `at least ${counted(Number(limit), "entry", "entries")}`;
    case "uniqueItems":
      return "each entry once";
    default:
      return "another value";
  }
}

/** A key that is only misspelt is not missing as well. */
function withoutMisspelt(faults: readonly Fault[]): Fault[] {
  const meant = new Set<string>();
  for (const { about, path, found, candidates } of faults) {
    const name = about === "key" ? closestChoice(String(found), candidates) : null;
    if (name !== null) meant.add(pointerTo([...path.slice(0, -1), name]));
  }
  return faults.filter(({ about, path }) => about !== "missing" || !meant.has(pointerTo(path)));
}

function problemOf(fault: Fault, document: Pick<YamlDocument, "rangeOf" | "keyRangeOf">, schema: Schema): Diagnostic {
  const { about, path, found, expected, candidates, isQuoted } = fault;
  const name = String(path.at(-1));
  if (about === "missing") {
    const range = document.keyRangeOf(path.slice(0, -1));
    const message = `missing key "${name}", expected ${expectedAt(schema, path)}`;
    return { rule: "schema", range, message, help: `add it, as in \`${exampleAt(schema, path) ?? `${name}: …`}\`` };
  }
  const meant = typeof found === "string" ? closestChoice(found, candidates) : null;
  const what = about === "key" ? `key ${quote(name)}` : `${isQuoted ? "text " : ""}${inWords(found)}`;
  const range = about === "key" ? document.keyRangeOf(path) : document.rangeOf(path);
  const message = `unexpected ${what}, expected ${expected}${isQuoted ? " without quotes" : didYouMean(meant)}`;
  return {
    rule: "schema",
    range,
    message,
    help: about === "key" ? keyHelp(fault, meant) : valueHelp(fault, meant, schema),
  };
}

function keyHelp({ taken, hasOwnKeys }: Fault, meant: string | null): string {
  if (meant !== null) return taken.includes(meant) ? `remove it: \`${meant}\` is there already` : `write \`${meant}\``;
  return hasOwnKeys ? "write such a key, or begin your own with `x-`" : "write such a key, or remove it";
}

function valueHelp({ found, path, quotable, isQuoted }: Fault, meant: string | null, schema: Schema): string {
  if (meant !== null) return `write \`${meant}\``;
  if (isQuoted) return `remove the quotes: \`${found}\``;
  if (quotable) return `put quotes around it: \`"${found}"\``;
  const example = exampleAt(schema, path);
  return example === null ? "write such a value" : `write it as in \`${example}\``;
}

/** YAML reads 12 and true as a number and a boolean; text needs quotes. */
function wouldBeText({ parentSchema: { type, pattern }, data }: SchemaError): boolean {
  if (typeof data !== "number" && typeof data !== "boolean") return false;
  return [type].flat().includes("string") && (typeof pattern !== "string" || new RegExp(pattern).test(`${data}`));
}

/** In quotes, 1 and true are text, and no number or truth value. */
function wouldBeRightUnquoted({ keyword, parentSchema, data }: SchemaError): boolean {
  if (typeof data !== "string") return false;
  if (keyword === "const") return typeof parentSchema.const !== "string" && String(parentSchema.const) === data;
  if (keyword !== "type") return false;
  const types = [parentSchema.type].flat();
  if (data === "true" || data === "false") return types.includes("boolean");
  if (!/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(data)) return false;
  return types.includes("number") || (types.includes("integer") && !data.includes("."));
}

function inWords(value: unknown): string {
  if (value === null) return "empty value";
  if (typeof value === "string") return value.trim() === "" ? "empty text" : quote(value);
  if (Array.isArray(value)) return value.length === 0 ? "empty list" : "list";
  return typeof value === "object" ? "mapping" : String(value);
}

/** The allowed names, cut where the list would be too long. */
function someOf(names: readonly string[]): string {
  if (names.length === 0) return "none";
  return names.length > MOST_NAMES ? `one of ${names.slice(0, MOST_NAMES).join(", ")}, …` : listed(names, "or");
}

const MOST_NAMES = 10;

function commentOf({ parentSchema }: SchemaError): string | null {
  const comment = parentSchema.$comment;
  return typeof comment === "string" ? comment : null;
}

function pathOf(pointer: string): (string | number)[] {
  return pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function pointerTo(path: YamlPath): string {
  return path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
