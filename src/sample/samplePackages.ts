import type { ChangedPaths, PackageSource } from '../app/packagePorts';
import { finish } from '../core/model/slices';
import type { Snapshot } from '../core/model/snapshot';
import type { PackageIndex } from '../manifests/packageIndex';
import { sampleWorld } from './sampleWorld';
import { getHead } from './toTimeline';
import { formatReference, type WorldPullRequest } from './world';

/**
 * Returns the sample organization's packages, built from manifests and CODEOWNERS like a real organization's.
 * They're written into an empty index, whose code is loaded separately because it parses all kinds of
 * manifests.
 */
export function samplePackages(index: PackageIndex): PackageSource {
  for (const { nameWithOwner, files } of sampleWorld.repositories) {
    const { [codeownersPath]: codeowners, ...manifests } = files;
    index.add({
      repository: nameWithOwner,
      paths: Object.keys(files),
      texts: new Map(Object.entries(manifests)),
      codeowners,
    });
  }
  const map = finish(index.map([]));
  const files = new Map(sampleWorld.pullRequests.map((pull) => [formatReference(pull), changedPaths(pull)]));
  const factsFor = ({ asOf }: Snapshot) =>
    Promise.resolve({ map, files, asOf, cost: { requests: 0, points: 0 } });
  return { known: factsFor, read: factsFor, forget: () => Promise.resolve() };
}

const codeownersPath = '.github/CODEOWNERS';

function changedPaths(pull: WorldPullRequest): ChangedPaths {
  return {
    head: getHead(pull),
    paths: pull.files.map(({ path }) => path),
    lines: pull.files.map(({ additions, deletions }) => additions + deletions),
    isCut: false,
  };
}
