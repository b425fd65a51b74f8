import type { Templates } from "../render/templates.ts";
import type { Situation } from "./incident-body.ts";
import type { Channel } from "./issue-thread.ts";

/** What a response is planned from. */
export interface Response {
  readonly channel: Channel;
  readonly situation: Situation;
  readonly templates: Templates;
  /** Where the records of a resolved incident are; null while there is no such pull request. */
  readonly pullRequestUrl: string | null;
}
