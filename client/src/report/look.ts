/** What the page needs beside its own colours for light and dark, which it has itself: the editor's letters, edges and focus. */
export const style = `
html { font-size: 14px; font-family: var(--vscode-font-family); background: var(--vscode-editor-background); }
body.vscode-high-contrast.vscode-high-contrast { --edge: var(--vscode-contrastBorder); --line: var(--vscode-contrastBorder); --panel: var(--page); }
body { color: var(--words, var(--vscode-editor-foreground)); padding: 0 1.5rem 2rem; }
code { color: inherit; background: none; padding: 0; }
blockquote { background: none; }
input, select, button:not(.place) {
  background: var(--vscode-input-background); color: var(--vscode-input-foreground); border-color: var(--vscode-contrastBorder, var(--edge));
}
button:not(.place) { cursor: pointer; }
.place {
  font: inherit; color: var(--link); background: none; border: 0; padding: 0; min-height: 1.5em; text-align: left;
  text-decoration: underline; cursor: pointer; overflow-wrap: anywhere;
}
.note { border-left: .4rem solid var(--weak); padding: .3rem .8rem; margin: 1rem 0 0; background: var(--panel); }
:focus-visible { outline: 2px solid var(--vscode-focusBorder); outline-offset: 2px; }
.vscode-high-contrast .tiles li, .vscode-high-contrast .banner, .vscode-high-contrast .overall, .vscode-high-contrast .discretion,
.vscode-high-contrast .tools { border: 1px solid var(--vscode-contrastBorder); }
.vscode-high-contrast .banner { border-left-width: .4rem; }
`;

/** Places become buttons that open the record; what the page is about and how far it was read are kept for a reload. */
export const script = `"use strict";
(() => {
  const { state, open } = document.currentScript.dataset;
  const api = acquireVsCodeApi();
  const about = JSON.parse(state);
  const before = api.getState() || {};
  const keep = () => api.setState({ ...about, top: scrollY });
  const place = /^(.+\\.case\\.(?:ya?ml|json|md))(?::(\\d+):(\\d+))?$/;
  const link = (element, path, line, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "place";
    button.title = open;
    button.textContent = element.textContent;
    button.addEventListener("click", () => {
      api.postMessage({ open: { path, line: Math.max(0, (line || 1) - 1), character: Math.max(0, (column || 1) - 1) } });
    });
    element.replaceChildren(button);
  };
  for (const code of document.querySelectorAll("code")) {
    const found = place.exec(code.textContent);
    if (found) link(code, found[1], found[2], found[3]);
  }
  for (const name of document.querySelectorAll("[data-path]")) link(name, name.dataset.path, ...name.dataset.at.split(":"));
  let timer = 0;
  addEventListener("scroll", () => {
    clearTimeout(timer);
    timer = setTimeout(keep, 200);
  }, { passive: true });
  if (before.of === about.of && before.what === about.what && before.top > 0) scrollTo({ top: before.top, behavior: "instant" });
  keep();
})();
`;
