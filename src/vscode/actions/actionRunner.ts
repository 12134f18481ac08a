import { l10n } from 'vscode';
import type { ReviewActions } from '../../app/reviewActions';
import type { Outcome } from '../../app/outbox';
import { choicesFor } from '../../app/unsentChoices';
import type { Failure } from '../../core/model/failure';
import type { Delay } from '../../app/ports';
import type { ReviewQueue } from '../../app/reviewQueue';
import { findPassable, type Passable } from '../../core/actions/obstacle';
import { getText, type ReviewAction } from '../../core/actions/reviewAction';
import { formatId } from '../../core/model/requestId';
import { failureWords } from '../../core/messages/failureWords';
import { formatting } from '../formatting';
import type { DraftDocuments } from './draftDocuments';
import { preview, previewAll, type FindTitle } from './preview';
import type { PreviewPage } from './previewPage';
import { reconcilePromise } from './reconcilePromise';
import { sendAll, showBatchOutcome } from './sendAll';
import { sendMessages } from '../../core/messages/sendMessages';
import { showInStatusBar, showInfo, showQuietProgress } from '../messages';
import { chooseForUnsent } from './chooseForUnsent';

export interface SenderParts {
  readonly actions: ReviewActions;
  readonly queue: ReviewQueue;
  readonly documents: DraftDocuments;
  readonly page: PreviewPage;
  readonly pause: Delay;
}

/** Takes an action from its preview to GitHub. Sends nothing that the user hasn't seen and confirmed. */
export class ActionRunner {
  constructor(private readonly parts: SenderParts) {}

  /** Previews a single action by itself, and several in one list. */
  async propose(actions: readonly ReviewAction[]): Promise<void> {
    const [first, ...others] = actions;
    if (!first) return;
    if (others.length > 0) {
      const chosen = await previewAll(await this.asWritten(actions), this.findTitle, this.parts.page);
      if (chosen.length > 0) await this.sendAll(chosen);
      return;
    }
    const decision = await preview(first, this.findTitle);
    if (decision === 'post') await this.send(first);
    else if (decision === 'edit') await this.edit(first);
  }

  /** Opens the text in an editor, where the user can post or discard it. */
  async edit(action: ReviewAction): Promise<void> {
    const draft = await this.parts.actions.keep(action);
    // If another account has signed in, the draft is its owner's.
    if (this.parts.actions.drafts.of(action.id)) await this.parts.documents.open(draft);
    else await this.tell(action, { kind: 'refused', failure: { kind: 'otherAccount' }, remains: false });
  }

  /** Posts the text from the editor after one more preview. */
  async post(id: string): Promise<void> {
    const { actions, documents } = this.parts;
    await documents.save(id);
    const written = actions.drafts.of(id)?.action;
    if (!written) return;
    if (getText(written)?.trim() === '') {
      void showInfo(sendMessages.nothingToPost(l10n.t));
      return;
    }
    const action = await reconcilePromise(written);
    if (!action) return;
    if (action !== written) await actions.drafts.change(id, (draft) => ({ ...draft, action }));
    if ((await preview(action, this.findTitle)) === 'post') await this.send(action);
  }

  async discard(id: string): Promise<void> {
    await this.parts.documents.close(id);
    await this.parts.actions.drafts.remove(id);
  }

  /** `despite` is what the user was told and wants to post in spite of. */
  async send(action: ReviewAction, despite: readonly Passable[] = []): Promise<void> {
    const { actions, queue } = this.parts;
    if (!this.canSend()) return;
    const outcome = await showQuietProgress(sendMessages.sending(l10n.t), () =>
      actions.send(action, new AbortController().signal, despite),
    );
    if (outcome.kind === 'done') {
      if (outcome.isChanged) void showInfo(sendMessages.sentBeforeChange(l10n.t));
      else await this.parts.documents.close(action.id);
      showInStatusBar('check', sendMessages.sent(l10n.t), 5000);
    }
    // Parts of it may be on GitHub even if sending failed.
    await queue.refresh();
    await this.tell(action, outcome, despite);
  }

