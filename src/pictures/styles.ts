import type { Picture } from '../core/why/picture';
import { wayTo } from '../core/why/wayTo';

/** The page's style sheet: theme colours only, and for each package the way that lights up to it. */
export function stylesOf(picture?: Picture, width = 0): string {
  return picture ? `${page}${drawing}${fitting(width)}${waysOf(picture)}` : page;
}

/** A wide picture shrinks to fit as long as its words can be read; then it scrolls. */
function fitting(width: number): string {
  return `.picture { min-width: ${Math.round(width * leastScale)}px; }\n`;
}

const leastScale = 0.65;

const page = `
:root { --quiet: var(--vscode-descriptionForeground, var(--vscode-foreground));
  --line: var(--vscode-contrastBorder, color-mix(in srgb, var(--vscode-foreground) 18%, transparent));
  --strong: var(--vscode-contrastActiveBorder, var(--vscode-focusBorder, currentColor)); }
* { box-sizing: border-box; }
body { margin: 0; padding: 20px 24px 32px; color: var(--vscode-foreground); background: var(--vscode-editor-background);
  font: var(--vscode-font-size, 13px)/1.5 var(--vscode-font-family, system-ui, sans-serif); }
a { color: var(--vscode-textLink-foreground); text-decoration: none; overflow-wrap: anywhere; }
a:hover { color: var(--vscode-textLink-activeForeground); text-decoration: underline; }
a:focus-visible, summary:focus-visible, .scroller:focus-visible { outline: 1px solid var(--strong); outline-offset: 2px; }
header { max-width: 60em; margin-bottom: 20px; }
h1 { margin: 2px 0 4px; font-size: 1.6em; font-weight: 600; line-height: 1.25; overflow-wrap: anywhere; }
h2 { margin: 0 0 8px; font-size: 1.05em; font-weight: 600; }
p { margin: 0; }
.quiet { color: var(--quiet); }
.place { color: var(--quiet); font-variant-numeric: tabular-nums; }
.columns { display: grid; gap: 28px 36px; grid-template-columns: minmax(0, 1fr); }
section { min-width: 0; }
.columns:not(.with-picture) { max-width: 60em; }
table { width: 100%; border-collapse: collapse; }
th { padding: 0 0 4px; color: var(--quiet); font-size: .9em; font-weight: 400; text-align: left; }
th.points, td.points { width: 3.8em; padding-right: 14px; text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
td { padding: 7px 0; border-top: 1px solid var(--line); vertical-align: top; }
td.points { font-weight: 600; }
td.weight, th.weight { padding-left: 14px; text-align: right; white-space: nowrap; }
td.weight a { display: block; font-size: .9em; }
tfoot td { border-top-width: 2px; }
tfoot .quiet { font-weight: 400; }
.share { display: block; width: 100%; height: 3px; margin-top: 4px; }
.share .whole { fill: var(--line); opacity: .5; }
.share .part { fill: var(--vscode-charts-blue, currentColor); }
.evidence { margin: 2px 0 0; padding: 0; list-style: none; font-size: .92em; }
.evidence li { color: var(--quiet); overflow-wrap: anywhere; }
summary { width: fit-content; cursor: pointer; color: var(--quiet); }
.evidence summary { padding: 0; }
dl { display: grid; grid-template-columns: 3.6em minmax(0, 1fr); gap: 6px 14px; margin: 0; }
dl .change { text-align: right; font-weight: 600; white-space: nowrap; font-variant-numeric: tabular-nums; }
dl .words { width: max-content; max-width: 100%; grid-column: 1 / -1; }
dd, dt { margin: 0; }
.coverage p + p, .coverage details { margin-top: 4px; }
.coverage ul, .outline ul { margin: 2px 0 6px; padding-left: 20px; }
.coverage li, .outline li { overflow-wrap: anywhere; }
@media (min-width: 960px) {
  .columns.with-picture { grid-template-columns: minmax(340px, 5fr) minmax(0, 9fr); grid-template-rows: auto auto 1fr; }
  .with-picture .depends { grid-area: 1 / 2 / span 3; }
}
`;

const drawing = `
.scroller { max-width: 100%; overflow-x: auto; padding: 2px 2px 8px; }
.picture { display: block; max-width: 100%; height: auto; font: 12px var(--vscode-font-family, system-ui, sans-serif); }
.picture text { fill: var(--vscode-foreground); pointer-events: none; }
.picture .heading, .picture .note, .picture .team { fill: var(--quiet); }
.picture .heading { font-size: 11px; }
.picture .team { font-size: 11px; font-weight: 600; }
.picture .note { font-size: 11px; font-variant-numeric: tabular-nums; }
.group { fill: var(--vscode-editorWidget-background, transparent); stroke: var(--line); }
.of-fold .group { stroke-dasharray: 3 3; }
.bar { fill: none; }
.team-0 .bar { fill: var(--vscode-charts-blue); }
.team-1 .bar { fill: var(--vscode-charts-orange); }
.team-2 .bar { fill: var(--vscode-charts-green); }
.team-3 .bar { fill: var(--vscode-charts-purple); }
.team-4 .bar { fill: var(--vscode-charts-red); }
.team-5 .bar { fill: var(--vscode-charts-yellow); }
.link { fill: none; stroke: var(--quiet); stroke-width: 1; opacity: .45; }
.row { fill: transparent; stroke: transparent; }
.node { outline: none; }
a.node { cursor: pointer; }
.node:focus-visible .row, .node:hover .row { stroke: var(--strong); }
.picture:has(.node:hover, .node:focus-visible) .link { opacity: .15; }
.picture a.node:hover .name { text-decoration: underline; }
.about { max-width: 60em; margin-bottom: 10px; }
.outline { margin-top: 10px; }
`;

/** No script runs in the page, so each way has a rule of its own. */
function waysOf(picture: Picture): string {
  const nodes = picture.columns.flatMap(({ groups }) => groups.flatMap((group) => group.nodes));
  return nodes
    .map(({ id }) => {
      const way = wayTo(id, picture);
      const isOn = `.picture:has(#${id}:hover, #${id}:focus-visible)`;
      const rows = way.nodes.map((node) => `#${node} .row`).join(', ');
      const links = way.links.map((index) => `#e${index}`).join(', ');
      return [
        `${isOn} :is(${rows}) { fill: var(--vscode-list-hoverBackground, transparent); stroke: var(--strong); }`,
        links === '' ? '' : `${isOn} :is(${links}) { stroke: var(--strong); stroke-width: 2; opacity: 1; }`,
      ].join('\n');
    })
    .join('\n');
}
