import type { Picture } from '../core/explanation/picture';
import { wayTo } from '../core/explanation/wayTo';
import { stackedId } from './stacked';

/**
 * Returns the page's style sheet: theme colors only, and for each package a rule that highlights its path.
 */
export function renderStyles(picture?: Picture, width = 0): string {
  return picture ? `${page}${drawing}${stacked}${fitting(width)}${renderWays(picture)}` : page;
}

/**
 * Shows the drawing wherever it fits with legible text: next to the reasons if there's room for both,
 * otherwise below them. In a narrower editor, its steps are stacked.
 */
function fitting(width: number): string {
  const least = Math.floor(width * leastScale);
  const both = Math.max(leastForTwoColumns, least + reasonsWidth + betweenColumns + margins);
  return `
@container depends (min-width: ${least}px) {
  .drawing { display: block; }
  .stacked { display: none; }
}
@media (min-width: ${leastForMargin}px) and (width < ${both}px) {
  .columns.with-picture { grid-template: auto 1fr auto / minmax(0, 60em) minmax(280px, 1fr); }
  .with-picture .reasons { grid-area: 1 / 1 / span 2; }
  .with-picture .depends { grid-area: 3 / 1 / auto / span 2; }
}
@media (min-width: ${both}px) {
  .columns.with-picture { grid-template: auto auto 1fr / minmax(${reasonsWidth}px, 5fr) minmax(${least}px, 9fr); }
  .with-picture .depends { grid-area: 1 / 2 / span 3; }
}
`;
}

/** Shrinks 12-pixel text to no less than 11 pixels. */
const leastScale = 11 / 12;
const leastForTwoColumns = 960;
/**
 * From this width on, the remaining sections move next to the reasons if the picture needs a row of its own.
 */
const leastForMargin = 1100;
const reasonsWidth = 360;
const betweenColumns = 36;
/** The page's margins, including its scroll bar. */
const margins = 64;

const page = `
:root { --quiet: var(--vscode-descriptionForeground, var(--vscode-foreground));
  --line: var(--vscode-contrastBorder, color-mix(in srgb, var(--vscode-foreground) 18%, transparent));
  --strong: var(--vscode-contrastActiveBorder, var(--vscode-focusBorder, currentColor)); }
* { box-sizing: border-box; }
body { margin: 0; padding: 20px 24px 32px; color: var(--vscode-foreground); background: var(--vscode-editor-background);
  font: var(--vscode-font-size, 13px)/1.5 var(--vscode-font-family, system-ui, sans-serif); }
a { color: var(--vscode-textLink-foreground); text-decoration: none; overflow-wrap: anywhere; }
a:hover { color: var(--vscode-textLink-activeForeground); text-decoration: underline; }
:is(a, summary, .frame):focus-visible { outline: 1px solid var(--strong); outline-offset: 2px; }
header { max-width: 60em; margin-bottom: 24px; overflow-wrap: anywhere; }
h1 { margin: 0 0 4px; font-size: 1.6em; font-weight: 600; line-height: 1.25; }
h2 { margin: 0 0 8px; font-size: 1.15em; font-weight: 600; }
h3, h4 { margin: 0; font-size: 1em; font-weight: 600; }
p { margin: 0; }
ul { margin: 0; padding: 0; list-style: none; }
li { overflow-wrap: anywhere; }
.quiet { color: var(--quiet); }
.title { margin-bottom: 4px; font-size: 1.15em; font-weight: 600; }
.place { margin-top: 8px; font-weight: 600; font-variant-numeric: tabular-nums; }
.columns { display: grid; gap: 28px ${betweenColumns}px; grid-template-columns: minmax(0, 1fr); }
section { min-width: 0; }
.columns:not(.with-picture), .reasons, .moves, .coverage { max-width: 60em; }
table { width: 100%; border-collapse: collapse; }
th { padding: 0 0 4px; color: var(--quiet); font-size: .92em; font-weight: 400; text-align: left; }
th.points, td.points, td.figure { width: 5.8em; padding-right: 14px; text-align: right; white-space: nowrap;
  font-variant-numeric: tabular-nums; }
td { padding: 7px 0; border-top: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere; }
td.points, td.figure { font-weight: 600; }
td.weight, th.weight { padding-left: 14px; text-align: right; white-space: nowrap; }
td.weight a { display: block; font-size: .92em; }
td.weight .label { display: none; }
.total td, .rate td { border-top: 2px solid var(--quiet); }
.effort td { border-top: 0; padding-top: 0; }
.least { font-weight: 400; }
.note { margin-top: 6px; }
.share { display: block; width: 100%; height: 3px; margin-top: 4px; }
.share .whole { fill: var(--line); opacity: .5; }
.share .part { fill: var(--vscode-charts-blue, currentColor); }
.evidence { margin-top: 2px; font-size: .92em; color: var(--quiet); }
summary { width: fit-content; cursor: pointer; color: var(--quiet); }
.frame { max-height: min(26em, 60vh); margin: 4px 0; padding: 4px 8px; overflow-y: auto; border: 1px solid var(--line); }
.moves li, .coverage p + p, .coverage details, .outline { margin-top: 6px; }
.moves .figure { display: grid; grid-template-columns: 3.4em minmax(0, 1fr); gap: 12px; }
.moves .figure b { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.moves b { font-weight: 600; }
.list li, .outline li { padding-left: 14px; }
@media (max-width: 520px) {
  body { padding: 14px 12px 24px; }
  tr { display: grid; grid-template-columns: 5.8em minmax(0, 1fr); }
  td, th.points, td.points, td.figure { width: auto; padding-right: 8px; }
  td.weight { grid-column: 2; padding: 0 0 7px; border-top: 0; text-align: left; white-space: normal; }
  td.weight :is(a, .label) { display: inline; margin-right: 8px; font-size: .92em; }
  td.weight .label { color: var(--quiet); }
  th.weight { display: none; }
  td.reason { padding-bottom: 2px; }
}
`;

