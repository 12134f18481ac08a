import type { FileSystem } from '../../src/app/storage/atomicFiles';

/** A disk in memory that takes the steps of VS Code, with time between them. */
export class PlainMemory implements FileSystem {
  readonly texts = new Map<string, string>();
  /** So many moves stop after the first step. */
  failMoves = 0;
  /** Whether a write is refused. */
  isFull: () => boolean = () => false;
  private readonly revisions = new Map<string, number>();
  private writes = 0;

  constructor(private readonly step: () => Promise<void> = () => Promise.resolve()) {}

  put(name: string, text: string): string {
    this.texts.set(name, text);
    this.revisions.set(name, ++this.writes);
    return name;
  }

  /** Over weeks, there are many names. */
  private drop(name: string): void {
    this.texts.delete(name);
    this.revisions.delete(name);
  }

  async read(name: string): Promise<string | undefined> {
    await this.step();
    return this.texts.get(name);
  }

  async write(name: string, text: string): Promise<void> {
    await this.step();
    // A full disk takes the beginning of a file.
    if (this.isFull()) {
      this.put(name, text.slice(0, text.length / 2));
      throw new Error('ENOSPC: no space left on device');
    }
    this.put(name, text);
  }

  async move(from: string, to: string): Promise<void> {
    await this.step();
    if (this.texts.has(to)) {
      await this.step();
      if (!this.texts.delete(to)) throw new Error(`no ${to}`);
    }
    await this.step();
    if (this.failMoves-- > 0) throw new Error('EPERM');
    const text = this.texts.get(from);
    if (text === undefined) throw new Error(`no ${from}`);
    this.drop(from);
    this.put(to, text);
  }

  async revision(name: string): Promise<number | undefined> {
    await this.step();
    return this.texts.has(name) ? this.revisions.get(name) : undefined;
  }

  async remove(name: string): Promise<void> {
    await this.step();
    this.drop(name);
  }

  async names(): Promise<readonly string[]> {
    await this.step();
    return [...this.texts.keys()];
  }
}
