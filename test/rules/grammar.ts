import assert from "node:assert/strict";
import type { Finding } from "../../src/rules/rule.ts";

/** A finding begins small, or with a name in quotes or its number, and is one line without a full stop. */
const MESSAGE = /^(?:[a-z0-9"]|Incident Commander).*[^.\s]$/;
/** The next step is a clause, which a label goes before: it begins small and ends without a full stop. */
const HELP = /^(?:[a-z]|`).*[^\s.]$/s;

/** Fails where a finding falls out of the one text that all of them are. */
export function assertReadable({ rule, message, help }: Pick<Finding, "rule" | "message" | "help">): void {
  assert.match(message, MESSAGE, rule);
  assert.match(help, HELP, `${rule}: ${message}`);
  assert.doesNotMatch(message + help, /undefined|NaN|\[object/, rule);
}
