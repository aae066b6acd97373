/** Reports on the cases of a folder, and the page of one case for whoever is to countersign it. */
import path from "node:path";
import type { CancellationToken } from "vscode-languageserver/node";
import { isRecordName } from "../../host/find.ts";
import { slashes } from "../../host/paths.ts";
import { t } from "../../l10n/say.ts";
import { count, thousands } from "../../report/words.ts";
import { faultLine } from "../guard.ts";
import { progressFor } from "../progress.ts";
import type { ReportParams, ReportResult } from "../protocol.ts";
import { reportMethod } from "../protocol.ts";
import { isFilePath, pathOfUri } from "../uris.ts";
import type { Feature, FeatureContext } from "./feature.ts";

export const report: Feature = {
  capabilities: {},
  register: (cx) => {
    cx.connection.onRequest(reportMethod, async (params: ReportParams, token: CancellationToken): Promise<ReportResult> => {
      try {
        const folder = folderOf(cx, params.of);
        if (!isFilePath(folder)) return null;
        cx.workspace().refreshDay();
        return params.what === "countersign" ? await countersign(cx, folder, params) : await caseload(cx, folder, params, token);
      } catch (fault) {
        cx.log(faultLine("report", fault));
        return null;
      }
    });
  },
};

/** The folder itself, or that of the case which a record belongs to. */
function folderOf(cx: FeatureContext, of: string): string {
  const at = pathOfUri(of).replace(/(?<=.)\/$/u, "");
  if (!isRecordName(path.posix.basename(at))) return at;
  return cx.workspace().session.caseOf(at)?.folder ?? path.posix.dirname(at);
}

// Reports are wanted now and then: what makes them is loaded then, and not when an editor starts.

async function countersign(cx: FeatureContext, folder: string, { format, reasons = false }: ReportParams): Promise<ReportResult> {
  if (format !== "html") return null;
  const { countersignOf } = await import("../countersign.ts");
  const { countersignPage } = await import("../../report/html/countersign.ts");
  const workspace = cx.workspace();
  const asOf = workspace.day();
  const made = countersignOf({ folder, cwd: workspace.cwd, asOf, version: cx.version, reasons });
  if (made === undefined) return null;
  const { page } = made;
  const from = cx.uriOf(slashes(made.folder));
  const name = `countersign-${(page.crn ?? page.folder).replace(/[^A-Za-z0-9-]+/gu, "-")}-${asOf}.html`;
  return { name, content: countersignPage(page), encoding: "utf8", unsaved: workspace.unsavedIn(folder), from };
}

async function caseload(cx: FeatureContext, folder: string, params: ReportParams, token: CancellationToken): Promise<ReportResult> {
  const { format } = params;
  if (format !== "html" && format !== "csv" && format !== "xlsx") return null;
  const { caseloadReport } = await import("../caseloadReport.ts");
  const { cwd, day, unsavedIn } = cx.workspace();
  const asOf = day();
  const progress = progressFor(cx.connection, params.workDoneToken, t("Making the report"));
  try {
    const pieces = await caseloadReport({
      folder,
      format,
      cwd,
      asOf,
      version: cx.version,
      token,
      tell: (files, all, cases) =>
        progress.tell(
          files / Math.max(all, 1),
          t("{cases}, {n} of {files}", { cases: count(cases, "case"), n: thousands(files), files: count(all, "file") }),
        ),
    });
    if (pieces === undefined) return null;
    const bytes = Buffer.concat(pieces.map((piece) => (typeof piece === "string" ? Buffer.from(piece, "utf8") : piece)));
    const encoding = format === "xlsx" ? "base64" : "utf8";
    return { name: `caselint-report-${asOf}.${format}`, content: bytes.toString(encoding), encoding, unsaved: unsavedIn(folder) };
  } finally {
    progress.end();
  }
}
