/**
 * The branch on which records of a folder are proposed: `incidents/NAME`, and below the root `incidents/FOLDER/NAME`, so that
 * runs of two folders never write to one branch. Characters that git does not allow are written as `=` and their code.
 *
 * @param folder from the repository's root to the records; empty at the root
 */
export function branchName(folder: string, name: string): string {
  const path = folder.replace(/[^\p{L}\p{N}_/-]/gu, (sign) => `=${sign.codePointAt(0)!.toString(16)}`);
  return ["incidents", path, name].filter(Boolean).join("/");
}

/** The branch of the write-back's pull request for a folder. */
export const writeBackBranch = (folder: string): string => branchName(folder, "catch-up");
