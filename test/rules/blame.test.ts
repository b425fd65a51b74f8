import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findBlame } from "../../src/rules/blame.ts";
import { assertLinear } from "../growth.ts";

const people = new Set(["Alex", "Priya", "Sarah K."]);

function blamed(text: string): string[] {
  const found = findBlame(text, (name) => people.has(name));
  return found.map(({ start, end }) => text.slice(start, end));
}

describe("findBlame", () => {
  const blame: readonly (readonly [text: string, wording: string])[] = [
    ["The root cause was human error.", "human error"],
    ["Operator error during the migration.", "Operator error"],
    ["He was careless.", "careless"],
    ["This happened out of negligence.", "negligence"],
    ["A careless mistake in the config.", "careless"],
    ["It was a silly mistake.", "silly mistake"],
    ["She should have known.", "She should have known"],
    ["The on-call engineer should've checked the dashboard.", "The on-call engineer should've checked"],
    ["Alex should have asked first.", "Alex should have asked"],
    ["They should have known better.", "should have known better"],
    ["@alexgh should not have deployed on a Friday.", "@alexgh should not have deployed"],
    ["Alex forgot to run the migration.", "Alex forgot to"],
    ["Sarah K. forgot to renew it.", "Sarah K. forgot to"],
    ["The developer who forgot to test this", "The developer who forgot to"],
    ["Our DBA neglected to take a backup.", "Our DBA neglected to"],
    ["It was Alex's fault.", "Alex's fault"],
    ["It was the developer's fault.", "the developer's fault"],
    ["It is his fault.", "his fault"],
    ["The contractor was at fault.", "The contractor was at fault"],
    ["Blame lies with the release team.", "Blame lies"],
    ["A junior engineer broke production.", "A junior engineer broke production"],
    ["Priya overlooked the warning.", "Priya overlooked"],
    ["@dana_acme overlooked the warning.", "@dana_acme overlooked"],
    ["The reviewer failed to notice the typo.", "The reviewer failed to notice"],
    ["The on-call missed the page.", "The on-call missed the page"],
    ["He did not follow the runbook.", "He did not follow"],
    ["The engineer\nfailed to verify the backup.", "The engineer\nfailed to verify"],
    ["**Alex** forgot to test.", "Alex** forgot to"],
    ["The engineer was reprimanded.", "was reprimanded"],
    ["Disciplinary action will follow.", "Disciplinary action"],
    ["Unfortunately Priya overlooked it.", "Priya overlooked"],
    ["There was no review, and Alex forgot to test.", "Alex forgot to"],
    ["Nothing was not checked: human error.", "human error"],
    ["Note: we think the engineer ignored it.", "the engineer ignored"],
    ["Due to a lack of attention the flag stayed on.", "lack of attention"],
    ["### Root Cause\nBob forgot to test.", "Bob forgot to"],
    ["## The Engineer\r\nBob forgot to test.", "Bob forgot to"],
    ["# Cause\nThe flag went out.\nPriya\nforgot to test.", "Priya\nforgot to"],
  ];
  for (const [text, wording] of blame) it(`finds blame: ${text}`, () => assert.deepEqual(blamed(text), [wording]));

  const fair: readonly string[] = [
    "The server failed to respond and ignored the header.",
    "The script forgot to escape the path.",
    "The deployment should have failed.",
    "Terraform forgot to unlock the state.",
    "We forgot to renew the certificate.",
    "I forgot that the flag was on, says nobody.",
    "We should have known.",
    "It should have been caught by the tests.",
    "The on-call engineer should have been paged.",
    "Every engineer should have access to the dashboard.",
    "The alert should have fired at 2%.",
    "This was not Alex's fault.",
    "It happened not because Alex forgot to test.",
    "It was nobody's fault.",
    "There is no blame here.",
    "Post-mortems are blameless.",
    'Alex said "I forgot to run it".',
    "He wrote “it was my careless mistake”.",
    "> Alex forgot to run it",
    "```\nAlex forgot to run it\n```",
    "`human error` is a label.",
    "See [the post](https://example.com/human-error).",
    "Human error is not a root cause.",
    "Human error is never the root cause.",
    'We avoid the term "human error".',
    "Add a confirmation to prevent human error.",
    "This reduces the risk of operator error.",
    "Automation instead of human error.",
    "A single command lowers operator error.",
    "The dry run catches human error before it costs anything.",
    "A review that looks past human error.",
    "The user error rate rose to 5%.",
    "User errors are logged as warnings.",
    "If an engineer forgot to tag the image, the build fails.",
    "[12:03] <alex> I forgot to run it, my fault",
    "12:03 alex: i forgot to run it",
    "<!-- who was careless? -->",
    "The fault domain of the cluster was too large.",
    "A page fault in the driver.",
    "Segmentation fault; Stripe's fault tolerance is better.",
    "Lazy loading was on.",
    "The ignored alert fired again.",
    "Prevention, not punishment: nobody was punished.",
    "The default admin user did not have access.",
    "What could the engineer have seen at that moment?",
  ];
  for (const text of fair) it(`lets pass: ${text}`, () => assert.deepEqual(blamed(text), []));

  const hostile = ["a ", "the ", '"', "<!--", "\n", "human ", "forgot ", "`x", "[](", "'a ", " should have "];
  for (const words of hostile) {
    it(`reads ${JSON.stringify(words)} without end in proportion to its length`, () =>
      assertLinear((size) => words.repeat(size / words.length), 12_500, blamed));
  }
});
