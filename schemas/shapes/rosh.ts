/** Parts of a risk of serious harm analysis. */
import { answer, choice, id, ids, prose, shape } from "../kit.ts";
import { riskLevel, selfConcern } from "../vocab/rosh.ts";

export const screeningShape = shape("screening", {
  harmToOthers: answer({
    title: "Harm to others",
    help: "Is there anything now or in the past that shows harm to others?",
    required: "complete",
    data: "F",
    source: "OASys R1",
  }),
  children: answer({
    title: "Children",
    help: "Is any child at risk from this person?",
    required: "complete",
    data: "F",
    source: "OASys R2",
  }),
  self: answer({
    title: "Self",
    help: "Are there concerns about suicide, self-harm, coping or being vulnerable?",
    required: "complete",
    data: "F",
    source: "OASys R3",
  }),
  other: answer({
    title: "Escape, control, breach of trust",
    help: "Is there a risk of escape, loss of control or broken trust?",
    required: "complete",
    data: "F",
    source: "OASys R4",
  }),
  anythingElse: answer({
    title: "Anything else",
    help: "Does anything not asked above call for a full analysis?",
    required: "optional",
    data: "F",
    source: "OASys R5",
  }),
});

export const levelsShape = shape("levels", {
  children: choice(riskLevel, {
    title: "Children",
    help: "How serious the risk is to children in general or to a particular child.",
    required: "complete",
    source: "OASys SUM6.1.1",
  }),
  public: choice(riskLevel, {
    title: "Public",
    help: "How serious the risk is to people the person does not know.",
    required: "complete",
    source: "OASys SUM6.2.1",
  }),
  knownAdult: choice(riskLevel, {
    title: "Known adult",
    help: "How serious the risk is to adults the person knows, such as a partner.",
    required: "complete",
    source: "OASys SUM6.3.1",
  }),
  staff: choice(riskLevel, {
    title: "Staff",
    help: "How serious the risk is to anyone working with the person.",
    required: "complete",
    source: "OASys SUM6.4.1",
  }),
});

export const levelsCustodyShape = shape("levelsCustody", {
  children: choice(riskLevel, {
    title: "Children",
    help: "How serious the risk is to children while the person is inside, including on visits.",
    required: "complete",
    source: "OASys SUM6.1.2",
  }),
  public: choice(riskLevel, {
    title: "Public",
    help: "How serious the risk is to the public while the person is inside.",
    required: "complete",
    source: "OASys SUM6.2.2",
  }),
  knownAdult: choice(riskLevel, {
    title: "Known adult",
    help: "How serious the risk is to known adults while the person is inside, including by phone.",
    required: "complete",
    source: "OASys SUM6.3.2",
  }),
  staff: choice(riskLevel, {
    title: "Staff",
    help: "How serious the risk is to prison and probation staff.",
    required: "complete",
    source: "OASys SUM6.4.2",
  }),
  prisoners: choice(riskLevel, {
    title: "Prisoners",
    help: "How serious the risk is to other people in prison.",
    required: "complete",
    source: "OASys SUM6.5.2",
  }),
});

export const factorShape = shape(
  "factor",
  {
    id: id("F", {
      title: "Id",
      help: "F and a number. Keep it for the same circumstance in the next analysis.",
      required: "always",
    }),
    text: prose({
      title: "Text",
      help: "A single situation in which harm becomes more likely, as concretely as you can.",
      required: "always",
      data: "F",
    }),
    people: ids("P", {
      title: "People",
      help: "Those in danger when it happens, by id.",
      required: "optional",
    }),
  },
  { label: "id", main: "text" },
);

export const selfRiskShape = shape(
  "selfRisk",
  {
    concern: choice(selfConcern, {
      title: "Concern",
      help: "What the worry is.",
      required: "always",
    }),
    text: prose({
      title: "Text",
      help: "What happened or might, and around what time.",
      required: "optional",
      data: "F",
    }),
    current: answer({
      title: "Current",
      help: "Is it a worry at the moment? Add why.",
      required: "always",
      data: "F",
    }),
    previous: answer({
      title: "Previous",
      help: "Was it a worry in the past? Add when.",
      required: "always",
      data: "F",
    }),
  },
  { label: "concern", main: "text" },
);
