import type { Package } from '../../core/packages/package';
import type { ManifestReader } from '../manifestReader';
import { parseEach } from '../parseEach';
import { fileOf, folderOf } from '../paths';
import { strongest } from '../strongest';
import { dependenciesOf, managedOf, type Member } from './dependencies';
import { lineagesIn } from './lineage';
import { readPom, type Pom } from './pom';
import { nameOf, propertiesOf } from './properties';

/** Projects of Maven, each with its own `pom.xml`, which may inherit from others in the repository. */
export const maven: ManifestReader = {
  ecosystem: 'maven',

  isManifest(path) {
    return fileOf(path) === 'pom.xml' && !folderOf(path).split('/').includes('target');
  },

  read(files) {
    const { parsed, problems } = parseEach(files, readPom);
    const lineageOf = lineagesIn(parsed);
    const members = new Map([...parsed].map(([path, pom]) => [pom, memberOf(pom, lineageOf(path, pom))]));
    const packages = [...parsed].flatMap(([path, pom]) => {
      const parents = lineageOf(path, pom).slice(1);
      const own = members.get(pom);
      return (own && packageOf(path, [own, ...parents.flatMap((each) => members.get(each) ?? [])])) ?? [];
    });
    return { packages, problems };
  },
};

function memberOf(pom: Pom, lineage: readonly Pom[]): Member {
  const fill = propertiesOf(pom, lineage);
  return {
    pom,
    fill,
    managed: managedOf(pom.managed, fill),
    managedPlugins: managedOf(pom.managedPlugins, fill),
  };
}

function packageOf(path: string, lineage: readonly [Member, ...Member[]]): Package | undefined {
  const [{ pom, fill }] = lineage;
  const name = nameOf(pom.coordinates, fill);
  if (name === undefined) return undefined;
  const version = fill(pom.coordinates.version);
  return {
    ecosystem: 'maven',
    name,
    ...(version !== undefined && { version }),
    folder: folderOf(path),
    manifest: path,
    dependencies: strongest(dependenciesOf(lineage)).filter((each) => each.name !== name),
  };
}
