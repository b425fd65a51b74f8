import type { Rule } from "./rule.ts";

export const syntax: Rule = {
  id: "syntax",
  level: "error",
  summary: "a file can't be read",
  article: "Build the playbook before you need it.",
  explanation: `
A file that can't be read is a record that isn't there when it is needed at 4 AM. The message says what stands where it
shouldn't, in the words of YAML; every other file is still checked.

Text that YAML reads as something else (a colon, a \`#\`, a leading \`@\` or \`*\`) belongs in quotes.`,
  check: (input) => input.problems.get("syntax") ?? [],
  examples: [
    {
      name: "a tab as indentation",
      files: {
        "incidents/2026-05-29-checkout-errors.yml":
          "title: Checkout errors\nseverity: SEV-1\nimpact:\n§\t§summary: Orders failed\n",
      },
      messages: ["unexpected tab, expected spaces as indentation"],
    },
    {
      name: "a colon in quotes",
      files: { "incidents/2026-05-29-checkout-errors.yml": 'title: "Checkout: error rate above 5%"\n' },
      messages: [],
    },
  ],
};
