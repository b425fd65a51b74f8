/** A quantity of a text: `$47K` is 47,000 of `$`, `2,340 failed checkouts` 2,340 of nothing. */
export interface Amount {
  readonly value: number;
  /** A currency sign or code, `%`, or empty for a plain number. */
  readonly unit: string;
  /** As written. */
  readonly text: string;
  /** Stems of the words around it, by which it is compared: `revenu`, `los`. */
  readonly about: ReadonlySet<string>;
}

/** A condition that a known amount decides: `If revenue loss > $10K`. */
export interface AmountCondition {
  readonly limit: Amount;
  readonly isMet: (value: number) => boolean;
}

const NUMBER = /\d{1,3}(?:[,' ]\d{3})+(?:\.\d{1,4})?|\d{1,12}(?:\.\d{1,4})?/;
const AMOUNT = new RegExp(
  String.raw`(?<![\w.,-])(?<sign>[$€£¥]|(?:USD|EUR|GBP|CHF) ?)?(?<number>${NUMBER.source})` +
    String.raw` ?(?<scale>k|m|bn|thousand|million|billion)?(?: ?(?<unit>%|percent|[$€£¥]|USD|EUR|GBP|CHF|dollars?|euros?))?(?![\w%])`,
  "gi",
);
const SCALES: Readonly<Record<string, number>> = {
  ...{ k: 1e3, thousand: 1e3, m: 1e6, million: 1e6, bn: 1e9, billion: 1e9 },
};
const UNITS: Readonly<Record<string, string>> = {
  ...{ usd: "$", dollar: "$", dollars: "$", eur: "€", euro: "€", euros: "€", gbp: "£", percent: "%" },
};
const COMPARISON =
  /(?<least>>=|≥|\bat least\b)|(?<above>>|\b(?:above|over|more than|greater than|exceeds?|exceeding)\b)|(?<most><=|≤|\bat most\b)|(?<below><|\b(?:below|under|less than)\b)/i;
/** Words that say nothing about what is counted. */
const EMPTY_WORDS = new Set(
  "if when the of a an and or is are was were in at by to than more less over above below under about around estimated approximately so far".split(
    " ",
  ),
);

/** The amounts of a text that people wrote, each with the words of its clause. At most 300 characters are read. */
export function amountsIn(text: string): readonly Amount[] {
  return clausesOf(text.slice(0, LONGEST)).flatMap((clause) => {
    const about = stemsOf(clause.replace(AMOUNT, " "));
    return [...clause.matchAll(AMOUNT)].map(({ 0: words, groups }) => amountOf(words, groups!, about));
  });
}

const LONGEST = 300;

/** Reads `If SUBJECT > AMOUNT`; null for a condition without exactly one amount and a comparison. */
export function amountCondition(condition: string): AmountCondition | null {
  const comparison = COMPARISON.exec(condition)?.groups;
  const [limit, ...others] = amountsIn(condition);
  if (!comparison || !limit || others.length > 0) return null;
  const { value: bound } = limit;
  if (comparison.least) return { limit, isMet: (value) => value >= bound };
  if (comparison.above) return { limit, isMet: (value) => value > bound };
  return { limit, isMet: comparison.most ? (value) => value <= bound : (value) => value < bound };
}

/**
 * The amount of a text that a condition is about: of its unit, and with a word in common; money may be the only one of
 * its currency. Null where none is, or several are: then a person has to answer.
 */
export function amountFor({ limit }: AmountCondition, text: string): Amount | null {
  const sameUnit = amountsIn(text).filter(({ unit }) => unit === limit.unit);
  const sameSubject = sameUnit.filter(({ about }) => [...about].some((stem) => limit.about.has(stem)));
  if (sameSubject.length > 0) return sameSubject.length === 1 ? sameSubject[0]! : null;
  const isMoney = !["", "%"].includes(limit.unit);
  return isMoney && sameUnit.length === 1 ? sameUnit[0]! : null;
}

function amountOf(text: string, groups: Record<string, string | undefined>, about: ReadonlySet<string>): Amount {
  const scale = groups.scale ? SCALES[groups.scale.toLowerCase()]! : 1;
  const unit = (groups.sign ?? groups.unit ?? "").trim().toLowerCase();
  return {
    value: Number(groups.number!.replace(/[,' ]/g, "")) * scale,
    unit: UNITS[unit] ?? unit,
    text: text.trim(),
    about,
  };
}

/** A comma between digits belongs to the number. */
function clausesOf(text: string): readonly string[] {
  return text.split(/[;\n]|,(?!\d{3})|\.(?!\d)|\band\b/);
}

function stemsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  return new Set(words.filter((word) => !EMPTY_WORDS.has(word)).map(stem));
}

/** Enough to see that `loss` and `lost`, `checkouts` and `checkout`, `failed` and `failures` are about one thing. */
function stem(word: string): string {
  if (word === "lost" || word === "losses" || word === "loses") return "loss";
  return word.replace(/(?:ures?|ing|ed|es|s)$/, (ending) => (word.length - ending.length >= 4 ? "" : ending));
}
