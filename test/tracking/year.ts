import assert from "node:assert/strict";
import { assess } from "../../src/process/assess.ts";
import type { Instant } from "../../src/time/instant.ts";
import { addDays, localDate } from "../../src/time/zone.ts";
import type { GitHubIssue } from "../../src/tracking/issue.ts";
import { readMarker } from "../../src/tracking/marker.ts";
import type { Matched } from "../../src/tracking/match.ts";
import type { Plan } from "../../src/tracking/operation.ts";
import { planTracking } from "../../src/tracking/plan.ts";
import { deadlinesOf, planDeadlines } from "../../src/tracking/reminders/deadlines.ts";
import { issuesOfKind, trackedIssues, withComments } from "../../src/tracking/reminders/tracked-issue.ts";
import type { WrittenBackState } from "../../src/tracking/write-back/write-back-state.ts";
import { GitHubInMemory } from "./github-in-memory.ts";
import { configuration, postmortem, recordsOf } from "./team.ts";

/*
 * A team's year, day by day: people write and edit post-mortems, close and reopen issues and edit them, runs are cut short
 * or see lists that lag. A model of its own says after every day what GitHub has to show.
 */

type State = "open" | "done" | "dropped";

/** An action item as the team means it, whatever its number, file and words are. */
interface Item {
  readonly id: number;
  text: string;
  owner: string;
  due: string;
  /** In the record. */
  record: State;
  /** In the record when the sync last ran, or when a catch-up was merged. */
  synced: State;
  /** On GitHub; null before it has an issue. */
  onGitHub: State | null;
  issue: number | null;
  /** Whether its record names its issue. */
  isNamed: boolean;
}

interface Document {
  id: string;
  items: Item[];
}

export interface YearOutcome {
  readonly days: number;
  readonly incidents: number;
  readonly items: number;
  readonly faults: number;
  readonly checks: number;
  /** What people did, by kind. */
  readonly events: Readonly<Record<string, number>>;
}

const ZONE = "Europe/Berlin";
const DAY = 86_400_000;
const THEIRS = "A line of ours";
const words = "cap retries page errors limit queue shard probe alert budget backup drill token cache index pool".split(
  " ",
);

