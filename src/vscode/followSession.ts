import { window } from 'vscode';
import type { ActionConnection, ReviewActions } from '../app/reviewActions';
import type { Snoozes } from '../app/snoozes';
import type { PackageConnection, PackageWatch } from '../app/packageWatch';
import type { Clock, Files, ReviewSource, Store } from '../app/ports';
import { isRefreshDue } from '../app/refreshSchedule';
import type { Connection, ReviewQueue } from '../app/reviewQueue';
import { minute } from '../core/model/instant';
import { connect } from '../github/client';
import { readDraftReview } from '../github/readDraftReview';
import { gitHubSource } from '../github/gitHubSource';
import type { PackageReader } from '../github/packages/packageReader';
import { readColleagues } from '../github/colleagues/readColleagues';
import { gitHubWriter } from '../github/gitHubWriter';
import { toFailure } from '../github/toFailure';
import type { sampleColleagues } from '../sample/sampleColleagues';
import type { sampleDraftReview } from '../sample/sampleDraftReview';
import type { samplePackages } from '../sample/samplePackages';
import type { sampleSource } from '../sample/sampleSource';
import { setContextKey } from './contextKeys';
import type { OutputLog } from './log';
import type { DisposableStore } from './disposableStore';
import type { Session, SessionSource } from './session';
import { readWorkTree } from './workTrees';
import { settings } from './settings';

export interface PackageCode {
  readonly PackageReader: typeof PackageReader;
  /** What the sample writes its packages into. */
  readonly PackageBook: new () => Parameters<typeof samplePackages>[0];
}

export interface SampleCode {
  readonly sampleColleagues: typeof sampleColleagues;
  readonly sampleDraftReview: typeof sampleDraftReview;
  readonly samplePackages: typeof samplePackages;
  readonly sampleSource: typeof sampleSource;
}

/** Records of an account. */
export interface Kept {
  connect(account: string | undefined): Promise<void>;
  takeOverNewer(): Promise<void>;
  /** Tries again what the disk has refused. */
  retry(): Promise<boolean>;
}

export interface Following {
  readonly session: SessionSource;
  readonly queue: ReviewQueue;
  readonly packages: PackageWatch;
  readonly actions: ReviewActions;
  readonly snoozes: Snoozes;
  /** What is kept for each account on the disk that all windows share. */
  readonly kept: readonly Kept[];
  /** Loaded when it is first needed, as is the sample. */
  readonly packageCode: () => Promise<PackageCode>;
  readonly sampleCode: () => Promise<SampleCode>;
  /** Requests an hour that reading packages may cost. */
  readonly budget: () => number;
  readonly store: Store;
  /** What all windows of this machine share. */
  readonly files: Files;
  readonly log: OutputLog;
  readonly clock: Clock;
}

/** How often to see whether another window has a newer list: one look at a file's date. */
const followPace = 3000;

/** Connects the queue to whoever is signed in, and keeps it fresh while somebody looks. */
export function followSession(owner: DisposableStore, following: Following): void {
  const { session, queue, packages, actions, snoozes, kept, packageCode, budget, store, files, log, clock } =
    following;
  let shown: Session | 'sample' | undefined;
  let latest = 0;
  let lastTry = 0;
  let failures = 0;

  const follow = async (): Promise<void> => {
    const turn = ++latest;
    const next = session.isSample ? 'sample' : await session.current();
    // A later change has overtaken this one, or nothing has changed at all.
    if (turn !== latest || (next && shown && isSame(next, shown))) return;
    shown = next;
    setContextKey('goodTurn.signedIn', next !== undefined);
    setContextKey('goodTurn.sample', next === 'sample');
    const connection = next && (next === 'sample' ? sampleConnection(following) : connectionOf(next));
    packages.connect(connection);
    actions.connect(connection);
    await Promise.all(kept.map((each) => each.connect(connection?.account)));
    await queue.connect(connection);
    if (turn === latest) await look(false);
  };
  const connectionOf = ({
    server,
    token,
    account: login,
  }: Session): Connection & PackageConnection & ActionConnection => {
    const client = connect(server, token, clock);
    const account = `${server.host} ${login}`;
    return {
      source: gitHubSource(client, store, clock, { withOwn: true }),
      account,
      writer: gitHubWriter(client),
      colleagues: (request, teams, signal) => readColleagues(client, request, teams, signal),
      draftReview: (request, signal) => readDraftReview(client, request, signal),
      toFailure: (error) => toFailure(error, server.web, clock()),
      packages: async () => {
        const code = await packageCode();
        return new code.PackageReader({ client, account, files, readWorkTree, clock, log, budget });
      },
    };
  };
  const look = async (isAsked: boolean): Promise<void> => {
    lastTry = clock();
    await queue.refresh(isAsked);
    failures = 'failure' in queue.state ? failures + 1 : 0;
  };
  const lookIfDue = (): void => {
    const moment = { now: clock(), lastTry, failures, isFocused: window.state.focused };
    if (isRefreshDue(queue.state, moment)) void look(false);
  };
  const followQuietly = (): void => {
    follow().catch((error: unknown) => {
      log.error(`The sign-in cannot be read: ${String(error)}`);
      packages.connect(undefined);
      actions.connect(undefined);
      void queue.connect(undefined);
    });
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
      else queue.rerank();
    }),
  );
  owner.add(window.onDidChangeWindowState(lookIfDue));
  every(minute / 4, lookIfDue);
  every(minute, () => {
    queue.rerank();
    for (const each of kept) void each.retry();
  });
  every(followPace, () => {
    void queue.takeOverNewer();
    for (const each of kept) void each.takeOverNewer();
  });
  followQuietly();
}

function sampleConnection({
  clock,
  packageCode,
  sampleCode,
}: Following): Connection & PackageConnection & ActionConnection {
  const source = async (): Promise<ReviewSource> =>
    (await sampleCode()).sampleSource(clock, () => settings.queue().workingHours);
  return {
    source: { read: async (signal, previous) => (await source()).read(signal, previous) },
    account: 'sample',
    toFailure: (error) => ({ kind: 'unexpected', message: String(error) }),
    packages: async () => {
      const [{ PackageBook }, { samplePackages }] = await Promise.all([packageCode(), sampleCode()]);
      return samplePackages(new PackageBook());
    },
    colleagues: async () => (await sampleCode()).sampleColleagues(),
    draftReview: async () => (await sampleCode()).sampleDraftReview(),
  };
}

function isSame(a: Session | 'sample', b: Session | 'sample'): boolean {
  if (a === 'sample' || b === 'sample') return a === b;
  return a.token === b.token && a.server.web === b.server.web && a.account === b.account;
}
