import type { AlertMapping } from "../../policy/policy.ts";
import { type Alert, isAlert, type NoAlert } from "./alert.ts";
import { isAlertGroup, readAlertGroup } from "./alertmanager.ts";
import { readMapped, withMapping } from "./mapped.ts";
import { payloadText } from "./payload.ts";
import { isDatadog, isPagerDuty, readDatadog, readPagerDuty } from "./tools.ts";

/** Tools whose payloads are known by their shape. */
const tools: readonly {
  readonly fits: (payload: unknown) => boolean;
  readonly read: (payload: unknown) => Alert | NoAlert;
}[] = [
  { fits: isPagerDuty, read: readPagerDuty },
  { fits: isAlertGroup, read: readAlertGroup },
  { fits: isDatadog, read: readDatadog },
];

/**
 * Reads an alert's payload: by its shape, corrected by the team's mapping of that tool, else by a mapping alone.
 *
 * @param source the tool's name, where the sender says it; null to find it out
 */
export function readAlert(
  sent: unknown,
  mappings: Readonly<Record<string, AlertMapping>>,
  source: string | null,
): Alert | NoAlert {
  const { payload, source: beside } = unwrap(sent);
  if (typeof payload !== "object" || payload === null || Array.isArray(payload)) {
    return {
      kind: "unreadable",
      message: `unexpected ${kindOf(payload)} as an alert, expected a JSON object with its facts`,
      help: 'Send the payload as the alerting tool does: in "client_payload" where it comes by repository_dispatch.',
    };
  }
  const tool = tools.find(({ fits }) => fits(payload));
  if (tool) {
    const alert = tool.read(payload);
    if (!isAlert(alert)) return alert;
    const mapping = own(mappings, source ?? beside ?? alert.source);
    return mapping ? withMapping(alert, payload, mapping) : alert;
  }
  const name = source ?? beside ?? payloadText(payload, "source") ?? mappingThatFits(payload, mappings) ?? "alert";
  return readMapped(payload, name, own(mappings, name));
}

function kindOf(payload: unknown): string {
  if (payload === undefined || payload === null) return "empty payload";
  return Array.isArray(payload) ? "list" : typeof payload;
}

/**
 * `repository_dispatch` takes ten fields at most, so longer payloads come wrapped in one, as JSON or as its text; the
 * name of their source may stand beside it.
 */
function unwrap(sent: unknown): Wrapped {
  let wrapped: Wrapped = { payload: sent, source: null };
  for (let depth = 0; depth < DEEPEST_WRAPPING; depth++) {
    const inner = innerOf(wrapped.payload);
    if (inner === null) break;
    wrapped = { payload: inner, source: payloadText(wrapped.payload, "source") ?? wrapped.source };
  }
  return wrapped;
}

interface Wrapped {
  readonly payload: unknown;
  readonly source: string | null;
}

const DEEPEST_WRAPPING = 3;

function innerOf(payload: unknown): unknown {
  if (typeof payload !== "object" || payload === null) return null;
  const fields = Object.entries(payload).filter(([name]) => name !== "source" && name !== "type");
  const [name, value] = fields[0] ?? [];
  if (fields.length !== 1 || !/^(?:payload|alert|body|client_payload|data)$/.test(name!)) return null;
  if (typeof value !== "string") return typeof value === "object" ? value : null;
  try {
    return JSON.parse(value);
  } catch {
    return null;
  }
}

function mappingThatFits(payload: unknown, mappings: Readonly<Record<string, AlertMapping>>): string | null {
  const fitting = Object.entries(mappings).find(
    ([, { title }]) => title !== null && payloadText(payload, title) !== null,
  );
  return fitting?.[0] ?? null;
}

function own(mappings: Readonly<Record<string, AlertMapping>>, name: string): AlertMapping | null {
  return Object.hasOwn(mappings, name) ? mappings[name]! : null;
}
