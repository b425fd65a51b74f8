import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readPostmortem } from "../../../src/records/postmortem.ts";
import { templatesWith } from "../../../src/render/templates.ts";
import { planTracking } from "../../../src/tracking/plan.ts";
import { type Drifts, driftsOf, type RequestedChange } from "../../../src/tracking/write-back/drift.ts";
import {
  firstDrifts,
  mergeOnto,
  type Reread,
  writeBackEdits,
  writeBackStateOf,
} from "../../../src/tracking/write-back/write-back.ts";
import {
  type PullRequestHistory,
  pullRequestHistory,
  type WriteBackPull,
} from "../../../src/tracking/write-back/write-back-state.ts";
import { writeBackText } from "../../../src/tracking/write-back/write-back-text.ts";
import fc from "../../fast-check.ts";
import { GitHubInMemory } from "../github-in-memory.ts";
import { catalogOf, matched, postmortem, type Row, recordsOf } from "../team.ts";

const file = "postmortems/outage.md";
const reread: Reread = (source) => readPostmortem(source, { timezone: "UTC", incidentDate: () => null });

/** A repository whose records and issues go through time together. */
class World {
  readonly github = new GitHubInMemory();
  readonly pulls: WriteBackPull[] = [];
  requestedChanges: RequestedChange[] = [];
  text: string;

  constructor(text: string) {
    this.text = text;
  }

  get history(): PullRequestHistory {
    return pullRequestHistory(this.pulls, this.github.accounts);
  }

  /** One sync; gives what it did to action items' issues. */
  sync(): readonly unknown[] {
    const records = recordsOf({ files: { [file]: this.text } });
    const state = { ...this.github.read(), writtenBack: this.history.writtenBack };
    const plan = planTracking(matched(records, state));
    this.github.apply(plan);
    return plan.operations.filter(({ key }) => key.includes("#"));
  }

  compare(): Drifts {
    const { items } = matched(recordsOf({ files: { [file]: this.text } }), this.github.read());
    return driftsOf(items, this.requestedChanges, this.history);
  }

  /** Proposes what drifted, and merges it. */
  merge(): Drifts {
    const drifts = this.compare();
    const edits = writeBackEdits(firstDrifts(drifts.drifts), reread);
    assert.deepEqual(edits.unwritable, []);
    if (edits.records.length === 0) return drifts;
    const writeBackState = writeBackStateOf(edits, drifts, {
      requestedChanges: this.requestedChanges,
      rankings: [],
      history: this.history,
      upTo: "",
    });
    const text = writeBackText(
      { edits, drifts, rankings: [], writeBackState, reasons: new Map(), isShared: false },
      templatesWith(),
    );
    this.pulls.push({
      number: 100 + this.pulls.length,
      ...text,
      url: "",
      state: "closed",
      isMerged: true,
      author: "github-actions[bot]",
    });
    this.text = edits.records[0]!.after.text;
    return drifts;
  }
}

const rows: readonly Row[] = [
  { n: 1, title: "Add tests" },
  { n: 2, title: "Lower it", owner: "Dana" },
  { n: 3, title: "Look" },
];

type Move = { readonly issue: number } & (
  | { readonly kind: "close"; readonly reason: "completed" | "not_planned" | "duplicate" }
  | { readonly kind: "reopen" }
  | { readonly kind: "wish"; readonly value: "done" | "dropped" | "2026-07-01" | "2026-08-01" }
  | { readonly kind: "record"; readonly status: "open" | "done" | "dropped" | "in-progress" }
);

const move: fc.Arbitrary<Move> = fc.oneof(
  fc.record({
    kind: fc.constant("close"),
    issue: fc.integer({ min: 2, max: 4 }),
    reason: fc.constantFrom("completed", "not_planned", "duplicate"),
  }),
  fc.record({ kind: fc.constant("reopen"), issue: fc.integer({ min: 2, max: 4 }) }),
  fc.record({
    kind: fc.constant("wish"),
    issue: fc.integer({ min: 2, max: 4 }),
    value: fc.constantFrom("done", "dropped", "2026-07-01", "2026-08-01"),
  }),
  fc.record({
    kind: fc.constant("record"),
    issue: fc.integer({ min: 2, max: 4 }),
    status: fc.constantFrom("open", "done", "dropped", "in-progress"),
  }),
) as fc.Arbitrary<Move>;

