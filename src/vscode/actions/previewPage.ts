import { EventEmitter, TabInputText, Uri, ViewColumn, window, workspace } from 'vscode';
import type { DisposableStore } from '../disposableStore';

const previewScheme = 'good-turn-preview';

/** A read-only editor that shows all texts about to be sent. */
export class PreviewPage {
  private text = '';
  private readonly changes: EventEmitter<Uri>;
  private readonly uri = Uri.from({ scheme: previewScheme, path: '/comments.md' });

  constructor(owner: DisposableStore) {
    this.changes = owner.add(new EventEmitter<Uri>());
    owner.add(
      workspace.registerTextDocumentContentProvider(previewScheme, {
        onDidChange: this.changes.event,
        provideTextDocumentContent: () => this.text,
      }),
    );
  }

  async open(text: string): Promise<void> {
    this.text = text;
    this.changes.fire(this.uri);
    const document = await workspace.openTextDocument(this.uri);
    await window.showTextDocument(document, {
      preview: true,
      preserveFocus: true,
      viewColumn: ViewColumn.Active,
    });
  }

  async close(): Promise<void> {
    const tabs = window.tabGroups.all
      .flatMap((group) => group.tabs)
      .filter(({ input }) => input instanceof TabInputText && input.uri.scheme === previewScheme);
    if (tabs.length > 0) await window.tabGroups.close(tabs);
  }
}
