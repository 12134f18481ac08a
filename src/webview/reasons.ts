import type { Link } from '../core/explanation/link';
import { shownEvidence, type ReasonRow, type ReasonTable } from '../core/explanation/reasonTable';
import { escape } from './escape';
import { list, opening } from './list';

/** The only command the page may run; it opens the weights in the settings. */
export const settingsCommand = 'workbench.action.openSettings';

/**
 * Renders a sum that can be checked by eye: the parts, a line, the total, the division by the minutes, and
 * the result.
 */
export function reasonsMarkup({ title, columns, rows, total, division, note }: ReasonTable): string {
  return [
    `<section class="reasons"><h2 id="reasons">${escape(title)}</h2><table aria-labelledby="reasons">`,
    `<thead><tr><th class="points" scope="col">${escape(columns.points)}</th>`,
    `<th scope="col">${escape(columns.reason)}</th>`,
    `<th class="weight" scope="col">${escape(columns.weight)}</th></tr></thead>`,
    `<tbody>${rows.map((each) => row(each, columns.weight)).join('\n')}</tbody>`,
    `<tfoot>${sumRow('total', 'points', atLeast(total.points, total.isAtLeast), total.text)}`,
    ...division.map(({ figure, text, isAtLeast }, index) =>
      // "≥ 155" instead of "= 155".
      sumRow(
        index === 0 ? 'effort' : 'rate',
        'figure',
        atLeast(isAtLeast ? figure.replace(/^= /, '') : figure, isAtLeast),
        text,
      ),
    ),
    '</tfoot></table>',
    note === undefined ? '' : `<p class="note quiet">${escape(note)}</p>`,
    '</section>',
  ].join('\n');
}

function row(
  { points, isAtLeast, share, sentence, evidence, more, weights }: ReasonRow,
  weightHeading: string,
): string {
  const rest = evidence.slice(shownEvidence);
  return [
    `<tr><td class="points">${atLeast(points, isAtLeast)}${bar(share)}</td>`,
    `<td class="reason">${escape(sentence, 1000)}`,
    evidence.length === 0 ? '' : `<div class="evidence">${items(evidence.slice(0, shownEvidence))}</div>`,
    rest.length === 0 ? '' : opening({ title: more, kind: 'evidence' }, withoutInner(rest)),
    `</td><td class="weight"><span class="label">${escape(weightHeading)} </span>`,
    ...weights.map(({ text }) => `<a href="${weightsLink}">${escape(text)}</a>`),
    '</td></tr>',
  ].join('');
}

/** `figure` is markup, not text. */
function sumRow(kind: string, column: 'points' | 'figure', figure: string, text: string): string {
  return `<tr class="${kind}"><td class="${column}">${figure}</td><td colspan="2">${escape(text, 1000)}</td></tr>`;
}

function atLeast(figure: string, isAtLeast: boolean): string {
  return isAtLeast ? `<span class="least">≥</span> ${escape(figure)}` : escape(figure);
}

const weightsLink = escape(
  `command:${settingsCommand}?${encodeURIComponent(JSON.stringify(['goodTurn.weights']))}`,
);

function items(links: readonly Link[]): string {
  return list(withoutInner(links));
}

function withoutInner(links: readonly Link[]): Parameters<typeof list>[0] {
  return links.map((each) => ({ ...each, items: [] }));
}

function bar(share: number): string {
  const width = Math.round(Math.max(0, share) * 1000) / 10;
  return [
    '<svg class="share" aria-hidden="true" viewBox="0 0 100 3" preserveAspectRatio="none">',
    '<rect class="whole" width="100" height="3"/>',
    `<rect class="part" width="${width}" height="3"/></svg>`,
  ].join('');
}
