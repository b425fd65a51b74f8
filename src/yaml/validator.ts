import type { Schema } from "./schema-description.ts";

/** A compiled schema: returns the errors of a value in the schema's order; none for a valid value. */
export interface Validator {
  (value: unknown): SchemaError[];
  /** What was compiled, with one example of each key. */
  schema(): Schema;
}

/** One error of a value. */
export interface SchemaError {
  readonly keyword: string;
  /** JSON pointer to the value. */
  readonly instancePath: string;
  /** The schema around the keyword; its `$comment` describes what is expected. */
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

/** Creates a validator from compiled code. Most values are valid, so the schema's text is parsed for the first error only. */
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
