// Loaded before the command line tool: does something to it when it opens its STOP_AT-th record, so that a test
// needs no luck with time. STOP_DO is what: a signal, a signal twice with a run that hears the first and then goes
// on for ever, or a fault.
"use strict";
const fs = require("node:fs");
const path = require("node:path");
const { isMainThread } = require("node:worker_threads");

const { STOP_AT = "0", STOP_DO = "" } = process.env;
const [what, signal = "SIGINT"] = STOP_DO.split(" ");

const does = {
  signal: () => process.kill(process.pid, signal),
  twice: () => {
    const turn = globalThis.setImmediate;
    globalThis.setImmediate = () => {
      // The first was heard by now, because the loop has turned. Nothing but the second ends what follows.
      turn(() => turn(() => process.kill(process.pid, signal)));
      return setInterval(() => {}, 1000);
    };
    process.kill(process.pid, signal);
  },
  fault: () => {
    path.relative = () => {
      throw new TypeError("planted");
    };
  },
};

if (isMainThread) {
  // A run pauses after so much time: here after every case, however fast the machine is.
  const now = Date.now;
  let looked = 0;
  Date.now = () => now() + 60 * ++looked;
  const { openSync } = fs;
  let opened = 0;
  fs.openSync = (file, ...rest) => {
    if (/\.case\.yaml$/u.test(String(file)) && ++opened === Number(STOP_AT)) does[what]();
    return openSync(file, ...rest);
  };
}
