import { env, l10n, ViewColumn, window, type Disposable, type WebviewPanel } from 'vscode';
import type { QueueView } from '../../app/queueView';
import type { RankedRequest } from '../../core/ranking/rank';
import { shortId } from '../../core/model/requestId';
import type * as WhyCode from '../../bundles/why';
import type { SessionSource } from '../session';
import { settings } from '../settings';
import { formatting } from '../formatting';
import { treeText } from '../../core/text/inertText';
import { whyMessages } from '../../core/messages/whyMessages';

export interface WhyParts {
  readonly view: QueueView;
  readonly session: SessionSource;
}

/** A panel beside the editor that explains a request's rank. It follows the list while it's open. */
export class WhyPanel implements Disposable {
  private open: { readonly panel: WebviewPanel; entry: RankedRequest; shown: string } | undefined;
  private code: typeof WhyCode | undefined;
  private readonly following: { dispose(): void };

  constructor(private readonly parts: WhyParts) {
    this.following = parts.view.onDidChange(() => this.follow());
  }

  /** Created on first use, then revealed. */
  async show(entry: RankedRequest): Promise<void> {
    this.code ??= await import('../../bundles/why');
    if (this.open) {
      this.open.entry = entry;
      this.open.panel.reveal();
    } else {
      const panel = this.makePanel(this.code.settingsCommand);
      this.open = { panel, entry, shown: '' };
      panel.onDidDispose(() => {
        this.open = undefined;
      });
    }
    this.fill();
  }

  dispose(): void {
    this.following.dispose();
    this.open?.panel.dispose();
  }

  /**
   * No list means that the user has signed out or switched accounts; nothing from the old list may stay on
   * screen.
   */
  private follow(): void {
    if (!this.open) return;
    if (this.parts.view.list) this.fill();
    else this.open.panel.dispose();
  }

  private fill(): void {
    const { open, code } = this;
    const { list } = this.parts.view;
    if (!open || !code || !list) return;
    const entry = list.requests.find(({ id }) => id === open.entry.id);
    const model =
      entry &&
      code.whyModel(
        {
          entry,
          snapshot: list.snapshot,
          waiting: list.waiting.length,
          weights: settings.weights(),
          now: Date.now(),
          hasPages: !this.parts.session.isSample,
        },
        formatting(),
      );
    // Setting the HTML again would reset the scroll position and anything expanded.
    const shown = JSON.stringify(model ?? open.entry.id);
    if (shown === open.shown) return;
    open.shown = shown;
    if (entry) open.entry = entry;
    const { request } = open.entry;
    if (model) open.panel.title = treeText(model.heading);
    const page = { nonce: crypto.randomUUID(), language: env.language };
    open.panel.webview.html = model
      ? code.whyPage(model, page)
      : code.plainPage(whyMessages.gone(l10n.t, `${request.title} (${shortId(request.id)})`), page);
  }

  private makePanel(command: string): WebviewPanel {
    return window.createWebviewPanel('goodTurn.why', whyMessages.title(l10n.t), ViewColumn.Beside, {
      enableScripts: false,
      enableCommandUris: [command],
      localResourceRoots: [],
    });
  }
}
