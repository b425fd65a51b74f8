export { check } from "./check.ts";
export { type Gate, gateFindings } from "./closure.ts";
export { rules } from "./registry.ts";
