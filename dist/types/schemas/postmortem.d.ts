
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
   * The day of the incident, YYYY-MM-DD. Site generators take it for the page's; then `incident_date` says the incident's.
   */
  date?: string;
  /**
   * The day of the incident, YYYY-MM-DD, where `date` is the page's.
   */
  incident_date?: string;
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
   * When it was published: a day or an ISO 8601 time. Without it, the commit that added the file counts. Jekyll's true and false say no day.
   */
  published?: string | boolean;
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
   * Whatever another tool needs.
   *
   * This interface was referenced by `PostmortemFrontMatter`'s JSON-Schema definition
   * via the `patternProperty` "^x[-_]".
   *
   * A key of Jekyll, Hugo, Zola, Docusaurus, MkDocs, VitePress, Astro, Middleman and their themes, of any type; not read here.
   *
   * This interface was referenced by `PostmortemFrontMatter`'s JSON-Schema definition
   * via the `patternProperty` "^(?:ms\.[a-z.]+|alias|aliases|aside|author|author_email|author_github|author_gitlab|author_name|author_profile|author_twitter|author_url|authors|banner|bibliography|bookCollapseSection|bookHidden|bookToc|build|canonical|canonical_url|canonicalURL|cascade|categories|category|children|classes|comments|contributors|cover|cover_image|created|created_at|created_on|cssclass|cssclasses|custom_edit_url|dateCreated|description|displayed_sidebar|disqus_id|draft|editLink|editUrl|excerpt|excerpt_separator|execute|expiryDate|extra|featured|featuredLinks|format|generate_feed|grand_parent|guid|has_children|has_toc|head|header|header_image|headless|hero|heroImage|hide|hide_in_navigation|hide_table_of_contents|hide_title|icon|image|images|in_search_index|insert_anchor_links|intro|keywords|labels|lang|language|last_modified|last_modified_at|last_reviewed|last_reviewed_on|last_update|last_updated|lastmod|lastUpdated|layout|link|links|linktitle|linkTitle|locale|maintainers|markup|math|menu|menus|menuTitle|mermaid|modDatetime|modified|nav_exclude|nav_order|navbar|next|ogImage|old_paths|outline|output|outputs|owner_slack|page_template|pageClass|pagination_label|pagination_next|pagination_prev|params|parent|path|permalink|pin|postSlug|prev|pubDate|pubDatetime|publishDate|read_time|reading_time|redirect_from|redirect_to|redirects|related_posts|resources|review_in|reviewers|search|search_exclude|section|series|share|shortTitle|showToc|sidebar|sidebar_class_name|sidebar_label|sidebar_position|sitemap|slug|social_image|sort_by|source_url|subsection|subtitle|summary|tableOfContents|tags|taxonomies|teaser|template|thumbnail|titleTemplate|toc|toc_max_heading_level|toc_min_heading_level|topics|translationKey|type|uid|unlisted|updated|updated_at|updated_on|updatedDate|url|version|versions|videos|weight)$".
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
    | boolean
    | string[]
    | ActionItem[]
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



