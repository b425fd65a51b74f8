import type { Policy } from "../../src/policy/policy.ts";
import { readPolicy } from "../../src/policy/read-policy.ts";
import { encodeMetadata } from "../../src/response/comment-metadata.ts";
import {
  type Declaration,
  type DeclareRequest,
  declarationMetadata,
  startDeclaration,
} from "../../src/response/declaration.ts";
import type { IssueThread, ThreadComment } from "../../src/response/issue-thread.ts";
import { type LiveIncident, liveIncident } from "../../src/response/live-incident.ts";
import { Source } from "../../src/text/source.ts";
import { parseInstant } from "../../src/time/instant.ts";

/** The team of the article, as its configuration has it. */
export const TEAM = `version: 1
timezone: UTC
people:
  sarah: { name: Sarah K., github: sarahk }
  alex: { name: Alex, github: alexgh }
  dana: { name: Dana, github: danab }
teams:
  platform: { name: Platform, github: acme/platform, lead: alex }
  devops: { name: DevOps, github: acme/devops }
commander-rotation: { starts: 2026-05-25T09:00, every: 1w, members: [sarah, dana] }
`;

export function policyOf(configuration: string = TEAM): Policy {
  const { policy, problems } = readPolicy(new Source(".github/incidents.yml", configuration));
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join("\n"));
  return policy;
}

export function at(time: string): number {
  const instant = parseInstant(time.length <= 8 ? `2026-05-29T${time}Z` : time);
  if (instant === null) throw new Error(`no time: ${time}`);
  return instant;
}

export const CHECKOUT: DeclareRequest = {
  title: "Checkout error rate > 5%",
  severity: ["critical"],
  services: ["checkout"],
  impact: null,
  detection: "Alert fires (checkout error rate > 5%)",
  detectedAt: at("04:02"),
  by: null,
  alert: { source: "alertmanager", id: "checkout", name: "CheckoutErrors", url: "", runbook: "" },
};

/** A channel that grows: comments get ascending ids. */
export class Stage {
  readonly policy: Policy;
  readonly opening: Declaration;
  comments: ThreadComment[] = [];
  isOpen = true;
  assignees: readonly string[] = [];
  title: string;

  constructor(declaration: Partial<DeclareRequest> = {}, policy = policyOf(), openedAt = at("04:02")) {
    this.policy = policy;
    this.opening = startDeclaration(
      { ...CHECKOUT, ...declaration },
      { policy, openedAt, taken: new Set(), folder: "" },
    );
    this.title = this.opening.title;
  }

  /** Somebody comments: with write access, unless the login begins with `stranger`. */
  say(time: string, author: string, body: string): number {
    const id = 100 + this.comments.length;
    const comment = {
      id,
      author,
      body,
      createdAt: at(time),
      isOurs: author === "bot",
      mayWrite: !author.startsWith("stranger"),
    };
    this.comments = [...this.comments, comment];
    return id;
  }

  edit(id: number, body: string): void {
    this.comments = this.comments.map((comment) => (comment.id === id ? { ...comment, body } : comment));
  }

  remove(id: number): void {
    this.comments = this.comments.filter((comment) => comment.id !== id);
  }

  get channel(): IssueThread {
    return {
      number: 7,
      title: this.title,
      body: encodeMetadata({ kind: "opening", opening: declarationMetadata(this.opening) }, this.opening.id),
      author: "bot",
      isOurs: true,
      createdAt: this.opening.openedAt,
      isOpen: this.isOpen,
      labels: ["incident", "sev-1"],
      assignees: this.assignees,
      url: "https://github.com/acme/shop/issues/7",
      closure: null,
      comments: this.comments,
    };
  }

  incident(onRotation: string | null = "sarah"): LiveIncident {
    const causes = new Map([["bad-deployment", "Bad deployment"]]);
    return liveIncident(this.channel, { policy: this.policy, opening: this.opening, onRotation, causes, runbooks: [] });
  }
}
