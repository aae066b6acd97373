/** Rows of a resettlement plan. */
import { choice, prose, shape } from "../kit.ts";
import { pathway, pathwayStatus } from "../vocab/services.ts";

export const pathwayShape = shape(
  "pathway",
  {
    pathway: choice(pathway, {
      title: "Pathway",
      help: "Which of the seven resettlement pathways this is.",
      required: "always",
    }),
    action: prose({
      title: "Action",
      help: "The help that will be given, and who gives it.",
      required: "conditional",
      condition: "support is required",
      data: "F",
    }),
    status: choice(pathwayStatus, {
      title: "Status",
      help: "Where this pathway has got to.",
      required: "complete",
    }),
  },
  { label: "pathway", main: "action" },
);
