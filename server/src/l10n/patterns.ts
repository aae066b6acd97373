/**
 * Phrases that the program fills before a sentence takes them in: quick fixes that name something, counts, and the
 * like. Their catalogue key is the pattern. `{value}` is what somebody types or an id, and stays as it is.
 */
export const PATTERNS: readonly string[] = [
  "{n} day",
  "{n} days",
  "{n} strengths",
  "Section {n}",
  "Write {value}",
  "Add a prompt: {value}",
  "Start a check: {name}",
  "Add a section on {name}",
  "Add a row for {name}",
  "Add a row of prompts for {name}",
  "Add a prompt for an adjustment: {name}",
  "Add prompts for an objective on {name}",
  "Add a prompt for who is at risk: {name}",
  "Linked to {name}",
  "Objective: {name}",
  "Condition {name} manages risk",
  "The plan uses {name}",
  "{name} is covered by this plan",
  "{name} is a need",
  "a level for {name} in custody",
  "very high risk of reoffending with {level} risk of serious harm",
  "high risk of reoffending with {level} risk of serious harm",
  "low risk of reoffending with {level} risk of serious harm",
  "cases without a record of {name}",
  "cases held at the grade {name}",
  "cases with {level} risk of serious harm",
  "cases with {name}",
  "cases in {value}",
  "people aged {value} to {other}",
  "({value}, later than this sentence.)",
  "A record of this case could not be read: {name}.",
  "{name}, in the community",
  "{name}, in custody",
];

/** Phrases that rules put together and that are looked up whole. Listed, so that each is known to be said somewhere. */
export const MADE: readonly string[] = [
  "Source",
  "Type of contact",
  "Add a prompt for work skills",
  "Add a prompt for future work plans",
  "a high risk of serious harm",
  "a very high risk of serious harm",
  "the risk of serious harm is high",
  "the risk of serious harm is very high",
];
