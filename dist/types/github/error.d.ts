/**
 * - `credentials`: the token is not accepted. `permission`: it may not do this.
 * - `limit`: GitHub wants a pause; `resumesAt` says until when.
 * - `unavailable`: no answer, or one that says nothing, after all attempts.
 * - `missing`: there is no such thing (404, 410), or it has moved. `refused`: GitHub understood and declined.
 */
export type GitHubErrorKind = "credentials" | "permission" | "limit" | "unavailable" | "missing" | "refused";
interface Details {
    readonly kind: GitHubErrorKind;
    /** Of GitHub's answer; null when there was none. */
    readonly status?: number | null;
    /** The next step, as a sentence: what to grant, to look at, or to wait for. */
    readonly help: string;
    /** Milliseconds since 1970: when it is worth trying again. */
    readonly resumesAt?: number | null;
    /** `owner/name#12`: where a transferred issue went. */
    readonly movedTo?: string | null;
}
/** GitHub refused or could not be reached: exit status 3. The message says what was asked and what came back. */
export declare class GitHubError extends Error {
    readonly name = "GitHubError";
    readonly kind: GitHubErrorKind;
    readonly status: number | null;
    readonly help: string;
    readonly resumesAt: number | null;
    readonly movedTo: string | null;
    constructor(message: string, { kind, status, help, resumesAt, movedTo }: Details);
    /** True where every further request would meet the same answer. */
    get stopsEverything(): boolean;
}
export {};
