/**
 * Sources of patterns for names on GitHub. A login is made of letters, digits and hyphens; that of a managed user
 * (Enterprise Managed Users) ends in an underscore and the enterprise's short code: `dana_acme`.
 */
export const LOGIN = "[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:_[A-Za-z0-9]{1,10})?";

/** A team of an organization: `acme/platform`. */
export const TEAM = `[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9][A-Za-z0-9._-]{0,99}`;
