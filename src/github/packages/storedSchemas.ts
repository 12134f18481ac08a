import * as v from 'valibot';
import { boundedList, instant, number, text, type Schema } from '../../app/storage/schemas/common';
import type { ChangedPaths } from '../../app/packagePorts';
import { ecosystems } from '../../core/packages/package';
import {
  dependencyColumn,
  dependencyColumns,
  mostPurposes,
  packageColumn,
  packageColumns,
  type PackedPackages,
} from '../../core/packages/packed';
import { Texts } from '../../core/packages/texts';
import { unreadReasons, type Unread } from '../../core/packages/packageMap';
import type { StoredRepository } from './storedPackages';

/** Numbers are checked by a plain loop, since there may be a million of them. */
const integers = v.custom<number[]>(
  (value) => Array.isArray(value) && value.every((each) => Number.isInteger(each)),
);

const packed: Schema<PackedPackages> = v.pipe(
  v.object({
    texts: v.array(text),
    packages: integers,
    dependencies: integers,
    owners: v.array(integers),
  }),
  v.transform(({ texts, packages, dependencies, owners }): PackedPackages => ({
    texts: Texts.of(texts),
    owners,
    packages: Int32Array.from(packages),
    dependencies: Int32Array.from(dependencies),
  })),
  v.check(isSound, 'numbers refer to texts'),
);

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

export const storedRepository: Schema<StoredRepository> = v.object({
  head: text,
  tree: text,
  packages: packed,
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

/** Whether every number refers to something, so that no lookup can fail later. */
function isSound({ texts, packages, dependencies, owners }: PackedPackages): boolean {
  const isText = (number: number | undefined, least = 0): boolean =>
    number !== undefined && number >= least && number < texts.length;
  if (packages.length % packageColumns !== 0 || dependencies.length % dependencyColumns !== 0) return false;
  let previous = 0;
  for (let row = 0; row < packages.length; row += packageColumns) {
    const cell = (column: number): number => packages[row + column] ?? -1;
    const first = cell(packageColumn.firstDependency);
    const isFine =
      cell(packageColumn.ecosystem) >= 0 &&
      cell(packageColumn.ecosystem) < ecosystems.length &&
      isText(cell(packageColumn.name)) &&
      isText(cell(packageColumn.version), -1) &&
      isText(cell(packageColumn.folder)) &&
      isText(cell(packageColumn.manifest)) &&
      cell(packageColumn.owners) >= -1 &&
      cell(packageColumn.owners) < owners.length &&
      first >= previous &&
      first <= dependencies.length / dependencyColumns;
    if (!isFine) return false;
    previous = first;
  }
  for (let row = 0; row < dependencies.length; row += dependencyColumns) {
    const cell = (column: number): number => dependencies[row + column] ?? -1;
    const purpose = cell(dependencyColumn.scope);
    const isFine =
      isText(cell(dependencyColumn.name)) &&
      purpose >= 0 &&
      purpose < mostPurposes &&
      isText(cell(dependencyColumn.range), -1) &&
      isText(cell(dependencyColumn.folder), -1) &&
      isText(cell(dependencyColumn.repository), -1);
    if (!isFine) return false;
  }
  return owners.every((list) => list.every((owner) => isText(owner)));
}
