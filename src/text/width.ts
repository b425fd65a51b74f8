/*
 * Width of text in a fixed-width font, to align tables for their authors and in terminals.
 */

/* Functions: V8 builds Unicode's classes when a pattern that names them is made, and most text is ASCII. */

/** East Asian wide and full-width blocks (Unicode Standard Annex #11), and what is shown as an emoji. */
const wide = () =>
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\p{Emoji}\ufe0f/u;
const withoutWidth = () => /^[\p{Mn}\p{Me}\u200b-\u200d\ufeff]+$/u;

let segmenter: Intl.Segmenter | undefined;

/** User-perceived characters. The segmenter is created when first needed: most lines are ASCII, with one character per code unit. */
export function graphemes(text: string): readonly string[] {
  if (/^[\t\x20-\x7e]*$/.test(text)) return text.split("");
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Columns of one user-perceived character: 0, 1 or 2. */
export function graphemeWidth(grapheme: string): number {
  if (grapheme.length === 1 && grapheme <= "\x7e") return 1;
  if (withoutWidth().test(grapheme)) return 0;
  return wide().test(grapheme) ? 2 : 1;
}

/** Columns of a text of one line. */
export function textWidth(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  return graphemes(text).reduce((width, grapheme) => width + graphemeWidth(grapheme), 0);
}
