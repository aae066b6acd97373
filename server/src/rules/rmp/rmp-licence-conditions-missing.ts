import { isMappa } from "../../record/harm.ts";
import { ask, defineRule, type Fix } from "../_kit/index.ts";

const CASE = (type: string, more: string): string => `record: case
sentence: { type: ${type}, startDate: 2018-01-15, releaseDate: 2019-01-14 }
licenceConditions:
  - { id: R1, text: Not to enter Thornbeck, type: exclusion }
  - { id: R2, text: To live where approved, type: residence }
${more}---
`;
const VISOR = "registrations:\n  - { type: visor, date: 2019-01-14 }\n";

export default defineRule({
  id: "rmp-licence-conditions-missing",
  scope: "case",
  record: "rmp",
  reads: [],
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.2.3"],
  messages: {
    none: {
      what: "The plan for this MAPPA case lists none of the licence conditions that manage risk.",
      ask: "Which conditions keep somebody safe, and who checks that they are kept?",
      missing: true,
    },
  },
  why: "Licence conditions are the strongest limits there are, and breaking one can lead back to prison. A plan that does not name them leaves other agencies to guess what the person may not do, and what they should report.",
  source: "MAPPA guidance 12.11",
  check(view, cx) {
    const plan = view.current("rmp");
    if (plan === undefined || view.header.value.sentence?.type !== "licence" || !isMappa(view)) return;
    if ((plan.value.licenceConditions?.length ?? 0) > 0 || plan.unusable.some((path) => path.startsWith("licenceConditions"))) return;
    const path = ["licenceConditions"];
    const held = (view.header.value.licenceConditions ?? []).flatMap(({ id }) => (id === undefined ? [] : [id]));
    const fix: readonly Fix[] =
      held.length === 0
        ? [ask("Add a prompt for the conditions", path, "which conditions manage risk, once they are in the case header")]
        : held.map((id) => ({ title: `Condition ${id} manages risk`, class: "choice", steps: [{ do: "add", path, value: id }] }));
    cx.report("none", plan, path, { fix });
  },
  examples: {
    valid: [
      `${CASE("licence", VISOR)}record: rmp\nlicenceConditions: [R1]\n`,
      // No MAPPA; no licence; no plan.
      `${CASE("licence", "")}record: rmp\n`,
      `${CASE("post-sentence-supervision", VISOR)}record: rmp\n`,
      CASE("licence", "mappaCategory: 2\n"),
    ],
    invalid: [
      `${CASE("licence", VISOR)}«record»: rmp\nsupervision: Seen twice a week.\n`,
      `${CASE("licence", "mappaCategory: 2\n")}record: rmp\n«licenceConditions»: []\n`,
      `record: case\nsentence: { type: licence, startDate: 2018-01-15, releaseDate: 2019-01-14 }\nmappaCategory: 3\n---\n«record»: rmp\nsupervision: Seen twice a week.\n`,
    ],
  },
});
