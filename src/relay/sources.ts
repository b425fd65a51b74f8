/** How a source proves who it is: by the signature of its tool, or by a secret in its request. */
export type Scheme = "pagerduty" | "sentry" | "grafana" | "sns" | "authorization";

/** A tool that may send alerts. */
export interface AlertSource {
  /** As in the path, `/alerts/NAME`, and in what GitHub gets. */
  readonly name: string;
  readonly scheme: Scheme;
  /** Any of them counts, so that one can be replaced without a gap. Of SNS, the ARNs of its topics. */
  readonly secrets: readonly string[];
}

type Environment = Readonly<Record<string, string | undefined>>;

const PREFIX = "INCIDENT_RELAY_SECRET_";
const NAME = /^[a-z0-9][a-z0-9_-]{0,62}$/;

/** A shorter secret can be guessed. */
const SHORTEST_SECRET = 16;

const TOPIC = /^arn:aws(?:-cn|-us-gov)?:sns:[a-z0-9-]+:\d{12}:[\w-]{1,256}(?:\.fifo)?$/;

/** Tools that sign every request. Grafana signs where it is configured to: then its signature counts. */
const SIGNING: Readonly<Record<string, Scheme>> = { pagerduty: "pagerduty", sentry: "sentry", grafana: "grafana" };

/** The variable that holds a source's secrets, several by spaces. */
export function secretVariable(name: string): string {
  return `${PREFIX}${name.toUpperCase().replaceAll("-", "_")}`;
}

/** The source of a name; null for a name that none can have, and where no secret is set. */
export function sourceOf(name: string, env: Environment): AlertSource | null {
  if (!NAME.test(name)) return null;
  const secrets = secretsOf(env[secretVariable(name)]);
  if (secrets.length === 0) return null;
  const scheme = SIGNING[name] ?? (secrets.every((secret) => TOPIC.test(secret)) ? "sns" : "authorization");
  return { name, scheme, secrets };
}

/** The variables with a secret, by name: what can send. */
export function secretVariables(env: Environment): string[] {
  return Object.keys(env)
    .filter((name) => name.startsWith(PREFIX) && name !== PREFIX && secretsOf(env[name]).length > 0)
    .sort();
}

/** What is wrong with the secrets, a sentence each, which quotes none of them. */
export function secretProblems(env: Environment): string[] {
  return secretVariables(env).flatMap((name) => {
    const secrets = secretsOf(env[name]);
    const isShort = secrets.some((secret) => secret.length < SHORTEST_SECRET);
    const topics = secrets.filter((secret) => secret.startsWith("arn:"));
    if (topics.some((topic) => !TOPIC.test(topic))) {
      return [`unexpected ARN in ${name}, expected one of an SNS topic: arn:aws:sns:REGION:ACCOUNT:NAME`];
    }
    if (topics.length > 0 && topics.length < secrets.length) {
      return [`unexpected secret next to an ARN in ${name}, expected either: a source by SNS has no other secret`];
    }
    return isShort ? [`unexpected short secret in ${name}, expected ${SHORTEST_SECRET} characters or more`] : [];
  });
}

function secretsOf(text: string | undefined): string[] {
  return (text ?? "").split(/\s+/).filter(Boolean);
}
