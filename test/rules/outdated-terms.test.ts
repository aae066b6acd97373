/** Superseded terms in sentences as people write them: which are ours, and which belong to others or to their time. */
import assert from "node:assert/strict";
import { outdatedTerm, termsOf } from "../../server/src/record/terms.ts";

const TERMS = termsOf({
  "service user": "person on probation",
  "service users": "people on probation",
  offender: "person on probation",
  "Schedule 1 offender": "person who poses a risk to children",
  CRC: "Probation Service",
  "National Probation Service": "Probation Service",
  NPS: "Probation Service",
});

const check = (text: string, term: string | undefined): void => {
  it(`${term ?? "nothing"}: ${text.replace(/\s+/gu, " ")}`, () => assert.equal(outdatedTerm(text, TERMS)?.term, term));
};

describe("superseded terms that are found", () => {
  check("Service user attended on time.", "service user");
  check("The service user was late and said sorry.", "service user");
  check("The service\nuser did not stay.", "service user");
  check("The service user is not at work and did not ring.", "service user");
  check("Two service users share the kitchen.", "service users");
  check("Known locally as a schedule 1 offender.", "Schedule 1 offender");
  check("The Offender rang.", "offender");
  check("Other offenders meet at the bench.", "offender");
  check("Referred to the CRC today.", "CRC");
  check("The National Probation Service holds his brother's case.", "National Probation Service");
  check('She called it "a joke". The offender laughed.', "offender");
  check("Offender's sister rang; the service user knows.", "offender");
});

describe("superseded terms that are left alone", () => {
  check('He said "I am a service user, not a child".', undefined);
  check("> The service user is asked to attend.\n\nRead the letter with him.", undefined);
  check("He is not a Schedule 1 offender.", undefined);
  check("Does the service user know?", undefined);
  check("If the service user moves, ring his mother.", undefined);
  check("He was a service user of the drug team.", undefined);
  check("The CRC held the case until 2021.", undefined);
  check("Managed at the time by the NPS.", undefined);
  check("Found with NPS and cannabis in his room.", undefined);
  check("Integrated Offender Management meets on Friday.", undefined);
  check("Read about the Thornbeck Offender Fund with him.", undefined);
  check("On the sex offender register since May.", undefined);
  check("[add what the service user says]", undefined);
  check("Re-offending, reoffenders and microservice users are other words.", undefined);
  check("crc", undefined);
  check("", undefined);
});

it("a pack without terms finds nothing", () => assert.equal(outdatedTerm("The offender rang.", termsOf({})), undefined));
