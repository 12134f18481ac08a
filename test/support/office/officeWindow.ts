import type { Account } from '../../../src/app/accountScope';
import { AccountScope } from '../../../src/app/accountScope';
import { Answers } from '../../../src/app/answers';
import { DraftClaims } from '../../../src/app/draftClaims';
import { Drafts } from '../../../src/app/drafts';
import { accountFollower } from '../../../src/app/followAccount';
import { NudgeHistory } from '../../../src/app/nudgeHistory';
import { NudgePause } from '../../../src/app/nudgePause';
import { Nudges } from '../../../src/app/nudges';
import { PackageWatch } from '../../../src/app/packageWatch';
import type { Files, Log, Store } from '../../../src/app/ports';
import { QueueView } from '../../../src/app/queueView';
import { RefreshLease } from '../../../src/app/refreshLease';
import { isRefreshDue } from '../../../src/app/refreshSchedule';
import { ReviewActions } from '../../../src/app/reviewActions';
import { ReviewQueue } from '../../../src/app/reviewQueue';
import { ReviewSession } from '../../../src/app/reviewSession';
import { Snoozes } from '../../../src/app/snoozes';
import { AccountStorage } from '../../../src/app/storage/accountStorage';
import { atomicFiles, type FileSystem } from '../../../src/app/storage/atomicFiles';
import { OtherWindows, usualPace } from '../../../src/app/storage/otherWindows';
import { SnapshotStore } from '../../../src/app/storage/snapshotStore';
import { ToneWatch } from '../../../src/app/toneWatch';
import { UnreadRequests } from '../../../src/app/unreadRequests';
import { workingCalendar } from '../../../src/core/calendar/workingTime';
import { minute } from '../../../src/core/model/instant';
import { leastAway, type EditorActivity } from '../../../src/core/nudges/break';
import { defaultNudgeSettings } from '../../../src/core/nudges/nudge';
import { defaultSettings } from '../../../src/core/settings/queueSettings';
import { defaultWeights } from '../../../src/core/settings/weights';
import type { Finding } from '../../../src/tone/finding';
import { countingDisk, type DiskUse } from './countingDisk';
import type { SimulatedTime } from './simulatedTime';

export interface OfficeParts {
  readonly time: SimulatedTime;
  /** The disk that all windows share. */
  readonly disk: FileSystem;
  /** This window's copy of what VS Code keeps for the extension. */
  readonly store: Store;
  readonly name: string;
  readonly log: Log;
  readonly createAccount: (files: Files) => Account;
  readonly checkTone?: (text: string) => readonly Finding[];
}

/** One window, put together as `extension.ts` and `followSession.ts` do it, without VS Code. */
export interface OfficeWindow {
  readonly account: AccountScope;
  readonly queue: ReviewQueue;
  readonly view: QueueView;
  readonly snoozes: Snoozes;
  readonly actions: ReviewActions;
  readonly drafts: Drafts;
  readonly nudges: Nudges;
  readonly tone: ToneWatch;
  readonly unread: UnreadRequests;
  readonly session: ReviewSession;
  readonly use: DiskUse;
  /** Everything of this window, to look for what it keeps. */
  readonly parts: object;
  focus(isFocused: boolean): void;
  typed(): void;
  refresh(): Promise<void>;
  close(): void;
}

