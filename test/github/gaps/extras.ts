import type { Answer } from "../emulator.ts";

export interface Issue {
  number: number;
  id: number;
  state: string;
  state_reason: string | null;
  created_at: string;
  updated_at: string;
  comments: number;
  user: { login: string };
  labels: { name: string }[];
  [field: string]: unknown;
}

/** What GitHub knows of a repository and the emulator has no place for. */
export class Extras {
  /** Where the proxy is reached, API prefix included. */
  origin = "";
  readonly organization: boolean;
  readonly assignable: ReadonlySet<string>;
  readonly parentOf = new Map<number, number>();
  /** Database id → issue number, of every issue that was shown. */
  readonly numberOf = new Map<number, number>();
  readonly reasonOf = new Map<number, string>();
  readonly typeOf = new Map<number, string>();
  readonly fieldsOf = new Map<number, Map<number, unknown>>();
  readonly projectItems = new Map<string, Set<number>>();
  readonly deleted = new Set<number>();
  /** Issue number → `owner/repo#number`. */
  readonly transferred = new Map<number, string>();
  readonly reactions = new Map<string, { id: number; content: string; user: { login: string } }[]>();
  /** Issue number → its changes of title, which the emulator keeps no event of. */
  readonly renames = new Map<number, Record<string, unknown>[]>();
  /** Comments on lines of pull requests' diffs, by the number of the pull request. */
  readonly lineComments = new Map<number, Record<string, unknown>[]>();
  /** Bodies that submitted reviews got later, by their ids: the emulator edits only pending ones. */
  readonly reviewBodies = new Map<number, unknown>();
  readonly statuses = new Map<string, Record<string, unknown>[]>();
  readonly dispatches: Record<string, unknown>[] = [];
  /** Started by `workflow_dispatch`. */
  readonly workflowRuns: Record<string, unknown>[] = [];
  /** The newest first. */
  readonly deployments: Record<string, unknown>[] = [];
  /** What this GitHub refuses the job's token, by method and path: null where it does not. */
  refuse: (method: string, path: string) => Answer | null = () => null;
  readonly issueFields = [
    { id: 70, name: "Priority", data_type: "text" },
    { id: 71, name: "Target date", data_type: "date" },
  ];
  readonly issueTypes = [{ id: 1, name: "Task" }];
  /** Names of types that are listed and yet can't be given: another request was faster. */
  readonly retiredTypes = new Set<string>();
  /** Numbers of the organisation's projects. */
  readonly projects = new Set([7]);
  /** False for an Enterprise Server before 3.17. */
  knowsDuplicates = true;
  /** How many list answers a new issue is missing from. */
  lag = 0;
  readonly #hiddenFor = new Map<number, number>();
  readonly #cache = new Map<string, unknown>();

  constructor(organization: boolean, assignable: ReadonlySet<string>) {
    this.organization = organization;
    this.assignable = assignable;
  }

  /** Answers that stay true until the next write. */
  async cached<T>(key: string, find: () => Promise<T>): Promise<T> {
    if (!this.#cache.has(key)) this.#cache.set(key, await find());
    return this.#cache.get(key) as T;
  }

  forget(): void {
    this.#cache.clear();
  }

  created(issue: number): void {
    if (this.lag > 0) this.#hiddenFor.set(issue, this.lag);
  }

  /** One list answer: what it may show. */
  visible(issues: readonly Issue[]): Issue[] {
    const shown = issues.filter(({ number }) => !this.#hiddenFor.has(number) && this.exists(number));
    for (const [number, left] of this.#hiddenFor) {
      if (left > 1) this.#hiddenFor.set(number, left - 1);
      else this.#hiddenFor.delete(number);
    }
    return shown;
  }

  exists(number: number): boolean {
    return !this.deleted.has(number) && !this.transferred.has(number);
  }

  childrenOf(parent: number): number[] {
    return [...this.parentOf].filter(([, of]) => of === parent).map(([child]) => child);
  }

  /** The issue as GitHub shows it. */
  complete(issue: Issue, repository: string): Issue {
    const { number } = issue;
    this.numberOf.set(issue.id, number);
    const parent = this.parentOf.get(number);
    const children = this.childrenOf(number);
    const fields = [...(this.fieldsOf.get(number) ?? [])];
    return {
      ...issue,
      ...(issue.state === "closed" && this.reasonOf.has(number) ? { state_reason: this.reasonOf.get(number)! } : {}),
      sub_issues_summary: { total: children.length, completed: 0, percent_completed: 0 },
      ...(parent === undefined ? {} : { parent_issue_url: `${this.origin}${repository}/issues/${parent}` }),
      ...(this.organization
        ? {
            type: this.typeOf.has(number)
              ? { id: 1, node_id: "", name: this.typeOf.get(number), description: null }
              : null,
            issue_field_values: fields.map(([id, value]) => ({
              issue_field_id: id,
              node_id: "",
              data_type: "date",
              value,
            })),
          }
        : {}),
    };
  }
}
