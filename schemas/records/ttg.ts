/** A resettlement plan, for someone leaving prison. */
import { answer, choice, date, prose, rows, shape, text } from "../kit.ts";
import { noteShape } from "../shapes/common.ts";
import { pathwayShape } from "../shapes/ttg.ts";
import { releaseHome } from "../vocab/services.ts";
import { closing, opening, signed } from "./common.ts";

export const ttgRecord = shape("ttg", {
  ...opening("ttg"),
  date: date({
    title: "Date",
    help: "When this resettlement plan was written.",
    required: "always",
  }),
  ...signed,
  ...closing,
  prison: text({
    title: "Prison",
    help: "Which prison the person will leave from.",
    required: "complete",
  }),
  releaseDate: date({
    title: "Expected release date",
    help: "When release is expected, if it differs from the header.",
    required: "optional",
  }),
  bcst1: date({
    title: "Basic custody screening part 1",
    help: "When the first screening was done. It is due within three days of arrival.",
    required: "optional",
  }),
  bcst2: date({
    title: "Basic custody screening part 2",
    help: "When the second screening, which sets the plan, was done.",
    required: "optional",
  }),
  pathways: rows(pathwayShape, {
    title: "Pathways",
    help: "One row for each of the seven resettlement pathways, with where it has got to.",
    required: "complete",
    data: "F",
  }),
  harm: prose({
    title: "Risk of harm",
    help: "Who may be at risk once the person is out, and how the plan answers that.",
    required: "complete",
    condition: "there are concerns about harm",
    data: "F",
  }),
  accommodationOnRelease: choice(releaseHome, {
    title: "Accommodation on release",
    help: "What sort of home the person goes to on the day of release.",
    required: "complete",
  }),
  accommodationReferral: answer({
    title: "Accommodation referral active",
    help: "Has anyone been asked to find a home? Add which service and the date.",
    required: "conditional",
    condition: "there is no settled place to go, or you do not know",
    data: "F",
  }),
  preReleaseContacts: rows(noteShape, {
    title: "Contact before release",
    help: "Calls, letters and meetings with the responsible officer before release, one row each.",
    required: "optional",
    data: "F",
  }),
  handoverDate: date({
    title: "Date of handover",
    help: "When the case passed to the community.",
    required: "optional",
  }),
  handoverTo: text({
    title: "Handed over to",
    help: "The officer or service that took over.",
    required: "optional",
    data: "P",
  }),
  handover: prose({
    title: "Handover",
    help: "What the next person needed to know, and was told.",
    required: "optional",
    data: "F",
  }),
});
