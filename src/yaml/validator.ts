import type { Schema } from "./schema-description.ts";

/** A compiled schema: tells what of it a value breaks, in the schema's order; nothing for a right value. */
export interface Validator {
  (value: unknown): SchemaError[];
  /** What was compiled, with one example of each key. */
  schema(): Schema;
}

/** What a schema says of one place in a value. */
export interface SchemaError {
  readonly keyword: string;
  /** JSON pointer to the value. */
  readonly instancePath: string;
  /** The schema around the keyword; its `$comment` says in words what is expected. */
  readonly parentSchema: Schema;
  readonly data: unknown;
  /** The key that is missing, unknown or badly named, where the error is about one. */
  readonly key: string | undefined;
}

/** What compiled code notes of an error: `schemaPath` is the JSON pointer to the keyword. */
interface Note extends Pick<SchemaError, "instancePath" | "data" | "key"> {
  readonly schemaPath: string;
}

/** Adds what it finds at a place of a value to `notes`. */
type Check = (data: unknown, instancePath: string, notes: Note[]) => void;

/** Makes a validator of compiled code. Most values are right, so the schema's text is parsed for the first error only. */
export function validator(check: Check, text: string): Validator {
  let parsed: Schema | null = null;
  const schema = () => (parsed ??= JSON.parse(text) as Schema);
  const validate = (value: unknown): SchemaError[] => {
    const notes: Note[] = [];
    check(value, "", notes);
    return notes.map((note) => errorOf(note, schema()));
  };
  return Object.assign(validate, { schema });
}

/** Notes an error: what compiled code calls. */
export function note(notes: Note[], schemaPath: string, instancePath: string, data: unknown, key?: string): void {
  notes.push({ schemaPath, instancePath, data, key });
}

function errorOf({ schemaPath, instancePath, data, key }: Note, schema: Schema): SchemaError {
  const steps = schemaPath.split("/").slice(1);
  const keyword = steps.pop()!;
  const parentSchema = steps.reduce((part, step) => part[step] as Schema, schema);
  return { keyword, instancePath, parentSchema, data, key };
}
