/** Unpaid work: health, circumstances, placement and sessions. */
import { answer, choice, choices, date, number, prose, shape, text } from "../kit.ts";
import { contactOutcome } from "../vocab/contact.ts";
import { placementFeature, placementKind } from "../vocab/services.ts";

export const upwHealthShape = shape("upwHealth", {
  physicalDisability: answer({
    title: "Physical disability",
    help: "Is there something the person cannot physically do, or needs help with?",
    required: "complete",
    data: "F",
  }),
  learningDisability: answer({
    title: "Learning disability",
    help: "Does the person need simpler instructions or more support?",
    required: "complete",
    data: "F",
  }),
  learningDifficulty: answer({
    title: "Learning difficulty",
    help: "Does something like dyslexia affect how the person takes in instructions?",
    required: "complete",
    data: "F",
  }),
  mentalHealthCondition: answer({
    title: "Mental health condition",
    help: "Does the person's mental health affect when or how they can work?",
    required: "complete",
    data: "F",
  }),
  allergies: answer({
    title: "Allergies",
    help: "Is the person allergic to anything they may meet at work?",
    required: "complete",
    data: "F",
  }),
  lossConsciousness: answer({
    title: "Loss of consciousness",
    help: "Has the person fainted or blacked out?",
    required: "complete",
    data: "F",
  }),
  epilepsy: answer({
    title: "Epilepsy",
    help: "Does the person have seizures? Add how they are controlled.",
    required: "complete",
    data: "F",
  }),
  pregnancy: answer({
    title: "Pregnancy",
    help: "Is the person pregnant, or have they lately given birth?",
    required: "complete",
    condition: "the person's sex is anything but male",
    data: "F",
  }),
  otherHealthIssues: answer({
    title: "Other health issues",
    help: "Is there any other condition or medicine that site staff need to know about?",
    required: "optional",
    data: "F",
  }),
});

export const upwPersonalShape = shape("upwPersonal", {
  genderIdentity: text({
    title: "Gender identity",
    help: "How the person describes their gender, if they wish to.",
    required: "optional",
    data: "P",
  }),
  culturalReligiousAdjustment: answer({
    title: "Cultural or religious adjustment",
    help: "Do faith or culture call for changes to days, meals, clothes or tasks?",
    required: "optional",
    data: "F",
  }),
  placementPreferences: choice(placementKind, {
    title: "Placement preference",
    help: "Which kind of placement would suit the person best.",
    required: "optional",
  }),
  travelInformation: text({
    title: "Travel",
    help: "How the person would get there, and how long it takes.",
    required: "optional",
    data: "F",
  }),
  drivingLicence: answer({
    title: "Driving licence",
    help: "Does the person hold one that is in date?",
    required: "optional",
    data: "F",
  }),
  publicTransport: answer({
    title: "Can use public transport",
    help: "Can the person get about by bus and train without difficulty?",
    required: "optional",
    data: "F",
  }),
  caringCommitments: answer({
    title: "Caring commitments",
    help: "Does the person look after a child or an adult at set times?",
    required: "optional",
    data: "F",
  }),
  employmentEducation: text({
    title: "Work or education now",
    help: "The job or course the person has at present, and its hours.",
    required: "optional",
    data: "F",
  }),
  readingWritingDifficulties: answer({
    title: "Difficulty with reading or writing",
    help: "Does the person struggle with forms, signs or written instructions?",
    required: "optional",
    data: "F",
  }),
  workSkills: text({
    title: "Work skills",
    help: "What the person can already do that a placement could use. Write `no` if nothing.",
    required: "complete",
    data: "F",
  }),
  futureWorkPlans: text({
    title: "Future work plans",
    help: "The job the person hopes for, so that hours can help. Write `no` if nothing.",
    required: "complete",
    data: "F",
  }),
  educationTrainingNeed: answer({
    title: "Education or training need",
    help: "Would a course or certificate help the person towards a job?",
    required: "complete",
    data: "F",
  }),
  individualAvailability: text({
    title: "Availability",
    help: "The days and hours the person can work.",
    required: "optional",
    data: "F",
  }),
});

export const placementShape = shape("placement", {
  kind: choice(placementKind, {
    title: "Kind",
    help: "Whether the person works alone or with a group.",
    required: "optional",
  }),
  place: text({
    title: "Place",
    help: "The project or host, and where it is.",
    required: "optional",
    data: "F",
  }),
  features: choices(placementFeature, {
    title: "Features",
    help: "What the site is like. Compare it with the restrictions.",
    required: "optional",
  }),
});

export const sessionShape = shape(
  "session",
  {
    date: date({
      title: "Date",
      help: "When the session was or will be.",
      required: "always",
    }),
    text: prose({
      title: "Text",
      help: "How it went, or why it did not go ahead.",
      required: "optional",
      data: "F",
    }),
    outcome: choice(contactOutcome, {
      title: "Outcome",
      help: "What came of it, in the same terms as an appointment.",
      required: "conditional",
      condition: "the day of the session has passed",
      source: "nDelius",
    }),
    hours: number({
      title: "Hours",
      help: "How much time counts towards the order.",
      required: "optional",
    }),
  },
  { label: "date", main: "text" },
);
