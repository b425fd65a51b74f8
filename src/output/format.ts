import type { CheckOutput } from "./check-output.ts";
import { formatText, formatTextStatistics, type TextStyle } from "./text.ts";

export const FINDING_FORMATS = ["text", "json", "github", "sarif", "junit"] as const;
export type FindingFormat = (typeof FINDING_FORMATS)[number];

/** How many findings each rule has, without the findings. */
export async function formatStatistics(
  output: CheckOutput,
  { format, color }: TextStyle & { readonly format: "text" | "json" },
): Promise<string> {
  if (format === "text") return formatTextStatistics(output, { color });
  return (await import("./json.ts")).formatJsonStatistics(output);
}

/** The whole output of `check` in one format; all but text are loaded when they are asked for. `style` concerns `text` alone. */
export async function formatFindings(format: FindingFormat, output: CheckOutput, style?: TextStyle): Promise<string> {
  switch (format) {
    case "text":
      return formatText(output, style);
    case "json":
      return (await import("./json.ts")).formatJson(output);
    case "github":
      return (await import("./github.ts")).formatGithub(output);
    case "sarif":
      return (await import("./sarif.ts")).formatSarif(output);
    case "junit":
      return (await import("./junit.ts")).formatJunit(output);
  }
}
