import assert from "node:assert/strict";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, it } from "node:test";
import { applyEdits } from "../../src/edit/edits.ts";
import type { WorkspaceChange } from "../../src/editor/actions.ts";
import { hoverAt } from "../../src/editor/hover.ts";
import { definitionsAt, type Place, referencesAt, renamableAt, rename } from "../../src/editor/navigation.ts";
import { foldsOf, hintsOf, type OutlinePart, outlineOf } from "../../src/editor/outline.ts";
import type { WorkspaceModel } from "../../src/editor/workspace-model.ts";
import { Source } from "../../src/text/source.ts";
import { findingsOf, modelOf, repository } from "./open.ts";

const incident = "incidents/2026-05-29-checkout-errors.yml";
const postmortem = "postmortems/2026-05-29-checkout-errors.md";
const configuration = ".github/incidents.yml";
const later = "incidents/2026-06-10-search.yml";
const texts = {
  [later]:
    "title: Search\nseverity: SEV-3\ncommander: alex\nservices: [checkout]\nrunbooks: [checkout-error-rate]\ncauses: [bad-deployment]\nrelated: [2026-05-29-checkout-errors]\n",
  ".github/incidents-baseline.json":
    '{\n  "version": 1,\n  "findings": [\n    {"rule":"blameless","record":"postmortem 2026-05-29-checkout-errors","message":"m","words":"w"}\n  ]\n}\n',
};
const folder = repository(texts);
const model = modelOf(folder);

/** The offset of the nth occurrence of words in a file. */
function place(file: string, words: string, within = ""): { file: string; offset: number } {
  const { text } = model.text(file)!;
  const at = text.indexOf(words, within === "" ? 0 : text.indexOf(within));
  assert.notEqual(at, -1, `${words} in ${file}`);
  return { file, offset: at + 1 };
}

const shown = (places: readonly Place[]) =>
  places.map(({ source, range }) => `${source.placeOf(range)} ${source.slice(range)}`);

function definitions(file: string, words: string, within = ""): string[] {
  return shown(definitionsAt(model, file, place(file, words, within).offset));
}

