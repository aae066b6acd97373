// As somebody meets it: a fresh VS Code, the packed extension installed, no folder, no mouse, no terminal; from the
// walkthrough to a first record in which nothing is left to look at.
import path from "node:path";

const patience = 20_000;
const watched =
  "The desk at the boat yard sees Tannery Row from its window; Piers rings us the same day. Jess Marram asks Bryony each Friday.";

/** Drive a workbench that was started with a packed extension; pictures go to `shots`. Returns how many steps held. */
export async function drive(workbench, _folder, shots) {
  const result = { passes: 0, failures: 0 };
  const { page, close } = await workbench.open({});
  page.setDefaultTimeout(patience);
  const { keyboard } = page;
  const shot = (name) => page.screenshot({ path: path.join(shots, `${name}.png`) });
  const picker = page.locator(".quick-input-widget:visible");
  const chosen = picker.locator(".monaco-list-row.focused");
  const editor = page.locator(`.editor-instance .monaco-editor[data-uri$="/rmp.case.md"]`);
  const finding = page.locator(".marker-widget");
  const underlined = editor.locator(".squiggly-error, .squiggly-warning, .squiggly-info");
  const line = (words) => editor.locator(".view-line", { hasText: words }).first();

  async function command(words) {
    await keyboard.press("F1");
    await picker.waitFor();
    await keyboard.type(words);
    await chosen.filter({ hasText: words }).first().waitFor();
    await keyboard.press("Enter");
  }
  /** F8 again and again until the question with these words is shown; Escape leaves the caret in its place. */
  async function goTo(words) {
    await keyboard.press("Control+1");
    for (let step = 0; step < 10; step++) {
      await keyboard.press("F8");
      await finding.first().waitFor();
      await page.waitForTimeout(500);
      if ((await finding.filter({ hasText: words }).count()) > 0) return;
    }
    throw new Error(`F8 never came to "${words}".`);
  }
  /** Pick a line of the menu of fixes with the arrows. */
  async function pick(words) {
    await keyboard.press("Escape");
    await keyboard.press("Control+.");
    const rows = page.locator(".action-widget .monaco-list-row");
    await rows.filter({ hasText: words }).first().waitFor();
    for (let step = 0; step < 10; step++) {
      const focused = page.locator(".action-widget .monaco-list-row.focused");
      if ((await focused.filter({ hasText: words }).count()) > 0) break;
      await keyboard.press("ArrowDown");
    }
    await shot(words === "Write probation" ? "46-fixes" : "49-fixes");
    await keyboard.press("Enter");
    await rows.first().waitFor({ state: "hidden" });
  }

  async function openWalkthrough() {
    await command("Caselint: Begin in four steps");
    await page.locator(".getting-started-step", { hasText: "Check a folder" }).first().waitFor();
    await page.waitForTimeout(1500);
  }
  /** Go on with Tab until something with these words has the focus, and press it. */
  async function tabTo(selector, hasText) {
    const wanted = page.locator(`${selector}:focus`, { hasText });
    for (let step = 0; step < 25 && (await wanted.count()) === 0; step++) await keyboard.press("Tab");
    if ((await wanted.count()) === 0) throw new Error(`Tab never came to "${hasText}".`);
  }

  console.log("  the packed extension, as somebody meets it");
  const steps = [
    [
      "is there when VS Code starts, and opens nothing by itself",
      async () => {
        await page.locator(".gettingStartedContainer").first().waitFor();
        // Time for what would pop up.
        await page.waitForTimeout(4000);
        await shot("41-fresh");
        const tabs = await page.locator(".tabs-container .tab").allInnerTexts();
        if (tabs.length !== 1) throw new Error(tabs.join(", "));
        if ((await page.locator(".notification-toast").count()) > 0) throw new Error("A notice popped up.");
      },
    ],
    [
      "opens its walkthrough from the palette",
      async () => {
        await openWalkthrough();
        await shot("42-walkthrough");
      },
    ],
    [
      "opens the sample case from the page, which has the focus",
      async () => {
        await tabTo(".getting-started-step.expanded .monaco-button", "Open the sample case");
        await keyboard.press("Enter");
        await editor.waitFor();
        await underlined.first().waitFor({ state: "attached" });
        await page.waitForTimeout(1500);
        await shot("43-sample");
      },
    ],
    [
      "shows the first question with F8",
      async () => {
        await keyboard.press("F8");
        await finding.filter({ hasText: "What would a colleague who takes over tomorrow need to read here?" }).waitFor();
        await page.waitForTimeout(300);
        await shot("44-question");
      },
    ],
    [
      "takes the safe fix with Ctrl+.",
      async () => {
        await goTo("Agency has a value");
        await shot("45-safe");
        await pick("Write probation");
        await line(/agency:\s*probation$/).waitFor();
      },
    ],
    [
      "checks the case, and the list has the focus",
      async () => {
        await command("Caselint: Check the sample case");
        await page.locator(".statusbar-item", { hasText: /records? in 1 case: 1 gap/ }).waitFor();
        await page.locator(".markers-panel .monaco-list:focus").first().waitFor();
        await shot("47-checked");
      },
    ],
    [
      "says what to do where no folder is open",
      async () => {
        await openWalkthrough();
        await tabTo(".getting-started-step", "Check a folder");
        await keyboard.press("Enter");
        await tabTo(".getting-started-step.expanded .monaco-button", "Check my folder");
        await keyboard.press("Enter");
        await page.locator(".statusbar-item", { hasText: "No folder is open." }).waitFor();
        await shot("48-no-folder");
        // The page takes the focus once more after its button. Then back to the record, as it was left.
        await page.waitForTimeout(2000);
        await command("Caselint: Open the sample case");
        await page.locator(".tab.active", { hasText: "rmp.case.md" }).waitFor();
      },
    ],
    [
      "gives the day of an action its own line, and takes the day",
      async () => {
        await goTo("This action does not say by when");
        await page.waitForTimeout(300);
        await pick(/[Aa]dd/);
        await page.waitForTimeout(800);
        await shot("50-prompt");
        const day = new Date(Date.now() + 21 * 86_400_000).toISOString().slice(0, 10);
        await keyboard.type(day);
        await line(new RegExp(`by:\\s${day}$`)).waitFor();
      },
    ],
    [
      "takes words in the place of the prompt",
      async () => {
        await goTo("Monitoring and control");
        await keyboard.press("Escape");
        await keyboard.press("Home");
        await keyboard.press("Shift+End");
        await keyboard.type(watched);
        await line("Piers rings us the same day").waitFor();
        await shot("51-words");
      },
    ],
    [
      "leaves nothing to look at in the record that is saved",
      async () => {
        await keyboard.press("Control+S");
        await page.locator(".tab.active:not(.dirty)", { hasText: "rmp.case.md" }).waitFor();
        await underlined.first().waitFor({ state: "detached" });
        // What is found later would be underlined later.
        await page.waitForTimeout(2000);
        await shot("52-clean");
        if ((await underlined.count()) > 0) throw new Error("Something is underlined.");
        const left = await page.locator(".markers-panel .monaco-list-row", { hasText: "rmp.case.md" }).count();
        if (left > 0) throw new Error("The record is in the list of problems.");
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
