import{__exportAll}from"./rolldown-runtime.js";import{showControlChars}from"./cli.js";import{clip,clipCodeUnits,formatCount,toJson}from"./records.js";import{countByRule,encodedPath,extent,failsOn,findingsByFile,messageWithHelp,mostImportantFirst,repositoryPath,rulePage,summarize}from"./check.js";import{createRequire as requireFrom}from"node:module";const requireBuiltin=requireFrom(import.meta.url);const{createHash}=requireBuiltin("node:crypto");var json_exports=__exportAll({formatJson:()=>formatJson,formatJsonStatistics:()=>formatJsonStatistics});function formatJson(e){let{findings:t,timeZoneData:n}=e;return toJson({summary:summarize(e),findings:t.map(findingJson),...unmatchedJson(e),timeZoneData:n})}function formatJsonStatistics(e){let t=countByRule(e.findings);return toJson({summary:summarize(e),statistics:t,findings:e.findings.map(findingJson),...unmatchedJson(e),timeZoneData:e.timeZoneData})}function unmatchedJson({unmatched:e=[]}){return e.length>0?{unmatched:e}:{}}function findingJson({rule:e,level:t,message:n,help:r,related:i,...a}){return{rule:e,level:t,...placeJson(a),message:n,help:r,related:i.map(e=>({...placeJson(e),message:e.message}))}}function placeJson({source:e,range:t}){return{file:e.file,...extent(e,t)}}const pages={"acknowledge-in-time":`# acknowledge-in-time

Fires when the alert was acknowledged later than 5 min after detection.

**Default**: warning

> On-call engineer acknowledges alert within 5 min.

## Why

The clock starts at the \`detected\` entry, else at the first one, and stops at the first \`acknowledged\`. The limit is
\`severities.SEV-1.acknowledge\` of the configuration.

What happened late stays late: correct the entry if its time is wrong, else let the post-mortem ask what delayed the page
(routing, volume of alerts, hand-over) and answer with an action item.

## Invalid

### Nine minutes

\`incidents/2026-05-29-checkout-errors.yml\`:

\`\`\`yaml
title: Checkout errors
severity: SEV-1
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: 2026-05-29T04:11:00Z, type: acknowledged, by: alex }
\`\`\`

\`\`\`text
incidents/2026-05-29-checkout-errors.yml:5:11: acknowledged 9 min after detection (limit: 5 minutes) [acknowledge-in-time]
   5 |   - { at: 2026-05-29T04:11:00Z, type: acknowledged, by: alex }
     |           ^~~~~~~~~~~~~~~~~~~~ warning
  help: if the time is right, ask in the post-mortem what delayed the page
\`\`\`

## Valid

### Five minutes, to the minute

\`incidents/2026-05-29-checkout-errors.yml\`:

\`\`\`yaml
title: Checkout errors
severity: SEV-1
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: 2026-05-29T04:07:00Z, type: acknowledged, by: alex }
\`\`\`

## Configuration

\`\`\`yaml
# .github/incidents.yml
rules:
  acknowledge-in-time: off # error, warning or off
\`\`\`

Suppress it for one file with a [waiver](README.md#waivers).
`,"action-item-due":`# action-item-due

Fires when an action item has no due date, an impossible or unreadable one, or one before the incident.

**Default**: error

> Rule 6: Action items have owners and due dates. Track completion.

## Why

Without a due date nothing is ever late. Dates are read as people write them (\`2026-06-05\`, \`Jun 5\`, \`5 June 2026\`); a date
without a year is the first such day on or after the incident. What can't be read with certainty, such as \`03/04/2026\` or
\`June 31\`, is named rather than guessed. \`incident fmt\` writes every date as YYYY-MM-DD.

An item that is done or dropped is not asked for a due date: that is history.

## Invalid

### No due date, and one before the incident

\`postmortems/2026-05-29-checkout-errors.md\`:

\`\`\`markdown
# Post-Mortem: Checkout Outage - May 29, 2026

## Action Items
| # | Action | Owner | Due Date |
|---|--------|-------|----------|
| 1 | Add integration tests | Alex |  |
| 2 | Lower the alert threshold | Alex | 2026-05-02 |
\`\`\`

\`\`\`text
postmortems/2026-05-29-checkout-errors.md:6:7: missing due date [action-item-due]
   6 | | 1 | Add integration tests | Alex |  |
     |       ^~~~~~~~~~~~~~~~~~~~~ error
  help: write \`YYYY-MM-DD\` into its column

postmortems/2026-05-29-checkout-errors.md:7:42: due date "2026-05-02" is before the incident of 2026-05-29 [action-item-due]
   7 | | 2 | Lower the alert threshold | Alex | 2026-05-02 |
     |                                          ^~~~~~~~~~ error
  help: correct the day, or its year
\`\`\`

## Valid

### The day of the incident itself, and an item that is done

\`postmortems/2026-05-29-checkout-errors.md\`:

\`\`\`markdown
# Post-Mortem: Checkout Outage - May 29, 2026

## Action Items
| # | Action | Owner | Due Date | Status |
|---|--------|-------|----------|--------|
| 1 | Add integration tests | Alex | May 29 | open |
| 2 | Roll the deployment back | Alex |  | done |
\`\`\`

## Configuration

\`\`\`yaml
# .github/incidents.yml
rules:
  action-item-due: off # error, warning or off
\`\`\`

Suppress it for one file with a [waiver](README.md#waivers).
`,"action-item-evidence":`# action-item-evidence

Fires when an action item is done without evidence (a pull request or another link); off unless configured.

**Default**: off

> Rule 6: Action items have owners and due dates. Track completion.

## Why

"Done" is a claim until something shows it. With \`rules: { action-item-evidence: warning }\` every item that is done names its
evidence, in a column \`Evidence\` or as \`evidence\` in front matter: the pull request, the dashboard, the test.

## Invalid

### Done, says the table

\`.github/incidents.yml\`:

\`\`\`yaml
version: 1
rules: { action-item-evidence: warning }
\`\`\`

\`postmortems/2026-05-29-checkout-errors.md\`:

\`\`\`markdown
# Post-Mortem: Checkout

## Action Items
| # | Action | Owner | Due Date | Status | Evidence |
|---|--------|-------|----------|--------|----------|
| 1 | Add integration tests | @alex | 2026-06-05 | done |  |
\`\`\`

\`\`\`text
postmortems/2026-05-29-checkout-errors.md:6:52: missing evidence: the action item is done, and links to no pull request or other proof [action-item-evidence]
   6 | | 1 | Add integration tests | @alex | 2026-06-05 | done |  |
     |                                                    ^~~~ warning
  help: write the link into a column \`Evidence\`
\`\`\`

## Valid

### Done, and where to see it

\`.github/incidents.yml\`:

\`\`\`yaml
version: 1
rules: { action-item-evidence: warning }
\`\`\`

\`postmortems/2026-05-29-checkout-errors.md\`:

\`\`\`markdown
# Post-Mortem: Checkout

## Action Items
| # | Action | Owner | Due Date | Status | Evidence |
|---|--------|-------|----------|--------|----------|
| 1 | Add integration tests | @alex | 2026-06-05 | done | https://github.com/acme/shop/pull/42 |
| 2 | Lower the alert threshold | @alex | 2026-06-05 | open |  |
\`\`\`

## Configuration

\`\`\`yaml
# .github/incidents.yml
rules:
  action-item-evidence: warning # error, warning or off
\`\`\`

Suppress it for one file with a [waiver](README.md#waivers).
`,"action-item-id":`# action-item-id

Fires when two action items have one number; as a warning, an item has none, or another one than on the default branch.

**Default**: error; warning

> Rule 6: Action items have owners and due dates. Track completion.

## Why

The key of an action item is \`<post-mortem id>#<n>\`. Two items with one number would share an issue; an item without a
number gets none. When items are numbered again, [issues follow their texts](../reliability.md#how).

\`incident fmt\` writes missing numbers, in file order, and never gives a number a second time.

Numbers that changed since the branch left the default branch are one warning per post-mortem: \`3 action items changed numbers: 1 → 2, 2 → 3, 3 → 4\`.
The comparison needs that commit and the root of the repository: in a shallow clone, and for records in a folder below, only the pull-request comment reports it.

## Invalid

### Two items with one number

\`postmortems/2026-05-29-checkout-errors.md\`:

\`\`\`markdown
# Post-Mortem: Checkout

## Action Items
| # | Action | Owner | Due Date |
|---|--------|-------|----------|
| 1 | Add integration tests | Alex | 2026-06-05 |
| 1 | Lower the alert threshold | Alex | 2026-06-02 |
\`\`\`

\`\`\`text
postmortems/2026-05-29-checkout-errors.md:7:3: number "1" is used twice [action-item-id]
   7 | | 1 | Lower the alert threshold | Alex | 2026-06-02 |
     |   ^ error
  postmortems/2026-05-29-checkout-errors.md:6:3: first used here
   6 | | 1 | Add integration tests | Alex | 2026-06-05 |
     |   ^
  help: write \`2\`: the next number that no item has had
\`\`\`

### An item without a number

\`postmortems/2026-05-29-checkout-errors.md\`:

\`\`\`markdown
# Post-Mortem: Checkout

## Action Items
| # | Action | Owner | Due Date |
|---|--------|-------|----------|
|  | Lower the alert threshold | Alex | 2026-06-02 |
\`\`\`

\`\`\`text
postmortems/2026-05-29-checkout-errors.md:6:1: missing number (needed to link an issue) [action-item-id]
   6 | |  | Lower the alert threshold | Alex | 2026-06-02 |
     | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ warning
  help: run \`incident fmt\`: it gives missing numbers
\`\`\`

## Valid

### A numbered list numbers its items

\`postmortems/2026-05-29-checkout-errors.md\`:

\`\`\`markdown
# Post-Mortem: Checkout

## Action Items
1. Add integration tests (Owner: Alex, Due: 2026-06-05)
2. Lower the alert threshold (Owner: Alex, Due: 2026-06-02)
\`\`\`

## Configuration

\`\`\`yaml
# .github/incidents.yml
rules:
  action-item-id: off # error, warning or off
\`\`\`

Suppress it for one file with a [waiver](README.md#waivers).
`,"action-item-owner":`# action-item-owner

Fires when an action item has no owner; as a warning, an owner who is neither in \`people\` or \`teams\` nor a \`@login\`.

**Default**: error; warning

> Rule 6: Action items have owners and due dates. Track completion.

## Why

What everybody should do, nobody does: an open item without an owner is an error. An owner that the configuration doesn't
know and that is no \`@login\` is a warning, since nobody can be assigned or reminded; the item's issue is opened all the same.

An item that is done or dropped is not asked for an owner: that is history.

## Invalid

### No owner, a placeholder, a misspelt one

\`.github/incidents.yml\`:

\`\`\`yaml
version: 1
people: { alex: { name: Alex } }
\`\`\`

\`postmortems/2026-05-29-checkout-errors.md\`:

\`\`\`markdown
# Post-Mortem: Checkout

## Action Items
| # | Action | Owner | Due Date |
|---|--------|-------|----------|
| 1 | Add integration tests |  | 2026-06-05 |
| 2 | Lower the alert threshold | Alxe | 2026-06-02 |
\`\`\`

\`\`\`text
postmortems/2026-05-29-checkout-errors.md:6:7: missing owner [action-item-owner]
   6 | | 1 | Add integration tests |  | 2026-06-05 |
     |       ^~~~~~~~~~~~~~~~~~~~~ error
  help: write \`NAME\` into its column

postmortems/2026-05-29-checkout-errors.md:7:35: unknown owner "Alxe". Did you mean "Alex"? [action-item-owner]
   7 | | 2 | Lower the alert threshold | Alxe | 2026-06-02 |
     |                                   ^~~~ warning
  help: write \`Alex\`
\`\`\`

## Valid

### A person, a login, and an item that is done

\`.github/incidents.yml\`:

\`\`\`yaml
version: 1
people: { alex: { name: Alex } }
\`\`\`

\`postmortems/2026-05-29-checkout-errors.md\`:

\`\`\`markdown
# Post-Mortem: Checkout

## Action Items
| # | Action | Owner | Due Date | Status |
|---|--------|-------|----------|--------|
| 1 | Add integration tests | Alex | 2026-06-05 | open |
| 2 | Lower the alert threshold | @danagh | 2026-06-02 | open |
| 3 | Restore the old threshold |  |  | done |
\`\`\`

## Configuration

\`\`\`yaml
# .github/incidents.yml
rules:
  action-item-owner: off # error, warning or off
\`\`\`

Suppress it for one file with a [waiver](README.md#waivers).
`,blameless:`# blameless

Fires when wording blames a person.

**Default**: warning

> Rule 4: Blameless post-mortems. The goal is prevention, not punishment.

## Why

"Human error" ends an investigation where it should begin: people do what seems right with what they see. The person who fears blame hides what
happened. So the rule names wording that judges a person (\`careless\`, \`should have known\`, \`Alex forgot to\`, \`the engineer's fault\`)
and offers wording that asks what made it possible.

It reads the author's own words in post-mortems, and titles, notes and impact in incidents. Not judged: code, block quotes, words in
quotation marks, chat logs; what is denied or guarded against ("no human error", "to prevent user error"); a team that speaks of
itself ("we should have tested"); and systems ("the script failed to check").

Measured on 100 public post-mortems of eighteen organisations: five hits, each read by eye. Four judge what somebody did ("the developer
forgot to", "user error was made here"), one the author's own act ("an act of laziness"); none is a false alarm. Another 30
post-mortems and runbooks, and 81 runbooks read as if they were post-mortems, gave none.

## Invalid

### Three ways to blame

\`postmortems/2026-05-29-checkout-errors.md\`:

\`\`\`markdown
# Post-Mortem: Checkout Outage - May 29, 2026

## Root Cause
The outage was caused by human error. Alex forgot to run the tests, and the reviewer should have noticed.
\`\`\`

\`\`\`text
postmortems/2026-05-29-checkout-errors.md:4:26: "human error" blames a person; describe the conditions instead [blameless]
   4 | The outage was caused by human error. Alex forgot to run the tests, and the reviewer should have noticed.
     |                          ^~~~~~~~~~~ warning
  help: write what made it possible or likely: "The tool accepted a wrong value without asking."

postmortems/2026-05-29-checkout-errors.md:4:39: "Alex forgot to" blames a person; describe the conditions instead [blameless]
   4 | The outage was caused by human error. Alex forgot to run the tests, and the reviewer should have noticed.
     |                                       ^~~~~~~~~~~~~~ warning
  help: write what the process did not offer: "No step of the checklist asks for …"

postmortems/2026-05-29-checkout-errors.md:4:73: "the reviewer should have noticed" blames a person; describe the conditions instead [blameless]
   4 | The outage was caused by human error. Alex forgot to run the tests, and the reviewer should have noticed.
     |                                                                         ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ warning
  help: write what would have made it easy: "The dashboard did not show …"
\`\`\`

## Valid

### Systems, quotations, denials, and a team that speaks of itself

\`postmortems/2026-05-29-checkout-errors.md\`:

\`\`\`markdown
# Post-Mortem: Checkout Outage - May 29, 2026

## Root Cause
The server failed to respond, and the script forgot to check its answer. We should have noticed it earlier.
It was not Alex's fault, and "human error" is no root cause.

> alex: I forgot to run the tests, sorry

## Action Items
1. Ask before a deletion, to prevent human error (Owner: Alex, Due: 2026-06-05)
\`\`\`

## Configuration

\`\`\`yaml
# .github/incidents.yml
rules:
  blameless: off # error, warning or off
\`\`\`

Suppress it for one file with a [waiver](README.md#waivers).
`,"channel-name":`# channel-name

Fires when the incident's channel is not \`#inc-YYYY-MM-DD-slug\` with the incident's date, or a declared SEV-1 or SEV-2 has none.

**Default**: warning

> Create incident channel: #inc-2026-05-29-checkout-errors.

## Why

A name with the day and the symptom is found again in a year, and tells anybody who opens the list of channels what is going on. The
day is that of the detection or the declaration, in the configured time zone. An incident that was led in a GitHub issue gives
the issue's address instead. A channel is asked for once a severity with a commander is \`declared\` on the timeline.

## Invalid

### No date, another day, and none

\`incidents/a.yml\`:

\`\`\`yaml
title: Checkout errors
channel: "#checkout-errors"
\`\`\`

\`incidents/b.yml\`:

\`\`\`yaml
title: Checkout errors
channel: "#inc-2026-05-28-checkout-errors"
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
\`\`\`

\`incidents/c.yml\`:

\`\`\`yaml
title: Checkout errors
severity: SEV-1
timeline:
  - { at: 2026-05-29T04:05:00Z, type: declared }
\`\`\`

\`\`\`text
incidents/a.yml:2:10: channel "#checkout-errors" does not name its incident as #inc-2026-05-29-checkout-errors does [channel-name]
   2 | channel: "#checkout-errors"
     |          ^~~~~~~~~~~~~~~~~~ warning
  help: write "#inc-2026-05-29-checkout-errors"

incidents/b.yml:2:10: channel "#inc-2026-05-28-checkout-errors" does not name the day of the incident (2026-05-29) [channel-name]
   2 | channel: "#inc-2026-05-28-checkout-errors"
     |          ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ warning
  help: write "#inc-2026-05-29-checkout-errors"

incidents/c.yml:1:8: missing channel of a declared SEV-1, such as #inc-2026-05-29-checkout-errors [channel-name]
   1 | title: Checkout errors
     |        ^~~~~~~~~~~~~~~ warning
  help: add a line: \`channel: "#inc-2026-05-29-checkout-errors"\`
\`\`\`

## Valid

### The article's name, and an issue as the channel

\`incidents/a.yml\`:

\`\`\`yaml
title: Checkout errors
channel: "#inc-2026-05-29-checkout-errors"
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
\`\`\`

\`incidents/b.yml\`:

\`\`\`yaml
title: Checkout errors
channel: https://github.com/acme/shop/issues/12
\`\`\`

## Configuration

\`\`\`yaml
# .github/incidents.yml
rules:
  channel-name: off # error, warning or off
\`\`\`

Suppress it for one file with a [waiver](README.md#waivers).
`,"closure-factors":`# closure-factors

Fires when a resolved incident is to be closed, and a contributing factor has neither an action item nor a reason next to it.

**Default**: off

> It's about having a system that minimizes impact, coordinates response, and prevents the same incident from happening twice.

## Why

One of the four reasons of \`incident check --gate closed\`. As [factor-addressed](factor-addressed.md), whether or not the post-mortem
has a column \`Addresses\`: to close an incident is to say of every factor what is done about it, or why nothing is.

## Invalid

### No item says what it answers

\`.github/incidents.yml\`:

\`\`\`yaml
version: 1
rules: { closure-factors: warning }
\`\`\`

\`incidents/a.yml\`:

\`\`\`yaml
title: Slow report
severity: SEV-3
status: resolved
timeline:
  - { at: 2026-05-31T04:47:00Z, type: resolved }
\`\`\`

\`postmortems/a.md\`:

\`\`\`markdown
# Post-Mortem: Slow report

## Contributing Factors
1. No index
2. No limit

## Action Items
| # | Action | Owner | Due Date |
|---|--------|-------|----------|
| 1 | Add an index | @alex | 2026-06-05 |
\`\`\`

\`\`\`text
incidents/a.yml:1:8: no action item addresses contributing factors 1 and 2 [closure-factors]
   1 | title: Slow report
     |        ^~~~~~~~~~~ warning
  postmortems/a.md:4:4: contributing factor 1
   4 | 1. No index
     |    ^~~~~~~~
  postmortems/a.md:5:4: contributing factor 2
   5 | 2. No limit
     |    ^~~~~~~~
  help: write the number into an item's \`Addresses\` in postmortems/a.md, or next to the factor: \`(no action: WHY)\`
\`\`\`

## Valid

### An item for one, a reason next to the other

\`.github/incidents.yml\`:

\`\`\`yaml
version: 1
rules: { closure-factors: warning }
\`\`\`

\`incidents/a.yml\`:

\`\`\`yaml
title: Slow report
severity: SEV-3
status: resolved
timeline:
  - { at: 2026-05-31T04:47:00Z, type: resolved }
\`\`\`

\`postmortems/a.md\`:

\`\`\`markdown
# Post-Mortem: Slow report

## Contributing Factors
1. No index
2. No limit (accepted: the report is retired in July)

## Action Items
| # | Action | Owner | Due Date | Addresses |
|---|--------|-------|----------|-----------|
| 1 | Add an index | @alex | 2026-06-05 | 1 |
\`\`\`

## Configuration

\`\`\`yaml
# .github/incidents.yml
rules:
  closure-factors: warning # error, warning or off
\`\`\`

Suppress it for one file with a [waiver](README.md#waivers).
`,"closure-issues":`# closure-issues

Fires when a resolved incident is to be closed, and an open action item of its post-mortem is tied to no issue.

**Default**: off

> Rule 6: Action items have owners and due dates. Track completion.

## Why

One of the four reasons of \`incident check --gate closed\`. Once an incident is closed nobody reads its post-mortem every week: what is
left to do has to stand where people work. \`incident sync\` opens the issues, and the catch-up writes their numbers to the records.

## Invalid

### One item is tracked, the other is not

\`.github/incidents.yml\`:

\`\`\`yaml
version: 1
rules: { closure-issues: warning }
\`\`\`

\`incidents/a.yml\`:

\`\`\`yaml
title: Slow report
severity: SEV-3
status: resolved
timeline:
  - { at: 2026-05-31T04:47:00Z, type: resolved }
\`\`\`

\`postmortems/a.md\`:

\`\`\`markdown
# Post-Mortem: Slow report

## Action Items
| # | Action | Owner | Due Date | Issue |
|---|--------|-------|----------|-------|
| 1 | Add an index | @alex | 2026-06-05 | #12 |
| 2 | Add a limit | @alex | 2026-06-05 |  |
\`\`\`

\`\`\`text
incidents/a.yml:1:8: 1 open action item without an issue [closure-issues]
   1 | title: Slow report
     |        ^~~~~~~~~~~ warning
  postmortems/a.md:7:1: an action item without an issue
   7 | | 2 | Add a limit | @alex | 2026-06-05 |  |
     | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
  help: merge postmortems/a.md, run \`incident sync\`, and merge the catch-up's pull request
\`\`\`

## Valid

### What is done needs none

\`.github/incidents.yml\`:

\`\`\`yaml
version: 1
rules: { closure-issues: warning }
\`\`\`

\`incidents/a.yml\`:

\`\`\`yaml
title: Slow report
severity: SEV-3
status: resolved
timeline:
  - { at: 2026-05-31T04:47:00Z, type: resolved }
\`\`\`

\`postmortems/a.md\`:

\`\`\`markdown
# Post-Mortem: Slow report

## Action Items
| # | Action | Owner | Due Date | Status | Issue |
|---|--------|-------|----------|--------|-------|
| 1 | Add an index | @alex | 2026-06-05 | open | #12 |
| 2 | Add a limit | @alex | 2026-06-05 | done |  |
\`\`\`

## Configuration

\`\`\`yaml
# .github/incidents.yml
rules:
  closure-issues: warning # error, warning or off
\`\`\`

Suppress it for one file with a [waiver](README.md#waivers).
`,"closure-postmortem":`# closure-postmortem

Fires when a resolved incident is to be closed, and its post-mortem is missing or no more than a draft.

**Default**: off

> Rule 5: Every SEV-1 gets a post-mortem with action items. No exceptions.

## Why

One of the four reasons of \`incident check --gate closed\`. An incident whose severity needs a post-mortem has one, and none of its
post-mortems says \`status: draft\` or \`in-review\`: what nobody has agreed on is not learned yet.

## Invalid

### A draft

\`.github/incidents.yml\`:

\`\`\`yaml
version: 1
rules: { closure-postmortem: warning }
\`\`\`

\`incidents/a.yml\`:

\`\`\`yaml
title: Checkout errors
severity: SEV-1
status: resolved
timeline:
  - { at: 2026-05-31T04:47:00Z, type: resolved }
\`\`\`

\`postmortems/a.md\`:

\`\`\`markdown
---
status: draft
---
# Post-Mortem: Checkout errors
\`\`\`

\`\`\`text
incidents/a.yml:1:8: post-mortem has the status draft, not published [closure-postmortem]
   1 | title: Checkout errors
     |        ^~~~~~~~~~~~~~~ warning
  postmortems/a.md:2:9: the post-mortem's status
   2 | status: draft
     |         ^~~~~
  help: agree on postmortems/a.md, and write \`status: published\` there
\`\`\`

## Valid

### Published; and a SEV-3, which needs none

\`.github/incidents.yml\`:

\`\`\`yaml
version: 1
rules: { closure-postmortem: warning }
\`\`\`

\`incidents/a.yml\`:

\`\`\`yaml
title: Checkout errors
severity: SEV-1
status: resolved
timeline:
  - { at: 2026-05-31T04:47:00Z, type: resolved }
\`\`\`

\`incidents/b.yml\`:

\`\`\`yaml
title: Slow report
severity: SEV-3
status: resolved
timeline:
  - { at: 2026-05-31T04:47:00Z, type: resolved }
\`\`\`

\`postmortems/a.md\`:

\`\`\`markdown
---
status: published
---
# Post-Mortem: Checkout errors
\`\`\`

## Configuration

\`\`\`yaml
# .github/incidents.yml
rules:
  closure-postmortem: warning # error, warning or off
\`\`\`

Suppress it for one file with a [waiver](README.md#waivers).
`,"closure-times":`# closure-times

Fires when a resolved incident is to be closed, and its timeline lacks a key time.

**Default**: off

> Minute 0: Alert fires … Resolution: Incident resolved.

## Why

One of the four reasons of \`incident check --gate closed\`. When it was detected, acknowledged, mitigated and resolved is what every
figure of a report is made from; it is known best by those who were there, before the incident is closed.

## Invalid

### Nobody wrote when it was mitigated

\`.github/incidents.yml\`:

\`\`\`yaml
version: 1
rules: { closure-times: warning }
\`\`\`

\`incidents/a.yml\`:

\`\`\`yaml
title: Slow report
severity: SEV-3
status: resolved
timeline:
  - { at: 2026-05-31T04:02:00Z, type: detected }
  - { at: 2026-05-31T04:04:00Z, type: acknowledged }
  - { at: 2026-05-31T04:47:00Z, type: resolved }
\`\`\`

\`\`\`text
incidents/a.yml:1:8: missing mitigated on the timeline [closure-times]
   1 | title: Slow report
     |        ^~~~~~~~~~~ warning
  help: add \`- { at: TIME, type: mitigated }\`
\`\`\`

## Valid

### All are there; and an incident that goes on

\`.github/incidents.yml\`:

\`\`\`yaml
version: 1
rules: { closure-times: warning }
\`\`\`

\`incidents/a.yml\`:

\`\`\`yaml
title: Slow report
severity: SEV-3
status: resolved
timeline:
  - { at: 2026-05-31T04:02:00Z, type: detected }
  - { at: 2026-05-31T04:04:00Z, type: acknowledged }
  - { at: 2026-05-31T04:22:00Z, type: mitigation-started }
  - { at: 2026-05-31T04:47:00Z, type: resolved }
\`\`\`

\`incidents/b.yml\`:

\`\`\`yaml
title: Slow search
severity: SEV-3
status: investigating
timeline:
  - { at: 2026-05-31T04:02:00Z, type: detected }
\`\`\`

## Configuration

\`\`\`yaml
# .github/incidents.yml
rules:
  closure-times: warning # error, warning or off
\`\`\`

Suppress it for one file with a [waiver](README.md#waivers).
`,"commander-coordinates":`# commander-coordinates

Fires when the Incident Commander mitigates, or names the cause: the commander coordinates.

**Default**: warning

> IC does NOT: Debug the issue, write code or run queries, get pulled into technical details.

## Why

Who debugs sees the bug, and nobody sees the incident: updates stop, escalations are late, two people try two things at once. The rule
compares \`by\` of the entries \`mitigation-started\` and \`cause-identified\` with \`commander\`, from the last \`commander-assigned\` on: before
it somebody else commanded. That the mitigation worked (\`mitigated\`) the commander may say.

A commander whose hands are needed hands command over first. On a live incident, \`/mitigate\` and \`/cause\` by the commander get one reply
that offers it.

## Invalid

### The commander restarts the gateway

\`incidents/2026-05-29-checkout-errors.yml\`:

\`\`\`yaml
title: Checkout errors
severity: SEV-1
commander: sarah
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: 2026-05-29T04:12:00Z, type: commander-assigned, by: alex }
  - { at: 2026-05-29T04:20:00Z, type: mitigation-started, by: sarah, note: I restart the gateway }
\`\`\`

\`\`\`text
incidents/2026-05-29-checkout-errors.yml:7:63: Incident Commander "sarah" mitigates: a responder does that [commander-coordinates]
   7 |   - { at: 2026-05-29T04:20:00Z, type: mitigation-started, by: sarah, note: I restart the gateway }
     |                                                               ^~~~~ warning
  incidents/2026-05-29-checkout-errors.yml:3:12: named Incident Commander here
   3 | commander: sarah
     |            ^~~~~
  help: name who did it, or hand command over first: \`/commander @person\`
\`\`\`

## Valid

### A responder who took command later

\`incidents/2026-05-29-checkout-errors.yml\`:

\`\`\`yaml
title: Checkout errors
severity: SEV-1
commander: sarah
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: 2026-05-29T04:10:00Z, type: cause-identified, by: sarah }
  - { at: 2026-05-29T04:12:00Z, type: commander-assigned, by: sarah }
  - { at: 2026-05-29T04:20:00Z, type: mitigation-started, by: alex }
\`\`\`

## Configuration

\`\`\`yaml
# .github/incidents.yml
rules:
  commander-coordinates: off # error, warning or off
\`\`\`

Suppress it for one file with a [waiver](README.md#waivers).
`,"declare-in-time":`# declare-in-time

Fires when a SEV-1 or SEV-2 was declared later than 5 minutes after its detection.

**Default**: warning

> Minute 5: Incident declared (SEV-1/2).

## Why

Until an incident is declared, no one is in charge and no one knows. The five minutes are those of the on-call engineer: acknowledge
the alert, assess the severity, declare. It applies to severities with a commander (\`severities.SEV-1.commander\`). On a live incident
the first \`/ack\` or \`/severity\` of a person declares it; in a record it is the entry \`declared\`.

## Invalid

### Declared after fourteen minutes

\`incidents/2026-05-29-checkout-errors.yml\`:

\`\`\`yaml
title: Checkout errors
severity: SEV-1
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: 2026-05-29T04:16:00Z, type: declared }
\`\`\`

\`\`\`text
incidents/2026-05-29-checkout-errors.yml:5:11: declared 14 min after detection (limit for a SEV-1: 5 minutes) [declare-in-time]
   5 |   - { at: 2026-05-29T04:16:00Z, type: declared }
     |           ^~~~~~~~~~~~~~~~~~~~ warning
  help: if the time is right, ask in the post-mortem what delayed the declaration
\`\`\`

## Valid

### Declared in the fifth minute, and a SEV-3 the next morning

\`incidents/2026-05-29-checkout-errors.yml\`:

\`\`\`yaml
title: Checkout errors
severity: SEV-1
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: 2026-05-29T04:07:00Z, type: declared }
\`\`\`

\`incidents/2026-05-28-slow-report.yml\`:

\`\`\`yaml
title: Slow report
severity: SEV-3
timeline:
  - { at: 2026-05-28T22:00:00Z, type: detected }
  - { at: 2026-05-29T10:00:00Z, type: declared }
\`\`\`

## Configuration

\`\`\`yaml
# .github/incidents.yml
rules:
  declare-in-time: off # error, warning or off
\`\`\`

Suppress it for one file with a [waiver](README.md#waivers).
`,"duration-consistent":`# duration-consistent

Fires when the stated duration differs from its own start and end, or from the timeline's first and last milestone, by more than a minute.

**Default**: error

> **Duration**: 45 minutes (4:02 AM - 4:47 AM UTC)

## Why

The duration is the number that everybody remembers and every report adds up. It is compared with the start and end that stand
next to it, then with the timeline: from \`detected\` (else the first milestone) to \`resolved\` (else \`mitigated\`). A duration that says
of itself that it is rough (\`about 2 hours\`, \`~45 min\`) may differ by a tenth. What only the words of a lone post-mortem's timeline
say is a warning.

## Invalid

### A duration that its own times contradict

\`postmortems/2026-05-29-checkout-errors.md\`:

\`\`\`markdown
# Post-Mortem: Checkout Outage - May 29, 2026

**Duration**: 35 minutes (4:02 AM - 4:47 AM UTC)
\`\`\`

\`\`\`text
postmortems/2026-05-29-checkout-errors.md:3:15: duration is 35 min here, but 45 min between its own start and end [duration-consistent]
   3 | **Duration**: 35 minutes (4:02 AM - 4:47 AM UTC)
     |               ^~~~~~~~~~ error
  help: write \`45 min\`, or correct the times
\`\`\`

## Valid

### The article's own line

\`postmortems/2026-05-29-checkout-errors.md\`:

\`\`\`markdown
# Post-Mortem: Checkout Outage - May 29, 2026

**Duration**: 45 minutes (4:02 AM - 4:47 AM UTC)
\`\`\`

## Configuration

\`\`\`yaml
# .github/incidents.yml
rules:
  duration-consistent: off # error, warning or off
\`\`\`

Suppress it for one file with a [waiver](README.md#waivers).
`,"factor-addressed":`# factor-addressed

Fires when a contributing factor is answered by no action item, in a post-mortem that uses \`Addresses\`; or a SEV-1's action items are all \`process\`.

**Default**: warning

> It's about having a system that minimizes impact, coordinates response, and prevents the same incident from happening twice.

## Why

The \`Addresses\` column holds the number of the contributing factor that an action item answers, several by comma. A post-mortem that
uses it says so for every factor, or says why not, next to the factor: \`(no action: the handler is gone in July)\`,
\`(accepted: …)\`, \`(won't fix because …)\`. A dropped action item answers nothing.

When every action item of a SEV-1 is of kind \`process\` (a checklist, a training, a reminder), the system itself is as it was:
prevent, detect or mitigate something too. The \`ccadb\` preset asks for an action item a factor, and for an evaluation criterion
an item, whether or not the columns are there.

## Invalid

### A factor without an action item, and a factor that isn't there

\`postmortems/2026-05-29-checkout-errors.md\`:

\`\`\`markdown
# Post-Mortem: Checkout

## Contributing Factors
1. No integration tests for webhook handlers
2. Alert threshold too high (5%)

## Action Items
| # | Action | Owner | Due Date | Addresses |
|---|--------|-------|----------|-----------|
| 1 | Add integration tests | @alex | 2026-06-05 | 1 |
| 2 | Add a smoke test | @alex | 2026-06-05 | 4 |
\`\`\`

\`\`\`text
postmortems/2026-05-29-checkout-errors.md:5:4: no action item addresses contributing factor 2 [factor-addressed]
   5 | 2. Alert threshold too high (5%)
     |    ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~ warning
  help: write 2 into an item's \`Addresses\`, or next to the factor: \`(no action: WHY)\`

postmortems/2026-05-29-checkout-errors.md:11:47: unknown contributing factor "4": expected 1 to 2 [factor-addressed]
  11 | | 2 | Add a smoke test | @alex | 2026-06-05 | 4 |
     |                                               ^ warning
  help: write the number of the factor that the item answers, or leave the cell empty
\`\`\`

## Valid

### A reason next to the factor

\`postmortems/2026-05-29-checkout-errors.md\`:

\`\`\`markdown
# Post-Mortem: Checkout

## Contributing Factors
1. No integration tests for webhook handlers
2. Alert threshold too high (no action: the alert is replaced in July)

## Action Items
| # | Action | Owner | Due Date | Addresses |
|---|--------|-------|----------|-----------|
| 1 | Add integration tests | @alex | 2026-06-05 | 1 |
\`\`\`

## Configuration

\`\`\`yaml
# .github/incidents.yml
rules:
  factor-addressed: off # error, warning or off
\`\`\`

Suppress it for one file with a [waiver](README.md#waivers).
`,"mitigate-first":`# mitigate-first

Fires when a resolved SEV-1 or SEV-2 has no mitigation on its timeline, or one that began more than 15 min after the cause was identified.

**Default**: warning

> Rule 1: Mitigate first, root cause later. Stop the bleeding.

## Why

A rollback, a switch to the backup provider or a feature turned off stops the damage while the cause is still being looked for; so
a mitigation (\`mitigation-started\` or \`mitigated\`) usually precedes \`cause-identified\`. One that starts long after the cause is
known was a repair, not a mitigation. Applies to severities with a commander.

## Invalid

### None, and one long after the cause

\`incidents/a.yml\`:

\`\`\`yaml
title: Checkout errors
severity: SEV-1
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: 2026-05-29T04:47:00Z, type: resolved }
\`\`\`

\`incidents/b.yml\`:

\`\`\`yaml
title: Search errors
severity: SEV-2
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: 2026-05-29T04:10:00Z, type: cause-identified }
  - { at: 2026-05-29T04:40:00Z, type: mitigation-started }
  - { at: 2026-05-29T04:47:00Z, type: resolved }
\`\`\`

\`\`\`text
incidents/a.yml:1:8: missing mitigation on the timeline of a resolved SEV-1 [mitigate-first]
   1 | title: Checkout errors
     |        ^~~~~~~~~~~~~~~ warning
  help: add the entry: \`- { at: TIME, type: mitigation-started, note: … }\`

incidents/b.yml:6:11: mitigation started 30 min after the cause was identified (limit: 15 min) [mitigate-first]
   6 |   - { at: 2026-05-29T04:40:00Z, type: mitigation-started }
     |           ^~~~~~~~~~~~~~~~~~~~ warning
  incidents/b.yml:5:11: cause identified here
   5 |   - { at: 2026-05-29T04:10:00Z, type: cause-identified }
     |           ^~~~~~~~~~~~~~~~~~~~
  help: name in the post-mortem what could have stopped the damage sooner (rollback, fallback, switching a feature off)
\`\`\`

## Valid

### Mitigated before the cause was known

\`incidents/2026-05-29-checkout-errors.yml\`:

\`\`\`yaml
title: Checkout errors
severity: SEV-1
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: 2026-05-29T04:12:00Z, type: mitigation-started }
  - { at: 2026-05-29T04:40:00Z, type: cause-identified }
  - { at: 2026-05-29T04:47:00Z, type: resolved }
\`\`\`

## Configuration

\`\`\`yaml
# .github/incidents.yml
rules:
  mitigate-first: off # error, warning or off
\`\`\`

Suppress it for one file with a [waiver](README.md#waivers).
`,"postmortem-action-items":`# postmortem-action-items

Fires when a SEV-1's post-mortem has no action items.

**Default**: error

> Rule 5: Every SEV-1 gets a post-mortem with action items. No exceptions.

## Why

A post-mortem that changes nothing prevents nothing. At least one action item, with an owner and a due date, in a table or a
list under a heading such as \`Action Items\`, or in front matter. It applies to the severities that need a post-mortem
(\`severities.SEV-1.postmortem\`), whether the post-mortem or its incident states the severity.

A SEV-1 knows no exception: there the finding is an error whatever \`rules\` says, and only a [waiver](README.md#waivers) excuses it.

## Invalid

### A heading with nothing under it

\`postmortems/2026-05-29-checkout-errors.md\`:

\`\`\`markdown
# Post-Mortem: Checkout

**Severity**: SEV-1

## Action Items

TBD
\`\`\`

\`\`\`text
postmortems/2026-05-29-checkout-errors.md:5:4: missing action items: a SEV-1 needs at least one with an owner and a due date [postmortem-action-items]
   5 | ## Action Items
     |    ^~~~~~~~~~~~ error
  help: add under \`### Action Items\`: \`1. WHAT (Owner: WHO, Due: YYYY-MM-DD)\`
\`\`\`

## Valid

### One item; and a SEV-3 without any

\`postmortems/a.md\`:

\`\`\`markdown
# Post-Mortem: Checkout

**Severity**: SEV-1

## Action Items

1. Add tests (Owner: Alex, Due: 2026-06-05)
\`\`\`

\`postmortems/b.md\`:

\`\`\`markdown
# Post-Mortem: Slow report

**Severity**: SEV-3
\`\`\`

## Configuration

\`\`\`yaml
# .github/incidents.yml
rules:
  postmortem-action-items: off # error, warning or off; a SEV-1 keeps the error
\`\`\`

Suppress it for one file with a [waiver](README.md#waivers).
`,"postmortem-in-time":`# postmortem-in-time

Fires when a post-mortem was published (\`published:\`, else the commit that added it) more than 48 h after the resolution, or is a draft by then.

**Default**: warning

> Schedule post-mortem within 48 hours.

## Why

Memory fades within days. The clock starts at the resolution and runs \`severities.SEV-1.postmortem\` of the configuration; it stops
at the front matter's \`published:\`, else at the commit that added the file. A day without a time is given the benefit of the
doubt: its first minute counts. A post-mortem that says it is a draft or in review is not published yet, and late once the time is over.

Where the severity also has a preliminary report (the \`ccadb\` preset: 72 hours from detection), the commit that added the file is
judged by that as well.

## Invalid

### Published after five days

\`incidents/2026-05-29-checkout-errors.yml\`:

\`\`\`yaml
title: Checkout errors
severity: SEV-1
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: 2026-05-29T04:47:00Z, type: resolved }
\`\`\`

\`postmortems/2026-05-29-checkout-errors.md\`:

\`\`\`markdown
---
published: 2026-06-03
---
# Post-Mortem: Checkout errors
\`\`\`

\`\`\`text
postmortems/2026-05-29-checkout-errors.md:2:12: published 4 days 19 h after the resolution (limit for a SEV-1: 48 hours) [postmortem-in-time]
   2 | published: 2026-06-03
     |            ^~~~~~~~~~ warning
  help: if the day is right, say in the post-mortem what delayed it; a waiver excuses one record
\`\`\`

### A draft after three days

Checked with \`--now 2026-06-01T12:00:00Z\`.

\`incidents/2026-05-29-checkout-errors.yml\`:

\`\`\`yaml
title: Checkout errors
severity: SEV-1
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: 2026-05-29T04:47:00Z, type: resolved }
\`\`\`

\`postmortems/2026-05-29-checkout-errors.md\`:

\`\`\`markdown
---
status: draft
---
# Post-Mortem: Checkout errors
\`\`\`

\`\`\`text
postmortems/2026-05-29-checkout-errors.md:2:9: still a draft 3 days 7 h after the resolution (limit for a SEV-1: 48 hours) [postmortem-in-time]
   2 | status: draft
     |         ^~~~~ warning
  help: agree on it, then write \`status: published\` and \`published: YYYY-MM-DD\`
\`\`\`

## Valid

### Published within two days

\`incidents/a.yml\`:

\`\`\`yaml
title: Checkout errors
severity: SEV-1
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: 2026-05-29T04:47:00Z, type: resolved }
\`\`\`

\`postmortems/a.md\`:

\`\`\`markdown
---
published: 2026-05-31T02:00:00Z
---
# Post-Mortem: Checkout errors
\`\`\`

## Configuration

\`\`\`yaml
# .github/incidents.yml
rules:
  postmortem-in-time: off # error, warning or off
\`\`\`

Suppress it for one file with a [waiver](README.md#waivers).
`,"postmortem-required":`# postmortem-required

Fires when a SEV-1 was resolved more than 48 h ago (at \`now\`) and has no post-mortem.

**Default**: error

> Rule 5: Every SEV-1 gets a post-mortem with action items. No exceptions.

## Why

What nobody wrote down will happen again. Which severities need a post-mortem, and how soon after the resolution, is
\`severities.SEV-1.postmortem\` of the configuration (48 hours by default; presets have their own). A post-mortem belongs to the
incidents its front matter names (\`incident:\`), else to the incident with its own id; a draft counts.

The highest severity counts that the incident reached, by its record, its \`severity-changed\` entries and its post-mortem. Where it is
\`status: resolved\` and no entry says when, the time runs from its last entry.

A SEV-1 knows no exception: there the finding is an error whatever \`rules\` says, and the baseline does not accept it. Only a
[waiver](README.md#waivers) excuses it, and a waiver names who approved it. Other severities follow the configured level.

Some processes also want a first draft before the incident is over (the \`ccadb\` preset: 72 hours from detection).

## Invalid

### Three days after the resolution

Checked with \`--now 2026-06-01T12:00:00Z\`.

\`incidents/2026-05-29-checkout-errors.yml\`:

\`\`\`yaml
title: Checkout errors
severity: SEV-1
status: resolved
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: 2026-05-29T04:47:00Z, type: resolved }
\`\`\`

\`\`\`text
incidents/2026-05-29-checkout-errors.yml:1:8: missing post-mortem of a SEV-1 (limit: 48 hours after its resolution, 2026-05-31T04:47:00Z) [postmortem-required]
   1 | title: Checkout errors
     |        ^~~~~~~~~~~~~~~ error
  help: run \`incident postmortem 2026-05-29-checkout-errors\`: it drafts one from the timeline
\`\`\`

### A SEV-1, although the rule is off

Checked with \`--now 2026-06-01T12:00:00Z\`.

\`.github/incidents.yml\`:

\`\`\`yaml
version: 1
rules: { postmortem-required: off }
\`\`\`

\`incidents/2026-05-29-checkout-errors.yml\`:

\`\`\`yaml
title: Checkout errors
severity: SEV-1
status: resolved
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: 2026-05-29T04:47:00Z, type: resolved }
\`\`\`

\`\`\`text
incidents/2026-05-29-checkout-errors.yml:1:8: missing post-mortem of a SEV-1 (limit: 48 hours after its resolution, 2026-05-31T04:47:00Z) [postmortem-required]
   1 | title: Checkout errors
     |        ^~~~~~~~~~~~~~~ error
  help: run \`incident postmortem 2026-05-29-checkout-errors\`: it drafts one from the timeline
\`\`\`

## Valid

### The day after; a post-mortem under another name; and a SEV-3

Checked with \`--now 2026-05-30T12:00:00Z\`.

\`incidents/a.yml\`:

\`\`\`yaml
title: Checkout errors
severity: SEV-1
timeline:
  - { at: 2026-05-29T04:47:00Z, type: resolved }
\`\`\`

\`incidents/b.yml\`:

\`\`\`yaml
title: Search errors
severity: SEV-1
timeline:
  - { at: 2026-05-01T04:47:00Z, type: resolved }
\`\`\`

\`incidents/c.yml\`:

\`\`\`yaml
title: Slow report
severity: SEV-3
timeline:
  - { at: 2026-05-01T04:47:00Z, type: resolved }
\`\`\`

\`postmortems/search.md\`:

\`\`\`markdown
---
incident: b
---
# Post-Mortem: Search errors
\`\`\`

## Configuration

\`\`\`yaml
# .github/incidents.yml
rules:
  postmortem-required: off # error, warning or off; a SEV-1 keeps the error
\`\`\`

Suppress it for one file with a [waiver](README.md#waivers).
`,"postmortem-sections":`# postmortem-sections

Fires when impact, timeline, root cause, contributing factors, action items or lessons learned is missing, or left as the template's placeholder.

**Default**: warning

> Post-Mortem: Impact · Timeline · Root Cause · Contributing Factors · Action Items · Lessons Learned.

## Why

The six sections are six questions: what did it cost, what happened when, why, what made it worse, what changes, what did we learn. A
heading in the words of your team is understood (\`User impact\`, \`Five whys\`, \`Follow-up tasks\`, \`What went well\`), at any depth; a
line such as \`**Impact**: …\` is as good as a heading. A heading over nothing but a template's prompt counts as unanswered.

## Invalid

### Two sections missing, one left as the template has it

\`postmortems/2026-05-29-checkout-errors.md\`:

\`\`\`markdown
# Post-Mortem: Checkout Outage - May 29, 2026

**Impact**: 2,340 failed checkout attempts

## Timeline
- 4:02 AM: Alert fires

## Root Cause
A deployment introduced a type error.

## Action Items
1. Add tests (Owner: Alex, Due: 2026-06-05)

## Lessons Learned
<!-- What will we do differently? -->
\`\`\`

\`\`\`text
postmortems/2026-05-29-checkout-errors.md:1:16: missing contributing factors [postmortem-sections]
   1 | # Post-Mortem: Checkout Outage - May 29, 2026
     |                ^~~~~~~~~~~~~~~ warning
  help: add \`## Contributing Factors\`

postmortems/2026-05-29-checkout-errors.md:14:4: section "Lessons Learned" is empty [postmortem-sections]
  14 | ## Lessons Learned
     |    ^~~~~~~~~~~~~~~ warning
  help: write the answer below the heading
\`\`\`

## Valid

### Other teams' words

\`postmortems/2026-05-29-checkout-errors.md\`:

\`\`\`markdown
# Checkout outage

## User impact
2,340 failed checkout attempts.

## Timeline of events
- 2026-05-29 04:02 UTC Alert fires

## Root causes
A deployment introduced a type error.

## Contributing factors
- No integration tests

## Follow-up tasks
1. Add tests (Owner: Alex, Due: 2026-06-05)

## What went well
- The rollback took two minutes
\`\`\`

## Configuration

\`\`\`yaml
# .github/incidents.yml
rules:
  postmortem-sections: off # error, warning or off
\`\`\`

Suppress it for one file with a [waiver](README.md#waivers).
`,"public-update-cadence":`# public-update-cadence

Fires when a public severity has a gap between public updates above \`update-every\` (15 min), or no public \`resolved\` at the end; an internal severity has a public update.

**Default**: warning

> Update status page every 15 minutes. Resolution: Status page: Issue resolved.

## Why

Colleagues hear of an incident in the channel, customers on the status page. Internal updates satisfy
[status-update-cadence](status-update-cadence.md), so this rule looks at the entries with \`audience: public\` alone: how far they are
apart, and whether the last one says that it is over. How late the first may be is [status-page-in-time](status-page-in-time.md).

Which severities speak to the public is \`severities.SEV-1.communication\`. It counts the highest severity that the incident
reached, and incident records only: the timeline of a post-mortem need not repeat every post.

## Invalid

### Half an hour of silence, and no end

\`incidents/2026-05-29-checkout-errors.yml\`:

\`\`\`yaml
title: Checkout errors
severity: SEV-1
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: 2026-05-29T04:15:00Z, type: update, audience: public, status: investigating, note: We are investigating. }
  - { at: 2026-05-29T04:30:00Z, type: update, note: Rolling back. }
  - { at: 2026-05-29T04:47:00Z, type: resolved }
\`\`\`

\`\`\`text
incidents/2026-05-29-checkout-errors.yml:7:11: 32 min without a public update (limit: 15 minutes) [public-update-cadence]
   7 |   - { at: 2026-05-29T04:47:00Z, type: resolved }
     |           ^~~~~~~~~~~~~~~~~~~~ warning
  incidents/2026-05-29-checkout-errors.yml:5:11: the public update before it
   5 |   - { at: 2026-05-29T04:15:00Z, type: update, audience: public, status: investigating, note: We are investigating. }
     |           ^~~~~~~~~~~~~~~~~~~~
  help: post to the status page even when nothing changed: silence is worse than "still investigating"

incidents/2026-05-29-checkout-errors.yml:7:11: missing public update with the status resolved [public-update-cadence]
   7 |   - { at: 2026-05-29T04:47:00Z, type: resolved }
     |           ^~~~~~~~~~~~~~~~~~~~ warning
  help: add \`audience: public, status: resolved\` to the entry, once the status page says so
\`\`\`

### A public update on an internal severity

\`incidents/2026-05-28-slow-report.yml\`:

\`\`\`yaml
title: Slow report
severity: SEV-3
timeline:
  - { at: 2026-05-28T10:00:00Z, type: detected }
  - { at: 2026-05-28T10:20:00Z, type: update, audience: public, note: Reports are slow. }
\`\`\`

\`\`\`text
incidents/2026-05-28-slow-report.yml:5:11: public update on a SEV-3, whose communication is internal [public-update-cadence]
   5 |   - { at: 2026-05-28T10:20:00Z, type: update, audience: public, note: Reports are slow. }
     |           ^~~~~~~~~~~~~~~~~~~~ warning
  help: raise the severity if customers notice it, else make the entry internal: remove \`audience: public\`
\`\`\`

## Valid

### Every quarter of an hour to the end

\`incidents/2026-05-29-checkout-errors.yml\`:

\`\`\`yaml
title: Checkout errors
severity: SEV-1
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: 2026-05-29T04:15:00Z, type: update, audience: public, status: investigating, note: We are investigating. }
  - { at: 2026-05-29T04:30:00Z, type: update, audience: public, status: identified, note: We are rolling back. }
  - { at: 2026-05-29T04:44:00Z, type: resolved, audience: public, status: resolved, note: Issue resolved. }
\`\`\`

### Public while it was a SEV-1, lowered at the end

\`incidents/2026-05-29-search-errors.yml\`:

\`\`\`yaml
title: Search errors
severity: SEV-3
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: 2026-05-29T04:10:00Z, type: update, audience: public, status: investigating, note: We are investigating. }
  - { at: 2026-05-29T04:20:00Z, type: severity-changed, note: SEV-1 → SEV-3 }
  - { at: 2026-05-29T09:44:00Z, type: resolved }
\`\`\`

## Configuration

\`\`\`yaml
# .github/incidents.yml
rules:
  public-update-cadence: off # error, warning or off
\`\`\`

Suppress it for one file with a [waiver](README.md#waivers).
`,reference:`# reference

Fires when an incident, post-mortem or runbook id does not exist or is used twice; as a warning, a person or team that is not in the configuration, once \`people\` or \`teams\` is there.

**Default**: error; warning

> It's about having a system that […] prevents the same incident from happening twice.

## Why

Records point at each other by id: an incident at its runbooks and earlier incidents, a post-mortem at its incidents. An id
that leads nowhere breaks the chain from an alert to its action items; an id that two records share makes it ambiguous,
and the keys of action items (\`<post-mortem id>#<n>\`) with it. A record's id is its \`id:\`, else its file name.

Commander, responders and owners are looked up in \`people\` and \`teams\` once either is configured, by id, name or GitHub
login; somebody unknown is only a warning, and a \`@login\` is always taken as is.

## Invalid

### A runbook that isn't there

\`incidents/2026-05-29-checkout-errors.yml\`:

\`\`\`yaml
title: Checkout errors
runbooks: [checkout-errors]
\`\`\`

\`runbooks/checkout-error-rate.md\`:

\`\`\`markdown
# Runbook: Checkout error rate
\`\`\`

\`\`\`text
incidents/2026-05-29-checkout-errors.yml:2:12: unknown runbook "checkout-errors". Did you mean "checkout-error-rate"? [reference]
   2 | runbooks: [checkout-errors]
     |            ^~~~~~~~~~~~~~~ error
  help: write \`checkout-error-rate\`
\`\`\`

### A person the configuration doesn't know

\`.github/incidents.yml\`:

\`\`\`yaml
version: 1
people: { sarah: { name: Sarah K. }, dana: {} }
\`\`\`

\`incidents/2026-05-29-checkout-errors.yml\`:

\`\`\`yaml
title: Checkout errors
commander: sara
\`\`\`

\`\`\`text
incidents/2026-05-29-checkout-errors.yml:2:12: unknown commander "sara". Did you mean "sarah"? [reference]
   2 | commander: sara
     |            ^~~~ warning
  help: write \`sarah\`
\`\`\`

### A lead who has left

\`.github/incidents.yml\`:

\`\`\`yaml
version: 1
people: { alex: { name: Alex, github: alexgh } }
teams: { platform: { lead: dana, members: [alex] } }
\`\`\`

\`\`\`text
.github/incidents.yml:3:28: unknown person "dana" [reference]
   3 | teams: { platform: { lead: dana, members: [alex] } }
     |                            ^~~~ warning
  help: name somebody of \`people\`, or add them: \`people: { dana: { name: NAME, github: LOGIN } }\`
\`\`\`

### One id for two incidents

\`incidents/a.yml\`:

\`\`\`yaml
id: 2026-05-29-checkout
title: Checkout errors
\`\`\`

\`incidents/b.yml\`:

\`\`\`yaml
id: 2026-05-29-checkout
title: Checkout slow
\`\`\`

\`\`\`text
incidents/b.yml:1:5: id "2026-05-29-checkout" is used by two incidents [reference]
   1 | id: 2026-05-29-checkout
     |     ^~~~~~~~~~~~~~~~~~~ error
  incidents/a.yml:1:5: first defined here
   1 | id: 2026-05-29-checkout
     |     ^~~~~~~~~~~~~~~~~~~
  help: give one of the two its own id: \`id: 2026-05-29-checkout-2\`
\`\`\`

## Valid

### A person by name, and a GitHub login

\`.github/incidents.yml\`:

\`\`\`yaml
version: 1
people: { sarah: { name: Sarah K. } }
\`\`\`

\`incidents/2026-05-29-checkout-errors.yml\`:

\`\`\`yaml
title: Checkout errors
commander: Sarah K.
responders: ["@alexgh"]
\`\`\`

## Configuration

\`\`\`yaml
# .github/incidents.yml
rules:
  reference: off # error, warning or off
\`\`\`

Suppress it for one file with a [waiver](README.md#waivers).
`,"repeat-incident":`# repeat-incident

Fires when same service and cause as an incident of the last 90 days whose action items are open.

**Default**: warning

> It's about having a system that […] prevents the same incident from happening twice.

## Why

An incident that comes back while the answer to it is still on a list is the strongest reason to finish that list. Incidents are
alike when they share a service and a cause slug, the later within 90 days of the earlier's start; the action items are those of
the earlier incident's post-mortems. Finish or drop them, and name the earlier incident in \`related\`.

## Invalid

### Twice in three weeks, the action item still open

\`incidents/2026-05-08-checkout.yml\`:

\`\`\`yaml
title: Checkout errors
services: [checkout]
causes: [bad-deployment]
timeline:
  - { at: 2026-05-08T04:02:00Z, type: detected }
\`\`\`

\`incidents/2026-05-29-checkout.yml\`:

\`\`\`yaml
title: Checkout errors
services: [checkout]
causes: [bad-deployment]
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
\`\`\`

\`postmortems/2026-05-08-checkout.md\`:

\`\`\`markdown
# Post-Mortem: Checkout errors

## Action Items
| # | Action | Owner | Due Date | Status |
|---|--------|-------|----------|--------|
| 1 | Add a smoke test | @alex | 2026-05-20 | open |
\`\`\`

\`\`\`text
incidents/2026-05-29-checkout.yml:1:8: repeats "2026-05-08-checkout" after 21 days (checkout, bad-deployment), whose action items are still open [repeat-incident]
   1 | title: Checkout errors
     |        ^~~~~~~~~~~~~~~ warning
  incidents/2026-05-08-checkout.yml:1:8: the earlier incident
   1 | title: Checkout errors
     |        ^~~~~~~~~~~~~~~
  help: finish or drop 2026-05-08-checkout#1
\`\`\`

## Valid

### The action item is done

\`incidents/2026-05-08-checkout.yml\`:

\`\`\`yaml
title: Checkout errors
services: [checkout]
causes: [bad-deployment]
timeline:
  - { at: 2026-05-08T04:02:00Z, type: detected }
\`\`\`

\`incidents/2026-05-29-checkout.yml\`:

\`\`\`yaml
title: Checkout errors
services: [checkout]
causes: [bad-deployment]
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
\`\`\`

\`postmortems/2026-05-08-checkout.md\`:

\`\`\`markdown
# Post-Mortem: Checkout errors

## Action Items
| # | Action | Owner | Due Date | Status |
|---|--------|-------|----------|--------|
| 1 | Add a smoke test | @alex | 2026-05-20 | done |
\`\`\`

## Configuration

\`\`\`yaml
# .github/incidents.yml
rules:
  repeat-incident: off # error, warning or off
\`\`\`

Suppress it for one file with a [waiver](README.md#waivers).
`,"respond-in-time":`# respond-in-time

Fires when the incident was declared, or (SEV-1/2) its commander assigned, later than the severity's response time.

**Default**: warning

> Response time: 15 minutes (SEV-1) · 30 minutes (SEV-2) · 4 business hours (SEV-3) · next business day (SEV-4).

## Why

The clock starts at the \`detected\` entry, else at the first one. It stops when somebody took charge: at \`declared\`, and for
severities with a commander at \`commander-assigned\` too. The limit is \`severities.SEV-1.respond\` of the configuration; business
hours, workdays and holidays are those of \`calendar\`.

## Invalid

### A commander after twenty minutes

\`incidents/2026-05-29-checkout-errors.yml\`:

\`\`\`yaml
title: Checkout errors
severity: SEV-1
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: 2026-05-29T04:10:00Z, type: declared }
  - { at: 2026-05-29T04:22:00Z, type: commander-assigned, by: sarah }
\`\`\`

\`\`\`text
incidents/2026-05-29-checkout-errors.yml:6:11: commander assigned 20 min after detection (limit for a SEV-1: 15 minutes) [respond-in-time]
   6 |   - { at: 2026-05-29T04:22:00Z, type: commander-assigned, by: sarah }
     |           ^~~~~~~~~~~~~~~~~~~~ warning
  help: if the time is right, ask in the post-mortem what delayed the response
\`\`\`

## Valid

### A SEV-3 of Friday evening, declared on Monday morning

\`incidents/2026-05-29-slow-report.yml\`:

\`\`\`yaml
title: Slow report
severity: SEV-3
timeline:
  - { at: 2026-05-29T22:00:00Z, type: detected }
  - { at: 2026-06-01T10:00:00Z, type: declared }
\`\`\`

## Configuration

\`\`\`yaml
# .github/incidents.yml
rules:
  respond-in-time: off # error, warning or off
\`\`\`

Suppress it for one file with a [waiver](README.md#waivers).
`,"rotation-covered":`# rotation-covered

Fires when the commander rotation names an unknown person, or leaves a hole in the next four weeks, a start in the future included.

**Default**: error

> IC Rotation: Rotate weekly, separate from on-call.

## Why

An alert at 4 AM needs a commander, not a discussion. The rotation (\`commander-rotation\` of the configuration) names people of
\`people\` by id; a rotation that starts next week leaves this week without anybody. \`incident commander --weeks 4\` shows who is on.

## Invalid

### Somebody who left

\`.github/incidents.yml\`:

\`\`\`yaml
version: 1
people: { sarah: {}, dana: {} }
commander-rotation: { starts: 2026-01-05T09:00, every: 1w, members: [sarah, danna] }
\`\`\`

\`\`\`text
.github/incidents.yml:3:77: unknown commander "danna". Did you mean "dana"? [rotation-covered]
   3 | commander-rotation: { starts: 2026-01-05T09:00, every: 1w, members: [sarah, danna] }
     |                                                                             ^~~~~ error
  help: add the person: \`people: { danna: { name: NAME, github: LOGIN } }\`
\`\`\`

### A lead who has left and is still in the rotation

\`.github/incidents.yml\`:

\`\`\`yaml
version: 1
people: { sarah: {} }
teams: { platform: { lead: dana } }
commander-rotation: { starts: 2026-01-05T09:00, every: 1w, members: [sarah, dana] }
\`\`\`

\`\`\`text
.github/incidents.yml:4:77: unknown commander "dana" [rotation-covered]
   4 | commander-rotation: { starts: 2026-01-05T09:00, every: 1w, members: [sarah, dana] }
     |                                                                             ^~~~ error
  help: add the person: \`people: { dana: { name: NAME, github: LOGIN } }\`
\`\`\`

### A rotation that starts next week

Checked with \`--now 2026-06-01T12:00:00Z\`.

\`.github/incidents.yml\`:

\`\`\`yaml
version: 1
people: { sarah: {}, dana: {} }
commander-rotation: { starts: 2026-06-08T09:00, every: 1w, members: [sarah, dana] }
\`\`\`

\`\`\`text
.github/incidents.yml:3:21: no commander is scheduled until 2026-06-08T09:00:00Z [rotation-covered]
   3 | commander-rotation: { starts: 2026-06-08T09:00, every: 1w, members: [sarah, dana] }
     |                     ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ error
  help: let the rotation start earlier, or add an override: \`overrides: [{ from: …, to: …, who: … }]\`
\`\`\`

## Valid

### Two people who take turns

\`.github/incidents.yml\`:

\`\`\`yaml
version: 1
people: { sarah: {}, dana: {} }
commander-rotation: { starts: 2026-01-05T09:00, every: 1w, members: [sarah, dana] }
\`\`\`

## Configuration

\`\`\`yaml
# .github/incidents.yml
rules:
  rotation-covered: off # error, warning or off
\`\`\`

Suppress it for one file with a [waiver](README.md#waivers).
`,"rotation-separate":`# rotation-separate

Fires when somebody commands and is on call at the same time in the next four weeks, once \`on-call\` is configured.

**Default**: warning

> IC Rotation: Rotate weekly, separate from on-call.

## Why

The on-call engineer debugs, the commander coordinates: one person can't do both at 4 AM. The rule compares \`commander-rotation\` with
\`on-call\` and names the first overlap of each person. Shifts that nobody has overlap with nothing.

## Invalid

### One person has both

Checked with \`--now 2026-06-01T12:00:00Z\`.

\`.github/incidents.yml\`:

\`\`\`yaml
version: 1
people: { sarah: {}, dana: {} }
commander-rotation: { starts: 2026-06-01T09:00, every: 1w, members: [sarah, dana] }
on-call: { starts: 2026-06-01T09:00, every: 1w, members: [sarah, dana] }
\`\`\`

\`\`\`text
.github/incidents.yml:4:10: "dana" is on call and in command from 2026-06-08T09:00:00Z to 2026-06-15T09:00:00Z [rotation-separate]
   4 | on-call: { starts: 2026-06-01T09:00, every: 1w, members: [sarah, dana] }
     |          ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ warning
  .github/incidents.yml:3:21: the commander rotation
   3 | commander-rotation: { starts: 2026-06-01T09:00, every: 1w, members: [sarah, dana] }
     |                     ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
  help: swap a turn: \`overrides: [{ from: …, to: …, who: … }]\` in one of the two rotations

.github/incidents.yml:4:10: "sarah" is on call and in command from 2026-06-01T09:00:00Z to 2026-06-08T09:00:00Z [rotation-separate]
   4 | on-call: { starts: 2026-06-01T09:00, every: 1w, members: [sarah, dana] }
     |          ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ warning
  .github/incidents.yml:3:21: the commander rotation
   3 | commander-rotation: { starts: 2026-06-01T09:00, every: 1w, members: [sarah, dana] }
     |                     ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
  help: swap a turn: \`overrides: [{ from: …, to: …, who: … }]\` in one of the two rotations
\`\`\`

## Valid

### Two rotations of the same people, a turn apart

\`.github/incidents.yml\`:

\`\`\`yaml
version: 1
people: { sarah: {}, dana: {} }
commander-rotation: { starts: 2026-01-05T09:00, every: 1w, members: [sarah, dana] }
on-call: { starts: 2026-01-05T09:00, every: 1w, members: [dana, sarah] }
\`\`\`

## Configuration

\`\`\`yaml
# .github/incidents.yml
rules:
  rotation-separate: off # error, warning or off
\`\`\`

Suppress it for one file with a [waiver](README.md#waivers).
`,"runbook-causes-ranked":`# runbook-causes-ranked

Fires when a common cause has a higher percentage than the one before it, or the percentages are above 100 in sum.

**Default**: error

> Common Causes (ranked by frequency).

## Why

The person who reads a runbook at 4 AM tries the causes from the top: the order is the advice. Equal percentages may stand in any order, and
causes without a percentage are not compared. Percentages that sum to more than 100 are not parts of anything.

## Invalid

### A frequent cause below a rarer one

\`runbooks/checkout-error-rate.md\`:

\`\`\`markdown
# Runbook: Checkout Error Rate Spike

## Common Causes (ranked by frequency)
1. Payment provider outage (30%)
   → Mitigation: Switch to backup provider
2. Bad deployment (40%)
   → Mitigation: Roll back
\`\`\`

\`\`\`text
runbooks/checkout-error-rate.md:6:20: cause of 40% is listed below one of 30% [runbook-causes-ranked]
   6 | 2. Bad deployment (40%)
     |                    ^~ error
  runbooks/checkout-error-rate.md:4:29: the cause above it
   4 | 1. Payment provider outage (30%)
     |                             ^~
  help: move the cause up, or correct the percentage
\`\`\`

### More than all

\`runbooks/checkout-error-rate.md\`:

\`\`\`markdown
# Runbook: Checkout Error Rate Spike

## Common Causes (ranked by frequency)
1. Payment provider outage (60%)
   → Mitigation: Switch to backup provider
2. Bad deployment (50%)
   → Mitigation: Roll back
\`\`\`

\`\`\`text
runbooks/checkout-error-rate.md:6:20: percentages add up to 110% (limit: 100%) [runbook-causes-ranked]
   6 | 2. Bad deployment (50%)
     |                    ^~ error
  help: correct the percentages: each is a share of all incidents
\`\`\`

## Valid

### Equals, and a cause without a percentage

\`runbooks/checkout-error-rate.md\`:

\`\`\`markdown
# Runbook: Checkout Error Rate Spike

## Common Causes (ranked by frequency)
1. Payment provider outage (50%)
   → Mitigation: Switch to backup provider
2. Bad deployment (50%)
   → Mitigation: Roll back
3. Something else
   → Mitigation: Page the platform team
\`\`\`

## Configuration

\`\`\`yaml
# .github/incidents.yml
rules:
  runbook-causes-ranked: off # error, warning or off
\`\`\`

Suppress it for one file with a [waiver](README.md#waivers).
`,"runbook-escalation":`# runbook-escalation

Fires when an escalation line is without a condition, or without a person, team or role.

**Default**: warning

> If not resolved in 30 min: Page engineering manager.

## Why

"Escalate if needed" is no help at 4 AM. A line says when (\`If not resolved in 30 min\`, \`After 1 hour\`, \`Revenue loss > $10K\`) and
who to call (a role, a person or team, a \`@login\`, a channel, an address). A line that names a time becomes a clock of the incident.

## Invalid

### A person without a time; and a time without a person

\`runbooks/checkout-error-rate.md\`:

\`\`\`markdown
# Runbook: Checkout Error Rate Spike

## Escalation
- Page the engineering manager
- If not resolved in 30 min: escalate
\`\`\`

\`\`\`text
runbooks/checkout-error-rate.md:4:3: missing a condition in escalation "Page the engineering manager" [runbook-escalation]
   4 | - Page the engineering manager
     |   ^~~~~~~~~~~~~~~~~~~~~~~~~~~~ warning
  help: write it as \`- If not resolved in 30 min: Page engineering manager\`

runbooks/checkout-error-rate.md:5:3: missing a person, team or role in escalation "If not resolved in 30 min: escalate" [runbook-escalation]
   5 | - If not resolved in 30 min: escalate
     |   ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ warning
  help: write it as \`- If not resolved in 30 min: Page engineering manager\`
\`\`\`

## Valid

### The article's lines

\`runbooks/checkout-error-rate.md\`:

\`\`\`markdown
# Runbook: Checkout Error Rate Spike

## Escalation
- If not resolved in 30 min: Page engineering manager
- If revenue loss > $10K: Notify VP Engineering
- If data breach suspected: Notify security team immediately
\`\`\`

## Configuration

\`\`\`yaml
# .github/incidents.yml
rules:
  runbook-escalation: off # error, warning or off
\`\`\`

Suppress it for one file with a [waiver](README.md#waivers).
`,"runbook-evidence":`# runbook-evidence

Fires when a runbook's ranking contradicts the causes that past incidents record (five incidents or more).

**Default**: warning

> Common Causes (ranked by frequency).

## Why

A ranking is a guess until incidents are counted. Every incident that names the runbook, or, naming none, one of its services, and
records a cause (\`causes: [bad-deployment]\`) is evidence; the slugs are those of the runbook's causes (\`{#bad-deployment}\` behind
the cause). From five such incidents on, a cause that was recorded more often than one above it is named. \`incident report\` shows
the counts; the pull request of \`incident track\` proposes the order that they give, and \`incident fmt --evidence\` writes it.

## Invalid

### Four of five incidents say otherwise

\`runbooks/checkout.md\`:

\`\`\`markdown
# Runbook: Checkout Error Rate Spike

## Common Causes (ranked by frequency)
1. Payment provider outage {#provider-outage}
   → Mitigation: Switch to backup provider
2. Bad deployment {#bad-deployment}
   → Mitigation: Roll back
\`\`\`

\`incidents/1.yml\`:

\`\`\`yaml
title: Checkout errors
runbooks: [checkout]
causes: [bad-deployment]
\`\`\`

\`incidents/2.yml\`:

\`\`\`yaml
title: Checkout errors
runbooks: [checkout]
causes: [bad-deployment]
\`\`\`

\`incidents/3.yml\`:

\`\`\`yaml
title: Checkout errors
runbooks: [checkout]
causes: [provider-outage]
\`\`\`

\`incidents/4.yml\`:

\`\`\`yaml
title: Checkout errors
runbooks: [checkout]
causes: [bad-deployment]
\`\`\`

\`incidents/5.yml\`:

\`\`\`yaml
title: Checkout errors
runbooks: [checkout]
causes: [bad-deployment]
\`\`\`

\`\`\`text
runbooks/checkout.md:6:4: cause "Bad deployment" is listed below "Payment provider outage", which fewer incidents recorded [runbook-evidence]
   6 | 2. Bad deployment {#bad-deployment}
     |    ^~~~~~~~~~~~~~ warning
  runbooks/checkout.md:4:4: ranked above it
   4 | 1. Payment provider outage {#provider-outage}
     |    ^~~~~~~~~~~~~~~~~~~~~~~
  help: of 5 incidents, 4 recorded the one and 1 the other: \`incident report\` shows all
\`\`\`

## Valid

### Four incidents are no evidence yet

\`runbooks/checkout.md\`:

\`\`\`markdown
# Runbook: Checkout Error Rate Spike

## Common Causes (ranked by frequency)
1. Payment provider outage {#provider-outage}
   → Mitigation: Switch to backup provider
2. Bad deployment {#bad-deployment}
   → Mitigation: Roll back
\`\`\`

\`incidents/1.yml\`:

\`\`\`yaml
title: Checkout errors
runbooks: [checkout]
causes: [bad-deployment]
\`\`\`

\`incidents/2.yml\`:

\`\`\`yaml
title: Checkout errors
runbooks: [checkout]
causes: [bad-deployment]
\`\`\`

\`incidents/3.yml\`:

\`\`\`yaml
title: Checkout errors
runbooks: [checkout]
causes: [bad-deployment]
\`\`\`

\`incidents/4.yml\`:

\`\`\`yaml
title: Checkout errors
runbooks: [checkout]
causes: [bad-deployment]
\`\`\`

## Configuration

\`\`\`yaml
# .github/incidents.yml
rules:
  runbook-evidence: off # error, warning or off
\`\`\`

Suppress it for one file with a [waiver](README.md#waivers).
`,"runbook-mitigation":`# runbook-mitigation

Fires when a common cause has no mitigation.

**Default**: error

> Common Causes: Bad deployment (30%) → Mitigation: Rollback to last known good.

## Why

A cause without a mitigation tells what is wrong and leaves one alone with it. Write what stops the damage, not what repairs it: roll
back, switch over, turn off, scale up, who to page.

## Invalid

### A cause alone

\`runbooks/checkout-error-rate.md\`:

\`\`\`markdown
# Runbook: Checkout Error Rate Spike

## Common Causes (ranked by frequency)
1. Payment provider outage (40%)
   → Mitigation: Switch to backup provider
2. Bad deployment (30%)
\`\`\`

\`\`\`text
runbooks/checkout-error-rate.md:6:4: missing mitigation of cause "Bad deployment" [runbook-mitigation]
   6 | 2. Bad deployment (30%)
     |    ^~~~~~~~~~~~~~ error
  help: add below it: \`→ Mitigation: WHAT TO DO FIRST\`
\`\`\`

## Valid

### Each with its mitigation

\`runbooks/checkout-error-rate.md\`:

\`\`\`markdown
# Runbook: Checkout Error Rate Spike

## Common Causes (ranked by frequency)
1. Payment provider outage (40%)
   → Mitigation: Switch to backup provider
2. Bad deployment (30%)
   → Mitigation: Rollback to last known good
\`\`\`

## Configuration

\`\`\`yaml
# .github/incidents.yml
rules:
  runbook-mitigation: off # error, warning or off
\`\`\`

Suppress it for one file with a [waiver](README.md#waivers).
`,"runbook-review":`# runbook-review

Fires when a runbook was not reviewed within \`review_every\` (default 90 days; only when \`last_reviewed\` is there).

**Default**: warning

> Pre-written runbooks for common incidents prevent fumbling.

## Why

A runbook that describes last year's system sends people the wrong way with confidence. Read it, try its commands, then set
\`last_reviewed\` to the day you did. \`review_every: 180d\` gives a runbook its own interval.

## Invalid

### A hundred days ago

Checked with \`--now 2026-06-09T12:00:00Z\`.

\`runbooks/checkout-error-rate.md\`:

\`\`\`markdown
---
last_reviewed: 2026-03-01
---
# Runbook: Checkout Error Rate Spike
\`\`\`

\`\`\`text
runbooks/checkout-error-rate.md:2:16: last reviewed on 2026-03-01; a review was due by 2026-05-30 (every 90 days) [runbook-review]
   2 | last_reviewed: 2026-03-01
     |                ^~~~~~~~~~ warning
  help: read it, try its commands, then write \`last_reviewed: 2026-06-09\`
\`\`\`

## Valid

### On its last day, and with its own interval

Checked with \`--now 2026-05-30T12:00:00Z\`.

\`runbooks/a.md\`:

\`\`\`markdown
---
last_reviewed: 2026-03-01
---
# Runbook: Checkout Error Rate Spike
\`\`\`

\`runbooks/b.md\`:

\`\`\`markdown
---
last_reviewed: 2026-01-01
review_every: 180d
---
# Runbook: Search
\`\`\`

## Configuration

\`\`\`yaml
# .github/incidents.yml
rules:
  runbook-review: off # error, warning or off
\`\`\`

Suppress it for one file with a [waiver](README.md#waivers).
`,"runbook-sections":`# runbook-sections

Fires when a runbook's quick assessment, common causes or escalation is missing.

**Default**: warning

> Runbooks: The Cheat Sheet for 4 AM: Quick Assessment · Common Causes (ranked by frequency) · Escalation.

## Why

Half awake, one looks for three things: what to check first, what it usually is and how to stop it, who to call and when. Headings
in other words are understood (\`Diagnosis\`, \`Possible checks\`, \`Who to page\`), at any depth.

## Invalid

### Nobody to call

\`runbooks/checkout-error-rate.md\`:

\`\`\`markdown
# Runbook: Checkout Error Rate Spike

## Quick Assessment
1. Check the deployment log

## Common Causes
1. Bad deployment (30%)
   → Mitigation: Roll back
\`\`\`

\`\`\`text
runbooks/checkout-error-rate.md:1:12: missing escalation [runbook-sections]
   1 | # Runbook: Checkout Error Rate Spike
     |            ^~~~~~~~~~~~~~~~~~~~~~~~~ warning
  help: add \`### Escalation\`
\`\`\`

## Valid

### All three

\`runbooks/checkout-error-rate.md\`:

\`\`\`markdown
# Runbook: Checkout Error Rate Spike

## Diagnosis
1. Check the deployment log

## Common Causes
1. Bad deployment (30%)
   → Mitigation: Roll back

## Escalation
- If not resolved in 30 min: Page engineering manager
\`\`\`

## Configuration

\`\`\`yaml
# .github/incidents.yml
rules:
  runbook-sections: off # error, warning or off
\`\`\`

Suppress it for one file with a [waiver](README.md#waivers).
`,schema:`# schema

Fires when a record's shape is wrong: an unknown key, a wrong type, an impossible value, front matter that contradicts the body.

**Default**: error

> Build the playbook before you need it.

## Why

Each record has a shape, described in [schemas/](../../schemas) and offered by editors that know the
\`yaml-language-server\` comment. A key that nobody reads or a value that means nothing is a fact lost; so both are named,
with the key or value that was probably meant. Severities are those of the configuration's matrix, by id or name, in any
spelling (\`SEV-1\`, \`sev1\`, \`Critical\`). Where a post-mortem's front matter and its text disagree, both lines are named:
one of them is wrong.

## Invalid

### A severity that the matrix doesn't have

\`incidents/2026-05-29-checkout-errors.yml\`:

\`\`\`yaml
title: Checkout errors
severity: SEV-9
\`\`\`

\`\`\`text
incidents/2026-05-29-checkout-errors.yml:2:11: unknown severity "SEV-9"; expected SEV-1, SEV-2, SEV-3 or SEV-4 [schema]
   2 | severity: SEV-9
     |           ^~~~~ error
  help: write for example \`SEV-1\`
\`\`\`

### A new severity that the matrix doesn't have

\`incidents/2026-05-29-checkout-errors.yml\`:

\`\`\`yaml
title: Checkout errors
severity: SEV-2
timeline:
  - { at: 2026-05-29T04:05:00Z, type: detected }
  - { at: 2026-05-29T04:10:00Z, type: severity-changed, severity: SEV-9 }
\`\`\`

\`\`\`text
incidents/2026-05-29-checkout-errors.yml:5:67: unknown severity "SEV-9"; expected SEV-1, SEV-2, SEV-3 or SEV-4 [schema]
   5 |   - { at: 2026-05-29T04:10:00Z, type: severity-changed, severity: SEV-9 }
     |                                                                   ^~~~~ error
  help: write for example \`SEV-1\`
\`\`\`

### Front matter and text that name different severities

\`postmortems/2026-05-29-checkout-errors.md\`:

\`\`\`markdown
---
severity: critical
---
# Post-Mortem: Checkout Outage - May 29, 2026

**Severity**: SEV-2
\`\`\`

\`\`\`text
postmortems/2026-05-29-checkout-errors.md:6:15: unexpected severity "SEV-2" in line 6, expected "critical" as in the front matter, line 2 [schema]
   6 | **Severity**: SEV-2
     |               ^~~~~ error
  postmortems/2026-05-29-checkout-errors.md:2:11: the front matter says "critical"
   2 | severity: critical
     |           ^~~~~~~~
  help: let both say the same, or remove one of them
\`\`\`

## Valid

### A severity in another spelling

\`incidents/2026-05-29-checkout-errors.yml\`:

\`\`\`yaml
title: Checkout errors
severity: sev2
\`\`\`

### Front matter and text that name one severity in two ways

\`postmortems/2026-05-29-checkout-errors.md\`:

\`\`\`markdown
---
severity: critical
---
# Post-Mortem: Checkout Outage - May 29, 2026

**Severity**: SEV-1
\`\`\`

## Configuration

\`\`\`yaml
# .github/incidents.yml
rules:
  schema: off # error, warning or off
\`\`\`

Suppress it for one file with a [waiver](README.md#waivers).
`,"severity-consistent":`# severity-consistent

Fires when incident and post-mortem disagree about severity, commander, start or end.

**Default**: error

> **Severity**: SEV-1 · **Incident Commander**: Sarah K. · **Duration**: 45 minutes (4:02 AM - 4:47 AM UTC)

## Why

Both records tell one story; where they differ, one of them is wrong, and nobody can know which a year later. Severities are
compared as the matrix means them, people as \`people\` knows them (else by their words: \`sarah\` and \`Sarah K.\` agree), times to the
minute. A post-mortem of several incidents has the highest severity, one of their commanders, the first start and the last end.

## Invalid

### Another severity, commander and end

\`incidents/2026-05-29-checkout-errors.yml\`:

\`\`\`yaml
title: Checkout errors
severity: SEV-1
commander: sarah
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: 2026-05-29T05:47:00Z, type: resolved }
\`\`\`

\`postmortems/2026-05-29-checkout-errors.md\`:

\`\`\`markdown
# Post-Mortem: Checkout Outage - May 29, 2026

**Duration**: 45 minutes (4:02 AM - 4:47 AM UTC)
**Severity**: SEV-2
**Incident Commander**: Dana M.
\`\`\`

\`\`\`text
postmortems/2026-05-29-checkout-errors.md:3:37: end is 2026-05-29T04:47:00Z here but 2026-05-29T05:47:00Z in the incident [severity-consistent]
   3 | **Duration**: 45 minutes (4:02 AM - 4:47 AM UTC)
     |                                     ^~~~~~~~~~~ error
  incidents/2026-05-29-checkout-errors.yml:6:5: end recorded here
   6 |   - { at: 2026-05-29T05:47:00Z, type: resolved }
     |     ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
  help: correct the one that is wrong: both records tell of one incident

postmortems/2026-05-29-checkout-errors.md:4:15: severity is "SEV-2" here but SEV-1 in the incident [severity-consistent]
   4 | **Severity**: SEV-2
     |               ^~~~~ error
  incidents/2026-05-29-checkout-errors.yml:2:11: SEV-1 here
   2 | severity: SEV-1
     |           ^~~~~
  help: write \`SEV-1\`, or correct the incident

postmortems/2026-05-29-checkout-errors.md:5:25: commander is "Dana M." here but "sarah" in the incident [severity-consistent]
   5 | **Incident Commander**: Dana M.
     |                         ^~~~~~~ error
  incidents/2026-05-29-checkout-errors.yml:3:12: named commander here
   3 | commander: sarah
     |            ^~~~~
  help: write \`sarah\`, or correct the incident
\`\`\`

## Valid

### The same in other words

\`incidents/2026-05-29-checkout-errors.yml\`:

\`\`\`yaml
title: Checkout errors
severity: Critical
commander: sarah
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: 2026-05-29T04:47:00Z, type: resolved }
\`\`\`

\`postmortems/2026-05-29-checkout-errors.md\`:

\`\`\`markdown
# Post-Mortem: Checkout Outage - May 29, 2026

**Duration**: 45 minutes (4:02 AM - 4:47 AM UTC)
**Severity**: SEV-1
**Incident Commander**: Sarah K.
\`\`\`

## Configuration

\`\`\`yaml
# .github/incidents.yml
rules:
  severity-consistent: off # error, warning or off
\`\`\`

Suppress it for one file with a [waiver](README.md#waivers).
`,"single-commander":`# single-commander

Fires when a declared SEV-1 or SEV-2 is without exactly one Incident Commander, or the commander is also a responder.

**Default**: error

> Rule 2: One Incident Commander. Not a committee.

## Why

One person coordinates, decides and speaks; the responders debug. Two commanders are a committee, and a commander who debugs
has stopped commanding. Which severities need a commander is \`severities.SEV-1.commander\` of the configuration. A command that
changed hands names who has it last: the hand-over itself belongs on the timeline (\`type: commander-assigned\`).

## Invalid

### Nobody in charge

\`incidents/2026-05-29-checkout-errors.yml\`:

\`\`\`yaml
title: Checkout errors
severity: SEV-1
status: resolved
responders: [alex]
\`\`\`

\`\`\`text
incidents/2026-05-29-checkout-errors.yml:1:8: missing Incident Commander of a SEV-1 [single-commander]
   1 | title: Checkout errors
     |        ^~~~~~~~~~~~~~~ error
  help: add a line: \`commander: PERSON\`
\`\`\`

### A committee

\`incidents/2026-05-29-checkout-errors.yml\`:

\`\`\`yaml
title: Checkout errors
severity: SEV-1
status: resolved
commander: sarah and dana
\`\`\`

\`\`\`text
incidents/2026-05-29-checkout-errors.yml:4:12: Incident Commander "sarah and dana" is 2 people [single-commander]
   4 | commander: sarah and dana
     |            ^~~~~~~~~~~~~~ error
  help: name who had command last; put the hand-over on the timeline
\`\`\`

### A commander who also responds

\`.github/incidents.yml\`:

\`\`\`yaml
version: 1
people: { sarah: { name: Sarah K., github: sarahk } }
\`\`\`

\`incidents/2026-05-29-checkout-errors.yml\`:

\`\`\`yaml
title: Checkout errors
severity: SEV-2
status: resolved
commander: sarah
responders: [alex, "@sarahk"]
\`\`\`

\`\`\`text
incidents/2026-05-29-checkout-errors.yml:5:20: responder "@sarahk" is the Incident Commander [single-commander]
   5 | responders: [alex, "@sarahk"]
     |                    ^~~~~~~~~ error
  incidents/2026-05-29-checkout-errors.yml:4:12: named Incident Commander here
   4 | commander: sarah
     |            ^~~~~
  help: remove the name from \`responders\`: who is in command repairs nothing
\`\`\`

## Valid

### One commander; and none where the severity needs none, or before the incident is declared

\`incidents/a.yml\`:

\`\`\`yaml
title: Checkout errors
severity: SEV-1
status: resolved
commander: sarah
responders: [alex]
\`\`\`

\`incidents/b.yml\`:

\`\`\`yaml
title: Typo on the start page
severity: SEV-4
status: resolved
\`\`\`

\`incidents/c.yml\`:

\`\`\`yaml
title: Search is slow
severity: SEV-2
status: investigating
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
\`\`\`

## Configuration

\`\`\`yaml
# .github/incidents.yml
rules:
  single-commander: off # error, warning or off
\`\`\`

Suppress it for one file with a [waiver](README.md#waivers).
`,"status-page-in-time":`# status-page-in-time

Fires when the first public update is later than the severity's \`status-page\` time, or a resolved incident has none.

**Default**: warning

> Communication: Status page update within 15 min (SEV-1), within 30 min (SEV-2).

## Why

Customers notice before you tell them; a status page that says "we're investigating" is worth more than silence. The clock starts
at the \`detected\` entry, else at the first one, and stops at the first entry with \`audience: public\`. The limit is
\`severities.SEV-1.status-page\` of the configuration; severities without one have no public page.

## Invalid

### After twenty minutes, and never

\`incidents/a.yml\`:

\`\`\`yaml
title: Checkout errors
severity: SEV-1
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: 2026-05-29T04:22:00Z, type: update, audience: public, status: investigating }
\`\`\`

\`incidents/b.yml\`:

\`\`\`yaml
title: Search errors
severity: SEV-2
status: resolved
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: 2026-05-29T04:22:00Z, type: update, note: Informed the support desk }
  - { at: 2026-05-29T04:47:00Z, type: resolved }
\`\`\`

\`\`\`text
incidents/a.yml:5:11: first public update 20 min after detection (limit for a SEV-1: 15 minutes) [status-page-in-time]
   5 |   - { at: 2026-05-29T04:22:00Z, type: update, audience: public, status: investigating }
     |           ^~~~~~~~~~~~~~~~~~~~ warning
  help: say on the status page what customers see, before the cause is known

incidents/b.yml:1:8: missing public update of a resolved SEV-2 (limit: 30 minutes) [status-page-in-time]
   1 | title: Search errors
     |        ^~~~~~~~~~~~~ warning
  help: say on the status page what customers see, before the cause is known
\`\`\`

## Valid

### In time; and internal only, as a SEV-3 is

\`incidents/a.yml\`:

\`\`\`yaml
title: Checkout errors
severity: SEV-1
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: 2026-05-29T04:15:00Z, type: update, audience: public, status: investigating }
\`\`\`

\`incidents/b.yml\`:

\`\`\`yaml
title: Slow report
severity: SEV-3
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: 2026-05-29T04:47:00Z, type: resolved }
\`\`\`

## Configuration

\`\`\`yaml
# .github/incidents.yml
rules:
  status-page-in-time: off # error, warning or off
\`\`\`

Suppress it for one file with a [waiver](README.md#waivers).
`,"status-update-cadence":`# status-update-cadence

Fires when from declared (else detected) to resolved, a gap between updates above \`update-every\` (15 min, a warning) or above \`update-at-latest\` (30 min, an error).

**Default**: error; warning

> Rule 3: Update stakeholders every 15 minutes. Silence is worse than "still investigating."

## Why

An update is any entry of type \`update\`, to either audience, and any entry that was made public. The gaps run from the declaration
(else the detection) over each update to the resolution. Fifteen minutes are the aim; thirty minutes without a word are what a
commander never lets happen. Both numbers are in the severity matrix (\`update-every\`, \`update-at-latest\`).

## Invalid

### Twenty minutes, then fifty

\`incidents/2026-05-29-checkout-errors.yml\`:

\`\`\`yaml
title: Checkout errors
severity: SEV-1
timeline:
  - { at: 2026-05-29T04:00:00Z, type: detected }
  - { at: 2026-05-29T04:05:00Z, type: declared }
  - { at: 2026-05-29T04:25:00Z, type: update, note: Still investigating }
  - { at: 2026-05-29T05:15:00Z, type: resolved }
\`\`\`

\`\`\`text
incidents/2026-05-29-checkout-errors.yml:6:11: 20 min without a status update (limit: 15 minutes) [status-update-cadence]
   6 |   - { at: 2026-05-29T04:25:00Z, type: update, note: Still investigating }
     |           ^~~~~~~~~~~~~~~~~~~~ warning
  incidents/2026-05-29-checkout-errors.yml:5:11: the last word before it
   5 |   - { at: 2026-05-29T04:05:00Z, type: declared }
     |           ^~~~~~~~~~~~~~~~~~~~
  help: say "still investigating": silence is worse

incidents/2026-05-29-checkout-errors.yml:7:11: 50 min without a status update (limit: 30 minutes) [status-update-cadence]
   7 |   - { at: 2026-05-29T05:15:00Z, type: resolved }
     |           ^~~~~~~~~~~~~~~~~~~~ error
  incidents/2026-05-29-checkout-errors.yml:6:11: the last word before it
   6 |   - { at: 2026-05-29T04:25:00Z, type: update, note: Still investigating }
     |           ^~~~~~~~~~~~~~~~~~~~
  help: say "still investigating": silence is worse
\`\`\`

## Valid

### Every fifteen minutes, internal and public; and a SEV-3, which has no cadence

\`incidents/a.yml\`:

\`\`\`yaml
title: Checkout errors
severity: SEV-1
timeline:
  - { at: 2026-05-29T04:00:00Z, type: detected }
  - { at: 2026-05-29T04:05:00Z, type: declared }
  - { at: 2026-05-29T04:20:00Z, type: update, audience: public, note: We're investigating }
  - { at: 2026-05-29T04:35:00Z, type: update, note: Informed the support desk }
  - { at: 2026-05-29T04:47:00Z, type: resolved }
\`\`\`

\`incidents/b.yml\`:

\`\`\`yaml
title: Slow report
severity: SEV-3
timeline:
  - { at: 2026-05-29T04:00:00Z, type: detected }
  - { at: 2026-05-29T09:00:00Z, type: resolved }
\`\`\`

## Configuration

\`\`\`yaml
# .github/incidents.yml
rules:
  status-update-cadence: off # error, warning or off
\`\`\`

Suppress it for one file with a [waiver](README.md#waivers).
`,syntax:`# syntax

Fires when a file can't be read.

**Default**: error

> Build the playbook before you need it.

## Why

A file that can't be read is a record that isn't there when it is needed at 4 AM. The message says what stands where it
shouldn't, in the words of YAML; every other file is still checked.

Text that YAML reads as something else (a colon, a \`#\`, a leading \`@\` or \`*\`) belongs in quotes.

## Invalid

### A tab as indentation

\`incidents/2026-05-29-checkout-errors.yml\`:

\`\`\`yaml
title: Checkout errors
severity: SEV-1
impact:
	summary: Orders failed
\`\`\`

\`\`\`text
incidents/2026-05-29-checkout-errors.yml:4:1: unexpected tab, expected spaces as indentation [syntax]
   4 |     summary: Orders failed
     | ^~~~ error
  help: replace the tab by spaces
\`\`\`

## Valid

### A colon in quotes

\`incidents/2026-05-29-checkout-errors.yml\`:

\`\`\`yaml
title: "Checkout: error rate above 5%"
\`\`\`

## Configuration

\`\`\`yaml
# .github/incidents.yml
rules:
  syntax: off # error, warning or off
\`\`\`

Suppress it for one file with a [waiver](README.md#waivers).
`,"timeline-complete":`# timeline-complete

Fires when a resolved incident is without \`detected\`, \`acknowledged\` (SEV-1/2) or \`resolved\`; or an entry has no readable time.

**Default**: warning

> Minute 0: Alert fires → On-call engineer acknowledges alert … Resolution: Incident resolved.

## Why

Time to acknowledge, to mitigate and to resolve are the differences between these entries: without them an incident counts in no
metric and no clock judges it. \`acknowledged\` is asked of severities with a commander. A post-mortem without an incident
record is asked only when it states a severity, and its \`Duration\` line stands for start and end.

## Invalid

### Resolved, but nobody wrote when, nor who acknowledged

\`incidents/2026-05-29-checkout-errors.yml\`:

\`\`\`yaml
title: Checkout errors
severity: SEV-1
status: resolved
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
\`\`\`

\`\`\`text
incidents/2026-05-29-checkout-errors.yml:1:8: missing acknowledged and resolved on the timeline of a resolved incident [timeline-complete]
   1 | title: Checkout errors
     |        ^~~~~~~~~~~~~~~ warning
  help: add \`- { at: TIME, type: acknowledged }\` and \`- { at: TIME, type: resolved }\`
\`\`\`

## Valid

### Still open; and a SEV-3, which nobody has to acknowledge

\`incidents/a.yml\`:

\`\`\`yaml
title: Checkout errors
severity: SEV-1
status: investigating
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
\`\`\`

\`incidents/b.yml\`:

\`\`\`yaml
title: Slow report
severity: SEV-3
status: resolved
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: 2026-05-29T04:47:00Z, type: resolved }
\`\`\`

## Configuration

\`\`\`yaml
# .github/incidents.yml
rules:
  timeline-complete: off # error, warning or off
\`\`\`

Suppress it for one file with a [waiver](README.md#waivers).
`,"timeline-order":`# timeline-order

Fires when a timeline entry is earlier than the one before it.

**Default**: error

> The Incident Timeline: Minute 0 … Minute 5 … Minute 10 … Resolution.

## Why

Every clock (acknowledge, respond, mitigate, resolve) is computed from the timeline, so one wrong hour or date moves them all.
Entries with the same time are in order. In a post-mortem, whose times are read from its words, it is a warning.

## Invalid

### An entry with the wrong hour

\`incidents/2026-05-29-checkout-errors.yml\`:

\`\`\`yaml
title: Checkout errors
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: 2026-05-29T03:07:00Z, type: acknowledged, by: alex }
  - { at: 2026-05-29T04:47:00Z, type: resolved }
\`\`\`

\`\`\`text
incidents/2026-05-29-checkout-errors.yml:4:11: time "2026-05-29T03:07:00Z" is 55 min before the entry above it [timeline-order]
   4 |   - { at: 2026-05-29T03:07:00Z, type: acknowledged, by: alex }
     |           ^~~~~~~~~~~~~~~~~~~~ error
  incidents/2026-05-29-checkout-errors.yml:3:11: the entry above it
   3 |   - { at: 2026-05-29T04:02:00Z, type: detected }
     |           ^~~~~~~~~~~~~~~~~~~~
  help: correct the time, or move the entry to its place
\`\`\`

### A time in quotes

\`incidents/2026-05-29-checkout-errors.yml\`:

\`\`\`yaml
title: Checkout errors
timeline:
  - { at: 2026-05-29T04:02:00Z, type: detected }
  - { at: "2026-05-29T03:07:00Z", type: acknowledged, by: alex }
\`\`\`

\`\`\`text
incidents/2026-05-29-checkout-errors.yml:4:11: time "2026-05-29T03:07:00Z" is 55 min before the entry above it [timeline-order]
   4 |   - { at: "2026-05-29T03:07:00Z", type: acknowledged, by: alex }
     |           ^~~~~~~~~~~~~~~~~~~~~~ error
  incidents/2026-05-29-checkout-errors.yml:3:11: the entry above it
   3 |   - { at: 2026-05-29T04:02:00Z, type: detected }
     |           ^~~~~~~~~~~~~~~~~~~~
  help: correct the time, or move the entry to its place
\`\`\`

## Valid

### Two entries of one minute, and a night that passes midnight

\`incidents/2026-05-29-checkout-errors.yml\`:

\`\`\`yaml
title: Checkout errors
timeline:
  - { at: 2026-05-29T23:58:00Z, type: detected }
  - { at: 2026-05-29T23:58:00Z, type: acknowledged, by: alex }
  - { at: 2026-05-30T00:10:00Z, type: resolved }
\`\`\`

## Configuration

\`\`\`yaml
# .github/incidents.yml
rules:
  timeline-order: off # error, warning or off
\`\`\`

Suppress it for one file with a [waiver](README.md#waivers).
`};function explanationOf(e){return/^## Why\n([\s\S]*?)(?=^## )/m.exec(pages[e])[1].trim()}function formatRulePage(e,{strong:t,faint:n}){let r=null;return`${pages[e].trimEnd().split(`
`).flatMap(e=>{let i=/^`{3,}/.exec(e)?.[0]??null;if(r===null&&i!==null)return r=i,[];if(r!==null&&e===r)return r=null,[];if(r!==null)return[e===``?``:n(`    ${e}`)];let a=/^#{1,3} (.*)$/.exec(e)?.[1];return[a===void 0?withoutMarks(e):t(a)]}).join(`
`)}\n`}function withoutMarks(e){return e.replace(/\[([^\]]+)\]\([^)]+\)/g,`$1`).replace(/\*\*([^*]+)\*\*/g,`$1`).replace(/`([^`]+)`/g,`$1`).replace(/^> /,`  `)}var github_exports=__exportAll({annotation:()=>annotation,formatGithub:()=>formatGithub});function formatGithub(e){return mostImportantFirst(e).map(t=>`${annotation(t,e.directory)}\n`).join(``)}function annotation(e,t){let n=Object.entries(annotationProperties(e,t)).map(([e,t])=>`${e}=${escapeProperty(t)}`).join(`,`);return`::${e.level} ${n}::${escapeData(clipCodeUnits(messageWithHelp(e),4e3))}`}function annotationProperties({rule:e,source:t,range:n},r){let{line:i,column:a,endLine:o,endColumn:s}=extent(t,n),c={file:showControlChars(repositoryPath(r,t.file)),line:`${i}`,endLine:`${o}`},l=i===o?{col:`${a}`,endColumn:`${s}`}:{};return{...c,...l,title:e}}function escapeData(e){return e.replaceAll(`%`,`%25`).replaceAll(`\r`,`%0D`).replaceAll(`
`,`%0A`)}function escapeProperty(e){return escapeData(e).replaceAll(`:`,`%3A`).replaceAll(`,`,`%2C`)}var junit_exports=__exportAll({formatJunit:()=>formatJunit});function formatJunit(e){let t=findingsByFile(e.findings),n=new Set([...e.files,...t.keys()]),r=itemsByFile(e),i=[...n].sort().map(n=>testSuite(n,testNames(t.get(n)??[],r.get(n)??[]),e)),a=e=>i.reduce((t,{counts:n})=>t+n[e],0);return[`<?xml version="1.0" encoding="UTF-8"?>`,`<testsuites${attributes({name:`incident check`,tests:a(`tests`),failures:a(`failures`),errors:0,skipped:a(`skipped`)})}>`,...i.map(e=>e.xml),`</testsuites>`,``].join(`
`)}function testSuite(e,t,{failOn:n}){let r=({level:e})=>failsOn(e,n),i=t.filter(([,e])=>r(e)).length,a=t.map(([e,t])=>testCase(e,t,r(t)));a.length===0&&a.push(passedCase(e));let o={tests:a.length,failures:i,errors:0,skipped:t.length-i};return{counts:o,xml:[`  <testsuite${attributes({name:e,...o,time:0})}>`,...a,`  </testsuite>`].join(`
`)}}function passedCase(e){return`    <testcase${attributes({classname:e,name:`no findings`,file:e,time:0})}/>`}function testCase(e,t,n){let{level:r,source:i,range:a,message:o}=t,{file:s}=i,{line:c,column:l}=extent(i,a),u=showControlChars(`${s}:${c}:${l}: `)+messageWithHelp(t);return[`    <testcase${attributes({classname:s,name:e,file:s,line:c,time:0})}>`,n?`      <failure${attributes({type:r,message:o})}>${escapeXml(u)}</failure>`:`      <skipped${attributes({message:o})}>${escapeXml(u)}</skipped>`,`    </testcase>`].join(`
`)}function itemsByFile({catalog:e,files:t}){let{incidents:n,postmortems:r}=e;return new Map(r.map(({actionItems:e},r)=>[t[n.length+r],e.toSorted((e,t)=>e.range.start-t.range.start)]))}function testNames(e,t){let n=new Map;return e.map(e=>{let{rule:r,source:i,range:a}=e,o=itemAt(t,a.start)?.key,s=i.text.slice(a.start,Math.min(a.end,a.start+240)),c=o??clip(s.replace(/\s+/g,` `).trim(),60),l=c===``?r:`${r}: ${c}`,u=(n.get(l)??0)+1;return n.set(l,u),[u===1?l:`${l} (${u})`,e]})}function itemAt(e,t){let[n,r]=[0,e.length];for(;n<r;){let i=n+r>>1;e[i].range.start<=t?n=i+1:r=i}let i=e[n-1];return i&&t<=i.range.end?i:void 0}function attributes(e){return Object.entries(e).map(([e,t])=>` ${e}="${escapeXml(showControlChars(String(t)))}"`).join(``)}const ENTITIES={"&":`&amp;`,"<":`&lt;`,">":`&gt;`,'"':`&quot;`,"::":`&#58;:`,"##[":`##&#91;`};function escapeXml(e){return e.replace(/[&<>"]|::|##\[/g,e=>ENTITIES[e])}var sarif_exports=__exportAll({formatSarif:()=>formatSarif});const MOST_RESULTS=25e3;function formatSarif(e){let t={$schema:`https://json.schemastore.org/sarif-2.1.0.json`,version:`2.1.0`,runs:[run(e)]};return toJson(t)}function run(e){let{findings:t,rules:n,version:r,homepage:i,rulePages:a}=e,o=t.length>MOST_RESULTS?mostImportantFirst(e).slice(0,MOST_RESULTS):t,s=new Map(n.map((e,t)=>[e.id,t])),c=fingerprints();return{tool:{driver:{name:`Incident as Code`,semanticVersion:r,...i!==null&&{informationUri:i},rules:n.map(e=>descriptor(e,rulePage(a,e.id)))}},automationDetails:{id:`incident-as-code/`},columnKind:`utf16CodeUnits`,invocations:[{executionSuccessful:!0,toolExecutionNotifications:leftOut(t.length-o.length)}],results:o.map(t=>({...result(t,e.directory),ruleIndex:s.get(t.rule)??-1,partialFingerprints:{"ruleAndLine/v1":c(t)}}))}}function leftOut(e){return e===0?[]:[{level:`warning`,message:{text:`${formatCount(e,`finding`)} left out to keep to 25,000.`}}]}function descriptor({id:e,level:t,summary:n,article:r},i){let a=explanationOf(e),o={id:e,shortDescription:{text:n},fullDescription:{text:r},help:{text:a,markdown:a},defaultConfiguration:t===`off`?{enabled:!1}:{level:t},properties:{tags:[`incident-management`],"problem.severity":t===`off`?`warning`:t}};return i===null?o:{...o,helpUri:i}}function result(e,t){let{rule:n,level:r,related:i,source:a,fix:o,help:s}=e,c=o?.()??[];return{ruleId:n,level:r,message:{text:withoutLinks(messageWithHelp(e))},locations:[location(e,t)],relatedLocations:i.map((e,n)=>({id:n+1,message:{text:withoutLinks(showControlChars(e.message))},...location(e,t)})),...c.length>0&&{fixes:[fixOf(c,{source:a,directory:t,help:s})]}}}function fixOf(e,{source:t,directory:n,help:r}){let i=e.map(({range:e,text:n})=>({deletedRegion:regionOf(t,e),insertedContent:{text:n}}));return{description:{text:withoutLinks(showControlChars(r))},artifactChanges:[{artifactLocation:artifactOf(t,n),replacements:i}]}}function withoutLinks(e){return e.replaceAll(`](`,`] (`)}function location({source:e,range:t},n){return{physicalLocation:{artifactLocation:artifactOf(e,n),region:regionOf(e,t)}}}function artifactOf(e,t){return{uri:encodedPath(repositoryPath(t,e.file)),uriBaseId:`%SRCROOT%`}}function regionOf(e,t){let{line:n,column:r,endLine:i,endColumn:a}=extent(e,t);return{startLine:n,startColumn:r,endLine:i,endColumn:a}}function fingerprints(){let e=new Map;return({rule:t,source:n,range:r})=>{let i=`${n.text.slice(Math.max(0,r.start-200),r.start).split(`
`).at(-1)}${n.text.slice(r.start,r.start+200).split(`
`,1)[0]}`.replace(/\s+/g,` `).trim(),a=createHash(`sha256`).update(JSON.stringify([n.file,t,i])).digest(`hex`).slice(0,16),o=(e.get(a)??0)+1;return e.set(a,o),`${a}:${o}`}}export{explanationOf,findingJson,formatJson,formatRulePage,github_exports,json_exports,junit_exports,sarif_exports};