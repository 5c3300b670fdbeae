/** How the plots look, in the colours of the page around them: `currentColor` and the page's background. */
export const plotStyle = `
.statistics { margin-bottom: 3rem; }
.statistics h2 { font-size: 1.25rem; overflow-wrap: anywhere; }
.figures { display: grid; gap: .5rem 1rem; grid-template-columns: repeat(auto-fill, minmax(6.5rem, 1fr)); margin: 0 0 1rem; max-width: 44rem; }
.figures div { display: flex; flex-direction: column-reverse; }
.figures dt { font-size: .85rem; opacity: .8; }
.figures dd { font-size: 1.5rem; font-variant-numeric: tabular-nums; margin: 0; }
.plots { display: grid; gap: 1rem 2rem; grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr)); }
.plot { break-inside: avoid; margin: 1rem 0; min-width: 0; }
.plot figcaption { font-weight: 600; margin-bottom: .25rem; }
.plot svg { height: auto; max-width: 100%; width: 100%; }
.plot.timeline svg { max-width: 44rem; }
.plots .plot { margin: 0; }
.plots .plot svg { max-width: 36rem; }
.plot text { fill: currentColor; font: 12px system-ui, sans-serif; }
.plot .tick, .plot .label { font-size: 11px; font-variant-numeric: tabular-nums; }
.plot .column { shape-rendering: crispEdges; }
.plot .turn.question { fill-opacity: .7; stroke: currentColor; stroke-width: .5; }
.plot .section { stroke: currentColor; stroke-dasharray: 2 3; stroke-opacity: .5; }
.plot .mark { stroke: currentColor; stroke-width: 2; }
.plot .cell { fill: #0072b2; }
.statistics .table { overflow-x: auto; }
.statistics table { border-collapse: collapse; font-size: .9em; font-variant-numeric: tabular-nums; margin-top: 1rem; }
.statistics caption { font-weight: 600; text-align: start; }
.statistics th, .statistics td { border-bottom: 1px solid color-mix(in srgb, currentColor 25%, transparent); padding: .2em 0 .2em .7em; text-align: end; vertical-align: top; }
.statistics th:first-child { font-weight: normal; min-width: 7em; padding-inline-start: 0; text-align: start; white-space: pre-wrap; }
`;

/** How changes between two versions look. */
export const changesStyle = `
.change { break-inside: avoid; contain-intrinsic-size: auto 5rem; content-visibility: auto; margin: 1.5rem 0; }
.change h2 { font-size: 1rem; margin: 0; }
.change p { margin: .25rem 0 0; }
.places { font-size: .9rem; opacity: .8; }
.words { overflow-wrap: anywhere; }
del, ins { border-radius: .2em; padding: 0 .1em; }
del { background: light-dark(#fdd, #611); text-decoration: line-through; }
ins { background: light-dark(#cfc, #151); text-decoration: underline; }
`;

/** How buttons look that lead to a line. */
export const linkStyle = `
.line-link { background: none; border: 0; color: inherit; cursor: pointer; font: inherit; padding: 0; text-align: start; }
.line-link:hover, .line-link:focus-visible { text-decoration: underline; }
`;
