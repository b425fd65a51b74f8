/**
 * What is loaded together, in one file instead of dozens: each file costs a start a third of a millisecond. A group holds
 * the modules that match and all that they import, unless a group above it does. So no group leads to one below it.
 */
const groups: readonly (readonly [name: string, modules: RegExp])[] = [
  ["packages/yaml", /node_modules\/yaml\//],
  ["packages/handlebars-runtime", /node_modules\/handlebars\/(?:runtime|dist\/cjs\/handlebars\.runtime)/],
  ["packages/echarts", /node_modules\/(?:echarts|zrender)\//],
  ["packages/markdown-it", /node_modules\/markdown-it\//],
  ["cli", /src\/cli\/main|src\/action\/job/],
  [
    "records",
    /src\/(?:text|time|yaml|markdown|records|policy)\/(?!comment-lines|record-cache)|src\/commands\/repository\/(?:load|workspace-writer)|src\/output\/record/,
  ],
  [
    "check",
    /src\/rules\/|src\/records\/record-cache|src\/commands\/(?:check\.|repository\/(?:run-rules|result-cache))/,
  ],
  ["output", /src\/output\/(?:github|json|junit|sarif|rule-page)/],
  ["render", /src\/render\/|src\/commands\/repository\/templates/],
  ["edit", /src\/edit\//],
  ["comments", /src\/markdown\/comment-lines/],
  ["marker", /src\/tracking\/(?:marker|block)\.ts/],
  ["reminders", /src\/tracking\/(?:reminders|digest)\//],
  ["tracking", /src\/tracking\//],
  ["response", /src\/response\//],
  ["process", /src\/process\//],
  ["metrics", /src\/metrics\/|src\/report\/(?:addresses|calendar-feed|data-files|exports|format|headline|summary)/],
  ["github", /src\/github\/|src\/output\/plan|src\/commands\/context\/connection/],
  ["relay", /src\/relay\/|node_modules\/hono\//],
  ["sync", /src\/commands\/(?:sync\/(?:sync-context|deadlines|apply-operations)|report\/reading)/],
  ["report", /src\/report\/(?:site|pages)/],
  ["action", /src\/action\/step|src\/output\/summary/],
  ["commands/commander", /src\/commands\/commander/],
  ["lsp", /src\/editor\/|src\/commands\/editor\/|node_modules\/vscode-/],
  ["mcp", /src\/mcp\/|src\/commands\/mcp\/(?!mcp\.ts)|node_modules\/(?:@modelcontextprotocol|zod|minisearch)\//],
  ["live-context", /src\/commands\/live\/(?!message)/],
  ["messages", /src\/messages\/|src\/commands\/(?:live\/message|sync\/overdue-messages)/],
];

/** The groups as rolldown takes them. */
export const chunkGroups = groups.map(([name, modules], index) => ({
  name,
  test: (id: string) => modules.test(id.replaceAll("\\", "/")),
  priority: groups.length - index,
}));

/** A chunk's path: that of its group, or of the module that is loaded on demand, such as `chunks/commands/sync.js`. */
export function chunkFileName({ name, facadeModuleId }: { name: string; facadeModuleId?: string | null }): string {
  const module = facadeModuleId?.replaceAll("\\", "/") ?? "";
  const packageName = /\/node_modules\/@?([\w-]+)\//.exec(module)?.[1];
  if (packageName) return `chunks/packages/${packageName}.js`;
  const path = /\/(?:src\/|(?=schemas\/))([\w/-]+)\.[\w.]+$/.exec(module)?.[1];
  return `chunks/${path ?? name}.js`;
}
