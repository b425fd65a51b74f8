import type { GitHub } from "./client.ts";
import { GitHubError } from "./error.ts";

/** Colours (RGB) of labels by their usual names; any other name gets the last one. */
const colours: readonly (readonly [RegExp, string])[] = [
  [/^(?:sev(?:erity)?-?1|critical|incident)$/i, "b60205"],
  [/^(?:sev(?:erity)?-?2|major|overdue)$/i, "d93f0b"],
  [/^(?:sev(?:erity)?-?3|minor|due-soon)$/i, "fbca04"],
  [/^(?:sev(?:erity)?-?4|informational)$/i, "c2e0c6"],
  [/./, "1d76db"],
];

/** Names of the repository's labels, as they are spelled. @throws GitHubError */
export async function readLabels(github: GitHub): Promise<string[]> {
  const labels = await github.once("labels", () =>
    github.readAll<{ name: string }>("list the labels", "GET /repos/{owner}/{repo}/labels", {}),
  );
  return labels.map(({ name }) => name);
}

/**
 * Creates labels before an issue gets them, so that they have a colour. Reads the labels once per run, and only when one is
 * about to be set.
 */
export class LabelCache {
  readonly #github: GitHub;
  /** Name in lower case → as it is spelled: GitHub's label names ignore case. */
  #known: Map<string, string> | undefined;

  constructor(github: GitHub) {
    this.#github = github;
  }

  /** Creates the labels that are missing. The note names those that are spelled differently here. @throws GitHubError */
  async ensure(names: readonly string[]): Promise<string | null> {
    if (names.length === 0) return null;
    this.#known ??= new Map((await readLabels(this.#github)).map((name) => [name.toLowerCase(), name]));
    for (const name of names) {
      if (this.#known.has(name.toLowerCase())) continue;
      await this.#create(name);
      this.#known.set(name.toLowerCase(), name);
    }
    const known = names.map((name) => [name, this.#known!.get(name.toLowerCase())!] as const);
    const other = known.filter(([name, spelled]) => name !== spelled);
    return (
      other
        .map(([name, spelled]) => `the label ${name} is called ${spelled} here: write it so in the configuration`)
        .join("; ") || null
    );
  }

  async #create(name: string): Promise<void> {
    const color = colours.find(([pattern]) => pattern.test(name))![1];
    try {
      await this.#github.write(`create the label ${name}`, "POST /repos/{owner}/{repo}/labels", { name, color });
    } catch (error) {
      // Another run created it, or the first attempt did after all.
      if (!(error instanceof GitHubError) || error.kind !== "refused") throw error;
    }
  }
}
