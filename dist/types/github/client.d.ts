import { type WaitClock } from "./clock.js";
import type { GitHubError } from "./error.js";
export interface Connection {
    /** `owner/name`. */
    readonly repository: string;
    readonly token: string;
    /** API root; default `https://api.github.com`. An Enterprise Server's ends in `/api/v3`. */
    readonly apiUrl?: string | undefined;
    /** Milliseconds between two writes; 0 turns all pacing off. GitHub asks for 1,000. */
    readonly writeInterval: number;
    /** Milliseconds to wait for one answer; default 30,000. */
    readonly timeout?: number;
    readonly clock?: WaitClock;
}
/** A route's parameters; owner and name of the repository are filled in. */
export type Parameters = Readonly<Record<string, unknown>>;
/** GitHub's answer. `data` has the form that the caller names: what of it is used is what its type says. */
export interface Answer<Data> {
    readonly status: number;
    readonly headers: Readonly<Record<string, string | number | undefined>>;
    readonly data: Data;
}
/** One repository on GitHub: every request of the product goes through here. */
export declare class GitHub {
    #private;
    readonly repository: string;
    readonly owner: string;
    readonly repo: string;
    /** Root of its web pages: `https://github.com`. */
    readonly server: string;
    /** Of a job's GITHUB_TOKEN, or of another App: such a token has no user. */
    readonly isInstallation: boolean;
    readonly clock: WaitClock;
    /** Writes made so far. */
    writes: number;
    constructor(connection: Connection);
    /** Asks, again and again while it is worth it. @throws GitHubError */
    read<Data extends object>(what: string, route: string, parameters: Parameters): Promise<Answer<Data>>;
    /** One page of a list. @throws GitHubError */
    readPage<Entry>(what: string, route: string, parameters: Parameters): Promise<Answer<Entry[]>>;
    /** Every page of a list, 100 entries each. @throws GitHubError */
    readAll<Entry>(what: string, route: string, parameters: Parameters): Promise<Entry[]>;
    /**
     * Writes what has the same effect when it is done twice; one write at a time, and paced.
     *
     * @param last gives parameters that have to be as fresh as can be: asked for when the write's turn has come
     * @throws GitHubError
     */
    write<Data>(what: string, route: string, parameters: Parameters, last?: () => Promise<Parameters>): Promise<Data>;
    /**
     * Creates something, never blindly twice: after an answer that leaves it open whether it was done, `lookAgain` is asked
     * first; what it finds counts as the answer. @throws GitHubError
     */
    create<Data, Found = Data>(what: string, route: string, parameters: Parameters, findExisting: () => Promise<Found | null>): Promise<Data | Found>;
    /** The error for an answer in a form that GitHub does not give. */
    unexpectedAnswer(what: string, found: string): GitHubError;
}
/** A server that links no pages at all (a proxy may drop the header) has another one while they come full. */
export declare function hasNextPage({ headers, data }: Answer<readonly unknown[]>): boolean;
