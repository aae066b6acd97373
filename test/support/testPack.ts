import type { Pack } from "../../schemas/pack.ts";
import { packs } from "../../schemas/packs/index.ts";

/** A standard made up for tests, in which the rules of 2021 and later are on and the newer form is used. */
export const testPack: Pack = {
  ...(packs.find((p) => p.id === "hmip-2018") as Pack),
  id: "test-2021",
  title: "Made up for tests",
  from: "2021-07-01",
  groups: ["core", "21", "loc"],
  form: "newer",
  terms: {
    "service user": "person on probation",
    offender: "person on probation",
    "Schedule 1 offender": "person who poses a risk to children",
    CRC: "Probation Service",
    NPS: "Probation Service",
  },
} as Pack;
