import { partOf, UNTRUSTED } from "../../mcp/answer.ts";
import { citation } from "../../mcp/record-search.ts";
import { showRecord } from "../../output/record.ts";
import { UsageError } from "../../text/error.ts";
import { toJson } from "../../text/json.ts";
import { type AgentReading, read, recordNamed } from "./records.ts";

/** A task that people start from their agent's menu. */
interface AgentPrompt {
  readonly title: string;
  readonly description: string;
  readonly arguments: readonly { readonly name: string; readonly description: string; readonly required: boolean }[];
  /** @throws UsageError */
  answer(given: Readonly<Record<string, string>>, reading: AgentReading): Promise<PromptMessages>;
}

interface PromptMessages {
  // The protocol's package adds keys of its own.
  [key: string]: unknown;
  messages: { role: "user"; content: { type: "text"; text: string } }[];
}

export const prompts: Readonly<Record<string, AgentPrompt>> = {
  draft_postmortem: {
    title: "Draft a post-mortem",
    description: "Draft the post-mortem of an incident from its record, and leave open what only people know",
    arguments: [{ name: "incident", description: "the incident's id or file", required: true }],
    async answer({ incident = "" }, reading) {
      const { repository } = await read(reading);
      const record = recordNamed(incident, repository);
      if (record.kind !== "incident") {
        throw new UsageError(`"${incident}" is a ${record.kind}`, "Name an incident.");
      }
      const { catalog, policy } = repository;
      const hasIncident = (id: string) => catalog.incidents.some((incident) => incident.id === id);
      const shown = toJson(showRecord(record, { hasIncident, severities: policy.severities }));
      const { text, nextCursor } = partOf(shown, undefined);
      return {
        messages: [
          { role: "user", content: { type: "text", text: draftTask(record.id) } },
          {
            role: "user",
            content: {
              type: "text",
              text: `${UNTRUSTED}\nSource: ${citation(record.source, record.title?.range)}\n\n${text}${
                nextCursor === null ? "" : "\n(The rest: `get_record`.)\n"
              }`,
            },
          },
        ],
      };
    },
  },
};

const draftTask = (id: string) => `Draft the post-mortem of incident ${id}.

1. Ask the person to run \`incident postmortem ${id}\`: it writes the file with every section, and the facts of the record.
2. Read the record with \`get_record\`, and earlier ones with \`similar_incidents\`. Cite \`file:line\` for every fact that you use.
3. Write the timeline, the duration and the impact from the record only. Never invent a time, a number, a name, a cause, an owner or a due date. What the record does not say stays a question in the text, such as "TODO: how many orders failed?".
4. Write about conditions and systems, and blame no person.
5. Give each action item one owner and one due date, or leave both as a question for the people who commit to them.
6. Check the draft with \`check_draft\`, and correct it until nothing is found but what only people can answer. List those questions at the end.
`;
