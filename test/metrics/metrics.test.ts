import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { median, quantile } from "simple-statistics";
import { measureRepository } from "../../src/metrics/measured-repository.ts";
import { type Metrics, measure } from "../../src/metrics/metrics.ts";
import { readPolicy } from "../../src/policy/read-policy.ts";
import { assess } from "../../src/process/assess.ts";
import type { Catalog, Incident } from "../../src/records/model.ts";
import { Source } from "../../src/text/source.ts";
import { catalog, closings, type Entry, incident, postmortem } from "./records.ts";

const now = Date.parse("2026-06-15T09:00:00Z");
const configuration = `teams:
  platform: { name: Platform, lead: alex, members: [alex] }
people:
  alex: { name: Alex }
  sarah: { name: Sarah K. }
`;

function metricsOf(records: Catalog, closed: Record<string, string> = {}, added: Record<string, string> = {}): Metrics {
  const { policy } = readPolicy(new Source(".github/incidents.yml", configuration));
  const addedAt = (file: string) => (added[file] ? Date.parse(added[file]) : null);
  return measure([measureRepository(assess(records, policy, { now, history: closings(closed), addedAt }))], now);
}

/** Repeatable numbers: Park and Miller's generator. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

const tenths = (value: number): number => Math.round(value * 10) / 10;

const time = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** Incidents with known spans, some of them without one. */
function randomIncidents(count: number): {
  incident: Incident;
  severity: string;
  service: string;
  quarter: string;
  ack: number | null;
  resolve: number | null;
}[] {
  const below = randomFrom(42);
  return Array.from({ length: count }, (_, at) => {
    const month = 1 + below(12);
    const day = `2025-${String(month).padStart(2, "0")}-${String(1 + below(28)).padStart(2, "0")}`;
    const severity = `SEV-${1 + below(4)}`;
    const service = ["checkout", "search", "login"][below(3)]!;
    const ack = below(10) === 0 ? null : below(40);
    const resolve = below(10) === 0 ? null : 41 + below(1200);
    const timeline: Entry[] = [
      ["00:00", "detected"],
      ...(ack === null ? [] : [[time(ack), "acknowledged"] as const]),
      ...(resolve === null ? [] : [[time(resolve), "resolved"] as const]),
    ];
    return {
      incident: incident(`${day}-${at}`, { title: `Incident ${at}`, severity, services: [service], timeline }),
      severity,
      service,
      quarter: `2025-Q${Math.ceil(month / 3)}`,
      ack,
      resolve,
    };
  });
}

describe("response times", () => {
  const sample = randomIncidents(400);
  const { times, incidents } = metricsOf(catalog({ incidents: sample.map((one) => one.incident) }));

  /** Independent of the code under test: the library's quantiles over the numbers that made the records. */
  const expected = (values: (number | null)[]) => {
    const known = values.filter((value) => value !== null);
    return { n: known.length, median: tenths(median(known)), p90: tenths(quantile(known, 0.9)) };
  };

  it("agree with an independent computation as a whole", () => {
    const { n, median: middle, p90 } = times.acknowledge;
    assert.deepEqual({ n, median: middle, p90 }, expected(sample.map(({ ack }) => ack)));
    assert.deepEqual(times.acknowledge.excluded, [
      { reason: "no acknowledgement on the timeline", n: sample.filter(({ ack }) => ack === null).length },
    ]);
  });

  const facets = [
    ["bySeverity", "severity"],
    ["byService", "service"],
    ["byQuarter", "quarter"],
  ] as const;
  for (const [name, property] of facets) {
    it(`agree with an independent computation ${name}`, () => {
      for (const { key, ...figure } of times.resolve[name]) {
        const group = sample.filter((one) => one[property] === key).map(({ resolve }) => resolve);
        assert.deepEqual(figure, expected(group), key);
      }
      const all = times.resolve[name].reduce((sum, { n }) => sum + n, 0);
      assert.equal(all, times.resolve.n);
    });
  }

  it("count every incident once by severity and quarter", () => {
    assert.equal(incidents.total, 400);
    assert.equal(
      incidents.byQuarter.reduce((sum, { n }) => sum + n, 0),
      400,
    );
    assert.deepEqual(
      incidents.bySeverity.map(({ key }) => key),
      ["SEV-1", "SEV-2", "SEV-3", "SEV-4"],
    );
  });

  it("leave out what ends before it begins, and say so", () => {
    const backwards = incident("2026-01-02-a", {
      timeline: [
        ["10:00", "detected"],
        ["09:00", "resolved"],
      ],
    });
    const unstarted = incident("2026-01-03-b", {});
    const figures = metricsOf(catalog({ incidents: [backwards, unstarted] }));
    assert.deepEqual(figures.times.resolve.excluded, [
      { reason: "ends before it begins", n: 1 },
      { reason: "no readable start", n: 1 },
    ]);
    assert.equal(figures.incidents.excluded.quarter, 1);
  });

  it("count a post-mortem without an incident record by what it says itself", () => {
    const alone = postmortem("2026-02-01-alone", {
      severity: "SEV-2",
      from: "2026-02-01T10:00:00Z",
      to: "2026-02-01T10:45:00Z",
    });
    const figures = metricsOf(catalog({ postmortems: [alone] }));
    assert.equal(figures.records.standalonePostmortems, 1);
    assert.equal(figures.times.resolve.median, 45);
    assert.deepEqual(figures.updates.everyTime.excluded, [
      { reason: "no incident record, its post-mortem alone", n: 1 },
    ]);
  });
});

