/** Staff who write and sign, and the people and places of the case. */
import { answer, choice, date, id, ids, ref, shape, text } from "../kit.ts";
import { ageBand, childStatus, grade, personRole } from "../vocab/people.ts";

export const authorShape = shape("author", {
  name: text({
    title: "Name",
    help: "The writer's first and last name.",
    required: "always",
    data: "P",
  }),
  grade: choice(grade, {
    title: "Grade",
    help: "The writer's grade at the time.",
    required: "always",
  }),
});

export const signatureShape = shape("signature", {
  name: text({
    title: "Name",
    help: "The signing manager's first and last name.",
    required: "always",
    data: "P",
  }),
  grade: choice(grade, {
    title: "Grade",
    help: "The grade of whoever signed.",
    required: "always",
  }),
  date: date({
    title: "Date",
    help: "When it was signed.",
    required: "always",
  }),
});

export const officerShape = shape("officer", {
  name: text({
    title: "Name",
    help: "The officer's first and last name.",
    required: "always",
    data: "P",
  }),
  grade: choice(grade, {
    title: "Grade",
    help: "The officer's grade while holding the case.",
    required: "always",
  }),
  from: date({
    title: "From",
    help: "When they took the case on.",
    required: "always",
  }),
  to: date({
    title: "To",
    help: "When they gave the case up. Leave it out for the present officer.",
    required: "optional",
  }),
});

export const personShape = shape(
  "person",
  {
    id: id("P", {
      title: "Id",
      help: "P and a number. Keep it for the same person in every record.",
      required: "always",
    }),
    name: text({
      title: "Name",
      help: "What your records call this person.",
      required: "optional",
      data: "P",
    }),
    role: choice(personRole, {
      title: "Role",
      help: "How this person comes into the case.",
      required: "always",
    }),
    relationship: text({
      title: "Relationship",
      help: "A few words on how they are linked to the person on probation.",
      required: "optional",
      data: "P",
    }),
    ageBand: choice(ageBand, {
      title: "Age",
      help: "How old they are, within a range.",
      required: "optional",
      data: "P",
    }),
    livesWith: answer({
      title: "Lives with the person",
      help: "Do they share a home with the person on probation?",
      required: "conditional",
      condition: "this is a child, and then it is asked for at once",
      data: "P",
    }),
    contact: answer({
      title: "Has contact",
      help: "Do they see or speak to the person on probation? Add how.",
      required: "conditional",
      condition: "this is a child, and then it is asked for at once",
      data: "PF",
    }),
    atRisk: answer({
      title: "At risk from the person",
      help: "Could the person on probation harm them? Add how.",
      required: "always",
      data: "PF",
    }),
    childStatus: choice(childStatus, {
      title: "Children's services status",
      help: "What children's services last told you about this child.",
      required: "conditional",
      condition: "this is a child, and then it is asked for at once",
      data: "P",
      source: "Children's services",
    }),
    from: date({
      title: "From",
      help: "Their arrival on the scene, for people who were not around at sentence.",
      required: "optional",
    }),
    firstKnown: date({
      title: "First known to us",
      help: "When you found out about them. Time limits for new checks run from here.",
      required: "optional",
    }),
    to: date({
      title: "To",
      help: "When they were no longer part of the person's life.",
      required: "optional",
    }),
    address: ref("L", {
      title: "Address",
      help: "Where they live, by id.",
      required: "optional",
      data: "P",
    }),
    sensitive: answer({
      title: "Sensitive",
      help: "Answer `yes` if the person on probation must not learn of their part in this.",
      required: "optional",
    }),
  },
  { label: "id", main: "name" },
);

export const addressShape = shape(
  "address",
  {
    id: id("L", {
      title: "Id",
      help: "L and a number. Keep it for the same place in every record.",
      required: "always",
    }),
    text: text({
      title: "Address",
      help: "The place itself. What comes before the first comma works as its short name.",
      required: "optional",
      data: "P",
    }),
    whose: ids("P", {
      title: "Whose",
      help: "Who lives there, by id. Without it, the home is the person on probation's.",
      required: "optional",
    }),
    from: date({
      title: "From",
      help: "When they moved in.",
      required: "optional",
    }),
    firstKnown: date({
      title: "First known to us",
      help: "When you found out about it, if that was after they moved in.",
      required: "optional",
    }),
    to: date({
      title: "To",
      help: "When they moved out.",
      required: "optional",
    }),
    settled: answer({
      title: "Settled",
      help: "Is this a stable place to live? Add any doubts.",
      required: "optional",
    }),
    approved: answer({
      title: "Approved",
      help: "Has probation agreed to this address for release or a curfew?",
      required: "optional",
    }),
    sensitive: answer({
      title: "Sensitive",
      help: "Answer `yes` if the person on probation must not be told of this place.",
      required: "optional",
    }),
  },
  { label: "id", main: "text" },
);
