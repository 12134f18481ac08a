import type { Picture, PictureNode } from '../core/explanation/picture';
import { escape, isPage } from './escape';
import { fitText } from './fitText';
import { boldWidth, sizes, type Box, type Layout, type PlacedGroup } from './layout';
import { formatColorIndex } from './colorIndex';

/** Renders the picture as SVG without styles: the page's style sheet colors it by class. */
export function renderSvg(picture: Picture, layout: Layout): string {
  const { width, height } = layout;
  return [
    `<svg class="picture" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    ' role="group" aria-labelledby="picture-title" aria-describedby="picture-about">',
    `<title id="picture-title">${escape(picture.title)}</title>`,
    `<desc id="picture-about">${escape(picture.description, 1000)}</desc>`,
    ...layout.columns.map(
      ({ heading, x, width: room }) =>
        `<text class="heading" x="${x}" y="14">${escape(fitText(heading, room))}</text>`,
    ),
    ...picture.links.map(({ from, to }, index) =>
      linkPath(index, layout.boxes.get(from), layout.boxes.get(to)),
    ),
    ...layout.groups.map((group) => groupMarkup(group, layout)),
    '</svg>',
  ].join('\n');
}

function linkPath(index: number, from: Box | undefined, to: Box | undefined): string {
  if (!from || !to) return '';
  const start = { x: from.x + from.width, y: from.y + from.height / 2 };
  const end = { x: to.x, y: to.y + to.height / 2 };
  const bend = Math.round((end.x - start.x) / 2);
  const path = `M${start.x} ${start.y}C${start.x + bend} ${start.y} ${end.x - bend} ${end.y} ${end.x} ${end.y}`;
  return `<path id="e${index}" class="link" d="${path}"/>`;
}

function groupMarkup({ group, x, y, width, height }: PlacedGroup, { boxes }: Layout): string {
  const kind = group.nodes[0]?.kind ?? 'dependent';
  const heading =
    group.heading === ''
      ? ''
      : `<text class="team" x="${x + 12}" y="${y + 18}">${escape(fitText(group.heading, (width - 20) / boldWidth))}</text>`;
  return [
    `<g class="team-${formatColorIndex(group)} of-${kind}">`,
    group.heading === '' ? '' : `<title>${escape(group.heading)}</title>`,
    `<rect class="group" x="${x}" y="${y}" width="${width}" height="${height}" rx="4"/>`,
    `<rect class="bar" x="${x}" y="${y}" width="4" height="${height}" rx="2"/>`,
    heading,
    ...group.nodes.map((node) => nodeMarkup(node, boxes.get(node.id))),
    '</g>',
  ].join('');
}

function nodeMarkup(node: PictureNode, box: Box | undefined): string {
  if (!box) return '';
  const { x, y, width } = box;
  const baseline = y + 16;
  const room = width - (node.note === '' ? 20 : 56);
  const inside = [
    `<title>${escape(node.detail, 1000)}</title>`,
    `<rect class="row" x="${x + 6}" y="${y + 1}" width="${width - 8}" height="${sizes.row - 2}" rx="3"/>`,
    `<text class="name" x="${x + 12}" y="${baseline}">${escape(fitText(node.name, room))}</text>`,
    node.note === ''
      ? ''
      : `<text class="note" x="${x + width - 8}" y="${baseline}" text-anchor="end">${escape(node.note)}</text>`,
  ].join('');
  const common = `id="${node.id}" class="node ${node.kind}" aria-label="${escape(node.detail, 1000)}"`;
  return node.url !== undefined && isPage(node.url)
    ? `<a ${common} href="${escape(node.url, 2000)}">${inside}</a>`
    : `<g ${common} role="img" tabindex="0">${inside}</g>`;
}
