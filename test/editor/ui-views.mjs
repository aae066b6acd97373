// The view of cases and the reports, driven with mouse and keyboard, and pictures of them in three themes.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

const patience = 20_000;
const themes = [
  ["light", "Default Light Modern"],
  ["dark", "Default Dark Modern"],
  ["contrast", "Default High Contrast"],
];

/** Drive the workbench over `folder`; pictures go to `shots`. Returns how many steps held. */
export async function drive(workbench, folder, shots) {
  const result = { passes: 0, failures: 0 };
  const { page, close } = await workbench.open({ folder, file: "rowan/contingency.case.yaml" });
  page.setDefaultTimeout(patience);
  const refused = [];
  page.on("console", (message) => {
    if (/Content.Security.Policy/i.test(message.text()) && /report|inline/i.test(message.text())) refused.push(message.text());
  });
  const { keyboard } = page;
  const shot = (name) => page.screenshot({ path: path.join(shots, `${name}.png`) });
  const rows = page.locator(".sidebar .pane-body .monaco-list-row");
  const picker = page.locator(".quick-input-widget:visible");
  const report = () => page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");

  async function command(title) {
    await keyboard.press("F1");
    await picker.waitFor();
    await keyboard.type(title);
    await picker.locator(".monaco-list-row.focused", { hasText: title }).waitFor();
    await keyboard.press("Enter");
  }
  /** As wide as somebody makes it who reads the lines. */
  async function widen() {
    const { x, width, y, height } = await page.locator(".part.sidebar").boundingBox();
    await page.mouse.move(x + width + 1, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + 560, y + height / 2, { steps: 5 });
    await page.mouse.up();
  }
  async function inThemes(name) {
    for (const [word, theme] of themes) {
      mkdirSync(path.join(folder, ".vscode"), { recursive: true });
      writeFileSync(path.join(folder, ".vscode/settings.json"), JSON.stringify({ "workbench.colorTheme": theme }));
      const kind = word === "light" ? "vs" : word === "dark" ? "vs-dark" : "hc-black";
      await page.locator(`.monaco-workbench.${kind}`).waitFor();
      await page.waitForTimeout(1000);
      await shot(`${name}-${word}`);
    }
  }

  console.log("  the window with the view of cases");
  const steps = [
    [
      "opens the view from the activity bar",
      async () => {
        await page.locator(".editor-instance .view-line").first().waitFor();
        await page.locator(".activitybar .action-item a[aria-label^='Caselint']").click();
        await rows.nth(1).waitFor();
        const count = await rows.count();
        if (count !== 2) throw new Error(`${count} lines`);
      },
    ],
    [
      "unfolds a case and goes to a place with the keyboard alone",
      async () => {
        await rows.first().click();
        await keyboard.press("Home");
        await keyboard.press("ArrowRight");
        await rows.nth(3).waitFor();
        await widen();
        await page.mouse.move(1000, 600);
        await inThemes("12-cases");
        const label = await rows.nth(1).getAttribute("aria-label");
        if (!/, (gap|weak|thought|overdue|due)\b/.test(label ?? "")) throw new Error(`read out as "${label}"`);
        await keyboard.press("ArrowDown");
        await keyboard.press("Enter");
        await page.locator(".tab.active", { hasText: ".case." }).waitFor();
        await page.locator(".editor-instance .monaco-editor.focused").waitFor();
      },
    ],
    [
      "filters while words are typed, and takes it back on Escape",
      async () => {
        await command("Caselint: Show only lines with words");
        // What is typed before the box listens would land in the record.
        await picker.locator(".quick-input-title", { hasText: "Show only lines with these words" }).waitFor();
        await picker.locator("input.input:focus").waitFor();
        await page.waitForTimeout(500);
        await keyboard.type("contingency");
        await page.locator(".sidebar .message", { hasText: "contingency" }).waitFor();
        await shot("13-filter");
        await keyboard.press("Escape");
        await page.locator(".sidebar .message", { hasText: "contingency" }).waitFor({ state: "hidden" });
      },
    ],
    [
      "groups by when things are due",
      async () => {
        await command("Caselint: Group by due date");
        await page.locator(".sidebar .message", { hasText: "by due date" }).waitFor();
        await shot("14-due");
        await command("Caselint: Group by case");
        await page.locator(".sidebar .message", { hasText: "by due date" }).waitFor({ state: "hidden" });
      },
    ],
    [
      "checks the folder, says so at the bottom and shows the Problems panel",
      async () => {
        await command("Caselint: Check this folder");
        await page.locator(".statusbar-item", { hasText: /7 records in 2 cases/ }).waitFor();
        await page.locator(".markers-panel .monaco-list-row").first().waitFor();
        await shot("15-folder-checked");
        await keyboard.press("Control+J");
      },
    ],
    [
      "shows the report, in the colours of the editor",
      async () => {
        await command("Caselint: Report on this folder");
        await report().locator("h1").first().waitFor();
        await inThemes("16-report");
        await report().locator("#cases").scrollIntoViewIfNeeded();
        await inThemes("17-report-cases");
        // Its own script ran: the tools above the list are there.
        await report().locator("#case-tools").waitFor();
      },
    ],
    [
      "opens a record from a place in the report",
      async () => {
        await report().locator("button.place", { hasText: "contingency.case.yaml:" }).first().click();
        await page.locator(".tab.active", { hasText: "contingency.case.yaml" }).waitFor();
      },
    ],
    [
      "shows a case to whoever is to countersign it",
      async () => {
        await command("Caselint: Ready to countersign");
        await report().locator("h1").first().waitFor();
        await inThemes("18-countersign");
      },
    ],
    [
      "shows and hides reasons from the title of the page, and opens a record by its name",
      async () => {
        const button = (words) => page.locator(".editor-actions .action-label").and(page.getByLabel(words)).first();
        await button("Show reasons of judgements").click();
        await button("Hide reasons of judgements").click();
        await button("Show reasons of judgements").waitFor();
        await report().locator("button.place", { hasText: "Contingency plan" }).first().click();
        await page.locator(".tab.active", { hasText: "contingency.case.yaml" }).waitFor();
        await page.locator(".tab", { hasText: "Ready to countersign" }).click();
        await report().locator("h1").first().waitFor();
      },
    ],
    [
      "brings the report back when the window is loaded anew",
      async () => {
        await page.waitForTimeout(1500);
        // With a file named in its address a window opens that and nothing of what was there before.
        const address = new URL(page.url());
        const payload = JSON.parse(address.searchParams.get("payload")).filter(([name]) => name !== "openFile");
        address.searchParams.set("payload", JSON.stringify(payload));
        await page.goto(address.href);
        await page.locator(".tab.active", { hasText: "Ready to countersign" }).waitFor();
        await report().locator("h1").first().waitFor();
      },
    ],
    [
      "pops nothing up and breaks no policy",
      async () => {
        const toasts = await page.locator(".notification-toast").count();
        if (toasts > 0) throw new Error(`${toasts} notifications`);
        if (refused.length > 0) throw new Error(refused.join("\n"));
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
