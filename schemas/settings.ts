/** Settings of a workspace: `caselint.yaml`, nearest above the records. */
import * as z from "zod";
import { packId, parameters, severities, terms } from "./pack.ts";

/** A place of a pack file or a pattern of files: relative, with `/`. */
const relative = z.string().regex(/^(?![a-zA-Z]+:|[\\/~])[^\\]+$/);

export const settingsSchema = z
  .strictObject({
    standard: packId.optional().meta({ description: "Standard of every record that names none and whose case names none." }),
    extends: z
      .array(relative)
      .optional()
      .meta({ description: "Local pack files, relative to this file. Later ones outrank earlier ones." }),
    rules: severities.optional(),
    parameters: parameters.optional(),
    terms: terms.optional(),
    ignore: z.array(relative).optional().meta({ description: "Files and folders to leave out." }),
    requires: z
      .string()
      .regex(/^\d{1,6}(\.\d{1,6}){0,2}$/)
      .optional()
      .meta({ description: "Oldest Caselint version that may be used." }),
  })
  .meta({ title: "Caselint settings" });

export type Settings = z.infer<typeof settingsSchema>;
