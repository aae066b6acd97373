/** How the page looks: on screens of any width, in light, dark and forced colours, and on paper. */
import { html } from "./escape.ts";

/** Must not contain "</style". Its hash stands in the policy of the page. */
export const STYLE = html`
:root {
  color-scheme: light dark;
  --page: #fff; --panel: #f3f5f7; --words: #1a1d21; --quiet: #4a525b; --edge: #6d7680; --line: #d3d8dd;
  --link: #0b4f8a; --bar: #4a90c8; --gap: #9c1f12; --weak: #7a4d00; --calm: #1f5f3a; --halo: #fff; --mark: #1a1d21;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #15181c; --panel: #20252b; --words: #e8ebee; --quiet: #b4bdc6; --edge: #8d98a3; --line: #3b434c;
    --link: #8cc4f5; --bar: #3b78a8; --gap: #ff9d8f; --weak: #f0c067; --calm: #86d3a5; --halo: #15181c; --mark: #e8ebee;
  }
}
/* Shown inside an editor, the page takes over its ground and its words, light or dark as they are. */
.vscode-light, .vscode-high-contrast-light {
  color-scheme: light;
  --page: var(--vscode-editor-background, #fff); --panel: #f3f5f7; --words: var(--vscode-editor-foreground, #1a1d21); --quiet: #4a525b; --edge: #6d7680; --line: #d3d8dd;
  --link: #0b4f8a; --bar: #4a90c8; --gap: #9c1f12; --weak: #7a4d00; --calm: #1f5f3a; --halo: #fff; --mark: #1a1d21;
}
.vscode-dark, .vscode-high-contrast:not(.vscode-high-contrast-light) {
  color-scheme: dark;
  --page: var(--vscode-editor-background, #15181c); --panel: #20252b; --words: var(--vscode-editor-foreground, #e8ebee); --quiet: #b4bdc6; --edge: #8d98a3; --line: #3b434c;
  --link: #8cc4f5; --bar: #3b78a8; --gap: #ff9d8f; --weak: #f0c067; --calm: #86d3a5; --halo: #15181c; --mark: #e8ebee;
}
* { box-sizing: border-box; }
html { font: 100%/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0 auto; padding: 0 1rem 2rem; max-width: 78rem; background: var(--page); color: var(--words); overflow-wrap: break-word; }
h1, h2, h3, h4 { line-height: 1.25; margin: 1.5em 0 .5em; }
h1 { font-size: 1.9rem; margin-top: .5em; } h2 { font-size: 1.45rem; padding-top: .6em; border-top: 2px solid var(--line); }
h3 { font-size: 1.15rem; } h4 { font-size: 1rem; margin-top: 1em; }
p, li, dd, blockquote { max-width: 75ch; } p { margin: .5em 0; } ul, ol { padding-left: 1.4em; }
a { color: var(--link); } a, button, summary, input, select { text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
main:focus { outline: none; } [id] { scroll-margin-top: 1rem; }
code { font: .875em/1.4 ui-monospace, Consolas, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
.skip { position: absolute; left: -100rem; padding: .5rem 1rem; background: var(--page); } .skip:focus { left: 1rem; top: .5rem; z-index: 1; }
.handling { font-weight: 600; border: 1px solid var(--edge); border-left-width: .4rem; padding: .4rem .8rem; margin: 1rem 0; max-width: none; }
.store { position: absolute; }
.shape { width: .9em; height: .9em; vertical-align: -.08em; fill: currentColor; }
.shape.gap, .shape.error { color: var(--gap); } .shape.warning, .shape.for-a-person { color: var(--weak); }
.shape.no-gap { color: var(--calm); } .shape.info, .shape.not-applicable { color: var(--quiet); }
nav h2 { font-size: 1rem; border: 0; margin: 1rem 0 0; padding: 0; }
nav ul { list-style: none; padding: 0; margin: .3rem 0; display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; }
nav a { display: inline-block; padding: .2rem 0; }
.banner { background: var(--panel); border-left: .4rem solid var(--calm); padding: .3rem 1rem; margin: 1rem 0; } .banner.partial { border-left: .4rem double var(--gap); }
.tiles { list-style: none; padding: 0; display: grid; grid-template-columns: 1fr 1fr; gap: .6rem; } @media (min-width: 48rem) { .tiles { grid-template-columns: repeat(4, 1fr); } }
.tiles li { background: var(--panel); padding: .6rem .8rem; } .tiles b { display: block; font-size: 1.6rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
.beside { display: grid; gap: .5rem 2rem; grid-template-columns: minmax(0, 1fr); align-items: start; }
@media (min-width: 60rem) { .beside { grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); } }
.standard { margin-bottom: 2rem; } .chart { padding-top: .3rem; }
.overall, .discretion { background: var(--panel); padding: .5rem .8rem; }
.bars { display: block; font-size: .875rem; overflow: visible; } .bars text { fill: var(--words); white-space: pre; font-variant-numeric: tabular-nums; }
.bars .mid { text-anchor: middle; } .bars .last { text-anchor: end; }
.bars .track { fill: var(--panel); stroke: var(--line); } .bars .bar { fill: var(--bar); }
.mark { stroke: var(--mark); stroke-dasharray: 3 3; } .halo line { stroke: var(--halo); stroke-width: 5; } .whisker line { stroke: var(--mark); stroke-width: 2; }
.interval { width: 8rem; height: 1em; vertical-align: -.1em; } .interval .line { stroke: var(--mark); stroke-width: 2; } .interval .dot { fill: var(--bar); stroke: var(--mark); }
.frame { overflow-x: auto; margin: .5rem 0 1rem; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
caption { text-align: left; font-weight: 600; padding: .3rem 0; } caption span { position: sticky; left: 0; display: inline-block; max-width: calc(100vw - 3rem); }
th, td { text-align: left; vertical-align: top; padding: .35rem .8rem .35rem 0; border-bottom: 1px solid var(--line); font-weight: 400; }
thead th { border-bottom: 2px solid var(--edge); font-weight: 600; vertical-align: bottom; } tbody th { min-width: 12rem; } .head th { font-weight: 600; padding-top: 1rem; }
td { overflow-wrap: normal; } .figure { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; } thead .figure { white-space: normal; } td.whole { white-space: nowrap; } tbody th code { display: block; }
.cases { list-style: none; padding: 0; } .case { max-width: none; border: 1px solid var(--line); border-left: .4rem solid var(--edge); padding: .2rem 1rem .6rem; margin: 1rem 0; }
.case h3 { margin-top: .6rem; } .findings > li { margin: .8rem 0; } .plain > li { margin: .3rem 0; }
.what, .ask, .why, .findings .where { margin: .15rem 0; } .ask { font-style: italic; } .where, .why { color: var(--quiet); font-size: .9375rem; } .grade { font-weight: 600; }
blockquote { margin: .3rem 0; padding-left: .8rem; border-left: 3px solid var(--line); }
.states { list-style: none; padding: 0; margin: .3rem 0; }
summary { cursor: pointer; padding: .3rem 0; min-height: 1.5rem; } summary h3 { display: inline; } .fold > :not(summary) { margin-left: 1rem; }
.tools { display: flex; flex-wrap: wrap; gap: .2rem 1.5rem; background: var(--panel); padding: .4rem 1rem; } .tools[hidden] { display: none; }
input, select, button { font: inherit; color: inherit; background: var(--page); border: 1px solid var(--edge); padding: .3rem .5rem; max-width: 100%; min-height: 2rem; }
.guide dt { font-weight: 600; margin-top: .8rem; } .guide dd { margin-left: 1.2rem; }
@media (max-width: 40rem) { .fold > :not(summary) { margin-left: 0; } .case { padding: .2rem .7rem .6rem; } h1 { font-size: 1.5rem; } tbody th { min-width: 9rem; } .guide dd { margin-left: 0; } }
@media (forced-colors: active) {
  .bars text { fill: CanvasText; } .bars .track { fill: Canvas; stroke: CanvasText; } .bars .bar, .interval .dot { fill: Highlight; }
  .mark, .whisker line, .interval .line { stroke: CanvasText; } .halo line { stroke: Canvas; } .shape, .shape[class] { color: CanvasText; }
}
.sign { display: grid; grid-template-columns: max-content 1fr; gap: 1.4rem 1rem; max-width: 40rem; align-items: end; } .sign dd { margin: 0; min-height: 1.6rem; border-bottom: 1px solid var(--edge); }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media print {
  :root { --page: #fff; --panel: #fff; --words: #000; --quiet: #333; --edge: #555; --line: #999; --link: #000; --bar: #8fb8d8; --gap: #000; --weak: #000; --calm: #000; --halo: #fff; --mark: #000; color-scheme: light; }
  @page { margin: 15mm; } html { font-size: 10pt; } body { max-width: none; padding: 0; }
  nav, .tools, .tools[hidden], .skip { display: none; } .frame { overflow: visible; } a { text-decoration: none; }
  h2, h3, h4, summary, caption { break-after: avoid; } tr, .standard .chart, .findings > li, .tiles li, .states, .banner, .signing { break-inside: avoid; } thead { display: table-header-group; }
  .tiles li, .banner, .overall, .discretion { border: 1px solid var(--line); } #ratings, #cases { break-before: page; } p, li { orphans: 3; widows: 3; }
  details::details-content { display: block; content-visibility: visible; block-size: auto; opacity: 1; }
}
`;
