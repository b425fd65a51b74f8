import type { Policy } from "../policy/policy.ts";
import type { EffectivenessCheck } from "../process/effectiveness.ts";
import type { Links } from "../records/links.ts";
import type { Catalog } from "../records/model.ts";
import type { Templates } from "../render/templates.ts";
import type { Instant } from "../time/instant.ts";
import type { GitHubState } from "./issue.ts";
import type { PermalinkTarget, RecordState } from "./marker-state.ts";
import type { ProjectFields } from "./operation.ts";
import type { Origin } from "./permalink.ts";

/** Everything a plan is made from. */
export interface PlanInput {
  readonly catalog: Catalog;
  readonly policy: Policy;
  readonly templates: Templates;
  readonly origin: Origin;
  readonly state: GitHubState;
  /** Where it is given, finished items are looked back at: see `effectivenessChecks`. */
  readonly now?: Instant;
}

/** What the records alone say, brought together once for all post-mortems. */
export interface RecordView extends Omit<PlanInput, "state" | "now"> {
  readonly links: Links;
  /** Of a finished item, the looks back whose time has come. */
  checksOf(key: string): readonly EffectivenessCheck[];
}

/** An issue as the records want it. */
export interface DesiredIssue {
  readonly kind: "item" | "postmortem";
  readonly key: string;
  /** Of its record. */
  readonly folder: string;
  readonly title: string;
  readonly labels: readonly string[];
  /** Logins to assign. */
  readonly logins: readonly string[];
  readonly state: Exclude<RecordState, "gone">;
  /** Where the record stands now. */
  readonly place: PermalinkTarget;
  /** Named facts in words, for reasons. */
  readonly facts: Readonly<Record<string, string>>;
  readonly projectFields: ProjectFields;
  /** Key of its parent. */
  readonly parent: string | null;
  /** The block's text with a permalink to `place` and without the logins in `refused`, which are in lower case. */
  text(place: PermalinkTarget, refused: ReadonlySet<string>): string;
}
