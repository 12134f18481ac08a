import { assert } from 'chai';
import { Uri, workspace } from 'vscode';
import { readFiles } from '../../src/vscode/workTrees';

suite('A work tree on the disk', () => {
  const root = Uri.joinPath(workspace.workspaceFolders![0]!.uri, 'work-tree');
  const write = async (path: string, text: string): Promise<void> => {
    await workspace.fs.writeFile(Uri.joinPath(root, path), new TextEncoder().encode(text));
  };

  suiteTeardown(() => workspace.fs.delete(root, { recursive: true }));

  test('gives the texts that are wanted, and looks into no installed package', async () => {
    await write('package.json', '{"name":"äpp"}');
    await write('packages/a/package.json', '{"name":"a"}');
    await write('packages/a/src/index.ts', '');
    await write('node_modules/b/package.json', '{"name":"b"}');
    await write('dist/package.json', '{"name":"built"}');
    const wanted = (paths: readonly string[]) => paths.filter((path) => path.endsWith('package.json'));
    const found = await readFiles(root, wanted, () => Promise.resolve(new Set(['dist/package.json'])));
    assert.deepEqual([...(found?.texts ?? [])].sort(), [
      ['package.json', '{"name":"äpp"}'],
      ['packages/a/package.json', '{"name":"a"}'],
    ]);
    assert.deepEqual([...(found?.paths ?? [])].sort(), [
      'package.json',
      'packages/a/package.json',
      'packages/a/src/index.ts',
    ]);
  });
});
