import { addMonths } from "../../record/calendar.ts";
import type { CaseView } from "../../record/case.ts";
import { type Check, isAnswered } from "../../record/checks.ts";
import { ask, defineRule } from "../_kit/index.ts";

const CHECK = (lines: string): string => `record: check\ntype: children\n${lines}`;
const EARLIER = (lines: string): string =>
  `record: case\n---\n${CHECK(`id: earlier\ndate: 2018-06-04\nrequest: sent\nrequested: 2018-06-04\n${lines}`)}---\n`;
const ANSWERED = (day: string): string => EARLIER(`responded: ${day}\nresponse: not-known\n`);

export default defineRule({
  id: "check-not-sent-unexplained",
  scope: "case",
  record: "check",
  reads: ["check"],
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.1.3"],
  messages: {
    noReason: {
      what: "The check was not sent, and no reason is given.",
      ask: "What made it right not to ask?",
      missing: true,
    },
    noEarlier: {
      what: "The check was not sent because the answer is held, and no earlier check is named.",
      ask: "Where is the answer, and when did it come?",
      missing: true,
    },
    notAnswered: {
      what: "The earlier check that this one relies on has no response.",
      ask: "Where does what is known come from, if nobody has answered?",
    },
    stale: {
      what: "The response that this check relies on was older than {months} months.",
      ask: "What may have changed since then that only a new enquiry would show?",
    },
  },
  parameters: {
    months: { default: 6, unit: "months", help: "How long an earlier response may stand in for a new enquiry." },
  },
  why: "An enquiry that was not sent looks settled on a list, yet nothing has been learned. Crucial information came from partner agencies in fewer than half of the cases inspected; a reason, and the response it rests on, show that not asking was a choice.",
  source: "HMIP 2019 L438; nDelius: request not sent, up to date information already",
  check(view, cx) {
    for (const check of view.of("check")) {
      const { request, notSentReason, reliesOn } = check.value;
      if (request !== "not-sent-up-to-date" && request !== "not-sent-other") continue;
      const isSilent = (name: string): boolean => check.unusable.includes(name) || cx.notApplicable(check, name);
      if (notSentReason === undefined && !isSilent("notSentReason")) {
        const path = ["notSentReason"];
        cx.report("noReason", check, path, { fix: ask("Add a prompt for the reason", path, "why this enquiry was not sent") });
        continue;
      }
      if (request === "not-sent-other" || isSilent("reliesOn")) continue;
      const path = ["reliesOn"];
      const verdict = judge(view, check, reliesOn ?? [], cx.parameter("months"));
      if (verdict !== undefined) cx.report(verdict, check, path, { data: { months: cx.parameter("months") } });
    }
  },
  examples: {
    valid: [
      `${ANSWERED("2018-09-01")}${CHECK("request: not-sent-up-to-date\nnotSentReason: Answered in full at the last sentence.\nreliesOn: [earlier]\n")}`,
      `record: case\n---\n${CHECK("request: not-sent-other\nnotSentReason: He has no contact with any child; seen and confirmed by the hostel.\n")}`,
      `record: case\n---\n${CHECK("request: not-yet-sent\n")}`,
      `record: case\n---\n${CHECK("request: not-sent-other\nstatus: in-progress\n")}`,
    ],
    invalid: [
      { message: "noReason", text: `record: case\n---\n${CHECK("request: not-sent-other\n").replace("record:", "«record»:")}` },
      {
        message: "noReason",
        text: `${ANSWERED("2018-09-03")}${CHECK("request: not-sent-up-to-date\nreliesOn: [earlier]\n").replace("record:", "«record»:")}`,
      },
      {
        message: "noEarlier",
        text: `record: case\n---\n${CHECK("request: not-sent-up-to-date\nnotSentReason: Held already.\n").replace("record:", "«record»:")}`,
      },
      {
        message: "notAnswered",
        text: `${EARLIER("")}${CHECK("request: not-sent-up-to-date\nnotSentReason: Held already.\n«reliesOn»: [earlier]\n")}`,
      },
      {
        message: "stale",
        text: `${ANSWERED("2018-08-31")}${CHECK("request: not-sent-up-to-date\nnotSentReason: Held already.\n«reliesOn»: [earlier]\n")}`,
      },
    ],
  },
});

/** Whether one of the earlier checks has a response that was recent enough on the day when this one was not sent. */
function judge(
  view: CaseView,
  check: Check,
  earlier: readonly string[],
  months: number,
): "noEarlier" | "notAnswered" | "stale" | undefined {
  if (earlier.length === 0) return "noEarlier";
  const day = check.date ?? view.asOf;
  let found: "notAnswered" | "stale" = "notAnswered";
  for (const id of earlier) {
    const record = view.byId(id);
    if (record?.kind !== "check" || record === check || !isAnswered(view, record as Check)) continue;
    const responded = (record as Check).value.responded;
    if (responded === undefined || addMonths(responded, months) >= day) return undefined;
    found = "stale";
  }
  return found;
}
