/** Tables: a caption, headings with their scope, and a frame that scrolls sideways where a window is narrow. */
import { t } from "../../l10n/say.ts";
import type { Html, Value } from "./escape.ts";
import { html } from "./escape.ts";

export interface Column {
  readonly title: string;
  /** Figures line up at their ends. */
  readonly isFigure?: boolean;
  /** Stays on one line. */
  readonly isWhole?: boolean;
}

export interface Row {
  /** Heads the row. */
  readonly name: Value;
  readonly cells: readonly Value[];
}

export interface Table {
  /** Of the table in the page. */
  readonly id: string;
  readonly caption: Value;
  /** The first is that of the rows' names. */
  readonly columns: readonly Column[];
  /** Rows in groups; a group with a name is headed by it. */
  readonly groups: readonly { readonly name?: Value; readonly rows: readonly Row[] }[];
}

export function table({ id, caption, columns, groups }: Table): Html {
  const heads = columns.map((column) => html`<th scope="col"${classOf(column)}>${t(column.title)}</th>`);
  return html`<div class="frame" role="group" tabindex="0" aria-labelledby="${id}">
<table>
<caption id="${id}"><span>${typeof caption === "string" ? t(caption) : caption}</span></caption>
<thead><tr>${heads}</tr></thead>
${groups.map((group) => body(group, columns))}</table>
</div>
`;
}

function body({ name, rows }: Table["groups"][number], columns: readonly Column[]): Html {
  const head = name === undefined ? undefined : html`<tr class="head"><th scope="rowgroup" colspan="${columns.length}">${name}</th></tr>\n`;
  return html`<tbody>\n${head}${rows.map((row) => line(row, columns))}</tbody>\n`;
}

const line = ({ name, cells }: Row, columns: readonly Column[]): Html =>
  html`<tr><th scope="row">${name}</th>${cells.map((cell, i) => html`<td${classOf(columns[i + 1])}>${cell}</td>`)}</tr>\n`;

const classOf = (column: Column | undefined): Html =>
  column?.isFigure === true ? html` class="figure"` : column?.isWhole === true ? html` class="whole"` : html``;
