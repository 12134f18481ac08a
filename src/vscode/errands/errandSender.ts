import { l10n, ProgressLocation, window } from 'vscode';
import type { Errands } from '../../app/errands';
import type { Outcome } from '../../app/outbox';
import type { Pause } from '../../app/ports';
import type { ReviewQueue } from '../../app/reviewQueue';
import { textOf, type Errand } from '../../core/actions/errand';
import { formatId } from '../../core/model/requestId';
import { failureWords } from '../../core/messages/failureWords';
import { speech } from '../speech';
import type { DraftDocuments } from './draftDocuments';
import { preview, previewAll, type TitleOf } from './preview';
import type { PreviewPage } from './previewPage';
import { reconcilePromise } from './reconcilePromise';
import { sendAll, tellOfBatch } from './sendAll';

export interface SenderParts {
  readonly errands: Errands;
  readonly queue: ReviewQueue;
  readonly documents: DraftDocuments;
  readonly page: PreviewPage;
  readonly pause: Pause;
}

/** Leads an errand from its preview to GitHub. Nothing is sent that the user has not seen and confirmed. */
export class ErrandSender {
  constructor(private readonly parts: SenderParts) {}

  /** One by its own preview, several by one that lists them all. */
  async propose(errands: readonly Errand[]): Promise<void> {
    const [first, ...others] = errands;
    if (!first) return;
    if (others.length > 0) {
      const chosen = await previewAll(errands, this.titleOf, this.parts.page);
      if (chosen.length > 0) await this.sendAll(chosen);
      return;
    }
    const decision = await preview(first, this.titleOf);
    if (decision === 'post') await this.send(first);
    else if (decision === 'edit') await this.edit(first);
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
    const written = errands.drafts.of(id)?.errand;
    if (!written) return;
    if (textOf(written)?.trim() === '') {
      void window.showInformationMessage(l10n.t('There is nothing to post yet.'));
      return;
    }
    const errand = await reconcilePromise(written);
    if (!errand) return;
    if (errand !== written) await errands.drafts.change(id, (draft) => ({ ...draft, errand }));
    if ((await preview(errand, this.titleOf)) === 'post') await this.send(errand);
  }

  async discard(id: string): Promise<void> {
    await this.parts.documents.close(id);
    await this.parts.errands.drafts.remove(id);
  }

  async send(errand: Errand): Promise<void> {
    const { errands, queue } = this.parts;
    if (!this.canSend()) return;
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

  /** Confirmed texts, one after the other. */
  private async sendAll(confirmed: readonly Errand[]): Promise<void> {
    if (!this.canSend()) return;
    const { errands, queue, pause } = this.parts;
    const result = await sendAll(confirmed, errands, pause);
    await queue.refresh();
    await tellOfBatch(result, {
      again: (left) => this.sendAll(left),
      show: (errand) => this.edit(errand),
    });
  }

  private canSend(): boolean {
    if (!this.parts.errands.canSend) {
      void window.showInformationMessage(l10n.t('This is the sample: nothing is sent.'));
    }
    return this.parts.errands.canSend;
  }

  private readonly titleOf: TitleOf = ({ request }) => {
    const id = formatId(request);
    const { list } = this.parts.queue;
    return [...(list?.requests ?? []), ...(list?.own ?? [])].find((entry) => entry.id === id)?.request.title;
  };

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
