/** What is done under one name is done one after the other; different names do not wait for each other. */
export class SequencerByKey {
  private readonly last = new Map<string, Promise<unknown>>();

  isBusy(name: string): boolean {
    return this.last.has(name);
  }

  /** `work` never rejects, or it would hold up all that follows. */
  add<R>(name: string, work: () => Promise<R>): Promise<R> {
    const turn = (this.last.get(name) ?? Promise.resolve()).then(work);
    this.last.set(name, turn);
    void turn.then(() => {
      if (this.last.get(name) === turn) this.last.delete(name);
    });
    return turn;
  }
}
