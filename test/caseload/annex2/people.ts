/** Invented people: who a case is about, who holds it, and where. */
import type { Chance } from "./chance.ts";

export interface Person {
  readonly crn: string;
  readonly first: string;
  readonly name: string;
  readonly born: string;
  readonly sex: string;
  readonly ethnicity: string;
  readonly office: string;
  readonly area: string;
  readonly officer: { readonly name: string; readonly grade: string };
  readonly victim: string;
  readonly street: string;
  readonly place: string;
}

const FIRST = {
  male: ["Aled", "Benno", "Corin", "Dacre", "Eamon", "Faris", "Gethin", "Harun"],
  female: ["Anwen", "Bria", "Celandine", "Dilys", "Esme"],
};
const LAST = [
  "Aldermoss",
  "Brackwater",
  "Coldfell",
  "Drystane",
  "Elterby",
  "Fallowgarth",
  "Greenhow",
  "Hartsike",
  "Inglewhin",
  "Kelderdale",
];
const VICTIMS = ["Otis Marlbeck", "Petra Quernmore", "Rufus Stonethwaite", "Sunita Tarnside", "Ulrich Vale", "Wanda Yewbarrow"];
const ETHNICITIES = [
  "white-british",
  "white-british",
  "white-british",
  "white-british",
  "pakistani",
  "black-caribbean",
  "mixed-other",
  "white-other",
];
const OFFICES = [
  { area: "Fellside", office: "Ketterbridge" },
  { area: "Fellside", office: "Sallow Green" },
  { area: "Estuary", office: "Wharfmoor" },
  { area: "Estuary", office: "Millom Sands" },
  { area: "Moorland", office: "Haworth Gate" },
  { area: "Moorland", office: "Tarn Cross" },
];
const OFFICERS = ["Ansel Birkrigg", "Beatrix Crosthwaite", "Callum Dunmail", "Delyth Ennerdale", "Ezra Farrow", "Freya Glaramara"];
const GRADES = ["PSO", "PSO", "PO", "PO", "PQiP"];
const STREETS = ["Tenter Row", "Weir Street", "Beck Close", "Chapel Brow", "Lime Walk", "Quarry Bank", "Ropery Lane"];
const WORK = ["the bakery", "the tile yard", "the bus depot", "the laundry", "the market", "the fish quay"];

export function person(index: number, by: Chance): Person {
  const sex = by.below(100) < 16 ? "female" : "male";
  const first = by.of(FIRST[sex]);
  const at = by.below(OFFICES.length);
  const { area, office } = OFFICES[at] as (typeof OFFICES)[number];
  return {
    crn: `N${String(400_001 + index * 7)}`,
    first,
    name: `${first} ${by.of(LAST)}`,
    born: `${1958 + by.below(41)}-0${1 + by.below(9)}-1${by.below(10)}`,
    sex,
    ethnicity: by.of(ETHNICITIES),
    area,
    office,
    officer: { name: `${OFFICERS[at]}`, grade: by.of(GRADES) },
    victim: by.of(VICTIMS),
    street: `${2 + by.below(90)} ${by.of(STREETS)}, ${office}`,
    place: by.of(WORK),
  };
}
