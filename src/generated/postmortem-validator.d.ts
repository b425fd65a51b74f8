// Generated from schemas/postmortem.schema.json by `npm run generate`.
import type { Validator } from "../yaml/validator.ts";

export declare const validate: Validator;
