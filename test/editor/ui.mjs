// The window itself, driven with mouse and keyboard: what somebody sees, and pictures of it.
import { readFileSync } from "node:fs";
import path from "node:path";

const patience = 20_000;

/** Drive the workbench over `folder`; pictures go to `shots`. Returns how many steps held. */
export async function driveUi(workbench, folder, shots) {
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
        const text = page.locator(".monaco-hover:visible", { hasText: "nothing leaves this computer" }).first();
        await text.waitFor();
        await shot("6-status");
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
    if (ask()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`not seen: ${what}`);
}
