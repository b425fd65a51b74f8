import { type Templates, templatesWith } from "../../render/templates.ts";
import { UsageError } from "../../text/error.ts";
import { type Repository, readText } from "./load.ts";

/**
 * The texts that people read on GitHub: the product's, with the team's own from `issues.templates` in their place.
 *
 * @throws UsageError for a template that can't be used
 */
export async function loadTemplates({
  workspace,
  policy,
}: Pick<Repository, "workspace" | "policy">): Promise<Templates> {
  const folder = policy.issues.templates?.replace(/\/+$/, "");
  if (!folder) return templatesWith();
  if (workspace.isFile(folder) || !workspace.exists(folder)) {
    throw new UsageError(
      `unexpected "${folder}" for issues.templates, expected a folder of the workspace`,
      "Make the folder, or leave the key out of the configuration.",
    );
  }
  const files = new Map<string, string>();
  for (const path of workspace.below(folder)!.filter((file) => file.endsWith(".hbs"))) {
    files.set(path.slice(folder.length + 1, -".hbs".length), readText(workspace, path).text);
  }
  if (files.size === 0) return templatesWith();
  const { teamTemplates } = await import("../../render/team-templates.ts");
  return teamTemplates(files, folder);
}