describe("status updates", () => {
  const cadence = (...updates: string[]) =>
    metricsOf(
      catalog({
        incidents: [
          incident("2026-05-29-a", {
            severity: "SEV-1",
            timeline: [
              ["04:00", "detected"],
              ["04:05", "declared"],
              ...updates.map((at): Entry => [at, "update"]),
              ["05:00", "resolved"],
            ],
          }),
        ],
      }),
    ).updates;

  it("are judged from the declaration to the resolution", () => {
    const { everyTime, neverTooLate, longestSilence } = cadence("04:20", "04:35", "04:50");
    assert.deepEqual([everyTime.kept, neverTooLate.kept, longestSilence.median], [1, 1, 15]);
  });

  it("may be late, or too late", () => {
    assert.deepEqual([cadence("04:20", "04:40").everyTime.kept, cadence("04:20", "04:40").neverTooLate.kept], [0, 1]);
    const silent = cadence();
    assert.deepEqual([silent.everyTime.kept, silent.neverTooLate.kept, silent.longestSilence.p90], [0, 0, 55]);
  });
});

describe("post-mortems against their deadline", () => {
  const resolved = (id: string, severity: string) =>
    incident(id, {
      severity,
      timeline: [
        ["04:00", "detected"],
        ["05:00", "resolved"],
      ],
    });

  it("are in time, late, missing or pending", () => {
    const { postmortems } = metricsOf(
      catalog({
        incidents: [
          resolved("2026-05-01-in-time", "SEV-1"),
          resolved("2026-05-02-late", "SEV-1"),
          resolved("2026-05-03-missing", "SEV-1"),
          resolved("2026-05-04-draft", "SEV-1"),
          resolved("2026-06-14-pending", "SEV-1"),
          resolved("2026-05-05-minor", "SEV-4"),
          resolved("2026-05-06-committed", "SEV-1"),
          resolved("2026-05-07-undated", "SEV-1"),
        ],
        postmortems: [
          postmortem("2026-05-01-in-time", { published: "2026-05-03" }),
          postmortem("2026-05-02-late", { published: "2026-05-05" }),
          postmortem("2026-05-04-draft", { status: "draft" }),
          postmortem("2026-05-06-committed", {}),
          postmortem("2026-05-07-undated", {}),
        ],
      }),
      {},
      { "postmortems/2026-05-06-committed.md": "2026-05-07T12:00:00Z" },
    );
    assert.deepEqual(postmortems, {
      n: 5,
      kept: 2,
      late: 2,
      unpublished: 1,
      missing: 1,
      pending: 1,
      excluded: [
        { reason: "its severity asks for none", n: 1 },
        { reason: "no day of publication", n: 1 },
      ],
    });
  });
});

