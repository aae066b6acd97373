/** Rows that several kinds share. */
import { answer, date, links, prose, recordIds, shape, text } from "../kit.ts";

export const judgementShape = shape(
  "judgement",
  {
    rule: text({
      title: "Rule",
      help: "The id of the rule being set aside, as the finding shows it.",
      required: "always",
    }),
    reason: prose({
      title: "Reason",
      help: "What it is about this case that makes the rule a poor fit.",
      required: "always",
      data: "F",
    }),
    about: links({
      title: "About",
      help: "Ids that limit the judgement to findings about them. Without any, it covers the rule throughout this record.",
      required: "optional",
    }),
    agreedBy: text({
      title: "Agreed by",
      help: "The manager who agreed, with their grade.",
      required: "always",
      data: "P",
    }),
    date: date({
      title: "Date",
      help: "When the manager agreed.",
      required: "always",
    }),
    reviewBy: date({
      title: "Review by",
      help: "After this day the judgement no longer counts, so look at it again before then.",
      required: "always",
    }),
  },
  { main: "reason" },
);

export const noteShape = shape(
  "note",
  {
    date: date({
      title: "Date",
      help: "When it happened or will happen.",
      required: "always",
    }),
    text: prose({
      title: "Text",
      help: "What happened or is planned.",
      required: "optional",
      data: "PF",
    }),
  },
  { label: "date", main: "text" },
);

export const selfReportShape = shape(
  "selfReport",
  {
    text: prose({
      title: "Text",
      help: "The claim as the person made it.",
      required: "always",
      data: "F",
    }),
    harm: answer({
      title: "About harm",
      help: "Does your view of risk rest on this being true?",
      required: "optional",
      data: "F",
    }),
    verifiedBy: recordIds({
      title: "Verified by",
      help: "Records that confirm or contradict it, by record id.",
      required: "optional",
    }),
  },
  { main: "text" },
);
