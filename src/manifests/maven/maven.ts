import type { Package } from '../../core/packages/package';
import { eachPackage } from '../eachPackage';
import { limits, type Steps } from '../limits';
import type { ManifestReader } from '../manifestReader';
import { parseEach } from '../parseEach';
import { getFileName, getFolder } from '../paths';
import { strongest } from '../strongest';
import { readDependencies, indexManaged, type Member } from './dependencies';
import { lineagesIn } from './lineage';
import { readPom, type Pom } from './pom';
import { formatName, createFill } from './properties';

/** Reads Maven projects, each with its own `pom.xml`, which may inherit from others in the repository. */
export const maven: ManifestReader = {
  ecosystem: 'maven',

  isManifest(path) {
    return getFileName(path) === 'pom.xml' && !getFolder(path).split('/').includes('target');
  },

  read(files) {
    const { parsed, problems } = parseEach(files, readPom);
    const findLineage = lineagesIn(parsed);
    const steps = { left: limits.work };
    const members = new Map(
      [...parsed].map(([path, pom]) => [pom, toMember(pom, findLineage(path, pom), steps)]),
    );
    const reading = eachPackage(parsed, steps, (path, pom) => {
      const parents = findLineage(path, pom).slice(1);
      const own = members.get(pom);
      return own && toPackage(path, [own, ...parents.flatMap((each) => members.get(each) ?? [])], steps);
    });
    return { packages: reading.packages, problems: [...problems, ...reading.problems] };
  },
};

function toMember(pom: Pom, lineage: readonly Pom[], steps: Steps): Member {
  const fill = createFill(pom, lineage, steps);
  return {
    pom,
    fill,
    managed: indexManaged(pom.managed, fill),
    managedPlugins: indexManaged(pom.managedPlugins, fill),
  };
}

function toPackage(path: string, lineage: readonly [Member, ...Member[]], steps: Steps): Package | undefined {
  const [{ pom, fill }] = lineage;
  const name = formatName(pom.coordinates, fill);
  if (name === undefined) return undefined;
  const version = fill(pom.coordinates.version);
  return {
    ecosystem: 'maven',
    name,
    ...(version !== undefined && { version }),
    folder: getFolder(path),
    manifest: path,
    dependencies: strongest(readDependencies(lineage, steps)).filter((each) => each.name !== name),
  };
}
