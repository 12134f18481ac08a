import { build, context } from 'esbuild';

/** One source, two bundles: for the extension host in Node and in a web worker. */
const isWatching = process.argv.includes('--watch');
const isDevelopment = isWatching || process.argv.includes('--development');

const shared = {
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  // Chinese as it is, not in escapes of twice the length.
  charset: 'utf8',
  minify: !isDevelopment,
  sourcemap: isDevelopment,
  logLevel: 'warning',
  legalComments: 'linked',
};
const external = ['vscode'];

/** In Node, parts that are needed later are files of their own; a web extension has to be one file. */
const later = {
  name: 'later',
  setup({ onResolve }) {
    onResolve({ filter: /^\./ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path: `./${path.split('/').at(-1)}.js`, external: true } : undefined,
    );
  },
};
const bundles = [
  {
    ...shared,
    external,
    platform: 'node',
    entryPoints: {
      extension: 'src/extension.ts',
      packages: 'src/packages.ts',
      tone: 'src/tone.ts',
      whyPage: 'src/pictures/whyPage.ts',
    },
    outdir: 'dist',
    plugins: [later],
  },
  {
    ...shared,
    external,
    platform: 'browser',
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/web/extension.js',
    mainFields: ['browser', 'module', 'main'],
  },
];

if (isWatching) await Promise.all(bundles.map(async (options) => (await context(options)).watch()));
else await Promise.all(bundles.map(build));
