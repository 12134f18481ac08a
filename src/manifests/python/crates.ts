import { crateFolder } from '../bindings';
import { isTable, listIn, tableIn, textIn, valueIn, type Table } from '../toml';

/** Returns the folders of the crates from which maturin or setuptools-rust builds the package. */
export function cratesIn(pyproject: Table, folder: string): readonly string[] {
  const tool = tableIn(pyproject, 'tool');
  const backend = textIn(tableIn(pyproject, 'build-system'), 'build-backend') ?? '';
  const setuptools = tableIn(tool, 'setuptools-rust');
  const extensions = [...listIn(setuptools, 'ext-modules'), ...listIn(setuptools, 'bins')].filter(isTable);
  const paths = extensions.map((each) => textIn(each, 'path') ?? '');
  if (/^maturin\b/.test(backend) || isTable(valueIn(tool, 'maturin'))) {
    const stated = textIn(tableIn(tool, 'maturin'), 'manifest-path');
    // Without a path, maturin looks in both.
    paths.push(...(stated === undefined ? ['', 'rust'] : [stated]));
  }
  return paths.flatMap((path) => crateFolder(folder, path) ?? []);
}

/** Returns the folders of the crates that a `setup.py` names for setuptools-rust. */
export function cratesInProgram(text: string, folder: string): readonly string[] {
  if (!/\bRust(?:Extension|Bin)\b/.test(text)) return [];
  const named = [...text.matchAll(/["']([^"'\n]{0,200}\bCargo\.toml)["']/g)].map(([, path = '']) => path);
  return (named.length > 0 ? named : ['']).flatMap((path) => crateFolder(folder, path) ?? []);
}
