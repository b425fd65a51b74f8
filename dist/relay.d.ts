/** What the relay is to the web: a request becomes an answer. */
interface Relay {
    readonly fetch: (request: Request) => Promise<Response>;
}

interface RelayFunctionOptions {
    /** `owner/name` of the repository whose workflow opens incidents. */
    readonly repository: string;
    /** `INCIDENT_RELAY_SECRET_*`, and `GITHUB_TOKEN` or `INCIDENT_APP_ID` with `INCIDENT_APP_PRIVATE_KEY`. */
    readonly env: Readonly<Record<string, string | undefined>>;
    /** Root of GitHub's API (default `https://api.github.com`). */
    readonly apiUrl?: string;
    /** Takes one line for each thing that happened; default the standard error. It holds no secret and no payload. */
    readonly log?: (line: string) => void;
}

/**
 * Answers `POST /alerts/SOURCE` and `GET /health`, as `incident relay` does. It keeps nothing: what GitHub does not take
 * within ten seconds is answered with 503, and is the sender's to send again.
 *
 * @throws UsageError for secrets or credentials that can't be used
 */
declare function createRelay({ repository, env, apiUrl, log }: RelayFunctionOptions): Relay;

export { Relay, RelayFunctionOptions, createRelay };
