/** Generated from schemas/postmortem.schema.json by `npm run generate`. */

/**
 * Letters, digits, hyphens, underscores and dots; it begins with a letter or digit.
 *
 * This interface was referenced by `PostmortemFrontMatter`'s JSON-Schema
 * via the `definition` "slug".
 */
export type Slug = string;
/**
 * A person's id, name or GitHub login.
 *
 * This interface was referenced by `PostmortemFrontMatter`'s JSON-Schema
 * via the `definition` "person".
 */
export type Person = string;
/**
 * Where a post-mortem stands.
 *
 * This interface was referenced by `PostmortemFrontMatter`'s JSON-Schema
 * via the `definition` "postmortemStatus".
 */
export type PostmortemStatus = "draft" | "in-review" | "published";
/**
 * Where an action item stands.
 *
 * This interface was referenced by `PostmortemFrontMatter`'s JSON-Schema
 * via the `definition` "actionItemStatus".
 */
export type ActionItemStatus = "open" | "in-progress" | "done" | "dropped";

/**
 * The optional front matter of a post-mortem. It may carry the facts of the text below; where both say one, they agree.
 */
export interface PostmortemFrontMatter {
  /**
   * The record's id, when it is not the file name without extension.
   */
  id?: string;
  /**
   * The title, when the text has no heading for it.
   */
  title?: string;
  /**
   * The day of the incident, YYYY-MM-DD.
   */
  date?: string;
  /**
   * Id of the incident it belongs to, when that differs from its own.
   */
  incident?: string;
  /**
   * Ids of the incidents it belongs to, when there are several.
   */
  incidents?: Slug[];
  /**
   * A name from the severity matrix.
   */
  severity?: string | number;
  /**
   * Where the post-mortem stands; a draft is not late twice.
   */
  status?: "draft" | "in-review" | "published";
  /**
   * When it was published: a day or an ISO 8601 time. Without it, the commit that added the file counts.
   */
  published?: string;
  /**
   * Who was in charge.
   */
  commander?: string;
  /**
   * When the incident began, ISO 8601.
   */
  started_at?: string;
  /**
   * When it was resolved, ISO 8601.
   */
  resolved_at?: string;
  /**
   * From start to end, in minutes or in words.
   */
  duration?: string | number;
  /**
   * What it meant for users and the business, with numbers.
   */
  impact?: string;
  /**
   * What caused it.
   */
  root_cause?: string;
  /**
   * What made it possible, longer or worse.
   */
  contributing_factors?: string[];
  /**
   * What the team takes from it.
   */
  lessons_learned?: string[];
  /**
   * What will be done so that it does not happen again.
   */
  action_items?: ActionItem[];
  /**
   * The services that were impaired.
   */
  services?: string[];
  /**
   * What caused it, as slugs shared with the causes of runbooks.
   */
  causes?: Slug[];
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
   * This interface was referenced by `PostmortemFrontMatter`'s JSON-Schema definition
   * via the `patternProperty` "^x[-_]".
   */
  [k: string]:
    | {
        [k: string]: unknown;
      }
    | string
    | Slug[]
    | number
    | "draft"
    | "in-review"
    | "published"
    | string[]
    | ActionItem[]
    | unknown[]
    | boolean
    | undefined;
}
/**
 * One action item. Rule 6: it has an owner and a due date.
 *
 * This interface was referenced by `PostmortemFrontMatter`'s JSON-Schema
 * via the `definition` "actionItem".
 */
export interface ActionItem {
  /**
   * The item's number: its identity for ever, `<post-mortem id>#<n>`. Never reused.
   */
  id?: number | string;
  /**
   * What will be done.
   */
  title: string;
  /**
   * A person or team of the configuration, or a @login.
   */
  owner?: string | null;
  /**
   * The day by which it is done, YYYY-MM-DD.
   */
  due?: string | null;
  /**
   * What it is good for: prevent, detect, mitigate or process.
   */
  kind?: string | null;
  /**
   * Its priority in the team's words.
   */
  priority?: string | number | null;
  /**
   * Where it stands.
   */
  status?: "open" | "in-progress" | "done" | "dropped";
  /**
   * Its issue on GitHub: number, #number or URL. Written by sync.
   */
  issue?: number | string | null;
  /**
   * Numbers of the contributing factors that it answers.
   */
  addresses?: (number | string) | (number | string)[];
  /**
   * How we will know that it worked.
   */
  criterion?: string | null;
  /**
   * Pull request or link that shows that it is done.
   */
  evidence?: string | null;
}

export const postmortemStatusWords: readonly PostmortemStatus[] = ["draft","in-review","published"];

export const actionItemStatusWords: readonly ActionItemStatus[] = ["open","in-progress","done","dropped"];
