import { window, type Disposable } from 'vscode';
import type { Log } from '../app/ports';
import { redactCredentials } from '../core/secrets/redactCredentials';
import { logText } from '../core/text/logText';

/** The output channel "Good Turn". Whatever looks like a token is redacted, no matter where it came from. */
export class OutputLog implements Log, Disposable {
  private readonly channel = window.createOutputChannel('Good Turn', { log: true });
  private readonly said = new Set<string>();

  info(message: string): void {
    this.channel.info(toLine(message));
  }

  warn(message: string): void {
    this.channel.warn(toLine(message));
  }

  /** Logs each message only once; repeating it doesn't help. */
  warnOnce(message: string): void {
    if (this.said.has(message)) return;
    this.said.add(message);
    this.warn(message);
  }

  error(message: string): void {
    this.channel.error(toLine(message));
  }

  show(): void {
    this.channel.show(true);
  }

  dispose(): void {
    this.channel.dispose();
  }
}

function toLine(message: string): string {
  // Signs that can't be seen go first: they would hide a token.
  return redactCredentials(logText(message));
}
