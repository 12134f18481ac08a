import { finish } from '../../../src/core/model/slices';
import type { ManifestReader } from '../../../src/manifests/manifestReader';

/** `name@folder`, with `-> dependency` for each, and its folder or repository if stated. */
export function shown(reader: ManifestReader, files: Readonly<Record<string, string>>): string[] {
  return finish(reader.read(new Map(Object.entries(files)), 'Acme/Shop'))
    .packages.map(({ name, folder, nameCounts, dependencies }) =>
      [
        `${name}@${folder}`,
        ...(nameCounts === undefined ? [] : [nameCounts]),
        ...dependencies.map(
          (each) =>
            `-> ${each.scope} ${each.name}${each.folder === undefined ? '' : `@${each.folder}`}${
              each.repository === undefined ? '' : ` in ${each.repository}`
            }${each.range === undefined ? '' : ` ${each.range}`}`,
        ),
      ].join(' '),
    )
    .sort();
}
