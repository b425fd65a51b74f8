import { z } from "zod";
import { WorkspaceModel } from "../../editor/workspace-model.ts";
import { pageOf, partOf } from "../../mcp/answer.ts";
import { citation, RecordSearch } from "../../mcp/record-search.ts";
import { measureRepository } from "../../metrics/measured-repository.ts";
import { measure } from "../../metrics/metrics.ts";
import { findingJson } from "../../output/json.ts";
import { showRecord } from "../../output/record.ts";
import type { ItemAssessment } from "../../process/action-item.ts";
import { isRecordFile, type RecordKind, recordsOf, unnamedKind } from "../../records/catalog.ts";
import type { Runbook } from "../../records/model.ts";
import { Workspace } from "../../records/workspace.ts";
import { metricsJson } from "../../report/data-files.ts";
import { matchRunbook } from "../../response/runbook-match.ts";
import { UsageError } from "../../text/error.ts";
import { toJson } from "../../text/json.ts";
import { filterDeadlines } from "../../tracking/reminders/listing.ts";
import { commanderCommand } from "../commander.ts";
import { configurationFiles } from "../context/option-values.ts";
import { zoneDataRelease } from "../context/zone-data.ts";
import { GitRepository } from "../repository/git.ts";
import { loadPolicy } from "../repository/load.ts";
import { baselineFile } from "../repository/run-rules.ts";
import { type AgentReading, read, recordNamed } from "./records.ts";

/** One thing that an agent can ask. */
export interface AgentTool {
  readonly title: string;
  /** For the model: when to ask this, and what comes back. */
  readonly description: string;
  readonly input: z.ZodObject;
  /** @param given what `input` parsed. @throws UsageError */
  answer(given: never, reading: AgentReading): object | Promise<object>;
}

/** Keeps the types of an input's fields for its answer. */
function tool<Fields extends z.ZodRawShape>(
  title: string,
  description: string,
  fields: Fields,
  answer: (given: z.infer<z.ZodObject<Fields, z.core.$strict>>, reading: AgentReading) => object | Promise<object>,
): AgentTool {
  return { title, description, input: z.strictObject(fields), answer };
}

const words = (description: string) => z.string().max(2000).describe(description).optional();
const day = (description: string) => z.iso.date().describe(description).optional();
const cursor = z.string().max(20).describe("`nextCursor` of the answer before, for the rest").optional();
const limit = z.int().min(1).max(50).describe("rows of one answer, at most 50").optional();

