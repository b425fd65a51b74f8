import { GitHubError } from "./error.js";
/** What went wrong with one attempt. */
export interface Failure {
    /** `unreachable`: no connection can be made; `foreign`: something other than GitHub answered. */
    readonly kind: "limit" | "exhausted" | "unavailable" | "unreachable" | "foreign" | "answered";
    /** Of the answer; null when there was none. */
    readonly status: number | null;
    /** GitHub's own words, or the connection's. */
    readonly words: string;
    /** Milliseconds to wait (`limit`), or since 1970 (`exhausted`); null where GitHub did not say. */
    readonly wait: number | null;
    /** Where the answer says it has moved to. */
    readonly location?: string | undefined;
}
/** The failure in what Octokit threw, with the token masked. Octokit gives errors without an answer status 500 and a cause. */
export declare function failureOf(error: unknown, token: string): Failure;
/** An answer that did not come from GitHub, but from a proxy, a login page or another service. */
export declare function unexpectedAnswer(status: number, words: string): Failure;
export declare function isPage(contentType: unknown): boolean;
interface RequestFacts {
    /** In words that follow "could not": `open the issue of checkout#1`. */
    readonly what: string;
    readonly route: string;
    readonly repository: string;
    /** Root of the API that was asked. */
    readonly apiUrl: string;
}
/** The failure as people read it. */
export declare function errorOf(failure: Failure, request: RequestFacts, now: number): GitHubError;
export declare function limitError(message: string, status: number | null, resumesAt: number): GitHubError;
export {};
