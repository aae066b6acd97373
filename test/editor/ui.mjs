// The window itself, driven with mouse and keyboard: what somebody sees, and pictures of it.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const patience = 20_000;

/** Drive the workbench over `folder`; pictures go to `shots`. Returns how many steps held. */
export async function drive(workbench, folder, shots) {
  const result = { passes: 0, failures: 0 };
  const file = "rowan/contingency.case.yaml";
  const { page, close } = await workbench.open({ folder, file });
  page.setDefaultTimeout(patience);
  const editor = page.locator(`.editor-instance .monaco-editor[data-uri$="/contingency.case.yaml"]`);
  const squiggle = editor.locator(".squiggly-error").first();
  const shot = (name) => page.screenshot({ path: path.join(shots, `${name}.png`) });

  console.log("  the window");
  const steps = [
    [
      "marks the place of a finding",
      async () => {
        await editor.waitFor();
        await squiggle.waitFor({ state: "attached" });
      },
    ],
    [
      "lists findings in the Problems panel",
      async () => {
        await page.keyboard.press("Control+Shift+M");
        const row = page.locator(".markers-panel .monaco-list-row", { hasText: "caselint" });
        await row.first().waitFor();
        await shot("1-findings");
      },
    ],
    [
      "shows nothing that pops up",
      async () => {
        const toasts = await page.locator(".notification-toast").count();
        if (toasts > 0) throw new Error(`${toasts} notifications`);
      },
    ],
    [
      "says what a finding is about on hover",
      async () => {
        await squiggle.hover({ force: true });
        await page.locator(".monaco-hover:visible", { hasText: "contingency-no-trigger" }).first().waitFor();
        await shot("2-hover");
        await page.keyboard.press("Escape");
      },
    ],
    [
      "opens the page of a rule from the code of a finding",
      async () => {
        await squiggle.hover({ force: true });
        const link = page.locator(".monaco-hover:visible a", { hasText: "contingency-no-trigger" }).first();
        await link.click();
        const rule = page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
        await rule.locator("h1", { hasText: "contingency-no-trigger" }).first().waitFor();
        await shot("3-rule");
        await page.locator(".tab", { hasText: "contingency.case.yaml" }).click();
        await editor.waitFor();
      },
    ],
    [
      "offers a fix in the light bulb menu, writes it and saves it",
      async () => {
        await clickWord(editor, "C1");
        await page.keyboard.press("Control+.");
        const fix = page.locator(".action-widget .monaco-list-row", { hasText: /trigger/i }).first();
        await fix.waitFor();
        await shot("4-quick-fix");
        await page.keyboard.press("Enter");
        await editor.locator(".view-line", { hasText: "[add" }).first().waitFor();
        await page.keyboard.press("Control+S");
        await until(() => /trigger: .*\[add /.test(readFileSync(path.join(folder, file), "utf8")), "the fix on disk");
        await shot("5-fixed");
      },
    ],
    [
      "says in the status area how much there is to look at",
      async () => {
        await page.locator(".statusbar-item a[aria-label*='Editor Language Status'], [id='status.languageStatus']").first().hover();
        const text = page.locator(".monaco-hover:visible", { hasText: "Caselint sends nothing anywhere" }).first();
        await text.waitFor();
        await shot("6-status");
      },
    ],
    [
      "starts a contact from New File and saves it, with the keyboard alone",
      async () => {
        const { keyboard } = page;
        const picker = page.locator(".quick-input-widget:visible");
        const pick = async (words) => {
          const row = picker.locator(".monaco-list-row", { hasText: words }).first();
          await row.waitFor();
          await keyboard.press("Enter");
        };
        await editor.locator(".view-line").first().click();
        await keyboard.press("F1");
        await picker.waitFor();
        await keyboard.type("New File...");
        await pick("New File...");
        await picker.locator(".monaco-list-row", { hasText: "New contact" }).first().waitFor();
        await shot("7-new-file");
        // Words typed here would be a file's name, so the entry is gone to.
        await keyboard.press("ArrowDown");
        await picker.locator(".monaco-list-row.focused", { hasText: "New contact" }).waitFor();
        await keyboard.press("Enter");
        const question = async (title) => {
          await picker.locator(".quick-input-title", { hasText: title }).waitFor();
          await page.waitForTimeout(300);
        };
        // What was pressed between two questions may have come to the second one.
        const clear = async () => {
          await keyboard.press("Control+A");
          await keyboard.press("Backspace");
        };
        await question("Author: name");
        await until(async () => (await picker.locator("input.input").first().inputValue()) === "Imogen Larkspur", "the officer's name");
        // The header names the officer, so that Enter is enough. Under load a key may come before the question listens.
        const next = picker.locator(".quick-input-title", { hasText: "Author: grade" });
        await until(async () => {
          if (await next.isVisible()) return true;
          await keyboard.press("Enter");
          await page.waitForTimeout(1500);
          return next.isVisible();
        }, "the question about the grade");
        await question("Author: grade");
        await clear();
        await pick("PO");
        await question(/^Type$/);
        await clear();
        await keyboard.type("office-visit");
        await shot("8-new-contact-type");
        await pick("office-visit");
        const note = page.locator(`.editor-instance .monaco-editor[data-uri*="/rowan/contact-"]`);
        await note.locator(".view-line", { hasText: "## Check in" }).first().waitFor();
        await shot("9-new-contact");
        await keyboard.type("He came on time");
        // The mode, from what is offered, after the line of the type.
        await keyboard.press("Control+Home");
        for (let line = 1; line < 7; line++) await keyboard.press("ArrowDown");
        await keyboard.press("End");
        await keyboard.press("Enter");
        await keyboard.type("mode: ");
        await keyboard.press("Control+Space");
        const offered = page.locator(".suggest-widget.visible .monaco-list-row", { hasText: "office" }).first();
        await offered.waitFor();
        await shot("10-completion");
        await keyboard.type("off");
        await keyboard.press("Enter");
        await note
          .locator(".view-line", { hasText: /mode:\s*office/ })
          .first()
          .waitFor();
        await keyboard.press("Control+S");
        const saved = () => readdirSync(path.join(folder, "rowan")).find((name) => /^contact-.*\.case\.md$/.test(name));
        await until(
          () => saved() !== undefined && readFileSync(path.join(folder, "rowan", saved()), "utf8").includes("He came on time"),
          "the contact on disk",
        );
        await page.locator(".tab.active:not(.dirty)", { hasText: "contact-" }).waitFor();
        await shot("11-contact-saved");
        if ((await page.locator(".tab.dirty").count()) > 0) throw new Error("a record was changed");
        const toasts = await page.locator(".notification-toast").count();
        if (toasts > 0) throw new Error(`${toasts} notifications`);
      },
    ],
  ];
  try {
    for (const [name, act] of steps) {
      try {
        await act();
        result.passes += 1;
        console.log(`    \u2714 ${name}`);
      } catch (problem) {
        result.failures += 1;
        console.log(`    x ${name}\n${problem instanceof Error ? problem.message : problem}`);
        await shot("failed").catch(() => {});
        break;
      }
    }
  } finally {
    await close();
  }
  return result;
}

async function clickWord(editor, word) {
  await editor.locator(".view-line span span", { hasText: word }).first().click();
}

async function until(ask, what) {
  for (const end = Date.now() + patience; Date.now() < end; ) {
    if (await ask()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`not seen: ${what}`);
}
