import { commands } from 'vscode';
import type { ReviewQueue } from '../../app/reviewQueue';
import { commandIds } from '../ids';
import type { OutputLog } from '../log';
import type { Owner } from '../owner';
import type { SessionSource } from '../session';
import { openOnGitHub } from './openOnGitHub';
import { reviewNext } from './reviewNext';
import { signIn } from './signIn';
import { useToken } from './useToken';
import { tellOfError } from './tellOfError';

export interface CommandParts {
  readonly queue: ReviewQueue;
  readonly session: SessionSource;
  readonly log: OutputLog;
}

export function registerCommands(owner: Owner, parts: CommandParts): void {
  const { queue, session, log } = parts;
  const add = (id: string, run: (argument: unknown) => unknown): void => {
    owner.add(commands.registerCommand(id, (argument: unknown) => tellOfError(id, log, () => run(argument))));
  };
  add(commandIds.refresh, () => queue.refresh());
  add(commandIds.reviewNext, () => reviewNext(queue));
  add(commandIds.openOnGitHub, (row) => openOnGitHub(row, queue));
  add(commandIds.signIn, () => signIn(session));
  add(commandIds.useToken, () => useToken(session));
  add(commandIds.signOut, async () => {
    await queue.forget();
    await session.signOut();
  });
  add(commandIds.showLog, () => {
    log.show();
  });
}
