// Makes one CommonJS module with a `run()` out of test files: what `extensionTestsPath` asks for.
import path from 'node:path';
import { build } from 'esbuild';

export interface SuiteBundle {
  readonly files: readonly string[];
  readonly outfile: string;
  /** `web` for the web-worker extension host, which has neither Node nor files. */
  readonly target: 'node' | 'web';
  /** Only the tests whose full title fits. */
  readonly grep?: string;
}

export async function bundleSuite({ files, outfile, target, grep }: SuiteBundle): Promise<string> {
  const entry = path.join(__dirname, target === 'web' ? 'webSuiteEntry.ts' : 'suiteEntry.ts');
  const loads = files.map((file) => `() => import(${JSON.stringify(path.resolve(file))})`);
  const chosen = grep === undefined ? 'undefined' : JSON.stringify(grep);
  await build({
    stdin: {
      contents: `import { runMocha } from ${JSON.stringify(entry)};\nexport const run = () => runMocha(${chosen}, ${loads.join(', ')});`,
      resolveDir: __dirname,
      loader: 'ts',
    },
    outfile: path.resolve(outfile),
    bundle: true,
    format: 'cjs',
    platform: target === 'web' ? 'browser' : 'node',
    target: 'es2022',
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'error',
  });
  return path.resolve(outfile);
}
