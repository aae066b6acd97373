// `node --import ./tools/ts.mjs x.ts`: lets Node 20 and later run the TypeScript sources directly, for tools.
import * as nodeModule from "node:module";
import { load } from "./ts-hooks.mjs";

if (typeof nodeModule.registerHooks === "function") nodeModule.registerHooks({ load });
else nodeModule.register("./ts-hooks.mjs", import.meta.url);
