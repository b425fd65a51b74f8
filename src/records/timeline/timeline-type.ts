import { PhraseTable, phrases } from "../../text/phrases.ts";
import type { Audience, IncidentStatus, TimelineType } from "../model.ts";

/** Words between "incident" and "resolved". */
const by = "is|was|has|been|now|fully|marked|as|declared?";

/**
 * The type that an entry's words clearly mean, in the order in which they are matched: a resolution that mentions an alert is
 * a resolution.
 */
const typeWords = new PhraseTable<TimelineType>([
  [
    "resolved",
    `incident|issue|outage|problem ${by} ${by} ${by} resolved|closed|over, ^ all clear, ^ resolved, marked|declared as? resolved,
    resolution is? confirmed`,
  ],
  [
    "mitigated",
    `errors|latency|traffic|service|site|system|everything|operation(s)|availability ..9 return(s/ed/ing)|back|recover(s/ed)|restored,
    errors|latency|traffic|service|site|system|everything|operation(s)|availability ..9 normal(ised/ized)|operational|stabilise(d)|stabilize(d),
    error rate(s) ..9 return(s/ed/ing)|back|recover(s/ed)|restored|normal(ised/ized)|stabilise(d)|stabilize(d),
    mitigated, impact ends|ended|over, back to normal, back online|up`,
  ],
  [
    "mitigation-started",
    `fix|hotfix|patch|rollback|revert|workaround|failover ..7 deploy(ed/ing/s)|released|applied|pushed|started|begin(s)|began|initiated,
    fix|hotfix|patch|rollback|revert|workaround|failover ..7 triggered|performed|shipped|executed, fix|hotfix|patch|revert ..7 rolled out,
    roll|fail back|over ..7 deploy(ed/ing/s)|started|begin(s)|began|initiated|triggered|performed|executed, rolled|rolling|rolls back,
    deploy(s/ed/ing)|apply|applies|applied|push(es/ed)|releases|released the|a? hot? fix|hotfix|patch|revert|rollback,
    ^ rollback|mitigation, ^ roll back, mitigation started|begin(s)|began,
    begin(s)|start(s/ed)|initiate(s/d)|performed the|a? rollback|failover|mitigation, begin(s)|start(s/ed)|initiate(s/d) the|a? roll|fail back|over,
    switch(es/ed)|move(s/d)|shift(s/ed)|redirect(s/ed)|reroute(s/d)|route(s/d)|divert(s/ed) ..3 to|from|away ..3 backup|secondary|standby|fallback|replica(s)|provider|region|cluster|node(s)|pool|server(s)|origin|cache,
    switch(es/ed)|redirect(s/ed)|reroute(s/d)|drain(s/ed)|shed(s)|throttle(s/d) ..3 traffic|requests|load|calls|users, failed over, fails over, failover to, fail over to,
    ^3 kill(s/ed)|terminate(s/d)|cancelled|canceled ..5 query|queries|process(es)|session(s)|connection(s)|job(s)|task(s)|transaction(s)|worker(s)|instance(s)|pod(s),
    ^3 scale(s/d)|scaling ..5 up|out|down|replica(s)|node(s)|pod(s)|instance(s)|server(s)|worker(s)|cluster|database|to, added|adds|adding ..3 capacity|replica(s)|node(s)|pod(s)|instance(s)|server(s)|worker(s)|memory,
    ^1 enable(s/d)|disable(s/d)|activate(s/d)|deactivate(s/d)|toggle(s/d) ..6 rate|fallback|feature(s)|flag(s)|maintenance|waf|cache|caching|toggle|switch|captcha|autoscaling|integration|job(s)|cron|mode|protection|limit(s/ing)|endpoint|circuit|retries|replication,
    ^3 turn(s/ed)|switch(es/ed)|shut(s) off|down|on, ^3 turn(s/ed)|switch(es/ed) the? ..3 off, ^3 block(s/ed)|ban(s/ned)|blacklist(s/ed)|blocklist(s/ed) ..4 ip(s)|bot(s)|traffic|address(es)|user(s)|request(s)|client(s)|agent(s)|crawler(s)|range(s),
    ^3 restart(s/ed)|reboot(s/ed)|bounce(s/d)|recycled|redeployed|recreated !itself, ^1 revert(s/ed), ^3 reverted, ^1 undid, ^1 pause(s/d)|stop(s/ped)|halt(s/ed)|suspend(s/ed) ..4 job(s)|deploy(s/ment/ments)|migration(s)|import(s)|worker(s)|consumer(s)|cron|queue(s)|batch|process(ing)|traffic|rollout,
    ^1 increase(s/d)|raise(s/d)|bump(s/ed)|lower(s/ed)|reduce(s/d) ..5 limit(s)|memory|timeout(s)|capacity|pool|size|connections|replicas|quota|threshold|concurrency|ttl, ^1 clear(s/ed)|flush(es/ed)|purge(s/d)|drop(s/ped)|invalidate(s/d) ..4 cache(s)|queue(s)|disk|backlog,
    ^1 renew(s/ed)|replace(s/d)|rotate(s/d)|revoke(s/d)|reissue(s/d) ..4 certificate(s)|cert(s)|key(s)|token(s)|credential(s)|secret(s)|disk|node(s)|instance(s), ^1 restore(s/d) ..4 backup|snapshot|database|config(uration)|version, freed ..3 space|disk|memory,
    ^1 remove(s/d)|took|take(s) ..4 out of rotation|service, ^1 remove(s/d) ..4 from the? load|pool|rotation|balancer, cordoned|cordons, workaround applied|deployed|in place|added`,
  ],
  [
    "cause-identified",
    `cause ..5 identified|found|determined|confirmed|known|isolated|located|discovered,
    identify|identified|identifies|found|find(s)|determined|determines|discover(s/ed)|pinpoint(s/ed) as? the|a? root|underlying|likely? root? cause`,
  ],
  [
    "commander-assigned",
    `commander ..3 assigned|appointed|named|takes|took|on|joins|joined, ic ..5 assigned|appointed|named, ic ..5 takes over|command, ic ..5 on board,
    incident commander|lead(er) ..5 assigned|appointed|named, incident commander|lead(er) ..5 takes over|command,
    incident commander|lead(er) ..5 on board, assign(s/ed)|appoint(s/ed) ..4 ic, assign(s/ed)|appoint(s/ed) ..4 incident commander,
    is|becomes the? ic, is|becomes the? incident commander,
    take(s)|took|assume(s/d) over? the? role? of|as? incident? command(er)`,
  ],
  [
    "severity-changed",
    `severity|sev ..5 raised|lowered|changed|upgraded|downgraded|increased|decreased|set,
    upgraded|downgraded|escalated|raised|lowered to? sev*`,
  ],
  [
    "declared",
    `^ declared $, incident is|was|has? been? declared|opened|started|created|called,
    declare(s/d)|open(s/ed) a|an|the? major? incident, declare(s/d)|open(s/ed) a|an|the? sev* 0|1|2|3|4|5? incident`,
  ],
  [
    "update",
    `status page ..7 update(d)|posted|published|created|changed|set, statuspage ..7 update(d)|posted|published|created|changed|set,
    update(s/d)|post(s/ed)|publish(es/ed) ..7 status page, update(s/d)|post(s/ed)|publish(es/ed) ..7 statuspage,
    status|stakeholder|customer|public|internal page? update, stakeholders|customers|users were|are? updated|informed|notified`,
  ],
  [
    "acknowledged",
    `ack(s/ed)|acknowledge(s/d)|acknowledging, oncall|engineer|responder ..5 begin(s)|start(s/ed)|began to? investigat*|looking,
    on call ..5 begin(s)|start(s/ed)|began to? investigat*|looking`,
  ],
  ["escalated", "escalate(s/d)|escalating|escalation, paged|pages, calls|called|pulled in"],
  [
    "detected",
    `alert(s/ing) ..5 fire(s/d)|firing|trigger(s/ed)|received|raised|sent, alert(s/ing) ..5 goes|went off,
    pagerduty|monitoring|monitor|alarm|sentry|datadog|alertmanager ..5 alert(s/ed)|fire(s/d)|detect(s/ed)|trigger(s/ed)|page(s/d),
    pager duty ..5 alert(s/ed)|fire(s/d)|detect(s/ed)|trigger(s/ed)|page(s/d),
    incident|issue|problem|outage|anomaly is|was|first? detected|noticed|reported, ^ detected, ^ first alert|report|detection,
    alarm(s) fire(s/d)|triggered, ^ alert`,
  ],
]);

