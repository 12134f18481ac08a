export interface Disposable {
  dispose(): void;
}

/** Tells its listeners that something changed. One that throws is reported, and the others still hear. */
export class Emitter<T> {
  private readonly all = new Set<(value: T) => void>();

  constructor(private readonly report: (error: unknown) => void = throwLater) {}

  readonly add = (listener: (value: T) => void): Disposable => {
    this.all.add(listener);
    return { dispose: () => this.all.delete(listener) };
  };

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

/** The platform reports what nobody catches: in VS Code, in the log of the extension host. */
function throwLater(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}
