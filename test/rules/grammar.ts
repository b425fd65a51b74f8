import assert from "node:assert/strict";
import type { Finding } from "../../src/rules/rule.ts";

/** Every finding says what was found and what was expected, in one line; a closed gate may add the decision that keeps it open. */
const MESSAGE = /^(?:unexpected .+|missing key ".+"), expected .+$/;
/** The next step is a clause, which a label goes before: it begins small and ends without a full stop. */
const HELP = /^(?:[a-z]|`).*[^\s.]$/s;

/** Fails where a finding falls out of the one text that all of them are. */
export function assertReadable({ rule, message, help }: Pick<Finding, "rule" | "message" | "help">): void {
  assert.match(message, MESSAGE, rule);
  assert.match(help, HELP, `${rule}: ${message}`);
  assert.doesNotMatch(message + help, /undefined|NaN|\[object/, rule);
}
