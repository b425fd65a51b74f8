import {
  type CodeAction,
  CodeActionKind,
  type CompletionItem,
  CompletionItemKind,
  type Connection,
  type DocumentSymbol,
  FoldingRangeKind,
  type InlayHint,
  InlayHintKind,
  LSPErrorCodes,
  type Position,
  type Range,
  ResponseError,
  type ServerCapabilities,
  SymbolKind,
} from "vscode-languageserver/node";
import { actionsAt } from "../../editor/actions.ts";
import { type Choice, completeAt } from "../../editor/completion.ts";
import { formatFile } from "../../editor/format.ts";
import { hoverAt } from "../../editor/hover.ts";
import { definitionsAt, type Place, referencesAt, renamableAt, rename } from "../../editor/navigation.ts";
import { foldsOf, hintsOf, type OutlinePart, outlineOf } from "../../editor/outline.ts";
import { ProductError } from "../../text/error.ts";
import type { Source } from "../../text/source.ts";
import { type Answers, codeActionKind } from "./answers.ts";
import { offsetAt, positionAt, rangeAt, spanAt, textEdits } from "./places.ts";
import type { Project } from "./project.ts";

/** A document of the editor, and the file of a project that it is. */
export interface OpenFile {
  readonly project: Project;
  readonly file: string;
  readonly uri: string;
}

/** What requests need of the server. */
export interface ServerContext {
  /** Null for a document that is no part of any project. */
  fileOf(uri: string): OpenFile | null;
  answersOf(project: Project): Answers;
  /** The address of the rules' pages; null where it is unknown. */
  readonly rulePages: string | null;
}

/** What the server answers. */
export const provided: Partial<ServerCapabilities> = {
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.SourceFixAll] },
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
  hoverProvider: true,
  completionProvider: { triggerCharacters: [" ", "|", "[", ",", "@", "+"] },
  definitionProvider: true,
  referencesProvider: true,
  renameProvider: { prepareProvider: true },
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  inlayHintProvider: true,
};

/** An open document with its text. */
interface Opened extends OpenFile {
  readonly source: Source;
  readonly answers: Answers;
}

export function answerRequests(connection: Connection, context: ServerContext): void {
  const requests = new Requests(context);
  connection.onCodeAction(async (params, token) => {
    const opened = requests.opened(params);
    await opened?.project.settled();
    return opened && !token.isCancellationRequested ? requests.actions(opened, params) : [];
  });
  connection.onDocumentFormatting((params) => requests.format(requests.opened(params), null));
  connection.onDocumentRangeFormatting((params) => requests.format(requests.opened(params), params.range));
  connection.onHover((params) => requests.hover(requests.opened(params), params.position));
  connection.onCompletion((params) => requests.complete(requests.opened(params), params.position));
  connection.onDefinition((params) => {
    const opened = requests.opened(params);
    return requests.locations(opened, opened && definitionsAt(opened.project.model, opened.file, at(opened, params)));
  });
  connection.onReferences((params) => {
    const opened = requests.opened(params);
    if (!opened) return [];
    const place = { file: opened.file, offset: at(opened, params) };
    return requests.locations(opened, referencesAt(opened.project.model, place, params.context.includeDeclaration));
  });
  connection.onPrepareRename((params) => {
    const opened = requests.opened(params);
    const place = opened && renamableAt(opened.project.model, opened.file, at(opened, params));
    return place ? rangeAt(place.source, place.range) : null;
  });
  connection.onRenameRequest((params) => requests.rename(requests.opened(params), params.position, params.newName));
  connection.onDocumentSymbol((params) => requests.symbols(requests.opened(params)));
  connection.onFoldingRanges((params) => requests.folds(requests.opened(params)));
  connection.languages.inlayHint.on((params) => requests.hints(requests.opened(params), params.range));
}

function at({ source }: Opened, { position }: { readonly position: Position }): number {
  return offsetAt(source, position);
}

class Requests {
  readonly #context: ServerContext;

  constructor(context: ServerContext) {
    this.#context = context;
  }

