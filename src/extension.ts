import { ExtensionMode, type ExtensionContext } from 'vscode';
import { ReviewQueue } from './app/reviewQueue';
import { SnapshotStore } from './app/snapshotStore';
import { registerCommands } from './vscode/commands/register';
import { followSession } from './vscode/followSession';
import { OutputLog } from './vscode/log';
import { memory } from './vscode/memory';
import { Owner } from './vscode/owner';
import { SessionSource } from './vscode/session';
import { settings } from './vscode/settings';
import { registerSidebar, type Sidebar } from './vscode/sidebar/register';
import { registerStatusBar } from './vscode/statusBar';

/** What the integration tests look at; nobody else gets it. */
export interface Parts extends Sidebar {
  readonly queue: ReviewQueue;
  readonly session: SessionSource;
}

/** Makes the parts and hands each what it needs. Waits for nothing: what takes time goes on behind. */
export function activate(context: ExtensionContext): Parts | undefined {
  const owner = new Owner();
  context.subscriptions.push(owner);
  const log = owner.add(new OutputLog());
  const store = memory(context.globalState);
  const clock = Date.now;
  const queue = owner.add(
    new ReviewQueue({ clock, log, store: new SnapshotStore(store, log), settings: () => settings.queue() }),
  );
  const session = new SessionSource(owner, context);

  const sidebar = registerSidebar(owner, queue);
  registerStatusBar(owner, queue);
  registerCommands(owner, { queue, session, log });
  followSession(owner, { session, queue, store, log, clock });
  return context.extensionMode === ExtensionMode.Test ? { queue, session, ...sidebar } : undefined;
}
