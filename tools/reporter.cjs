"use strict";
// mocha's spec output, and the counts as a file in out/results/ that .ci/run adds up.
const { mkdirSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const { reporters } = require("mocha");

module.exports = class extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once("end", () => {
      const name = process.env.CASELINT_RESULT_NAME ?? "unit";
      const file = path.join(__dirname, "../out/results", `${name}.json`);
      const { passes, failures, pending } = runner.stats;
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, `${JSON.stringify({ name, passes, failures, pending })}\n`);
    });
  }
};
