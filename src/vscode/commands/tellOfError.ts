import { l10n, window } from 'vscode';
import { failureIn } from '../../core/model/failure';
import { failureWords } from '../../core/messages/failureWords';
import { formatting } from '../formatting';
import type { OutputLog } from '../log';

/** What a command did not foresee goes to the log, and the user hears of it once. */
export async function tellOfError(id: string, log: OutputLog, run: () => unknown): Promise<void> {
  try {
    await run();
  } catch (error) {
    log.error(`${id}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    const showLog = l10n.t('Show Log');
    const failure = failureIn(error);
    const { t, locale } = formatting();
    const words = failure
      ? failureWords(failure, Date.now(), locale, t)
      : t("Good Turn couldn't do that. See the log for details.");
    const answer = await window.showErrorMessage(words, showLog);
    if (answer === showLog) log.show();
  }
}
