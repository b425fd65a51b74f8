import assert from "node:assert/strict";
import { test } from "node:test";
import { teamTemplates } from "../../src/render/team-templates.ts";
import { Markdown, templatesWith } from "../../src/render/templates.ts";

const facts = {
  due: "Friday, 5 June 2026",
  owners: [new Markdown("Alex (@alexk)")],
  incident: "checkout",
  record: "a.md",
};

test("other people's words are neutral, our own markdown is not", () => {
  const text = templatesWith().render("action-item", { ...facts, severity: "<b>@mallory</b>" });
  assert.match(text, /\*\*Owner:\*\* Alex \(@alexk\)/);
  assert.match(text, /\*\*Severity:\*\* &lt;b&gt;@&#8203;mallory&lt;\/b&gt;/);
});

test("a title is one line of at most 256 characters", () => {
  const title = templatesWith().renderTitle("action-item-title", { title: `a\n${"b".repeat(400)}` });
  assert.equal(title.length, 256);
  assert.match(title, /^a b+…$/);
});

const team = (text: string, name = "action-item") => teamTemplates(new Map([[name, text]]), "texts");

test("a team's template takes the place of the product's, and no more of the data", async () => {
  const templates = await team(
    "{{#each owners}}{{this}}{{/each}} by {{{severity}}} {{constructor}} {{severity.toString}}",
  );
  assert.equal(templates.render("action-item", { ...facts, severity: "@x" }), "Alex (@alexk) by @&#8203;x");
  assert.match(templates.render("duplicate", { original: "x" }), /Duplicate of x/);
});

const refused: readonly [string, string, string, RegExp][] = [
  [
    "an unknown name",
    "action-items",
    "x",
    /^texts\/action-items\.hbs: unexpected name, expected that of a template \(did you mean "action-item"\?\)$/,
  ],
  [
    "a syntax error",
    "action-item",
    "a\n{{#if due}}",
    /^texts\/action-item\.hbs:2: unexpected text near .*, expected a Handlebars template$/,
  ],
  ["a partial", "action-item", "{{> action-item}}", /^texts\/action-item\.hbs:1: unexpected partial/],
  ["a decorator", "action-item", '{{#*inline "x"}}{{/inline}}', /^texts\/action-item\.hbs:1: unexpected decorator/],
  ["too long a text", "action-item", "x".repeat(65_537), /at most 65536/],
];

for (const [name, file, text, message] of refused) {
  test(`${name} in a team's template is told`, async () => {
    await assert.rejects(team(text, file), { name: "UsageError", kind: "configuration", message });
  });
}

test("a helper that does not exist is told when the text is made", async () => {
  const outcome = team("{{shout due}}").then((templates) => templates.render("action-item", facts));
  await assert.rejects(outcome, {
    name: "UsageError",
    message: /^texts\/action-item\.hbs:1: unexpected helper "shout"/,
  });
});

test("a template that would loop for ever stops", async () => {
  const templates = await team(`${"{{#each @root.owners}}".repeat(6)}x${"{{/each}}".repeat(6)}`);
  const owners = Array.from({ length: 10 }, () => "a");
  assert.throws(
    () => templates.render("action-item", { ...facts, owners }),
    /unexpected loops of more than 10000 turns/,
  );
  const long = await team(`${"{{#each @root.owners}}".repeat(4)}${"x".repeat(60_000)}${"{{/each}}".repeat(4)}`);
  assert.throws(() => long.render("action-item", { ...facts, owners }), /unexpected loops of more than 333 turns/);
  await assert.rejects(team(`${"{{#if due}}".repeat(40)}x${"{{/if}}".repeat(40)}`), /unexpected block inside 6 others/);
});

test("a team's template can't write this tool's marks: a block that ends early would grow with each run", async () => {
  const files = new Map([["action-item", "<!-- /incident-as-code -->\nDue {{due}}"]]);
  const unexpected = /action-item\.hbs: unexpected mark "<!-- incident-as-code", expected none/;
  await assert.rejects(teamTemplates(files, "texts"), unexpected);
  for (const text of [
    "<!-- {{! }}/incident-as-code -->",
    "<{{! }}!-- incident-as-code v1 item {} -->",
    "<!--\n/incident-as-code -->",
  ])
    await assert.rejects(
      team(text).then((templates) => templates.render("action-item", facts)),
      unexpected,
      text,
    );
});
