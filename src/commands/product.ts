declare const __VERSION__: string;

/** The package's version, put in when the command is bundled. */
export const version: string = typeof __VERSION__ === "string" ? __VERSION__ : "0.0.0-source";
