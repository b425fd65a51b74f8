import type { ActionItem, Postmortem } from "../records/model.ts";
import { counted } from "../text/count.ts";
import { quote } from "../text/messages.ts";
import type { Range, Spanned } from "../text/source.ts";
import { actionItemsPlace } from "./action-items.ts";
import type { ReportedFinding, Rule, RuleInput } from "./rule.ts";

export const factorAddressed: Rule = {
  id: "factor-addressed",
  level: "warning",
  summary:
    "a contributing factor is answered by no action item, in a post-mortem that uses `Addresses`; or a SEV-1's action items are all `process`",
  article:
    "It's about having a system that minimizes impact, coordinates response, and prevents the same incident from happening twice.",
  *check(input) {
    const { require } = input.policy.actionItems;
    for (const postmortem of input.catalog.postmortems) {
      if (require.includes("addresses") || usesAddresses(postmortem)) yield* unaddressed(postmortem);
      yield* unknownFactors(postmortem);
      yield* onlyProcess(postmortem, input);
      if (require.includes("criterion")) yield* withoutCriterion(postmortem);
    }
  },
};

function usesAddresses({ actionItems }: Postmortem): boolean {
  return actionItems.some(
    ({ addresses, form }) =>
      addresses.length > 0 || (form.kind === "table" && form.table.columns.includes("addresses")),
  );
}

function* unaddressed(postmortem: Postmortem): Generator<ReportedFinding> {
  const { source, contributingFactors: factors } = postmortem;
  for (const at of unaddressedFactors(postmortem)) {
    const message = `no action item addresses contributing factor ${at + 1}`;
    const help = `write ${at + 1} into an item's \`Addresses\`, or next to the factor: \`(no action: WHY)\``;
    yield { source, range: factors[at]!.range, message, help };
  }
}

/** Indexes of the contributing factors with neither an action item nor a reason next to them. */
export function unaddressedFactors(postmortem: Postmortem): number[] {
  const kept = postmortem.actionItems.filter(({ status }) => status.value !== "dropped");
  const addressed = new Set(kept.flatMap(({ addresses }) => addresses.map(factorNumber)));
  const hasNone = (at: number): boolean =>
    !addressed.has(at + 1) && !hasReason(postmortem.source.slice(surroundings(postmortem, at)));
  return [...postmortem.contributingFactors.keys()].filter(hasNone);
}

/** How far below a factor its reason may be, in characters. */
const REACH = 1000;

/** A factor with the text below it: up to the next factor, or the end of its section. */
function surroundings({ contributingFactors: factors, sections }: Postmortem, at: number): Range {
  const { start, end } = factors[at]!.range;
  const below =
    factors[at + 1]?.range.start ??
    sections.findLast(({ body }) => body.start <= start && end <= body.end)?.body.end ??
    end;
  return { start, end: Math.min(Math.max(end, below), end + REACH) };
}

/** A decision not to act, and at least two words of why. */
function hasReason(text: string): boolean {
  return /\b(?:no action(?: items?)?|accepted|won['’]t fix|wontfix|out of scope|not addressed|already (?:addressed|done|fixed|solved))\b[^\p{L}\n]*\p{L}+[^\p{L}\n]+\p{L}/iu.test(
    text,
  );
}

function factorNumber({ value }: Spanned<string>): number {
  return Number(/^\D{0,12}(\d{1,4})\W*$/.exec(value)?.[1] ?? Number.NaN);
}

function* unknownFactors({
  source,
  actionItems,
  contributingFactors: factors,
}: Postmortem): Generator<ReportedFinding> {
  for (const address of actionItems.flatMap(({ addresses }) => addresses)) {
    const number = factorNumber(address);
    if (number >= 1 && number <= factors.length) continue;
    const expected = factors.length === 0 ? "there are no contributing factors" : `expected 1 to ${factors.length}`;
    const message = `unknown contributing factor ${quote(address.value)}: ${expected}`;
    const help = "write the number of the factor that the item answers, or leave the cell empty";
    yield { source, range: address.range, message, help };
  }
}

function* onlyProcess(postmortem: Postmortem, { assessment }: RuleInput): Generator<ReportedFinding> {
  const { source, actionItems } = postmortem;
  if (actionItems.length === 0 || !actionItems.every(isProcess)) return;
  const { severity } = assessment.postmortem(postmortem);
  if (!severity?.postmortem.required) return;
  const message = `all ${counted(actionItems.length, "action item")} of a ${severity.id} are of the kind process`;
  const help = "add an item of the kind `prevent`, `detect` or `mitigate`";
  yield { source, range: actionItems[0]!.kind?.range ?? actionItemsPlace(postmortem), message, help };
}

function isProcess({ kind }: ActionItem): boolean {
  return kind?.value.trim().toLowerCase() === "process";
}

function* withoutCriterion({ source, actionItems }: Postmortem): Generator<ReportedFinding> {
  for (const { criterion, title, status } of actionItems) {
    if (criterion || status.value === "dropped") continue;
    const message = "missing evaluation criterion: what will show that it worked";
    yield { source, range: title.range, message, help: "write it into a column `Criterion`" };
  }
}
