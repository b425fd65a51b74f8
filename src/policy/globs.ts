/** Between two slashes; the time to match grows with a name's length to the power of each of them. */
const mostStars = 3;
const mostGroups = 3;
/** `**` in one glob, for the same reason. */
const mostFolders = 3;

/** What `isQuickGlob` asks for, for messages. */
export const QUICK_GLOB = `a glob of at most ${mostStars} stars and ${mostGroups} groups between two slashes, without repetitions such as +(…)`;

/** True for a glob that is matched in no time whatever a file is called: a pull request can bring both. */
export function isQuickGlob(glob: string): boolean {
  return count(glob, /\*\*/g) <= mostFolders && glob.split("/").every(isQuickPart);
}

function isQuickPart(part: string): boolean {
  const repeats = part.includes("*(") || (part.includes("+") && /[()[\]{}]/.test(part));
  return !repeats && count(part, /\*+/g) <= mostStars && count(part, /[({]/g) <= mostGroups;
}

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}
