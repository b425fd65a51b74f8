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
   * Whatever another tool needs.
   *
   * This interface was referenced by `RunbookFrontMatter`'s JSON-Schema definition
   * via the `patternProperty` "^x[-_]".
   *
   * A key of Jekyll, Hugo, Zola, Docusaurus, MkDocs, VitePress, Astro, Middleman and their themes, of any type; not read here.
   *
   * This interface was referenced by `RunbookFrontMatter`'s JSON-Schema definition
   * via the `patternProperty` "^(?:ms\.[a-z.]+|alias|aliases|aside|author|author_email|author_github|author_gitlab|author_name|author_profile|author_twitter|author_url|authors|banner|bibliography|bookCollapseSection|bookHidden|bookToc|build|canonical|canonical_url|canonicalURL|cascade|categories|category|children|classes|comments|contributors|cover|cover_image|created|created_at|created_on|cssclass|cssclasses|custom_edit_url|dateCreated|description|displayed_sidebar|disqus_id|draft|editLink|editUrl|excerpt|excerpt_separator|execute|expiryDate|extra|featured|featuredLinks|format|generate_feed|grand_parent|guid|has_children|has_toc|head|header|header_image|headless|hero|heroImage|hide|hide_in_navigation|hide_table_of_contents|hide_title|icon|image|images|in_search_index|insert_anchor_links|intro|keywords|labels|lang|language|last_modified|last_modified_at|last_update|last_updated|lastmod|lastUpdated|layout|link|links|linktitle|linkTitle|locale|maintainers|markup|math|menu|menus|menuTitle|mermaid|modDatetime|modified|nav_exclude|nav_order|navbar|next|ogImage|old_paths|outline|output|outputs|page_template|pageClass|pagination_label|pagination_next|pagination_prev|params|parent|path|permalink|pin|postSlug|prev|pubDate|pubDatetime|publishDate|read_time|reading_time|redirect_from|redirect_to|redirects|related_posts|resources|reviewers|search|search_exclude|section|series|share|shortTitle|showToc|sidebar|sidebar_class_name|sidebar_label|sidebar_position|sitemap|slug|social_image|sort_by|source_url|subsection|subtitle|summary|tableOfContents|tags|taxonomies|teaser|template|thumbnail|titleTemplate|toc|toc_max_heading_level|toc_min_heading_level|topics|translationKey|type|uid|unlisted|updated|updated_at|updated_on|updatedDate|url|version|versions|videos|weight)$".
   */
  [k: string]:
    | {
        [k: string]: unknown;
      }
    | string
    | string[]
    | Slug[]
    | undefined;
}
