/*
 * What a template leaves behind when nobody fills it in. Such words are read as nothing at all.
 */

const placeholderWords =
  /^(?:tbd|t\.b\.d\.?|todo|to do|to be (?:done|determined|decided|defined|written|added|completed|filled(?: in)?)|n\/?a|none|nil|nothing|not applicable|no response|tbc|to be confirmed|unassigned|not assigned|nobody(?: yet)?|no action items?|(?:another|first|second|third|sample|example|new)? ?(?:action )?(?:item|task)(?: \d+| here| name)?|action \d+|(?:some )?(?:action )?desc(?:ription|ripton)?(?: here| of (?:the )?(?:action|task|item))?|unknown|pending|xxx+|lorem ipsum.*|fill (?:me |this )?in.*|write (?:me|here).*|\?+|-+|–|—|\.{2,}|…|\[?insert .*)[.!]?$/i;
const bracketed = /^(?:<[^<>]+>|\{\{?[^{}]*\}?\}|\[[^\][]+\]|\\<[^<>]*\\?>|_{3,})[.:]?$/;
const prompt = /^(?:\*[^*]+\*|_(?:[^_]|(?<=\w)_(?=\w))+_)$/;
const promptWords =
  /^[*_(]*(?:list|describe|what|who|how|when|why|add|provide|explain|include|write|summari[sz]e|enter|insert|use this|this section|outline|detail|document|note|fill|give|state|briefly|any|each|please|for example|e\.g|be (?:very )?specific|your name|schedule|link to)\b/i;

/** Longer words without a bracket or mark around them were written by somebody. */
const LONGEST_BARE = 40;
const LONGEST_PROMPT = 800;

/** True for words that a template put there: `TBD`, `N/A`, `<add name here>`, `{each item …}`, an italic prompt, `-`. */
export function isPlaceholder(words: string): boolean {
  if (words.length > LONGEST_BARE && !/^[\W_]|^(?:fill|lorem|write|insert)\b/i.test(words)) return false;
  const text = words
    .trim()
    .replace(/^(?:\*\*|__)(.*)(?:\*\*|__)$/, "$1")
    .trim();
  if (text === "") return true;
  if (text.length > LONGEST_PROMPT) return false;
  if (bracketed.test(text)) return !/^\[[ xX]\]|^<https?:|^\[[^\]]*\d{1,2}:\d{2}/.test(text);
  if (placeholderWords.test(text)) return true;
  return prompt.test(text) && (promptWords.test(text) || placeholderWords.test(text.slice(1, -1)));
}
