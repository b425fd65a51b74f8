import type { Policy } from "../policy/policy.ts";
import type { Instant } from "../time/instant.ts";
import { leadingTime } from "./command-time.ts";
import type { DeclareRequest } from "./declaration.ts";

/** A person's issue, made with the incident form or by hand. */
export interface ReportedIncident {
  readonly title: string;
  readonly body: string;
  readonly author: string;
  readonly createdAt: Instant;
}

/** What the headings of a form ask for; teams word them as they like. The first that fits a heading has it. */
const QUESTIONS: readonly (readonly [keyof Answers, RegExp])[] = [
  ["severity", /\bsev(?:erity)?\b|\bpriority\b/i],
  ["services", /\bservices?\b|\bsystems?\b|\bcomponents?\b/i],
  ["detected", /\bwhen\b|\bstart(?:ed)?\b|\bdetected\b|\bsince\b|\btime\b/i],
  ["impact", /\bimpact\b|\baffected\b|\bblast radius\b|\bcustomers?\b/i],
];

/** In a title only a number is a severity: "error" there is what happened. */
const NUMBERED = /\b(?:sev(?:erity)?|p)[- ]?[1-9]\b/i;

interface Answers {
  severity: string;
  services: string;
  detected: string;
  impact: string;
}

/** Reads what GitHub makes of an issue form: a heading a question, its answer below. Without headings only the title counts. */
export function readForm({ title, body, author, createdAt }: ReportedIncident, { timezone }: Policy): DeclareRequest {
  const answers = answersOf(body);
  return {
    title: incidentTitle(title),
    severity: [answers.severity ?? NUMBERED.exec(title)?.[0] ?? ""],
    services: (answers.services ?? "").split(/[,\n]/).map(asAnswer).filter(Boolean),
    impact: answers.impact?.replace(/\s+/g, " ").slice(0, 500) ?? null,
    detection: "Reported by a person",
    detectedAt: detectedAt(answers.detected ?? "", { saidAt: createdAt, startedAt: createdAt, timezone }),
    by: author,
    alert: null,
  };
}

/** A title without the word that the form puts in front: `[Incident]: Checkout is down`. */
export function incidentTitle(title: string): string {
  return title.replace(/^\s*(?:\[incident\]\s*:?|incident\s*:)\s*/i, "").trim() || "Incident";
}

function detectedAt(answer: string, moment: Parameters<typeof leadingTime>[1]): Instant | null {
  const time = leadingTime(answer.replace(/^[^\d]{0,40}(?=\d)/, ""), moment);
  return time.kind === "time" ? time.at : null;
}

function answersOf(body: string): Partial<Answers> {
  const answers: Partial<Answers> = {};
  for (const section of body
    .slice(0, 65_536)
    .split(/^#{2,3}[ \t]+/m)
    .slice(1)) {
    const [heading = "", ...lines] = section.split(/\r\n|\r|\n/);
    const question = QUESTIONS.find(([, words]) => words.test(heading))?.[0];
    const answer = lines.join("\n").trim();
    if (question && !(question in answers) && answer !== "" && answer !== "_No response_") answers[question] = answer;
  }
  return answers;
}

function asAnswer(line: string): string {
  return line
    .replace(/^[\s*-]*(?:\[[ x]\])?\s*/i, "")
    .trim()
    .slice(0, 100);
}
