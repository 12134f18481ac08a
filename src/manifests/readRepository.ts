import { isSpent, parseCodeowners } from '../core/codeowners/codeowners';
import type { Sliced } from '../core/model/slices';
import { withOwners } from '../core/packages/owningFiles';
import { isBesideCode } from '../core/packages/package';
import { pack, type PackedPackages } from '../core/packages/packed';
import type { Unread } from '../core/packages/packageMap';
import { readPackages } from './manifestReaders';
import { readSbom } from './sbom';
import { unreadFamilies } from './unreadFamilies';

/** What a repository holds at one commit. */
export interface RepositoryFiles {
  /** `owner/name`. */
  readonly repository: string;
  /** All its files. */
  readonly paths: readonly string[];
  /** Texts of manifests by path. */
  readonly texts: ReadonlyMap<string, string>;
  /** Text of the one CODEOWNERS file that applies. */
  readonly codeowners?: string | undefined;
  /** GitHub's software bill of materials, for when the manifests aren't enough. */
  readonly sbom?: unknown;
}

export interface RepositoryReading {
  readonly packages: PackedPackages;
  /** What its manifests don't say. */
  readonly unread: readonly Unread[];
  /** Whether the manifests are enough: there's at least one, and no program would have to be run. */
  readonly isEnough: boolean;
}

/** Reads a repository's packages, and who owns each by its files. Never throws. Pauses between files. */
export function* readRepository({
  repository,
  paths,
  texts,
  codeowners,
  sbom,
}: RepositoryFiles): Sliced<RepositoryReading> {
  const { packages, problems } = yield* readPackages(texts, repository);
  const more = sbom === undefined ? undefined : readSbom(sbom, repository);
  yield;
  const rules = codeowners === undefined ? undefined : parseCodeowners(codeowners);
  const all = [...packages, ...(more?.packages ?? [])];
  const owned = rules ? yield* withOwners(all, paths, rules) : all;
  yield;
  return {
    packages: pack(owned),
    unread: [
      ...problems.map(({ path, ...rest }): Unread => ({ what: `${repository}:${path}`, ...rest })),
      ...unreadFamilies({ repository, paths, texts }, new Set(packages.map(({ folder }) => folder))),
      ...(more?.isCut ? [{ what: repository, why: 'truncated' } as const] : []),
      ...(rules && isSpent(rules)
        ? [{ what: `${repository}:CODEOWNERS`, hides: 'owners', why: 'tooLarge' } as const]
        : []),
    ],
    isEnough:
      packages.some(({ ecosystem }) => !isBesideCode(ecosystem)) &&
      !problems.some(({ why, ecosystem }) => why === 'partial' && !isBesideCode(ecosystem)),
  };
}
