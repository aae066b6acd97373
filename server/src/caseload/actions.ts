/** Remedial actions that an organisation set itself, and what has moved since. */
import type { Comparison, ShareMoved } from "./compare.ts";
import { quoted } from "./quoted.ts";

export interface Action {
  readonly action: string;
  /** "2.2.3", or with its pack, "hmip-2018/2.2.3". */
  readonly question: string | undefined;
  readonly rule: string | undefined;
  /** ISO date. */
  readonly by: string | undefined;
}

export interface Followed extends Action {
  /** `by` has passed on the day of the later report. */
  readonly isDue: boolean;
  /** For a rule: findings that went and came, in cases of both reports. */
  readonly findings: { readonly fixed: number; readonly new: number; readonly undecided: number } | null;
  /** For a question: one for each pack that has it. */
  readonly shares: readonly ShareMoved[];
  readonly outcome: "better" | "worse" | "too-few-to-tell" | "no-change";
}

const KNOWN: ReadonlySet<string> = new Set(["action", "question", "rule", "by", "who"]);

/**
 * Actions from a file that was read as plain data. Who is to do them may stand there and is not kept: a report is
 * about records, never about a member of staff.
 *
 * @returns a sentence for each thing that cannot be used, going on from the name of the file
 */
export function readActions(
  value: unknown,
  isRule: (id: string) => boolean,
  isQuestion: (question: string) => boolean,
  isDay: (day: string) => boolean,
): { readonly actions: readonly Action[]; readonly problems: readonly string[] } {
  if (!Array.isArray(value) || value.length === 0)
    return { actions: [], problems: ["needs a list, each with an action, a question or a rule, and by when."] };
  const actions: Action[] = [];
  const problems: string[] = [];
  value.forEach((one: unknown, i) => {
    const row = (typeof one === "object" && one !== null ? one : {}) as Readonly<Record<string, unknown>>;
    const text = (name: string): string | undefined => (typeof row[name] === "string" ? row[name].trim() : undefined);
    const [action, question, rule, by] = [text("action"), text("question"), text("rule"), text("by")];
    const say = (what: string): void => void problems.push(`in entry ${i + 1} ${what}`);
    for (const name of Object.keys(row))
      if (!KNOWN.has(name)) say(`the name "${quoted(name)}" is not known: use action, question or rule, by and who.`);
    if (action === undefined || action === "") say("the action is not said.");
    if ((question === undefined) === (rule === undefined)) say("there should be a question or a rule, and not both.");
    if (rule !== undefined && !isRule(rule)) say(`the rule "${quoted(rule)}" is not known. \`caselint rules\` lists them.`);
    if (question !== undefined && !isQuestion(question)) say(`the question "${quoted(question)}" is not in any standard.`);
    if (by !== undefined && !isDay(by)) say("`by` needs a day such as 2019-03-29.");
    actions.push({ action: action ?? "", question, rule, by });
  });
  return { actions, problems };
}

/** @param asOf day of the later report */
export function followUp(actions: readonly Action[], comparison: Comparison, asOf: string): Followed[] {
  return actions.map((one) => {
    const isDue = one.by !== undefined && one.by < asOf;
    if (one.rule !== undefined) {
      const of = (list: Comparison["fixed"]): number => list.filter((finding) => finding.rule === one.rule).length;
      const findings = { fixed: of(comparison.fixed), new: of(comparison.new), undecided: of(comparison.undecided) };
      return { ...one, isDue, findings, shares: [], outcome: comparison.cases.both === 0 ? "too-few-to-tell" : balanceOf(findings) };
    }
    const shares = comparison.shares.filter(({ pack, question }) => one.question === question || one.question === `${pack}/${question}`);
    return { ...one, isDue, findings: null, shares, outcome: outcomeOf(shares) };
  });
}

/** What was not evaluated may all have been put right: where that would change the outcome, nobody can tell. */
function balanceOf({ fixed, new: come, undecided }: NonNullable<Followed["findings"]>): Followed["outcome"] {
  if (fixed > come) return "better";
  if (undecided > 0 && fixed + undecided >= come) return "too-few-to-tell";
  return fixed < come ? "worse" : "no-change";
}

function outcomeOf(shares: readonly ShareMoved[]): Followed["outcome"] {
  const clear = shares.filter((share) => share.difference?.isClear === true);
  if (clear.some((share) => (share.difference?.points ?? 0) < 0)) return "worse";
  if (clear.length > 0) return "better";
  return shares.length > 0 && shares.every((share) => share.difference?.points === 0) ? "no-change" : "too-few-to-tell";
}
