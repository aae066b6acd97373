/** Which cases a question counts: all of them, or those it can apply to. */
export const clauseCaseNames = ["all", "risk-of-harm", "unpaid-work", "resettlement"] as const;
