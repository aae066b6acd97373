/** The examples for build servers and clusters, by the parsers and schemas of those they are for. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from "@actions/workflow-parser";
import { Job } from "kubernetes-models/batch/v1/Job";
import { NetworkPolicy } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicy";
import { parseAllDocuments } from "yaml";
import { inRepo } from "../support/root.ts";

const example = (name: string): string => readFileSync(inRepo("examples/scale", name), "utf8");

interface Workflow {
  readonly faults: readonly string[];
  readonly jobs: readonly { readonly id: string; readonly steps: number }[];
}

async function workflow(content: string): Promise<Workflow> {
  const parsed = parseWorkflow({ name: "caseload.yml", content }, new NoOperationTraceWriter());
  const faults = parsed.context.errors.getErrors().map((one) => one.message);
  if (parsed.value === undefined || faults.length > 0) return { faults, jobs: [] };
  const { jobs, errors = [] } = await convertWorkflowTemplate(parsed.context, parsed.value);
  return {
    faults: [...faults, ...errors.map((one) => one.Message)],
    jobs: jobs.map((job) => ({ id: String(job.id), steps: job.type === "job" ? job.steps.length : 0 })),
  };
}

const models = { Job, NetworkPolicy };

/** Throws where a manifest is not what Kubernetes takes. */
function manifests(text: string): { readonly kind: string }[] {
  return parseAllDocuments(text).map((document) => {
    assert.deepEqual(document.errors, []);
    const value = document.toJS();
    const model = models[value.kind as keyof typeof models];
    assert.equal(value.apiVersion, model.apiVersion);
    new model(value).validate();
    return value;
  });
}

describe("the workflow for GitHub Actions", () => {
  it("is one, with a job for the day, for the parts and for the merge", async () => {
    const { faults, jobs } = await workflow(example("github-actions.yml"));
    assert.deepEqual(faults, []);
    assert.deepEqual(
      jobs.map((job) => job.id),
      ["day", "part", "merge"],
    );
    assert.ok(jobs.every((job) => job.steps > 0));
  });

  it("would not pass with a slip in it", async () => {
    const text = example("github-actions.yml");
    for (const [from, to] of [
      ["needs: day", "needs: today"],
      ["runs-on:", "run-on:"],
      ["matrix.part }}", "matrix.part ++ }}"],
      ["- cron:", "- corn:"],
    ] as const) {
      assert.ok(text.includes(from));
      assert.notDeepEqual((await workflow(text.replace(from, to))).faults, [], from);
    }
  });
});

describe("the manifests for Kubernetes", () => {
  it("are what Kubernetes takes", () => {
    assert.deepEqual(
      manifests(example("kubernetes/caseload.yaml")).map((one) => one.kind),
      ["NetworkPolicy", "Job", "Job"],
    );
  });

  it("would not pass with a slip in them", () => {
    const text = example("kubernetes/caseload.yaml");
    for (const [from, to] of [
      ["completions: 16", 'completions: "sixteen"'],
      ["containers:", "container:"],
      ["policyTypes: [Ingress, Egress]", "policyTypes: Egress"],
      ["mountPath: /records", "path: /records"],
    ] as const) {
      assert.ok(text.includes(from));
      assert.throws(() => manifests(text.replace(from, to)), from);
    }
  });

  it("mount the volumes they have, and no more rights than they need", () => {
    for (const one of manifests(example("kubernetes/caseload.yaml"))) {
      if (one.kind !== "Job") continue;
      const { spec } = (one as unknown as Job).spec?.template ?? {};
      const mounted = spec?.containers.flatMap((container) => container.volumeMounts ?? []).map((mount) => mount.name);
      assert.deepEqual(new Set(mounted), new Set(spec?.volumes?.map((volume) => volume.name)));
      assert.equal(spec?.automountServiceAccountToken, false);
      assert.ok(spec?.containers.every((container) => container.securityContext?.readOnlyRootFilesystem === true));
    }
  });
});
