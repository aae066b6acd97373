/** The fix that starts a home visit: where is given when it is known, the day is left to whoever goes. */
import { type Fix, prompt, startRecord } from "./fix.ts";

export function startVisit(address: string | undefined): Fix {
  return startRecord("Start a planned home visit", "home-visit", {
    date: prompt("the day of the visit"),
    address: address ?? prompt("the address to be visited, by id"),
  });
}
