export interface Disposable {
  dispose(): void;
}

/** Tells whoever listens that something changed. */
export class Emitter<T> {
  private readonly all = new Set<(value: T) => void>();

  readonly add = (listener: (value: T) => void): Disposable => {
    this.all.add(listener);
    return { dispose: () => this.all.delete(listener) };
  };

  fire(value: T): void {
    for (const listener of [...this.all]) listener(value);
  }
}
