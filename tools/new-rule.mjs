// npm run new-rule -- rmp-something --scope record --record rmp: a rule to fill in, and the registry that knows it.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { scope: { type: "string", default: "record" }, record: { type: "string" }, family: { type: "string" } },
});
const [id] = positionals;
if (!id || !/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(id)) {
  fail("Name the rule: npm run new-rule -- plan-goal-vague --scope record --record plan");
}
if (values.scope !== "record" && values.scope !== "case") fail("A rule has the scope record or case.");
const family = values.family ?? id.split("-")[0];
const record = values.record ?? family;
const file = path.join(root, "server/src/rules", family, `${id}.ts`);
if (existsSync(file)) fail(`There is a rule ${id} already.`);

const head = `import { defineRule } from "../_kit/index.ts";

export default defineRule({
  id: "${id}",
  scope: "${values.scope}",
  record: "${record}",
`;
const about = `  severity: "warning",
  pack: "core",
  since: "next",
  cites: [],
  messages: {
    gap: {
      what: "This record does not say ...",
      ask: "What ...?",
      missing: true,
    },
  },
  why: "...",
  source: "...",
`;
const check =
  values.scope === "record"
    ? `  check(record, cx) {
    if (record.date === undefined) cx.report("gap", ["date"]);
  },
`
    : `  check(view, cx) {
    cx.report("gap", view.header, ["record"]);
  },
`;
const examples = `  examples: {
    valid: [],
    invalid: [],
  },
});
`;
mkdirSync(path.dirname(file), { recursive: true });
writeFileSync(file, head + (values.scope === "case" ? `  reads: ["${record}"],\n` : "") + about + check + examples);
console.log(`Wrote ${path.relative(root, file)}. Its examples are its tests.`);
execFileSync(process.execPath, [path.join(root, "tools/gen.mjs")], { cwd: root, stdio: "inherit" });

function fail(sentence) {
  console.error(sentence);
  process.exit(2);
}
