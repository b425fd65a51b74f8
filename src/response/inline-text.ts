import { escapeInline, mention } from "../render/escape-markdown.ts";
import { Markdown } from "../render/templates.ts";
import type { Participant } from "./participants.ts";

/** Who the configuration knows is mentioned; anybody else is only named. */
export function shown(party: Participant): Markdown {
  const isKnown = party.login !== null && !party.id.startsWith("@");
  return new Markdown(isKnown ? `${escapeInline(party.name)} (${mention(party.login!)})` : escapeInline(party.name));
}

/** Somebody that the configuration names, by whatever form: mentioned. */
export function mentioned(party: Participant): Markdown {
  if (party.login === null || !party.id.startsWith("@")) return shown(party);
  return new Markdown(mention(party.login));
}

/** Without a mention. */
export function nameInline({ name }: Participant): Markdown {
  return new Markdown(escapeInline(name));
}

/** Words of our own as code. */
export function code(words: string): Markdown {
  return new Markdown(`\`${words}\``);
}

/** A link whose words are other people's. */
export function link(text: string, url: string): Markdown {
  return new Markdown(`[${escapeInline(text)}](${url.replace(/[()<>\s]/g, encodeURIComponent)})`);
}