  /**
   * Returns the actions with the text from any open editors and the time that each promise states, leaving
   * out those the user canceled.
   */
  private async asWritten(proposed: readonly ReviewAction[]): Promise<readonly ReviewAction[]> {
    const { actions, documents } = this.parts;
    const written: ReviewAction[] = [];
    for (const { id, ...rest } of proposed) {
      await documents.save(id);
      const now = actions.drafts.of(id)?.action ?? { id, ...rest };
      const action = await reconcilePromise(now);
      if (!action) continue;
      if (action !== now) await actions.drafts.change(id, (draft) => ({ ...draft, action }));
      written.push(action);
    }
    return written;
  }

  /** Sends confirmed texts one after another. */
  private async sendAll(confirmed: readonly ReviewAction[]): Promise<void> {
    if (!this.canSend()) return;
    const { actions, queue, pause } = this.parts;
    const result = await sendAll(confirmed, actions, pause);
    for (const { id } of confirmed) if (!actions.drafts.of(id)) await this.parts.documents.close(id);
    await queue.refresh();
    await showBatchOutcome(result, {
      // A text that has changed since it was confirmed is previewed first.
      again: (left) =>
        left.every((each) => isAmong(each, confirmed)) ? this.sendAll(left) : this.propose(left),
      anyway: (action, by) => this.again(action, [by]),
      show: (action) => this.edit(action),
    });
  }

  private canSend(): boolean {
    if (!this.parts.actions.canSend) {
      void showInfo(sendMessages.inSample(l10n.t));
    }
    return this.parts.actions.canSend;
  }

  private readonly findTitle: FindTitle = ({ request }) => {
    const id = formatId(request);
    const { list } = this.parts.queue;
    return [...(list?.requests ?? []), ...(list?.own ?? [])].find((entry) => entry.id === id)?.request.title;
  };

  private async tell(
    action: ReviewAction,
    outcome: Outcome,
    despite: readonly Passable[] = [],
  ): Promise<void> {
    const { t, locale } = formatting();
    const said = (failure: Failure): string => failureWords(failure, Date.now(), locale, t);
    if (outcome.kind === 'done') {
      if (outcome.left) void showInfo(sendMessages.stillReviewer(t, said(outcome.left)));
      return;
    }
    const { failure } = outcome;
    const sentences =
      outcome.kind === 'broken'
        ? [sendMessages.broken(t, said(failure))]
        : [sendMessages.refused(t, said(failure)), ...(outcome.remains ? [sendMessages.stillAsked(t)] : [])];
    await this.offer(action, failure, sentences.join(' '), despite);
  }

  private async offer(
    action: ReviewAction,
    failure: Failure,
    words: string,
    despite: readonly Passable[],
  ): Promise<void> {
    // Another account's draft can't be shown.
    const isKept = this.parts.actions.drafts.of(action.id) !== undefined;
    const by = findPassable(action, failure);
    switch (await chooseForUnsent(words, isKept ? choicesFor([action], failure) : [])) {
      case 'again':
        return this.again(action, despite);
      case 'anyway':
      case 'replace':
        // What was passed before is still so: it must not come up in turns.
        return this.again(action, by ? [...despite, by] : despite);
      case 'show':
        return this.edit(action);
      case 'keep':
      case undefined:
        return;
    }
  }

  /** Resends an unchanged text at once; previews one that has changed since it was confirmed. */
  private async again(action: ReviewAction, despite: readonly Passable[]): Promise<void> {
    const kept = this.parts.actions.drafts.of(action.id)?.action ?? action;
    if (isAmong(kept, [action])) await this.send(action, despite);
    else await this.propose([kept]);
  }
}

function isAmong(action: ReviewAction, confirmed: readonly ReviewAction[]): boolean {
  const text = JSON.stringify(action);
  return confirmed.some((each) => JSON.stringify(each) === text);
}
