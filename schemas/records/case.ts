/** The case header: who the person is, the sentence, and everyone and everywhere the case touches. */
import { choice, choices, date, number, object, prose, rows, shape, text } from "../kit.ts";
import { addressShape, authorShape, officerShape, personShape } from "../shapes/people.ts";
import { conditionShape, offenceShape, orderShape, registrationShape, sentenceShape, suspendedShape } from "../shapes/sentence.ts";
import { circumstance, colourBand, disability, ethnicity, provider, sex } from "../vocab/case.ts";
import { status } from "../vocab/record.ts";
import { closing, opening } from "./common.ts";

export const caseRecord = shape("case", {
  ...opening("case"),
  date: date({
    title: "Date",
    help: "When this header was last brought up to date, if you want to keep a note of it.",
    required: "optional",
  }),
  author: object(authorShape, {
    title: "Author",
    help: "Whoever set up this header, if you want to keep a note of it.",
    required: "optional",
    data: "P",
  }),
  status: choice(status, {
    title: "Status",
    help: "Not needed. The header is always treated as finished.",
    required: "optional",
  }),
  ...closing,
  name: text({
    title: "Name",
    help: "First name and surname, as the case is known in your office.",
    required: "optional",
    data: "P",
  }),
  nomsNumber: text({
    title: "Prison number",
    help: "The number the prison service knows the person by, if they have been in custody.",
    required: "optional",
    data: "P",
  }),
  dateOfBirth: date({
    title: "Date of birth",
    help: "When the person was born.",
    required: "always",
    data: "P",
  }),
  sex: choice(sex, {
    title: "Sex",
    help: "The person's sex, as they describe it. It is fine to record that they would rather not say.",
    required: "complete",
    data: "P",
  }),
  ethnicity: choice(ethnicity, {
    title: "Ethnicity",
    help: "How the person describes their ethnicity. It is fine to record that they would rather not say.",
    required: "complete",
    data: "P",
  }),
  disability: choices(disability, {
    title: "Disability",
    help: "Any disability or condition the person lives with. Choose `none` if you asked and there is nothing.",
    required: "complete",
    data: "P",
  }),
  provider: choice(provider, {
    title: "Provider",
    help: "The organisation responsible for supervising this person.",
    required: "optional",
  }),
  pdu: text({
    title: "Area or delivery unit",
    help: "The area or probation delivery unit that manages the case.",
    required: "optional",
  }),
  team: text({
    title: "Team",
    help: "Which team or office the officer works from.",
    required: "optional",
  }),
  officers: rows(officerShape, {
    title: "Responsible officers",
    help: "Everyone who has been responsible for the case, oldest first. Give the present officer no last day.",
    required: "always",
    data: "P",
  }),
  sentence: object(sentenceShape, {
    title: "Sentence",
    help: "The sentence being supervised, with the dates that start and stop its clocks.",
    required: "always",
    data: "P",
  }),
  requirements: rows(conditionShape, {
    title: "Requirements",
    help: "What the court ordered, one row for each requirement.",
    required: "conditional",
    condition: "the court attached any requirements",
    data: "F",
  }),
  licenceConditions: rows(conditionShape, {
    title: "Licence conditions",
    help: "What the licence demands, one row for each condition.",
    required: "conditional",
    condition: "the person is on licence or post-sentence supervision",
    data: "F",
  }),
  offences: rows(offenceShape, {
    title: "Offences",
    help: "Start with the offence behind this sentence. Add older ones where they help to explain who could be hurt.",
    required: "complete",
    data: "PF",
  }),
  orders: rows(orderShape, {
    title: "Protective orders",
    help: "Court orders that protect someone from this person, such as a restraining order.",
    required: "conditional",
    condition: "such an order is in force or has been",
    data: "PF",
  }),
  registrations: rows(registrationShape, {
    title: "Register entries",
    help: "Flags on the nDelius register, current and closed.",
    required: "conditional",
    condition: "there are any on nDelius",
    source: "nDelius register",
  }),
  mappaCategory: number(
    {
      title: "MAPPA category",
      help: "The MAPPA category, written as a figure from 1 to 4.",
      required: "conditional",
      condition: "a MAPPA register entry is open",
    },
    1,
    4,
  ),
  mappaLevel: number(
    {
      title: "MAPPA level",
      help: "The level at which MAPPA manages the case, written as a figure from 1 to 3.",
      required: "conditional",
      condition: "a MAPPA register entry is open",
    },
    1,
    3,
  ),
  people: rows(personShape, {
    title: "People",
    help: "Everyone this case could affect: partners, children, victims and others. Their id here is used in every other record.",
    required: "conditional",
    condition: "you know of anyone who could be affected",
    data: "PF",
  }),
  addresses: rows(addressShape, {
    title: "Addresses",
    help: "Where the person lives or stays, and any address that matters for safety. Mark protected ones sensitive.",
    required: "complete",
    data: "PF",
  }),
  ogrs3: number(
    {
      title: "OGRS3 at allocation",
      help: "The chance of reoffending in two years, in per cent, as worked out at allocation. A newer score in the assessment comes first.",
      required: "optional",
    },
    0,
    100,
  ),
  tier: text({
    title: "Tier",
    help: "The tier the case was given, in the form nDelius shows it.",
    required: "optional",
  }),
  circumstances: choices(circumstance, {
    title: "Other circumstances",
    help: "Anything else about the person that bears on who should hold the case.",
    required: "optional",
    data: "P",
  }),
  colourBand: choice(colourBand, {
    title: "Colour band",
    help: "The colour your area gives the case at allocation.",
    required: "conditional",
    condition: "a local pack with colour bands is in use",
  }),
  colourBandReason: prose({
    title: "Reason for the colour band",
    help: "Why the case sits lower than the local matrix would place it.",
    required: "conditional",
    condition: "a local pack is in use and the band is lower than its matrix gives",
    data: "F",
  }),
  contactSuspended: object(suspendedShape, {
    title: "Contact suspended",
    help: "Record here if supervision has been paused under Reset or Impact.",
    required: "conditional",
    condition: "supervision contact has been paused",
  }),
});
