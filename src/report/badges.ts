import type { Metrics } from "../metrics/metrics.ts";
import { formatMinutes, formatPercent } from "./format.ts";
import type { SiteFile } from "./frame.ts";
import { fill } from "./template.ts";
import type { Tone } from "./view-model.ts";

/** Fixed colours, since a badge stands on other people's pages; each gives white text a contrast of at least 4.5. */
const colors: Readonly<Record<Tone, string>> = { good: "#1c6b3a", warn: "#8a5300", bad: "#b3261e", plain: "#0b5f6b" };

/** Small pictures for a README: open incidents, time to resolve, overdue action items, post-mortems in time. */
export function* badges({ incidents, lately, times, actionItems, postmortems }: Metrics): Generator<SiteFile> {
  const resolve = lately.resolve[0].median ?? times.resolve.median;
  yield badge(
    "incidents",
    "incidents",
    incidents.open === 0 ? "none open" : `${incidents.open} open`,
    incidents.open === 0 ? "good" : "bad",
  );
  yield badge(
    "time-to-resolve",
    "time to resolve",
    resolve === null ? "unknown" : `${formatMinutes(resolve)} median`,
    "plain",
  );
  const { overdue, open } = actionItems;
  yield badge(
    "action-items",
    "action items",
    overdue > 0 ? `${overdue} of ${open} overdue` : `${open} open`,
    overdue > 0 ? "bad" : "good",
  );
  const { kept, n, missing } = postmortems;
  yield badge(
    "postmortems",
    "post-mortems in time",
    n === 0 ? "none due" : formatPercent(kept, n),
    missing > 0 ? "bad" : kept < n ? "warn" : "good",
  );
}

function badge(name: string, label: string, value: string, tone: Tone): SiteFile {
  const [left, right] = [textWidth(label) + 12, textWidth(value) + 12];
  const facts = {
    label,
    value,
    color: colors[tone],
    width: left + right,
    left,
    right,
    labelAt: left / 2,
    valueAt: left + right / 2,
    labelLength: textWidth(label),
    valueLength: textWidth(value),
  };
  return { path: `badges/${name}.svg`, text: fill("badge", facts) };
}

/** About the width of 11 px Verdana; `textLength` makes the text fit it whatever the font. */
function textWidth(text: string): number {
  const width = (letter: string) => (/[iljt.,:' ]/.test(letter) ? 4 : /[mwMW%]/.test(letter) ? 10 : 7);
  return [...text].reduce((sum, letter) => sum + width(letter), 0);
}
