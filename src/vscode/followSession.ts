import { window } from 'vscode';
import type { AccountScope } from '../app/accountScope';
import { accountFollower } from '../app/followAccount';
import type { PackageWatch } from '../app/packageWatch';
import type { Clock } from '../app/ports';
import { RefreshLoop } from '../app/refreshLoop';
import type { ReviewQueue } from '../app/reviewQueue';
import type { Snoozes } from '../app/snoozes';
import type { AccountStorage } from '../app/storage/accountStorage';
import { OtherWindows, usualPace } from '../app/storage/otherWindows';
import { minute } from '../core/model/instant';
import { createAccount, sampleAccount, type AccountParts } from './accounts';
import { setContextKey } from './contextKeys';
import type { DisposableStore } from './disposableStore';
import type { OutputLog } from './log';
import type { Session, SessionSource } from './session';
import { settings } from './settings';

export interface Following {
  readonly session: SessionSource;
  readonly account: AccountScope;
  readonly storage: AccountStorage;
  readonly queue: ReviewQueue;
  readonly packages: PackageWatch;
  readonly snoozes: Snoozes;
  /** Used to create an account when a user signs in. */
  readonly accounts: AccountParts;
  readonly log: OutputLog;
  readonly clock: Clock;
}

/** Follows the signed-in account, and keeps its queue fresh while the user is there. */
export function followSession(owner: DisposableStore, following: Following): void {
  const { session, account, storage, queue, packages, snoozes, accounts, log, clock } = following;
  const loop = new RefreshLoop(queue, clock);
  const lookIfDue = (): void => {
    void loop.lookIfDue(window.state.focused);
  };
  const follow = accountFollower<Session | 'sample'>({
    current: async () => (session.isSample ? 'sample' : session.current()),
    isSame,
    createAccount: (next) => (next === 'sample' ? sampleAccount(accounts) : createAccount(next, accounts)),
    account,
    willEnter: (next) => {
      setContextKey('goodTurn.signedIn', next !== undefined);
      setContextKey('goodTurn.sample', next === 'sample');
    },
    look: () => loop.look(false),
    log,
  });
  const others = new OtherWindows({
    account,
    signal: storage.signal,
    clock,
    isFocused: () => window.state.focused,
    takeOver: (isLate) =>
      Promise.all([queue.takeOverNewer(), isLate ? storage.reload() : storage.takeOverNewer()]),
  });
  const followQuietly = (): void => {
    void follow();
  };
  const every = (time: number, run: () => void): void => {
    const timer = setInterval(run, time);
    owner.add({
      dispose: () => {
        clearInterval(timer);
      },
    });
  };

  owner.add(
    queue.onDidChange((state) => {
      if (!('list' in state)) return;
      void packages.look(state.list.snapshot);
      void snoozes.follow(state.list.snapshot);
    }),
  );
  owner.add(
    packages.onDidChange(() => {
      queue.rerank();
    }),
  );
  owner.add(
    snoozes.onDidChange(() => {
      queue.rerank();
    }),
  );
  owner.add(session.onDidChange(followQuietly));
  owner.add(
    settings.onDidChange((affects) => {
      if (affects('goodTurn.server') || affects('github-enterprise.uri')) followQuietly();
      else {
        queue.rerank();
        if (affects('goodTurn.agents') || affects('goodTurn.showMentions')) void loop.look(true);
      }
    }),
  );
  owner.add(
    window.onDidChangeWindowState(() => {
      lookIfDue();
      void others.lookIfDue();
    }),
  );
  every(minute / 4, lookIfDue);
  every(minute, () => {
    queue.rerank();
    void storage.retry();
  });
  every(usualPace, () => {
    if (session.hasChangedElsewhere()) followQuietly();
    void others.lookIfDue();
  });
  followQuietly();
}

function isSame(a: Session | 'sample', b: Session | 'sample'): boolean {
  if (a === 'sample' || b === 'sample') return a === b;
  return a.token === b.token && a.server.web === b.server.web && a.account === b.account;
}
