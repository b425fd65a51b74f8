declare const __VERSION__: string;
declare const __HOMEPAGE__: string;

/** The package's version, put in when the command is bundled. */
export const version: string = typeof __VERSION__ === "string" ? __VERSION__ : "0.0.0-source";

/** This product's page; unknown to sources that run unbundled. */
export const homepage: string | null = typeof __HOMEPAGE__ === "string" ? __HOMEPAGE__ : null;

/** The address under which each rule's page `<id>.md` stands; unknown to sources that run unbundled. */
export const rulePages: string | null =
  typeof __HOMEPAGE__ === "string" ? `${__HOMEPAGE__}/blob/main/docs/rules` : null;

/** Where mistakes of this product are reported; unknown to sources that run unbundled. */
export const issuesPage: string | null = typeof __HOMEPAGE__ === "string" ? `${__HOMEPAGE__}/issues` : null;
