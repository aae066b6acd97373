/**
 * A spreadsheet written row by row: a zip of XML parts, of which none is held. Strings are strings: nothing in them
 * is worked out. Office Open XML, ISO/IEC 29500-1.
 */
import { strToU8, Zip, ZipDeflate } from "fflate";
import type { Cell } from "./table.ts";
import { isFormula } from "./table.ts";
import { xml } from "./xml.ts";

export interface Column {
  readonly title: string;
  /** In letters. */
  readonly width: number;
}

export interface Workbook {
  /** Starts a sheet; the one before it is ended. A sheet that is full goes on in another of its name with a number. */
  sheet(name: string, columns: readonly Column[]): void;
  row(cells: readonly Cell[]): void;
  end(): void;
}

/** Rows of a sheet, its head among them, and letters of a cell: the limits of Excel. */
const MOST_ROWS = 1_048_576;
const MOST_LETTERS = 32_767;
/** Letters that are gathered before they are compressed. */
const ENOUGH = 1 << 16;
/** Local time without a zone, so that the bytes are the same everywhere and every day. */
const MADE = "1980-01-01T00:00:00";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET_ML = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Any part without a type of its own is a sheet, so that this can be written before the sheets are known. */
const TYPES = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="${SHEET_ML}.worksheet+xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_ML}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_ML}.styles+xml"/></Types>`;
const RELS = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
/** 0 plain, 1 bold, 2 plain and kept as text when somebody edits it. */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** A, B ... Z, AA ... */
function columnName(index: number): string {
  let name = "";
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

/** Excel reads `_x000D_` in a string as the character it names: the underscore before it is spelt out. */
function stringXml(text: string): string {
  const short = text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS - 1)}…` : text;
  return xml(short).replace(/_(?=x[\da-f]{4}_)/giu, "_x005F_");
}

function cellXml(cell: Cell, column: number, row: number, style: number): string {
  const place = `r="${columnName(column)}${row}"`;
  if (typeof cell === "number") return `<c ${place} s="${style}"><v>${cell}</v></c>`;
  if (cell === "") return "";
  const shown = style === 0 && isFormula(cell) ? 2 : style;
  return `<c ${place} s="${shown}" t="inlineStr"><is><t xml:space="preserve">${stringXml(cell)}</t></is></c>`;
}

/** @param mostRows of one sheet, with its head */
export function workbook(write: (bytes: Uint8Array) => void, mostRows: number = MOST_ROWS): Workbook {
  const zip = new Zip((problem, bytes) => {
    if (problem) throw problem;
    if (bytes.length > 0) write(bytes);
  });
  const names: string[] = [];
  let open: { file: ZipDeflate; name: string; columns: readonly Column[]; rows: number; part: number; waiting: string } | undefined;

  const partOf = (path: string): ZipDeflate => {
    const file = new ZipDeflate(path, { level: 6 });
    file.mtime = MADE;
    zip.add(file);
    return file;
  };
  const whole = (path: string, text: string): void => partOf(path).push(strToU8(text), true);
  const put = (text: string): void => {
    if (open === undefined) return;
    open.waiting += text;
    if (open.waiting.length < ENOUGH) return;
    open.file.push(strToU8(open.waiting));
    open.waiting = "";
  };
  const rowXml = (cells: readonly Cell[], style: number): void => {
    if (open === undefined) return;
    const row = ++open.rows;
    put(`<row r="${row}">${cells.map((cell, i) => cellXml(cell, i, row, style)).join("")}</row>`);
  };
  const close = (): void => {
    if (open === undefined) return;
    const last = `${columnName(open.columns.length - 1)}${open.rows}`;
    open.file.push(strToU8(`${open.waiting}</sheetData><autoFilter ref="A1:${last}"/></worksheet>`), true);
    open = undefined;
  };
  const start = (name: string, columns: readonly Column[], part: number): void => {
    close();
    names.push(part === 1 ? name : `${name} ${part}`);
    open = { file: partOf(`xl/worksheets/sheet${names.length}.xml`), name, columns, rows: 0, part, waiting: "" };
    const widths = columns.map(({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join("");
    put(
      `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths}</cols><sheetData>`,
    );
    rowXml(
      columns.map((column) => column.title),
      1,
    );
  };
  whole("[Content_Types].xml", TYPES);
  whole("_rels/.rels", RELS);
  whole("xl/styles.xml", STYLES);
  return {
    sheet: (name, columns) => start(name, columns, 1),
    row: (cells) => {
      if (open !== undefined && open.rows >= mostRows) start(open.name, open.columns, open.part + 1);
      rowXml(cells, 0);
    },
    end: () => {
      close();
      const sheets = names.map((name, i) => `<sheet name="${xml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join("");
      const targets = names.map(
        (_, i) => `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
      );
      const styles = `<Relationship Id="rId${names.length + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/>`;
      whole("xl/workbook.xml", `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets}</sheets></workbook>`);
      whole(
        "xl/_rels/workbook.xml.rels",
        `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${targets.join("")}${styles}</Relationships>`,
      );
      zip.end();
    },
  };
}