/** The label of an entry, before a colon, a bracket or nothing: it decides, whatever follows. */
const labels = new Map<string, TimelineType>([
  ["detected", "detected"],
  ["acknowledged", "acknowledged"],
  ["declared", "declared"],
  ["incident declared", "declared"],
  ["incident commander assigned", "commander-assigned"],
  ["severity changed", "severity-changed"],
  ["escalated", "escalated"],
  ["status page updated", "update"],
  ["internal update", "update"],
  ["cause identified", "cause-identified"],
  ["root cause identified", "cause-identified"],
  ["mitigation", "mitigation-started"],
  ["mitigation started", "mitigation-started"],
  ["mitigated", "mitigated"],
  ["resolved", "resolved"],
  ["incident resolved", "resolved"],
]);
const label = /^([a-z]+(?: [a-z]+){0,2})\s*(?:[:(]|$)/i;

/** Only an entry's first characters decide; a long text is about more than one thing. */
const OPENING_LENGTH = 200;

export function typeOf(note: string): TimelineType | null {
  const called = label.exec(note)?.[1];
  return (called && labels.get(called.toLowerCase())) || typeWords.match(note.slice(0, OPENING_LENGTH));
}

const publicWords = phrases("status page, statuspage, public*, customer(s), users, twitter, tweet*");

/** Public where the words mean that people outside were informed. */
export function audienceOf(note: string, type: TimelineType | null): Audience {
  return type === "update" && publicWords.match(note) ? "public" : "internal";
}

const statusWords = new PhraseTable<IncidentStatus>([
  ["resolved", "resolved"],
  ["monitoring", "monitoring"],
  ["identified", "identified"],
  ["investigating", "investigating"],
]);

/** The status-page status that a public update names; of several, the last one in an incident. */
export function statusIn(note: string): IncidentStatus | null {
  return statusWords.match(note);
}
