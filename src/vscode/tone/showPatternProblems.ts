import { commands, l10n } from 'vscode';
import type { ToneSettings } from '../../tone/toneSettings';
import type { OutputLog } from '../log';
import type { DisposableStore } from '../disposableStore';
import { settings } from '../settings';
import { buttonMessages } from '../../core/messages/buttonMessages';
import { toneMessages } from '../../tone/messages/toneMessages';
import { showWarning } from '../messages';

/** Reports each rule that doesn't exist and each unusable pattern once. */
export function showPatternProblems(
  owner: DisposableStore,
  listProblems: (settings: ToneSettings) => readonly string[],
  log: OutputLog,
): void {
  const told = new Set<string>();
  const tell = (): void => {
    const fresh = listProblems(settings.tone().rules).filter((problem) => !told.has(problem));
    for (const problem of fresh) {
      told.add(problem);
      log.warn(problem);
    }
    if (fresh.length > 0) void show(fresh);
  };
  tell();
  owner.add(
    settings.onDidChange((affects) => {
      if (affects('goodTurn.tone')) tell();
    }),
  );
}

async function show([first, ...others]: readonly string[]): Promise<void> {
  const open = buttonMessages.openSettings(l10n.t);
  const words = others.length === 0 ? first : toneMessages.moreInLog(l10n.t, first ?? '', others.length);
  const answer = await showWarning(toneMessages.ignored(l10n.t, words ?? ''), open);
  if (answer === open) await commands.executeCommand('workbench.action.openSettings', 'goodTurn.tone');
}
