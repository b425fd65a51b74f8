/** The name of a file without its folders: `a/b.html.md` → `b.html.md`. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
