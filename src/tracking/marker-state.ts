import type { MarkedIssue } from "./identity.ts";
import type { Marker } from "./marker.ts";
import type { WrittenBackState } from "./write-back/write-back-state.ts";

/** The state that a record asked for when its issue was last written; `gone` once it had left its file. */
export type RecordState = "open" | "done" | "dropped" | "gone";

/** What the marker of an issue records about the last time that its block was written. */
export interface MarkerState {
  readonly state: RecordState;
  /** The title that the issue was given; null in markers that do not record it. */
  readonly title: string | null;
  /** Issues that were opened for the item before, and could not be given to it. */
  readonly earlier: readonly number[];
  /** Where the permalink leads: the record's file and line at that commit. Null where git does not know the record. */
  readonly place: PermalinkTarget;
  /** Labels and assignees that this tool added, and so may remove. */
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
  /** Owners' logins that GitHub would not assign. */
  readonly unassignable: readonly string[];
  /** For reasons such as "due date 2026-06-05 → 2026-06-12". */
  readonly facts: Readonly<Record<string, string>>;
  /** The date field and project that were written, as JSON or text. */
  readonly projectFields: Readonly<Record<string, string>>;
  /** Number of the last write-back pull request whose state was known then; 0 for none. */
  readonly writeBackPull: number;
}

export interface PermalinkTarget {
  readonly commit: string | null;
  readonly file: string;
  readonly line: number;
}

const states: readonly string[] = ["open", "done", "dropped", "gone"];

/** The state in a marker. One that people edited gives defaults: at worst one needless write. */
export function markerStateOf({ data }: Pick<Marker, "data">): MarkerState {
  const { state, title, earlier, commit, file, line } = data;
  return {
    state: states.includes(state as string) ? (state as RecordState) : "open",
    title: typeof title === "string" ? title : null,
    earlier: Array.isArray(earlier) ? earlier.filter((number): number is number => Number.isInteger(number)) : [],
    place: {
      commit: typeof commit === "string" ? commit : null,
      file: typeof file === "string" ? file : "",
      line: typeof line === "number" ? line : 1,
    },
    labels: texts(data.labels),
    assignees: texts(data.assignees),
    unassignable: texts(data.refused),
    facts: textsByName(data.facts),
    projectFields: textsByName(data.mirrors),
    writeBackPull: typeof data.caughtUp === "number" ? data.caughtUp : 0,
  };
}

/**
 * The state in a marker, updated by what the write-back has merged into the record since: that state came from the issue,
 * so the issue was not written.
 */
export function decode(
  { marker, issue }: MarkedIssue,
  writtenBack: ReadonlyMap<string, WrittenBackState> | undefined,
): MarkerState {
  const markerState = markerStateOf(marker);
  const byKey = writtenBack?.get(marker.key);
  // Older pull requests name items by keys, which may have been another item's: not before the issue was there.
  const since = writtenBack?.get(`#${issue.number}`) ?? (byKey && byKey.pull > issue.number ? byKey : undefined);
  return since && since.pull > markerState.writeBackPull
    ? { ...markerState, state: since.state, writeBackPull: since.pull }
    : markerState;
}

/** The state as a marker's data, without empty fields. */
export function encode({
  state,
  title,
  earlier,
  place,
  labels,
  assignees,
  unassignable,
  facts,
  projectFields,
  writeBackPull,
}: MarkerState): Record<string, unknown> {
  const lists = Object.entries({
    earlier,
    labels,
    assignees,
    refused: unassignable,
    facts,
    mirrors: projectFields,
  }).filter(([, value]) => Object.keys(value).length > 0);
  const text = title === null ? {} : { title };
  return {
    state,
    ...text,
    ...place,
    ...Object.fromEntries(lists),
    ...(writeBackPull > 0 ? { caughtUp: writeBackPull } : {}),
  };
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === "string") : [];
}

function textsByName(value: unknown): Record<string, string> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}
