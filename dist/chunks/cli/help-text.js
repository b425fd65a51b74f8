import"../rolldown-runtime.js";const EXAMPLES={init:[`incident init --adopt`,`incident init --dry-run`],check:[`incident check`,`incident check --fix`,`incident check --update-baseline`],explain:[`incident explain action-item-due`],show:[`incident show postmortems/2026-05-29-checkout.md`],fmt:[`incident fmt`,`incident fmt --check`],plan:[`incident plan`,`incident plan --offline`],sync:[`incident sync`],track:[`incident track`],overdue:[`incident overdue`,`incident overdue --owner alex`],declare:[`incident declare --title "Checkout is down" --severity SEV-1`,`incident declare --alert alert.json --offline`],respond:[`incident respond --issue 12`],new:[`incident new`,`incident new "Checkout outage" --severity SEV-1`],postmortem:[`incident postmortem 2026-05-29-checkout --dry-run`],commander:[`incident commander`,`incident commander --weeks 8`],status:[`incident status 2026-05-29-checkout --audience public`],report:[`incident report`,`incident report --out site --title Payments`],export:[`incident export --open`,`incident export --format ics`],lsp:[`incident lsp --stdio`],mcp:[`incident mcp`],relay:[`incident relay --help`],import:[`incident import --help`],migrate:[`incident migrate --check`,`incident migrate`],doctor:[`incident doctor`],schema:[`incident schema --help`],completion:[`incident completion bash`]},examplesOf=e=>EXAMPLES[e]??[],workflowHelp=`The daily workflow

Set up, once
  incident init --adopt       create the configuration and the workflow; accept what is there
  incident doctor             check token, permissions and labels

Write
  incident new                write the next post-mortem
  incident fmt                number the action items and tidy up tables
  incident check --fix        check your files, and apply the safe fixes

Review
  Open a pull request. Its comment lists the findings and what merging will do.
  incident plan               preview the same in a terminal

Merge
  Each open action item becomes an issue. Closed issues update the files by a pull request.

Every day
  incident overdue            list overdue action items
  incident commander          show who is Incident Commander

During an incident
  incident declare --title "Checkout is down"
  Comment /ack, /update TEXT and /resolve on its issue. /resolve opens the post-mortem's draft.

Look back
  incident report             write the report and the status page
`;export{examplesOf,workflowHelp};