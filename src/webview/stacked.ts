import type { Column, PictureGroup, Picture, PictureNode } from '../core/explanation/picture';
import { escape, isPage } from './escape';
import { formatColorIndex } from './colorIndex';

/**
 * Returns a node's id in this layout, which lets the style sheet distinguish it from the one in the drawing.
 */
export function stackedId(node: string): string {
  return `stacked-${node}`;
}

/**
 * Renders the picture for a narrow editor: steps stacked vertically, with the same packages, teams and folds
 * as in the drawing. Instead of lines, each package names the one before it.
 */
export function renderStacked({ title, description, columns }: Picture): string {
  return [
    `<div class="stacked" role="group" aria-label="${escape(title)}" aria-description="${escape(description, 1000)}">`,
    ...columns.map(stepMarkup),
    '</div>',
  ].join('\n');
}

function stepMarkup({ heading, groups }: Column): string {
  const order = [...groups].sort((a, b) => Number(a.heading === '') - Number(b.heading === ''));
  return [
    `<section class="step"><h3>${escape(heading)}</h3><div class="teams">`,
    ...order.map(groupMarkup),
    '</div></section>',
  ].join('');
}

function groupMarkup(group: PictureGroup): string {
  const kind = group.nodes[0]?.kind ?? 'dependent';
  return [
    `<div class="team team-${formatColorIndex(group)} of-${kind}">`,
    group.heading === '' ? '' : `<h4>${escape(group.heading)}</h4>`,
    `<ul>${group.nodes.map((node) => `<li>${nodeMarkup(node)}</li>`).join('')}</ul></div>`,
  ].join('');
}

function nodeMarkup(node: PictureNode): string {
  const detail = escape(node.detail, 1000);
  const inside = [
    `<span class="name">${escape(node.name)}</span>`,
    node.note === '' ? '' : `<span class="note">${escape(node.note)}</span>`,
    node.via === '' ? '' : `<span class="via">${escape(node.via)}</span>`,
  ].join('');
  const common = `id="${stackedId(node.id)}" class="node ${node.kind}" title="${detail}" aria-label="${detail}"`;
  return node.url !== undefined && isPage(node.url)
    ? `<a ${common} href="${escape(node.url, 2000)}">${inside}</a>`
    : `<span ${common} role="img" tabindex="0">${inside}</span>`;
}
