export type { ExampleCase } from "../../server/src/engine/examples.ts";
export { asExample, exampleCase } from "../../server/src/engine/examples.ts";
