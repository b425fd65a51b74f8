/**
 * The branch on which records of a folder are proposed: `incidents/NAME`, and below the root `incidents/FOLDER/NAME`, so that
 * runs of two folders never write to one branch. What git allows in no branch's name is written as `=` and its code.
 *
 * @param folder from the repository's root to the records; empty at the root
 */
export function branchName(folder: string, name: string): string {
  const path = folder.replace(/[^\p{L}\p{N}_/-]/gu, (sign) => `=${sign.codePointAt(0)!.toString(16)}`);
  return ["incidents", path, name].filter(Boolean).join("/");
}

/** The one branch that catch-ups of a folder are proposed from. */
export const writeBackBranch = (folder: string): string => branchName(folder, "catch-up");
