/** What the page may do: nothing but show itself, in its own style and with its own script. */

/** Of the style as it stands in the page. A test works them out again and says what they should be. */
const STYLE_HASH = "sha256-xaBB+DDT6353Z016QftLK5RKtHCElT7uQPauhKl+YFg=";
const SCRIPT_HASH = "sha256-mXSYzHC0TcAWMPKpGhtdnm+wWnL8fUjJ5bdzKhVPhos=";

export const POLICY = [
  "default-src 'none'",
  `style-src '${STYLE_HASH}'`,
  `script-src '${SCRIPT_HASH}'`,
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");
