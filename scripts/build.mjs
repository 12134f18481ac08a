import { readFileSync, writeFileSync } from 'node:fs';
import { build, context } from 'esbuild';

/** Builds two bundles from one source: for the extension host in Node and in a web worker. */
const isWatching = process.argv.includes('--watch');
const isDevelopment = isWatching || process.argv.includes('--development');

const shared = {
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  // Keeps Chinese characters as they are; escapes are twice as long.
  charset: 'utf8',
  minify: !isDevelopment,
  sourcemap: isDevelopment,
  logLevel: isWatching ? 'info' : 'warning',
  legalComments: 'linked',
};
const external = ['vscode'];

/** Lazily loaded parts are separate files. */
const later = {
  name: 'later',
  setup({ onResolve }) {
    onResolve({ filter: /^\./ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path: `./${path.split('/').at(-1)}.js`, external: true } : undefined,
    );
  },
};

const { name, publisher } = JSON.parse(readFileSync('package.json', 'utf8'));

/**
 * VS Code's web worker loads a single file by itself, from its source text. The other files are read from the
 * same folder and loaded the same way, because the worker has a different URL and relative imports wouldn't
 * resolve.
 */
const partReader = `const partOf = async (name) => {
  const { extensions, Uri, workspace } = require('vscode');
  const { extensionUri } = extensions.getExtension('${publisher}.${name}');
  const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'dist', 'web', name));
  const module = { exports: {} };
  new Function('module', 'exports', new TextDecoder().decode(bytes))(module, module.exports);
  return module.exports;
};`;
const laterInWeb = {
  name: 'laterInWeb',
  setup(build) {
    later.setup(build);
    build.onEnd(({ errors }) => {
      if (errors.length > 0) return;
      const file = 'dist/web/extension.js';
      const written = readFileSync(file, 'utf8');
      const text = written.replace(/\bimport\((["'])\.\/(\w+\.js)\1\)/g, 'partOf("$2")');
      if (text === written) throw new Error(`No dynamic imports found in ${file}.`);
      writeFileSync(file, text);
    });
  },
};
const entryPoints = {
  extension: 'src/extension.ts',
  github: 'src/bundles/github.ts',
  packages: 'src/bundles/packages.ts',
  sample: 'src/bundles/sample.ts',
  times: 'src/bundles/times.ts',
  tone: 'src/bundles/tone.ts',
  why: 'src/bundles/why.ts',
};
const bundles = [
  { ...shared, external, entryPoints, platform: 'node', outdir: 'dist', plugins: [later] },
  {
    ...shared,
    external,
    entryPoints,
    platform: 'browser',
    outdir: 'dist/web',
    mainFields: ['browser', 'module', 'main'],
    banner: { js: partReader },
    plugins: [laterInWeb],
  },
];

if (isWatching) await Promise.all(bundles.map(async (options) => (await context(options)).watch()));
else await Promise.all(bundles.map(build));
