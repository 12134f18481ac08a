import type { Draft } from '../core/actions/draft';
import { getText, withText } from '../core/actions/reviewAction';
import { byText } from '../core/model/requestId';
import type { AccountId } from '../core/model/ids';
import type { AccountStorage } from './storage/accountStorage';
import type { Records } from './storage/records';
import { draft } from './storage/schemas/draft';

/** Drafts from all windows. A draft posted or discarded in one window doesn't come back from another. */
export class Drafts {
  readonly records: Records<Draft>;
  readonly onDidChange: Records<Draft>['onDidChange'];

  constructor(storage: AccountStorage) {
    this.records = storage.records('draft', draft);
    this.onDidChange = this.records.onDidChange;
  }

  /** Newest first. */
  list(): readonly Draft[] {
    return [...this.records.all().values()].sort(
      (a, b) => b.madeAt - a.madeAt || byText(a.action.id, b.action.id),
    );
  }

  of(id: string): Draft | undefined {
    return this.records.all().get(id);
  }

  /** Resolves to whether it was saved to disk; if not, it's kept in memory. */
  keep(draft: Draft): Promise<boolean> {
    return this.records.put(draft.action.id, draft);
  }

  /** Keeps a draft for the account that wrote it, though another one is signed in. */
  keepFor(account: AccountId, draft: Draft): Promise<boolean> {
    return this.records.putFor(account, draft.action.id, draft);
  }

  /** Does nothing if the draft is gone: it was sent or discarded in another window. */
  change(id: string, change: (draft: Draft) => Draft): Promise<boolean> {
    return this.records.update(id, change);
  }

  changeText(id: string, text: string): Promise<boolean> {
    return this.change(id, (draft) =>
      getText(draft.action) === text ? draft : { ...draft, action: withText(draft.action, text) },
    );
  }

  remove(id: string): Promise<boolean> {
    return this.records.remove(id);
  }
}
