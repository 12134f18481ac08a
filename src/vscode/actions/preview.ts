import { l10n } from 'vscode';
import { getText, type ReviewAction } from '../../core/actions/reviewAction';
import { promisedBy } from '../../core/actions/promise/promised';
import { shortId } from '../../core/model/requestId';
import { listWords } from '../../core/messages/lists';
import { promiseTimeWords } from '../../core/messages/promiseWords';
import { formatting } from '../formatting';
import type { PreviewPage } from './previewPage';
import { previewMessages } from '../../core/messages/previewMessages';
import { ask } from '../messages';
import { pickSeveral, type PickItem } from '../picks';

/** The user's decision after seeing everything that's about to be sent. */
export type Decision = 'post' | 'edit' | 'cancel';

/** Returns the title of the action's request, if the list contains it. */
export type FindTitle = (action: ReviewAction) => string | undefined;

/**
 * Shows the exact text and everything else that will be done. Nothing is sent unless the user clicks the
 * button.
 */
export async function preview(action: ReviewAction, findTitle: FindTitle): Promise<Decision> {
  const text = getText(action);
  const post = text === undefined ? previewMessages.ask(l10n.t) : previewMessages.post(l10n.t);
  const edit = previewMessages.edit(l10n.t);
  const place = formatPlace(action, findTitle);
  const chosen = await ask(
    {
      text: text === undefined ? previewMessages.askOn(l10n.t, place) : previewMessages.postOn(l10n.t, place),
      detail: [text, ...otherSteps(action)].filter((part) => part !== undefined).join('\n\n'),
    },
    ...(text === undefined ? [post] : [post, edit]),
  );
  return chosen === post ? 'post' : chosen === edit ? 'edit' : 'cancel';
}

interface Item extends PickItem {
  readonly action: ReviewAction;
}

/**
 * Shows the full text for each request on a page beside a list, where individual texts can be deselected.
 * Returns those that the user confirms, or none if they cancel.
 */
export async function previewAll(
  actions: readonly ReviewAction[],
  findTitle: FindTitle,
  page: PreviewPage,
): Promise<readonly ReviewAction[]> {
  const whole = actions.map((action) =>
    [`## ${formatPlace(action, findTitle)}`, getText(action), ...otherSteps(action, false)]
      .filter((part) => part !== undefined)
      .join('\n\n'),
  );
  await page.open(`${[...whole, markerWords()].join('\n\n---\n\n')}\n`);
  const items = actions.map((action): Item => ({
    label: formatPlace(action, findTitle),
    detail: getText(action) ?? '',
    picked: true,
    action,
  }));
  try {
    const chosen = await pickSeveral(items, {
      ignoreFocusOut: true,
      matchOnDetail: true,
      title: previewMessages.postSeveral(l10n.t, actions.length),
      placeholder: previewMessages.onPage(l10n.t),
    });
    return chosen?.map(({ action }) => action) ?? [];
  } finally {
    await page.close();
  }
}

function formatPlace(action: ReviewAction, findTitle: FindTitle): string {
  const title = findTitle(action);
  return title === undefined
    ? shortId(action.request)
    : previewMessages.place(l10n.t, title, shortId(action.request));
}

function markerWords(): string {
  return previewMessages.marker(l10n.t);
}

/** Describes what is sent besides the comment, and what is recorded. */
function otherSteps(action: ReviewAction, withMarker = true): string[] {
  const { locale } = formatting();
  const until = promisedBy(action);
  const recorded =
    until === undefined
      ? []
      : [previewMessages.recorded(l10n.t, promiseTimeWords(until, locale, locale.language))];
  const steps = action.steps.flatMap((step) => {
    if (step.kind === 'comment') {
      if (!withMarker) return [];
      return [step.note ? markerWords() : previewMessages.markerAlone(l10n.t)];
    }
    const names = listWords(
      [...step.users, ...step.teams].map((name) => `@${name}`),
      l10n.t,
    );
    return step.kind === 'ask'
      ? [previewMessages.willBeAsked(l10n.t, names)]
      : [previewMessages.noLongerAsked(l10n.t)];
  });
  return [...recorded, ...steps];
}
