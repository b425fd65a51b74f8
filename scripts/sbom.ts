/**
 * Writes the software bill of materials of a release (CycloneDX JSON) to the file named: the packages whose code is in `dist/`, by the
 * list of licenses there, with versions, addresses and checksums as the lock file has them. `npm run sbom -- FILE`; the release does it.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { installed, root, run } from "./tools/tool.ts";

/** OWASP's own tool for npm: kept by the CycloneDX project. Nothing of the product needs it, so it is no dependency. */
const CYCLONEDX = "6.0.1";

interface Component {
  readonly name: string;
  readonly group?: string;
  readonly version: string;
  readonly "bom-ref": string;
  readonly scope?: string;
  readonly properties?: readonly { readonly name: string }[];
}
interface Bom {
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}

const [target = "sbom.cdx.json"] = process.argv.slice(2);
const tool = join(installed("@cyclonedx/cyclonedx-npm", CYCLONEDX), "bin/cyclonedx-npm-cli.js");
const args = ["--package-lock-only", "--output-reproducible", "--spec-version", "1.6", "--output-format", "JSON"];
const { status, stdout, stderr } = run(process.execPath, [tool, ...args], { cwd: root });
if (status !== 0) throw new Error(stderr);
const whole = JSON.parse(stdout) as Bom;

const bundled = new Set(
  [...readFileSync(join(root, "dist/licenses.txt"), "utf8").matchAll(/^(\S+) (\S+)\n={60}$/gm)].map(
    ([, name, version]) => `${name}@${version}`,
  ),
);
const nameOf = ({ group, name, version }: Component) => `${group ? `${group}/` : ""}${name}@${version}`;
const components = whole.components.filter((one) => bundled.has(nameOf(one)));
const missing = [...bundled].filter((name) => !components.some((one) => nameOf(one) === name));
if (missing.length > 0) throw new Error(`the lock file has no ${missing.join(", ")}, whose code is in dist`);

const refs = new Set(components.map((one) => one["bom-ref"]));
const own = whole.metadata.component["bom-ref"];
const bom = {
  ...whole,
  // They are development dependencies of the sources, and part of what is released.
  components: components.map(({ scope, properties, ...one }) => one),
  dependencies: [
    { ref: own, dependsOn: [...refs].sort() },
    ...whole.dependencies
      .filter(({ ref }) => refs.has(ref))
      .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((one) => refs.has(one)) })),
  ],
};
writeFileSync(target, `${JSON.stringify(bom, null, 2)}\n`);
console.log(`${target}: ${components.length} packages, by @cyclonedx/cyclonedx-npm ${CYCLONEDX}`);
