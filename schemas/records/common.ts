/**
 * What all kinds share. A kind spreads `opening(kind)`, its own `date`, `signed` and `closing`, and then
 * its own entries, so that the order is the same everywhere and any of them can be said differently.
 */
import { answer, choice, choices, crn, kindName, map, object, recordId, rows, text } from "../kit.ts";
import { judgementShape } from "../shapes/common.ts";
import { authorShape } from "../shapes/people.ts";
import { source, status } from "../vocab/record.ts";

/** Which record this is and whose: `record`, `id`, `crn`. */
export function opening<const K extends string>(kind: K) {
  return {
    record: kindName(kind, {
      title: "Record",
      help: "What this file records, as one of the 14 kinds. It decides what else may be written.",
      required: "always",
    }),
    id: recordId({
      title: "Record id",
      help: "A name that other records can use to point here. Without one, the first part of the file name is used.",
      required: "optional",
    }),
    crn: crn({
      title: "CRN",
      help: "The case reference number from nDelius: a capital letter, then six figures. It ties every record in the folder to one person.",
      required: "always",
      data: "P",
    }),
  };
}

/** Who wrote it and whether it is finished: `author`, `status`. */
export const signed = {
  author: object(authorShape, {
    title: "Author",
    help: "The member of staff who wrote this record, with their grade.",
    required: "always",
    data: "P",
  }),
  status: choice(status, {
    title: "Status",
    help: "Choose `in-progress` while you are still writing. Gaps are only asked about once it is `complete`.",
    required: "always",
  }),
};

/** What may stand in any record: `sensitive`, `standard`, `sources`, `notApplicable`, `judgements`. */
export const closing = {
  sensitive: answer({
    title: "Sensitive",
    help: "Answer `yes` if the person on probation must never see this record. Otherwise leave it out.",
    required: "optional",
  }),
  standard: text({
    title: "Standard",
    help: "The standards pack to judge this record by, if it is not the one used for the rest of the case.",
    required: "optional",
  }),
  sources: choices(source, {
    title: "Sources of information",
    help: "Who you spoke to and what you read. Tick every source you relied on.",
    required: "optional",
  }),
  notApplicable: map({
    title: "Not applicable",
    help: "For anything that truly does not apply here: where it would stand, and the reason.",
    required: "optional",
    data: "F",
  }),
  judgements: rows(judgementShape, {
    title: "Professional judgements",
    help: "Rules you and a manager have agreed not to follow in this case, each with the reason and a date to look again.",
    required: "optional",
    data: "F",
  }),
};
