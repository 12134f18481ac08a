import type { Duration } from '../core/model/instant';
import type { Finding } from '../tone/finding';
import { Emitter } from './emitter';
import type { Log, Delay } from './ports';

/** A text that is being written. */
export interface WatchedText {
  readonly id: string;
  /** What it says now; undefined once it is closed. */
  read(): string | undefined;
}

/** What is known of a text. */
export interface Checked {
  readonly findings: readonly Finding[];
  readonly isTooLong: boolean;
}

export interface ToneWatchParts {
  readonly pause: Delay;
  readonly log: Log;
  /** Gets the checker when the first text needs it. */
  readonly load: () => Promise<(text: string) => readonly Finding[]>;
}

/** No finding is drawn while somebody still types the word. */
const delay: Duration = 300;

/** Four times what GitHub takes as a comment, in UTF-16 units: such a text is no remark. */
const longest = 4 * 65_536;

/** Checks texts while they are written, a moment after the last key, and forgets them when they are closed. */
export class ToneWatch {
  private readonly texts = new Map<string, Entry>();
  private readonly changes = new Emitter<string>();
  private check: ((text: string) => readonly Finding[]) | undefined;
  private loading: Promise<void> | undefined;
  readonly onDidChange = this.changes.add;

  constructor(private readonly parts: ToneWatchParts) {}

  has(id: string): boolean {
    return this.texts.has(id);
  }

  get ids(): readonly string[] {
    return [...this.texts.keys()];
  }

  /** The text that was written in last. */
  get latest(): string | undefined {
    return [...this.texts.keys()].at(-1);
  }

  /** Looks at a text at once, and from now on after each change. */
  async watch(text: WatchedText): Promise<void> {
    const entry = this.texts.get(text.id) ?? { text, dismissed: new Set(), checked: nothing, isDue: false };
    this.moveToEnd(text.id, entry);
    entry.isDue = true;
    await this.ready();
    this.settle(text.id);
  }

  async changed(id: string): Promise<void> {
    const entry = this.texts.get(id);
    if (!entry) return;
    this.moveToEnd(id, entry);
    entry.isDue = true;
    entry.waiting?.abort();
    const waiting = (entry.waiting = new AbortController());
    const passed = await this.parts.pause(delay, waiting.signal).then(
      () => true,
      () => false,
    );
    if (!passed) return;
    await this.ready();
    this.settle(id);
  }

  forget(id: string): void {
    const entry = this.texts.get(id);
    entry?.waiting?.abort();
    if (this.texts.delete(id)) this.changes.fire(id);
  }

  /** After the settings have changed. */
  recheck(): void {
    for (const [id, entry] of this.texts) {
      entry.isDue = true;
      this.settle(id);
    }
  }

  /** What is known now: of a text that has just changed, what is true of its newest words. */
  of(id: string): Checked {
    this.settle(id);
    return this.texts.get(id)?.checked ?? nothing;
  }

  /** Says nothing more of these words in this text. */
  dismiss(id: string, finding: Finding): void {
    const entry = this.texts.get(id);
    if (!entry) return;
    entry.dismissed.add(toKey(finding));
    entry.isDue = true;
    this.settle(id);
  }

  /** Without a word of its own: whoever asked for the check sees no mark, and the log says why. */
  private async ready(): Promise<void> {
    this.loading ??= this.parts.load().then(
      (check) => {
        this.check = check;
        for (const id of this.ids) this.settle(id);
      },
      (error: unknown) => {
        this.loading = undefined;
        this.parts.log.error(`The tone cannot be checked: ${String(error)}`);
      },
    );
    await this.loading;
  }

  private settle(id: string): void {
    const entry = this.texts.get(id);
    const { check } = this;
    if (!entry?.isDue || !check) return;
    const words = entry.text.read();
    if (words === undefined) {
      this.forget(id);
      return;
    }
    entry.isDue = false;
    entry.waiting?.abort();
    const isTooLong = words.length > longest;
    const findings = isTooLong ? [] : this.findingsIn(words, check);
    entry.checked = { findings: findings.filter((each) => !entry.dismissed.has(toKey(each))), isTooLong };
    this.changes.fire(id);
  }

  /** Whatever is in a text, its author can go on writing. */
  private findingsIn(words: string, check: (text: string) => readonly Finding[]): readonly Finding[] {
    try {
      return check(words);
    } catch (error) {
      this.parts.log.error(`The tone of a text cannot be checked: ${String(error)}`);
      return [];
    }
  }

  private moveToEnd(id: string, entry: Entry): void {
    this.texts.delete(id);
    this.texts.set(id, entry);
  }
}

interface Entry {
  readonly text: WatchedText;
  readonly dismissed: Set<string>;
  checked: Checked;
  isDue: boolean;
  waiting?: AbortController;
}

const nothing: Checked = { findings: [], isTooLong: false };

function toKey({ rule, text }: Finding): string {
  return `${rule}\n${text}`;
}
