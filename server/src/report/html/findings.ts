/** Findings about many cases at once, and findings as a list within a case. */
import type { CaseloadFinding } from "../../caseload/report.ts";
import { count, LABELS, rank } from "../words.ts";
import type { Html } from "./escape.ts";
import { html } from "./escape.ts";
import { shape } from "./words.ts";

const MOST_PLACES = 20;

export function caseloadFindings(findings: readonly CaseloadFinding[]): Html {
  if (findings.length === 0) return html`<p>No gap found across cases.</p>\n`;
  const sorted = [...findings].sort((a, b) => rank(a.severity) - rank(b.severity));
  return html`<ul class="findings">
${sorted.map(
  (one) => html`<li>
<p class="what">${shape(one.severity)} <span class="grade">${LABELS[one.severity]}</span> ${one.message}</p>
<p class="ask">${one.ask}</p>
<p class="where"><code>${one.rule}</code></p>
${places(one.places)}</li>
`,
)}</ul>
`;
}

function places(all: CaseloadFinding["places"]): Html | undefined {
  if (all.length === 0) return undefined;
  const more = all.length - MOST_PLACES;
  return html`<details class="fold"><summary>${count(all.length, "place")}</summary>
<ul class="plain">
${all.slice(0, MOST_PLACES).map(({ path, at }) => html`<li><code>${path}</code> ${at}</li>\n`)}${more > 0 ? html`<li>and ${count(more, "more place")}</li>\n` : undefined}</ul>
</details>
`;
}
