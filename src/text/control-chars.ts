/**
 * Characters that a terminal would execute or a reader would not see: control characters (ANSI escapes begin with one), bidirectional
 * overrides and other format characters, line separators, fillers, half surrogates, non-characters. The joiners of emoji
 * and of Indic and Persian scripts (U+200C, U+200D) are kept.
 */
const invisible = () =>
  /[\u034F\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0\uFFFE\uFFFF]|[\u{E0100}-\u{E01EF}]|(?![\u200C\u200D])\p{Cf}/gu;

/** Unicode has pictures of the control characters in the same order, from U+2400. */
const CONTROL_PICTURES = 0x2400;
const DELETE_PICTURE = "\u2421";

/** `text` on one line with every invisible character made visible: `␛[31m`, `␊`, `<U+202E>`. */
export function showControlChars(text: string): string {
  return /^[\x20-\x7e]*$/.test(text) ? text : text.replace(invisible(), visibleForm);
}

/** As `showControlChars`, line by line. */
export function showControlCharsInLines(text: string): readonly string[] {
  return text.split(/\r?\n/).map(showControlChars);
}

function visibleForm(character: string): string {
  const code = character.codePointAt(0)!;
  if (code < 0x20) return String.fromCharCode(CONTROL_PICTURES + code);
  if (code === 0x7f) return DELETE_PICTURE;
  return `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`;
}

/**
 * Keeps a line of a log from being read as a workflow command: GitHub's runner looks for `##[command]` anywhere in a
 * line and for `::command` at its beginning. The second can't happen here, since lines begin with words of our own.
 */
export function escapeWorkflowCommands(text: string): string {
  return text.replaceAll("##[", "##\\[");
}

/** Text from other people for a log: control characters made visible, and no line read as a workflow command. */
export function sanitizeLog(text: string): string {
  return showControlCharsInLines(text)
    .map((line) => escapeWorkflowCommands(line).replace(/^(\s*)::/, "$1\\::"))
    .join("\n");
}