export function openOfficeWindow(office: OfficeParts): OfficeWindow {
  const { time, store, name: window, log, checkTone = () => [] } = office;
  const { clock, delay } = time;
  const { disk, use } = countingDisk(office.disk);
  const shared = atomicFiles(disk, clock, window.replace(/\W/g, ''));
  const owned: { dispose(): void }[] = [];
  const own = <T extends { dispose(): void }>(part: T): T => {
    owned.push(part);
    return part;
  };
  const lease = new RefreshLease({ files: shared, clock, delay, log, window });
  const queueSettings = () => defaultSettings;
  const account = own(new AccountScope(log));
  const storage = new AccountStorage(account, { files: shared, log, clock, window });
  const snoozes = new Snoozes({
    storage,
    clock,
    calendar: () => workingCalendar(queueSettings().workingHours),
  });
  const drafts = new Drafts(storage);
  const claims = new DraftClaims({ files: shared, clock, delay, log, window });
  const actions = new ReviewActions({ account, drafts, clock, log, claims });
  const history = new NudgeHistory(storage, clock);
  const pause = new NudgePause(storage);
  const weights = () => defaultWeights;
  const packages = new PackageWatch({ account, clock, delay, log, lease, settings: weights });
  const queue: ReviewQueue = new ReviewQueue({
    ...{ account, clock, delay, log, lease, weights },
    store: new SnapshotStore(shared, log, clock, storage.signal),
    createDownstreamLookup: (snapshot) => packages.of(snapshot),
    getSnooze: (id) => snoozes.of(id),
    answers: () => answers.of(account.id),
    settings: queueSettings,
  });
  const answers: Answers = own(new Answers(queue, store, log));
  const view = own(new QueueView(queue, store, log));
  const unread = own(new UnreadRequests(queue, store));
  const session = own(new ReviewSession(view, clock, () => account.id));
  const nudges = new Nudges({
    ...{ queue, history, lease, clock, log, window, queueSettings },
    settings: () => defaultNudgeSettings,
    pausedUntil: () => pause.until,
  });
  const tone = new ToneWatch({ pause: delay, log, load: () => Promise.resolve(checkTone) });

  let isFocused = false;
  let leftAt: number | undefined = clock();
  let lastTyped: number | undefined;
  let lastTry = 0;
  let failures = 0;
  const look = async (isAsked: boolean): Promise<void> => {
    lastTry = clock();
    await queue.refresh(isAsked);
    failures = 'failure' in queue.state ? failures + 1 : 0;
  };
  const lookIfDue = (): void => {
    if (isRefreshDue(queue.state, { now: clock(), lastTry, failures, isFocused })) void look(false);
  };
  const follow = accountFollower<Account>({
    current: () => Promise.resolve(office.createAccount(shared)),
    isSame: (a, b) => a.id === b.id,
    createAccount: (next) => next,
    account,
    willEnter: () => undefined,
    look: () => look(false),
    log,
  });
  own(
    queue.onDidChange((state) => {
      if (!('list' in state)) return;
      void packages.look(state.list.snapshot);
      void snoozes.follow(state.list.snapshot);
    }),
  );
  own(packages.onDidChange(() => queue.rerank()));
  own(snoozes.onDidChange(() => queue.rerank()));
  // What is on the screen is computed whenever it may have changed.
  own(view.onDidChange(() => view.shown));
  own(time.every(minute / 4, lookIfDue));
  own(
    time.every(minute, () => {
      queue.rerank();
      void storage.retry();
    }),
  );
  own(
    time.every(usualPace, () => {
      void others.lookIfDue();
    }),
  );
  const others = new OtherWindows({
    account,
    signal: storage.signal,
    clock,
    isFocused: () => isFocused,
    takeOver: (isLate) =>
      Promise.all([queue.takeOverNewer(), isLate ? storage.reload() : storage.takeOverNewer()]),
  });
  void follow();

  const activity = (): EditorActivity => ({
    ...(lastTyped !== undefined && { lastTyped }),
    isDebugging: false,
    isPresenting: false,
    isFocused,
  });
  return {
    ...{ account, queue, view, snoozes, actions, drafts, nudges, tone, unread, session, use },
    parts: {
      account,
      storage,
      queue,
      view,
      snoozes,
      actions,
      drafts,
      history,
      pause,
      packages,
      unread,
      session,
    },
    focus: (isNow) => {
      isFocused = isNow;
      lookIfDue();
      void others.lookIfDue();
      if (!isNow) {
        leftAt ??= clock();
        return;
      }
      const away = leftAt === undefined ? 0 : clock() - leftAt;
      leftAt = undefined;
      if (away >= leastAway) void nudges.at({ kind: 'focus', at: clock(), away }, activity);
    },
    typed: () => {
      lastTyped = clock();
    },
    refresh: () => look(true),
    close: () => {
      for (const part of owned.splice(0).reverse()) part.dispose();
    },
  };
}