function carryOut(world: World, made: Move, comment: number): void {
  const { issue } = made;
  if (made.kind === "close")
    world.github.change(issue, { state: "closed", stateReason: made.reason, closedAt: "2026-06-02T00:00:00Z" });
  else if (made.kind === "reopen")
    world.github.change(issue, { state: "open", stateReason: "reopened", closedAt: null });
  else if (made.kind === "record") {
    const row = new RegExp(`^(\\| ${issue - 1} \\|.*\\| )(?:open|done|dropped|in-progress)( +\\| [^|]*\\|)$`, "m");
    world.text = world.text.replace(row, `$1${made.status}$2`);
  } else {
    const command = made.value.startsWith("2026")
      ? { fact: "due", value: made.value, reason: null }
      : { fact: "status", value: made.value, reason: null };
    world.requestedChanges.push({
      issue,
      comment,
      at: null,
      author: "dana",
      command: command as RequestedChange["command"],
    });
  }
}

describe("the catch-up", () => {
  it("leaves nothing to say once it is merged and synced, whatever people did before", () => {
    fc.assert(
      fc.property(fc.array(fc.array(move, { maxLength: 4 }), { maxLength: 5 }), (rounds) => {
        const world = new World(postmortem(rows));
        world.sync();
        let comment = 0;
        for (const moves of rounds) {
          for (const made of moves) carryOut(world, made, ++comment);
          // Twice: a sync that opens an issue again may bring a wish back that its closing had decided.
          for (let run = 0; run < 2; run++) {
            world.merge();
            world.sync();
          }
          assert.deepEqual(world.compare().drifts, [], "then nothing drifts");
          assert.deepEqual(world.sync(), [], "a second sync writes nothing");
          const before = world.text;
          world.merge();
          assert.equal(world.text, before);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("leaves the sync nothing to write where only issues moved", () => {
    const closing = move.filter(({ kind }) => kind === "close" || kind === "reopen");
    fc.assert(
      fc.property(fc.array(fc.array(closing, { maxLength: 3 }), { maxLength: 5 }), (rounds) => {
        const world = new World(postmortem(rows));
        world.sync();
        for (const moves of rounds) {
          for (const made of moves) carryOut(world, made, 0);
          world.merge();
          assert.deepEqual(world.sync(), []);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("keeps what people wrote on its branch", () => {
    const [ours, now] = [postmortem([{ ...rows[0], status: "done" }]), postmortem([{ ...rows[0], status: "dropped" }])];
    const wanted = postmortem([{ ...rows[0], status: "done", issue: "#2" }]);
    const record = (text: string) => catalogOf({ [file]: text }).postmortems[0]!;
    const onBranch = { now: record(now), edits: [{ ours: record(ours), theirs: record(now) }] };
    assert.equal(
      mergeOnto(onBranch, record(wanted), reread).text,
      postmortem([{ ...rows[0], status: "dropped", issue: "#2" }]),
    );
  });

  it("fits into one pull request", () => {
    const many = Array.from({ length: 400 }, (_, index) => ({
      n: index + 1,
      title: `Item ${index + 1} <!-- @all ${"x".repeat(200)}`,
    }));
    const world = new World(postmortem(many));
    world.sync();
    for (const { number } of world.github.issues.slice(1))
      world.github.change(number, { state: "closed", stateReason: "completed" });
    const drifts = world.compare();
    const edits = writeBackEdits(firstDrifts(drifts.drifts), reread);
    const writeBackState = writeBackStateOf(edits, drifts, {
      requestedChanges: [],
      rankings: [],
      history: world.history,
      upTo: "",
    });
    assert.equal(Object.keys(writeBackState.states).length, 150);
    const { body } = writeBackText(
      { edits, drifts, rankings: [], writeBackState, reasons: new Map(), isShared: false },
      templatesWith(),
    );
    assert.ok(body.length < 65_536, `${body.length}`);
    const pull = {
      number: 1,
      title: "",
      url: "",
      body,
      state: "open",
      isMerged: false,
      author: "github-actions[bot]",
    } as const;
    assert.deepEqual(pullRequestHistory([pull], world.github.accounts).open?.writeBackState, writeBackState);
    assert.equal(pullRequestHistory([{ ...pull, author: "mallory" }], world.github.accounts).open, null);
    assert.doesNotMatch(body, /<!-- @all/);
  });
});
