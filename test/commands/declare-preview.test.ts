import assert from "node:assert/strict";
import { join } from "node:path";
import { it } from "node:test";
import { run } from "./run.ts";

const example = join(import.meta.dirname, "../../examples/checkout");

it("declare --dry-run needs no token, and shows the issue that it would open", async () => {
  const words = ["declare", "--title", "Checkout is down", "--severity", "SEV-1", "--dry-run"];
  const { status, out } = await run(example, ...words, "--now", "2026-06-20T09:00:00Z");
  assert.equal(status, 0, out);
  assert.match(out, /^2026-06-20-checkout-is-down: SEV-1, investigating$/m);
  assert.match(out, /Checkout is down/);
  assert.match(out, /GitHub was not asked/);
  assert.match(out, /^Nothing was written: this is a dry run\.$/m);
  assert.doesNotMatch(out, /<!--/);
});
