/**
 * Properties with the same cases in every run, so that a change fails for what it changed; `npm run test:properties`
 * draws new cases.
 */
import fc from "fast-check";

fc.configureGlobal({ seed: process.env.SEED === "random" ? Date.now() : Number(process.env.SEED ?? 529) });

export default fc;
