/** Runs tasks with the same key sequentially; different keys run concurrently. */
export class SequencerByKey {
  private readonly last = new Map<string, Promise<unknown>>();

  isBusy(key: string): boolean {
    return this.last.has(key);
  }

  /** A task that rejects doesn't block the ones behind it. */
  add<R>(key: string, task: () => Promise<R>): Promise<R> {
    const turn = (this.last.get(key) ?? Promise.resolve()).then(task, task);
    this.last.set(key, turn);
    const done = (): void => {
      if (this.last.get(key) === turn) this.last.delete(key);
    };
    void turn.then(done, done);
    return turn;
  }
}
