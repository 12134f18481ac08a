import { parseCodeowners, type Codeowners } from '../core/codeowners/codeowners';
import type { Ecosystem } from '../core/packages/package';
import type { PackageMap, Unread } from '../core/packages/packageMap';
import type { GeneratedRules } from '../core/packages/skippedLines';
import { PackageGraph } from '../core/packages/packageGraph';
import { readPackages } from './manifestReaders';
import { generatedRules } from './gitAttributes';
import { readSbom } from './sbom';
import { accepts } from './versions/accepts';

/** What a repository states about its packages. */
export interface RepositoryManifests {
  /** Texts of manifests, and of `.gitattributes`, by path. */
  readonly manifests: ReadonlyMap<string, string>;
  /** Text of the one CODEOWNERS file that applies. */
  readonly codeowners?: string | undefined;
  readonly unread: readonly Unread[];
  /** GitHub's software bill of materials, for when the manifests aren't enough. */
  readonly sbom?: unknown;
}

interface Entry {
  readonly unread: readonly Unread[];
  readonly codeowners?: Codeowners;
  readonly generated?: GeneratedRules | undefined;
}

/** Workflows, images and infrastructure are beside the code, and say nothing about what it needs. */
const isBeside: ReadonlySet<Ecosystem> = new Set(['actions', 'docker', 'terraform']);

/** The packages of many repositories. Replacing one repository costs only reading that one. */
export class PackageIndex {
  private readonly entries = new Map<string, Entry>();
  private readonly graph = new PackageGraph(accepts);

  /**
   * Returns whether the manifests are complete: there's at least one, and no program would have to be run.
   */
  write(repository: string, { manifests, codeowners, unread, sbom }: RepositoryManifests): boolean {
    const { packages, problems } = readPackages(manifests, repository);
    const more = sbom === undefined ? undefined : readSbom(sbom, repository);
    this.graph.replace({ repository, packages: [...packages, ...(more?.packages ?? [])] });
    const cut = more?.isCut ? [{ what: repository, why: 'truncated' } as const] : [];
    const unclear = problems.map(({ path, ...rest }) => ({ what: `${repository}:${path}`, ...rest }));
    this.entries.set(repository.toLowerCase(), {
      unread: [...unread, ...unclear, ...cut],
      generated: generatedRules(manifests),
      ...(codeowners !== undefined && { codeowners: parseCodeowners(codeowners) }),
    });
    const isRead = packages.some(({ ecosystem }) => !isBeside.has(ecosystem));
    return isRead && !problems.some(({ why, ecosystem }) => why === 'partial' && !isBeside.has(ecosystem));
  }

  erase(repository: string): void {
    this.graph.remove(repository);
    this.entries.delete(repository.toLowerCase());
  }

  /** `unread`: what couldn't even be listed. */
  map(unread: readonly Unread[]): PackageMap {
    const all = [...this.entries];
    return {
      graph: this.graph.graph,
      codeowners: new Map(
        all.flatMap(([name, { codeowners }]) => (codeowners ? [[name, codeowners] as const] : [])),
      ),
      generated: new Map(
        all.flatMap(([name, { generated }]) => (generated ? [[name, generated] as const] : [])),
      ),
      unread: [
        ...unread,
        ...all.flatMap(([, entry]) => entry.unread),
        ...this.graph.graph.cut.map((what) => ({ what, why: 'truncated' }) as const),
      ],
    };
  }
}
