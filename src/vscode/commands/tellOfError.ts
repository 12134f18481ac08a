import { l10n, window } from 'vscode';
import type { OutputLog } from '../log';

/** What a command did not foresee goes to the log, and the user hears of it once. */
export async function tellOfError(id: string, log: OutputLog, run: () => unknown): Promise<void> {
  try {
    await run();
  } catch (error) {
    log.error(`${id}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    const showLog = l10n.t('Show Log');
    const answer = await window.showErrorMessage(
      l10n.t('Good Turn could not do that. The log says more.'),
      showLog,
    );
    if (answer === showLog) log.show();
  }
}
