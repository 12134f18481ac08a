import type { Downstream } from '../../../src/core/packages/downstream';
import { defaultSettings } from '../../../src/core/settings/queueSettings';
import { rank } from '../../../src/core/ranking/rank';
import { defaultWeights } from '../../../src/core/settings/weights';
import { whyModel, type WhyModel } from '../../../src/core/explanation/whyModel';
import { createFormatting } from '../../../src/core/messages/formatting';
import { english } from '../../../src/core/messages/translate';
import { whyPage } from '../../../src/webview/whyPage';
import { aReviewRequest, aSnapshot, now } from '../../support/builders';

const speech = createFormatting(defaultSettings, defaultWeights, 'en', english);

/** Of one request that waits, on whose change this depends. */
export function modelOf(
  downstream?: Downstream,
  request: Parameters<typeof aReviewRequest>[0] = {},
  hasPages = true,
): WhyModel {
  const snapshot = aSnapshot([aReviewRequest(request)]);
  const [entry] = rank(snapshot, defaultSettings, defaultWeights, now, { getDownstream: () => downstream });
  return whyModel({ entry: entry!, snapshot, waiting: 7, weights: defaultWeights, now, hasPages }, speech);
}

export function pageOf(...given: Parameters<typeof modelOf>): string {
  return whyPage(modelOf(...given), { nonce: 'only-this', language: 'en' });
}

/** From the first `start` to the next `end`; empty where there is none. */
export function between(html: string, start: string, end: string): string {
  const from = html.indexOf(start);
  return from < 0 ? '' : html.slice(from, html.indexOf(end, from));
}

/** Texts of list items, without those of lists inside them. */
export function linesOf(html: string): string[] {
  return [...html.matchAll(/<li>(?:<a [^>]*>)?([^<]*)/g)].map((match) => match[1]!);
}

/** What a reader sees of markup, with one space between elements. */
export function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
