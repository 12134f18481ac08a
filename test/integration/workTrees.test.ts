import { assert } from 'chai';
import { Uri, workspace } from 'vscode';
import { readFiles } from '../../src/vscode/workTrees';
import { gitIndex } from '../support/gitIndex';

suite('A work tree on the disk', () => {
  const root = Uri.joinPath(workspace.workspaceFolders![0]!.uri, 'work-tree');
  const write = async (path: string, text: string | Uint8Array): Promise<void> => {
    const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
    await workspace.fs.writeFile(Uri.joinPath(root, path), bytes);
  };

  suiteTeardown(() => workspace.fs.delete(root, { recursive: true }));

  for (const [name, folder] of [
    ['of its own', '.git'],
    ['elsewhere', 'moved'],
  ] as const)
    test(`gives the texts that are wanted of what Git tracks, by an index ${name}`, async () => {
      await workspace.fs.delete(root, { recursive: true }).then(undefined, () => undefined);
      const tracked = ['package.json', 'packages/a/package.json', 'packages/a/src/index.ts'];
      await write(`${folder}/index`, await gitIndex(tracked));
      if (folder !== '.git') await write('.git', `gitdir: ${folder}\n`);
      await write('package.json', '{"name":"äpp"}');
      await write('packages/a/package.json', '{"name":"a"}');
      await write('packages/a/src/index.ts', '');
      await write('dist/package.json', '{"name":"built"}');
      const wanted = (paths: readonly string[]) => paths.filter((path) => path.endsWith('package.json'));
      const found = await readFiles(root, wanted);
      assert.deepEqual([...(found?.texts ?? [])].sort(), [
        ['package.json', '{"name":"äpp"}'],
        ['packages/a/package.json', '{"name":"a"}'],
      ]);
      assert.deepEqual([...(found?.paths ?? [])].sort(), tracked);
    });
});
