import { window, type Disposable } from 'vscode';
import type { Log } from '../app/ports';
import { logText } from '../core/text/logText';

/** The output channel "Good Turn". Each message passes `logText`, which redacts anything that looks like a token,
 * no matter where it came from. */
export class OutputLog implements Log, Disposable {
  private readonly channel = window.createOutputChannel('Good Turn', { log: true });
  private readonly said = new Set<string>();

  info(message: string): void {
    this.channel.info(logText(message));
  }

  warn(message: string): void {
    this.channel.warn(logText(message));
  }

  /** Logs each message only once; repeating it doesn't help. */
  warnOnce(message: string): void {
    if (this.said.has(message)) return;
    this.said.add(message);
    this.warn(message);
  }

  error(message: string): void {
    this.channel.error(logText(message));
  }

  show(): void {
    this.channel.show(true);
  }

  dispose(): void {
    this.channel.dispose();
  }
}
