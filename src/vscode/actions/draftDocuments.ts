import {
  Disposable,
  EventEmitter,
  FileChangeType,
  FileSystemError,
  FileType,
  TabInputText,
  Uri,
  window,
  workspace,
  type FileChangeEvent,
  type FileStat,
  type FileSystemProvider,
} from 'vscode';
import type { Drafts } from '../../app/drafts';
import type { Draft } from '../../core/actions/draft';
import type { ReviewActions } from '../../app/reviewActions';
import { getText } from '../../core/actions/reviewAction';
import { shortId } from '../../core/model/requestId';
import type { DisposableStore } from '../disposableStore';

export const draftScheme = 'good-turn-draft';

/** Exposes drafts as files with their own scheme, so that they can be edited in an ordinary editor. */
export class DraftDocuments implements FileSystemProvider {
  private readonly changes: EventEmitter<FileChangeEvent[]>;
  readonly onDidChangeFile;

  constructor(
    owner: DisposableStore,
    private readonly actions: ReviewActions,
  ) {
    this.changes = owner.add(new EventEmitter<FileChangeEvent[]>());
    this.onDidChangeFile = this.changes.event;
    owner.add(workspace.registerFileSystemProvider(draftScheme, this, { isCaseSensitive: true }));
  }

  async open(draft: Draft): Promise<void> {
    const uri = toUri(draft);
    this.changes.fire([{ type: FileChangeType.Changed, uri }]);
    await window.showTextDocument(uri, { preview: false });
  }

  /** Saves the editor's text to the draft. */
  async save(id: string): Promise<void> {
    const document = workspace.textDocuments.find(({ uri }) => getDraftId(uri) === id);
    if (document?.isDirty) await document.save();
  }

  /** Doesn't prompt on close: the text was posted, or the user chose to discard it. */
  async close(id: string): Promise<void> {
    await this.save(id);
    const tabs = window.tabGroups.all
      .flatMap((group) => group.tabs)
      .filter(({ input }) => input instanceof TabInputText && getDraftId(input.uri) === id);
    if (tabs.length > 0) await window.tabGroups.close(tabs);
  }

  stat(uri: Uri): FileStat {
    const draft = this.find(uri);
    const size = new TextEncoder().encode(getText(draft.action) ?? '').length;
    // Adding the size makes changes within the same millisecond distinguishable.
    return { type: FileType.File, ctime: draft.madeAt, mtime: draft.madeAt + size, size };
  }

  readFile(uri: Uri): Uint8Array {
    return new TextEncoder().encode(getText(this.find(uri).action) ?? '');
  }

  async writeFile(uri: Uri, content: Uint8Array): Promise<void> {
    const { action } = this.find(uri);
    await this.actions.drafts.changeText(action.id, new TextDecoder().decode(content));
    // Sent or discarded in another window: the text stays in the editor, which says that it isn't saved.
    this.find(uri);
    this.changes.fire([{ type: FileChangeType.Changed, uri }]);
  }

  watch(): Disposable {
    return new Disposable(() => undefined);
  }

  readDirectory(): [string, FileType][] {
    return [];
  }

  createDirectory(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  delete(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  rename(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  private find(uri: Uri): Draft {
    const { drafts }: { drafts: Drafts } = this.actions;
    const draft = drafts.of(getDraftId(uri) ?? '');
    if (!draft) throw FileSystemError.FileNotFound(uri);
    return draft;
  }
}

function toUri({ action }: Draft): Uri {
  const name = `${shortId(action.request).replaceAll('/', ' ')}.md`;
  return Uri.from({ scheme: draftScheme, path: `/${action.id}/${name}` });
}

export function getDraftId(uri: Uri): string | undefined {
  return uri.scheme === draftScheme ? uri.path.split('/')[1] : undefined;
}
