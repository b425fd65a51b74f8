/** Generated from schemas/runbook.schema.json by `npm run generate`. */

/**
 * Letters, digits, hyphens, underscores and dots; it begins with a letter or digit.
 *
 * This interface was referenced by `RunbookFrontMatter`'s JSON-Schema
 * via the `definition` "slug".
 */
export type Slug = string;
/**
 * A span of time: 15m, 1h30m, 48h, 30d, 2w; 4bh and 5bd count business hours and days of the calendar; also in words.
 *
 * This interface was referenced by `RunbookFrontMatter`'s JSON-Schema
 * via the `definition` "duration".
 */
export type Duration = string;

/**
 * The optional front matter of a runbook.
 */
export interface RunbookFrontMatter {
  /**
   * The record's id, when it is not the file name without extension.
   */
  id?: string;
  /**
   * The title, when the text has no heading for it.
   */
  title?: string;
  /**
   * The services that it is for.
   */
  services?: string[];
  /**
   * Names of the alerts that lead here.
   */
  alerts?: string[];
  /**
   * The person or team that keeps it true.
   */
  owner?: string;
  /**
   * The day on which somebody last checked it, YYYY-MM-DD.
   */
  last_reviewed?: string;
  /**
   * How often it is to be checked, a duration.
   */
  review_every?: string;
  /**
   * A slug for each cause, in the order of the causes below; `{#slug}` after a cause says the same.
   */
  causes?: Slug[];
  /**
   * The page's date, for site generators and other tools; not read here.
   */
  date?: string;
  /**
   * The owner's chat channel, for site generators and other tools; not read here.
   */
  owner_slack?: string;
  /**
   * Another spelling of `last_reviewed`.
   */
  last_reviewed_on?: string;
  /**
   * Another spelling of `review_every`, in words.
   */
  review_in?: string;
  /**
   * The page's author, for site generators and other tools; not read here.
   */
  author?: string | unknown[];
  /**
   * The page's authors, for site generators and other tools; not read here.
   */
  authors?: string | unknown[];
  /**
   * The page's tags, for site generators and other tools; not read here.
   */
  tags?: string | unknown[];
  /**
   * The page's category, for site generators and other tools; not read here.
   */
  category?: string;
  /**
   * The page's categories, for site generators and other tools; not read here.
   */
  categories?: string | unknown[];
  /**
   * The page's description, for site generators and other tools; not read here.
   */
  description?: string;
  /**
   * The page's layout, for site generators and other tools; not read here.
   */
  layout?: string;
  /**
   * The page's section, for site generators and other tools; not read here.
   */
  section?: string;
  /**
   * The page's parent, for site generators and other tools; not read here.
   */
  parent?: string;
  /**
   * The page's weight, for site generators and other tools; not read here.
   */
  weight?: number;
  /**
   * The page's draft, for site generators and other tools; not read here.
   */
  draft?: boolean;
  /**
   * The page's slug, for site generators and other tools; not read here.
   */
  slug?: string;
  /**
   * The page's aliases, for site generators and other tools; not read here.
   */
  aliases?: string | unknown[];
  /**
   * The page's lang, for site generators and other tools; not read here.
   */
  lang?: string;
  /**
   * Whatever another tool needs.
   *
   * This interface was referenced by `RunbookFrontMatter`'s JSON-Schema definition
   * via the `patternProperty` "^x[-_]".
   */
  [k: string]:
    | {
        [k: string]: unknown;
      }
    | string
    | string[]
    | Slug[]
    | unknown[]
    | number
    | boolean
    | undefined;
}
