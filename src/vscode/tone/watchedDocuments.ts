import { workspace, type TextDocument } from 'vscode';
import type { ToneWatch } from '../../app/toneWatch';
import type { DisposableStore } from '../disposableStore';
import { settings } from '../settings';
import { findDocument, isProse, isRemark } from './documents';

/** Watches documents as they're opened, edited and closed, as the settings and the user allow. */
export class WatchedDocuments {
  /** Documents that the user asked to have checked, until they're closed. */
  private readonly asked = new Set<string>();

  constructor(
    owner: DisposableStore,
    private readonly watch: ToneWatch,
  ) {
    owner.add(workspace.onDidOpenTextDocument((document) => this.look(document)));
    owner.add(
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) void watch.changed(getId(document));
      }),
    );
    owner.add(
      workspace.onDidCloseTextDocument((document) => {
        this.asked.delete(getId(document));
        watch.forget(getId(document));
      }),
    );
    owner.add(
      settings.onDidChange((affects) => {
        if (affects('goodTurn.tone')) this.lookAgain();
      }),
    );
    this.lookAgain();
  }

  /** Checks a document right away, and watches it until it's closed, regardless of the settings. */
  check(document: TextDocument): Promise<void> {
    this.asked.add(getId(document));
    return this.begin(document);
  }

  private lookAgain(): void {
    for (const id of this.watch.ids) {
      const document = findDocument(id);
      if (!document || !this.isWanted(document)) this.watch.forget(id);
    }
    for (const document of workspace.textDocuments) {
      if (!this.watch.has(getId(document))) this.look(document);
    }
    this.watch.recheck();
  }

  private look(document: TextDocument): void {
    if (this.isWanted(document)) void this.begin(document);
  }

  private isWanted(document: TextDocument): boolean {
    const { isOn, inDocuments } = settings.tone();
    if (this.asked.has(getId(document))) return true;
    return isOn && (isRemark(document) || (inDocuments && isProse(document)));
  }

  private begin(document: TextDocument): Promise<void> {
    return this.watch.watch({
      id: getId(document),
      read: () => (document.isClosed ? undefined : document.getText()),
    });
  }
}

function getId({ uri }: TextDocument): string {
  return uri.toString();
}
