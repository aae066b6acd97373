/** What a new case is asked about its standard, and what may be chosen. */
import type { Pack } from "../../../schemas/pack.ts";
import { t } from "../l10n/say.ts";
import { longDate } from "../report/words.ts";
import type { NewRecordQuestion } from "./protocol.ts";

/** By the sentence first, which is right for nearly every case; then the newest standard first, and local practice last. */
export function standardQuestion(packs: readonly Pack[]): NewRecordQuestion {
  const newestFirst = packs.toSorted(
    (a, b) => Number(a.byName === true) - Number(b.byName === true) || (a.from < b.from ? 1 : a.from > b.from ? -1 : 0),
  );
  return {
    path: "standard",
    title: t("Standard"),
    help: t("By which standard are the records looked at? The first line suits most cases."),
    many: false,
    values: [
      { value: "", label: t("Decide by the sentence's start") },
      ...newestFirst.map((pack) => ({ value: pack.id, label: labelOf(pack) })),
    ],
  };
}

function labelOf({ title, byName, from, until }: Pack): string {
  const days = { title, from: longDate(from), until: until === undefined ? "" : longDate(until) };
  if (byName === true)
    return until === undefined
      ? t("{title}: only where it is named, from {from}", days)
      : t("{title}: only where it is named, {from} to {until}", days);
  return until === undefined
    ? t("{title}: sentences that start from {from}", days)
    : t("{title}: sentences that start from {from} to {until}", days);
}
