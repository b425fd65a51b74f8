import assert from "node:assert/strict";
import { existsSync, statSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, it } from "node:test";
import { documents, proseOf, read, root } from "./documents.ts";

interface Link {
  readonly path: string;
  readonly anchor: string;
}

/** Links and pictures to places in this repository. */
function linksOf(document: string): readonly Link[] {
  const text = proseOf(document).replace(/`[^`\n]*`/g, "``");
  const targets = [...text.matchAll(/\]\(([^()\s]+)\)|(?:src|href)="([^"]+)"/g)].map(([, a, b]) => a ?? b!);
  return targets
    .filter((target) => !/^[a-z]+:/i.test(target))
    .map((target) => {
      const [path = "", anchor = ""] = target.split("#");
      return { path: path === "" ? document : normalize(join(dirname(document), decodeURI(path))), anchor };
    });
}

/** The anchors that GitHub gives to a document's headings. */
function anchorsOf(document: string): ReadonlySet<string> {
  const seen = new Map<string, number>();
  const headings = [...proseOf(document).matchAll(/^#{1,6} +(.+?)(?: +#+)?$/gm)].map(([, words]) => slug(words!));
  return new Set(
    headings.map((heading) => {
      const times = seen.get(heading) ?? 0;
      seen.set(heading, times + 1);
      return times === 0 ? heading : `${heading}-${times}`;
    }),
  );
}

function slug(heading: string): string {
  return heading
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, "")
    .replace(/ /g, "-");
}

/** Words that belong to a machine or a registry, and to no reader; the relay's own address is for readers. */
const foreign =
  /\/(?:work|home|Users|tmp|root)\/|registry\.npmjs\.org|verdaccio|artifactory|localhost:\d|127\.0\.0\.1(?!:8080|; 0\.0\.0\.0)/i;

describe("links in the documentation", () => {
  for (const document of documents) {
    it(document, () => {
      for (const { path, anchor } of linksOf(document)) {
        assert.ok(existsSync(join(root, path)), `${document} links to ${path}, which is not there`);
        if (anchor === "" || statSync(join(root, path)).isDirectory() || !path.endsWith(".md")) continue;
        assert.ok(anchorsOf(path).has(anchor), `${document} links to ${path}#${anchor}: no such heading`);
      }
    });
  }
});

describe("documents name no machine and no registry", () => {
  for (const document of documents) {
    it(document, () => assert.doesNotMatch(read(document), foreign));
  }

  it("the index leads to every guide and reference", () => {
    const led = new Set(linksOf("docs/README.md").map(({ path }) => path));
    const missed = documents.filter((path) => /^docs\/(?:guides|reference)\//.test(path) && !led.has(path));
    assert.deepEqual(missed, []);
  });
});
