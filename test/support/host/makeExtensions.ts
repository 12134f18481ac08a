import { copyFileSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const root = path.join(__dirname, '../../..');

/**
 * A folder with Good Turn and a second extension in it, made from the `package.json` and `main.ts` of `source`:
 * VS Code loads both from there.
 */
export async function makeExtensions(folder: string, name: string, source: string): Promise<string> {
  mkdirSync(path.join(folder, name), { recursive: true });
  symlinkSync(root, path.join(folder, 'good-turn'), 'junction');
  copyFileSync(path.join(source, 'package.json'), path.join(folder, name, 'package.json'));
  await build({
    bundle: true,
    platform: 'node',
    external: ['vscode'],
    entryPoints: [path.join(source, 'main.ts')],
    outfile: path.join(folder, name, 'main.js'),
    logLevel: 'warning',
  });
  return folder;
}