/** A small generator (mulberry32), so that a seed tells the whole year. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export class Year {
  readonly #random: () => number;
  readonly #github = new GitHubInMemory(["alexk", "dana"]);
  readonly #documents: Document[] = [];
  readonly #writtenBack = new Map<string, WrittenBackState>();
  readonly #events: Record<string, number> = {};
  /** Items that left their records, and their issues. */
  readonly #removed: Item[] = [];
  #now: Instant = Date.UTC(2026, 0, 5, 5, 30);
  #last = 0;
  #pulls = 1_000_000;
  #faults = 0;
  #checks = 0;
  #incidents = 0;

  constructor(seed: number) {
    this.#random = generator(seed);
  }

  run(days: number): YearOutcome {
    for (let day = 0; day < days; day++) {
      // Berlin's day changes while a run at 22 to 01 UTC is on its way.
      this.#now = Date.UTC(2026, 0, 5 + day, this.#below(24), this.#below(60));
      this.#people();
      this.#job();
      this.#check(day);
    }
    const count = this.#documents.reduce((sum, { items }) => sum + items.length, this.#removed.length);
    const [incidents, faults, checks] = [this.#incidents, this.#faults, this.#checks];
    return { days, incidents, items: count, faults, checks, events: this.#events };
  }

  #below(count: number): number {
    return Math.floor(this.#random() * count);
  }

  #one<T>(all: readonly T[]): T {
    return all[this.#below(all.length)]!;
  }

  #happens(event: string, share: number): boolean {
    if (this.#random() >= share) return false;
    this.#events[event] = (this.#events[event] ?? 0) + 1;
    return true;
  }

  get #today(): string {
    return localDate(this.#now, ZONE);
  }

  #item(): Item {
    const id = ++this.#last;
    const text = `Do ${this.#one(words)} ${this.#one(words)} ${this.#one(words)} as item ${id}`;
    const due = addDays(this.#today, 1 + this.#below(30));
    const owner = this.#one(["Alex", "Dana", "Platform"]);
    return { id, text, owner, due, record: "open", synced: "open", onGitHub: null, issue: null, isNamed: false };
  }

  /** Each document is edited once a day at most: two edits at once could mean anything. */
  #people(): void {
    if (this.#happens("incident", 0.14) || this.#documents.length === 0) {
      this.#incidents++;
      const items = Array.from({ length: 2 + this.#below(5) }, () => this.#item());
      this.#documents.push({ id: `${this.#today}-outage-${this.#incidents}`, items });
    }
    if (this.#documents.length > 1 && this.#happens("move", 0.1)) this.#move();
    else if (this.#happens("edit", 0.6)) this.#edit(this.#one(this.#documents));
    for (let left = this.#below(3); left > 0; left--) this.#onGitHub();
    if (this.#happens("merge", 0.2)) this.#mergeCatchUp();
  }

  #edit(document: Document): void {
    const { items } = document;
    const at = this.#below(items.length + 1);
    const item = items[Math.min(at, items.length - 1)];
    const kind = item ? this.#one(["insert", "remove", "order", "words", "due", "owner", "state", "rename"]) : "insert";
    this.#events[kind] = (this.#events[kind] ?? 0) + 1;
    if (kind === "insert") items.splice(at, 0, this.#item());
    else if (kind === "remove") this.#removed.push(...items.splice(items.indexOf(item!), 1));
    else if (kind === "order") items.push(items.shift()!);
    else if (kind === "words") item!.text = `${item!.text} ${this.#one(["soon", "again", "everywhere"])}`;
    else if (kind === "due") item!.due = addDays(this.#today, this.#below(20));
    else if (kind === "owner") item!.owner = this.#one(["Alex", "Dana", "Platform"]);
    else if (kind === "state") item!.record = this.#one(["open", "done", "dropped"]);
    else document.id = `${document.id}-renamed`;
  }

  /** An item is moved to another post-mortem, or a post-mortem is merged into another. */
  #move(): void {
    const from = this.#one(this.#documents);
    const to = this.#one(this.#documents.filter((document) => document !== from));
    if (this.#random() < 0.3) {
      to.items.push(...from.items);
      this.#documents.splice(this.#documents.indexOf(from), 1);
    } else if (from.items.length > 0) {
      const [item] = from.items.splice(this.#below(from.items.length), 1);
      to.items.splice(this.#below(to.items.length + 1), 0, item!);
    }
  }

  #onGitHub(): void {
    const tracked = this.#documents.flatMap(({ items }) => items.filter(({ issue }) => issue !== null));
    if (tracked.length === 0) return;
    const item = this.#one(tracked);
    const issue = this.#github.find(item.issue!)!;
    const kind = this.#one(["close", "close", "not planned", "reopen", "title", "body"]);
    this.#events[kind] = (this.#events[kind] ?? 0) + 1;
    const close = (stateReason: string, state: State) => {
      if (issue.state === "closed") return;
      this.#github.change(issue.number, { state: "closed", stateReason, closedAt: new Date(this.#now).toISOString() });
      item.onGitHub = state;
    };
    if (kind === "close") close("completed", "done");
    else if (kind === "not planned") close("not_planned", "dropped");
    else if (kind === "title") this.#github.change(issue.number, { title: `Theirs ${this.#below(1000)}` });
    else if (kind === "body" && !issue.body.includes(THEIRS))
      this.#github.change(issue.number, { body: `${issue.body}\r\n${THEIRS}` });
    else if (kind === "reopen" && issue.state === "closed") {
      this.#github.change(issue.number, { state: "open", stateReason: "reopened", closedAt: null });
      item.onGitHub = "open";
    }
  }

  /** A catch-up is merged: the records name their issues, and say what the issues say. */
  #mergeCatchUp(): void {
    const pull = ++this.#pulls;
    for (const item of this.#documents.flatMap(({ items }) => items)) {
      if (item.issue === null) continue;
      item.isNamed = true;
      // Where only the record has changed, the sync updates the issue.
      if (item.onGitHub === item.synced || item.onGitHub === item.record) continue;
      item.record = item.onGitHub!;
      item.synced = item.onGitHub!;
      this.#writtenBack.set(`#${item.issue}`, { state: item.onGitHub!, pull });
    }
  }

  /** A job of the day, perhaps after one that was cut short or saw a list that lags. */
  #job(): void {
    if (this.#happens("cut", 0.15)) this.#runs({ upTo: this.#below(6) });
    if (this.#happens("lag", 0.05)) this.#runs({ lag: 1 });
    this.#runs({});
    for (const item of this.#documents.flatMap(({ items }) => items)) {
      if (item.onGitHub !== null && item.record !== item.synced && item.onGitHub === item.synced)
        item.onGitHub = item.record;
      item.synced = item.record;
    }
    const writes = this.#runs({});
    assert.deepEqual(writes, [], `${this.#today}: a second run writes nothing`);
  }

  #runs({ upTo, lag = 0 }: { readonly upTo?: number; readonly lag?: number }): Plan["operations"] {
    if (upTo !== undefined || lag > 0) this.#faults++;
    const sync = planTracking(this.#matched(lag));
    this.#apply(sync, upTo);
    if (upTo !== undefined && upTo < sync.operations.length) return sync.operations;
    const overdue = this.#overdue();
    this.#apply(overdue, upTo === undefined ? undefined : upTo - sync.operations.length);
    return [...sync.operations, ...overdue.operations];
  }

  #apply(plan: Plan, upTo = plan.operations.length): void {
    this.#github.apply(plan, upTo, new Date(this.#now).toISOString());
  }

  #records() {
    const files = Object.fromEntries(
      this.#documents.map(({ id, items }) => [
        `postmortems/${id}.md`,
        postmortem(
          items.map(({ text, owner, due, record, isNamed, issue }, index) => ({
            n: index + 1,
            title: text,
            owner,
            due,
            status: record,
            issue: isNamed ? `#${issue}` : "",
          })),
          { title: id },
        ),
      ]),
    );
    return recordsOf({ files, configuration: `${configuration}timezone: ${ZONE}\n` });
  }

  #matched(lag = 0): Matched {
    return this.#github.matched(this.#records(), { ...this.#github.read(lag), writtenBack: this.#writtenBack });
  }

  #overdue(): Plan {
    const { catalog, policy, identities, items, templates } = this.#matched();
    const issues = withComments(trackedIssues(identities, items, this.#writtenBack), this.#github.comments);
    const all = issues.map((one) => ({ ...one, comments: one.comments ?? [] }));
    const assessment = assess(catalog, policy, { now: this.#now, issues: [...issuesOfKind(all, "item").values()] });
    const texts = { templates, folder: "", reportUrl: null, trend: "" };
    return planDeadlines(deadlinesOf(assessment), { assessment, issues: all }, texts);
  }

  #check(day: number): void {
    const where = (item: Item) => `day ${day} (${this.#today}), item ${item.id} #${item.issue} "${item.text}"`;
    const owned = new Map<string, GitHubIssue[]>();
    for (const issue of this.#github.issues)
      if (readMarker(issue.body)?.kind === "item") owned.set(issue.title, [...(owned.get(issue.title) ?? []), issue]);
    let late = 0;
    for (const item of this.#documents.flatMap(({ items }) => items)) {
      const found = owned.get(item.text) ?? [];
      if (item.issue === null && item.record !== "open") {
        assert.equal(found.length, 0, `${where(item)}: no issue for what was finished before`);
        continue;
      }
      assert.equal(found.length, 1, `${where(item)}: one issue`);
      const issue = found[0]!;
      item.issue ??= issue.number;
      item.onGitHub ??= "open";
      assert.equal(issue.number, item.issue, `${where(item)}: for ever the same issue`);
      const reason = { open: "open", done: "completed", dropped: "not_planned" }[item.onGitHub];
      assert.equal(issue.state === "open" ? "open" : issue.stateReason, reason, `${where(item)}: state`);
      const label = item.onGitHub === "open" ? this.#labelOf(item) : null;
      const labels = issue.labels.filter((name) => name === "overdue" || name === "due-soon");
      assert.deepEqual(labels, label === null ? [] : [label], `${where(item)}: label, due ${item.due}`);
      const reminders = this.#github.comments.get(issue.number) ?? [];
      assert.equal(reminders.length, label === null ? 0 : 1, `${where(item)}: one reminder while it is flagged`);
      const people: Record<string, string> = { Alex: "@alexk", Dana: "@dana", Platform: "@dana" };
      const days = (Date.parse(this.#today) - Date.parse(item.due)) / DAY;
      const to = days >= 7 ? "@dana" : people[item.owner]!;
      if (label) assert.match(reminders[0]!.body, new RegExp(`^${to}: `, "m"), `${where(item)}: reminds ${to}`);
      if (label === "overdue") late++;
      this.#checks += 7;
    }
    for (const item of this.#removed) {
      if (item.issue === null) continue;
      const issue = this.#github.find(item.issue)!;
      assert.equal(issue.state, "closed", `${where(item)}: closed, since it left its record`);
      assert.equal(readMarker(issue.body)!.kind, "item", where(item));
      this.#checks += 2;
    }
    const digest = this.#github.issues.filter(({ body }) => readMarker(body)?.kind === "digest");
    const open = digest.filter(({ state }) => state === "open").length;
    assert.equal(open, late > 0 ? 1 : 0, `day ${day}: one digest is open while ${late} are late`);
    this.#checks += 2;
  }

  #labelOf({ due }: Item): string | null {
    if (this.#today > due) return "overdue";
    return this.#today >= addDays(due, -3) ? "due-soon" : null;
  }
}
