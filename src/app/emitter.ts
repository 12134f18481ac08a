export interface Disposable {
  dispose(): void;
}

/** Notifies its listeners of changes. If a listener throws, that's reported and the others still run. */
export class Emitter<T> {
  private readonly all = new Set<(value: T) => void>();

  constructor(private readonly report: (error: unknown) => void = throwLater) {}

  readonly add = (listener: (value: T) => void): Disposable => {
    this.all.add(listener);
    return { dispose: () => this.all.delete(listener) };
  };

  /** Number of listeners. */
  get size(): number {
    return this.all.size;
  }

  fire(value: T): void {
    for (const listener of [...this.all]) {
      try {
        listener(value);
      } catch (error) {
        this.report(error);
      }
    }
  }
}

/** The platform reports uncaught errors: VS Code writes them to the extension host's log. */
function throwLater(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}
