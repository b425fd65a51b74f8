import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

export const root = join(import.meta.dirname, "../..");
export const cli = join(root, "dist/cli.js");

/** A program of others that our files are given to. */
export interface Tool {
  readonly name: string;
  /** Debian's package or the one from npm, for the person who lacks it. */
  readonly from: string;
  /** Null where it is not installed. */
  version(): string | null;
  /** @returns what was seen, in a few words; throws where it is not as it should be */
  check(folder: string): string | Promise<string>;
}

export interface Output {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a program to its end; a program that is not there throws. */
export function run(program: string, args: readonly string[], { cwd, input, env }: RunOptions = {}): Output {
  const options = { cwd, input, env: { ...process.env, ...env }, encoding: "utf8", maxBuffer: 1e9 } as const;
  const { status, stdout, stderr, error } = spawnSync(program, args, options);
  if (error) throw error;
  return { status, stdout, stderr };
}

/** The product as it is built. */
export function incident(args: readonly string[], options?: RunOptions): Output {
  return run(process.execPath, [cli, ...args], options);
}

/** The first version in what a program prints about itself; null where it is not installed. */
export function versionOf(program: string, ...args: readonly string[]): string | null {
  const { stdout, stderr, error } = spawnSync(program, args, { encoding: "utf8" });
  if (error) return null;
  return /\d+(?:\.\d+)+|\d{4,}/.exec(stdout + stderr)?.[0] ?? "of no number";
}

/** Installs a package from npm, once, and gives its folder; nothing of the product needs it. */
export function installed(name: string, version: string): string {
  const tools = join(root, ".cache/tools", `${name.replace("/", "-")}@${version}`);
  const folder = join(tools, "node_modules", name);
  if (!existsSync(folder)) {
    mkdirSync(tools, { recursive: true });
    writeFileSync(join(tools, "package.json"), '{ "type": "module" }\n');
    const args = ["install", "--no-audit", "--no-fund", "--silent", "--save-exact", `${name}@${version}`];
    execFileSync("npm", args, { cwd: tools, stdio: ["ignore", "ignore", "inherit"] });
  }
  return folder;
}

/** Writes a file and the folders above it. */
export function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
