// Starts `incident lsp` and hands it the workspace. Everything else is in the server.
import { existsSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import { commands, window, workspace } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";

/** @type {LanguageClient | undefined} */
let client;

export async function activate(context) {
  const log = window.createOutputChannel("Incident as Code");
  const start = async () => {
    await client?.stop();
    const module = serverPath(context.extensionPath);
    log.appendLine(`starts ${module}`);
    const configuration = workspace.getConfiguration("incident").get("configuration");
    const args = ["lsp", ...(configuration ? ["--config", configuration] : [])];
    const folder = workspace.workspaceFolders?.[0]?.uri.fsPath;
    const run = { module, transport: TransportKind.stdio, args, options: folder ? { cwd: folder } : {} };
    client = new LanguageClient("incident", "Incident as Code", run, {
      documentSelector: [
        { scheme: "file", language: "yaml" },
        { scheme: "file", language: "markdown" },
        { scheme: "file", pattern: "**/.github/incidents-baseline.json" },
        { scheme: "untitled", language: "yaml" },
        { scheme: "untitled", language: "markdown" },
      ],
      outputChannel: log,
    });
    await client.start();
  };
  context.subscriptions.push(
    log,
    commands.registerCommand("incident.restart", start),
    commands.registerCommand("incident.showLog", () => log.show()),
    workspace.onDidGrantWorkspaceTrust(start),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("incident.server") || event.affectsConfiguration("incident.configuration")) start();
    }),
  );
  await start();
}

export async function deactivate() {
  await client?.stop();
}

/** The server that a setting names, else that of the workspace, else the one of this extension. Code of a workspace runs only where it is trusted. */
function serverPath(extension) {
  const own = join(extension, "server/cli.js");
  if (!workspace.isTrusted) return own;
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri.fsPath);
  const named = workspace.getConfiguration("incident").get("server.path");
  if (named) return isAbsolute(named) || folders.length === 0 ? named : join(folders[0], named);
  const installed = folders.map((folder) => join(folder, "node_modules/incident-as-code/dist/cli.js"));
  return installed.find((path) => existsSync(path)) ?? own;
}
