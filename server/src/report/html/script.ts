/** What the page can do besides being read: finding, ordering and unfolding cases, and printing them unfolded. */
import { html } from "./escape.ts";

/** Must not contain "</script". Its hash stands in the policy of the page. */
export const SCRIPT = html`"use strict";
(() => {
  const at = (id) => document.getElementById(id);
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("details:not([open])")];
    for (const one of folded) one.open = true;
  });
  addEventListener("afterprint", () => {
    for (const one of folded) one.open = false;
    folded = [];
  });
  const tools = at("case-tools");
  const list = at("case-list");
  if (!tools || !list) return;
  const text = (one, inside) => one.querySelector(inside).textContent;
  const rows = [...list.children].map((row, place) => {
    const open = row.dataset.open.split(" ");
    return { row, place, open, name: text(row, "h3"), words: (text(row, "h3") + " " + text(row, "code")).toLowerCase() };
  });
  const show = () => {
    const words = at("case-find").value.trim().toLowerCase();
    const which = at("case-show").value;
    let n = 0;
    for (const one of rows) {
      const fits = which === "" || (which === "*" ? one.row.dataset.gaps !== "0" : one.open.includes(which));
      one.row.hidden = !(fits && one.words.includes(words));
      if (!one.row.hidden) n++;
    }
    const count = at("case-count");
    count.textContent = (n === 1 ? count.dataset.one : count.dataset.many).replace("{n}", n);
  };
  const order = () => {
    const byName = at("case-order").value === "name";
    rows.sort((a, b) => (byName ? a.name.localeCompare(b.name) : 0) || a.place - b.place);
    list.append(...rows.map((one) => one.row));
  };
  const fold = (open) => {
    for (const one of list.querySelectorAll("details")) one.open = open;
  };
  at("case-find").addEventListener("input", show);
  at("case-show").addEventListener("change", show);
  at("case-order").addEventListener("change", order);
  at("case-open").addEventListener("click", () => fold(true));
  at("case-close").addEventListener("click", () => fold(false));
  tools.hidden = false;
  show();
  order();
})();
`;
