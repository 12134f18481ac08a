import { l10n, ProgressLocation, window } from 'vscode';
import type { ReviewActions } from '../../app/reviewActions';
import type { Delay } from '../../app/ports';
import type { ReviewAction } from '../../core/actions/reviewAction';
import type { Failure } from '../../core/model/failure';
import { shortId } from '../../core/model/requestId';
import { failureWords } from '../../core/messages/failureWords';
import { formatting } from '../formatting';

/** What came of several texts that were confirmed together. */
export interface BatchResult {
  readonly sent: number;
  /** Those that were not, in their order, and why the first of them was not; undefined where the user stopped. */
  readonly left: readonly ReviewAction[];
  readonly failure: Failure | undefined;
}

/** GitHub asks for a second between comments, lest it takes them for a flood. */
const between = 1000;

/**
 * Sends one after the other. All are kept before the first leaves, so a crash, a lost connection or a click on
 * Cancel takes none, and none is posted twice. What GitHub refuses for one request does not stop the others.
 */
export async function sendAll(
  confirmed: readonly ReviewAction[],
  actions: ReviewActions,
  pause: Delay,
): Promise<BatchResult> {
  for (const action of confirmed) await actions.keep(action);
  const left: ReviewAction[] = [];
  let failure: Failure | undefined;
  let isStopped = false;
  await window.withProgress(
    { location: ProgressLocation.Notification, title: l10n.t('Sending'), cancellable: true },
    async (progress, token) => {
      for (const [index, action] of confirmed.entries()) {
        // What stopped one would stop the next as well.
        if (token.isCancellationRequested || isStopped) {
          left.push(action);
          continue;
        }
        if (index > 0) await pause(between, new AbortController().signal);
        progress.report({
          message: l10n.t('{0} of {1}: {2}', index + 1, confirmed.length, shortId(action.request)),
          increment: 100 / confirmed.length,
        });
        const outcome = await actions.send(action, new AbortController().signal);
        if (outcome.kind === 'done') continue;
        left.push(action);
        failure = outcome.failure;
        isStopped = failure.kind !== 'refused';
      }
    },
  );
  return { sent: confirmed.length - left.length, left, failure };
}

/** How many went out, and what to do about those that did not. */
export async function tellOfBatch(
  { sent, left, failure }: BatchResult,
  on: {
    readonly again: (left: readonly ReviewAction[]) => Promise<void>;
    readonly show: (action: ReviewAction) => Promise<void>;
  },
): Promise<void> {
  const [first] = left;
  if (!first) {
    window.setStatusBarMessage(`$(check) ${l10n.t('{0} sent.', sent)}`, 5000);
    return;
  }
  const { t, locale } = formatting();
  const words = l10n.t('{0} sent, {1} kept under Unsent Comments.', sent, left.length);
  const cause = failure && t('{0}.', failureWords(failure, Date.now(), locale, t));
  const [again, show] = [l10n.t('Try Again'), l10n.t('Show the Text')];
  const sentence = [words, cause].filter((part) => part !== undefined).join(' ');
  const chosen = await window.showWarningMessage(sentence, again, show);
  if (chosen === again) await on.again(left);
  else if (chosen === show) await on.show(first);
}
