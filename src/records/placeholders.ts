import { isAsciiLetter, isDigit, isLetterOrDigit } from "../text/characters.ts";
import { phrases } from "../text/phrases.ts";

/*
 * Placeholders that a template contains and no one has replaced. They are read as absent values.
 */

/** Any number, as a slot. */
const number = "0*|1*|2*|3*|4*|5*|6*|7*|8*|9*";

const placeholderWords =
  phrases(`tbd, t b d, todo, to do, to be done|determined|decided|defined|written|added|completed, to be filled in?, tbc, to be confirmed,
    n a, na, none, nil, nothing, not applicable, no response, unassigned, not assigned, nobody yet?,
    no further|other? action(s) item(s)? is|are? needed|required|taken|planned|identified|necessary?,
    no further|other? follow up(s) is|are? needed|required|planned|identified|necessary?, none needed|required|identified|planned,
    none so far, unknown, pending, ingen, inga, intet, geen, nessuno|nessuna, brak, keine(r/s), aucun(e), ninguno|ninguna, nenhum(a), 없음, 미정, 无, 無, なし, 未定, 待定, 暂无,
    another|first|second|third|sample|example|new? action? item|task ${number}|here|name?, action ${number},
    some? action? desc(ription/ripton) here?, some? action? desc(ription/ripton) of the? action|task|item,
    lorem ipsum ..99, fill ..3 in ..99, write me|here ..99, insert ..99`);
/** Marks for an absent or unknown value. */
const placeholderMark = /^(?:\?+|-+|–|—|\.{2,}|…|xxx+)[.!]?$/i;
/** `YYYY-MM-DD HH:MM`, `DD/MM/YYYY`. */
const dateForm = /^[YMDHX]{2,4}(?:[-/:. ][YMDHSX]{2,4})+(?: ?\(?[A-Z]{3}\)?)?$/i;
const bracketed = /^(?:<[^<>]+>|\{\{?[^{}]*\}?\}|\[[^\][]+\]|\\<[^<>]*\\?>|_{3,})[.:]?$/;
const handle =
  /^@(?:handle|username|user|name|owner|person|login|github-?(?:handle|login|user(?:name)?)|your-?name|assignee|someone|somebody|xxx+)$/i;
const bold = /^(?:\*\*|__)(.*)(?:\*\*|__)$/;
const prompt = /^(?:\*[^*]+\*|_(?:[^_]|(?<=\w)_(?=\w))+_)$/;
const promptWords =
  /^[*_(]*(?:list|describe|what|who|how|when|why|add|provide|explain|include|write|summari[sz]e|enter|insert|use this|this section|outline|detail|document|note|fill|give|state|briefly|any|each|please|for example|e\.g|be (?:very )?specific|your name|schedule|link to)\b/i;

/** Words of any length with this beginning may be a placeholder. */
const longForm = /^(?:fill|lorem|write|insert)\b/i;

/** Longer words without brackets or marks around them are no placeholder. */
const LONGEST_BARE = 40;
const LONGEST_PROMPT = 800;

/** True for a template's placeholder: `TBD`, `N/A`, `<add name here>`, `{each item …}`, an italic prompt, `-`. */
export function isPlaceholder(words: string): boolean {
  if (words.length > LONGEST_BARE && beginsWithLetterOrDigit(words) && !longForm.test(words)) return false;
  const bare = words.trim();
  if (isLetterOrDigit(bare.charCodeAt(0))) return isTemplateText(bare) || dateForm.test(bare);
  const text = bare.replace(bold, "$1").trim();
  if (text === "" || handle.test(text)) return true;
  if (text.length > LONGEST_PROMPT) return false;
  if (bracketed.test(text)) return !/^\[[ xX]\]|^<https?:|^\[[^\]]*\d{1,2}:\d{2}/.test(text);
  if (isTemplateText(text) || dateForm.test(text)) return true;
  return prompt.test(text) && (promptWords.test(text) || isTemplateText(text.slice(1, -1)));
}

/** Whether a text begins with one of ASCII's letters or digits. */
function beginsWithLetterOrDigit(text: string): boolean {
  const code = text.charCodeAt(0);
  return isAsciiLetter(code) || isDigit(code);
}

function isTemplateText(text: string): boolean {
  return placeholderMark.test(text) || placeholderWords.matchWhole(text) === true;
}
