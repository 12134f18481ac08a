import { env, ExtensionMode, type ExtensionContext } from 'vscode';
import { Arrivals } from './app/arrivals';
import { PackageWatch } from './app/packageWatch';
import { QueueView } from './app/queueView';
import { ReviewQueue } from './app/reviewQueue';
import { Rounds } from './app/rounds';
import { SnapshotStore } from './app/snapshotStore';
import type { Weights } from './core/weights';
import { sampleSettings } from './sample/sampleSettings';
import { registerCommands } from './vscode/commands/register';
import { files } from './vscode/files';
import { followSession } from './vscode/followSession';
import { OutputLog } from './vscode/log';
import { memory } from './vscode/memory';
import { Owner } from './vscode/owner';
import { pause } from './vscode/pause';
import { SessionSource } from './vscode/session';
import { settings, type Warn } from './vscode/settings';
import { registerSidebar, type Sidebar } from './vscode/sidebar/register';
import { registerStatusBar } from './vscode/statusBar';

/** What the integration tests look at; nobody else gets it. */
export interface Parts extends Sidebar {
  readonly queue: ReviewQueue;
  /** What the user chose to see. */
  readonly options: QueueView;
  readonly session: SessionSource;
}

/** Makes the parts and hands each what it needs. Waits for nothing: what takes time goes on behind. */
export function activate(context: ExtensionContext): Parts | undefined {
  const owner = new Owner();
  context.subscriptions.push(owner);
  const log = owner.add(new OutputLog());
  const store = memory(context.globalState);
  const shared = files(context.globalStorageUri);
  const clock = Date.now;
  const session = new SessionSource(owner, context);
  const rounds = new Rounds({ files: shared, clock, pause, log, window: env.sessionId });
  const weights = (): Weights => settings.weights(warnOf(log));
  const packages = owner.add(new PackageWatch({ clock, pause, log, rounds, settings: weights }));
  const queue = owner.add(
    new ReviewQueue({
      clock,
      pause,
      log,
      store: new SnapshotStore(shared, log, clock),
      rounds,
      weights,
      downstreamOf: (snapshot) => packages.of(snapshot),
      settings: () => {
        const chosen = settings.queue(warnOf(log));
        return session.isSample ? sampleSettings(chosen) : chosen;
      },
    }),
  );

  const view = owner.add(new QueueView(queue, store, log));
  const arrivals = owner.add(new Arrivals(queue, store));

  const sidebar = registerSidebar(owner, { queue: view, session, arrivals });
  registerStatusBar(owner, view, session);
  const version = String((context.extension.packageJSON as { version?: unknown }).version);
  registerCommands(owner, { queue, packages, view, session, sidebar, log, version });
  followSession(owner, {
    session,
    queue,
    packages,
    packageCode: () => import('./packages'),
    budget: () => settings.packageRequests(warnOf(log)),
    store,
    files: shared,
    log,
    clock,
  });
  return context.extensionMode === ExtensionMode.Test
    ? { queue, options: view, session, ...sidebar }
    : undefined;
}

/** Tells of each wrong value once. */
function warnOf(log: OutputLog): Warn {
  return (name, value, used) => {
    log.warnOnce(
      `The setting goodTurn.${name} is ${JSON.stringify(value)}; used instead: ${JSON.stringify(used)}`,
    );
  };
}
