import { ExtensionMode, type ExtensionContext } from 'vscode';
import { AccountScope } from './app/accountScope';
import { Answers } from './app/answers';
import { UnreadRequests } from './app/unreadRequests';
import { DraftClaims } from './app/draftClaims';
import { Drafts } from './app/drafts';
import { ReviewActions } from './app/reviewActions';
import { NudgeHistory } from './app/nudgeHistory';
import { NudgePause } from './app/nudgePause';
import { Nudges } from './app/nudges';
import { PackageWatch } from './app/packageWatch';
import { QueueView } from './app/queueView';
import { ReviewQueue } from './app/reviewQueue';
import { ReviewSession } from './app/reviewSession';
import { RefreshLease } from './app/refreshLease';
import { Snoozes } from './app/snoozes';
import { AccountStorage } from './app/storage/accountStorage';
import { SnapshotStore } from './app/storage/snapshotStore';
import type { ToneWatch } from './app/toneWatch';
import type { QueueSettings } from './core/settings/queueSettings';
import { workingCalendar, type WorkingCalendar } from './core/calendar/workingTime';
import { sampleSettings } from './sample/sampleSettings';
import { registerAfterReview } from './vscode/afterReview';
import { registerCommands } from './vscode/commands/register';
import { DraftDocuments } from './vscode/actions/draftDocuments';
import { ActionRunner } from './vscode/actions/actionRunner';
import { PreviewPage } from './vscode/actions/previewPage';
import { files } from './vscode/files';
import { followSession } from './vscode/followSession';
import { OutputLog } from './vscode/log';
import { memory } from './vscode/memory';
import { registerNudges } from './vscode/nudges/register';
import { registerOwnView, type OwnSidebar } from './vscode/authored/register';
import { openViewIfAsked } from './vscode/openView';
import { DisposableStore } from './vscode/disposableStore';
import { delay } from './vscode/delay';
import { SessionSource, type GitHubCode } from './vscode/session';
import { settings, type Warn } from './vscode/settings';
import { registerSidebar, type Sidebar } from './vscode/sidebar/register';
import { registerStatusBar } from './vscode/statusBar';
import type { ToneCode } from './vscode/tone/toneCode';
import { registerTone } from './vscode/tone/register';

/** What tests inside VS Code inspect; an installed extension doesn't export it. */
export interface Parts extends Sidebar {
  readonly queue: ReviewQueue;
  /** What the user chose to see. */
  readonly options: QueueView;
  readonly session: SessionSource;
  readonly own: OwnSidebar;
  readonly snoozes: Snoozes;
  readonly actions: ReviewActions;
  readonly nudges: Nudges;
  readonly tone: ToneWatch;
}

/** Creates the parts and passes each what it needs. Awaits nothing: slow work continues in the background. */
export function activate(context: ExtensionContext): Parts | undefined {
  const owner = new DisposableStore();
  context.subscriptions.push(owner);
  const log = owner.add(new OutputLog());
  settings.watch(owner, createWarn(log));
  const store = memory(context.globalState);
  const shared = files(context.globalStorageUri);
  const clock = Date.now;
  const gitHubCode = (): Promise<GitHubCode> => import('./bundles/github');
  const session = new SessionSource(owner, context, gitHubCode);
  // Not VS Code's session id: on some hosts, all windows share the same one.
  const window = crypto.randomUUID();
  const lease = new RefreshLease({ files: shared, clock, delay, log, window });
  const queueSettings = (): QueueSettings => {
    const chosen = settings.queue();
    return session.isSample ? sampleSettings(chosen) : chosen;
  };
  const account = owner.add(new AccountScope(log));
  const storage = new AccountStorage(account, { files: shared, log, clock, window });
  const calendar = (): WorkingCalendar => workingCalendar(queueSettings().workingHours);
  const snoozes = new Snoozes({ storage, clock, calendar });
  const drafts = new Drafts(storage);
  const claims = new DraftClaims({ files: shared, clock, delay, log, window });
  const actions = new ReviewActions({ account, drafts, clock, log, claims });
  const history = new NudgeHistory(storage, clock);
  const nudgePause = new NudgePause(storage);
  const { weights } = settings;
  const packages = new PackageWatch({ account, clock, delay, log, lease, settings: weights });
  const queue: ReviewQueue = new ReviewQueue({
    account,
    clock,
    delay,
    log,
    store: new SnapshotStore(shared, log, clock, storage.signal),
    lease,
    weights,
    createDownstreamLookup: (snapshot) => packages.of(snapshot),
    getSnooze: (id) => snoozes.of(id),
    answers: () => answers.of(account.id),
    settings: queueSettings,
  });

  const answers: Answers = owner.add(new Answers(queue, store, log));
  const view = owner.add(new QueueView(queue, store, log));
  const unread = owner.add(new UnreadRequests(queue, store));
  const reviewSession = owner.add(new ReviewSession(view, clock, () => account.id));

  const nudges = new Nudges({
    queue,
    history,
    lease,
    clock,
    log,
    window,
    settings: settings.nudges,
    queueSettings,
    pausedUntil: () => nudgePause.until,
  });
  const documents = new DraftDocuments(owner, actions);
  const sender = new ActionRunner({ actions, queue, documents, page: new PreviewPage(owner), pause: delay });

  const sidebar = registerSidebar(owner, {
    queue: view,
    session,
    unread,
    drafts,
    snoozes,
    reviewSession,
  });
  const own = registerOwnView(owner, view);
  registerStatusBar(owner, view, session);
  const version = String((context.extension.packageJSON as { version?: unknown }).version);
  const toneCode = (): Promise<ToneCode> => import('./bundles/tone');
  const serving = { toneCode, actions, sender, snoozes, nudges, pause: nudgePause };
  registerCommands(owner, {
    ...{ queue, packages, view, session, sidebar, reviewSession, log, version },
    ...serving,
  });
  registerNudges(owner, { nudges, pause: nudgePause, view, clock, log });
  registerAfterReview(owner, queue);
  const tone = registerTone(owner, { log, code: toneCode });
  followSession(owner, {
    ...{ session, account, storage, queue, packages, snoozes, log, clock },
    accounts: {
      gitHubCode,
      packageCode: () => import('./bundles/packages'),
      sampleCode: () => import('./bundles/sample'),
      ...{ store, files: shared, log, clock },
    },
  });
  openViewIfAsked(context);
  return context.extensionMode !== ExtensionMode.Production
    ? { queue, options: view, session, own, snoozes, actions, nudges, tone, ...sidebar }
    : undefined;
}

/** Returns a function that logs each invalid setting once. */
function createWarn(log: OutputLog): Warn {
  return (name, value, used) => {
    log.warnOnce(
      `The setting goodTurn.${name} is invalid: ${JSON.stringify(value)}. Using ${JSON.stringify(used)} instead.`,
    );
  };
}
