import { located } from "./identity.ts";
import type { Mapping } from "./mapping.ts";
import { asText, type Located } from "./payload.ts";

/**
 * Datadog's payload is what a team makes of its variables, so a field is known by its name without case and punctuation:
 * `$ALERT_TRANSITION` may be in `alert_transition` or `alertTransition`.
 */
function fieldsOf(payload: unknown): (...names: readonly string[]) => Located[] {
  const fields = new Map<string, Located>();
  if (typeof payload === "object" && payload !== null && !Array.isArray(payload)) {
    for (const [path, value] of Object.entries(payload)) {
      if (asText(value) !== null) fields.set(path.toLowerCase().replace(/[^a-z]/g, ""), { value, path });
    }
  }
  return (...names) => {
    const found = names.map((name) => fields.get(name)).find((field) => field !== undefined);
    return found ? [found] : [];
  };
}

/** True for Datadog's default payload and for those that a team composes of its variables. */
export function isDatadog(payload: unknown): boolean {
  const field = fieldsOf(payload);
  return field("alerttransition").length > 0 || (field("eventtype").length > 0 && field("lastupdated").length > 0);
}

/** What is in the brackets before a title: `[P2] [Triggered on {service:checkout}] Error rate`. */
interface Heading {
  readonly title: string;
  readonly priority: string | null;
  readonly transition: string | null;
  /** `service:checkout,host:web-1` */
  readonly group: string | null;
}

function headingOf(text: string): Heading {
  let rest = text;
  let priority: string | null = null;
  let transition: string | null = null;
  let group: string | null = null;
  for (let count = 0; count < 4; count++) {
    const [whole, inside] = /^\s*\[([^\]]{1,200})\]\s*/.exec(rest) ?? [];
    if (whole === undefined) break;
    const [, word, tags] = /^([\w -]+?)(?: on \{([^}]*)\})?$/.exec(inside!) ?? [];
    if (/^p[1-5]$/i.test(inside!)) priority = inside!;
    // With a group, it is a transition whatever its word.
    else if (word !== undefined && (tags !== undefined || TRANSITION.test(word))) {
      [transition, group] = [word, tags ?? null];
    } else break;
    rest = rest.slice(whole.length);
  }
  return { title: rest || text, priority, transition, group };
}

const TRANSITION =
  /^(?:triggered|re-triggered|renotify|warn|re-warn|no data|re-no data|recovered|resolved|ok|test|(?:warn|no data|triggered) recovered)$/i;
/** What repeats an alert instead of beginning one: its time is not that of the beginning. */
const REPEATED = /^re-|^renotify/i;

/** Reads the heading and the fields, whatever they are called. */
export const datadogMapping: Mapping = {
  paths: {},
  states: {
    firing: ["re-triggered", "renotify", "warn", "re-warn", "no data", "re-no data"],
    resolved: ["recovered", "warn recovered", "no data recovered", "triggered recovered", "resolved", "ok"],
  },
  facts: (payload) => {
    const field = fieldsOf(payload);
    const [heading] = field("alerttitle", "eventtitle", "title");
    const inTitle = headingOf(asText(heading?.value) ?? "Datadog alert");
    const where = `${heading?.path ?? "title"} (heading)`;
    const [transition] = [...field("alerttransition"), ...located(inTitle.transition, where)];
    const [group] = [...field("alertscope"), ...located(inTitle.group, where)];
    const [monitor] = field("monitorid", "alertid");
    const [time] = field("date", "lastupdated");
    const identity = [asText(monitor?.value) ?? inTitle.title, groupText(group?.value)].filter(Boolean).join(" ");
    const isRepeated = REPEATED.test(asText(transition?.value) ?? "");
    return {
      title: located(inTitle.title, heading?.path ?? "title"),
      severity: [
        ...field("alertpriority", "monitorpriority"),
        ...located(inTitle.priority, where),
        ...field("alerttype"),
      ],
      service: servicesOf(field("tags"), group),
      status: transition ? [transition] : [],
      id: located(identity, [monitor?.path ?? "title", ...(group ? [group.path] : [])].join(" + ")),
      at: time && !isRepeated ? [time] : [],
      changed: time ? [time] : [],
      url: field("link", "url"),
      runbook: field("runbook", "runbookurl"),
    };
  },
};

/** Tags in one order, however a message sorts them. */
function groupText(group: unknown): string {
  return tagsOf(asText(group) ?? "")
    .sort()
    .join(",");
}

function tagsOf(text: string): string[] {
  return text.split(/[,\s]+/).filter(Boolean);
}

function servicesOf(tags: readonly Located[], group: Located | undefined): Located[] {
  for (const { value, path } of [...tags, ...(group ? [group] : [])]) {
    const services = tagsOf(asText(value) ?? "").flatMap((tag) => (tag.startsWith("service:") ? [tag.slice(8)] : []));
    if (services.length > 0) return services.map((service) => ({ value: service, path }));
  }
  return [];
}
