import type { Audience, IncidentStatus, TimelineType } from "../model.ts";

/**
 * What an entry's words clearly say happened; null where they don't. In the order of trying: a resolution that mentions an alert is
 * a resolution.
 */
const typeWords: readonly (readonly [TimelineType, RegExp])[] = [
  [
    "resolved",
    /\b(?:incident|issue|outage|problem)(?: (?:is|was|has been|been|now|fully|marked(?: as)?|declared))* (?:resolved|closed|over)\b|^(?:all clear|resolved)\b|\b(?:marked|declared)(?: as)? resolved\b|\bresolution (?:is )?confirmed\b/i,
  ],
  [
    "mitigated",
    /\b(?:error rates?|errors|latency|traffic|service|site|system|everything|operations?|availability)\b[^.]{0,60}\b(?:returns?|returned|returning|back|recover(?:s|ed)?|restored|normal(?:i[sz]ed)?|operational|stabili[sz]ed?)\b|\bservice (?:is )?restored\b|\b(?:mitigated|impact (?:ends|ended|over))\b|\bback (?:to normal|online|up)\b/i,
  ],
  [
    "mitigation-started",
    /\b(?:hot-?fix|fix|patch|rollback|roll-back|revert|workaround|failover|fail-over)\b[^.]{0,40}\b(?:deploy(?:ed|ing|s)?|rolled out|released|applied|pushed|started|begins?|began|initiated|triggered|performed|shipped|executed)\b|\b(?:rolled|rolling|rolls) back\b|\b(?:deploy(?:s|ed|ing)?|appl(?:y|ies|ied)|push(?:es|ed)?|releas(?:es|ed)) (?:the |a )?(?:hot-?fix|fix|patch|revert|rollback)\b|^(?:rollback|mitigation)\b|\bmitigation (?:started|begins?|began)\b|\b(?:begins?|starts?|started|initiates?|initiated|performed) (?:the |a )?(?:rollback|failover|mitigation)\b/i,
  ],
  [
    "cause-identified",
    /\b(?:root )?cause\b[^.]{0,30}\b(?:identified|found|determined|confirmed|known|isolated|located|discovered)\b|\b(?:identif(?:y|ied|ies)|found|finds?|determin(?:ed|es)|discover(?:s|ed)|pinpoint(?:s|ed)) (?:as )?(?:the |a )?(?:root |underlying |likely )?cause\b/i,
  ],
  [
    "commander-assigned",
    /\b(?:ic|incident commander|incident lead(?:er)?)\b[^.]{0,30}\b(?:assigned|appointed|named|takes over|takes command|on board)\b|\b(?:assign(?:s|ed)?|appoint(?:s|ed)?)\b[^.]{0,20}\b(?:ic|incident commander)\b|\b(?:takes?|took|assumes?|assumed) (?:over )?(?:the )?(?:role of |as )?(?:incident )?command(?:er)?\b/i,
  ],
  [
    "severity-changed",
    /\b(?:severity|sev)\b[^.]{0,30}\b(?:raised|lowered|changed|upgraded|downgraded|increased|decreased|set)\b|\b(?:upgraded|downgraded|escalated|raised|lowered) (?:to )?sev[- ]?\d/i,
  ],
  [
    "declared",
    /\bincident (?:is |was |has been )?(?:declared|opened|started|created|called)\b|\b(?:declar(?:es?|ed)|open(?:s|ed)?) (?:an? |the )?(?:sev[- ]?\d |major )?incident\b/i,
  ],
  [
    "update",
    /\bstatus ?page\b[^.]{0,40}\b(?:updated?|posted|published|created|changed|set)\b|\b(?:updat(?:es?|ed)|post(?:s|ed)?(?: (?:to|on))?|publish(?:es|ed)?)\b[^.]{0,40}\bstatus ?page\b|\b(?:status|stakeholder|customer|public|internal) (?:page )?update\b|\b(?:stakeholders|customers|users) (?:were |are )?(?:updated|informed|notified)\b/i,
  ],
  [
    "acknowledged",
    /\back(?:nowledge[sd]?|nowledging|ed|s)?\b|\b(?:on-?call|engineer|responder)\b[^.]{0,30}\b(?:begins?|starts?|started|began) (?:to )?(?:investigat\w+|looking)/i,
  ],
  ["escalated", /\bescalat(?:e[sd]?|ing|ion)\b|\b(?:paged|pages|calls in|called in|pulled in)\b/i],
  [
    "detected",
    /\balert(?:s|ing)?\b[^.]{0,30}\b(?:fires?|fired|firing|triggers?|triggered|received|goes off|went off|raised|sent)\b|\b(?:pager ?duty|monitoring|monitor|alarm|sentry|datadog|alertmanager)\b[^.]{0,30}\b(?:alerts?|alerted|fires?|fired|detects?|detected|triggers?|triggered|pages?|paged)\b|\b(?:incident|issue|problem|outage|anomaly) (?:is |was |first )?(?:detected|noticed|reported)\b|^(?:detected|first (?:alert|report|detection))\b|\balarms? (?:fires?|fired|triggered)\b|^alert\b/i,
  ],
];

/** An entry's first words tell; a long story after them is about more than one thing. */
const TELLING = 200;

export function typeOf(note: string): TimelineType | null {
  const words = note.slice(0, TELLING);
  return typeWords.find(([, form]) => form.test(words))?.[0] ?? null;
}

/** Public where the words say that people outside were told. */
export function audienceOf(note: string, type: TimelineType | null): Audience {
  return type === "update" && /\bstatus ?page\b|\bpublic|\bcustomers?\b|\busers\b|\btwitter\b|\btweet/i.test(note)
    ? "public"
    : "internal";
}

const statuses: readonly (readonly [IncidentStatus, RegExp])[] = [
  ["resolved", /\bresolved\b/i],
  ["monitoring", /\bmonitoring\b/i],
  ["identified", /\bidentified\b/i],
  ["investigating", /\binvestigating\b/i],
];

/** The status-page status that a public update names. */
export function statusIn(note: string): IncidentStatus | null {
  return statuses.find(([, form]) => form.test(note))?.[0] ?? null;
}
