/** What a merge needs of a shard, written behind its report: each case on a line, so that no reader must hold them all. */
import type { Drawn } from "../../caseload/copied/index.ts";
import type { DrawnFrom } from "../../caseload/drawn-from.ts";
import type { CaseRow } from "../../caseload/types.ts";
import type { RuleSetting } from "../../engine/settings.ts";
import type { CaseResult } from "../../engine/types.ts";
import { spool } from "../../host/spool.ts";
import type { Problem } from "../../report/json.ts";
import type { PackedCase } from "../../report/replay.ts";
import { packResult } from "../../report/replay.ts";
import { safeJson } from "../../report/safe-json.ts";
import { packDrawn } from "./drawn.ts";

export interface PartsHead {
  /** Raised when what follows is told in another way. */
  readonly form: 2;
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
  /** What the cases were drawn from, where a list of `caselint sample` says so. */
  readonly drawnFrom: DrawnFrom | null;
  /** What rules of local packs say, by rule and message. */
  readonly sentences: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** By standard, what rules about many cases are set to. */
  readonly settings: Readonly<Record<string, Readonly<Record<string, RuleSetting>>>>;
}

export interface Parts {
  add(n: number, settled: string, result: CaseResult, row: CaseRow, drawn: Drawn | undefined): void;
  pieces(head: PartsHead): Iterable<string>;
}

export function newParts(withText: boolean): Parts {
  const cases = spool();
  let isFirst = true;
  return {
    add: (n, settled, result, row, drawn) => {
      const told: PackedCase = { n, settled, result: packResult(result, withText), row };
      const packed = drawn === undefined ? told : { ...told, more: packDrawn(drawn) };
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
