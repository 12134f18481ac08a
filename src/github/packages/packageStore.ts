import * as v from 'valibot';
import type { Files, Log } from '../../app/ports';
import { fileName } from '../../app/storage/fileName';
import { instant, boundedList, number, text, type Schema } from '../../app/storage/schemas/common';
import { ecosystems } from '../../core/packages/package';
import type { Instant } from '../../core/model/instant';
import type { Unread } from '../../core/packages/packageMap';
import type { ChangedPaths } from '../../app/packagePorts';
import type { RepositoryIndex } from './readManifests';

/** Schema version of the stored packages, called `form` on disk. */
const form = 1;

/** In characters. Repositories that no longer fit are dropped and read again when they're wanted. */
export const largestStore = 20_000_000;

/** What was read about packages. It stays valid as long as the commits it belongs to are the newest. */
export interface StoredPackages {
  /** By repository, in order of importance. */
  readonly repositories: Map<string, RepositoryIndex>;
  /** Texts of manifests by id: each belongs to a Git blob or to one commit, so it never changes. */
  readonly texts: Map<string, string>;
  /** By the request's node id. */
  readonly files: Map<string, ChangedPaths>;
  /** What couldn't even be listed. */
  unread: readonly Unread[];
  /** When it was last compared with the server. */
  asOf: Instant;
}

export function nothingStored(): StoredPackages {
  return { repositories: new Map(), texts: new Map(), files: new Map(), unread: [], asOf: 0 };
}

/** Stores packages in one file per account. Everything can be read again, so damaged data is dropped. */
export class PackageStore {
  private readonly name: string;

  constructor(
    account: string,
    private readonly disk: Files,
    private readonly log: Log,
  ) {
    this.name = `packages-${fileName(account)}.json`;
  }

  /** Changes whenever the file does: another window may have read more. */
  revision(): Promise<number | undefined> {
    return this.disk.revision(this.name).catch(() => undefined);
  }

  async forget(): Promise<void> {
    await this.disk.remove(this.name).catch((error: unknown) => {
      this.log.warn(`Can't delete the stored packages: ${String(error)}`);
    });
  }

  async load(): Promise<StoredPackages> {
    try {
      return toStored(JSON.parse((await this.disk.read(this.name)) ?? '{}'));
    } catch (error) {
      this.log.warn(`Can't read the stored packages: ${String(error)}`);
      return nothingStored();
    }
  }

  async save(stored: StoredPackages): Promise<void> {
    dropUnused(stored);
    try {
      await this.disk.write(this.name, toText(stored));
    } catch (error) {
      this.log.warn(`Can't save the packages: ${String(error)}`);
    }
  }
}

/** Removes texts that no repository uses anymore. */
function dropUnused({ repositories, texts }: StoredPackages): void {
  const used = new Set([...repositories.values()].flatMap(getIds));
  for (const id of texts.keys()) if (!used.has(id)) texts.delete(id);
}

function getIds({ manifests, codeowners = '', sbom = '' }: RepositoryIndex): string[] {
  return [...Object.values(manifests), codeowners, sbom].filter((id) => id !== '');
}

function toText({ repositories, texts, files, unread, asOf }: StoredPackages): string {
  const kept = new Map<string, RepositoryIndex>();
  const keptTexts = new Map<string, string>();
  let left = largestStore;
  for (const [name, index] of repositories) {
    const added = getIds(index)
      .filter((id) => !keptTexts.has(id))
      .map((id) => [id, texts.get(id) ?? ''] as const);
    left -= added.reduce((sum, [id, text]) => sum + id.length + text.length, 0);
    if (left < 0) break;
    kept.set(name, index);
    for (const [id, text] of added) keptTexts.set(id, text);
  }
  return JSON.stringify({
    form,
    repositories: Object.fromEntries(kept),
    texts: Object.fromEntries(keptTexts),
    files: Object.fromEntries(files),
    unread,
    asOf,
  });
}

/** Validates entry by entry: an invalid one is read from GitHub again. */
function toStored(value: unknown): StoredPackages {
  const stored = v.safeParse(envelope, value);
  if (!stored.success) return nothingStored();
  const { repositories, texts, files, unread, asOf } = stored.output;
  return {
    repositories: soundEntries(repositoryIndex, repositories),
    texts: soundEntries(v.string(), texts),
    files: soundEntries(changedPaths, files),
    unread,
    asOf,
  };
}

function soundEntries<T>(schema: Schema<T>, entries: Readonly<Record<string, unknown>>): Map<string, T> {
  const sound = new Map<string, T>();
  for (const [key, entry] of Object.entries(entries)) {
    const checked = v.safeParse(schema, entry);
    if (checked.success) sound.set(key, checked.output);
  }
  return sound;
}

const unreadSchema: Schema<Unread> = v.object({
  what: text,
  ecosystem: v.exactOptional(v.picklist(ecosystems)),
  why: v.picklist(['budget', 'noPermission', 'truncated', 'syntax', 'tooLarge', 'partial', 'trouble']),
});

const repositoryIndex: Schema<RepositoryIndex> = v.object({
  head: text,
  manifests: v.record(text, text),
  codeowners: v.exactOptional(text),
  sbom: v.exactOptional(text),
  unread: boundedList(unreadSchema),
});

const changedPaths: Schema<ChangedPaths> = v.object({
  head: text,
  paths: boundedList(text),
  lines: boundedList(number),
  isCut: v.boolean(),
});

const unknowns = v.record(v.string(), v.unknown());
const envelope = v.object({
  form: v.literal(form),
  repositories: unknowns,
  texts: unknowns,
  files: unknowns,
  unread: boundedList(unreadSchema),
  asOf: instant,
});
