/** The article's incident, minute by minute, as people and machines tell it. Shared by the test and the demo. */

export interface Said {
  /** UTC, on the 29th of May 2026. */
  readonly at: string;
  /** GitHub login. */
  readonly who: string;
  readonly body: string;
}

/** What Alertmanager sends at 4:02. */
export const ALERT = {
  version: "4",
  groupKey: '{}/{severity="critical"}:{alertname="CheckoutErrors"}',
  truncatedAlerts: 0,
  status: "firing",
  receiver: "github",
  groupLabels: { alertname: "CheckoutErrors" },
  commonLabels: { alertname: "CheckoutErrors", service: "checkout", severity: "critical" },
  commonAnnotations: { summary: "Checkout error rate above 5%" },
  externalURL: "http://alertmanager.example.com",
  alerts: [
    {
      status: "firing",
      labels: { alertname: "CheckoutErrors", service: "checkout", severity: "critical", instance: "shop-1" },
      annotations: { summary: "Checkout error rate above 5%" },
      startsAt: "2026-05-29T04:02:00Z",
      endsAt: "0001-01-01T00:00:00Z",
      generatorURL: "http://prometheus.example.com/graph?g0.expr=checkout_errors",
      fingerprint: "1a30ba71cca2921f",
    },
  ],
} as const;

export const STORY: readonly Said[] = [
  { at: "04:07", who: "alexgh", body: "/ack On-call acknowledges, begins investigation" },
  { at: "04:12", who: "alexgh", body: "/commander @sarahk\n/communications @danab" },
  {
    at: "04:15",
    who: "danab",
    body: "/update public investigating We're investigating elevated error rates on checkout.",
  },
  {
    at: "04:18",
    who: "alexgh",
    body: "/cause bad-deployment Root cause identified (Stripe webhook endpoint returning 500)",
  },
  { at: "04:22", who: "alexgh", body: "/mitigate Hotfix deployed (bypass failing webhook handler)" },
  {
    at: "04:30",
    who: "danab",
    body: "/update public identified A fix is deployed. Error rates on checkout are falling.",
  },
  { at: "04:36", who: "alexgh", body: "/mitigated 04:35 Error rate returns to normal" },
  {
    at: "04:40",
    who: "sarahk",
    body: `/impact 2,340 failed checkout attempts, estimated $47K lost revenue
/action Add integration tests for all webhook event types @alexgh 2026-06-05
/action Lower checkout error alert threshold to 2% @acme/platform 2026-06-02
/action Block deployments between 12-6 AM without approval @acme/devops 2026-06-05
/action Add post-deploy smoke test for payment flows @alexgh 2026-06-10`,
  },
  { at: "04:45", who: "danab", body: "/update public monitoring Error rates are back to normal. We're watching." },
  {
    at: "04:47",
    who: "sarahk",
    body: "/update public resolved Issue resolved. Checkout is operating normally.\n/resolve Incident resolved, monitoring confirmed stable",
  },
];
