// @ts-nocheck
/** Generated from starter/ by `npm run generate`: texts as they are, and templates compiled. */
export const starter = {
  ".github/incidents.yml": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\npaths:\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"places"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":0},"end":{"line":13,"column":9}}})) != null ? stack1 : "");
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "  "
    + ((stack1 = container.lambda(container.strict(depth0, "kind", {"start":{"line":9,"column":5},"end":{"line":9,"column":9}} ), depth0)) != null ? stack1 : "")
    + ":\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"globs"),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":10,"column":0},"end":{"line":12,"column":9}}})) != null ? stack1 : "");
},"2":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "    - "
    + ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
    + "\n";
},"3":function(container,depth0,helpers,partials,data) {
    return " Git knows nobody yet: put yourselves here.";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "  "
    + ((stack1 = alias2(alias1(depth0, "id", {"start":{"line":19,"column":5},"end":{"line":19,"column":7}} ), depth0)) != null ? stack1 : "")
    + ": { "
    + ((stack1 = alias2(alias1(depth0, "facts", {"start":{"line":19,"column":17},"end":{"line":19,"column":22}} ), depth0)) != null ? stack1 : "")
    + " }\n";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n# A team's item is assigned to its lead: add \"lead: <id of a person>\" and \"members: [...]\".\nteams:\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"teams"),{"name":"each","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":25,"column":0},"end":{"line":27,"column":9}}})) != null ? stack1 : "");
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# yaml-language-server: $schema="
    + ((stack1 = alias2(alias1(depth0, "schemas", {"start":{"line":1,"column":35},"end":{"line":1,"column":42}} ), depth0)) != null ? stack1 : "")
    + "/configuration.schema.json\n# Every key is optional; what is not said here is the default. \"incident schema configuration\" describes all of them.\nversion: 1\ntimezone: "
    + ((stack1 = alias2(alias1(depth0, "timezone", {"start":{"line":4,"column":13},"end":{"line":4,"column":21}} ), depth0)) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"places"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":5,"column":0},"end":{"line":14,"column":7}}})) != null ? stack1 : "")
    + "\n# Who is who: owners of action items and commanders are looked up here."
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"nobody"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":16,"column":71},"end":{"line":16,"column":135}}})) != null ? stack1 : "")
    + "\npeople:\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias3,lookupProperty(depth0,"people"),{"name":"each","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":18,"column":0},"end":{"line":20,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"teams"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":21,"column":0},"end":{"line":28,"column":7}}})) != null ? stack1 : "")
    + "\naction-items:\n  remind-before: 3d\n";
},"useData":true},
  ".github/workflows/incidents.yml": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "# .github/workflows/incidents.yml\nname: Incidents\non:\n  pull_request: { paths: ["
    + ((stack1 = alias2(alias1(depth0, "paths", {"start":{"line":4,"column":29},"end":{"line":4,"column":34}} ), depth0)) != null ? stack1 : "")
    + "] }\n  push: { branches: ["
    + ((stack1 = alias2(alias1(depth0, "branch", {"start":{"line":5,"column":24},"end":{"line":5,"column":30}} ), depth0)) != null ? stack1 : "")
    + "] }\n  schedule: [{ cron: \"17 6 * * *\" }]\n  issues: { types: [opened, edited, closed, reopened] }\n  issue_comment: { types: [created, edited, deleted] }\n  repository_dispatch: { types: [alert] }\n  workflow_dispatch:\n    inputs:\n      command: { type: choice, options: [check, plan, sync, overdue, track, declare, respond, report], default: check }\n      title: { type: string }\n      severity: { type: string }\n      service: { type: string }\npermissions: {}\nconcurrency: { group: \"incidents-${{ github.event.issue.number || github.ref }}\", queue: max }\njobs:\n  check:\n    if: github.event_name == 'pull_request'\n    runs-on: ubuntu-latest\n    permissions: { contents: read, issues: read, pull-requests: write }\n    steps:\n      - uses: actions/checkout@v5\n        with: { persist-credentials: false }\n      - uses: incident-as-code/incident-as-code@v1\n  act:\n    if: github.event_name != 'pull_request'\n    runs-on: ubuntu-latest\n    permissions: { contents: write, issues: write, pull-requests: write }\n    steps:\n      - uses: actions/checkout@v5\n        with: { fetch-depth: 0, persist-credentials: false }\n      - uses: incident-as-code/incident-as-code@v1\n";
},"useData":true},
  ".vscode/incidents.code-snippets": "{\n  \"Incident\": {\n    \"scope\": \"yaml\",\n    \"prefix\": \"incident\",\n    \"description\": \"A new incident record\",\n    \"body\": [\n      \"title: ${1:What users saw}\",\n      \"severity: ${2|SEV-1,SEV-2,SEV-3,SEV-4|}\",\n      \"status: ${3|investigating,identified,monitoring,resolved|}\",\n      \"commander: ${4:id}\",\n      \"services: [${5:service}]\",\n      \"timeline:\",\n      \"  - { at: ${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}T${6:04:02}, type: detected, note: ${7:Alert fires} }\"\n    ]\n  },\n  \"Timeline entry\": {\n    \"scope\": \"yaml\",\n    \"prefix\": \"entry\",\n    \"description\": \"An entry of an incident's timeline\",\n    \"body\": [\n      \"- { at: ${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}T${1:04:02}, type: ${2|detected,acknowledged,declared,commander-assigned,severity-changed,escalated,update,cause-identified,mitigation-started,mitigated,resolved,note|}, by: ${3:id}, note: ${4:text} }\"\n    ]\n  },\n  \"Post-mortem\": {\n    \"scope\": \"markdown\",\n    \"prefix\": \"postmortem\",\n    \"description\": \"A new post-mortem\",\n    \"body\": [\n      \"---\",\n      \"incident: ${TM_FILENAME_BASE}\",\n      \"status: draft\",\n      \"---\",\n      \"\",\n      \"# Post-Mortem: ${1:Title}\",\n      \"\",\n      \"**Duration**: ${2:45 minutes (4:02 AM - 4:47 AM UTC)}\",\n      \"**Severity**: ${3|SEV-1,SEV-2,SEV-3,SEV-4|}\",\n      \"**Impact**: ${4:Who was affected, in numbers}\",\n      \"**Incident Commander**: ${5:Name}\",\n      \"\",\n      \"## Timeline\",\n      \"\",\n      \"- ${6:4:02 AM}: ${7:Alert fires}\",\n      \"\",\n      \"## Root Cause\",\n      \"\",\n      \"$8\",\n      \"\",\n      \"## Contributing Factors\",\n      \"\",\n      \"1. $9\",\n      \"\",\n      \"## Action Items\",\n      \"\",\n      \"| # | Action | Owner | Due Date |\",\n      \"|---|--------|-------|----------|\",\n      \"| 1 | ${10:Action} | ${11:Owner} | ${12:${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}} |\",\n      \"\",\n      \"## Lessons Learned\",\n      \"\",\n      \"- $0\"\n    ]\n  },\n  \"Action item\": {\n    \"scope\": \"markdown\",\n    \"prefix\": \"action\",\n    \"description\": \"A row of the action-item table\",\n    \"body\": [\"| ${1:1} | ${2:Action} | ${3:Owner} | ${4:${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}} |\"]\n  },\n  \"Runbook\": {\n    \"scope\": \"markdown\",\n    \"prefix\": \"runbook\",\n    \"description\": \"A new runbook\",\n    \"body\": [\n      \"---\",\n      \"services: [${1:service}]\",\n      \"owner: ${2:Team}\",\n      \"---\",\n      \"\",\n      \"# Runbook: ${3:What is seen}\",\n      \"\",\n      \"## Quick Assessment\",\n      \"\",\n      \"1. ${4:What to look at first}\",\n      \"   → ${5:If so: what to do}\",\n      \"\",\n      \"## Common Causes (ranked by frequency)\",\n      \"\",\n      \"1. ${6:Cause} (${7:40}%)\",\n      \"   → Mitigation: ${8:What ends the impact}\",\n      \"\",\n      \"## Escalation\",\n      \"\",\n      \"- If not resolved in 30 min: ${0:Page the engineering manager}\"\n    ]\n  }\n}\n",
  ".vscode/settings.json": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "{\n  \"yaml.schemas\": {\n    \""
    + ((stack1 = alias2(alias1(depth0, "schemas", {"start":{"line":3,"column":8},"end":{"line":3,"column":15}} ), depth0)) != null ? stack1 : "")
    + "/configuration.schema.json\": \".github/incidents.yml\",\n    \""
    + ((stack1 = alias2(alias1(depth0, "schemas", {"start":{"line":4,"column":8},"end":{"line":4,"column":15}} ), depth0)) != null ? stack1 : "")
    + "/incident.schema.json\": ["
    + ((stack1 = alias2(alias1(depth0, "incidents", {"start":{"line":4,"column":46},"end":{"line":4,"column":55}} ), depth0)) != null ? stack1 : "")
    + "]\n  }\n}\n";
},"useData":true},
  "incidents/example.yml": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "# yaml-language-server: $schema="
    + ((stack1 = alias2(alias1(depth0, "schemas", {"start":{"line":1,"column":35},"end":{"line":1,"column":42}} ), depth0)) != null ? stack1 : "")
    + "/incident.schema.json\n# An example, made by \"incident init\": write your own beside it, then remove it.\ntitle: Example - search answers slowly\nseverity: SEV-3\nstatus: resolved\ncommander: "
    + ((stack1 = alias2(alias1(depth0, "person", {"start":{"line":6,"column":14},"end":{"line":6,"column":20}} ), depth0)) != null ? stack1 : "")
    + "\nchannel: \"#inc-"
    + ((stack1 = alias2(alias1(depth0, "id", {"start":{"line":7,"column":18},"end":{"line":7,"column":20}} ), depth0)) != null ? stack1 : "")
    + "\"\nservices: [search]\nrunbooks: [example-slow-search]\ncauses: [bad-deployment]\nimpact: { summary: \"Every tenth search took longer than five seconds\" }\ntimeline:\n  - { at: "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":13,"column":13},"end":{"line":13,"column":16}} ), depth0)) != null ? stack1 : "")
    + "T10:02, type: detected, note: Alert fires (search latency above 5 s) }\n  - { at: "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":14,"column":13},"end":{"line":14,"column":16}} ), depth0)) != null ? stack1 : "")
    + "T10:05, type: acknowledged, by: "
    + ((stack1 = alias2(alias1(depth0, "person", {"start":{"line":14,"column":54},"end":{"line":14,"column":60}} ), depth0)) != null ? stack1 : "")
    + " }\n  - { at: "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":15,"column":13},"end":{"line":15,"column":16}} ), depth0)) != null ? stack1 : "")
    + "T10:07, type: declared, by: "
    + ((stack1 = alias2(alias1(depth0, "person", {"start":{"line":15,"column":50},"end":{"line":15,"column":56}} ), depth0)) != null ? stack1 : "")
    + " }\n  - { at: "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":16,"column":13},"end":{"line":16,"column":16}} ), depth0)) != null ? stack1 : "")
    + "T10:15, type: cause-identified, note: A deployment turned the cache off }\n  - { at: "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":17,"column":13},"end":{"line":17,"column":16}} ), depth0)) != null ? stack1 : "")
    + "T10:18, type: mitigation-started, note: Roll back }\n  - { at: "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":18,"column":13},"end":{"line":18,"column":16}} ), depth0)) != null ? stack1 : "")
    + "T10:24, type: mitigated, note: Latency is normal }\n  - { at: "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":19,"column":13},"end":{"line":19,"column":16}} ), depth0)) != null ? stack1 : "")
    + "T10:40, type: resolved, note: Nothing came back }\n";
},"useData":true},
  "postmortems/example.md": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "---\nincident: "
    + ((stack1 = alias2(alias1(depth0, "id", {"start":{"line":2,"column":13},"end":{"line":2,"column":15}} ), depth0)) != null ? stack1 : "")
    + "\nstatus: published\npublished: "
    + ((stack1 = alias2(alias1(depth0, "today", {"start":{"line":4,"column":14},"end":{"line":4,"column":19}} ), depth0)) != null ? stack1 : "")
    + "\n---\n\n# Post-Mortem: Example - search answers slowly\n\n\u003C!-- An example, made by \"incident init\": write your own beside it, then remove it. -->\n\n**Duration**: 38 minutes (10:02 - 10:40)\n**Severity**: SEV-3\n**Impact**: Every tenth search took longer than five seconds\n**Incident Commander**: "
    + ((stack1 = alias2(alias1(depth0, "name", {"start":{"line":14,"column":27},"end":{"line":14,"column":31}} ), depth0)) != null ? stack1 : "")
    + "\n\n## Timeline\n\n- 10:02: Alert fires (search latency above 5 s)\n- 10:05: On-call acknowledges, begins investigation\n- 10:15: Cause identified (a deployment turned the cache off)\n- 10:18: Roll back\n- 10:24: Latency is normal\n- 10:40: Resolved\n\n## Root Cause\n\nA deployment renamed a setting, and the old name meant \"no cache\".\n\n## Contributing Factors\n\n1. An unknown setting is ignored in silence\n2. The deployment was not watched\n\n## Action Items\n\n| # | Action | Owner | Due Date | Status |\n|---|--------|-------|----------|--------|\n| 1 | Refuse to start with an unknown setting | "
    + ((stack1 = alias2(alias1(depth0, "owner", {"start":{"line":38,"column":51},"end":{"line":38,"column":56}} ), depth0)) != null ? stack1 : "")
    + " | "
    + ((stack1 = alias2(alias1(depth0, "today", {"start":{"line":38,"column":65},"end":{"line":38,"column":70}} ), depth0)) != null ? stack1 : "")
    + " | done |\n| 2 | Replace this example by our first own post-mortem | "
    + ((stack1 = alias2(alias1(depth0, "owner", {"start":{"line":39,"column":61},"end":{"line":39,"column":66}} ), depth0)) != null ? stack1 : "")
    + " | "
    + ((stack1 = alias2(alias1(depth0, "due", {"start":{"line":39,"column":75},"end":{"line":39,"column":78}} ), depth0)) != null ? stack1 : "")
    + " | open |\n\n## Lessons Learned\n\n- A setting that nobody reads should be an error\n";
},"useData":true},
  "runbooks/example-slow-search.md": "---\nservices: [search]\nalerts: [SearchLatency]\n---\n\n# Runbook: Search answers slowly\n\n<!-- An example, made by \"incident init\": write your own beside it, then remove it. -->\n\n## Quick Assessment\n\n1. Look at the deployments of the last two hours: was one of search among them?\n   → If yes: roll back first, investigate later\n2. Look at the cache's hit rate\n   → If it is low: warm the cache\n\n## Common Causes (ranked by frequency)\n\n1. Bad deployment (60%) {#bad-deployment}\n   → Mitigation: Roll back to the last known good version\n2. Cold cache (40%) {#cold-cache}\n   → Mitigation: Warm the cache\n\n## Escalation\n\n- If not resolved in 30 min: Page the engineering manager\n",
  ".github/ISSUE_TEMPLATE/incident.yml": "name: Incident\ndescription: Something is broken. Open this first, ask questions later.\ntitle: \"Incident: \"\nlabels: [incident]\nbody:\n  - type: textarea\n    id: happening\n    attributes:\n      label: What is happening?\n      description: As users see it. One sentence is enough.\n    validations:\n      required: true\n  - type: dropdown\n    id: severity\n    attributes:\n      label: Severity\n      description: When unsure, the higher one. It can be lowered with one comment.\n      options:\n        - \"SEV-1 (Critical): revenue-impacting, customer-facing outage\"\n        - \"SEV-2 (Major): significant degradation, partial loss\"\n        - \"SEV-3 (Minor): limited impact, a workaround exists\"\n        - \"SEV-4 (Informational): cosmetic, no impact\"\n      default: 0\n    validations:\n      required: true\n  - type: input\n    id: service\n    attributes:\n      label: Service\n      description: Which service is impaired? Several by comma.\n      placeholder: checkout\n  - type: input\n    id: start\n    attributes:\n      label: When did it start?\n      description: A time of day in the team's time zone, if it was not just now.\n      placeholder: \"04:02\"\n  - type: textarea\n    id: impact\n    attributes:\n      label: Impact\n      description: Who is affected, and how badly? Numbers help.\n",
};

export type StarterFile = keyof typeof starter;
