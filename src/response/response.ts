import type { Templates } from "../render/templates.ts";
import type { IncidentView } from "./incident-body.ts";
import type { IssueThread } from "./issue-thread.ts";

/** What a response is planned from. */
export interface ResponseInput {
  readonly channel: IssueThread;
  readonly situation: IncidentView;
  readonly templates: Templates;
  /** Where the records of a resolved incident are; null while there is no such pull request. */
  readonly pullRequestUrl: string | null;
}