describe("action items", () => {
  const { actionItems } = metricsOf(
    catalog({
      postmortems: [
        postmortem("2026-05-01-a", {
          date: "2026-05-01",
          severity: "SEV-1",
          items: [
            { title: "In time", owner: "Alex", due: "2026-05-10", status: "done" },
            { title: "Late", owner: "Platform", due: "2026-05-10", status: "done" },
            { title: "Done some day", owner: "Alex", due: "2026-05-10", status: "done" },
            { title: "Overdue", owner: "Alex", due: "2026-06-01" },
            { title: "Dropped", owner: "Sarah K.", due: "2026-06-01", status: "dropped" },
          ],
        }),
        postmortem("2026-06-08-b", {
          date: "2026-06-08",
          severity: "SEV-2",
          items: [
            { title: "Fresh", due: "2026-07-01" },
            { title: "In progress", owner: "@stranger", due: "2026-07-01", status: "in-progress" },
          ],
        }),
      ],
    }),
    { "2026-05-01-a#1": "2026-05-09", "2026-05-01-a#2": "2026-05-12" },
  );

  it("are counted by state", () => {
    const { total, open, overdue, done, dropped, withoutOwner } = actionItems;
    assert.deepEqual(
      { total, open, overdue, done, dropped, withoutOwner },
      { total: 7, open: 3, overdue: 1, done: 3, dropped: 1, withoutOwner: 1 },
    );
  });

  it("are on time where both days are known", () => {
    assert.deepEqual(actionItems.completion, { n: 2, onTime: 1, excluded: [{ reason: "no day of completion", n: 1 }] });
  });

  it("have an age", () => {
    assert.deepEqual(actionItems.openAge, { n: 3, median: 7, p90: tenths(quantile([45, 7, 7], 0.9)) });
    assert.deepEqual(actionItems.timeToComplete, {
      n: 2,
      median: median([8, 11]),
      p90: tenths(quantile([8, 11], 0.9)),
    });
  });

  it("belong to the team that lists their owner", () => {
    assert.deepEqual(
      actionItems.byTeam.map(({ team, open, overdue }) => ({ team, open, overdue })),
      [
        { team: "Platform", open: 1, overdue: 1 },
        { team: null, open: 2, overdue: 0 },
      ],
    );
  });

  it("make a backlog by week, without those whose days are unknown", () => {
    const { weeks, excluded } = actionItems.backlog;
    assert.deepEqual(excluded, [{ reason: "no day of completion", n: 2 }]);
    assert.deepEqual(
      weeks.map(({ week, open, overdue }) => [week, open, overdue]),
      [
        ["2026-04-27", 3, 0],
        ["2026-05-04", 2, 0],
        ["2026-05-11", 1, 0],
        ["2026-05-18", 1, 0],
        ["2026-05-25", 1, 0],
        ["2026-06-01", 1, 1],
        ["2026-06-08", 3, 1],
        ["2026-06-15", 3, 1],
      ],
    );
  });
});

describe("causes, factors, recurrence and load", () => {
  const bad = (id: string, service = "checkout", cause = "bad-deployment") =>
    incident(id, {
      severity: "SEV-2",
      commander: "sarah",
      services: [service],
      causes: [cause],
      timeline: [
        ["20:00", "detected"],
        ["21:00", "resolved"],
      ],
    });
  const figures = metricsOf(
    catalog({
      incidents: [
        bad("2026-02-01-a"),
        bad("2026-04-01-b"),
        bad("2026-04-20-c", "checkout", "Bad-Deployment"),
        bad("2026-04-21-d", "search"),
        incident("2026-05-01-e", { severity: "SEV-2", commander: "Sarah K.", timeline: [["10:00", "detected"]] }),
      ],
      postmortems: [
        postmortem("2026-04-01-b", {
          date: "2026-04-02",
          factors: ["No load test.", "Pager was silent"],
          items: [
            { title: "Test", owner: "Alex", due: "2026-05-01" },
            { title: "Page", owner: "Alex", due: "2026-05-01", status: "done" },
          ],
        }),
        postmortem("2026-02-01-a", {
          date: "2026-02-02",
          factors: ["no  load test"],
          items: [{ title: "Roll back", owner: "Alex", due: "2026-02-20", status: "done" }],
        }),
      ],
    }),
    { "2026-02-01-a#1": "2026-04-10" },
  );

  it("count causes and factors, and who recorded none", () => {
    assert.deepEqual(figures.causes, [{ key: "bad-deployment", n: 4 }]);
    assert.equal(figures.causesUnknown, 1);
    assert.deepEqual(figures.contributingFactors[0], { key: "No load test.", n: 2 });
  });

  it("tell which incidents came back, and which met an open action item", () => {
    assert.deepEqual(figures.recurrence, {
      n: 4,
      repeated: 2,
      withOpenItem: 2,
      excluded: [{ reason: "no service", n: 1 }],
    });
  });

  it("tell what a commander carried, under one name", () => {
    assert.deepEqual(figures.commanders, [
      { commander: "Sarah K.", incidents: 5, open: 1, outsideHours: 4, minutes: 240, recent: 4 },
    ]);
  });

  it("compare the last 90 days with the 90 before", () => {
    assert.deepEqual(figures.lately.incidents, [4, 1]);
    assert.deepEqual(figures.lately.repeated, [2, 0]);
  });
});
