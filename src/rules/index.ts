export { check, type Stopwatch } from "./check.ts";
export { rules } from "./registry.ts";
