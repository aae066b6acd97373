export { asExample, exampleCase } from "../../server/src/engine/examples.ts";
export type { ExampleCase } from "../../server/src/engine/examples.ts";
