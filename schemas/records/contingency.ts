/** What will be done, by whom and how fast, if something goes wrong. */
import { date, rows, shape } from "../kit.ts";
import { contingencyShape } from "../shapes/management.ts";
import { closing, opening, signed } from "./common.ts";

export const contingencyRecord = shape("contingency", {
  ...opening("contingency"),
  date: date({
    title: "Date",
    help: "When these contingencies were first written down.",
    required: "always",
  }),
  ...signed,
  ...closing,
  updated: date({
    title: "Last changed",
    help: "When you last altered them, if that was later.",
    required: "optional",
  }),
  items: rows(contingencyShape, {
    title: "Contingencies",
    help: "What you will do if things go wrong, one row for each trigger.",
    required: "complete",
    data: "PF",
  }),
});
