/**
 * Gives what the built product writes to the programs that read it: hooks, linters and readers of others. Those from npm are
 * installed, pinned, into `.cache/tools`; those of Debian are left out where they are missing, and the run says so.
 * With names, those alone: `npm run test:tools -- promtool khal`.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { icalJs, khal, nodeIcal } from "./tools/calendars.ts";
import { actionlint, preCommit } from "./tools/hooks.ts";
import { junitReader, promtool, sarifMultitool, xmllint } from "./tools/reports.ts";
import type { Tool } from "./tools/tool.ts";

const tools: readonly Tool[] = [
  preCommit,
  actionlint,
  promtool,
  sarifMultitool,
  junitReader,
  xmllint,
  icalJs,
  nodeIcal,
  khal,
];

const names = process.argv.slice(2);
const chosen = tools.filter(({ name }) => names.length === 0 || names.includes(name));
let failures = 0;
for (const tool of chosen) console.log(`${tool.name} ${await outcome(tool)}`);
if (chosen.length === 0) console.error(`no tool of this name; there are ${tools.map(({ name }) => name).join(", ")}`);
process.exitCode = failures > 0 || chosen.length === 0 ? 1 : 0;

async function outcome(tool: Tool): Promise<string> {
  const version = tool.version();
  if (version === null) return `is not installed, left out (${tool.from})`;
  const folder = mkdtempSync(join(tmpdir(), "tools-"));
  try {
    return `${version}: ${await tool.check(folder)}`;
  } catch (error) {
    failures++;
    return `${version}: FAILED\n${(error as Error).message}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
