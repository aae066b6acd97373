import { hasUnclearType, isDrafted, isObtained } from "../../record/checks.ts";
import { defineRule, startCheck } from "../_kit/index.ts";

const header = (mark: string, release: string, type = "licence"): string => `${mark}: case
dateOfBirth: 1990-05-04
officers: [{ name: Nell Harrow, grade: PO, from: 2018-06-04 }]
sentence: { type: ${type}, startDate: 2018-06-04, endDate: 2020-06-03, releaseDate: ${release} }
`;

export default defineRule({
  id: "check-prison-missing",
  scope: "case",
  record: "check",
  reads: ["check"],
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.3.1"],
  messages: {
    notObtained: {
      what: "The prison's view of behaviour and security was not obtained before release.",
      ask: "What did the prison see of this person's behaviour, contacts and visitors?",
    },
  },
  why: "Staff who have seen someone every day know of threats, debts, visitors and calls that no court paper holds. Without it, a licence is managed on what was known before the sentence, and signs of continuing harm are missed.",
  source: "HMIP 2018 2.3.1 (work before release); a public review of a serious further offence, June 2022",
  check(view, cx) {
    const sentence = view.header.value.sentence;
    if (sentence?.type !== "licence" && sentence?.type !== "custody") return;
    if (sentence.releaseDate === undefined || sentence.releaseDate > view.asOf) return;
    if (view.of("check").some((c) => c.value.type === "prison" && isObtained(view, c))) return;
    if (hasUnclearType(view)) return cx.notEvaluated("A check does not say which agency was asked.");
    cx.report("notObtained", view.header, ["record"], { fix: isDrafted(view, "prison") ? [] : startCheck("prison") });
  },
  examples: {
    valid: [
      `${header("record", "2019-02-04")}---
record: check
type: prison
request: sent
requested: 2018-12-10
responded: 2018-12-17
response: known
detail: Two adjudications for fighting on the wing in October, both over tobacco debts; no visits from his former partner.
`,
      header("record", "2019-05-20", "custody"),
      header("record", "2018-06-04", "community-order"),
    ],
    invalid: [
      header("«record»", "2019-02-04"),
      `${header("«record»", "2019-02-04")}---
record: check
type: prison
request: sent
requested: 2019-01-15
`,
    ],
  },
});
