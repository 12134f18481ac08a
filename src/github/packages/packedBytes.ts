import type { ByteReader } from '../../app/storage/byteReader';
import type { ByteWriter } from '../../app/storage/byteWriter';
import { ecosystems } from '../../core/packages/package';
import {
  dependencyColumn as inDependency,
  dependencyColumns,
  mostPurposes,
  packageColumn as inPackage,
  packageColumns,
  type PackedPackages,
} from '../../core/packages/packed';
import type { Texts } from '../../core/packages/texts';

/** Bits of a dependency's first number: which texts follow its name. Its purpose is above them. */
const hasRange = 1;
const hasFolder = 2;
const hasRepository = 4;
const purposeAt = 3;

const mostFlags = 16;
/** Bytes that a package and a dependency take at least. */
const leastOfPackage = 8;
const leastOfDependency = 2;
const leastOfAlias = 2;

/** @param textOf the number that stands for a text in the file */
export function writePacked(
  { packages, dependencies, owners, aliases }: PackedPackages,
  textOf: (index: number) => number,
  to: ByteWriter,
): void {
  const optional = (index: number): void => to.number(index < 0 ? 0 : 1 + textOf(index));
  to.number(owners.length);
  for (const list of owners) {
    to.number(list.length);
    for (const owner of list) to.number(textOf(owner));
  }
  to.number(packages.length / packageColumns);
  to.number(dependencies.length / dependencyColumns);
  let previous = 0;
  for (let row = 0; row < packages.length; row += packageColumns) {
    const cell = (column: number): number => packages[row + column] ?? -1;
    to.number(cell(inPackage.ecosystem));
    to.number(textOf(cell(inPackage.name)));
    optional(cell(inPackage.version));
    to.number(textOf(cell(inPackage.folder)));
    to.number(textOf(cell(inPackage.manifest)));
    to.number(cell(inPackage.flags));
    to.number(1 + cell(inPackage.owners));
    to.number(cell(inPackage.firstDependency) - previous);
    previous = cell(inPackage.firstDependency);
  }
  for (let row = 0; row < dependencies.length; row += dependencyColumns) {
    const cell = (column: number): number => dependencies[row + column] ?? -1;
    const range = cell(inDependency.range);
    const folder = cell(inDependency.folder);
    const repository = cell(inDependency.repository);
    const there =
      (range < 0 ? 0 : hasRange) | (folder < 0 ? 0 : hasFolder) | (repository < 0 ? 0 : hasRepository);
    to.number((cell(inDependency.scope) << purposeAt) | there);
    to.number(textOf(cell(inDependency.name)));
    if (range >= 0) to.number(textOf(range));
    if (folder >= 0) to.number(textOf(folder));
    if (repository >= 0) to.number(textOf(repository));
  }
  to.number(aliases.length / 2);
  for (const [at, cell] of aliases.entries()) to.number(at % 2 === 0 ? cell : textOf(cell));
}

/** Reads what `writePacked` wrote. Every number is checked, so no lookup can fail later. */
export function readPacked(from: ByteReader, texts: Texts): PackedPackages {
  const { length } = texts;
  const owners = Array.from({ length: from.count(1) }, () =>
    Array.from({ length: from.count(1) }, () => from.number(length)),
  );
  const packages = new Int32Array(from.count(leastOfPackage) * packageColumns);
  const count = from.count(leastOfDependency);
  let first = 0;
  for (let row = 0; row < packages.length; row += packageColumns) {
    packages[row + inPackage.ecosystem] = from.number(ecosystems.length);
    packages[row + inPackage.name] = from.number(length);
    packages[row + inPackage.version] = from.number(length + 1) - 1;
    packages[row + inPackage.folder] = from.number(length);
    packages[row + inPackage.manifest] = from.number(length);
    packages[row + inPackage.flags] = from.number(mostFlags);
    packages[row + inPackage.owners] = from.number(owners.length + 1) - 1;
    first += from.number(count - first + 1);
    packages[row + inPackage.firstDependency] = first;
  }
  const dependencies = readDependencies(from, count, length);
  const aliases = Array.from({ length: from.count(leastOfAlias) }, () => [
    from.number(packages.length / packageColumns),
    from.number(length),
  ]).flat();
  return { texts, packages, dependencies, owners, aliases };
}

function readDependencies(from: ByteReader, count: number, texts: number): Int32Array {
  const cells = new Int32Array(count * dependencyColumns);
  for (let row = 0; row < cells.length; row += dependencyColumns) {
    const kind = from.number(mostPurposes << purposeAt);
    cells[row + inDependency.scope] = kind >>> purposeAt;
    cells[row + inDependency.name] = from.number(texts);
    cells[row + inDependency.range] = (kind & hasRange) === 0 ? -1 : from.number(texts);
    cells[row + inDependency.folder] = (kind & hasFolder) === 0 ? -1 : from.number(texts);
    cells[row + inDependency.repository] = (kind & hasRepository) === 0 ? -1 : from.number(texts);
  }
  return cells;
}
