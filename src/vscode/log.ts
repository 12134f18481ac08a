import { window, type Disposable } from 'vscode';
import type { Log } from '../app/ports';
import { redact } from '../core/redact';

/** The output channel "Good Turn". Whatever looks like a token is taken out, whoever wrote it. */
export class OutputLog implements Log, Disposable {
  private readonly channel = window.createOutputChannel('Good Turn', { log: true });

  info(message: string): void {
    this.channel.info(redact(message));
  }

  warn(message: string): void {
    this.channel.warn(redact(message));
  }

  error(message: string): void {
    this.channel.error(redact(message));
  }

  show(): void {
    this.channel.show(true);
  }

  dispose(): void {
    this.channel.dispose();
  }
}
