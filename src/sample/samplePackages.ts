import type { PackageSource } from '../app/packagePorts';
import type { Snapshot } from '../core/snapshot';
import { PackageBook } from '../manifests/packageBook';
import { organization } from './people';
import { sampleFiles, sampleRepositories } from './repositories';

/** The packages of the sample organisation, from manifests and CODEOWNERS as real ones have them. */
export function samplePackages(): PackageSource {
  const book = new PackageBook();
  for (const { name, manifests, codeowners } of sampleRepositories) {
    book.write(`${organization}/${name}`, {
      manifests: new Map(Object.entries(manifests)),
      codeowners,
      unread: [],
    });
  }
  const map = book.map([]);
  const factsFor = ({ requests, asOf }: Snapshot) =>
    Promise.resolve({
      map,
      files: new Map(
        requests.map(({ nodeId, head }) => [
          nodeId,
          { head: head.oid ?? '', paths: sampleFiles[nodeId] ?? [], isCut: false },
        ]),
      ),
      asOf,
      cost: { requests: 0, points: 0 },
    });
  return { known: factsFor, read: factsFor, forget: () => Promise.resolve() };
}
