import { type Gap, notFound, ok, refused } from "./gap.ts";

/** The emulator's roles, in the two vocabularies GitHub uses for them. */
const roles: Record<string, { permission: string; role_name: string }> = {
  admin: { permission: "admin", role_name: "admin" },
  maintain: { permission: "write", role_name: "maintain" },
  push: { permission: "write", role_name: "write" },
  write: { permission: "write", role_name: "write" },
  triage: { permission: "read", role_name: "triage" },
  pull: { permission: "read", role_name: "read" },
  read: { permission: "read", role_name: "read" },
};

export const accountGaps: readonly Gap[] = [
  {
    route: "GET /user",
    async answer(exchange) {
      return exchange.token.startsWith("ghs_")
        ? refused(403, "Resource not accessible by integration")
        : exchange.forward();
    },
  },
  {
    route: "GET /repos/{owner}/{repo}/collaborators/{username}/permission",
    async answer(exchange) {
      const answer = await exchange.forward();
      if (answer.status === 200) {
        const data = answer.data as { permission: string };
        return { ...answer, data: { ...data, ...roles[data.permission] } };
      }
      const user = await exchange.ask("GET", `/users/${encodeURIComponent(exchange.parameters.username!)}`);
      return user.status === 200 ? ok({ permission: "read", role_name: "read", user: user.data }) : notFound;
    },
  },
];
