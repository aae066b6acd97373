// Long because each thing that is asked of a page is told once, and told in a few lines.
// What is asked of a page in the browser, as [name, check] pairs.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const desktop = { width: 1280, height: 900 };
/** A window of 1280 pixels at 400 %. */
const narrow = { width: 320, height: 640 };

/** @param pages addresses by name @param axe source of axe-core @param shots a folder for pictures, or undefined */
export function* checks({ browser, pages, axe, shots }) {
  const opened = async (url, work, more = {}) => {
    const context = await browser.newContext({ viewport: desktop, offline: true, ...more });
    const page = await context.newPage();
    const said = [];
    page.on("request", (request) => request.url() !== url && !request.url().startsWith("data:") && said.push(`request: ${request.url()}`));
    page.on("console", (message) => said.push(`console: ${message.text()}`));
    page.on("pageerror", (error) => said.push(`error: ${error.message}`));
    await page.addInitScript(() => {
      globalThis.broken = [];
      addEventListener("securitypolicyviolation", (event) => globalThis.broken.push(`${event.violatedDirective} ${event.blockedURI}`));
    });
    try {
      await page.goto(url);
      await work(page);
      if (more.javaScriptEnabled !== false) said.push(...(await page.evaluate(() => globalThis.broken)));
      assert.deepEqual(said, []);
    } finally {
      await context.close();
    }
  };
  const shot = async (page, name, more = {}) => {
    if (shots) await page.screenshot({ path: path.join(shots, `${name}.png`), ...more });
  };
  const barriers = async (page) => {
    await page.evaluate(axe);
    const found = await page.evaluate(async (tags) => {
      const { violations, passes } = await globalThis.axe.run(document, { runOnly: { type: "tag", values: tags } });
      const told = violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .map((node) => node.html.slice(0, 120))
            .slice(0, 3)
            .join(" | ")}`,
      );
      return { told, passes: passes.length };
    }, TAGS);
    assert.deepEqual(found.told, []);
    assert.ok(found.passes > 15, `axe-core looked at ${found.passes} things only`);
  };
  const unfold = (page) =>
    page.evaluate(() => {
      for (const one of document.querySelectorAll("details")) one.open = true;
    });

  for (const name of Object.keys(pages)) {
    yield [`${name}: asks for nothing, breaks no policy and says nothing`, () => opened(pages[name], unfold)];
  }

  // With fewer cases there is everything to look at, and less of it to look at twice.
  for (const colorScheme of ["light", "dark"]) {
    yield [
      `${colorScheme}: no barrier`,
      () =>
        opened(
          pages.few,
          async (page) => {
            await shot(page, colorScheme);
            await unfold(page);
            await barriers(page);
          },
          { colorScheme },
        ),
    ];
  }

  yield [
    "without script it has no barrier, tells every case and shows no controls",
    async () => {
      await opened(
        pages.few,
        async (page) => {
          assert.equal(await page.locator("#case-list > li:visible").count(), 12);
          assert.equal(await page.locator("#case-tools").isVisible(), false);
          await page.locator("#case-list summary").first().click();
          assert.equal(await page.locator("#case-list details[open] ul").first().isVisible(), true);
        },
        { javaScriptEnabled: false },
      );
      // axe-core is script itself, so it looks at the page with its own script taken out.
      const file = fileURLToPath(pages.few).replace(/\.html$/, "-plain.html");
      writeFileSync(file, readFileSync(fileURLToPath(pages.few), "utf8").replace(/<script>[\s\S]*?<\/script>/, ""));
      await opened(pathToFileURL(file).href, barriers);
    },
  ];

  for (const name of ["few", "hostile"]) {
    yield [
      `${name}: fits a window of 320 pixels, tables scroll within their frames`,
      () =>
        opened(
          pages[name],
          async (page) => {
            const wide = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
            assert.ok((await wide()) <= 0, `${await wide()} pixels too wide`);
            await shot(page, `narrow-${name}`);
            await unfold(page);
            assert.ok((await wide()) <= 0, `${await wide()} pixels too wide when unfolded`);
            await barriers(page);
          },
          { viewport: narrow },
        ),
    ];
  }

  yield [
    "finds, filters, orders and unfolds cases by keyboard",
    () =>
      opened(pages.whole, async (page) => {
        const shown = page.locator("#case-list > li:visible");
        await page.locator("#case-find").focus();
        await page.keyboard.type("D2001");
        await page.locator("#case-count", { hasText: /^(?!119)\d+ cases? (is|are) shown$/ }).waitFor();
        const some = await shown.count();
        assert.ok(some > 0 && some < 119, `${some} shown`);
        await page.locator("#case-find").fill("");
        await page.locator("#case-show").selectOption("2.2.3");
        const gaps = await shown.count();
        assert.ok(gaps > 0 && gaps < 119, `${gaps} with a gap on 2.2.3`);
        await page.locator("#case-show").selectOption("");
        await page.locator("#case-order").selectOption("name");
        const names = await page.locator("#case-list h3").allTextContents();
        assert.deepEqual(names, [...names].sort());
        await page.locator("#case-open").press("Enter");
        assert.equal(await page.locator("#case-list details:not([open])").count(), 0);
        await page.locator("#case-close").press("Enter");
        assert.equal(await page.locator("#case-list details[open]").count(), 0);
      }),
  ];

  yield [
    "the skip link comes first and leads past the contents",
    () =>
      opened(pages.whole, async (page) => {
        await page.keyboard.press("Tab");
        assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
        assert.equal(await page.locator(".skip").isVisible(), true);
        await page.keyboard.press("Enter");
        assert.equal(await page.evaluate(() => document.activeElement.id), "main");
      }),
  ];

  for (const javaScriptEnabled of [true, false]) {
    yield [
      `prints unfolded ${javaScriptEnabled ? "with" : "without"} script`,
      () =>
        opened(
          pages.few,
          async (page) => {
            await page.emulateMedia({ media: "print" });
            const inside = page.locator("#case-list details ul").first();
            if (!javaScriptEnabled) assert.equal(await inside.isVisible(), true);
            assert.equal(await page.locator("nav").isVisible(), false);
            const pdf = await page.pdf({ format: "A4", ...(shots ? { path: path.join(shots, `print-${javaScriptEnabled}.pdf`) } : {}) });
            assert.ok(pdf.length > 50_000, `${pdf.length} bytes`);
          },
          { javaScriptEnabled },
        ),
    ];
  }

  yield [
    "forced colours: bars and shapes still show",
    () =>
      opened(
        pages.few,
        async (page) => {
          const fills = await page.evaluate(() =>
            [".bars .bar", ".bars .track"].map((one) => getComputedStyle(document.querySelector(one)).fill),
          );
          assert.notEqual(fills[0], fills[1]);
          await shot(page, "forced");
        },
        { forcedColors: "active" },
      ),
  ];

  for (const more of [{ colorScheme: "light" }, { colorScheme: "dark" }, { viewport: narrow }]) {
    yield [
      `countersign: no barrier ${JSON.stringify(more)}`,
      () =>
        opened(
          pages.countersign,
          async (page) => {
            const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
            assert.ok(wide <= 0, `${wide} pixels too wide`);
            await barriers(page);
          },
          more,
        ),
    ];
  }

  yield [
    "countersign: prints on A4 with a place to sign",
    () =>
      opened(pages.countersign, async (page) => {
        await page.emulateMedia({ media: "print" });
        assert.equal(await page.locator(".sign dd").count(), 4);
        const tall = await page.locator(".sign").evaluate((one) => one.getBoundingClientRect().height);
        assert.ok(tall > 100, `${tall} pixels to sign on`);
        const pdf = await page.pdf({ format: "A4", ...(shots ? { path: path.join(shots, "countersign.pdf") } : {}) });
        assert.ok(pdf.length > 10_000, `${pdf.length} bytes`);
      }),
  ];

  // An editor shows the page in a frame, with its own colours as custom properties and its kind as a class of the body.
  for (const [kind, ground, words, colorScheme] of [
    ["vscode-dark", "rgb(31, 31, 31)", "rgb(204, 204, 204)", "light"],
    ["vscode-light", "rgb(250, 250, 250)", "rgb(59, 59, 59)", "dark"],
    ["vscode-high-contrast", "rgb(0, 0, 0)", "rgb(255, 255, 255)", "light"],
  ]) {
    for (const name of ["few", "countersign"]) {
      yield [
        `${name}: takes over the colours of an editor, ${kind}`,
        () =>
          opened(
            pages[name],
            async (page) => {
              await page.evaluate(
                ([cls, back, front]) => {
                  document.documentElement.style.setProperty("--vscode-editor-background", back);
                  document.documentElement.style.setProperty("--vscode-editor-foreground", front);
                  document.body.className = cls;
                },
                [kind, ground, words],
              );
              const seen = await page.evaluate(() => [
                getComputedStyle(document.body).backgroundColor,
                getComputedStyle(document.body).color,
              ]);
              assert.deepEqual(seen, [ground, words]);
              await unfold(page);
              await barriers(page);
            },
            { colorScheme },
          ),
      ];
    }
  }

  yield [
    "what was put into the hostile page runs nowhere and stays words",
    () =>
      opened(pages.hostile, async (page) => {
        assert.equal(await page.evaluate(() => globalThis.owned), undefined);
        assert.equal(await page.locator("img, iframe, form, [onclick], [onerror], [style]").count(), 0);
        assert.equal(await page.locator("script").count(), 1);
        assert.ok((await page.locator("main").textContent()).includes("<img src=x onerror=owned=1>"));
      }),
  ];
}
