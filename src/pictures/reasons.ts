import type { Link } from '../core/why/link';
import { shownEvidence, type ReasonRow, type ReasonTable } from '../core/why/reasonTable';
import { anchor, escape } from './escape';

/** The one command that the page may run: it shows the weights among the settings. */
export const settingsCommand = 'workbench.action.openSettings';

export function reasonsMarkup({ title, columns, rows, total }: ReasonTable): string {
  return [
    `<section class="reasons"><h2 id="reasons">${escape(title)}</h2><table aria-labelledby="reasons">`,
    `<thead><tr><th class="points" scope="col">${escape(columns.points)}</th>`,
    `<th scope="col">${escape(columns.reason)}</th>`,
    `<th class="weight" scope="col">${escape(columns.weight)}</th></tr></thead>`,
    `<tbody>${rows.map(row).join('\n')}</tbody>`,
    `<tfoot><tr><td class="points">${escape(total.points)}</td>`,
    `<td colspan="2" class="quiet">${escape(total.text)}</td></tr></tfoot>`,
    '</table></section>',
  ].join('\n');
}

function row({ points, share, sentence, evidence, more, weights }: ReasonRow): string {
  const rest = evidence.slice(shownEvidence);
  return [
    `<tr><td class="points">${escape(points)}${points === '' ? '' : bar(share)}</td>`,
    `<td>${escape(sentence, 1000)}`,
    items(evidence.slice(0, shownEvidence)),
    rest.length === 0
      ? ''
      : `<details class="evidence"><summary>${escape(more)}</summary>${items(rest)}</details>`,
    '</td><td class="weight">',
    ...weights.map(({ text }) => `<a href="${weightsLink}">${escape(text)}</a>`),
    '</td></tr>',
  ].join('');
}

const weightsLink = escape(
  `command:${settingsCommand}?${encodeURIComponent(JSON.stringify(['goodTurn.weights']))}`,
);

function items(links: readonly Link[]): string {
  const lines = links.map(({ text, url }) => `<li>${anchor(url, escape(text))}</li>`);
  return lines.length === 0 ? '' : `<ul class="evidence">${lines.join('')}</ul>`;
}

function bar(share: number): string {
  const width = Math.round(Math.max(0, share) * 1000) / 10;
  return [
    '<svg class="share" aria-hidden="true" viewBox="0 0 100 3" preserveAspectRatio="none">',
    '<rect class="whole" width="100" height="3"/>',
    `<rect class="part" width="${width}" height="3"/></svg>`,
  ].join('');
}
