import type { Policy } from "../policy/policy.ts";
import { type Shift, schedule } from "../policy/rotation.ts";
import { assess } from "../process/assess.ts";
import { handOff } from "../response/hand-off.ts";
import { participantOfId } from "../response/participants.ts";
import { type CommanderDuty, commanderDuty } from "../response/people/commander-duty.ts";
import { sanitizeLog } from "../text/control-chars.ts";
import { toJson } from "../text/json.ts";
import { formatDeadline, formatLocalTime } from "../time/format.ts";
import { formatInstant, type Instant } from "../time/instant.ts";
import { overdueItems } from "../tracking/reminders/listing.ts";
import { type Command, type CommandResult, formatOption } from "./context/command.ts";
import { parseTimeOption, wholeNumber } from "./context/option-values.ts";
import { zoneDataRelease } from "./context/zone-data.ts";
import { loadRepository, type Repository } from "./repository/load.ts";

const exampleRotation = "commander-rotation: { starts: 2026-01-05T09:00, every: 1w, members: [sarah, dana] }";
const DEFAULT_WEEKS = 4;
const MOST_WEEKS = 104;

interface CommanderResult extends CommandResult {
  readonly duty: CommanderDuty;
  /** The shifts of `on-call`, from the one that is on; none without that rotation. */
  readonly onCall: readonly Shift[];
  /** The time that was asked about. */
  readonly at: Instant;
  readonly now: Instant;
  readonly repository: Repository;
}

export const commanderCommand: Command<CommanderResult> = {
  options: [
    { name: "at", value: "T", summary: "show this time instead of now, such as 2026-06-01T09:00:00Z" },
    { name: "weeks", value: "N", summary: `how many weeks of the schedule (default ${DEFAULT_WEEKS})` },
    formatOption,
  ],

  async run(args, context) {
    const repository = loadRepository(args, context);
    const { rotation } = repository.policy;
    const time = args.get("at");
    const at = time === undefined ? context.now : await parseTimeOption(time, "--at", args, context);
    const weeks = wholeNumber(args.get("weeks") ?? String(DEFAULT_WEEKS), "--weeks", { least: 1, most: MOST_WEEKS });
    const duty: CommanderDuty = rotation
      ? commanderDuty(rotation, at, weeks)
      : { commander: null, shadow: null, schedule: [], served: [] };
    const onCall = repository.policy.onCall ? schedule(repository.policy.onCall, at, weeks) : [];
    return { exitStatus: 0, duty, onCall, at, now: context.now, repository };
  },

  format(result, { format }) {
    return format === "json" ? formatJson(result) : sanitizeLog(formatText(result));
  },
};

function formatJson({ duty, onCall, at }: CommanderResult): string {
  const { commander: who, shadow, served } = duty;
  const shifts = duty.schedule.map((shift) => ({
    from: formatInstant(shift.from),
    to: formatInstant(shift.to),
    who: shift.who,
    shadow: shift.shadow,
  }));
  return toJson({
    commander: who,
    shadow,
    schedule: shifts,
    served,
    onCall: onCallNow(onCall, at),
    onCallSchedule: onCall.map(({ from, to, who: id }) => ({
      from: formatInstant(from),
      to: formatInstant(to),
      who: id,
    })),
    timeZoneData: zoneDataRelease,
  });
}

/** The id of who is on call; null for nobody. */
function onCallNow(shifts: readonly Shift[], at: Instant): string | null {
  return shifts.find(({ from, to }) => from <= at && at < to)?.who ?? null;
}

function onCallText({ onCall, at, repository }: CommanderResult): string {
  const { policy } = repository;
  if (!policy.onCall) return "";
  const time = (moment: Instant) => formatLocalTime(moment, policy.timezone);
  const shifts = onCall.map((shift) => `  ${time(shift.from)}  ${time(shift.to)}  ${nameOf(shift.who, policy)}`);
  return [`On call at ${time(at)} ${policy.timezone}: ${nameOf(onCallNow(onCall, at), policy)}`, ...shifts].join("\n");
}

function formatText(result: CommanderResult): string {
  const { duty, at, now, repository } = result;
  const { policy } = repository;
  if (!policy.rotation && policy.onCall) return `${onCallText(result)}\n`;
  if (!policy.rotation)
    return `No commander rotation is configured. For one, add to the configuration:\n  ${exampleRotation}\n`;
  const time = (at: Instant) => formatLocalTime(at, policy.timezone);
  const paragraphs = [
    `Incident Commander at ${time(at)} ${policy.timezone}: ${nameOf(duty.commander, policy)}${besides(duty.shadow, policy)}`,
    duty.schedule
      .map(({ from, to, who, shadow }) => {
        return `  ${time(from)}  ${time(to)}  ${nameOf(who, policy)}${besides(shadow, policy)}`;
      })
      .join("\n"),
    onCallText(result),
    `Weeks served in the last year: ${duty.served.map(({ who, weeks }) => `${nameOf(who, policy)} ${weeks}`).join(", ")}`,
    handOffText(repository, now),
  ];
  return `${paragraphs.filter((paragraph) => paragraph !== "").join("\n\n")}\n`;
}

function besides(shadow: string | null, policy: Policy): string {
  return shadow === null ? "" : `, with ${nameOf(shadow, policy)} as shadow`;
}

function nameOf(who: string | null, { owners }: Policy): string {
  if (who === null) return "nobody";
  const { name, login } = participantOfId(who, owners);
  return login === null ? name : `${name} (@${login})`;
}

/** What the next commander has to know, from the records alone. */
function handOffText({ catalog, policy }: Repository, now: Instant): string {
  const assessment = assess(catalog, policy, { now });
  const { incidents, postmortems } = handOff(assessment);
  const time = (at: Instant) => formatLocalTime(at, policy.timezone);
  const lines = [
    ...incidents.map(({ id, severity, status }) => {
      return `  open incident: ${id} (${severity?.value ?? "no severity"}, ${status?.value ?? "no status"})`;
    }),
    ...overdueItems(assessment.items).map(
      ({ title, owner, due }) => `  overdue since ${due}: ${title}${owner ? ` (${owner})` : ""}`,
    ),
    ...postmortems.map(({ incident, due }) => {
      return `  post-mortem ${due < now ? formatDeadline(due, now) : `due by ${time(due)}`}: ${incident.id}`;
    }),
  ];
  return lines.length === 0 ? "To hand over: nothing is open." : ["To hand over:", ...lines].join("\n");
}
