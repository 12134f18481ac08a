import { TabInputText, TabInputTextDiff, Uri, window, workspace } from 'vscode';
import type { DisposableStore } from '../disposableStore';

/** For texts that are shown before they're sent or used; they aren't in any file. */
const modelScheme = 'good-turn-model';

/** Documents with `modelScheme`, by path. */
export class ModelTexts {
  private readonly texts = new Map<string, string>();

  constructor(owner: DisposableStore) {
    owner.add(
      workspace.registerTextDocumentContentProvider(modelScheme, {
        provideTextDocumentContent: ({ path }) => this.texts.get(path) ?? '',
      }),
    );
    owner.add(
      workspace.onDidCloseTextDocument(({ uri }) => {
        if (uri.scheme === modelScheme) this.texts.delete(uri.path);
      }),
    );
  }

  /** Closes them; they aren't needed once the user has decided. */
  async close(): Promise<void> {
    const tabs = window.tabGroups.all
      .flatMap((group) => group.tabs)
      .filter(({ input }) => isOurs(input instanceof TabInputTextDiff ? input.modified : input));
    if (tabs.length > 0) await window.tabGroups.close(tabs);
  }

  /** Each text gets its own URI, so that no editor shows an older one. */
  add(name: string, text: string): Uri {
    const path = `/${crypto.randomUUID()}/${name}.md`;
    this.texts.set(path, text);
    return Uri.from({ scheme: modelScheme, path });
  }
}

function isOurs(input: unknown): boolean {
  const uri = input instanceof TabInputText ? input.uri : input;
  return uri instanceof Uri && uri.scheme === modelScheme;
}
