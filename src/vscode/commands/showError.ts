import { l10n } from 'vscode';
import { failureIn } from '../../core/model/failure';
import { failureWords } from '../../core/messages/failureWords';
import { formatting } from '../formatting';
import type { OutputLog } from '../log';
import { buttonMessages } from '../../core/messages/buttonMessages';
import { rowMessages } from '../../core/messages/rowMessages';
import { showError as showMessage } from '../messages';

/** Logs an error that a command didn't handle, and shows it to the user once. */
export async function showError(id: string, log: OutputLog, run: () => unknown): Promise<void> {
  try {
    await run();
  } catch (error) {
    log.error(`${id}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    const showLog = buttonMessages.showLog(l10n.t);
    const failure = failureIn(error);
    const { t, locale } = formatting();
    const words = failure ? failureWords(failure, Date.now(), locale, t) : rowMessages.failed(t);
    const answer = await showMessage(words, showLog);
    if (answer === showLog) log.show();
  }
}
