import { l10n, window, type QuickPickItem } from 'vscode';
import { textOf, type Errand } from '../../core/actions/errand';
import { promisedBy } from '../../core/actions/promise/recordedTime';
import { shortId } from '../../core/model/requestId';
import { withoutIcons } from '../../core/text/withoutIcons';
import { promiseTimeWords } from '../../core/messages/promiseWords';
import { speech } from '../speech';
import type { PreviewPage } from './previewPage';

/** What the user decides when they have seen all that is about to be sent. */
export type Decision = 'post' | 'edit' | 'cancel';

/** What the request of an errand is called: its title, where the list has it. */
export type TitleOf = (errand: Errand) => string | undefined;

/** Shows the exact text, and whatever else will be done. Nothing is sent without a click on its button. */
export async function preview(errand: Errand, titleOf: TitleOf): Promise<Decision> {
  const text = textOf(errand);
  const post = text === undefined ? l10n.t('Ask') : l10n.t('Post');
  const edit = l10n.t('Edit…');
  const place = placeOf(errand, titleOf);
  const chosen = await window.showInformationMessage(
    text === undefined ? l10n.t('Ask on {0}?', place) : l10n.t('Post this on {0}?', place),
    { modal: true, detail: [text, ...otherSteps(errand)].filter((part) => part !== undefined).join('\n\n') },
    ...(text === undefined ? [post] : [post, edit]),
  );
  return chosen === post ? 'post' : chosen === edit ? 'edit' : 'cancel';
}

interface Item extends QuickPickItem {
  readonly errand: Errand;
}

/**
 * Shows the texts of several, each whole and with its request, in a page beside the list from which single ones can
 * be taken out. Those that the user confirms; none when they turn away.
 */
export async function previewAll(
  errands: readonly Errand[],
  titleOf: TitleOf,
  page: PreviewPage,
): Promise<readonly Errand[]> {
  const whole = errands.map((errand) =>
    [`## ${placeOf(errand, titleOf)}`, textOf(errand), ...otherSteps(errand, false)]
      .filter((part) => part !== undefined)
      .join('\n\n'),
  );
  await page.open(`${[...whole, markerWords()].join('\n\n---\n\n')}\n`);
  const items = errands.map((errand): Item => ({
    label: withoutIcons(placeOf(errand, titleOf)),
    detail: withoutIcons((textOf(errand) ?? '').replace(/\s+/g, ' ')),
    picked: true,
    errand,
  }));
  try {
    const chosen = await window.showQuickPick(items, {
      canPickMany: true,
      ignoreFocusOut: true,
      matchOnDetail: true,
      title: l10n.t('Post these {0} comments?', errands.length),
      placeHolder: l10n.t('Each is on the page below. OK posts those that are ticked'),
    });
    return chosen?.map(({ errand }) => errand) ?? [];
  } finally {
    await page.close();
  }
}

function placeOf(errand: Errand, titleOf: TitleOf): string {
  const title = titleOf(errand);
  return title === undefined
    ? shortId(errand.request)
    : l10n.t('“{0}” ({1})', title, shortId(errand.request));
}

function markerWords(): string {
  return l10n.t('A hidden marker tells your other machines, and the other side, of this.');
}

/** In words, what else than the comment is sent, and what is recorded. */
function otherSteps(errand: Errand, withMarker = true): string[] {
  const { locale } = speech();
  const until = promisedBy(errand);
  const recorded =
    until === undefined
      ? []
      : [l10n.t('Recorded as your promise: {0}.', promiseTimeWords(until, locale, locale.language))];
  const steps = errand.steps.flatMap((step) => {
    if (step.kind === 'comment') {
      return step.note && withMarker ? [markerWords()] : [];
    }
    const names = [...step.users, ...step.teams].map((name) => `@${name}`).join(', ');
    return step.kind === 'ask'
      ? [l10n.t('{0} will be asked for a review.', names)]
      : [l10n.t('You will no longer be asked, where GitHub permits that.')];
  });
  return [...recorded, ...steps];
}
