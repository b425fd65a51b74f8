export { check } from "./check.ts";
export { rules } from "./registry.ts";
