import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, it } from "node:test";
import { parse, parseAllDocuments } from "yaml";
import { teamTemplates } from "../../src/render/team-templates.ts";
import { templateNames } from "../../src/render/templates.ts";
import { run } from "../commands/run.ts";
import { type Block, blocksOf, guides, read, root } from "./documents.ts";

const POSTMORTEM = "postmortems/2026-05-29-checkout-errors.md";
const RUNBOOK = "runbooks/checkout-error-rate.md";

const blocks = guides.flatMap(blocksOf);
const keys = Object.keys(JSON.parse(read("schemas/configuration.schema.json")).properties);

function isMapping(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

/** The file that a block is, where it says so or its keys do. */
function fileOf({ language, text }: Block): string | null {
  // The form of a rule's page, which has files of its own.
  if (/^```/m.test(text)) return null;
  const named = text.match(/^# ((?:\.github\/incidents|incidents\/[\w-]+)\.yml)$/m);
  if (named) return named[1]!;
  if (language === "markdown") return /^#+ (?:\*\*)?Runbook/m.test(text) ? RUNBOOK : POSTMORTEM;
  if (language !== "yaml" && language !== "") return null;
  if (language === "" && !/^[a-z-]+:(?: |\n)/.test(text)) return null;
  const value: unknown = parse(text);
  return isMapping(value) && Object.keys(value).every((key) => keys.includes(key)) ? ".github/incidents.yml" : null;
}

/** Rules that ask for what an excerpt leaves to the rest of its document or to the configuration. */
const ofTheWhole = new Set(["postmortem-action-items", "rotation-covered"]);

interface Finding {
  readonly rule: string;
  readonly level: string;
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

const isPostmortem = ({ language, text }: Block) => language === "markdown" && /^#+ Action Items$/m.test(text);

/** How many action items are read from this text. */
async function itemsIn(text: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "example-"));
  try {
    writeFileSync(join(folder, "2026-05-29.md"), text);
    return JSON.parse((await run(folder, "show", "2026-05-29.md")).out).actionItems.length;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What `incident check` finds in the example with this text in the place of one of its files. */
async function check(file: string, text: string): Promise<readonly Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), "example-"));
  try {
    cpSync(join(root, "examples/checkout"), folder, { recursive: true });
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), `${text}\n`);
    const { status, out, err } = await run(folder, "check", "--format", "json", "--now", "2026-06-01");
    assert.notEqual(status, 2, err);
    return (JSON.parse(out).findings as Finding[]).filter((finding) => finding.file === file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe("records and configurations in the documentation", () => {
  const files = blocks.flatMap((block) => {
    const file = fileOf(block);
    return file === null ? [] : [{ block, file }];
  });

  it("are found", () => assert.ok(files.length > 20));

  for (const { block, file } of files) {
    it(`${block.place} is a right ${file}`, async () => {
      const found = await check(file, block.text);
      const errors = found.filter(({ rule, level }) => level === "error" && !ofTheWhole.has(rule));
      assert.deepEqual(errors, []);
    });
  }

  for (const { place, text } of blocks.filter(isPostmortem)) {
    it(`every action item of ${place} is read`, async () => {
      const [, items = ""] = text.split(/^#+ Action Items$/m);
      const written = items.split(/^#/m)[0]!.match(/^(?:\| )?\d+(?:\.| \|)/gm) ?? [];
      assert.equal(await itemsIn(text), written.length);
      assert.ok(written.length > 0);
    });
  }
});

describe("templates in the documentation", () => {
  const name = /^\{\{!-- \.github\/incident-templates\/(.+)\.hbs --\}\}$/m;
  for (const { place, text } of blocks.filter((block) => name.test(block.text))) {
    it(`${place} is one that a team may use`, async () => {
      await assert.doesNotReject(teamTemplates(new Map([[text.match(name)![1]!, text]]), "texts"));
    });
  }

  for (const known of templateNames) {
    it(`${known} may be copied and changed`, async () => {
      await assert.doesNotReject(teamTemplates(new Map([[known, read(`templates/${known}.hbs`)]]), "texts"));
    });
  }
});

describe("data in the documentation", () => {
  for (const { place, language, text } of blocks) {
    if (language === "yaml") {
      it(`${place} is YAML`, () => {
        for (const { errors } of parseAllDocuments(text)) assert.deepEqual(errors, []);
      });
    }
    if (language === "json") it(`${place} is JSON`, () => assert.doesNotThrow(() => JSON.parse(text)));
  }
});
