import { build, context } from 'esbuild';

/** One source, two bundles: for the extension host in Node and in a web worker. */
const isWatching = process.argv.includes('--watch');
const isDevelopment = isWatching || process.argv.includes('--development');

const shared = {
  entryPoints: ['src/extension.ts'],
  bundle: true,
  external: ['vscode'],
  format: 'cjs',
  target: 'es2022',
  minify: !isDevelopment,
  sourcemap: isDevelopment,
  logLevel: 'warning',
  legalComments: 'linked',
};
const bundles = [
  { ...shared, platform: 'node', outfile: 'dist/extension.js' },
  {
    ...shared,
    platform: 'browser',
    outfile: 'dist/web/extension.js',
    mainFields: ['browser', 'module', 'main'],
  },
];

if (isWatching) await Promise.all(bundles.map(async (options) => (await context(options)).watch()));
else await Promise.all(bundles.map(build));