  opened({ textDocument }: { readonly textDocument: { readonly uri: string } }): Opened | null {
    const open = this.#context.fileOf(textDocument.uri);
    const source = open?.project.model.text(open.file);
    return open && source ? { ...open, source, answers: this.#context.answersOf(open.project) } : null;
  }

  async actions(
    { project, file, source, answers }: Opened,
    { range, context }: { readonly range: Range; readonly context: { readonly only?: readonly string[] } },
  ): Promise<CodeAction[]> {
    const current = project.model.text(file) ?? source;
    const found = actionsAt(project.model, file, { range: spanAt(current, range), findings: project.findings(file) });
    const wanted = found.filter((action) => {
      const kind = codeActionKind(action);
      return (context.only ?? [kind]).some((one) => kind === one || kind.startsWith(`${one}.`));
    });
    const actions = await Promise.all(wanted.map((action) => answers.action(action)));
    return actions.flatMap((action) => action ?? []);
  }

  format(opened: Opened | null, within: Range | null) {
    if (!opened) return [];
    const { source, project, file } = opened;
    const edits = formatFile(project.model, file);
    const span = within && spanAt(source, within);
    const inside = span ? edits.filter(({ range }) => range.start <= span.end && span.start <= range.end) : edits;
    return textEdits(source, inside);
  }

  hover(opened: Opened | null, position: Position) {
    if (!opened) return null;
    const { source, project, file } = opened;
    const findings = project.findings(file).filter((finding) => finding.source === source);
    const place = { file, offset: offsetAt(source, position) };
    const hover = hoverAt(project.model, place, findings, this.#context.rulePages);
    return hover && { contents: { kind: "markdown" as const, value: hover.text }, range: rangeAt(source, hover.range) };
  }

  complete(opened: Opened | null, position: Position): CompletionItem[] {
    if (!opened) return [];
    const { source, project, file } = opened;
    const found = completeAt(project.model, file, offsetAt(source, position));
    if (!found) return [];
    const range = rangeAt(source, found.range);
    return found.choices.map((choice, index) => ({
      label: choice.label,
      kind: completionKinds[choice.kind],
      textEdit: { range, newText: choice.text ?? choice.label },
      // The words that stand there are replaced by any choice, so all of them are offered.
      filterText: choice.label,
      sortText: String(index).padStart(5, "0"),
      ...(choice.detail !== undefined && { detail: choice.detail }),
      ...(choice.documentation !== undefined && { documentation: choice.documentation }),
    }));
  }

  locations(opened: Opened | null, places: readonly Place[] | null) {
    return opened && places ? places.map(({ source, range }) => opened.answers.location(source, range)) : [];
  }

  rename(opened: Opened | null, position: Position, to: string) {
    if (!opened) return null;
    const { source, project, file, answers } = opened;
    try {
      const change = rename(project.model, { file, offset: offsetAt(source, position) }, to);
      return change && answers.edit(change);
    } catch (error) {
      if (!(error instanceof ProductError)) throw error;
      return new ResponseError<void>(LSPErrorCodes.RequestFailed, error.message);
    }
  }

  symbols(opened: Opened | null): DocumentSymbol[] {
    if (!opened) return [];
    const { source, project, file } = opened;
    const symbol = ({ name, detail, kind, range, nameRange, parts }: OutlinePart): DocumentSymbol => ({
      name,
      kind: symbolKinds[kind],
      range: rangeAt(source, range),
      selectionRange: rangeAt(source, nameRange),
      children: parts.map(symbol),
      ...(detail !== undefined && { detail }),
    });
    return outlineOf(project.model, file).map(symbol);
  }

  folds(opened: Opened | null) {
    if (!opened) return [];
    const { source, project, file } = opened;
    return foldsOf(project.model, file).flatMap(({ start, end }) => {
      const last = source.text.slice(0, end).replace(/\s+$/, "").length;
      const [startLine, endLine] = [positionAt(source, start).line, positionAt(source, Math.max(start, last)).line];
      return endLine > startLine ? [{ startLine, endLine, kind: FoldingRangeKind.Region }] : [];
    });
  }

  hints(opened: Opened | null, range: Range): InlayHint[] {
    if (!opened) return [];
    const { source, project, file } = opened;
    return hintsOf(project.model, file, spanAt(source, range)).map(({ offset, text }) => ({
      position: positionAt(source, offset),
      label: text,
      kind: InlayHintKind.Type,
      paddingLeft: true,
    }));
  }
}

const completionKinds: Readonly<Record<Choice["kind"], CompletionItemKind>> = {
  person: CompletionItemKind.Variable,
  team: CompletionItemKind.Module,
  record: CompletionItemKind.Reference,
  value: CompletionItemKind.Value,
  key: CompletionItemKind.Property,
  date: CompletionItemKind.Event,
};

const symbolKinds: Readonly<Record<OutlinePart["kind"], SymbolKind>> = {
  section: SymbolKind.String,
  key: SymbolKind.Key,
  entry: SymbolKind.Event,
  item: SymbolKind.Field,
};