const drawing = `
.depends { container: depends / inline-size; }
.drawing { display: none; }
.picture { display: block; max-width: 100%; height: auto; font: 12px var(--vscode-font-family, system-ui, sans-serif); }
.picture text { fill: var(--vscode-foreground); pointer-events: none; }
.picture .heading, .picture .note, .picture .team { fill: var(--quiet); }
.picture .team { font-weight: 600; }
.picture .note { font-variant-numeric: tabular-nums; }
.group { fill: var(--vscode-editorWidget-background, transparent); stroke: var(--line); }
.of-fold .group { stroke-dasharray: 3 3; }
.team-0 { --tone: var(--vscode-charts-blue); }
.team-1 { --tone: var(--vscode-charts-orange); }
.team-2 { --tone: var(--vscode-charts-green); }
.team-3 { --tone: var(--vscode-charts-purple); }
.team-4 { --tone: var(--vscode-charts-red); }
.team-5 { --tone: var(--vscode-charts-yellow); }
.bar { fill: var(--tone, none); }
.link { fill: none; stroke: var(--quiet); stroke-width: 1; opacity: .45; }
.row { fill: transparent; stroke: transparent; }
.node { outline: none; }
a.node { cursor: pointer; }
.node:focus-visible .row, .node:hover .row { stroke: var(--strong); }
.picture:has(.node:hover, .node:focus-visible) .link { opacity: .15; }
.picture a.node:hover .name { text-decoration: underline; }
.about { max-width: 60em; margin-bottom: 10px; }
`;

const stacked = `
.step + .step { margin-top: 10px; }
.step h3 { margin-bottom: 4px; color: var(--quiet); font-weight: 400; }
.step + .step h3::before { content: '↓ ' / ''; }
.teams { display: grid; gap: 6px; grid-template-columns: repeat(auto-fill, minmax(min(230px, 100%), 1fr)); align-items: start; }
.stacked .team { padding: 4px 4px 4px 8px; background: var(--vscode-editorWidget-background, transparent);
  border: 1px solid var(--line); border-left: 4px solid var(--tone, var(--line)); border-radius: 4px; }
.stacked .of-fold { border-style: dashed; border-left-style: solid; }
.stacked h4 { padding: 0 4px; color: var(--quiet); font-size: .92em; overflow-wrap: anywhere; }
.stacked .node { display: grid; grid-template-columns: minmax(0, 1fr) auto; column-gap: 8px; padding: 1px 4px; margin: 1px 0;
  color: var(--vscode-foreground); border-radius: 3px; }
.stacked .name { overflow-wrap: anywhere; }
.stacked .note { margin: 0; color: var(--quiet); font-variant-numeric: tabular-nums; }
.stacked .via { grid-column: 1 / -1; color: var(--quiet); font-size: .92em; overflow-wrap: anywhere; }
.stacked .node:is(:hover, :focus-visible) { outline: 1px solid var(--strong); outline-offset: 0; text-decoration: none; }
.stacked a.node:hover .name { text-decoration: underline; }
`;

/** The page runs no scripts, so each path gets its own CSS rules. */
function renderWays(picture: Picture): string {
  const nodes = picture.columns.flatMap(({ groups }) => groups.flatMap((group) => group.nodes));
  return nodes
    .map(({ id }) => {
      const way = wayTo(id, picture);
      const isOn = `.picture:has(#${id}:hover, #${id}:focus-visible)`;
      const rows = way.nodes.map((node) => `#${node} .row`).join(', ');
      const links = way.links.map((index) => `#e${index}`).join(', ');
      const below = stackedId(id);
      const isOnBelow = `.stacked:has(#${below}:hover, #${below}:focus-visible)`;
      const steps = way.nodes.map((node) => `#${stackedId(node)}`).join(', ');
      return [
        `${isOn} :is(${rows}) { fill: var(--vscode-list-hoverBackground, transparent); stroke: var(--strong); }`,
        links === '' ? '' : `${isOn} :is(${links}) { stroke: var(--strong); stroke-width: 2; opacity: 1; }`,
        `${isOnBelow} :is(${steps}) { background: var(--vscode-list-hoverBackground, transparent); outline: 1px solid var(--strong); }`,
      ].join('\n');
    })
    .join('\n');
}
