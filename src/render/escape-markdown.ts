/**
 * Text from records, comments and payloads, made inert: on GitHub it shows what was written and does nothing. Three
 * places need three ways: inside a line of markdown, several lines of markdown, and a title, which GitHub shows as it is.
 */

import { LOGIN, TEAM } from "../text/login.ts";

/** Invisible characters: formatting and direction marks (zero-width, bidi), tags, and fillers that look like nothing. */
const invisible = /\p{Cf}|\u034f|[\u115f\u1160\u2800\u3164\uffa0]|[\u17b4\u17b5]|[\u{e0100}-\u{e01ef}]/gu;
const lineBreaks = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A zero-width space as an entity: what stands around it is no mention, reference or keyword any more. */
const gap = "&#8203;";

/** Visible text on one line: control characters and line breaks become spaces, invisible characters go. */
export function oneLine(text: string): string {
  return text
    .replace(loneSurrogate, "\ufffd")
    .replace(lineBreaks, " ")
    .replace(invisible, "")
    .replace(/\s+/gu, " ")
    .trim();
}

/** For a place inside a line of markdown. Links, emphasis, HTML, mentions and references show as they were written. */
export function escapeInline(text: string): string {
  return oneLine(text)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/[\\`*_[\]|~]/g, "\\$&")
    .replace(/#(?=\d)/g, `#${gap}`)
    .replace(/@(?=[\p{L}\p{N}_-])/gu, `@${gap}`)
    .replace(/(GH-)(?=\d)/gi, `$1${gap}`)
    .replace(/(\/(?:issues|pull|discussions|commit)\/)(?=[\da-f])/gi, `$1${gap}`)
    .replace(/(javascript|vbscript|data):/gi, "$1&#58;")
    .replace(/::/g, "&#58;&#58;")
    .replace(/##\\\[/g, "#&#35;\\[")
    .replace(/\{\{/g, "&#123;&#123;")
    .replace(/\}\}/g, "&#125;&#125;")
    .replace(/^([-+=]|#(?!&)|\d{1,9}(?=[.)]))/, "$1&#8288;");
}

/** What a code span shows as it is; anything else in it would end the span, a table's cell or a template. */
const plainCode = /^[^`|<>\\]*$/;

/** Like `escapeInline`, but words in backticks stay code: advice such as "write `2026-06-05`" is to be copied. */
export function escapeProse(text: string): string {
  return oneLine(text)
    .split(/(`[^`]+`)/)
    .map((part, index) => {
      if (index % 2 === 0) return spaced(part);
      const code = part.slice(1, -1).trim();
      return plainCode.test(code) && !/\{\{|\}\}|::|<!--/.test(code) && code !== "" ? `\`${code}\`` : spaced(part);
    })
    .join("");
}

/** Escaped with the blanks around it, which part it from the code next to it. */
function spaced(part: string): string {
  const [before] = /^\s*/.exec(part)!;
  const after = part.trim() === "" ? "" : /\s*$/.exec(part)![0];
  return before + escapeInline(part) + after;
}

/** For a paragraph of its own: each line neutral, empty lines kept (at most one in a row). */
export function escapeLines(text: string): string {
  const lines = text.split(/\r\n|\r|\n/).map(escapeInline);
  return lines
    .filter((line, index) => line !== "" || lines[index - 1] !== "")
    .join("\n")
    .trim();
}

/** For a title, which GitHub shows without markdown but sends in mail: full-width signs where the plain ones could act. */
export function escapeTitle(text: string): string {
  return oneLine(text)
    .replace(/@(?=[\p{L}\p{N}_-])/gu, "\uff20")
    .replace(/#(?=\d|#\[)/g, "\uff03")
    .replace(/(GH)-(?=\d)/gi, "$1\u2011")
    .replace(/<!--/g, "<! --")
    .replace(/^::/, "\uff1a\uff1a");
}

const mentionable = new RegExp(`^(?:(?!.*-(?![A-Za-z0-9]))${LOGIN}|${TEAM})$`);

/** `@login` or `@org/team` that notifies; what can be neither is shown as text. */
export function mention(name: string): string {
  return mentionable.test(name) ? `@${name}` : escapeInline(`@${name}`);
}
