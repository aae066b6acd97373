import type { Severity } from "../_kit/index.ts";

/** A finding of the form: always on, no judgement sets it aside. Where they are raised: `engine/form*.ts`, `engine/judgement.ts`. */
export interface FormRule {
  readonly id: string;
  readonly severity: Severity;
  readonly messages: Readonly<Record<string, { readonly what: string; readonly ask: string; readonly missing?: true }>>;
  readonly why: string;
}
