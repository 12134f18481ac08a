import { l10n } from 'vscode';
import type { ReviewActions } from '../../app/reviewActions';
import { isFinal } from '../../app/outbox';
import { choicesFor } from '../../app/unsentChoices';
import type { Delay } from '../../app/ports';
import { findPassable, type Passable } from '../../core/actions/obstacle';
import type { ReviewAction } from '../../core/actions/reviewAction';
import type { Failure } from '../../core/model/failure';
import { shortId } from '../../core/model/requestId';
import { failureWords } from '../../core/messages/failureWords';
import { formatting } from '../formatting';
import { sendMessages } from '../../core/messages/sendMessages';
import { showInStatusBar, showInfo, showProgress } from '../messages';
import { chooseForUnsent } from './chooseForUnsent';

/** The result of sending several texts that were confirmed together. */
export interface BatchResult {
  readonly sent: number;
  /**
   * Unsent actions in order. `failure` is why the last of them wasn't sent; undefined if the user stopped.
   */
  readonly left: readonly ReviewAction[];
  readonly failure: Failure | undefined;
  /** How many requests still have the wrong reviewers because GitHub didn't change them. */
  readonly stillAsked: number;
}

/** GitHub asks for a second between comments, to keep from being flooded. */
const between = 1000;

/**
 * Sends the texts one after another. Stores all of them before sending the first, so a crash, a lost
 * connection or a click on Cancel loses none, and none is posted twice. If GitHub rejects one request, the
 * others are still sent.
 */
export async function sendAll(
  confirmed: readonly ReviewAction[],
  actions: ReviewActions,
  pause: Delay,
): Promise<BatchResult> {
  for (const action of confirmed) await actions.keep(action);
  const left: ReviewAction[] = [];
  let sent = 0;
  let failure: Failure | undefined;
  let isStopped = false;
  let stillAsked = 0;
  await showProgress(sendMessages.sendingSeveral(l10n.t), async (report, token) => {
    const cancelled = new AbortController();
    token.onCancellationRequested(() => {
      cancelled.abort();
    });
    for (const [index, action] of confirmed.entries()) {
      // Whatever stopped one would stop the next as well.
      if (token.isCancellationRequested || isStopped) {
        left.push(action);
        continue;
      }
      if (index > 0) await pause(between, cancelled.signal).catch(() => undefined);
      const kept = actions.drafts.of(action.id);
      // Discarded, or sent by another window, in the meantime.
      if (!kept) continue;
      // Canceled during the pause, or changed since it was confirmed, so the user hasn't seen the current
      // text.
      if (cancelled.signal.aborted || JSON.stringify(kept.action) !== JSON.stringify(action)) {
        left.push(kept.action);
        continue;
      }
      report(
        sendMessages.progress(l10n.t, index + 1, confirmed.length, shortId(action.request)),
        100 / confirmed.length,
      );
      const outcome = await actions.send(action, new AbortController().signal);
      if (outcome.kind === 'done') {
        sent++;
        if (outcome.left) stillAsked++;
        continue;
      }
      if (outcome.kind === 'refused' && outcome.remains) stillAsked++;
      // Another window may have changed it: then it's previewed before the next attempt.
      left.push(actions.drafts.of(action.id)?.action ?? action);
      failure = outcome.failure;
      isStopped = !isFinal(failure);
    }
  });
  return { sent, left, failure, stillAsked };
}

/** Shows how many were sent, and offers what to do about the rest. */
export async function showBatchOutcome(
  { sent, left, failure, stillAsked }: BatchResult,
  on: {
    readonly again: (left: readonly ReviewAction[]) => Promise<void>;
    readonly anyway: (action: ReviewAction, by: Passable) => Promise<void>;
    readonly show: (action: ReviewAction) => Promise<void>;
  },
): Promise<void> {
  const [first] = left;
  if (!first) {
    showInStatusBar('check', sendMessages.sentSeveral(l10n.t, sent), 5000);
    if (stillAsked > 0) void showInfo(stillAskedWords(stillAsked));
    return;
  }
  const { t, locale } = formatting();
  const words = sendMessages.sentSome(l10n.t, sent, left.length);
  const cause = failure && failureWords(failure, Date.now(), locale, t);
  const asked = stillAsked > 0 ? stillAskedWords(stillAsked) : undefined;
  const sentence = [words, cause, asked].filter((part) => part !== undefined).join(' ');
  const by = failure && findPassable(first, failure);
  const choice = await chooseForUnsent(sentence, choicesFor(left, failure));
  if (choice === 'again') await on.again(left);
  else if (choice === 'show') await on.show(first);
  else if ((choice === 'anyway' || choice === 'replace') && by) await on.anyway(first, by);
}

function stillAskedWords(count: number): string {
  return sendMessages.reviewersUnchanged(l10n.t, count);
}
