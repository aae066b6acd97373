/** The explanations of rules, and which rules there are. */
import { packs } from "../../../../schemas/packs/index.ts";
import { rules } from "../../engine/rules.ts";
import { t } from "../../l10n/say.ts";
import { explainRule } from "../../language/explain.ts";
import { guard } from "../guard.ts";
import type { ExplainParams, ExplainResult, RulesResult } from "../protocol.ts";
import { explainMethod, rulesMethod } from "../protocol.ts";
import type { Feature } from "./feature.ts";

export const explain: Feature = {
  capabilities: {},
  register: ({ connection, workspace, log }) => {
    connection.onRequest(
      explainMethod,
      guard("explain", log, null, ({ rule }: ExplainParams): ExplainResult => explainRule(rule, packs, workspace().localRules())),
    );
    const summaries = (): RulesResult =>
      [...rules, ...workspace().localRules()].map((rule) => ({ id: rule.id, summary: t(Object.values(rule.messages)[0]?.what ?? "") }));
    connection.onRequest(rulesMethod, guard("rules", log, [], summaries));
  },
};
