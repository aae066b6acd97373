/** What the page may do: nothing but show itself, in its own style and with its own script. */

/** Of the style as it stands in the page. A test works them out again and says what they should be. */
const STYLE_HASH = "sha256-RteBEZ3sBCimDEWSOK9ljdvegP4oKa9+c1Y7qCwZUIE=";
const SCRIPT_HASH = "sha256-jBBBWC1ZW7utsEJABhFFcfy1BbPofrD0gteMicpHA30=";

export const POLICY = [
  "default-src 'none'",
  `style-src '${STYLE_HASH}'`,
  `script-src '${SCRIPT_HASH}'`,
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");
