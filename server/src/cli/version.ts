declare const CASELINT_VERSION: string | undefined;

/** Filled in by the build. */
export const VERSION: string = typeof CASELINT_VERSION === "string" ? CASELINT_VERSION : "0.0.0";
