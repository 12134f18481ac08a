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
import type { Drafts, Draft } from '../../app/drafts';
import type { Errands } from '../../app/errands';
import { textOf } from '../../core/actions/errand';
import { shortId } from '../../core/model/requestId';
import type { Owner } from '../owner';

export const draftScheme = 'good-turn-draft';

/** Drafts as files of their own scheme, so that they are written in an ordinary editor. */
export class DraftDocuments implements FileSystemProvider {
  private readonly changes: EventEmitter<FileChangeEvent[]>;
  readonly onDidChangeFile;

  constructor(
    owner: Owner,
    private readonly errands: Errands,
  ) {
    this.changes = owner.add(new EventEmitter<FileChangeEvent[]>());
    this.onDidChangeFile = this.changes.event;
    owner.add(workspace.registerFileSystemProvider(draftScheme, this, { isCaseSensitive: true }));
  }

  async open(draft: Draft): Promise<void> {
    const uri = uriOf(draft);
    this.changes.fire([{ type: FileChangeType.Changed, uri }]);
    await window.showTextDocument(uri, { preview: false });
  }

  /** What an editor shows becomes the draft's text. */
  async save(id: string): Promise<void> {
    const document = workspace.textDocuments.find(({ uri }) => idOf(uri) === id);
    if (document?.isDirty) await document.save();
  }

  /** Nothing is asked for on the way out: it was posted, or is thrown away by the user's own click. */
  async close(id: string): Promise<void> {
    await this.save(id);
    const tabs = window.tabGroups.all
      .flatMap((group) => group.tabs)
      .filter(({ input }) => input instanceof TabInputText && idOf(input.uri) === id);
    if (tabs.length > 0) await window.tabGroups.close(tabs);
  }

  stat(uri: Uri): FileStat {
    const draft = this.find(uri);
    const size = new TextEncoder().encode(textOf(draft.errand) ?? '').length;
    // The size tells a change of the same moment.
    return { type: FileType.File, ctime: draft.madeAt, mtime: draft.madeAt + size, size };
  }

  readFile(uri: Uri): Uint8Array {
    return new TextEncoder().encode(textOf(this.find(uri).errand) ?? '');
  }

  async writeFile(uri: Uri, content: Uint8Array): Promise<void> {
    const { errand } = this.find(uri);
    await this.errands.drafts.changeText(errand.id, new TextDecoder().decode(content));
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
    const { drafts }: { drafts: Drafts } = this.errands;
    const draft = drafts.of(idOf(uri) ?? '');
    if (!draft) throw FileSystemError.FileNotFound(uri);
    return draft;
  }
}

function uriOf({ errand }: Draft): Uri {
  const name = `${shortId(errand.request).replaceAll('/', ' ')}.md`;
  return Uri.from({ scheme: draftScheme, path: `/${errand.id}/${name}` });
}

export function idOf(uri: Uri): string | undefined {
  return uri.scheme === draftScheme ? uri.path.split('/')[1] : undefined;
}
