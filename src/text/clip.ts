/** At most `limit` characters (code points, as GitHub counts), the last an ellipsis where something was cut. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  // A character has at most two code units: a long text is not split as a whole.
  const characters = [...text.slice(0, (limit + 1) * 2)];
  if (characters.length <= limit) return text;
  const kept = characters.slice(0, limit - 1).join("");
  return `${kept.trimEnd()}…`;
}

/** At most `limit` UTF-16 code units, the last an ellipsis where something was cut; a surrogate pair is not cut in two. */
export function clipCodeUnits(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const end = text.charCodeAt(limit - 2) >> 10 === 0x36 ? limit - 2 : limit - 1;
  return `${text.slice(0, end)}…`;
}
