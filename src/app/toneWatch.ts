import type { Duration } from '../core/model/instant';
import type { Finding } from '../tone/finding';
import { Emitter } from './emitter';
import type { Log, Delay } from './ports';

/** A text being written. */
export interface WatchedText {
  readonly id: string;
  /** Returns the current text; undefined once it's closed. */
  read(): string | undefined;
}

/** Result of checking a text. */
export interface Checked {
  readonly findings: readonly Finding[];
  readonly isTooLong: boolean;
}

export interface ToneWatchParts {
  readonly pause: Delay;
  readonly log: Log;
  /** Loads the checker when the first text needs it. */
  readonly load: () => Promise<(text: string) => readonly Finding[]>;
}

/** Debounce: no finding is shown while the user is still typing the word. */
const delay: Duration = 300;

/** Four times GitHub's limit for a comment, in UTF-16 units: anything longer isn't a review comment. */
const longest = 4 * 65_536;

/** Checks texts as they're written, shortly after the last keystroke, and forgets them when closed. */
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

  /** Id of the most recently edited text. */
  get latest(): string | undefined {
    return [...this.texts.keys()].at(-1);
  }

  /** Checks a text now, and from now on after each change. */
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

  /** Checks all texts again after the settings have changed. */
  recheck(): void {
    for (const [id, entry] of this.texts) {
      entry.isDue = true;
      this.settle(id);
    }
  }

  /** Returns the current result. A text that has just changed is checked first. */
  of(id: string): Checked {
    this.settle(id);
    return this.texts.get(id)?.checked ?? nothing;
  }

  /** Suppresses findings for the same words in this text. */
  dismiss(id: string, finding: Finding): void {
    const entry = this.texts.get(id);
    if (!entry) return;
    entry.dismissed.add(toKey(finding));
    entry.isDue = true;
    this.settle(id);
  }

  /** Fails silently: the user sees no findings, and the log says why. */
  private async ready(): Promise<void> {
    this.loading ??= this.parts.load().then(
      (check) => {
        this.check = check;
        for (const id of this.ids) this.settle(id);
      },
      (error: unknown) => {
        this.loading = undefined;
        this.parts.log.error(`Can't load the tone checker: ${String(error)}`);
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

  /** Never throws: whatever a text contains, its author can keep writing. */
  private findingsIn(words: string, check: (text: string) => readonly Finding[]): readonly Finding[] {
    try {
      return check(words);
    } catch (error) {
      this.parts.log.error(`Can't check the tone of a text: ${String(error)}`);
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
