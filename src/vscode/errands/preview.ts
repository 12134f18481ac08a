import { l10n, window } from 'vscode';
import { textOf, type Errand } from '../../core/errand';
import { shortId } from '../../core/requestId';

/** What the user decides when they have seen all that is about to be sent. */
export type Decision = 'post' | 'edit' | 'cancel';

/** Shows the exact text, and whatever else will be done. Nothing is sent without a click on its button. */
export async function preview(errand: Errand): Promise<Decision> {
  const text = textOf(errand);
  const post = text === undefined ? l10n.t('Ask') : l10n.t('Post');
  const edit = l10n.t('Edit…');
  const place = shortId(errand.request);
  const chosen = await window.showInformationMessage(
    text === undefined ? l10n.t('Ask on {0}?', place) : l10n.t('Post this on {0}?', place),
    { modal: true, detail: [text, ...otherSteps(errand)].filter((part) => part !== undefined).join('\n\n') },
    ...(text === undefined ? [post] : [post, edit]),
  );
  return chosen === post ? 'post' : chosen === edit ? 'edit' : 'cancel';
}

/** In words, what else than the comment is sent. */
function otherSteps({ steps }: Errand): string[] {
  return steps.flatMap((step) => {
    if (step.kind === 'comment') {
      return step.note
        ? [l10n.t('A hidden marker tells your other machines, and the other side, of this.')]
        : [];
    }
    const names = [...step.users, ...step.teams].map((name) => `@${name}`).join(', ');
    return step.kind === 'ask'
      ? [l10n.t('{0} will be asked for a review.', names)]
      : [l10n.t('You will no longer be asked, where GitHub permits that.')];
  });
}
