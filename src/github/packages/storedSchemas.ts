import * as v from 'valibot';
import { boundedList, instant, number, text, type Schema } from '../../app/storage/schemas/common';
import type { ChangedPaths } from '../../app/packagePorts';
import { ecosystems } from '../../core/packages/package';
import { unreadReasons, type Unread } from '../../core/packages/packageMap';
import type { StoredRepository } from './storedPackages';

export const unread: Schema<Unread> = v.object({
  what: text,
  ecosystem: v.exactOptional(v.picklist(ecosystems)),
  family: v.exactOptional(text),
  names: v.exactOptional(boundedList(text)),
  repositories: v.exactOptional(boundedList(text)),
  hides: v.exactOptional(v.picklist(['owners', 'targets'])),
  why: v.picklist(unreadReasons),
});

/** Each takes some microseconds to check, and few repositories have more than ten. */
const mostAttributes = 10_000;

/** What a shard holds of a repository beside its packages. */
export const storedFacts: Schema<Omit<StoredRepository, 'packages'>> = v.object({
  head: text,
  tree: text,
  manifests: boundedList(text),
  codeowners: v.exactOptional(v.string()),
  attributes: v.pipe(
    v.custom<Record<string, unknown>>(
      (value) => typeof value === 'object' && value !== null && Object.keys(value).length <= mostAttributes,
    ),
    v.record(text, v.string()),
  ),
  unread: boundedList(unread),
  isFork: v.exactOptional(v.boolean()),
  isEnough: v.boolean(),
  isSbomRead: v.exactOptional(v.boolean()),
});

export const changedPaths: Schema<ChangedPaths> = v.object({
  head: text,
  paths: boundedList(text),
  lines: boundedList(number),
  isCut: v.boolean(),
  shown: v.exactOptional(
    v.record(
      text,
      v.object({
        surface: v.exactOptional(
          v.object({
            kind: v.picklist(['none', 'internals', 'added', 'changed']),
            added: number,
            changed: number,
          }),
        ),
        changedNames: v.exactOptional(boundedList(text)),
      }),
    ),
  ),
});

/** What is known of each shard, by its number. */
const storedShards = v.record(
  text,
  v.object({
    /** What tells whether it has changed since it was loaded or written. */
    stamp: text,
    /** The repositories in it. */
    names: boundedList(text),
    /** Those that didn't fit. */
    lost: boundedList(text),
  }),
);
export type StoredShards = v.InferOutput<typeof storedShards>;

/** What is stored beside the shards. */
export const storedIndex = v.object({
  form: v.number(),
  files: v.record(v.string(), v.unknown()),
  unread: boundedList(unread),
  asOf: instant,
  shards: storedShards,
});
