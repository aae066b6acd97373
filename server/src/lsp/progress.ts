/** How far something is, for a client that gave a token for it. */
import type { Connection, WorkDoneProgressBegin, WorkDoneProgressEnd, WorkDoneProgressReport } from "vscode-languageserver/node";
import { WorkDoneProgress } from "vscode-languageserver/node";

export interface Progress {
  /** @param share from 0 to 1 */
  tell(share: number, message: string): void;
  end(): void;
}

/** Milliseconds between two words of it. */
const EVERY = 100;
const SILENT: Progress = { tell: () => {}, end: () => {} };

export function progressFor(connection: Connection, token: string | number | undefined, title: string): Progress {
  if (token === undefined) return SILENT;
  const send = (value: WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd): void =>
    void connection.sendProgress(WorkDoneProgress.type, token, value);
  let last = 0;
  let most = 0;
  send({ kind: "begin", title, cancellable: true, percentage: 0 });
  return {
    tell: (share, message) => {
      const now = performance.now();
      if (now - last < EVERY) return;
      last = now;
      // A percentage never goes back, whatever comes and goes in the folder meanwhile.
      most = Math.max(most, Math.min(100, Math.floor(share * 100)));
      send({ kind: "report", percentage: most, message });
    },
    end: () => send({ kind: "end" }),
  };
}
