import type { ProjectFields } from "../tracking/operation.ts";
import type { GitHub } from "./client.ts";
import { GitHubError } from "./error.ts";
import { joined, type Note } from "./write-context.ts";

interface Named {
  readonly name: string;
}

/** The lists in which names of the configuration are looked up. */
const lists = {
  types: { route: "GET /orgs/{org}/issue-types", what: "list the issue types" },
  fields: { route: "GET /orgs/{org}/issue-fields", what: "list the issue fields" },
  milestones: { route: "GET /repos/{owner}/{repo}/milestones", what: "list the milestones" },
} as const;

interface Listed {
  readonly types: Named;
  readonly fields: Named & { readonly id: number; readonly data_type: string };
  readonly milestones: { readonly title: string; readonly number: number };
}

/**
 * Writes issue type, milestone, date field and project. Reads each list once per run, and only when a field is to be
 * written; reports each missing name once. A field that can't be written never fails an operation.
 */
export class ProjectFieldWriter {
  readonly #github: GitHub;
  readonly #lists = new Map<keyof Listed, Promise<unknown>>();
  readonly #reported = new Set<string>();
  /** Projects that take no issue. */
  readonly #closed = new Set<string>();

  constructor(github: GitHub) {
    this.#github = github;
  }

  /** The fields as parameters of a request. @throws GitHubError */
  async parametersOf({ type, milestone, dueDate }: ProjectFields): Promise<{ parameters: object; note: Note }> {
    const parameters: Record<string, unknown> = {};
    const notes: Note[] = [];
    if (type !== undefined) {
      const known = (await this.#list("types")).find(({ name }) => isSame(name, type));
      if (known) parameters.type = known.name;
      else
        notes.push(
          this.#reportOnce(
            `there is no issue type "${type}" that the token can see: look at issues.type of the configuration`,
          ),
        );
    }
    if (milestone !== undefined) {
      const known = (await this.#list("milestones")).find(({ title }) => isSame(title, milestone));
      if (known) parameters.milestone = known.number;
      else
        notes.push(
          this.#reportOnce(
            `there is no open milestone "${milestone}": open it, or change issues.milestone of the configuration`,
          ),
        );
    }
    if (dueDate?.date) {
      const field = await this.#field(dueDate.field);
      if (field) parameters.issue_field_values = [{ field_id: field.id, value: dueDate.date }];
      else notes.push(this.#noField(dueDate.field));
    }
    return { parameters, note: joined(notes) };
  }

  /** Sends a request with the fields, and without them where GitHub refuses it. @throws GitHubError */
  async orWithout<T>(whole: () => Promise<T>, bare: () => Promise<T>): Promise<{ result: T; note: Note }> {
    try {
      return { result: await whole(), note: null };
    } catch (error) {
      if (!(error instanceof GitHubError) || error.kind !== "refused") throw error;
      return {
        result: await bare(),
        note: `issue type, milestone or date field was refused (${error.message}): look at "issues" of the configuration`,
      };
    }
  }

  /** Clears the date field of an item that lost its due date: an update of the issue can't. @throws GitHubError */
  async clearDate({ dueDate }: ProjectFields, issue: number): Promise<Note> {
    if (dueDate?.date !== null) return null;
    const name = dueDate.field;
    const field = await this.#field(name);
    if (!field) return this.#noField(name);
    const route = "DELETE /repos/{owner}/{repo}/issues/{issue_number}/issue-field-values/{issue_field_id}";
    try {
      await this.#github.write(`clear the field "${name}" of issue #${issue}`, route, {
        issue_number: issue,
        issue_field_id: field.id,
      });
    } catch (error) {
      // It is clear already.
      if (!(error instanceof GitHubError) || error.kind !== "missing") throw error;
    }
    return null;
  }

  /** Adds an issue to its project, which never lists an issue twice. @throws GitHubError */
  async addToProject({ project }: ProjectFields, issue: number): Promise<Note> {
    if (project === undefined || this.#closed.has(project)) return null;
    const [org, number] = project.split("/");
    const { owner, repo } = this.#github;
    const parameters = { org, project_number: Number(number), type: "Issue", owner, repo, number: issue };
    try {
      const what = `add #${issue} to project ${project}`;
      await this.#github.write(what, "POST /orgs/{org}/projectsV2/{project_number}/items", parameters);
      return null;
    } catch (error) {
      if (!(error instanceof GitHubError) || (error.stopsEverything && error.kind !== "permission")) throw error;
      // "Not modified": it is there already.
      if (error.status === 304) return null;
      this.#closed.add(project);
      return `issues are not added to project ${project} (${error.message}): use the token of a GitHub App that sees it`;
    }
  }

  async #field(name: string): Promise<Listed["fields"] | undefined> {
    const fields = await this.#list("fields");
    return fields.find((field) => field.data_type === "date" && isSame(field.name, name));
  }

  #noField(name: string): Note {
    return this.#reportOnce(
      `there is no date field "${name}" that the token can see: look at issues.due-date-field of the configuration`,
    );
  }

  #reportOnce(words: string): Note {
    if (this.#reported.has(words)) return null;
    this.#reported.add(words);
    return words;
  }

  /** A list of the organisation or repository; empty where there is none, or the token may not see it. */
  #list<K extends keyof Listed>(kind: K): Promise<readonly Listed[K][]> {
    const known = this.#lists.get(kind) as Promise<readonly Listed[K][]> | undefined;
    const asked = known ?? this.#ask(kind);
    this.#lists.set(kind, asked);
    return asked;
  }

  async #ask<K extends keyof Listed>(kind: K): Promise<readonly Listed[K][]> {
    const { route, what } = lists[kind];
    try {
      if (kind === "milestones") return await this.#github.readAll<Listed[K]>(what, route, {});
      return (await this.#github.readPage<Listed[K]>(what, route, { org: this.#github.owner })).data;
    } catch (error) {
      if (error instanceof GitHubError && (error.kind === "missing" || error.kind === "permission")) return [];
      throw error;
    }
  }
}

/** GitHub's names ignore case here. */
const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
