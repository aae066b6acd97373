/** Rows of an assessment. */
import { answer, choice, id, number, prose, ref, shape, text } from "../kit.ts";
import { area, predictor } from "../vocab/assessment.ts";
import { ageBand, characteristic, personRole } from "../vocab/people.ts";
import { riskLevel } from "../vocab/rosh.ts";

export const diversityShape = shape(
  "diversity",
  {
    characteristic: choice(characteristic, {
      title: "Factor",
      help: "Which personal factor this row is about.",
      required: "always",
      data: "P",
    }),
    impact: prose({
      title: "Effect on engagement",
      help: "How it affects keeping appointments, joining in and following what is said.",
      required: "complete",
      data: "F",
    }),
  },
  { label: "characteristic", main: "impact" },
);

export const victimShape = shape(
  "victim",
  {
    person: ref("P", {
      title: "Person",
      help: "Who was harmed, by their id in the case header.",
      required: "always",
    }),
    text: text({
      title: "Text",
      help: "What else should be known about them and the offence.",
      required: "optional",
      data: "PF",
    }),
    relationship: choice(personRole, {
      title: "Relationship",
      help: "What they were to the person when it happened.",
      required: "optional",
    }),
    ageBand: choice(ageBand, {
      title: "Age",
      help: "How old they were when it happened, within a range.",
      required: "optional",
      data: "P",
    }),
  },
  { label: "person", main: "text" },
);

export const needShape = shape(
  "need",
  {
    area: choice(area, {
      title: "Area",
      help: "Which part of the person's life this row covers.",
      required: "always",
      source: "OASys sections 3 to 13",
    }),
    text: prose({
      title: "Analysis",
      help: "What the difficulty looks like for this person, and how it feeds offending or harm.",
      required: "complete",
      data: "F",
    }),
    score: number(
      {
        title: "Score",
        help: "The section total from OASys layer 3.",
        required: "complete",
        condition: "it is one of the eight areas that layer 3 scores",
        source: "OASys",
      },
      0,
      10,
    ),
    need: answer({
      title: "A need?",
      help: "Is this a need? Answer here where the tool gives no figure.",
      required: "complete",
      condition: "it is finance or emotional wellbeing, or the assessment is a SAN",
      data: "F",
    }),
    linkedToHarm: answer({
      title: "Linked to harm",
      help: "Does this need make serious harm more likely? Add how.",
      required: "complete",
      condition: "this area is a need",
      data: "F",
      source: "OASys x.98",
    }),
    linkedToReoffending: answer({
      title: "Linked to reoffending",
      help: "Does this need make further offending more likely? Add how.",
      required: "complete",
      condition: "this area is a need",
      data: "F",
      source: "OASys x.99",
    }),
  },
  { label: "area", main: "text" },
);

export const strengthShape = shape(
  "strength",
  {
    id: id("S", {
      title: "Id",
      help: "S and a number. Keep it for the same strength next time.",
      required: "always",
    }),
    text: prose({
      title: "Text",
      help: "What helps, and the evidence for it.",
      required: "always",
      data: "F",
    }),
    area: choice(area, {
      title: "Area",
      help: "The part of life it belongs to.",
      required: "optional",
    }),
  },
  { label: "id", main: "text" },
);

export const scoreShape = shape(
  "score",
  {
    predictor: choice(predictor, {
      title: "Predictor",
      help: "Which actuarial tool gave the figure.",
      required: "always",
    }),
    score: number(
      {
        title: "Score",
        help: "The result, in per cent.",
        required: "always",
      },
      0,
      100,
    ),
    band: choice(riskLevel, {
      title: "Band",
      help: "The band the tool printed next to it.",
      required: "always",
    }),
  },
  { label: "predictor" },
);
