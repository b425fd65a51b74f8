/**
 * One change on GitHub, as data. What is printed by `plan`, `--dry-run` and the pull-request comment is exactly what
 * the writer applies; `reason` is a clause that people can read ("due date 2026-06-05 → 2026-06-12").
 */
export type Operation = OperationBase &
  (
    | {
        readonly action: "open";
        readonly title: string;
        readonly body: string;
        readonly labels: readonly string[];
        readonly assignees: readonly string[];
        /** Key of the issue this one becomes a sub-issue of. */
        readonly parent: string | null;
        readonly mirrors?: ProjectFields;
      }
    | ({ readonly action: "update" } & Rewriting)
    | ({
        readonly action: "close";
        readonly stateReason: "completed" | "not_planned" | "duplicate";
        /** Posted before closing, unless a comment with its marker is there already. */
        readonly comment?: string;
        /** The issue that this one is a duplicate of. */
        readonly duplicateOf?: number;
      } & Rewriting)
    | ({ readonly action: "reopen" } & Rewriting)
    | { readonly action: "label"; readonly add: readonly string[]; readonly remove: readonly string[] }
    | { readonly action: "assign"; readonly add: readonly string[]; readonly remove: readonly string[] }
    /** Posts a comment; the comment named by `replaces` is deleted, so that the new one's mention notifies. */
    | { readonly action: "comment"; readonly body: string; readonly replaces: number | null }
    /** Changes a comment of ours: nobody is notified. */
    | { readonly action: "edit-comment"; readonly comment: number; readonly body: string }
    | { readonly action: "delete-comment"; readonly comment: number }
    /** Makes the issue a sub-issue of the one with the key `parent`. */
    | { readonly action: "link"; readonly parent: string }
    /** Creates a label; its name is the operation's key. */
    | { readonly action: "create-label" }
  );

interface OperationBase {
  /** `<post-mortem id>#<n>` for an action item, `<post-mortem id>` for its parent, or another marker key. */
  readonly key: string;
  /** Null until the issue exists: later operations on the same key find it by the key. */
  readonly issue: number | null;
  readonly reason: string;
}

/** Title and body are sent in the same request as a change of state, so that no failure leaves half of it. */
interface Rewriting {
  readonly title?: string;
  readonly body?: string;
  readonly mirrors?: ProjectFields;
}

/** Fields of an issue that show its record's due date, or values of the configuration. */
export interface ProjectFields {
  /** Name of an organisation's issue type; of a new issue only. */
  readonly type?: string;
  /** A milestone's title; of a new issue only. */
  readonly milestone?: string;
  /** An organisation's date field, by its name, and the day (`YYYY-MM-DD`), null to clear it. */
  readonly dueDate?: { readonly field: string; readonly date: string | null };
  /** `<owner>/<number>` of a project that the issue is added to. */
  readonly project?: string;
}

/** Something that people should know and that needs no write: an owner who can't be assigned, a copied marker, an item without a number. */
export interface Notice {
  readonly key: string | null;
  readonly issue: number | null;
  readonly message: string;
}

export interface Plan {
  readonly operations: readonly Operation[];
  readonly notices: readonly Notice[];
}
