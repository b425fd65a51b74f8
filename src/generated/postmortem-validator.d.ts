// Generated from schemas/postmortem.schema.json by `npm run generate`.
import type { Validator } from "../records/schema-problems.ts";

export declare const validate: Validator;
