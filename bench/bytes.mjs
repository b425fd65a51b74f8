// Reads every file of a repository and does nothing with it: the floor under any check.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

let bytes = 0;
for (const folder of ["incidents", "postmortems", "runbooks"]) {
  for (const name of readdirSync(join(process.argv[2], folder))) {
    bytes += readFileSync(join(process.argv[2], folder, name)).length;
  }
}
console.log(bytes);
