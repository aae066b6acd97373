/** The search for copied text in a run. Without room to put things aside it says so, and the run goes on without it. */
import { tmpdir } from "node:os";
import type { Drawn } from "../../caseload/copied/index.ts";
import { createCopied } from "../../caseload/copied/index.ts";
import type { CaseloadFinding } from "../../caseload/report.ts";
import { scratchFile } from "../../host/scratch.ts";
import type { Problem } from "../../report/json.ts";
import type { Redactor } from "../redact.ts";

export interface Copying {
  add(drawn: Drawn): void;
  /** Findings, once. @param problems told when there was no room */
  end(problems: Problem[]): CaseloadFinding[];
}

export function copying(redact: Pick<Redactor, "path" | "id"> | undefined, scratch = scratchFile): Copying {
  const copied = createCopied({ path: redact?.path, id: redact?.id, scratch });
  let isGood = true;
  const fail = (): void => {
    isGood = false;
    copied.close();
  };
  return {
    add: (drawn) => {
      if (!isGood) return;
      try {
        copied.add(drawn);
      } catch {
        fail();
      }
    },
    end: (problems) => {
      try {
        if (isGood) return copied.findings();
      } catch {
        fail();
      } finally {
        copied.close();
      }
      problems.push({ path: tmpdir(), message: NO_ROOM });
      return [];
    },
  };
}

const NO_ROOM = "This temporary folder had no room, so nobody looked for text copied between people.";
