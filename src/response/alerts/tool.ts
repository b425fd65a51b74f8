import type { Mapping } from "./mapping.ts";
import { payloadText, valuesAt } from "./payload.ts";

/** A tool whose payloads are known by their shape. */
export interface AlertTool {
  readonly name: string;
  readonly fits: (payload: unknown) => boolean;
  /** True for what its "test" button sends. */
  readonly isTest?: (payload: unknown) => boolean;
  readonly mapping: Mapping;
  /** Where each alert of a group is, and what is read of it. */
  readonly members?: { readonly at: string; readonly mapping: Mapping };
}

/** True where there is a value at each of some paths. */
export const has =
  (...paths: readonly string[]) =>
  (payload: unknown) =>
    paths.every((path) => (valuesAt(payload, path)[0]?.value ?? null) !== null);

export const equals = (path: string, pattern: RegExp) => (payload: unknown) =>
  pattern.test(payloadText(payload, path) ?? "");
