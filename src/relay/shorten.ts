import { enteredJson } from "../response/alerts/payload.ts";

/** GitHub takes 64 KB of `client_payload`; this leaves room for what is around the payload (bytes). */
const LARGEST = 60_000;

/** How much of a payload is kept: characters of a text, elements of a list, fields of an object, levels. */
interface Size {
  readonly text: number;
  readonly items: number;
  readonly fields: number;
  readonly depth: number;
}

/** From generous to what always fits. Facts are read up to 300 characters. */
const SIZES: readonly Size[] = [
  { text: 4000, items: 1000, fields: 500, depth: 20 },
  { text: 1000, items: 150, fields: 200, depth: 12 },
  { text: 300, items: 100, fields: 100, depth: 10 },
  { text: 300, items: 40, fields: 50, depth: 8 },
  { text: 300, items: 15, fields: 40, depth: 7 },
  { text: 300, items: 5, fields: 30, depth: 6 },
  { text: 200, items: 2, fields: 20, depth: 4 },
  { text: 100, items: 1, fields: 20, depth: 2 },
];

/**
 * A payload that GitHub takes: as it is, or with its long texts, lists and deep parts cut. Of a group's alerts those that
 * fire stay longest, and how many are cut is counted in `truncatedAlerts`, as Alertmanager does. Null where nothing fits.
 */
export function shortenPayload(payload: object): object | null {
  if (fits(payload)) return payload;
  for (const size of SIZES) {
    const shorter = shortened(payload, size, 0) as object;
    if (fits(shorter)) return shorter;
  }
  return null;
}

function fits(payload: object): boolean {
  try {
    return Buffer.byteLength(JSON.stringify(payload)) <= LARGEST;
  } catch {
    // Nested so deep that it can't be written.
    return false;
  }
}

function shortened(value: unknown, size: Size, level: number): unknown {
  if (typeof value === "string") return shortText(value, size, level);
  if (typeof value !== "object" || value === null) return value;
  if (level >= size.depth) return null;
  if (Array.isArray(value)) return value.slice(0, size.items).map((one) => shortened(one, size, level + 1));
  const fields = Object.entries(value).slice(0, size.fields);
  const short = Object.fromEntries(fields.map(([name, inner]) => [name, shortened(inner, size, level + 1)]));
  const { alerts } = value as { readonly alerts?: unknown };
  return Array.isArray(alerts) ? { ...short, ...shortGroup(value, alerts, { size, level }) } : short;
}

/** JSON in a text stays JSON: SNS sends its message so. */
function shortText(text: string, size: Size, level: number): unknown {
  if (text.length <= size.text) return text;
  const inside = enteredJson(text);
  return inside === text ? text.slice(0, size.text) : shortened(inside, size, level);
}

function shortGroup(
  group: object,
  alerts: readonly unknown[],
  { size, level }: { readonly size: Size; readonly level: number },
): object {
  const isResolved = (alert: unknown) => (alert as { status?: unknown } | null)?.status === "resolved";
  const kept = alerts.toSorted((a, b) => Number(isResolved(a)) - Number(isResolved(b))).slice(0, size.items);
  const { truncatedAlerts } = group as { readonly truncatedAlerts?: unknown };
  const before = typeof truncatedAlerts === "number" ? truncatedAlerts : 0;
  return {
    alerts: kept.map((alert) => shortened(alert, size, level + 2)),
    truncatedAlerts: before + alerts.length - kept.length,
  };
}
