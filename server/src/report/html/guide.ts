/** How to read the page, in words that belong to the page itself. */
import { t } from "../../l10n/say.ts";
import type { Sureness } from "../formats/reporter.ts";
import type { Html } from "./escape.ts";
import { html } from "./escape.ts";
import { STATES, shape } from "./words.ts";

export const guide = (
  isReport: boolean,
  sureness: Sureness | undefined,
): Html => html`<p><strong>This page is about records. It passes no verdict on any person</strong>, neither on those the records are about nor on those who write them. It holds no names from the records, and nothing here should be used to compare people.</p>
<dl class="guide">
<dt>${shape("gap")} ${STATES.gap}</dt>
<dd>Something a standard asks for is not recorded. The work may have been done all the same.</dd>
<dt>${shape("no-gap")} ${STATES["no-gap"]}</dt>
<dd>The records show what was looked for. Whether the work was good enough is not something a program can tell.</dd>
<dt>${shape("for-a-person")} ${STATES["for-a-person"]}</dt>
<dd>Records alone cannot decide the question. Such cases are counted on neither side.</dd>
<dt>${shape("not-applicable")} ${STATES["not-applicable"]}</dt>
<dd>The question is not asked of such a case, and the case is left out of its figures.</dd>
<dt>Gap, weak and thought</dt>
<dd>A <em>gap</em> is something missing from required safeguards. <em>Weak</em> means that something is there and may not be enough. A <em>thought</em> is a question worth asking.</dd>
${
  isReport
    ? html`<dt>Margin</dt>
<dd>Shares come from a sample of cases. The true share probably lies within the margin to either side${sureness === undefined ? "" : t(", with {n} per cent confidence", { n: sureness.margins })}. The fewer the cases, the wider it is.</dd>
<dt>Indicative</dt>
<dd>What the shares would point to if records were all there was to look at. It is not a rating, and it does not foretell one.</dd>
`
    : undefined
}<dt>Where to begin</dt>
<dd>Each case begins with at most three things, by what could follow for the people around the case. The rest can wait until those are seen to.</dd>
</dl>
`;
