import { l10n, ProgressLocation, window } from 'vscode';
import type { Errands } from '../../app/errands';
import type { Outcome } from '../../app/outbox';
import type { ReviewQueue } from '../../app/reviewQueue';
import { textOf, type Errand } from '../../core/errand';
import { failureWords } from '../../core/words/failureWords';
import { speech } from '../speech';
import type { DraftDocuments } from './draftDocuments';
import { preview } from './preview';

export interface SenderParts {
  readonly errands: Errands;
  readonly queue: ReviewQueue;
  readonly documents: DraftDocuments;
}

/** Leads an errand from its preview to GitHub. Nothing is sent that the user has not seen and confirmed. */
export class ErrandSender {
  constructor(private readonly parts: SenderParts) {}

  async propose(errand: Errand): Promise<void> {
    const decision = await preview(errand);
    if (decision === 'post') await this.send(errand);
    else if (decision === 'edit') await this.edit(errand);
  }

  /** Opens the text in an editor, from where it is posted or discarded. */
  async edit(errand: Errand): Promise<void> {
    const draft = await this.parts.errands.keep(errand);
    await this.parts.documents.open(draft);
  }

  /** What the editor shows, after one more look. */
  async post(id: string): Promise<void> {
    const { errands, documents } = this.parts;
    await documents.save(id);
    const errand = errands.drafts.of(id)?.errand;
    if (!errand) return;
    if (textOf(errand)?.trim() === '') {
      void window.showInformationMessage(l10n.t('There is nothing to post yet.'));
      return;
    }
    if ((await preview(errand)) === 'post') await this.send(errand);
  }

  async discard(id: string): Promise<void> {
    await this.parts.documents.close(id);
    await this.parts.errands.drafts.remove(id);
  }

  async send(errand: Errand): Promise<void> {
    const { errands, queue } = this.parts;
    if (!errands.canSend) {
      void window.showInformationMessage(l10n.t('In the sample organisation nothing is sent.'));
      return;
    }
    const outcome = await window.withProgress(
      { location: ProgressLocation.Window, title: l10n.t('Sending…') },
      () => errands.send(errand, new AbortController().signal),
    );
    if (outcome.kind === 'done') {
      await this.parts.documents.close(errand.id);
      window.setStatusBarMessage(`$(check) ${l10n.t('Sent.')}`, 5000);
    }
    // Part of it may be there even where it broke.
    await queue.refresh();
    await this.tell(errand, outcome);
  }

  private async tell(errand: Errand, outcome: Outcome): Promise<void> {
    const { t, locale } = speech();
    const said = (failure: Parameters<typeof failureWords>[0]): string =>
      failureWords(failure, Date.now(), locale, t);
    switch (outcome.kind) {
      case 'done':
        if (outcome.left) {
          void window.showInformationMessage(
            l10n.t('Sent. GitHub did not take you off: {0}.', said(outcome.left)),
          );
        }
        return;
      case 'refused':
        await this.offer(errand, [
          l10n.t('{0}. Nothing was sent; your text is kept.', said(outcome.failure)),
          ...(outcome.remains ? [l10n.t('Whoever was asked is still asked.')] : []),
        ]);
        return;
      case 'broken':
        await this.offer(errand, [l10n.t('{0}. Your text is kept.', said(outcome.failure))]);
    }
  }

  private async offer(errand: Errand, sentences: readonly string[]): Promise<void> {
    const [again, show] = [l10n.t('Try Again'), l10n.t('Show the Text')];
    const chosen = await window.showWarningMessage(sentences.join(' '), again, show);
    if (chosen === again) await this.send(errand);
    else if (chosen === show) await this.edit(errand);
  }
}
