import { l10n, window, type QuickPickItem } from 'vscode';
import { textOf, type ReviewAction } from '../../core/actions/reviewAction';
import { promisedBy } from '../../core/actions/promise/recordedTime';
import { shortId } from '../../core/model/requestId';
import { withoutIcons } from '../../core/text/withoutIcons';
import { listWords } from '../../core/messages/lists';
import { plural } from '../../core/messages/plural';
import { promiseTimeWords } from '../../core/messages/promiseWords';
import { formatting } from '../formatting';
import type { PreviewPage } from './previewPage';

/** What the user decides when they have seen all that is about to be sent. */
export type Decision = 'post' | 'edit' | 'cancel';

/** What the request of an action is called: its title, where the list has it. */
export type TitleOf = (action: ReviewAction) => string | undefined;

/** Shows the exact text, and whatever else will be done. Nothing is sent without a click on its button. */
export async function preview(action: ReviewAction, titleOf: TitleOf): Promise<Decision> {
  const text = textOf(action);
  const post = text === undefined ? l10n.t('Ask') : l10n.t('Post');
  const edit = l10n.t('Edit…');
  const place = placeOf(action, titleOf);
  const chosen = await window.showInformationMessage(
    text === undefined ? l10n.t('Ask for a review on {0}?', place) : l10n.t('Post this on {0}?', place),
    { modal: true, detail: [text, ...otherSteps(action)].filter((part) => part !== undefined).join('\n\n') },
    ...(text === undefined ? [post] : [post, edit]),
  );
  return chosen === post ? 'post' : chosen === edit ? 'edit' : 'cancel';
}

interface Item extends QuickPickItem {
  readonly action: ReviewAction;
}

/**
 * Shows the texts of several, each whole and with its request, in a page beside the list from which single ones can
 * be taken out. Those that the user confirms; none when they turn away.
 */
export async function previewAll(
  actions: readonly ReviewAction[],
  titleOf: TitleOf,
  page: PreviewPage,
): Promise<readonly ReviewAction[]> {
  const whole = actions.map((action) =>
    [`## ${placeOf(action, titleOf)}`, textOf(action), ...otherSteps(action, false)]
      .filter((part) => part !== undefined)
      .join('\n\n'),
  );
  await page.open(`${[...whole, markerWords()].join('\n\n---\n\n')}\n`);
  const items = actions.map((action): Item => ({
    label: withoutIcons(placeOf(action, titleOf)),
    detail: withoutIcons((textOf(action) ?? '').replace(/\s+/g, ' ')),
    picked: true,
    action,
  }));
  try {
    const chosen = await window.showQuickPick(items, {
      canPickMany: true,
      ignoreFocusOut: true,
      matchOnDetail: true,
      title: plural(l10n.t, actions.length, { one: 'Post {0} comment?', other: 'Post {0} comments?' }),
      placeHolder: l10n.t('Each one is on the page below. OK posts the ones that are ticked'),
    });
    return chosen?.map(({ action }) => action) ?? [];
  } finally {
    await page.close();
  }
}

function placeOf(action: ReviewAction, titleOf: TitleOf): string {
  const title = titleOf(action);
  return title === undefined
    ? shortId(action.request)
    : l10n.t('“{0}” ({1})', title, shortId(action.request));
}

function markerWords(): string {
  return l10n.t(
    "A hidden marker tells Good Turn on your other machines, and on the other person's, about this.",
  );
}

/** In words, what else than the comment is sent, and what is recorded. */
function otherSteps(action: ReviewAction, withMarker = true): string[] {
  const { locale } = formatting();
  const until = promisedBy(action);
  const recorded =
    until === undefined
      ? []
      : [l10n.t('Recorded as your promise: {0}.', promiseTimeWords(until, locale, locale.language))];
  const steps = action.steps.flatMap((step) => {
    if (step.kind === 'comment') {
      if (!withMarker) return [];
      return [step.note ? markerWords() : l10n.t('A hidden marker prevents it from being posted twice.')];
    }
    const names = listWords(
      [...step.users, ...step.teams].map((name) => `@${name}`),
      l10n.t,
    );
    return step.kind === 'ask'
      ? [l10n.t('{0} will be asked for a review.', names)]
      : [l10n.t("You'll no longer be asked, if GitHub allows it.")];
  });
  return [...recorded, ...steps];
}
