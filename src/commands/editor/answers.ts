import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  DiagnosticSeverity,
  type Location,
  type WorkspaceEdit,
  type WorkspaceEditClientCapabilities,
} from "vscode-languageserver/node";
import type { EditorAction, WorkspaceChange } from "../../editor/actions.ts";
import type { WorkspaceModel } from "../../editor/workspace-model.ts";
import type { Finding } from "../../rules/rule.ts";
import type { Range, Source } from "../../text/source.ts";
import { loadTemplates } from "../repository/templates.ts";
import { rangeAt, textEdits } from "./places.ts";

/** What an answer needs to know of the editor. */
export interface AnswerContext {
  /** The address of a file, as the editor has it where it is open. */
  uriOf(file: string): string;
  /** The version of an open document; null for a file that is not open. */
  versionOf(uri: string): number | null;
  /** The address of the rules' pages; null where it is unknown. */
  readonly rulePages: string | null;
  /** Which workspace edits the editor can apply. */
  readonly canEdit: WorkspaceEditClientCapabilities;
}

const kinds: Readonly<Record<EditorAction["kind"], string>> = {
  quickfix: CodeActionKind.QuickFix,
  "fix-all": CodeActionKind.SourceFixAll,
  rewrite: CodeActionKind.RefactorRewrite,
  "new-file": CodeActionKind.QuickFix,
};

export function codeActionKind({ kind }: EditorAction): string {
  return kinds[kind];
}

/** What the model says of a project, in the protocol's form. */
export class Answers {
  readonly #model: WorkspaceModel;
  readonly #context: AnswerContext;

  constructor(model: WorkspaceModel, context: AnswerContext) {
    this.#model = model;
    this.#context = context;
  }

  diagnostic({ rule, level, source, range, message, help, related }: Finding): Diagnostic {
    const { rulePages } = this.#context;
    return {
      range: rangeAt(source, range),
      severity: level === "error" ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
      code: rule,
      ...(rulePages !== null && { codeDescription: { href: `${rulePages}/${rule}.md` } }),
      source: "incident",
      message: `${message}\nhelp: ${help}`,
      ...(related.length > 0 && {
        relatedInformation: related.map((place) => ({
          location: this.location(place.source, place.range),
          message: place.message,
        })),
      }),
    };
  }

  location(source: Source, range: Range): Location {
    return { uri: this.#context.uriOf(source.file), range: rangeAt(source, range) };
  }

  /** Null for an action that the editor can't apply. */
  async action(action: EditorAction): Promise<CodeAction | null> {
    const { title, finding, isPreferred } = action;
    const edit = this.edit(await this.#withDraft(action));
    if (!edit) return null;
    return {
      title,
      kind: codeActionKind(action),
      ...(finding && { diagnostics: [this.diagnostic(finding)] }),
      ...(isPreferred && { isPreferred }),
      edit,
    };
  }

  /** A change as the editor can apply it; null where it can make or move no files, and the change does. */
  edit({ edits, created = [], moved = [] }: WorkspaceChange): WorkspaceEdit | null {
    const { uriOf, versionOf } = this.#context;
    const { documentChanges, resourceOperations = [] } = this.#context.canEdit;
    const ofFiles = [...edits].flatMap(([file, own]) => {
      const source = this.#model.text(file);
      return source ? [{ uri: uriOf(file), edits: textEdits(source, own) }] : [];
    });
    if (!documentChanges) {
      const isPlain = created.length === 0 && moved.length === 0;
      return isPlain ? { changes: Object.fromEntries(ofFiles.map((one) => [one.uri, one.edits])) } : null;
    }
    if (created.length > 0 && !resourceOperations.includes("create")) return null;
    if (moved.length > 0 && !resourceOperations.includes("rename")) return null;
    const start = { line: 0, character: 0 };
    return {
      documentChanges: [
        ...created.flatMap(({ file, text }) => {
          const uri = uriOf(file);
          const edit = { range: { start, end: start }, newText: text };
          const create = { kind: "create" as const, uri, options: { overwrite: false, ignoreIfExists: false } };
          return [create, { textDocument: { uri, version: null }, edits: [edit] }];
        }),
        ...ofFiles.map((one) => ({
          textDocument: { uri: one.uri, version: versionOf(one.uri) },
          edits: one.edits,
        })),
        ...moved.map(({ from, to }) => ({
          kind: "rename" as const,
          oldUri: uriOf(from),
          newUri: uriOf(to),
          options: { overwrite: false },
        })),
      ],
    };
  }

  /** The change, with the draft that its new file gets. */
  async #withDraft({ change, draft }: EditorAction): Promise<WorkspaceChange> {
    const { policy, workspace } = this.#model;
    if (!draft || !policy) return change;
    const [templates, { postmortemDraft }] = await Promise.all([
      loadTemplates({ workspace, policy }),
      import("../../response/postmortem-draft.ts"),
    ]);
    const text = postmortemDraft(draft, policy.timezone, templates);
    return { ...change, created: (change.created ?? []).map(({ file }) => ({ file, text })) };
  }
}
