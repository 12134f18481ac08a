import { l10n, Uri, workspace } from 'vscode';
import type { PullRequest, SinceReview } from '../../core/model/pullRequest';
import type { ChangedText, FileText } from '../../core/turn/changedTexts';
import { changedMessages } from '../../core/messages/changedMessages';
import type { DisposableStore } from '../disposableStore';

const scheme = 'good-turn-review';

/** The two sides of a file's diff: no side where the file doesn't exist. */
export type Sides = [label: Uri, before: Uri | undefined, after: Uri | undefined];

/** Texts of files at commits, as documents that can only be read. It keeps those of the last comparison. */
export class ReviewedTexts {
  private texts = new Map<string, string>();

  constructor(owner: DisposableStore) {
    owner.add(
      workspace.registerTextDocumentContentProvider(scheme, {
        provideTextDocumentContent: (uri) => this.texts.get(uri.toString()) ?? changedMessages.closed(l10n.t),
      }),
    );
  }

  /** Replaces the texts by those of one comparison. */
  replace(
    { id }: PullRequest,
    { reviewed, head }: SinceReview,
    changed: readonly ChangedText[],
  ): readonly Sides[] {
    this.texts = new Map();
    return changed.map(({ path, before, after }) => {
      const at = (oid: string): Uri =>
        Uri.from({ scheme, authority: id.repository.replace('/', '+'), path: `/${path}`, query: oid });
      return [at(head), this.side(at(reviewed), before, reviewed), this.side(at(head), after, head)];
    });
  }

  private side(uri: Uri, file: FileText, oid: string): Uri | undefined {
    if (file.kind === 'absent') return undefined;
    const text = file.kind === 'text' ? file.text : changedMessages.unreadable(l10n.t, oid.slice(0, 7));
    this.texts.set(uri.toString(), text);
    return uri;
  }
}
