import { relative } from "node:path";
import type { TestEvent } from "node:test/reporters";
import { inspect } from "node:util";

/** Prints what failed, what was skipped and why, and the figures that tests measured; all else is one closing line. */
export default async function* report(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  for await (const { type, data } of events) {
    if (type === "test:diagnostic" && /:/.test(data.message) && data.nesting > 0) yield `${data.message}\n`;
    if (type !== "test:pass" && type !== "test:fail") continue;
    if (data.details.type === "suite") continue;
    if (data.skip !== undefined) {
      skipped++;
      yield `skipped: ${data.name} (${data.skip})\n`;
    } else if (type === "test:pass") passed++;
    else {
      failed++;
      yield `\nFAILED ${data.name}\n  ${relative(process.cwd(), data.file ?? "")}:${data.line ?? 1}\n`;
      yield `${inspect(data.details.error.cause ?? data.details.error, { colors: false }).replace(/^/gm, "  ")}\n`;
    }
  }
  yield `\n${passed} passed, ${failed} failed, ${skipped} skipped\n`;
}
