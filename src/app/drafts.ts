import { withProgress, type Draft, type Progress } from '../core/actions/draft';
import { getText, withText, type ReviewAction } from '../core/actions/reviewAction';
import { byText } from '../core/model/requestId';
import type { AccountId } from '../core/model/ids';
import { formatBody } from './commentOnGitHub';
import type { AccountStorage } from './storage/accountStorage';
import type { Records } from './storage/records';
import { attempt, draft } from './storage/schemas/draft';

/** Drafts from all windows. A draft posted or discarded in one window doesn't come back from another. */
export class Drafts {
  readonly records: Records<Draft>;
  /** In files of their own: the window that sends a text must not overwrite what another one writes. */
  private readonly attempts: Records<Progress>;
  readonly onDidChange: Records<Draft>['onDidChange'];

  constructor(storage: AccountStorage) {
    this.records = storage.records('draft', draft);
    this.attempts = storage.records('attempt', attempt);
    this.onDidChange = this.records.onDidChange;
  }

  /** Newest first. */
  list(): readonly Draft[] {
    const attempts = this.attempts.all();
    return [...this.records.all()]
      .map(([id, draft]) => withAttempt(draft, attempts.get(id)))
      .sort((a, b) => b.madeAt - a.madeAt || byText(a.action.id, b.action.id));
  }

  of(id: string): Draft | undefined {
    const draft = this.records.all().get(id);
    return draft && withAttempt(draft, this.attempts.all().get(id));
  }

  /** Loads what other windows have written. */
  async takeOverNewer(): Promise<void> {
    await Promise.all([this.records.takeOverNewer(), this.attempts.takeOverNewer()]);
  }

  /** Resolves to whether it was saved to disk; if not, it's kept in memory. */
  async keep(draft: Draft): Promise<boolean> {
    const { id } = draft.action;
    const [isSaved] = await Promise.all([this.records.put(id, draft), this.attempts.remove(id)]);
    return isSaved;
  }

  /** Keeps a draft for the account that wrote it, though another one is signed in. */
  keepFor(account: AccountId, draft: Draft): Promise<boolean> {
    return this.records.putFor(account, draft.action.id, draft);
  }

  /** Writes only what differs. Does nothing if the draft is gone: it was sent or discarded in another window. */
  async change(id: string, change: (draft: Draft) => Draft): Promise<boolean> {
    const known = this.of(id);
    if (!known) return true;
    const changed = change(known);
    const saves = [
      ...(isFurther(known, changed) ? [this.attempts.put(id, toProgress(changed))] : []),
      ...(changed.action === known.action
        ? []
        : [this.records.update(id, (stored) => withAction(stored, change))]),
    ];
    return (await Promise.all(saves)).every(Boolean);
  }

  changeText(id: string, text: string): Promise<boolean> {
    return this.change(id, (draft) =>
      getText(draft.action) === text ? draft : { ...draft, action: withText(draft.action, text) },
    );
  }

  async remove(id: string): Promise<boolean> {
    const [isRemoved] = await Promise.all([this.records.remove(id), this.forget(id)]);
    return isRemoved;
  }

  /** Removes what was sent. Resolves to whether another text, saved meanwhile, is kept. */
  async removeSent(action: ReviewAction): Promise<boolean> {
    const sent = formatBody(action);
    await this.records.removeIf(action.id, (stored) => formatBody(stored.action) === sent);
    const isKept = this.records.all().has(action.id);
    if (!isKept) await this.forget(action.id);
    return isKept;
  }

  /** Together with what windows left behind that removed a draft while another one tried it. */
  private async forget(id: string): Promise<void> {
    const drafts = this.records.all();
    const left = [...this.attempts.all().keys()].filter((each) => !drafts.has(each));
    await Promise.all([id, ...left].map((each) => this.attempts.remove(each)));
  }
}

function toProgress({ next, wasTried, failure }: Progress): Progress {
  return { next, wasTried, ...(failure && { failure }) };
}

function withAttempt(draft: Draft, attempt: Progress | undefined): Draft {
  return attempt ? withProgress(draft, attempt) : draft;
}

function withAction(stored: Draft, change: (draft: Draft) => Draft): Draft {
  const { action } = change(stored);
  return action === stored.action ? stored : { ...stored, action };
}

function isFurther(a: Progress, b: Progress): boolean {
  return a.next !== b.next || a.wasTried !== b.wasTried || a.failure !== b.failure;
}
