import { ProgressLocation, window, type CancellationToken, type Disposable } from 'vscode';
import { buttonText, noticeText, statusText } from '../core/text/inertText';
import { plainLines } from '../core/text/plainText';

/**
 * The one door to messages. VS Code makes links of Markdown in them, commands included, and icons in the status
 * bar, so a name, a setting or a server's words must not get there as they are. A test allows no other way.
 */

type Show = (text: string, ...buttons: readonly string[]) => Promise<string | undefined>;

/** Each resolves to the chosen button, or to undefined. */
export const showInfo: Show = (text, ...buttons) =>
  choose(buttons, (labels) => window.showInformationMessage(noticeText(text), ...labels));

export const showWarning: Show = (text, ...buttons) =>
  choose(buttons, (labels) => window.showWarningMessage(noticeText(text), ...labels));

export const showError: Show = (text, ...buttons) =>
  choose(buttons, (labels) => window.showErrorMessage(noticeText(text), ...labels));

/** A link to one of our commands, below a notification's text. */
export interface MessageLink {
  readonly text: string;
  /** With its encoded argument, if there is one. */
  readonly command: string;
}

export function showInfoWithLinks(
  text: string,
  links: readonly MessageLink[],
  ...buttons: readonly string[]
): Promise<string | undefined> {
  // A bracket in the text would make the link begin there.
  const words = noticeText(text).replaceAll('[', '(').replaceAll(']', ')');
  const own = links.map(
    (link) => `[${buttonText(link.text).replace(/[[\]]/g, '')}](command:${link.command})`,
  );
  return choose(buttons, (labels) => window.showInformationMessage(`${words} ${own.join(' · ')}`, ...labels));
}

export interface Dialog {
  readonly text: string;
  /** Shown as it is, with its lines, and never as Markdown. */
  readonly detail?: string;
  readonly isWarning?: boolean;
}

/** Asks in a dialog that has to be answered. */
export function ask(
  { text, detail, isWarning = false }: Dialog,
  ...buttons: readonly string[]
): Promise<string | undefined> {
  const options = { modal: true, ...(detail !== undefined && { detail: plainLines(detail) }) };
  return choose(buttons, (labels) =>
    isWarning
      ? window.showWarningMessage(noticeText(text), options, ...labels)
      : window.showInformationMessage(noticeText(text), options, ...labels),
  );
}

/** Shows an icon of ours and a text in the status bar for a while. */
export function showInStatusBar(icon: string | undefined, text: string, time: number): Disposable {
  return window.setStatusBarMessage(withIcon(icon, text), time);
}

/** An icon of ours, and a text by anyone. */
export function withIcon(icon: string | undefined, text: string): string {
  return icon === undefined ? statusText(text) : `$(${icon}) ${statusText(text)}`;
}

/** Shows in the status bar that something is going on. */
export function showQuietProgress<T>(title: string, work: () => Promise<T>): Promise<T> {
  return Promise.resolve(
    window.withProgress({ location: ProgressLocation.Window, title: statusText(title) }, work),
  );
}

/** Shows a bar over one of our views while something is going on. */
export function showViewProgress<T>(viewId: string, work: () => Promise<T>): Promise<T> {
  return Promise.resolve(window.withProgress({ location: { viewId } }, work));
}

export type Report = (message: string, percent: number) => void;

/** Shows a notification while something is going on, with a button that cancels it. */
export function showProgress<T>(
  title: string,
  work: (report: Report, cancelled: CancellationToken) => Promise<T>,
  { isCancellable = true } = {},
): Promise<T> {
  const options = {
    location: ProgressLocation.Notification,
    title: noticeText(title),
    cancellable: isCancellable,
  };
  return Promise.resolve(
    window.withProgress(options, (progress, token) =>
      work((message, increment) => {
        progress.report({ message: noticeText(message), increment });
      }, token),
    ),
  );
}

/** Resolves to the button as it was given. */
async function choose(
  buttons: readonly string[],
  show: (labels: readonly string[]) => Thenable<string | undefined>,
): Promise<string | undefined> {
  const labels = buttons.map(buttonText);
  const chosen = await show(labels);
  return chosen === undefined ? undefined : buttons[labels.indexOf(chosen)];
}