describe("definitions", () => {
  it("of a related incident and of an incident's post-mortem", () => {
    assert.match(definitions(later, "2026-05-29-checkout-errors")[0]!, /^incidents\/2026-05-29-checkout-errors\.yml:/);
    assert.match(definitions(incident, "Checkout")[0]!, /^postmortems\//);
    assert.match(definitions(postmortem, "Checkout")[0]!, /^incidents\//);
  });

  it("of runbooks, causes and people", () => {
    assert.match(definitions(later, "checkout-error-rate")[0]!, /^runbooks\/checkout-error-rate\.md:/);
    assert.match(definitions(later, "bad-deployment")[0]!, /^runbooks\/checkout-error-rate\.md:\d+/);
    assert.match(definitions(later, "alex")[0]!, /^\.github\/incidents\.yml:\d+:3 alex$/);
    assert.match(definitions(postmortem, "Alex", "## Action Items")[0]!, /^\.github\/incidents\.yml:\d+:3 alex$/);
  });

  it("are none where nothing is named", () => {
    assert.deepEqual(definitions(postmortem, "Timeline"), []);
    assert.deepEqual(definitionsAt(model, "README.md", 3), []);
    assert.deepEqual(definitionsAt(model, later, 999_999), []);
  });
});

describe("references", () => {
  it("of a person are in records and in the configuration", () => {
    const found = shown(referencesAt(model, place(configuration, "alex:"), true));
    for (const file of [configuration, later, incident, postmortem]) {
      assert.ok(
        found.some((one) => one.startsWith(file)),
        `${file} in ${found.join("\n")}`,
      );
    }
    const others = referencesAt(model, place(configuration, "alex:"), false);
    assert.equal(others.length, found.length - 1);
  });

  it("of a service are the records that name it", () => {
    const found = shown(referencesAt(model, place(later, "checkout", "services"), true));
    assert.ok(found.some((one) => one.startsWith(incident)));
  });
});

/** What a change makes of a folder, on disk. */
function carriedOut(
  texts: Readonly<Record<string, string>>,
  change: (model: WorkspaceModel) => WorkspaceChange,
): string {
  const copy = repository(texts);
  const { edits, created = [], moved = [] } = change(modelOf(copy));
  for (const { file, text } of created) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    writeFileSync(join(copy, file), text);
  }
  for (const [file, own] of edits) {
    const path = join(copy, file);
    writeFileSync(path, applyEdits(new Source(file, readFileSync(path, "utf8")), own).text);
  }
  for (const { from, to } of moved) renameSync(join(copy, from), join(copy, to));
  return copy;
}

describe("a new name", () => {
  const messages = (of: WorkspaceModel) =>
    [...findingsOf(of).values()]
      .flat()
      .map(({ rule, message }) => `${rule} ${message}`)
      .sort();

  it("of an incident moves its files, and is written into all that refers to it", () => {
    const copy = carriedOut(
      texts,
      (of) => rename(of, place(later, "2026-05-29-checkout-errors"), "2026-05-29-basket")!,
    );
    const after = modelOf(copy);
    assert.deepEqual(
      messages(after),
      messages(model).map((one) => one.replaceAll("2026-05-29-checkout-errors", "2026-05-29-basket")),
    );
    assert.ok(after.record("incidents/2026-05-29-basket.yml") && after.record("postmortems/2026-05-29-basket.md"));
    assert.equal(after.record(incident), null);
    assert.match(readFileSync(join(copy, later), "utf8"), /related: \[2026-05-29-basket\]/);
    assert.match(readFileSync(join(copy, ".github/incidents-baseline.json"), "utf8"), /"postmortem 2026-05-29-basket"/);
  });

  it("of a person is written wherever the id is, and no name changes", () => {
    const copy = carriedOut(texts, (of) => rename(of, place(configuration, "alex:"), "alexandra")!);
    const text = readFileSync(join(copy, configuration), "utf8");
    assert.match(text, /^ {2}alexandra: \{ name: Alex, github: alexgh \}$/m);
    assert.match(text, /lead: alexandra, members: \[alexandra, sarah\]/);
    assert.match(readFileSync(join(copy, later), "utf8"), /^commander: alexandra$/m);
    assert.equal(readFileSync(join(copy, postmortem), "utf8"), readFileSync(join(folder, postmortem), "utf8"));
    assert.deepEqual(
      messages(modelOf(copy)).filter((one) => one.startsWith("reference")),
      messages(model).filter((one) => one.startsWith("reference")),
    );
  });

  it("of a cause and of a runbook", () => {
    const cause = carriedOut(texts, (of) => rename(of, place(later, "bad-deployment"), "bad-release")!);
    const { runbooks, incidents } = modelOf(cause).catalog;
    assert.ok(
      runbooks[0]!.causes.some(({ slug, title }) => slug.value === "bad-release" && title.value === "Bad deployment"),
    );
    assert.deepEqual(
      runbooks[0]!.causes.map(({ frequency }) => frequency?.value),
      model.catalog.runbooks[0]!.causes.map(({ frequency }) => frequency?.value),
    );
    assert.ok(incidents.every(({ causes }) => causes.every(({ value }) => value !== "bad-deployment")));
    const book = carriedOut(texts, (of) => rename(of, place(later, "checkout-error-rate"), "checkout")!);
    assert.ok(modelOf(book).record("runbooks/checkout.md"));
    assert.match(readFileSync(join(book, later), "utf8"), /runbooks: \[checkout\]/);
  });

  it("is refused where it is none, or taken, and where only words stand", () => {
    const at = place(later, "2026-05-29-checkout-errors");
    for (const to of ["../x", "a b", "", "a/b", "-x"]) assert.throws(() => rename(model, at, to), /unexpected id/);
    assert.throws(() => rename(model, at, "2026-06-10-search"), /free/);
    assert.throws(() => rename(model, place(configuration, "alex:"), "dana"), /free/);
    assert.equal(renamableAt(model, postmortem, place(postmortem, "Alex", "## Action Items").offset), null);
    assert.equal(renamableAt(model, later, place(later, "SEV-3").offset), null);
  });
});

describe("hover", () => {
  const hover = (file: string, words: string, within = "") => {
    const at = place(file, words, within);
    return hoverAt(model, at, findingsOf(model).get(file) ?? [], "https://example.org/rules")?.text ?? "";
  };

  it("on a person: who they are, and their open items", () => {
    const text = hover(later, "alex");
    assert.match(text, /\*\*Alex\*\* · @alexgh · leads Platform/);
    assert.match(text, /open action items?, \d+ overdue:\n\n- /);
  });

  it("on a severity: its targets", () => {
    assert.match(hover(later, "SEV-3"), /\*\*SEV-3\*\*[\s\S]*\| Respond \| .+ \|/);
  });

  it("on an action item: key, state, due day and how late it is", () => {
    const text = hover(postmortem, "|", "## Action Items\n\n| # | Action");
    assert.equal(text, "");
    const { text: source } = model.text(postmortem)!;
    const row = source.split("\n").find((line) => /^\| 1 /.test(line))!;
    assert.match(hover(postmortem, row), /`2026-05-29-checkout-errors#1` · open · due 2026-06-\d\d .*days overdue/);
  });

  it("on a key: what it is for, with the rule of the process", () => {
    assert.match(hover(later, "commander"), /Rule 2: one Incident Commander/);
  });

  it("on a record's id: the record", () => {
    assert.match(hover(later, "2026-05-29-checkout-errors"), /\(incident\)[\s\S]*SEV-1 · resolved/);
  });

  it("on a finding: the rule, the sentence behind it, and its page", () => {
    const wrong = modelOf(repository({ [later]: "title: Search\nseverity: SEV-9\n" }));
    const findings = findingsOf(wrong).get(later)!;
    const { rule, range } = findings[0]!;
    const at = { file: later, offset: range.start };
    const { text } = hoverAt(wrong, at, findings, "https://example.org/rules")!;
    assert.ok(text.includes(`https://example.org/rules/${rule}.md`) && text.includes("\n> "), text);
  });

  it("shows words of records as they are written", () => {
    const copy = modelOf(
      repository({
        [later]: 'title: "[x](javascript:alert(1)) <b>*y* ![i](http://z)"\nseverity: SEV-3\n',
        "incidents/a.yml": "title: A\nseverity: SEV-3\nrelated: [2026-06-10-search]\n",
      }),
    );
    const { text } = copy.text("incidents/a.yml")!;
    const shown = hoverAt(copy, { file: "incidents/a.yml", offset: text.indexOf("2026") + 1 }, [], null)!.text;
    assert.ok(!/(?<!\\)[[<*!]x|(?<!\\)<b|(?<!\\)\]\(/.test(shown.replace(/\*\*/g, "")), shown);
  });
});

describe("outline, folds and hints", () => {
  it("of a post-mortem: its sections with the action items in theirs", () => {
    const flat = (parts: readonly OutlinePart[]): OutlinePart[] => parts.flatMap((part) => [part, ...flat(part.parts)]);
    const all = flat(outlineOf(model, postmortem));
    const items = all.find(({ name }) => name === "Action Items")!.parts;
    assert.ok(items.length > 0 && items.every(({ kind }) => kind === "item"));
    for (const { range, nameRange } of all) assert.ok(range.start <= nameRange.start && nameRange.end <= range.end);
  });

  it("of an incident and of the configuration: their keys", () => {
    assert.deepEqual(
      outlineOf(model, later)
        .map(({ name }) => name)
        .slice(0, 2),
      ["title", "severity"],
    );
    assert.ok(outlineOf(model, configuration).some(({ name }) => name === "people"));
    const timeline = outlineOf(model, incident).find(({ name }) => name === "timeline")!;
    assert.match(timeline.parts[0]!.name, /detected$/);
    assert.ok(foldsOf(model, incident).length >= timeline.parts.length);
  });

  it("the day that a due date means, and how late it is", () => {
    const whole = { start: 0, end: 99_999 };
    const { text } = model.text(postmortem)!;
    const late = hintsOf(model, postmortem, whole);
    assert.ok(late.length > 0 && late.every((hint) => /overdue$/.test(hint.text)), JSON.stringify(late));
    const copy = modelOf(repository({ [postmortem]: text.replace(/2026-06-05|Jun 5, 2026|Jun 5/, "Jun 5") }));
    assert.ok(hintsOf(copy, postmortem, whole).some((hint) => hint.text === "2026-06-05, 15 days overdue"));
  });
});
