import type { Coverage } from '../core/explanation/coverage';
import type { Move } from '../core/explanation/moves';
import type { WhyModel } from '../core/explanation/whyModel';
import { anchor, escape } from './escape';
import { layOut } from './layout';
import { opening } from './list';
import { reasonsMarkup } from './reasons';
import { renderStacked } from './stacked';
import { renderStyles } from './styles';
import { renderSvg } from './svg';

export { settingsCommand } from './reasons';

/**
 * Renders the page "Why Is This First?". It runs no scripts and loads nothing; the nonce admits its only
 * style sheet.
 */
export function whyPage(
  model: WhyModel,
  page: { readonly nonce: string; readonly language: string },
): string {
  const { picture, outline } = model;
  const layout = picture && layOut(picture);
  return document(page, model.title.text, renderStyles(picture, layout?.width), [
    '<header>',
    `<h1>${escape(model.heading)}</h1>`,
    `<p class="title">${anchor(model.title.url, escape(model.title.text))}</p>`,
    `<p>${escape(model.who)} · ${escape(model.since)}</p>`,
    `<p class="quiet">${escape(model.what)}</p>`,
    `<p class="place">${escape(model.place)}</p>`,
    '</header>',
    `<div class="columns${picture ? ' with-picture' : ''}">`,
    reasonsMarkup(model.reasons),
    picture && outline && layout
      ? [
          `<section class="depends"><h2>${escape(picture.title)}</h2>`,
          `<p class="about quiet">${escape(picture.description, 1000)}</p>`,
          `<div class="drawing">${renderSvg(picture, layout)}</div>`,
          renderStacked(picture),
          opening({ title: outline.title, kind: 'outline' }, outline.items),
          '</section>',
        ].join('\n')
      : '',
    movesMarkup(model.moves),
    coverageMarkup(model.coverage),
    '</div>',
  ]);
}

/** Renders a page with a single sentence. */
export function plainPage(text: string, page: { readonly nonce: string; readonly language: string }): string {
  return document(page, text, renderStyles(), [`<h1>${escape(text)}</h1>`]);
}

function document(
  { nonce, language }: { readonly nonce: string; readonly language: string },
  title: string,
  styles: string,
  body: readonly string[],
): string {
  return [
    `<!DOCTYPE html><html lang="${escape(language)}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${escape(nonce)}'">`,
    '<meta name="viewport" content="width=device-width">',
    `<title>${escape(title)}</title>`,
    `<style nonce="${escape(nonce)}">${styles}</style></head><body><main>`,
    ...body,
    '</main></body></html>',
  ].join('\n');
}

function movesMarkup({ title, items }: { readonly title: string; readonly items: readonly Move[] }): string {
  const lines = items.map(({ text, change }) =>
    isDifference(change)
      ? `<li class="figure"><b>${escape(change)}</b><span>${escape(text)}</span></li>`
      : `<li>${escape(text)}${change === '' ? '' : `: <b>${escape(change)}</b>`}</li>`,
  );
  return `<section class="moves"><h2>${escape(title)}</h2><ul>${lines.join('')}</ul></section>`;
}

function isDifference(change: string): boolean {
  return /^[−+±]/.test(change);
}

function coverageMarkup({ title, lines, lists }: Coverage): string {
  return [
    `<section class="coverage"><h2>${escape(title)}</h2>`,
    ...lines.map((line) => `<p>${escape(line, 1000)}</p>`),
    ...lists.map(({ title: name, items }) =>
      opening(
        { title: name, kind: 'list' },
        items.map((text) => ({ text, items: [] })),
      ),
    ),
    '</section>',
  ].join('\n');
}
