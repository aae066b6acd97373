/** The language as people choose it: `--lang` on the command line, a setting in the editor. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cli, inFolder, plainEnv, run } from "../support/cli.ts";
import { startClient, uriOf } from "../support/lspClient.ts";
import { inRepo } from "../support/root.ts";

const SAMPLE = "samples/case-03-licence-middling";
const files = (): Record<string, string> =>
  Object.fromEntries(readdirSync(inRepo(SAMPLE)).map((name) => [`case/${name}`, readFileSync(inRepo(SAMPLE, name), "utf8")]));

const WORDS: ReadonlySet<string> = new Set(["message", "ask", "title", "reason", "note", "label"]);

/** A JSON report with its sentences blotted out, and those sentences. */
function apart(text: string): { readonly rest: unknown; readonly words: readonly string[] } {
  const words: string[] = [];
  const rest: unknown = JSON.parse(text, (name, value) => {
    if (typeof value !== "string" || !WORDS.has(name)) return value;
    words.push(value);
    return "";
  });
  return { rest, words };
}

describe("the language of the command line", function () {
  this.timeout(120_000);
  const check = (folder: string, ...more: string[]) => run(["check", "case", "--as-of", "2019-03-29", "--format", "json", ...more], folder);

  it("changes sentences alone, and leaves with the same code", () => {
    inFolder(files(), (folder) => {
      const [english, welsh] = [check(folder), check(folder, "--lang", "cy")];
      assert.equal(welsh.code, english.code);
      assert.deepEqual(apart(welsh.out).rest, apart(english.out).rest);
      assert.notDeepEqual(apart(welsh.out).words, apart(english.out).words);
      assert.equal(check(folder, "--lang", "en").out, english.out);
    });
  });

  it("is not taken from the environment", () => {
    inFolder(files(), (folder) => {
      const args = [cli, "check", "case", "--as-of", "2019-03-29", "--format", "json"];
      const env = { ...plainEnv(), LANG: "cy_GB.UTF-8", LC_ALL: "cy_GB.UTF-8", LANGUAGE: "cy" };
      const { stdout } = spawnSync(process.execPath, args, { cwd: folder, env, encoding: "utf8" });
      assert.equal(stdout, check(folder).out);
    });
  });

  it("is not remembered for another", () => {
    inFolder(files(), (folder) => {
      const env = { ...plainEnv(), XDG_CACHE_HOME: join(folder, "cache"), LOCALAPPDATA: join(folder, "cache"), HOME: folder };
      const cached = (...more: string[]) =>
        spawnSync(process.execPath, [cli, "check", "case", "--as-of", "2019-03-29", "--format", "json", "--cache", ...more], {
          cwd: folder,
          env,
          encoding: "utf8",
        }).stdout;
      const english = cached();
      assert.equal(cached("--lang", "cy"), check(folder, "--lang", "cy").out);
      assert.equal(cached(), english);
    });
  });

  it("is the same in workers, and shards of two languages are not put together", () => {
    inFolder(files(), (folder) => {
      assert.equal(check(folder, "--lang", "cy", "--workers", "1").out, check(folder, "--lang", "cy", "--workers", "0").out);
      const idOf = (...more: string[]) => JSON.parse(check(folder, "--shard", "1/2", ...more).out).shard.run;
      assert.notEqual(idOf("--lang", "cy"), idOf());
    });
  });

  it("is spoken by help and explanations, and refused when it is not known", () => {
    for (const args of [["--help"], ["rules"], ["explain", "review-missing"]]) {
      const [english, welsh] = [run(args, inRepo()), run([...args, "--lang", "cy"], inRepo())];
      assert.equal(welsh.code, 0);
      assert.notEqual(welsh.out, english.out, args.join(" "));
    }
    assert.deepEqual(run(["rules", "--lang", "fr"], inRepo()).code, 2);
  });
});

describe("the language of the editor", function () {
  this.timeout(120_000);
  it("is taken from the setting, and what was told is told again when it changes", async () => {
    const name = "rmp.case.md";
    const uri = uriOf(inRepo(SAMPLE, name));
    const text = readFileSync(inRepo(SAMPLE, name), "utf8");
    const client = await startClient({ initializationOptions: { run: "onType", messageLanguage: "cy" } });
    const bare = (given: { diagnostics: readonly { message: string }[] }) => given.diagnostics.map((one) => ({ ...one, message: "" }));
    const said = (given: { diagnostics: readonly { message: string }[] }) => given.diagnostics.map((one) => one.message).join("\n");
    const isEnglish = (words: string) => /\b(?:the|this) \w+ (?:does|is|has)\b/iu.test(words);
    const set = (messageLanguage: string) =>
      client.connection.sendNotification("workspace/didChangeConfiguration", { settings: { caselint: { messageLanguage } } });
    try {
      let next = client.nextPush(uri, (given) => given.diagnostics.length > 0 && !isEnglish(said(given)));
      await client.open(uri, text);
      const welsh = await next;
      next = client.nextPush(uri, (given) => isEnglish(said(given)));
      await set("en");
      const english = await next;
      assert.deepEqual(bare(english), bare(welsh));
      next = client.nextPush(uri);
      await set("cy");
      assert.equal(said(await next), said(welsh));
    } finally {
      await client.stop();
    }
  });
});
