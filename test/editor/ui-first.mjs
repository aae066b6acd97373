// The first five minutes with the keyboard alone: sample case, one prompt, one fix, one reason.
import path from "node:path";

const patience = 20_000;

/** Drive the workbench over `folder`; pictures go to `shots`. Returns how many steps held. */
export async function drive(workbench, folder, shots) {
  const result = { passes: 0, failures: 0 };
  const { page, close } = await workbench.open({ folder });
  page.setDefaultTimeout(patience);
  const { keyboard } = page;
  const shot = (name) => page.screenshot({ path: path.join(shots, `${name}.png`) });
  const picker = page.locator(".quick-input-widget:visible");
  const editor = page.locator(`.editor-instance .monaco-editor[data-uri$="/rmp.case.md"]`);
  const menu = page.locator(".action-widget .monaco-list-row");

  async function command(words) {
    await keyboard.press("F1");
    await picker.waitFor();
    await keyboard.type(words);
    await picker.locator(".monaco-list-row.focused", { hasText: words }).first().waitFor();
    await keyboard.press("Enter");
  }
  /** Pick a line of the menu of fixes with the arrows. */
  async function pick(words) {
    await keyboard.press("Control+.");
    await menu.filter({ hasText: words }).first().waitFor();
    for (let step = 0; step < 20; step++) {
      const focused = page.locator(".action-widget .monaco-list-row.focused");
      if ((await focused.count()) > 0 && words.test(await focused.first().innerText())) break;
      await keyboard.press("ArrowDown");
    }
    await keyboard.press("Enter");
    await menu.first().waitFor({ state: "hidden" });
  }

  console.log("  the first five minutes");
  const steps = [
    [
      "shows four steps, each with a picture",
      async () => {
        await page.locator(".monaco-workbench .part.editor").waitFor();
        await command("Welcome: Open Walkthrough...");
        // The list of walkthroughs takes the place of the palette.
        await picker.locator(".monaco-list-row", { hasText: "Begin with Caselint" }).first().waitFor();
        await page.waitForTimeout(300);
        await keyboard.type("Begin with Caselint");
        await picker.locator(".monaco-list-row.focused", { hasText: "Begin with Caselint" }).first().waitFor();
        await keyboard.press("Enter");
        await page.locator(".gettingStartedContainer .step-title", { hasText: "Open the sample case" }).first().waitFor();
        await page.waitForTimeout(1500);
        await shot("31-walkthrough");
      },
    ],
    [
      "opens the sample case from the palette",
      async () => {
        await command("Caselint: Open the sample case");
        await editor.waitFor();
        await editor.locator(".squiggly-error").first().waitFor({ state: "attached" });
        await shot("32-sample");
      },
    ],
    [
      "reads one prompt with F8",
      async () => {
        await keyboard.press("F8");
        await page.locator(".marker-widget", { hasText: "Monitoring and control" }).first().waitFor();
        await shot("33-prompt");
        await keyboard.press("Escape");
      },
    ],
    [
      "accepts one fix",
      async () => {
        for (let step = 0; step < 6; step++) {
          await keyboard.press("F8");
          const shown = page.locator(".marker-widget", { hasText: "Agency" });
          if (await shown.first().isVisible({ timeout: 500 })) break;
          await page.waitForTimeout(300);
        }
        await keyboard.press("Escape");
        await pick(/Write probation/);
        await editor
          .locator(".view-line", { hasText: /agency:\s*probation$/ })
          .first()
          .waitFor();
      },
    ],
    [
      "leaves one with a reason, typed where the caret stands",
      async () => {
        // The action without a day: line 34, behind "- ".
        await keyboard.press("Control+G");
        await picker.waitFor();
        await keyboard.type("34:3");
        await page.waitForTimeout(300);
        await keyboard.press("Enter");
        await picker.waitFor({ state: "hidden" });
        await page.waitForTimeout(300);
        await pick(/Leave it, with my reason/);
        await editor.locator(".view-line", { hasText: "judgements" }).first().waitFor();
        await page.waitForTimeout(500);
        await keyboard.type("He starts next month");
        await editor.locator(".view-line", { hasText: "- He starts next month" }).first().waitFor();
        await shot("34-reason");
        if ((await editor.locator(".view-line", { hasText: "why this does not fit here" }).count()) > 0)
          throw new Error("the prompt stayed");
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
