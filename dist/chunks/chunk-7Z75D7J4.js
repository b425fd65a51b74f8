import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import{formatInstant}from"./chunk-MQENVSFQ.js";function metricsJson(metrics){return`${JSON.stringify({...metrics,now:formatInstant(metrics.now)},null,2)}
`}export{metricsJson};
