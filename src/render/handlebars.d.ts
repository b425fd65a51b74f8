/** The two builds of Handlebars that are bundled: the runtime alone, and the compiler without Node's file extensions. */
declare module "handlebars/runtime.js" {
  const runtime: typeof import("handlebars");
  export default runtime;
}

declare module "handlebars/dist/cjs/handlebars.js" {
  const whole: { readonly default: typeof import("handlebars") };
  export default whole;
}
