import { type Exchange, type Gap, invalid, noContent, notFound, ok } from "./gap.ts";

const values = "/repos/{owner}/{repo}/issues/{issue_number}/issue-field-values";

interface FieldValue {
  readonly field_id: number;
  readonly value: unknown;
}

/** GitHub's refusal of a type, milestone or field value that is not there; null where there is none. Without an organisation they are dropped. */
export async function unknownMirror(exchange: Exchange) {
  const {
    type,
    milestone,
    issue_field_values: fields,
  } = exchange.body as { type?: unknown; milestone?: unknown; issue_field_values?: FieldValue[] };
  const { organization, issueTypes, issueFields, retiredTypes } = exchange.extras;
  if (typeof milestone === "number") {
    const { status } = await exchange.ask("GET", `${exchange.repository}/milestones/${milestone}`);
    if (status !== 200) return invalid("Issue", "milestone", "milestone is invalid");
  }
  if (!organization) return null;
  const isKnown = issueTypes.some(({ name }) => name === type && !retiredTypes.has(name));
  if (typeof type === "string" && !isKnown) {
    return invalid("Issue", "type", "issue type is invalid");
  }
  for (const { field_id, value } of fields ?? []) {
    const field = issueFields.find(({ id }) => id === field_id);
    const fits = field && (field.data_type !== "date" || /^\d{4}-\d\d-\d\d$/.test(String(value)));
    if (!fits) return invalid("IssueFieldValue", "value", "field value is invalid");
  }
  return null;
}

export function setFields({ extras, body }: Exchange, number: number): void {
  const known = extras.fieldsOf.get(number) ?? new Map<number, unknown>();
  for (const { field_id, value } of body.issue_field_values as FieldValue[]) known.set(field_id, value);
  extras.fieldsOf.set(number, known);
}

/** Projects that nobody made are missing; an item that is there already is answered with "not modified". */
async function addProjectItem({ extras, path, body, parameters }: Exchange) {
  if (!extras.organization || !extras.projects.has(Number(parameters.project_number))) return notFound;
  const items = extras.projectItems.get(path) ?? new Set<number>();
  const item = Number(body.number ?? body.id);
  if (items.has(item)) return { status: 304, headers: {}, data: null };
  extras.projectItems.set(path, items.add(item));
  return ok({ id: items.size }, 201);
}

export const organizationGaps: readonly Gap[] = [
  {
    route: "GET /orgs/{org}/issue-fields",
    answer: async ({ extras }) => (extras.organization ? ok(extras.issueFields) : notFound),
  },
  {
    route: "GET /orgs/{org}/issue-types",
    answer: async ({ extras }) => (extras.organization ? ok(extras.issueTypes) : notFound),
  },
  { route: "POST /orgs/{org}/projectsV2/{project_number}/items", answer: addProjectItem },
  {
    route: `POST ${values}`,
    async answer(exchange) {
      if (!exchange.extras.organization) return notFound;
      const refusal = await unknownMirror(exchange);
      if (refusal) return refusal;
      setFields(exchange, Number(exchange.parameters.issue_number));
      return ok([]);
    },
  },
  {
    route: `DELETE ${values}/{issue_field_id}`,
    async answer({ extras, parameters }) {
      const known = extras.fieldsOf.get(Number(parameters.issue_number));
      return known?.delete(Number(parameters.issue_field_id)) ? noContent : notFound;
    },
  },
];
