import { window } from 'vscode';
import type { Clock, Store } from '../app/ports';
import { isRefreshDue } from '../app/refreshSchedule';
import type { ReviewQueue } from '../app/reviewQueue';
import { minute } from '../core/instant';
import { connect } from '../github/client';
import { gitHubSource } from '../github/gitHubSource';
import { toFailure } from '../github/toFailure';
import { setContextKey } from './contextKeys';
import type { OutputLog } from './log';
import type { Owner } from './owner';
import type { Session, SessionSource } from './session';
import { settings } from './settings';

export interface Following {
  readonly session: SessionSource;
  readonly queue: ReviewQueue;
  readonly store: Store;
  readonly log: OutputLog;
  readonly clock: Clock;
}

/** Connects the queue to whoever is signed in, and keeps it fresh while somebody looks. */
export function followSession(owner: Owner, { session, queue, store, log, clock }: Following): void {
  let shown: Session | undefined;
  let latest = 0;
  let lastTry = 0;

  const follow = async (): Promise<void> => {
    const turn = ++latest;
    const next = await session.current();
    // A later change has overtaken this one, or nothing has changed at all.
    if (turn !== latest || (next && shown && isSame(next, shown))) return;
    shown = next;
    setContextKey('goodTurn.signedIn', next !== undefined);
    queue.connect(next && connectionOf(next));
    await look();
  };
  const connectionOf = ({ server, token, account }: Session): Parameters<ReviewQueue['connect']>[0] => ({
    source: gitHubSource(connect(server, token, clock), store, clock),
    account: `${server.host} ${account}`,
    toFailure: (error) => toFailure(error, server.web, clock()),
  });
  const look = (): Promise<void> => {
    lastTry = clock();
    return queue.refresh();
  };
  const lookIfDue = (): void => {
    if (isRefreshDue(queue.state, { now: clock(), lastTry, isFocused: window.state.focused })) void look();
    else queue.rerank();
  };
  const followQuietly = (): void => {
    follow().catch((error: unknown) => {
      log.error(`The sign-in cannot be read: ${String(error)}`);
      queue.connect(undefined);
    });
  };

  owner.add(session.onDidChange(followQuietly));
  owner.add(
    settings.onDidChange((affects) => {
      if (affects('goodTurn.server') || affects('github-enterprise.uri')) followQuietly();
      else queue.rerank();
    }),
  );
  owner.add(window.onDidChangeWindowState(lookIfDue));
  const timer = setInterval(lookIfDue, minute);
  owner.add({
    dispose: () => {
      clearInterval(timer);
    },
  });
  followQuietly();
}

function isSame(a: Session, b: Session): boolean {
  return a.token === b.token && a.server.web === b.server.web && a.account === b.account;
}
