import { isTable, listIn, tableIn, textIn, type Table } from '../toml';

/** Returns the paths outside of its folder from which a package takes modules, as each build tool states them. */
export function sourcesIn(pyproject: Table): string[] {
  const tool = tableIn(pyproject, 'tool');
  const setuptools = tableIn(tool, 'setuptools');
  const targets = tableIn(tool, 'hatch', 'build', 'targets');
  const hatch = [
    tableIn(tool, 'hatch', 'build'),
    ...Object.keys(targets).map((key) => tableIn(targets, key)),
  ].flatMap((each) => [
    ...Object.keys(tableIn(each, 'force-include')),
    ...texts(listIn(each, 'packages')),
    ...texts(listIn(each, 'include')),
  ]);
  const folders = tableIn(setuptools, 'package-dir');
  const all = [
    ...poetryIn(listIn(tableIn(tool, 'poetry'), 'packages')),
    ...hatch,
    ...Object.keys(tableIn(tool, 'polylith', 'bricks')),
    ...texts(listIn(tableIn(setuptools, 'packages', 'find'), 'where')),
    ...Object.keys(folders).flatMap((key) => textIn(folders, key) ?? []),
  ];
  return all.filter((path) => path.startsWith('../'));
}

/** `packages = [{ include = "acme/log", from = "../../components" }]`. */
function poetryIn(packages: readonly unknown[]): string[] {
  return packages.filter(isTable).map((each) => {
    const from = textIn(each, 'from') ?? '';
    return `${from === '' ? '' : `${from}/`}${textIn(each, 'include') ?? ''}`;
  });
}

function texts(list: readonly unknown[]): string[] {
  return list.filter((each) => typeof each === 'string');
}
