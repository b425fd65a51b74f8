import type { GitHubError } from "./error.js";
import { type Failure } from "./failure.js";
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
/** GitHub's answer. The caller names the type of `data`, with the fields that it uses. */
export interface Answer<Data> {
    readonly status: number;
    readonly headers: Readonly<Record<string, string | number | undefined>>;
    readonly data: Data;
}
/** Time, as the caller hands it in: tests have their own. */
export interface WaitClock {
    /** Milliseconds since 1970-01-01T00:00:00Z. */
    now(): number;
    sleep(milliseconds: number): Promise<void>;
}
export declare const systemClock: WaitClock;
interface Request<Found> {
    /** In words that follow "could not". */
    readonly what: string;
    readonly route: string;
    readonly parameters: Parameters;
    /** Runs before each attempt; gives further parameters. */
    readonly beforeEach?: () => Promise<Parameters>;
    readonly findExisting?: () => Promise<Found | null>;
}
/** Sends requests to one repository: spaces out writes, and retries failures that may pass. */
export declare class Transport {
    #private;
    constructor(connection: Connection);
    /** Waits until GitHub's limits allow a write. @throws GitHubError when the hour's limit is reached */
    waitForSlot(what: string): Promise<void>;
    /** Sends a request, again where a retry may help. @throws GitHubError */
    sendWithRetry<Data, Found>(request: Request<Found>): Promise<Answer<Data> | {
        readonly found: Found;
    }>;
    error(failure: Failure, { what, route }: Pick<Request<never>, "what" | "route">): GitHubError;
}
/** Spaces out writes. GitHub asks for one second between two; an interval of 0 turns all pacing off, for tests. */
export declare class Pacing {
    #private;
    constructor(clock: WaitClock, interval: number);
    /** Waits until the next write may go. Null when it may; else the instant at which the hour's budget has room. */
    waitForSlot(): Promise<number | null>;
}
export {};