export const tools: Readonly<Record<string, AgentTool>> = {
  search_incidents: tool(
    "Search incidents",
    "Incidents and post-mortems with all of the words (in titles, timelines, root causes, lessons, action items), the best match first; without words the latest first.",
    {
      query: words("words that all have to be in the record or its post-mortems"),
      service: words("an id of a service"),
      cause: words("a cause, as records name it"),
      severity: words("a severity such as SEV-1"),
      since: day("first day, YYYY-MM-DD"),
      until: day("last day, YYYY-MM-DD"),
      limit,
      cursor,
    },
    async ({ query = "", limit, cursor, ...filter }, reading) =>
      listOf("incidents", (await searchIn(reading)).find(query, filter), cursor, limit),
  ),

  get_record: tool(
    "Get a record",
    "One incident, post-mortem or runbook by its id or file, as `incident show` prints it. An id of several kinds is the incident's: name a file for another.",
    { record: z.string().max(1000).describe("an id or a file"), cursor },
    async ({ record: name, cursor }, reading) => {
      const { repository } = await read(reading);
      const record = recordNamed(name, repository);
      const { catalog, policy } = repository;
      const hasIncident = (id: string) => catalog.incidents.some((incident) => incident.id === id);
      const json = toJson(showRecord(record, { hasIncident, severities: policy.severities }));
      const part = partOf(json, cursor);
      const source = [citation(record.source, record.title?.range)];
      if (cursor === undefined && part.nextCursor === null) return { source, record: JSON.parse(json) as object };
      return { source, partOfJson: part.text, nextCursor: part.nextCursor };
    },
  ),

  similar_incidents: tool(
    "Find similar incidents",
    "Earlier incidents that share a service, a cause or telling words with one incident or with a description, the most alike first, and what they share.",
    {
      incident: words("an incident's or post-mortem's id or file"),
      text: words("or: what is happening, in words"),
      services: z.array(z.string().max(200)).max(20).describe("ids of services").optional(),
      causes: z.array(z.string().max(200)).max(20).optional(),
      limit,
      cursor,
    },
    async ({ incident, text = "", services = [], causes = [], limit = 10, cursor }, reading) => {
      const known = await read(reading);
      const search = new RecordSearch(known.assessment);
      if (incident === undefined && `${text}${services}${causes}`.trim() === "") {
        throw new UsageError("missing incident or text", "Name an incident, or describe what is happening.");
      }
      const record = incident === undefined ? null : recordNamed(incident, known.repository);
      if (record?.kind === "runbook") {
        throw new UsageError(`"${incident}" is a runbook`, "Name an incident or a post-mortem.");
      }
      const own = record && search.likenessOf(known.assessment.incident(record));
      const like = {
        ...own,
        text: [own?.text, text].join("\n"),
        services: [...(own?.services ?? []), ...services],
        causes: [...(own?.causes ?? []), ...causes],
      };
      return listOf("incidents", search.similar(like), cursor, limit);
    },
  ),

  open_action_items: tool(
    "List open action items",
    "Action items that are not done or dropped, the oldest due date first: owner, due date, state, issue. From the files alone: what people closed on GitHub since the last sync is still listed.",
    {
      owner: words("only what this person or team owns"),
      team: words("only what this team or one of its members owns"),
      overdue: z.boolean().describe("only what is overdue").optional(),
      limit,
      cursor,
    },
    async ({ owner, team, overdue = false, limit, cursor }, reading) => {
      const { assessment, repository } = await read(reading);
      const items = filterDeadlines(assessment.items, { owner, team }, repository.policy);
      const open = items.filter(({ stage }) => (overdue ? stage === "overdue" : stage !== "closed"));
      return listOf("actionItems", open.map(itemRow), cursor, limit);
    },
  ),

  runbook_for_alert: tool(
    "Find the runbook for an alert",
    "The runbook that belongs to an alert or service, and why; else those that may be meant. The same match as for an incident that an alert opens.",
    {
      alert: words("name of the alert, as the alerting tool sends it"),
      runbook: words("address of a runbook that the alert links to"),
      title: words("what is happening, in a few words"),
      services: z.array(z.string().max(200)).max(20).optional(),
    },
    async ({ alert = "", runbook = "", title = "", services = [] }, reading) => {
      const { repository } = await read(reading);
      const match = matchRunbook(
        repository.catalog.runbooks,
        { alert: { name: alert, runbook }, title: title || alert, services },
        null,
      );
      const row = (one: Runbook) => ({
        id: one.id,
        title: one.title?.value ?? null,
        owner: one.owner?.value ?? null,
        source: [citation(one.source, one.title?.range)],
      });
      return {
        runbook: match.attached && row(match.attached),
        because: match.by,
        suggested: match.suggested.map(row),
      };
    },
  ),

  commander_at: tool(
    "Who is Incident Commander",
    "Who is Incident Commander by the rotation at a time, now by default, and the schedule after it, as `incident commander` prints it.",
    { at: words("a time such as 2026-06-01T09:00:00Z") },
    async ({ at }, { args, context }) => {
      const result = await commanderCommand.run(at === undefined ? args : args.with("at", at), context);
      const { source } = result.repository.policy;
      const commander = JSON.parse(await commanderCommand.format(result, { format: "json", color: false })) as object;
      return { source: source ? [citation(source, null)] : [], ...commander };
    },
  ),

  check_draft: tool(
    "Check a draft",
    "The findings of `incident check` for a text that is not saved, with the places in it and what to write instead. Nothing is written.",
    {
      file: z.string().max(1000).describe("where the draft will be, relative to the repository"),
      text: z.string().max(1_000_000).describe("the whole text of the draft"),
      kind: z.enum(["incident", "postmortem", "runbook"]).describe("for a file in no folder of records").optional(),
      cursor,
    },
    async ({ file, text, kind, cursor }, reading) => {
      const findings = await checkDraft({ file, text, kind: kind ?? null }, reading);
      return listOf("findings", findings, cursor);
    },
  ),

  metrics: tool(
    "Metrics",
    "Whether things get better: times to acknowledge, mitigate and resolve, post-mortems and action items in time, repeated incidents, as `incident report --format json` prints them. Minutes unless named otherwise.",
    { cursor },
    async ({ cursor }, reading) => {
      const { assessment, label } = await read(reading);
      const json = metricsJson(measure([measureRepository(assessment, label)], assessment.now), zoneDataRelease);
      const source = [...new Set(recordsOf(assessment.catalog).map((one) => one.source.file.split("/")[0]!))];
      const part = partOf(json, cursor);
      if (cursor === undefined && part.nextCursor === null) return { source, metrics: JSON.parse(json) as object };
      return { source, partOfJson: part.text, nextCursor: part.nextCursor };
    },
  ),
};

async function searchIn(reading: AgentReading): Promise<RecordSearch> {
  return new RecordSearch((await read(reading)).assessment);
}

function listOf(name: string, rows: readonly object[], cursor: string | undefined, limit?: number): object {
  const page = pageOf(rows, cursor, limit);
  return { total: page.total, [name]: page.rows, nextCursor: page.nextCursor };
}

function itemRow({ item, record, owner, due, stage, daysOverdue, issue }: ItemAssessment): object {
  return {
    key: item.key,
    title: item.title.value,
    owner: owner?.value ?? null,
    due: due?.date ?? null,
    state: stage,
    daysOverdue,
    issue,
    source: [citation(record.source, item.range)],
  };
}

interface Draft {
  /** Relative to the repository. */
  readonly file: string;
  readonly text: string;
  /** Null where the file's place, else its text, decides. */
  readonly kind: RecordKind | null;
}

/** What `incident check` finds in a file once it has this text. @throws UsageError */
async function checkDraft({ file, text, kind }: Draft, { args, context }: AgentReading): Promise<readonly object[]> {
  const workspace = new Workspace(context.cwd);
  const policy = loadPolicy(workspace, args, context);
  const path = workspace.relative(file);
  if (path.startsWith("..") || path === "") {
    throw new UsageError(
      `"${file}" is outside the repository`,
      "Name a place in it, such as postmortems/2026-05-29-checkout.md.",
    );
  }
  const own = kind ?? unnamedKind(text, /\.ya?ml$/i.test(path));
  if (!isRecordFile(policy)(path) && own === null) {
    throw new UsageError(`"${file}" is in no folder of records`, "Name one that is, or pass `kind`.");
  }
  const config = args.get("config");
  const model = new WorkspaceModel({
    workspace,
    configurationFiles: config === undefined ? configurationFiles : [config],
    baselineFile,
  });
  const git = new GitRepository(workspace.root);
  model.restart(context.now, { addedAt: git.additions(), textBefore: () => undefined });
  model.open(path, text, own);
  finish(model.read());
  const findings = finish(model.check((one) => one === path)).get(path) ?? [];
  return findings.map(findingJson);
}

function finish<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
