import { commands, l10n, window } from 'vscode';
import type { ToneSettings } from '../../tone/toneSettings';
import type { OutputLog } from '../log';
import type { DisposableStore } from '../disposableStore';
import { settings } from '../settings';

/** Tells of each rule that does not exist, and each pattern that cannot be used, once. */
export function tellOfPatterns(
  owner: DisposableStore,
  problemsOf: (settings: ToneSettings) => readonly string[],
  log: OutputLog,
): void {
  const told = new Set<string>();
  const tell = (): void => {
    const fresh = problemsOf(settings.tone().rules).filter((problem) => !told.has(problem));
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
  const open = l10n.t('Open Settings');
  const words = others.length === 0 ? first : l10n.t('{0} ({1} more in the log)', first ?? '', others.length);
  const answer = await window.showWarningMessage(
    l10n.t('Good Turn is ignoring this: {0}', words ?? ''),
    open,
  );
  if (answer === open) await commands.executeCommand('workbench.action.openSettings', 'goodTurn.tone');
}
