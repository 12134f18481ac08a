import type { Disposable } from 'vscode';

/** Owns disposables, and disposes of them in reverse order. */
export class DisposableStore implements Disposable {
  private readonly parts: Disposable[] = [];

  add<T extends Disposable>(part: T): T {
    this.parts.push(part);
    return part;
  }

  dispose(): void {
    for (const part of this.parts.splice(0).reverse()) part.dispose();
  }
}
