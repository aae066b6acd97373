/** What a merge needs of a shard, written behind its report: each case on a line, so that no reader must hold them all. */
import type { CopiedParts } from "../../caseload/copied/index.ts";
import type { CaseRow } from "../../caseload/types.ts";
import type { RuleSetting } from "../../engine/settings.ts";
import type { CaseResult } from "../../engine/types.ts";
import { spool } from "../../host/spool.ts";
import type { Problem } from "../../report/json.ts";
import type { PackedCase } from "../../report/replay.ts";
import { packResult } from "../../report/replay.ts";
import { safeJson } from "../../report/safe-json.ts";

export interface PartsHead {
  /** Raised when what follows is told in another way. */
  readonly form: 1;
  readonly command: "check" | "report";
  readonly withText: boolean;
  /** Somebody stopped the shard before its end. */
  readonly stopped: boolean;
  /** Cases of all shards together. */
  readonly total: number;
  /** Cases of this shard that Caselint itself could not check. */
  readonly failed: number;
  readonly baseline: { readonly asOf: string; readonly entries: number } | null;
  readonly problems: readonly Problem[];
  /** What rules of local packs say, by rule and message. */
  readonly sentences: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** By standard, what rules about many cases are set to. */
  readonly settings: Readonly<Record<string, Readonly<Record<string, RuleSetting>>>>;
  readonly copied: CopiedParts | null;
}

export interface Parts {
  add(n: number, settled: string, result: CaseResult, row: CaseRow): void;
  pieces(head: PartsHead): Iterable<string>;
}

export function newParts(withText: boolean): Parts {
  const cases = spool();
  let isFirst = true;
  return {
    add: (n, settled, result, row) => {
      const packed: PackedCase = { n, settled, result: packResult(result, withText), row };
      cases.write(`${isFirst ? "" : ","}\n${safeJson(packed)}`);
      isFirst = false;
    },
    *pieces(head) {
      yield `${safeJson(head).slice(0, -1)},"cases":[`;
      yield* cases.pieces();
      yield "\n]}";
    },
  };
}
