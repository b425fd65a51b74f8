const BEGIN = "<!-- incident-as-code:begin -->";
const END = "<!-- incident-as-code:end -->";

/** A body with our block put in, above what people wrote or in the place of the block that was there. */
export function withBlock(body: string, block: string): string {
  const ours = `${BEGIN}\n${block}\n${END}`;
  const start = body.indexOf(BEGIN);
  const end = body.indexOf(END, start);
  if (start !== -1 && end !== -1) return `${body.slice(0, start)}${ours}${body.slice(end + END.length)}`;
  return body.trim() === "" ? ours : `${ours}\n\n${body.trim()}`;
}

/** What people wrote around our block. */
export function withoutBlock(body: string): string {
  const start = body.indexOf(BEGIN);
  const end = body.indexOf(END, start);
  return start !== -1 && end !== -1 ? `${body.slice(0, start)}${body.slice(end + END.length)}`.trim() : body;
}
